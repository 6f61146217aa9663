"""What a register can be filtered by; every choice is part of the address."""

from datetime import date, timedelta

from django import forms
from django.conf import settings
from django.db.models import Exists, OuterRef, Q
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from kiemdem.assignments.models import Assignment
from kiemdem.books.classes import CLASSES, OVER, UNFINISHED
from kiemdem.folding import fold
from kiemdem.programmes.kinds import Kind
from kiemdem.programmes.models import Task, TaskGroup
from kiemdem.ui.days import next_quarter_end
from kiemdem.ui.statuses import WORDS
from kiemdem.units.models import Unit
from kiemdem.units.picking import PickField, PickingForm, UnitPick

CLASSES_OF = {
    "counted": CLASSES,
    "completed": ("done", "done_over"),
    "done": ("done",),
    "late": ("done_over",),
    "submitted": ("sent", "sent_over"),
    "sent": ("sent",),
    "progress": ("doing", "doing_over"),
    "doing": ("doing",),
    "over": OVER,
    "paused": ("paused", "paused_over"),
    "due": ("done", "done_over", *OVER),
    "open": UNFINISHED,
}
SHOWN_STATES = [
    ("completed", _("Completed")),
    ("done", WORDS["done"]),
    ("late", WORDS["late"]),
    ("submitted", WORDS["sent"]),
    ("progress", WORDS["doing"]),
    ("none", WORDS["none"]),
    ("over", WORDS["over"]),
    ("paused", _("Paused")),
    ("left", _("No longer counted")),
]
OTHER_STATES = [
    ("counted", _("All that is counted")),
    ("sent", _("Submitted, within the deadline")),
    ("doing", _("In progress, within the deadline")),
    ("due", _("Fallen due")),
    ("open", _("Not completed yet")),
    ("draft", _("Not charged yet")),
]
DUES = [
    ("past", _("Before this day")),
    ("week", format_lazy(_("In the next {days} days"), days=settings.DUE_SOON_DAYS)),
    ("month", _("In the next 30 days")),
    ("quarter", _("This quarter")),
    ("year", _("This year")),
    ("never", _("No due day")),
]
GAPS = [
    ("any", _("Anything")),
    ("who", _("Who answers for it")),
    ("when", _("By when")),
    ("product", _("With what product")),
]


class LeadPick(UnitPick):
    """A unit by any name or its code, or by its key as links name it; also one that is no more."""

    def rows(self):
        return Unit.objects.visible_to(self.by).order_by("sort_key")

    def found(self, text):
        if text.isdecimal() and len(text) < 11:
            return list(self.rows().filter(pk=int(text)))
        return super().found(text)


class LeadField(PickField):
    """The unit whose work is shown."""

    def set(self, by, day):
        self.pick = LeadPick(by, day)


class RegisterFilter(PickingForm):
    """The filters of a register, as they stand in the address."""

    q = forms.CharField(required=False)
    state = forms.ChoiceField(required=False, choices=[*SHOWN_STATES, *OTHER_STATES])
    unit = LeadField("unit", required=False)
    kind = forms.ChoiceField(required=False, choices=Kind)
    due = forms.ChoiceField(required=False, choices=DUES)
    gap = forms.ChoiceField(required=False, choices=GAPS)
    heading = forms.ModelChoiceField(TaskGroup.objects.none(), required=False)
    concretises = forms.ModelChoiceField(Task.objects.none(), required=False)
    illustrative = forms.BooleanField(required=False)

    def __init__(self, data, *, by, day, headings, items):
        super().__init__(data, by=by, day=day)
        self.fields["heading"].queryset = headings
        self.fields["concretises"].queryset = items

    @property
    def is_on(self):
        """Whether anything is filtered at all."""
        return any(self.cleaned_data.values())

    @property
    def unit_line(self):
        """The line in which the unit is typed; what a link named by its key stands there by name."""
        field, unit = self.fields["unit"], self.cleaned_data.get("unit")
        shown = unit or self.data.get("unit")
        return field.widget.render("unit", field.prepare_value(shown), {"id": "id_unit"})

    @property
    def shown_states(self):
        """The states to choose from; one that a figure led to is added."""
        chosen = self.data.get("state")
        return SHOWN_STATES + [pair for pair in OTHER_STATES if pair[0] == chosen]


def in_words(text):
    """Tasks whose number, title or product, or whose leading unit, holds every word."""
    found = Q()
    for word in fold(text).split():
        found &= Q(fold__contains=word)
    named = Assignment.objects.leading().filter(unit__in=Unit.objects.searched(text))
    return found | Q(pk__in=named.values("task"))


def falls_due(choice, day, of="due"):
    """The condition on a column of days for a choice, read on a day."""
    if choice == "never":
        return Q((of, None))
    if choice == "past":
        return Q((f"{of}__lt", day))
    last = {
        "week": day + timedelta(days=settings.DUE_SOON_DAYS),
        "month": day + timedelta(days=30),
        "quarter": next_quarter_end(day - timedelta(days=1)),
        "year": date(day.year, 12, 31),
    }[choice]
    return Q((f"{of}__gte", day), (f"{of}__lte", last))


def lacks(gap):
    """Tasks whose order does not say one of the six things."""
    of = {
        "who": Q(~Exists(Assignment.objects.leading().filter(task=OuterRef("pk")))),
        "when": Q(due_text="", due_on=None, recurrence=""),
        "product": Q(product=""),
    }
    return of[gap] if gap in of else of["who"] | of["when"] | of["product"]
