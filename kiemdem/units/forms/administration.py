"""What the register keeper types about posts, people and accounts."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from kiemdem.folding import fold
from kiemdem.ui.forms import DayField
from kiemdem.units.models import Role, User
from kiemdem.units.picking import PickField, PickingForm


class PostForm(PickingForm):
    unit = PickField("unit", label=_("Unit"))
    title = forms.CharField(label=_("Title"), max_length=200)
    role = forms.ChoiceField(label=_("Role"), choices=Role, initial=Role.OFFICER)
    is_head = forms.BooleanField(label=_("Head of the unit"), required=False)
    on = DayField(label=_("From the day"))


class AppointForm(PickingForm):
    person = PickField("person", label=_("Person"))
    on = DayField(label=_("From the day"))
    ordered_by = PickField(
        "document",
        label=_("Ordered by"),
        required=False,
        help_text=_("Number and sign of a registered document"),
    )


class DayForm(PickingForm):
    """A step that needs no more than its day."""

    on = DayField(label=_("From the day"))


class PersonForm(PickingForm):
    full_name = forms.CharField(label=_("Full name"), max_length=120)


class AccountForm(PickingForm):
    username = forms.CharField(
        label=_("User name"),
        max_length=60,
        help_text=_("Letters without accents, digits, dots and hyphens"),
    )

    def clean_username(self):
        name = self.cleaned_data["username"].lower()
        if fold(name).replace(" ", "") != "".join(c for c in name if c not in ".-_"):
            raise ValidationError(_("Only letters without accents, digits, dots and hyphens."))
        if User.objects.filter(username__iexact=name).exists():
            raise ValidationError(_("Someone has this user name already."))
        return name
