"""What a keeper says of an annex: the file, the programme, a row, a name."""

import re

from django import forms
from django.utils.translation import gettext_lazy as _

from kiemdem.annexes import UnreadableAnnex
from kiemdem.programmes.deadlines import Precision, Recurrence
from kiemdem.programmes.kinds import Kind
from kiemdem.programmes.models import Programme
from kiemdem.ui.forms import DayField
from kiemdem.units.models import UnitGroup
from kiemdem.units.models.people import KEEPING
from kiemdem.units.picking import PickField, PickingForm

from .columns import corrections
from .crossing import Crossing
from .doubts import reading
from .models import Draft
from .unreadable import sentence

BETWEEN_NAMES = re.compile(r"\s*[;\n]\s*")


def kept_by(user):
    """The programmes whose register a person keeps."""
    kept = Programme.objects.select_related("document")
    return kept if user.is_system else kept.filter(unit__in=user.reached(KEEPING))


class ProgrammeChoice(forms.ModelChoiceField):
    def label_from_instance(self, programme):
        document = programme.document
        run = document.term or document.year or ""
        return f"{document.sign} ({run}) {programme.title[:70]}" if run else str(programme)


class UploadForm(forms.Form):
    """An annex to be read, and what is known of it already."""

    file = forms.FileField(
        label=_("Annex (.docx or .xlsx)"), widget=forms.FileInput(attrs={"accept": ".docx,.xlsx"})
    )
    programme = ProgrammeChoice(
        Programme.objects.none(),
        label=_("Programme"),
        required=False,
        empty_label=_("Choose later"),
    )
    issued_on = DayField(
        label=_("Date of the document"),
        required=False,
        help_text=_("Only if the annex does not say it: units and deadlines are read as of it"),
    )

    def __init__(self, *args, by, **options):
        super().__init__(*args, **options)
        self.by = by
        self.fields["programme"].queryset = kept_by(by)

    def read(self, *, today):
        """The draft of the uploaded annex; None when it cannot be read, and the form says why."""
        said = self.cleaned_data
        try:
            return Draft.start(
                said["file"],
                by=self.by,
                today=today,
                programme=said["programme"],
                issued_on=said["issued_on"],
            )
        except UnreadableAnnex as problem:
            self.add_error("file", sentence(problem))
            return None


class AimForm(forms.Form):
    """The programme whose register the rows are meant for, and the date of the document."""

    programme = ProgrammeChoice(Programme.objects.none(), label=_("Programme"))
    issued_on = DayField(label=_("Date of the document"), required=False)

    def __init__(self, *args, by, **options):
        super().__init__(*args, **options)
        self.fields["programme"].queryset = kept_by(by)


class ColumnsForm(forms.Form):
    """The columns of the annex as a person says they are."""

    def __init__(self, data, *, draft):
        super().__init__(data)
        self.draft = draft

    def read(self, *, by, today) -> bool:
        """Read the file again; False when nothing can be read so, and the form says why."""
        told = corrections(self.draft, self.data)
        try:
            self.draft.read_again(by=by, today=today, columns=told)
        except UnreadableAnnex as problem:
            self.add_error(None, sentence(problem))
            self.draft.refresh_from_db(fields=["columns"])
        return not self.errors


class NamesField(forms.CharField):
    """Names of units, a semicolon between two."""

    def prepare_value(self, value):
        return value if isinstance(value, str) else "; ".join(value or [])

    def to_python(self, value):
        names = BETWEEN_NAMES.split(super().to_python(value) or "")
        return list(dict.fromkeys(" ".join(name.split()) for name in names if name.strip()))


def text(label, lines=1, **options):
    widget = forms.Textarea(attrs={"rows": lines}) if lines else forms.TextInput()
    return forms.CharField(label=label, required=False, widget=widget, **options)


