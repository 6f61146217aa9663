"""What the register keeper types about a group of units."""

from django import forms
from django.utils.translation import gettext_lazy as _

from kiemdem.ui.forms import DayField
from kiemdem.units import kinds
from kiemdem.units.picking import PickField, PickingForm


class GroupForm(PickingForm):
    name = forms.CharField(
        label=_("Name"), max_length=200, help_text=_("As plans write it: các sở, ban, ngành")
    )
    kinds = forms.MultipleChoiceField(
        label=_("Kinds of units"), required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["kinds"].choices = kinds.choices()


class NewGroupForm(GroupForm):
    root = PickField("unit", label=_("All units below"))
    field_order = ["name", "root", "kinds"]


class MemberForm(PickingForm):
    unit = PickField("unit", label=_("Unit"))
    on = DayField(label=_("From the day"))
    until = DayField(label=_("Up to, not including"), required=False)

    def clean(self):
        on, until = self.cleaned_data.get("on"), self.cleaned_data.get("until")
        if on and until and until <= on:
            self.add_error("until", _("The day must come after the first one."))
        return self.cleaned_data


class DropForm(PickingForm):
    on = DayField(label=_("No longer from the day"))
