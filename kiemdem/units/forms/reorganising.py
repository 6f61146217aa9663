"""What the register keeper types to change the organisation; each form knows its verb."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from kiemdem.folding import clean
from kiemdem.ui.days import NotADay, day_from
from kiemdem.ui.forms import DayField
from kiemdem.units import kinds
from kiemdem.units.models import Unit
from kiemdem.units.picking import PickField, PickingForm

PARTS = 4  # lines for the parts of a split, before more are asked for
MOST_PARTS = 60
HINT = _("Number and sign of a registered document")


class ChangeForm(PickingForm):
    """A change of the organisation: its day, and the document that orders it."""

    on = DayField(label=_("From the day"))
    ordered_by = PickField("document", label=_("Ordered by"), required=False, help_text=HINT)

    def __init__(self, data=None, *, day, **kwargs):
        # units are chosen among those that stand on the day of the change
        super().__init__(data, day=typed_day(data) or day, **kwargs)
        self.order_fields([name for name in self.fields if name not in ("on", "ordered_by")])
        self.initial.setdefault("on", day)

    def act(self, unit, by):
        raise NotImplementedError

    def told(self):
        return {"on": self.cleaned_data["on"], "ordered_by": self.cleaned_data["ordered_by"]}


def typed_day(data):
    try:
        return day_from(data.get("on", "")) if data else None
    except NotADay:
        return None


class NamedForm(ChangeForm):
    name = forms.CharField(label=_("Name"), max_length=300)
    short_name = forms.CharField(
        label=_("Short name"), max_length=120, required=False, help_text=_("For dense columns")
    )

    def clean_name(self):
        return clean(self.cleaned_data["name"])

    def clean_short_name(self):
        return clean(self.cleaned_data["short_name"])


class OpenForm(NamedForm):
    kind = forms.ChoiceField(label=_("Kind"))
    code = forms.SlugField(
        label=_("Code"),
        max_length=60,
        help_text=_("Letters without accents, digits and hyphens; it is never given again"),
    )
    parent = PickField("unit", label=_("Below"))

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["kind"].choices = kinds.choices()

    def clean_code(self):
        code = self.cleaned_data["code"]
        if Unit.objects.filter(code=code).exists():
            raise ValidationError(_("Another unit already has this code."))
        return code

    def act(self, unit, by):
        return Unit.open(**self.cleaned_data, by=by)


class RenameForm(NamedForm):
    def act(self, unit, by):
        unit.rename(
            self.cleaned_data["name"],
            short_name=self.cleaned_data["short_name"],
            by=by,
            **self.told(),
        )


class MoveForm(ChangeForm):
    parent = PickField("unit", label=_("Below"))

    def act(self, unit, by):
        unit.move(self.cleaned_data["parent"], by=by, **self.told())


class KindForm(ChangeForm):
    kind = forms.ChoiceField(label=_("Kind"))

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["kind"].choices = kinds.choices()

    def act(self, unit, by):
        unit.change_kind(self.cleaned_data["kind"], by=by, **self.told())


class MergeForm(ChangeForm):
    successor = PickField("unit", label=_("Into"))

    def act(self, unit, by):
        unit.merge_into(self.cleaned_data["successor"], by=by, **self.told())


class HandPartForm(MergeForm):
    what = forms.CharField(label=_("What passes over"), max_length=300)

    def act(self, unit, by):
        unit.hand_part_to(
            self.cleaned_data["successor"], what=self.cleaned_data["what"], by=by, **self.told()
        )


class SplitForm(ChangeForm):
    """Each part: a unit, and what passes over to it."""

    def __init__(self, data=None, *, lines=PARTS, **kwargs):
        if data:
            lines = sum(name.startswith("part_") for name in data)
        self.lines = range(1, min(max(lines, 2), MOST_PARTS) + 1)
        super().__init__(data, **kwargs)
        self.fields = {**self._part_fields(), **self.fields}
        self.choose(self.by, self.day)

    def _part_fields(self):
        fields = {}
        for number in self.lines:
            fields |= part_fields(number)
        return fields

    def clean(self):
        parts = [
            (unit, self.cleaned_data.get(f"what_{number}") or "")
            for number in self.lines
            if (unit := self.cleaned_data.get(f"part_{number}"))
        ]
        if len({unit for unit, _what in parts}) < len(parts):
            raise ValidationError(_("A unit stands twice among the parts."))
        if not self.errors and len(parts) < 2:
            raise ValidationError(_("A split has two parts or more."))
        return {**self.cleaned_data, "parts": parts}

    def act(self, unit, by):
        unit.split_into(self.cleaned_data["parts"], by=by, **self.told())


def part_fields(number):
    return {
        f"part_{number}": PickField(
            "unit", label=_("Part %(number)s") % {"number": number}, required=False
        ),
        f"what_{number}": forms.CharField(
            label=_("What passes over to part %(number)s") % {"number": number},
            max_length=300,
            required=False,
        ),
    }


class DissolveForm(ChangeForm):
    def act(self, unit, by):
        unit.dissolve(by=by, **self.told())


class CodeForm(PickingForm):
    scheme = forms.CharField(
        label=_("Scheme"), max_length=30, help_text=_("As dvhc for administrative units")
    )
    code = forms.CharField(label=_("Code"), max_length=35)
    on = DayField(label=_("From the day"))
    until = DayField(label=_("Up to, not including"), required=False)

    def clean(self):
        on, until = self.cleaned_data.get("on"), self.cleaned_data.get("until")
        if on and until and until <= on:
            self.add_error("until", _("The day must come after the first one."))
        return self.cleaned_data

    def act(self, unit, by):
        unit.give_code(**self.cleaned_data, by=by)
