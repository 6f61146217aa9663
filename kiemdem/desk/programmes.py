"""Programmes with their counts: a page of them costs the same number of queries as one."""

from django.db.models import Count, OuterRef, Q, Subquery

from kiemdem.books import sums
from kiemdem.books.models import ALL
from kiemdem.folding import fold
from kiemdem.programmes.models import Programme
from kiemdem.tally.counts import Counts
from kiemdem.tally.rights import programmes_seen, seen_among
from kiemdem.units.models import Unit

A_PAGE = 50


def counts_of(programmes, day):
    """The counts of several programmes on a day, from the rolled-up books."""
    stood = sums.on(day, "programme_id", unit_id=ALL, programme_id__in=programmes)
    return {programme: Counts(*numbers) for programme, numbers in stood.items()}


def bar_of(counts, url=None):
    """Counts as the parts of a bar: (state, number, address, word)."""
    numbers = {
        "done": counts.done,
        "late": counts.done_over,
        "sent": counts.sent,
        "doing": counts.doing,
        "over": counts.overdue,
        "stop": counts.paused,
    }
    asked = {"stop": "paused"}
    return [
        (state, number, f"{url}?state={asked.get(state, state)}" if url else "")
        for state, number in numbers.items()
    ]


class ProgrammeList:
    """The programmes that a person may see, filtered by owner, term, parent and words."""

    def __init__(self, request):
        self.query, self.day = request.GET, request.as_of
        self.visible = programmes_seen(seen_among(request.user))

    def found(self):
        names = ("q", "owner", "term", "under", "document")
        asked = {name: self.query.get(name, "").strip() for name in names}
        found = self.visible
        for word in fold(asked["q"]).split():
            found = found.filter(Q(document__fold__contains=word) | Q(unit__fold__contains=word))
        if asked["owner"].isdigit():
            found = found.filter(unit=asked["owner"])
        if asked["term"]:
            found = found.filter(document__term=asked["term"])
        if asked["under"].isdigit():
            found = found.filter(parent=asked["under"])
        if asked["document"].isdigit():
            found = found.filter(document=asked["document"])
        found = found.select_related("document", "unit", "standing_unit", "parent__document")
        below = Programme.objects.filter(parent=OuterRef("pk")).order_by().values("parent")
        found = found.annotate(below=Subquery(below.annotate(n=Count("pk")).values("n")))
        found = found.defer("columns", "document__text", "document__fold")
        return found.order_by(*(Programme._meta.ordering or ()))

    def owners(self):
        return Unit.objects.filter(pk__in=self.visible.values("unit")).order_by("sort_key")

    def terms(self):
        with_term = self.visible.exclude(document__term="").order_by()
        return sorted(set(with_term.values_list("document__term", flat=True)), reverse=True)
