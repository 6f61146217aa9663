"""What each kind of request must say, and the grounds of a decision."""

from django import forms
from django.utils.translation import gettext_lazy as _

from kiemdem.ui.forms import DayField
from kiemdem.units.picking import PickField, PickingForm

from .models import Kind, Request


def lines(rows=3):
    return forms.Textarea(attrs={"rows": rows})


class AskForm(PickingForm):
    """Why it is asked; each kind adds what is wanted."""

    kind = ""
    WANTED = ""
    reason = forms.CharField(
        label=_("Reason"), widget=lines(), help_text=_("It is kept in the ledger")
    )

    def __init__(self, *args, charge, **options):
        super().__init__(*args, **options)
        self.charge = charge

    def clean(self):
        said = super().clean()
        if not self.errors:
            asked = Request(assignment=self.charge, kind=self.kind, **self.cleaned_data)
            if objection := asked.why_incomplete():
                self.add_error(self.WANTED or None, objection)
        return said


class ExtendForm(AskForm):
    """A later deadline."""

    kind, WANTED = Kind.EXTEND, "new_due_on"
    new_due_on = DayField(label=_("New deadline"))
    field_order = ["new_due_on", "reason"]


class ProductForm(AskForm):
    """Another product."""

    kind, WANTED = Kind.PRODUCT, "new_product"
    new_product = forms.CharField(label=_("New product"), widget=lines(2))
    field_order = ["new_product", "reason"]


class LeadForm(AskForm):
    """Another unit to lead."""

    kind, WANTED = Kind.LEAD, "new_unit"
    new_unit = PickField("unit", label=_("New leading unit"))
    field_order = ["new_unit", "reason"]


class StopForm(AskForm):
    """The work no longer fits."""

    kind = Kind.STOP


FORMS: dict[str, type[AskForm]] = {
    form.kind: form for form in (ExtendForm, ProductForm, LeadForm, StopForm)
}


class GrantForm(forms.Form):
    """Grounds of a decision that gives what was asked; they may be left out."""

    grounds = forms.CharField(label=_("Grounds"), required=False, widget=lines(2))


class RefuseForm(forms.Form):
    """Grounds of a decision that does not."""

    grounds = forms.CharField(
        label=_("Grounds"), widget=lines(), help_text=_("The unit reads them")
    )
