"""What happened on a task, a programme or a unit: entries and comments together, newest first."""

from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import Any

from django.db.models import F, Q
from django.db.models.functions import Coalesce

from kiemdem.ledger.models import Entry
from kiemdem.talk.about import comments_about, entries_by_kind
from kiemdem.talk.models import Comment
from kiemdem.units.models import Unit

from .journal import told
from .life import moments, with_words

A_PAGE = 40
ENTRIES, COMMENTS = "entries", "comments"


@dataclass(frozen=True, order=True)
class Mark:
    """A place in the list: the day, the moment of writing, the kind, the number."""

    day: date
    at: datetime
    kind: str
    pk: int

    def __str__(self):
        return f"{self.day},{self.at.isoformat()},{self.kind},{self.pk}"

    @classmethod
    def read(cls, text: str) -> "Mark | None":
        try:
            day, at, kind, pk = text.split(",")
            moment = datetime.fromisoformat(at)
            place = cls(date.fromisoformat(day), moment, kind, int(pk))
        except ValueError:
            return None
        return place if moment.tzinfo else None

    def before(self, kind: str, day: str, at: str) -> Q:
        """The rows of a kind that come after this place in the list."""
        same = Q(**{day: self.day, at: self.at})
        tied = same & Q(pk__lt=self.pk) if kind == self.kind else same
        older = Q(**{f"{day}__lt": self.day}) | Q(**{day: self.day, f"{at}__lt": self.at})
        return older if kind > self.kind else older | tied


class Activity:
    """A page of what happened on a thing up to the day, as far as the person sees."""

    def __init__(self, request, thing):
        self.user, self.day, self.thing = request.user, request.as_of, thing
        asked = request.GET.get("kind", "")
        self.kind = asked if asked in (ENTRIES, COMMENTS) else ""
        self.mark = Mark.read(request.GET.get("before", ""))

    @cached_property
    def _found(self) -> list[Mark]:
        """The places of a page and of one more: a query for each kind of thing they are about."""
        rows: list[Mark] = []
        if self.kind != COMMENTS:
            for entries in entries_by_kind(self.thing, self.user):
                rows += self._places(entries, ENTRIES, "effective_on", "recorded_at")
        if self.kind != ENTRIES:
            comments = comments_about(self.thing, self.user)
            rows += self._places(comments, COMMENTS, "said_on", "said_at")
        return sorted(rows, reverse=True)[: A_PAGE + 1]

    def _places(self, rows, kind, day, at):
        # Of a unit the newest are soon met in the order of the ledger. Of a programme or a task they
        # might be few or none, and the whole ledger be read: an order that no index has gathers them.
        by_day = F(day) if isinstance(self.thing, Unit) else Coalesce(day, day)
        rows = rows.filter(**{f"{day}__lte": self.day}).order_by(by_day.desc(), f"-{at}", "-pk")
        if self.mark:
            rows = rows.filter(self.mark.before(kind, day, at))
        for on, moment, pk in rows.values_list(day, at, "pk")[: A_PAGE + 1]:
            yield Mark(on, moment, kind, pk)

    @property
    def older(self) -> str:
        """The mark of the next page; "" at the end."""
        return str(self._found[A_PAGE - 1]) if len(self._found) > A_PAGE else ""

    @cached_property
    def lines(self) -> list[dict[str, Any]]:
        """What each line shows: an entry as its moment, or a comment."""
        places = self._found[:A_PAGE]
        shown = self._entries([p.pk for p in places if p.kind == ENTRIES])
        keys = [p.pk for p in places if p.kind == COMMENTS]
        for comment in Comment.objects.filter(pk__in=keys).with_words():
            strike = comment.struck_by(self.day)
            shown[COMMENTS, comment.pk] = {"comment": comment, "strike": strike}
        return [shown[p.kind, p.pk] for p in places]

    def _entries(self, keys):
        entries = with_words(Entry.objects.filter(pk__in=keys))
        if isinstance(self.thing, Unit):
            return {(ENTRIES, said.moment.entry.pk): {"said": said} for said in told(entries)}
        return {(ENTRIES, one.entry.pk): {"moment": one} for one in moments(entries)}
