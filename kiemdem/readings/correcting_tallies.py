"""A tally put right by a person: its total, its day and each of its parts."""

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from kiemdem.folding import clean
from kiemdem.imports.forms import text
from kiemdem.ui.forms import DayField

from .correcting import DatedForm, NumberField

STATUSES = [
    ("done", pgettext_lazy("part of a tally", "done")),
    ("submitted", pgettext_lazy("part of a tally", "submitted")),
    ("in_progress", pgettext_lazy("part of a tally", "in progress")),
    ("not_started", pgettext_lazy("part of a tally", "not started")),
    ("overdue", pgettext_lazy("part of a tally", "overdue")),
    ("other", pgettext_lazy("part of a tally", "other")),
]


class TallyForm(DatedForm):
    DAY = "as_of"
    subject = text(_("What it is about"), 0, max_length=600)
    total = NumberField(label=_("Total"), required=False)
    as_of = DayField(label=_("As of"), required=False)

    def __init__(self, data=None, **options):
        super().__init__(data, **options)
        self.parts = [
            *(self.said.get("parts") or []),
            {},
        ]  # one line more, for a part that was missed
        for number, part in enumerate(self.parts, 1):
            self.fields |= fields_of_part(number, part)

    def clean(self):
        said = super().clean()
        for number, _part in enumerate(self.parts, 1):
            label, count = said.get(f"label{number}"), said.get(f"count{number}")
            if label and count is None and f"count{number}" not in self.errors:
                self.add_error(
                    f"count{number}", _("Write how many, or clear the name of the part.")
                )
        return said

    def changed(self, changed):
        ours = {name for name in changed if name not in self.base_fields}
        told = super().changed({name: changed[name] for name in changed if name not in ours})
        if ours:
            told["parts"] = [
                part for n, one in enumerate(self.parts, 1) if (part := self.part(n, one))
            ]
        return told

    def part(self, number: int, before: dict) -> dict | None:
        """A part as it was written; none when its count was cleared."""
        count = self.cleaned_data[f"count{number}"]
        if count is None:
            return None
        status = self.cleaned_data[f"status{number}"] or before.get("status", "other")
        label = clean(self.cleaned_data[f"label{number}"]) or str(dict(STATUSES)[status])
        implied = bool(before.get("implied")) and count == before.get("count")
        return {"label": label, "status": status, "count": count, "implied": implied}


def fields_of_part(number: int, part: dict) -> dict[str, forms.Field]:
    """What one part of a tally is called, how far it has come, and how many it counts."""
    told = {"number": number}
    label = forms.CharField(label=_("Part %(number)s") % told, required=False, max_length=200)
    status = forms.ChoiceField(
        label=_("State of part %(number)s") % told, choices=STATUSES, required=False
    )
    count = NumberField(label=_("Count of part %(number)s") % told, required=False)
    label.initial, count.initial = part.get("label", ""), part.get("count")
    status.initial = part.get("status", "other")
    return {f"label{number}": label, f"status{number}": status, f"count{number}": count}
