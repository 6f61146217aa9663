"""What the tally page asks for; every choice is part of the address."""

from django import forms
from django.utils.translation import gettext_lazy as _

from kiemdem.programmes.kinds import Kind
from kiemdem.ui.forms import DayInput
from kiemdem.units.picking import PickInput


class TallyForm(forms.Form):
    """The words of a question. `asking.ask` reads them; what it cannot read is said here."""

    programme = forms.CharField(label=_("Programme"), required=False, widget=PickInput("programme"))
    unit = forms.CharField(label=_("Unit"), required=False, widget=PickInput("unit"))
    alone = forms.BooleanField(label=_("Without the units below"), required=False)
    kind = forms.ChoiceField(label=_("Kind"), required=False)
    owner = forms.CharField(label=_("Who answers"), required=False, widget=PickInput("post"))
    tree = forms.ChoiceField(
        label=_("Tree of units"),
        required=False,
        choices=[("", _("as it stood then")), ("now", _("as it stands now"))],
    )
    against = forms.ChoiceField(
        label=_("Deadlines"),
        required=False,
        choices=[("", _("as changed since")), ("original", _("as first charged"))],
    )
    known_at = forms.CharField(
        label=_("As known on"),
        required=False,
        widget=DayInput,
    )
    MORE = ("alone", "kind", "owner", "tree", "against", "known_at")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        kinds = [(code, str(word).capitalize()) for code, word in Kind.choices]
        self.fields["kind"].choices = [("", _("All")), *kinds]

    @property
    def asks_more(self):
        return any(self.data.get(name) for name in self.MORE)

    def say(self, unclear):
        """Put what could not be understood beside its field."""
        self.is_valid()
        field = unclear.field if unclear.field in self.fields else None
        self.errors.pop(field or "", None)
        self.add_error(field, str(unclear))


class MovementForm(TallyForm):
    """A tally's scope, and the day from which on changes are told; the page's own day ends them."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["from"] = forms.CharField(label=_("From"), required=False, widget=DayInput)
