"""Forms of notices: what one wants to hear, when a unit is reminded, what late units are told."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from .kinds import APP, KINDS, MAIL, NONE
from .models import Reminders

WAYS = [
    (APP, gettext_lazy("here only")),
    (MAIL, gettext_lazy("here and by e-mail")),
    (NONE, gettext_lazy("not at all")),
]


class WaysForm(forms.Form):
    """How each kind of notice is to come."""

    def __init__(self, *args, choice, **kwargs):
        super().__init__(*args, **kwargs)
        for name, kind in KINDS.items():
            self.fields[name] = forms.ChoiceField(
                label=str(kind.label), choices=WAYS, initial=choice.way(name)
            )


class AddressForm(forms.Form):
    address = forms.EmailField(
        label=gettext_lazy("E-mail address"),
        required=False,
        max_length=254,
        help_text=gettext_lazy("A letter with a link is sent there first, to confirm it."),
    )


class Numbers(forms.CharField):
    """Some numbers of working days, parted by commas."""

    def prepare_value(self, value):
        return ", ".join(map(str, value)) if isinstance(value, list) else value

    def clean(self, value):
        parts = [part.strip() for part in super().clean(value).split(",") if part.strip()]
        if not all(part.isdecimal() and 0 < int(part[:5]) <= 250 for part in parts):
            raise ValidationError(
                _("Write numbers of working days from 1 to 250, parted by commas: 7, 3")
            )
        if len(parts) > 10:
            raise ValidationError(_("At most ten numbers."))
        return sorted({int(part) for part in parts})


class RemindersForm(forms.Form):
    """When a unit and those below it are reminded."""

    before = Numbers(label=gettext_lazy("Working days before the deadline"), required=False)
    on_due = forms.BooleanField(label=gettext_lazy("On the last working day"), required=False)
    late = Numbers(label=gettext_lazy("Working days after the deadline"), required=False)
    escalate_after = forms.IntegerField(
        label=gettext_lazy("Tell the unit above after so many reminders of being late"),
        min_value=0,
        max_value=10,
        help_text=gettext_lazy("0: never. Not more than there are numbers after the deadline."),
    )
    submitted = Numbers(
        label=gettext_lazy("Working days that submitted work has waited for approval"),
        required=False,
    )
    asked = Numbers(
        label=gettext_lazy("Working days that a request has waited for a decision"), required=False
    )

    def __init__(self, *args, rules, **kwargs):
        names = [field.name for field in Reminders._meta.fields if field.name in self.base_fields]
        kwargs["initial"] = {name: getattr(rules, name) for name in names}
        super().__init__(*args, **kwargs)

    def clean(self):
        said = super().clean()
        late, above = said.get("late"), said.get("escalate_after")
        if late is not None and above is not None and above > len(late):
            self.add_error(
                "escalate_after", _("There are not so many reminders after the deadline.")
            )
        return said


class UrgingForm(forms.Form):
    """Which late units are urged, and with what words."""

    units = forms.MultipleChoiceField(label=gettext_lazy("Units"))
    text = forms.CharField(
        label=gettext_lazy("What they are told"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
    )

    def __init__(self, *args, late, **kwargs):
        super().__init__(*args, **kwargs)
        self.late = {str(row.unit.pk): row.unit for row in late}
        self.fields["units"].choices = [(key, str(unit)) for key, unit in self.late.items()]
        self.fields["units"].error_messages["required"] = _("Choose at least one unit.")

    def chosen(self):
        return [self.late[key] for key in self.cleaned_data["units"]]
