"""Figures of a reading set against the register's and against another reading's."""

from dataclasses import dataclass
from datetime import date

from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from kiemdem.folding import fold
from kiemdem.reading import Reading
from kiemdem.reading.checking import check, check_between
from kiemdem.reading.stored import item_from
from kiemdem.reading.text import Text
from kiemdem.tally.answers import counts
from kiemdem.tally.questions import Question

from .models.reading_draft import as_kept
from .telling import sentence_of
from .wording import written

ABOUT_WORK = ("nhiệm vụ", "đề án", "nội dung", "công việc", "chương trình")
MOST_BESIDE = 10
COUNTED = {"done": "completed", "submitted": "submitted", "overdue": "overdue"}


@dataclass(frozen=True)
class Doubt:
    """Something to be asked about figures, with the sides that contradict each other."""

    sentence: str
    sides: list[dict]


def own_questions(reading) -> list[Doubt]:
    """What does not follow, add up or agree within the document, as people have put it right."""
    places = Places(reading)
    return [
        Doubt(sentence_of(one["code"], one["facts"]), [*map(places.linked, one["sides"])])
        for one in findings_now(reading)
    ]


def findings_now(reading) -> list[dict]:
    """The findings as read; where a person corrected or rejected a figure, that place is checked anew."""
    mended = reading.proposals.filter(kind__in=("quantity", "tally"))
    mended = mended.filter(status__in=("corrected", "rejected"))
    places = list(mended.values_list("start", "end"))
    if not places:
        return reading.findings
    kept = [one for one in reading.findings if not stands_in(one, places)]
    again = [as_kept(one) for one in check(rebuilt(reading))]
    return kept + [one for one in again if stands_in(one, places)]


def stands_in(finding: dict, places: list[tuple[int, int]]) -> bool:
    spans = [side["span"] for side in finding["sides"]]
    return any(start < right and left < end for left, right in spans for start, end in places)


class Places:
    """Where the proposals of a reading stand; asked once, however many figures are in doubt."""

    def __init__(self, reading):
        self.reading = reading

    @cached_property
    def proposals(self) -> list:
        rows = self.reading.proposals.only("reading_id", "position", "start", "end")
        return sorted(rows, key=lambda one: -one.start)

    def linked(self, side: dict) -> dict:
        """A side with the way to its mark, when it stands in this reading."""
        start = side["span"][0]
        over = (one for one in self.proposals if one.start <= start < one.end)
        found = next(over, None)
        url = found.get_absolute_url() if found else ""
        return {**side, "page": self.reading.page_of(start), "url": url}


def beside(reading, others) -> list:
    """The readings that speak of the same register, the newest first: these are asked unless one is chosen."""
    same = [other for other in others if other.programme_id == reading.programme_id]
    return same[:MOST_BESIDE]


def against_readings(reading, others) -> list[Doubt]:
    """Where other documents give the same thing at the same date another figure."""
    this = rebuilt(reading) if others else None
    return [doubt for other in others for doubt in against_reading(reading, this, other)]


def against_reading(reading, this, other) -> list[Doubt]:
    found, places = [], [Places(other), Places(reading)]
    for one in check_between(rebuilt(other), this):
        sides = []
        for side, of in zip(one.sides, places, strict=True):
            told = {"doc": of.reading.file_name, "span": list(side.span), "words": side.words}
            sides.append(of.linked(told))
        found.append(Doubt(sentence_of(one.code, one.facts), sides))
    return found


def rebuilt(reading) -> Reading:
    """The reading as the library knows it, from what was kept of it."""
    rows = reading.proposals.exclude(status="rejected")
    items = tuple(item_from(line_of(proposal)) for proposal in rows)
    text = reading.text  # the whole of it: what is compared quotes it
    return Reading(Text(reading.file_name, text, tuple(reading.pages)), items)


def line_of(proposal) -> dict:
    """A proposal as a line of the reader's own output."""
    said = dict(proposal.said)
    if proposal.kind == "task":
        said.pop("title", None)  # a person's words; the library knows none
    told = {"kind": proposal.kind, "spans": proposal.spans, "norm": said, "rule": proposal.rule}
    return told | {"confidence": proposal.confidence, "note": proposal.note or None}


def against_register(reading) -> list[Doubt]:
    """Where a tally of the document differs from the register's for the same programme and day."""
    if why_not_compared(reading):
        return []
    found = []
    for proposal in reading.proposals.filter(kind="tally").exclude(status="rejected"):
        said, day = proposal.said, day_of(proposal.said, reading)
        if day and is_about_work(said):
            found += differing(reading, proposal, said, day)
    return found


def why_not_compared(reading) -> str | None:
    """Why its tallies cannot be set against the register."""
    if reading.programme is None:
        return _("Choose the programme first.")
    if not names_its_programme(reading):
        return _("The text does not name %(programme)s; its tallies may count other work.") % {
            "programme": reading.programme
        }
    return None


def names_its_programme(reading) -> bool:
    """Whether the text speaks of the programme at all: else its tallies count other work."""
    sign = reading.programme.document.sign_fold
    named = reading.proposals.filter(kind="reference")
    return any(fold(proposal.said.get("number")) == sign for proposal in named)


def day_of(said: dict, reading) -> date | None:
    """The day of a tally: as it says, else the day of the document."""
    words = said.get("as_of") or ""
    return date.fromisoformat(words) if len(words) == 10 else reading.issued_on


def is_about_work(said: dict) -> bool:
    return any(word in (said.get("subject") or "").casefold() for word in ABOUT_WORK)


def differing(reading, proposal, said: dict, day: date) -> list[Doubt]:
    """One question for each figure that the register counts otherwise."""
    kept = counts(Question(as_of=day, programme=reading.programme))
    stated = {"total": said.get("total")}
    for part in said.get("parts") or ():
        if part["status"] in COUNTED and not part.get("implied"):
            name = COUNTED[part["status"]]
            stated[name] = (stated.get(name) or 0) + part["count"]
    side = {"doc": reading.file_name, "span": proposal.spans[0], "words": proposal.words}
    places = Places(reading)
    return [
        Doubt(contradiction(name, value, getattr(kept, name), day), [places.linked(side)])
        for name, value in stated.items()
        if value is not None and value != getattr(kept, name)
    ]


def contradiction(name: str, stated, kept: int, day: date) -> str:
    words = {
        "total": _("The document counts %(stated)s in all; the register on %(day)s has %(kept)s."),
        "completed": _(
            "The document counts %(stated)s done; the register on %(day)s has %(kept)s."
        ),
        "submitted": _(
            "The document counts %(stated)s submitted; the register on %(day)s has %(kept)s."
        ),
        "overdue": _(
            "The document counts %(stated)s overdue; the register on %(day)s has %(kept)s."
        ),
    }
    return words[name] % {
        "stated": written(stated),
        "kept": written(kept),
        "day": f"{day:%d/%m/%Y}",
    }
