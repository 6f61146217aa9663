"""Mends a damaged text for reading, and remembers where each character stood."""

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from kiemdem.reading.encodings import conversions
from kiemdem.reading.mending_letters import alike, stray_letters
from kiemdem.reading.mending_lines import broken_lines, long_gaps
from kiemdem.reading.mending_signs import broken_signs
from kiemdem.reading.mending_words import glued_words, spaced_words, split_words
from kiemdem.reading.text import Span

Edit = tuple[int, int, str]  # text[start:end] becomes these letters


@dataclass(frozen=True)
class Mended:
    """A text to read, and for each of its characters the place in the stored text."""

    text: str
    places: Sequence[int] | None = None  # None: every character stands where it stood
    ends: int = 0  # length of the stored text
    afters: Sequence[int] | None = None  # where the stored stretch of each character ends

    def back(self, start: int, end: int) -> Span:
        """The stretch of the stored text that text[start:end] was made of."""
        if self.places is None:
            return start, end
        first = self.places[start] if start < len(self.places) else self.ends
        if end <= start:
            return first, first
        last = self.afters[end - 1] if self.afters is not None else self.places[end - 1] + 1
        return first, max(first, last)

    def edited(self, edits: Iterable[Edit]) -> "Mended":
        """The text with some stretches exchanged; they are in order and do not overlap."""
        edits = [one for one in edits if self.text[one[0] : one[1]] != one[2]]
        pieces, at = [], 0
        for start, end, letters in edits:
            pieces += [self.text[at:start], letters]
            at = end
        text = "".join([*pieces, self.text[at:]])
        if all(len(letters) == end - start for start, end, letters in edits):
            return replace(self, text=text)
        return self._moved(text, edits)

    def _moved(self, text: str, edits: list[Edit]) -> "Mended":
        """With places worked out anew, since some stretch became longer or shorter."""
        old = self.places, self.afters
        starts = old[0] if old[0] is not None else array("I", range(len(self.text)))
        stops = old[1] if old[1] is not None else array("I", range(1, len(self.text) + 1))
        places, afters, at = array("I"), array("I"), 0
        for start, end, letters in edits:
            start, end, count = narrowed(self.text, start, end, letters)
            places.extend(starts[at:start])
            afters.extend(stops[at:start])
            for first, last in shares(start, end, count):
                begun = starts[first] if first < last else stops[first - 1] if first else 0
                places.append(begun)
                afters.append(stops[last - 1] if first < last else begun)
            at = end
        places.extend(starts[at:])
        afters.extend(stops[at:])
        return Mended(text, places, self.ends, afters)


def narrowed(text: str, start: int, end: int, letters: str) -> tuple[int, int, int]:
    """An edit without what stays the same at its two ends: from, to, and how many letters come in."""
    head = 0
    while head < min(end - start, len(letters)) and text[start + head] == letters[head]:
        head += 1
    tail = 0
    while (
        tail < min(end - start, len(letters)) - head and text[end - 1 - tail] == letters[-1 - tail]
    ):
        tail += 1
    return start + head, end - tail, len(letters) - head - tail


def shares(start: int, end: int, count: int) -> Iterable[Span]:
    """The old stretch dealt out evenly among the new letters."""
    for nth in range(count):
        yield (
            start + nth * (end - start) // count,
            start + (nth + 1) * (end - start) // count,
        )


STEPS = (  # each finds what is broken in the text as the ones before left it
    long_gaps, stray_letters, spaced_words, broken_lines, split_words, broken_signs, glued_words,
)  # fmt: skip


def mend(text: str) -> Mended:
    """The text with its damage mended: for reading only, what is stored stays as it is."""
    mended = Mended(text, None, len(text))
    mended = mended.edited(one[:3] for one in conversions(text))
    mended = replace(mended, text=alike(mended.text))
    for step in STEPS:
        mended = mended.edited(step(mended.text))
    return replace(mended, text=alike(mended.text))
