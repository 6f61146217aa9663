"""Finding things by any words: tasks, targets, programmes, papers, units, people. Accents do not matter."""

import re
from dataclasses import dataclass

from django.db.models import Case, IntegerField, Q, Value, When
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kiemdem.documents.models import Document
from kiemdem.folding import fold
from kiemdem.programmes.models import Programme, Target, Task
from kiemdem.programmes.words import begins
from kiemdem.tally.rights import seen_among
from kiemdem.units.models import Appointment, Unit

from .search_tasks import first_tasks

IN_PALETTE, ON_PAGE = 4, 15
SHORTEST = 2
# "số 6", "nhiệm vụ 6", "no 6": the number of a task, wherever it stands in the words
NUMBERED = re.compile(r"\b(?:so|nhiem vu so|nhiem vu|nv|no|task)\s+(\d+[a-z]?)\b")
ONLY_NUMBER = re.compile(r"\d+[a-z]?")


@dataclass(frozen=True)
class Found:
    """One thing found: what it is called, where it stands, where it leads."""

    name: str
    meta: str
    url: str
    thing: object = None  # says whether it is made up


@dataclass(frozen=True)
class Kind:
    """Things of one kind; `more` when there are more than are shown."""

    code: str
    title: str | Promise
    icon: str
    items: list
    more: bool


class Search:
    """What a person finds by some words, read as of a day."""

    def __init__(self, user, text, day, limit):
        self.user, self.day, self.limit = user, day, limit
        self.text = text.strip()[:200]
        folded = fold(self.text)
        numbered = NUMBERED.search(folded)
        self.number = numbered[1] if numbered else ""
        rest = NUMBERED.sub(" ", folded) if numbered else folded
        if ONLY_NUMBER.fullmatch(folded):
            self.number = folded
        self.words, self.all_words = rest.split(), folded.split()
        self.among = seen_among(user)  # asked once for everything that belongs to a programme

    @property
    def is_asked(self):
        return len("".join(self.all_words)) >= SHORTEST or bool(self.number)

    @property
    def kinds(self):
        """Everything found, by kind: one query each, whatever there is."""
        if not self.is_asked:
            return []
        kinds = (
            ("programmes", gettext_lazy("Programmes"), "programme", self.programmes()),
            ("tasks", gettext_lazy("Tasks"), "task", self.tasks()),
            ("targets", gettext_lazy("Targets"), "target", self.targets()),
            ("documents", gettext_lazy("Documents"), "doc", self.documents()),
            ("units", gettext_lazy("Units"), "unit", self.units()),
            ("people", gettext_lazy("People"), "person", self.people()),
        )
        shown = [
            Kind(code, title, icon, items[: self.limit], len(items) > self.limit)
            for code, title, icon, items in kinds
        ]
        return [kind for kind in shown if kind.items]

    def _holding(self, field="fold", words=None):
        found = Q()
        for word in self.words if words is None else words:
            found &= begins(field, word)
        return found

    @property
    def _sign_first(self):
        """The very sign that was typed stands before papers that only name it."""
        sign = " ".join(self.words or self.all_words)
        return When(document__sign_fold=sign, then=Value(0))

    def _first(self, rows):
        return list(rows[: self.limit + 1])

    def seen(self, rows, field="programme"):
        return rows if self.among is None else rows.filter(**{f"{field}__in": self.among})

    def _told(self, model, keys):
        """All that is said of some tasks or targets, where there may be very many: first which."""
        told = model.objects.filter(pk__in=keys)
        told = told.select_related("programme__document", "programme__unit")
        return sorted(told, key=lambda row: keys.index(row.pk))

    def tasks(self):
        """By words of the task or its product; by its number, with or without its programme's sign."""
        return [
            Found(
                f"{task.number}. {task.title}" if task.number else task.title,
                f"{task.programme}, {task.programme.unit.label}",
                task.get_absolute_url(),
                task,
            )
            for task in self._told(Task, first_tasks(self, self.limit + 1))
        ]

    def targets(self):
        rows = self.seen(Target.objects.filter(self._holding(words=self.all_words)))
        keys = rows.order_by("programme_id", "position", "pk").values_list("pk", flat=True)
        return [
            Found(
                target.name,
                f"{target.programme}, {target.programme.unit.label}",
                target.get_absolute_url(),
                target,
            )
            for target in self._told(Target, list(keys[: self.limit + 1]))
        ]

    def programmes(self):
        rows = self.seen(Programme.objects.all(), "pk")
        for word in self.words or self.all_words:
            rows = rows.filter(
                begins("document__fold", word)
                | begins("unit__fold", word)
                | Q(document__term__iexact=word)
            )
        rank = Case(self._sign_first, default=Value(1), output_field=IntegerField())
        rows = rows.select_related("document", "unit").annotate(rank=rank)
        rows = rows.order_by("rank", "-document__issued_on", "pk")
        return [
            Found(f"{p} · {p.title}", p.unit.label, p.get_absolute_url(), p)
            for p in self._first(rows)
        ]

    def documents(self):
        rows = Document.objects.visible_to(self.user).filter(self._holding(words=self.all_words))
        rows = rows.select_related("issuer").order_by("-issued_on", "-year", "pk")
        return [
            Found(
                f"{paper.full_sign} · {paper.title}" if paper.sign else paper.title,
                str(paper.issuer or paper.issuer_name),
                paper.get_absolute_url(),
                paper,
            )
            for paper in self._first(rows)
        ]

    def units(self):
        """By any name or code it has had; those that exist on the day first."""
        rows = Unit.objects.visible_to(self.user).filter(self._holding(words=self.all_words))
        rows = rows.select_related("parent")
        there = Case(
            When(Q(closed_on=None) | Q(closed_on__gt=self.day), then=Value(0)),
            default=Value(1),
            output_field=IntegerField(),
        )
        rows = rows.annotate(is_gone=there).best_first(self.text, "is_gone")
        return [
            Found(unit.name, self._place(unit), unit.get_absolute_url(), unit)
            for unit in self._first(rows)
        ]

    def _place(self, unit):
        if unit.closed_on and unit.closed_on <= self.day:
            return _("no longer exists")
        return unit.parent.label if unit.parent else ""

    def people(self):
        """Who holds a post on the day, by name; the post says where to find them."""
        held = Appointment.objects.as_of(self.day).filter(
            self._holding("person__fold", words=self.all_words)
        )
        held = held.select_related("person", "post__unit").order_by("person__sort_key", "pk")
        return [
            Found(
                str(seat.person),
                f"{seat.post}, {seat.post.unit}",
                seat.post.unit.get_absolute_url(),
                seat.person,
            )
            for seat in self._first(held)
        ]


def places(text):
    """Pages to go to, by the words in their names."""
    wanted = fold(text).split()
    names = {
        "desk:overview": _("Overview"),
        "desk:my-work": _("My work"),
        "desk:programmes": _("Programmes"),
        "desk:tasks": _("Tasks"),
        "tally:tally": _("Tally"),
        "desk:ledger": _("Journal of the ledger"),
        "units:organisation": _("Units"),
        "units:settings": _("Settings"),
    }
    return [
        Found(word, "", reverse(name))
        for name, word in names.items()
        if wanted and all(part in fold(word) for part in wanted)
    ]
