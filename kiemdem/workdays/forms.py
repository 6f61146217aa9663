from django import forms
from django.utils.translation import gettext_lazy as _

from kiemdem.ui.forms import DayField

from .models import SpecialDay


class SpecialDayForm(forms.ModelForm):
    """A day that the office keeps otherwise than the official calendar says."""

    day = DayField(label=_("Day"))
    is_working = forms.ChoiceField(
        label=_("Kept as"),
        choices=[("", _("day off")), ("yes", _("working day"))],
        required=False,
    )

    def clean_is_working(self):
        return bool(self.cleaned_data["is_working"])

    class Meta:
        model = SpecialDay
        fields = ["day", "is_working", "name"]
        labels = {"name": _("What it is")}