class RowForm(forms.Form):
    """One row of a draft, mended in place."""

    taken = forms.BooleanField(label=_("Take"), required=False)
    as_new = forms.BooleanField(label=_("Enter as a new task"), required=False)
    title = text(_("Task text"))
    number = text(_("No."), 0, max_length=20)
    group = text(_("Heading"), 0, max_length=600)
    note = text(_("Note"))
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, data=None, *, row):
        self.row = row
        initial = {name: getattr(row, name) for name in self.base_fields}
        super().__init__(data, initial=initial, auto_id=f"r{row.position}-%s")
        if row.change == "new" and not row.as_new:
            del self.fields["as_new"]


class TaskRowForm(RowForm):
    kind = forms.ChoiceField(label=_("Kind"), choices=Kind)
    leads = NamesField(label=_("Leading unit"), required=False)
    coordinators = NamesField(
        label=_("Coordinating units"), required=False, widget=forms.Textarea(attrs={"rows": 1})
    )
    due_text = text(_("Deadline as issued"), 0, max_length=300)
    due_on = DayField(label=_("Due day"), required=False)
    precision = forms.ChoiceField(label=_("Precision"), choices=Precision, required=False)
    recurrence = forms.ChoiceField(
        label=_("Recurrence"), choices=[("", "–"), *Recurrence.choices], required=False
    )
    product = text(_("Product"))
    authority = text(_("Approving authority"), 0, max_length=200)

    def clean(self):
        """New words of a deadline are read at once, unless the day itself was written too."""
        super().clean()
        said = self.cleaned_data
        if "due_on" in self.errors:
            return said
        by_hand = {"due_on", "precision", "recurrence"} & set(self.changed_data)
        if "due_text" in self.changed_data and not by_hand:
            due = reading(self.row.draft, self.row, said["due_text"])
            said |= {"due_on": due.due_on, "precision": due.precision}
            said["recurrence"] = due.recurrence or ""
        if said["due_on"] is None:
            said["precision"] = Precision.NONE
        elif said.get("precision") in ("", Precision.NONE):
            said["precision"] = Precision.DAY
        return said


class TargetRowForm(RowForm):
    unit_of_measure = text(_("Unit of measure"), 0, max_length=80)
    plan = text(_("Plan"), 0, max_length=120)
    result = text(_("Result"), 0, max_length=120)


def form_of(row, data=None, *, by=None):
    """The form of a row; what is sent is laid over what others wrote since it was shown."""
    kind = TaskRowForm if row.what == "task" else TargetRowForm
    form = kind(data, row=row)
    row.crossing = Crossing(form, row, by=by) if form.is_bound and by else None
    return kind(row.crossing.data, row=row) if row.crossing else form


class NameForm(PickingForm):
    """What a printed name means: a unit, a name for many units, or nobody in particular."""

    name = forms.CharField(widget=forms.HiddenInput)
    choice = forms.CharField(required=False)
    group = forms.ModelChoiceField(
        UnitGroup.objects.all(), label=_("Group of units"), required=False, empty_label="–"
    )
    unit = PickField("unit", label=_("Another unit"), required=False)

    def __init__(self, *args, known, **options):
        super().__init__(*args, **options)
        self.known = known

    def clean_choice(self):
        choice = self.cleaned_data["choice"]
        if choice and choice != "left" and choice not in self.candidates():
            raise forms.ValidationError(_("This unit is not among those proposed."))
        return choice

    def clean(self):
        said = super().clean()
        meant = said.get("choice") or said.get("unit") or said.get("group")
        if not meant and not self.errors:
            self.add_error("unit", _("Choose what the name means, or leave it empty."))
        return said

    def meaning(self) -> dict:
        """As a draft keeps it. What was typed or picked stands above the choice."""
        said = self.cleaned_data
        if said["unit"]:
            return {"unit": said["unit"].code, "name": said["unit"].name}
        if said["group"]:
            return {"group": said["group"].pk, "name": said["group"].name}
        if said["choice"] == "left":
            return {"left": True}
        return {"unit": said["choice"], "name": self.candidates().get(said["choice"], "")}

    def candidates(self) -> dict[str, str]:
        return {code: name for code, name, _score in self.known.get("candidates", [])}
