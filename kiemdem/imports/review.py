"""The review of a draft: what the page shows, in as many queries however long the annex is."""

from collections import Counter
from itertools import groupby

from django.core.paginator import Paginator
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from kiemdem.units.models import UnitGroup

from .columns import understood
from .doubts import sentence
from .forms import form_of

PER_PAGE = 50
NAMES_SHOWN = 12
VIEWS = {
    "": _("All rows"),
    "doubtful": _("Only doubtful rows"),
    "new": _("New"),
    "update": _("Changes"),
    "same": _("Already there"),
    "left": _("Left out"),
}
# Fields of a row that unfold; one with which something is wrong stands in sight.
UNFOLDED = {
    "task": (
        "number",
        "group",
        "coordinators",
        "due_on",
        "precision",
        "recurrence",
        "authority",
        "note",
    ),
    "target": ("number", "group", "note"),
}


class Review:
    """One draft as one person reviews it."""

    def __init__(self, draft, request, *, sent=None):
        self.draft, self.request, self.sent = draft, request, sent
        self.only = request.GET.get("only", "")
        self.only = self.only if self.only in VIEWS else ""
        self.objection = draft.why_not_edit(request.user) if draft.is_open else ""
        self.closed = not draft.is_open or bool(self.objection)

    @cached_property
    def summary(self) -> list[tuple]:
        """All rows, no more of each than the counts need."""
        rows = self.draft.rows.values_list(
            "pk", "taken", "change", "doubts", "leads", "coordinators", "what"
        )
        return list(rows)

    @cached_property
    def counts(self) -> Counter:
        found: Counter = Counter()
        for _pk, taken, change, doubts, _leads, _coordinators, what in self.summary:
            found[""] += 1
            found["left" if not taken else change] += 1
            found[what] += 1
            if taken:
                found["to_enter"] += change != "same"
                found["doubts"] += len(doubts)
                found["doubtful"] += bool(doubts)
        return found

    @property
    def views(self) -> list[dict]:
        counts = self.counts
        return [
            {"name": name, "label": label, "count": counts[name], "on": name == self.only}
            for name, label in VIEWS.items()
            if not name or counts[name] or name == self.only
        ]

    @cached_property
    def page(self):
        rows = self.draft.rows.select_related("existing")
        if self.only == "doubtful":
            rows = rows.doubtful()
        elif self.only == "left":
            rows = rows.filter(taken=False)
        elif self.only:
            rows = rows.filter(taken=True, change=self.only)
        page = Paginator(rows, PER_PAGE).get_page(self.request.GET.get("page"))
        page.object_list = [shown(row, self.draft) for row in page.object_list]
        return page

    @cached_property
    def tables(self) -> list[dict]:
        """The page's rows as the file prints them, table by table, with the headings between."""
        known = {table["index"]: table for table in self.columns}
        found = []
        for index, of_table in groupby(self.page.object_list, key=lambda row: row.table):
            rows = list(of_table)
            for before, row in zip([None, *rows], rows, strict=False):
                row.heading = row.group if before is None or before.group != row.group else ""
            found.append({**known[index], "rows": rows})
        return found

    @cached_property
    def columns(self) -> list[dict]:
        return understood(self.draft, self.sent)

    @cached_property
    def unsure_columns(self) -> int:
        return sum(column["unsure"] for table in self.columns for column in table["columns"])

    @cached_property
    def open_names(self) -> list[dict]:
        """Names that someone has to say something of, those in most rows first."""
        rows: Counter = Counter()
        for _pk, taken, _change, doubts, *_rest in self.summary:
            named = {d["params"]["name"] for d in doubts if d["code"].startswith("unit_")}
            rows.update(named if taken else ())
        return [self.told(name, count) for name, count in rows.most_common()]

    @property
    def names_first(self) -> list[dict]:
        return self.open_names[:NAMES_SHOWN]

    @cached_property
    def known_names(self) -> list[dict]:
        rows: Counter = Counter()
        for *_more, leads, coordinators, _what in self.summary:
            rows.update({*leads, *coordinators})
        still_open = {one["name"] for one in self.open_names}
        told = [self.told(name, count) for name, count in rows.most_common()]
        return [one for one in told if one["name"] not in still_open and one["meaning"]]

    def told(self, name, count) -> dict:
        meaning = self.draft.names.get(name, {})
        return {"name": name, "rows": count, "meaning": meaning}

    @cached_property
    def groups(self):
        """Names for many units that may be chosen."""
        return list(UnitGroup.objects.all()[:100]) if self.open_names else []


def shown(row, draft):
    """A row with its form, its doubts in words, and where each belongs."""
    row.draft = draft
    row.form = form_of(row)
    return with_doubts(row)


def told_by_others(row) -> list[str]:
    """Fields that two people wrote differently at once."""
    crossing = getattr(row, "crossing", None)
    return crossing.both if crossing and row.form.is_bound else []


def with_doubts(row):
    row.told = {}
    for doubt in row.doubts:
        row.told.setdefault(doubt["field"], []).append(sentence(doubt))
    for name in told_by_others(row):
        words = _("Meanwhile this was written here: “%(words)s”.")
        row.told.setdefault(name, []).append(words % {"words": row.crossing.standing(name) or "–"})
    wrong = {*row.told, *row.form.errors}
    row.in_sight = [name for name in UNFOLDED[row.what] if name in wrong]
    row.unfolded = [name for name in UNFOLDED[row.what] if name not in wrong]
    return row
