"""What a keeper writes of a programme: itself, its headings, its targets, its tasks."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from kiemdem.annexes.deadlines import read_due
from kiemdem.documents.models import Document
from kiemdem.documents.types import CHOICES
from kiemdem.ui.forms import DayField
from kiemdem.units.picking import PickField, PickingForm

from .deadlines import Precision, Recurrence
from .kinds import Kind
from .models import Target, TaskGroup
from .picking import PickManyField


class ProgrammeForm(PickingForm):
    """What the register says of itself."""

    short_title = forms.CharField(
        label=_("Short title"),
        max_length=200,
        required=False,
        help_text=_("For lists; when empty, the subject of the document"),
    )
    starts_on = DayField(label=_("From"))
    ends_on = DayField(label=_("To"))
    standing_unit = PickField("unit", label=_("Standing agency"), required=False)
    steering = PickManyField(
        "post",
        label=_("Steering committee"),
        required=False,
        help_text=_("Posts, one a line: rights and duties stay with the post"),
    )
    parent = PickField("programme", label=_("Concretises the programme"), required=False)
    authority = forms.CharField(
        label=_("Approving authority, unless a task says otherwise"),
        max_length=200,
        required=False,
    )

    def clean(self):
        said = super().clean()
        if said.get("starts_on") and said.get("ends_on") and said["ends_on"] <= said["starts_on"]:
            self.add_error("ends_on", _("The programme must end after it starts."))
        return said


class NewProgrammeForm(ProgrammeForm):
    """A register for a paper: one that is registered already, or one registered along with it."""

    unit = PickField("unit", label=_("Owner"))
    document = PickField(
        "document",
        label=_("Document in the register of documents"),
        required=False,
        help_text=_("Leave empty to register it here, below"),
    )
    sign = forms.CharField(label=_("Number and sign"), max_length=80, required=False)
    type = forms.ChoiceField(label=_("Type"), choices=CHOICES, initial="programme", required=False)
    side = forms.ChoiceField(
        label=_("Numbering"),
        choices=Document.Side,
        required=False,
        initial=Document.Side.PARTY,
    )
    issuer = PickField(
        "unit", label=_("Issuer"), required=False, help_text=_("When empty: the owner")
    )
    term = forms.CharField(label=_("Term"), max_length=20, required=False, help_text="XVII")
    issued_on = DayField(label=_("Date of the document"), required=False)
    title = forms.CharField(
        label=_("Subject"), required=False, widget=forms.Textarea(attrs={"rows": 2})
    )
    field_order = [
        "document",
        "sign",
        "type",
        "side",
        "issuer",
        "term",
        "issued_on",
        "title",
        "unit",
    ]

    PAPER = ("sign", "type", "side", "issuer", "term", "issued_on", "title")

    def clean(self):
        said = super().clean()
        if said.get("document") or "document" in self.errors:
            return said
        for name in ("sign", "title", "issued_on"):
            if not said.get(name) and name not in self.errors:
                self.add_error(name, _("Needed, unless a registered document is chosen."))
        if said.get("side") == Document.Side.PARTY and not said.get("term"):
            self.add_error("term", _("Party numbers run by term: say which."))
        return said

    def paper(self):
        """The document as described, not yet registered."""
        said = {name: self.cleaned_data[name] for name in self.PAPER}
        said["issuer"] = said["issuer"] or self.cleaned_data["unit"]
        return Document(**said)

    def fields_of_programme(self):
        return {
            name: self.cleaned_data[name]
            for name in (
                "unit",
                *(name for name in ProgrammeForm.base_fields if name != "steering"),
            )
        }


class HeadingForm(forms.ModelForm):
    """A heading of the register."""

    class Meta:
        model = TaskGroup
        fields = ["number", "title", "parent"]
        labels = {"parent": _("Under the heading")}

    def __init__(self, *args, programme, **options):
        super().__init__(*args, **options)
        others = TaskGroup.objects.filter(programme=programme)
        self.fields["parent"].queryset = others
        self.fields["parent"].empty_label = _("At the top")
        self.fields["number"].widget.attrs["class"] = "short"
        self.fields["number"].help_text = _("As printed: I, 1, a")


class TargetForm(forms.ModelForm):
    """A target as the paper prints it."""

    class Meta:
        model = Target
        fields = ["number", "group", "name", "unit_of_measure", "plan", "result", "note"]
        widgets = {
            "name": forms.Textarea(attrs={"rows": 2}),
            "note": forms.Textarea(attrs={"rows": 2}),
        }


class TaskForm(PickingForm):
    """A task as the register prints it. What its deadline means is read from its words."""

    title = forms.CharField(label=_("Task"), widget=forms.Textarea(attrs={"rows": 2}))
    number = forms.CharField(
        label=_("No."),
        max_length=20,
        required=False,
        help_text=_("When empty: the next in the register"),
    )
    group = forms.ModelChoiceField(
        TaskGroup.objects.none(), label=_("Heading"), required=False, empty_label="–"
    )
    kind = forms.ChoiceField(label=_("Kind"), choices=Kind, initial=Kind.TASK)
    product = forms.CharField(
        label=_("Product"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("What must exist for the task to count as done"),
    )
    due_text = forms.CharField(
        label=_("Deadline as issued"),
        max_length=300,
        required=False,
        help_text=_("The words of the document, such as “trong quý II/2022”"),
    )
    due_on = DayField(
        label=_("Due day"),
        required=False,
        help_text=_("Read from the words; correct it if need be"),
    )
    precision = forms.ChoiceField(
        label=_("Precision"), choices=Precision, required=False, initial=Precision.NONE
    )
    recurrence = forms.ChoiceField(
        label=_("Recurrence"), choices=[("", "–"), *Recurrence.choices], required=False
    )
    responsible = PickField("post", label=_("Who is responsible"), required=False)
    authority = forms.CharField(label=_("Approving authority"), max_length=200, required=False)
    outcome = forms.CharField(
        label=_("Outcome"), required=False, widget=forms.Textarea(attrs={"rows": 2})
    )
    justification = forms.CharField(
        label=_("Grounds for the proposal"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    note = forms.CharField(
        label=_("Note"), required=False, widget=forms.Textarea(attrs={"rows": 2})
    )

    DEADLINE = ("due_text", "due_on", "precision", "recurrence")

    def __init__(self, *args, programme, task=None, **options):
        initial = (
            {**self.said_by(task), **options.pop("initial", {})}
            if task
            else options.pop("initial", {})
        )
        super().__init__(*args, initial=initial, **options)
        self.programme = programme
        self.fields["group"].queryset = programme.groups.all()
        if not programme.authority:
            self.fields["authority"].help_text = _("When empty: %(unit)s") % {
                "unit": programme.unit
            }

    @classmethod
    def said_by(cls, task):
        return {name: getattr(task, name) for name in TaskForm.base_fields}

    def clean(self):
        said = super().clean()
        if "due_text" not in self.fields or {"due_on", "precision"} & self.errors.keys():
            return said
        said["precision"] = said.get("precision") or Precision.NONE
        if said.get("due_text") and not said.get("due_on") and not said.get("recurrence"):
            said |= reading_of(said["due_text"], self.programme)
        if said.get("due_on") and said["precision"] == Precision.NONE:
            said["precision"] = Precision.DAY
        if said.get("due_on") and not said.get("due_text"):
            said["due_text"] = f"{said['due_on']:%d/%m/%Y}"
        return said

    def clean_title(self):
        if not self.cleaned_data["title"].strip():
            raise ValidationError(_("A task says what is to be done."))
        return self.cleaned_data["title"]

    def task_fields(self):
        """What the form says of the task itself."""
        return {
            name: self.cleaned_data[name] for name in TaskForm.base_fields if name in self.fields
        }


def reading_of(due_text, programme):
    """What the words of a deadline mean in a programme: day, precision, recurrence."""
    issued_on = programme.document.issued_on
    year = issued_on.year if issued_on else programme.starts_on.year
    due = read_due(due_text, year=year, issued_on=issued_on)
    return {
        "due_on": due.due_on,
        "precision": due.precision,
        "recurrence": due.recurrence or "",
    }


def said_by_programme(programme):
    """What a programme says of itself, as the form shows it."""
    said = {name: getattr(programme, name) for name in ProgrammeForm.base_fields}
    return {**said, "steering": list(programme.steering.select_related("unit"))}


def changes_of(programme, form):
    """Of the fields of the form, those that say something else than the programme."""
    said = {
        name: form.cleaned_data[name] for name in ProgrammeForm.base_fields if name != "steering"
    }
    return {name: value for name, value in said.items() if getattr(programme, name) != value}


def model_fields(form):
    """The cleaned fields of a ModelForm."""
    return {name: form.cleaned_data[name] for name in form.Meta.fields}
