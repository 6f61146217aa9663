"""What whoever verifies says of the lines of a return: held, did not hold, and why."""

from django import forms
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from .models import Judgement


class JudgementForm(forms.Form):
    """Whether one line held; what did not hold says what is wrong."""

    judgement = forms.ChoiceField(
        label=_("Judgement"),
        choices=[("", _("not judged yet")), *Judgement.choices],
        required=False,
        widget=forms.RadioSelect,
    )
    reason = forms.CharField(
        label=_("What is wrong"), required=False, widget=forms.Textarea(attrs={"rows": 1})
    )

    def __init__(self, data=None, *, line, by, day):
        self.line, self.by = line, by
        initial = {"judgement": line.judgement, "reason": line.judgement_reason}
        if not line.judgement:
            initial["reason"] = ""
        super().__init__(data, prefix=f"j{line.pk}", initial=initial, auto_id="%s")

    def clean(self):
        said = super().clean()
        if said.get("reason") and not said.get("judgement"):
            said["judgement"] = Judgement.NOT_HELD
        if said.get("judgement") == Judgement.NOT_HELD and not said.get("reason"):
            self.add_error("reason", _("Say what is wrong, so that the unit can mend it."))
        return said

    def keep(self):
        said = self.cleaned_data
        reason = said["reason"] if said["judgement"] == Judgement.NOT_HELD else ""
        self.line.judge(said["judgement"], by=self.by, reason=reason)


@transaction.atomic
def judged(lines, data, *, by, day) -> list[JudgementForm]:
    """Keep what was said of lines; returns the forms that must be mended."""
    wrong = []
    for line in lines:
        form = JudgementForm(data, line=line, by=by, day=day)
        if not form.is_valid():
            wrong.append(form)
        elif form.has_changed():
            form.keep()
    return wrong
