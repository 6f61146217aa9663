"""Mends a damaged text for reading, and remembers where each character stood."""

from dataclasses import dataclass

from kiemdem.reading.text import Span


@dataclass(frozen=True)
class Mended:
    """A text to read, and for each of its characters the place in the stored text."""

    text: str
    places: tuple[int, ...] | None = None  # None: nothing was mended, places are the same
    ends: int = 0  # length of the stored text

    def back(self, start: int, end: int) -> Span:
        """The stretch of the stored text that text[start:end] was made of."""
        if self.places is None:
            return start, end
        first = self.places[start] if start < len(self.places) else self.ends
        last = self.places[end - 1] + 1 if end > start else first
        return first, max(first, last)


def mend(text: str) -> Mended:
    """Nothing mended yet: broken signs, lost hyphens, glued words follow."""
    return Mended(text, None, len(text))
