"""A proposal put right by a person: one small form a kind."""

import re
from collections import Counter
from datetime import date

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from kiemdem.folding import clean
from kiemdem.imports.forms import NamesField, text
from kiemdem.reading.comparing import OF_TARGETS
from kiemdem.ui.forms import DayField

from .dues import last_day
from .renaming import said_elsewhere
from .wording import title_of, written

NUMBER = re.compile(r"-?\d{1,3}(?:\.\d{3})+(?:,\d+)?|-?\d+(?:,\d+)?")


class NumberField(forms.CharField):
    """A figure as an office writes it: 1.234,5."""

    def prepare_value(self, value):
        return value if isinstance(value, str) or value is None else written(value)

    def to_python(self, value):
        words = clean(super().to_python(value))
        if not words:
            return None
        if not NUMBER.fullmatch(words):
            raise forms.ValidationError(_("Write a figure as in 1.234,5."))
        number = float(words.replace(".", "").replace(",", "."))
        return int(number) if number.is_integer() else number


class CorrectionForm(forms.Form):
    """What was read, to be put right; what is left as it was changes nothing."""

    def __init__(self, data=None, *, proposal, same=None):
        self.proposal, self.said = proposal, proposal.said
        auto_id = f"r{proposal.position}-%s"
        super().__init__(data, initial=self.told(), auto_id=auto_id)
        self.offer_everywhere(same or Counter())

    def offer_everywhere(self, same: Counter) -> None:
        """A name that others say too may be put right in all of them."""
        others = said_elsewhere(self.proposal.kind, self.said, same)
        if others:
            words = ngettext("Same name in %(count)s other proposal: put it right there too",
                             "Same name in %(count)s other proposals: put it right there too", others)  # fmt: skip
            label = words % {"count": others}
            self.fields["everywhere"] = forms.BooleanField(label=label, required=False)

    @property
    def everywhere(self) -> bool:
        return bool(self.cleaned_data.get("everywhere"))

    def told(self) -> dict:
        """What the fields say before anybody writes in them."""
        return {name: self.said.get(name) for name in self.base_fields}

    def norm(self) -> dict:
        """What was read with what was changed."""
        written = set(self.changed_data) - {"everywhere"}
        changed = {name: self.cleaned_data[name] for name in self.fields if name in written}
        return {**self.said, **self.changed(changed)}

    def changed(self, changed: dict) -> dict:
        return {name: None if value in ("", []) else value for name, value in changed.items()}

    @property
    def enters(self) -> str:
        return self.proposal.enters


class TaskForm(CorrectionForm):
    title = text(_("Task text"), 2)
    lead = text(_("Leading unit"), 0, max_length=600)
    coordinators = NamesField(label=_("Coordinating units"), required=False)
    due_text = text(_("Deadline as issued"), 0, max_length=300)
    due_on = DayField(label=_("Due day"), required=False)
    deliverable = text(_("Product"), 0, max_length=300)

    def told(self):
        due = self.said.get("deadline") or {}
        told = {**super().told(), "title": title_of(self.proposal), "due_text": due.get("text")}
        return {**told, "due_on": last_day(due.get("iso"))[0]}

    def clean_title(self):
        title = clean(self.cleaned_data["title"])
        if not title:
            raise forms.ValidationError(_("Write what is to be done."))
        return title

    def changed(self, changed):
        words, day = changed.pop("due_text", None), changed.pop("due_on", None)
        told = super().changed(changed)
        told |= {"coordinators": told.get("coordinators") or []} if "coordinators" in told else {}
        if {"due_text", "due_on"} & set(self.changed_data):
            told["deadline"] = self.deadline(words, day)
        return told

    def deadline(self, words: str | None, day: date | None) -> dict | None:
        """New words are read anew, unless the day itself was written too."""
        before = self.said.get("deadline") or {}
        words = before.get("text") if words is None else words
        if not words and not day:
            return None
        text_ = words or f"{day:%d/%m/%Y}"
        return {"text": text_, "iso": day.isoformat() if day else None, "kind": "by"}


class QuantityForm(CorrectionForm):
    subject = text(_("What it is about"), 0, max_length=600)
    value = NumberField(label=_("Figure"), required=False)
    value_max = NumberField(label=_("Upper figure"), required=False)
    unit = text(_("Unit of measure"), 0, max_length=80)
    plan = NumberField(label=_("Plan"), required=False)
    percent = NumberField(label=_("Percentage"), required=False)
    period = text(_("Period"), 0, max_length=40)
    as_target = forms.BooleanField(label=_("Enter as a target"), required=False)

    def told(self):
        return {**super().told(), "as_target": self.proposal.enters == "target"}

    def clean(self):
        said = super().clean()
        if said.get("as_target") and not self.errors:
            if not said.get("subject"):
                self.add_error("subject", _("Write what it is about."))
            if said.get("value") is None:
                self.add_error("value", _("A target needs a figure."))
        return said

    def changed(self, changed):
        wanted = changed.pop("as_target", None)
        told = super().changed(changed)
        if wanted is not None:
            nature = self.said.get("nature")
            told["nature"] = "target" if wanted else "result" if nature in OF_TARGETS else nature
        return told

    @property
    def enters(self):
        return "target" if self.cleaned_data["as_target"] else ""


class DatedForm(CorrectionForm):
    """A form with one day that is kept as ISO."""

    DAY = ""

    def told(self):
        return {**super().told(), self.DAY: last_day(self.said.get(self.DAY))[0]}

    def changed(self, changed):
        told = super().changed(changed)
        if day := told.get(self.DAY):
            told[self.DAY] = day.isoformat()
        return told


class ReferenceForm(DatedForm):
    DAY = "date"
    number = text(_("Number and sign"), 0, max_length=80)
    date = DayField(label=_("Date"), required=False)
    issuer = text(_("Issuer"), 0, max_length=200)
    title = text(_("Subject"), 2)
