"""Forms of a round: its calendar, its opening and its closing."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kiemdem.programmes.models import Programme
from kiemdem.ui.forms import DayField
from kiemdem.units.models import Unit
from kiemdem.units.models.people import LEADING

from .models import Allowance, Asks, Calendar, Cycle, OwnPeriod, Round, Rule


class ScopeFields(forms.Form):
    """Who counts, and which programmes."""

    unit = forms.ModelChoiceField(Unit.objects.none(), label=gettext_lazy("Who counts"))
    programmes = forms.ModelMultipleChoiceField(
        Programme.objects.none(),
        label=gettext_lazy("Programmes"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=gettext_lazy("None chosen: all the work of the unit and of those below it."),
    )
    asks = forms.ChoiceField(label=gettext_lazy("Asks about"), choices=Asks)

    def offer(self, user):
        """Only what the person leads, and programmes of those units."""
        posts = [post.unit_id for post in user.posts() if post.role in LEADING]
        self.fields["unit"].queryset = Unit.objects.filter(pk__in=posts)
        owned = Programme.objects.visible_to(user).filter(unit__in=user.reached(LEADING))
        owned = owned.select_related("document").order_by("-document__year", "unit", "pk")
        self.fields["programmes"].queryset = owned.filter(unit__in=posts)
        if len(set(posts)) == 1:
            self.fields["unit"].initial = posts[0]


class RoundForm(ScopeFields):
    """A count that no calendar opens by itself."""

    name = forms.CharField(label=gettext_lazy("Name"), max_length=120)
    starts_on = DayField(label=gettext_lazy("From"))
    cut_off_on = DayField(label=gettext_lazy("Cut-off"))
    field_order = ["name", "unit", "programmes", "starts_on", "cut_off_on", "asks"]

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        self.offer(user)

    def clean(self):
        said = super().clean()
        start, cut_off = said.get("starts_on"), said.get("cut_off_on")
        if start and cut_off and cut_off < start:
            self.add_error("cut_off_on", _("The cut-off must not be before the first day."))
        return said

    def open(self, *, by, on) -> Round:
        return Round.open(by=by, on=on, **self.cleaned_data)


class CalendarForm(ScopeFields):
    """When counts open by themselves."""

    name = forms.CharField(label=gettext_lazy("Name"), max_length=120)
    rule = forms.ChoiceField(label=gettext_lazy("Dates"), choices=Rule)
    cycle = forms.ChoiceField(
        label=gettext_lazy("How often"),
        choices=[("", "–"), *Cycle.choices],
        required=False,
    )
    own = forms.CharField(
        label=gettext_lazy("The office's own periods"),
        widget=forms.Textarea(attrs={"rows": 4}),
        required=False,
        help_text=gettext_lazy("One a line: name; from; cut-off. Mid-term; 01/01/2021; 30/06/2023"),
    )
    opens_before = forms.IntegerField(
        label=gettext_lazy("Opens so many working days before the cut-off"),
        min_value=0,
        max_value=60,
        initial=5,
    )
    begins_on = DayField(label=gettext_lazy("First cut-off on or after"))
    ends_on = DayField(label=gettext_lazy("Last cut-off on or before"), required=False)
    allowances = forms.CharField(
        label=gettext_lazy("Time of each level"),
        widget=forms.Textarea(attrs={"rows": 3}),
        required=False,
        help_text=gettext_lazy(
            "One level a line: level; working days to send; working days to verify. 1; 2; 4"
        ),
    )
    field_order = [
        "name",
        "unit",
        "programmes",
        "rule",
        "cycle",
        "own",
        "begins_on",
        "ends_on",
        "opens_before",
        "allowances",
        "asks",
    ]

    def __init__(self, *args, user, calendar=None, **kwargs):
        self.calendar = calendar
        if calendar:
            kwargs.setdefault("initial", self._initial(calendar))
        super().__init__(*args, **kwargs)
        self.offer(user)

    @staticmethod
    def _initial(calendar):
        names = ("name", "unit", "rule", "cycle", "opens_before", "begins_on", "ends_on", "asks")
        own = [
            f"{p.name}; {p.starts_on:%d/%m/%Y}; {p.cut_off_on:%d/%m/%Y}"
            for p in calendar.periods.all()
        ]
        times = [
            f"{a.level}; {a.send_within}; {a.verify_within}" for a in calendar.allowances.all()
        ]
        return {name: getattr(calendar, name) for name in names} | {
            "programmes": list(calendar.programmes.all()),
            "own": "\n".join(own),
            "allowances": "\n".join(times),
        }

    def clean_own(self):
        return [self._own_period(line) for line in self._lines("own")]

    def _own_period(self, line):
        parts = [part.strip() for part in line.split(";")]
        if len(parts) != 3:
            raise ValidationError(
                _("“%(line)s” must have three parts: name; from; cut-off.") % {"line": line}
            )
        start, cut_off = (DayField().clean(part) for part in parts[1:])
        if cut_off < start:
            raise ValidationError(_("The cut-off must not be before the first day."))
        return {"name": parts[0], "starts_on": start, "cut_off_on": cut_off}

    def clean_allowances(self):
        found = {}
        for line in self._lines("allowances"):
            numbers = [part.strip() for part in line.split(";")]
            if len(numbers) != 3 or not all(n.isdecimal() and int(n) < 1000 for n in numbers):
                raise ValidationError(
                    _("“%(line)s” must be three numbers: level; days to send; days to verify.")
                    % {"line": line}
                )
            level, send, verify = (int(n) for n in numbers)
            if verify < send:
                raise ValidationError(_("Verifying cannot end before sending."))
            found[level] = (send, verify)
        return found

    def _lines(self, name):
        return [line for line in self.cleaned_data[name].splitlines() if line.strip()]

    def clean(self):
        said = super().clean()
        own = said.get("rule") == Rule.OWN
        if own and not said.get("own") and "own" not in self.errors:
            self.add_error("own", _("Write the office's own periods."))
        if not own and not said.get("cycle"):
            self.add_error("cycle", _("Say how often, or choose the office's own dates."))
        return said

    def keep(self) -> Calendar:
        """Write the calendar; rounds that are open already stay as they are."""
        said = dict(self.cleaned_data)
        own, times = said.pop("own"), said.pop("allowances")
        programmes = said.pop("programmes")
        if said["rule"] == Rule.OWN:
            said["cycle"] = ""
        calendar = self.calendar or Calendar()
        for name, value in said.items():
            setattr(calendar, name, value)
        calendar.save()
        calendar.programmes.set(programmes)
        calendar.periods.all().delete()
        calendar.allowances.all().delete()
        OwnPeriod.objects.bulk_create(OwnPeriod(calendar=calendar, **row) for row in own)
        Allowance.objects.bulk_create(
            Allowance(calendar=calendar, level=level, send_within=send, verify_within=verify)
            for level, (send, verify) in times.items()
        )
        return calendar


class ClosingForm(forms.Form):
    """Close the books; without every return approved it needs a reason."""

    reason = forms.CharField(
        label=gettext_lazy("Why the books are closed without every return"),
        widget=forms.Textarea(attrs={"rows": 3}),
        required=False,
    )

    def __init__(self, *args, missing, **kwargs):
        super().__init__(*args, **kwargs)
        if missing:
            self.fields["reason"].required = True
        else:
            del self.fields["reason"]


class SubmissionForm(forms.Form):
    """Send a return; a late one says why."""

    reason = forms.CharField(
        label=gettext_lazy("Why the return is late"),
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy("It is kept in the ledger"),
    )

    def __init__(self, *args, is_late, **kwargs):
        super().__init__(*args, **kwargs)
        if not is_late:
            del self.fields["reason"]


class ReasonForm(forms.Form):
    """A step that says why."""

    reason = forms.CharField(
        label=gettext_lazy("Reason"),
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy("It is kept in the ledger"),
    )


class UploadForm(forms.Form):
    """A return that was filled in elsewhere."""

    file = forms.FileField(
        label=gettext_lazy("The return as an Excel file (.xlsx)"),
        widget=forms.FileInput(attrs={"accept": ".xlsx"}),
    )
