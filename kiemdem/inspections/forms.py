"""What whoever inspects has to say."""

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from kiemdem.folding import clean
from kiemdem.rounds.models import Round
from kiemdem.units.picking import PickField, PickingForm

from .models import Sample, State, Verdict, claims_of

MOST_DRAWN = 200
GROUNDS = forms.Textarea(attrs={"rows": 3})
FINDINGS = [(s.value, s.label) for s in (State.SEEN, State.VERIFIED, State.REJECTED)]


class FindingForm(forms.Form):
    """What was found about a piece of evidence."""

    state = forms.ChoiceField(label=_("Finding"), choices=FINDINGS, widget=forms.RadioSelect)
    reason = forms.CharField(
        label=_("Reason"),
        required=False,
        widget=GROUNDS,
        help_text=_("Needed when the evidence does not hold"),
    )

    def clean(self):
        said = super().clean()
        if self.cleaned_data.get("state") == State.REJECTED:
            if not clean(self.cleaned_data.get("reason", "")):
                self.add_error("reason", _("Say why the evidence does not hold."))
        return said


class VerdictForm(forms.Form):
    """Whether a claim that was drawn held."""

    verdict = forms.ChoiceField(label=_("Verdict"), choices=Verdict, widget=forms.RadioSelect)
    reason = forms.CharField(
        label=_("Reason"),
        required=False,
        widget=GROUNDS,
        help_text=_("Needed when the claim does not hold"),
    )

    def clean(self):
        said = super().clean()
        if self.cleaned_data.get("verdict") == Verdict.NOT_HELD:
            if not clean(self.cleaned_data.get("reason", "")):
                self.add_error("reason", _("Say why the claim does not hold."))
        return said


class DrawForm(PickingForm):
    """Of whose work, from which count, how many; and the seed, when a draw is to be repeated."""

    unit = PickField("unit", label=_("Of whose work"), help_text=_("With all units below it"))
    asked_round = forms.ModelChoiceField(
        Round.objects.none(),
        label=pgettext_lazy("rounds", "Count"),
        required=False,
        empty_label=_("All claims"),
    )
    size = forms.IntegerField(
        label=_("How many"), min_value=1, max_value=MOST_DRAWN, widget=forms.NumberInput
    )
    seed = forms.IntegerField(
        label=_("Seed"),
        required=False,
        min_value=0,
        max_value=10**9,
        help_text=_("Left empty, one is drawn. The same seed draws the same claims."),
    )

    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        rounds = Round.objects.visible_to(self.by).newest_first()
        self.fields["asked_round"].queryset = rounds

    def clean(self):
        said = super().clean()
        unit = self.cleaned_data.get("unit")
        if unit and (objection := Sample.why_not_draw(unit, self.by)):
            self.add_error("unit", objection)
        elif unit and not claims_of(unit, self.cleaned_data.get("asked_round")).exists():
            self.add_error("unit", _("There is no claim to inspect."))
        return said
