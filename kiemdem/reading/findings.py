"""Something wrong with figures, in words, with the passages that contradict each other."""

from dataclasses import dataclass, field

from kiemdem.reading.read import Reading
from kiemdem.reading.text import Span

SENTENCES = {
    "percentage": "The text says %(said)s%%; %(part)s of %(whole)s is %(worked_out)s%%.",
    "sum": "The parts make %(parts)s, the total is %(total)s.",
    "part": "A part, %(part)s, is greater than the whole, %(whole)s.",
    "called_missed": "%(value)s is not below %(plan)s, yet the text says that it was not reached.",
    "called_reached": "%(value)s is below %(plan)s, yet the text says that it was reached or passed.",
    "two_values": "“%(subject)s” is %(one)s in one place and %(other)s in another.",
}


@dataclass(frozen=True)
class Side:
    """One of the passages that a finding sets against each other."""

    doc: str
    span: Span
    words: str


@dataclass(frozen=True)
class Finding:
    """Something wrong with the figures, in words, with both sides."""

    code: str
    facts: dict[str, str] = field(compare=False)
    sides: tuple[Side, ...] = ()

    @property
    def sentence(self) -> str:
        return SENTENCES[self.code] % self.facts


def side_of(reading: Reading, span: Span) -> Side:
    return Side(reading.text.name, span, " ".join(reading.text.text[span[0] : span[1]].split()))


def places(value: float) -> int:
    """How many places stand behind the point of a number."""
    return 0 if float(value).is_integer() else len(repr(float(value)).split(".")[1])


def plainly(value: float) -> str:
    """A number as an office prints it: 1.234,5."""
    written = f"{value:,.10g}" if not float(value).is_integer() else f"{int(value):,}"
    return written.translate(str.maketrans(",.", ".,"))
