"""What each act on a charge must say, and the form of an order: a task with its units."""

from django import forms
from django.utils.translation import gettext_lazy as _

from kiemdem.programmes.forms import TaskForm
from kiemdem.programmes.picking import PickManyField
from kiemdem.ui.forms import DayField
from kiemdem.units.models import UnitGroup
from kiemdem.units.picking import PickField, PickingForm

from .models import Assignment
from .moves import Status
from .uploads import FilesField


def lines(rows=2, **attrs):
    return forms.Textarea(attrs={"rows": rows, **attrs})


class ActForm(PickingForm):
    """One act: the day it is true, and the entry that the person had seen."""

    on = DayField(label=_("Effective day"), help_text=_("The day of the paper, not after today"))
    seen = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args, assignment=None, **options):
        initial = {"on": options["day"], **options.pop("initial", {})}
        if assignment:
            initial["seen"] = assignment.last_entry_id
        super().__init__(*args, initial=initial, **options)
        self.assignment = assignment

    def clean_on(self):
        on = self.cleaned_data["on"]
        if on > self.day:
            raise forms.ValidationError(
                _("The day must be %(day)s or earlier.") % {"day": f"{self.day:%d/%m/%Y}"}
            )
        return on

    def told(self):
        """The words of the act, as its verb takes them."""
        said = dict(self.cleaned_data)
        if document := said.pop("document", None):
            said["documents"] = [document]
        return said


class NoteForm(ActForm):
    """An act with a remark, if there is one."""

    text = forms.CharField(label=_("Remark"), required=False, widget=lines())


class ReasonForm(ActForm):
    """An act that says why."""

    reason = forms.CharField(
        label=_("Reason"), widget=lines(), help_text=_("It is kept in the ledger")
    )


class MayReasonForm(ActForm):
    """An act that may say why."""

    reason = forms.CharField(label=_("Reason"), required=False, widget=lines())


class WithEvidence(ActForm):
    """An act with evidence: files, or a registered paper."""

    document = PickField(
        "document", label=_("Registered document"), required=False, help_text=_("Number and sign")
    )
    files = FilesField(  # type: ignore[assignment]  # as Django's forms turn fields into data
        label=_("Evidence files"), help_text=_("PDF, Word, Excel, PNG or JPEG, several at once")
    )
    caption = forms.CharField(label=_("What the evidence shows"), max_length=300, required=False)
    passage = forms.CharField(
        label=_("Where in it"), max_length=200, required=False, help_text=_("Page, article, line")
    )


class ProgressForm(WithEvidence):
    """How far the work is."""

    text = forms.CharField(label=_("What was done"), widget=lines(3))
    percent = forms.IntegerField(
        label=_("Per cent done"),
        required=False,
        min_value=0,
        max_value=100,
        widget=forms.NumberInput(attrs={"class": "short", "inputmode": "numeric"}),
    )
    field_order = ["on", "text", "percent", "document", "files", "caption", "passage"]


class SubmissionForm(WithEvidence):
    """The unit hands the work in for approval."""

    text = forms.CharField(label=_("Remark"), required=False, widget=lines())
    field_order = ["on", "text", "document", "files", "caption", "passage"]


class CompletionForm(WithEvidence):
    """The authority finds the work done: its product exists."""

    text = forms.CharField(label=_("Remark"), required=False, widget=lines())
    field_order = ["on", "document", "files", "caption", "passage", "text"]

    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        self.fields["document"].label = _("The product: a registered document")
        self.fields["files"].label = _("or files")

    def clean(self):
        said = super().clean()
        there = said.get("document") or said.get("files")
        if not there and not {"document", "files"} & self.errors.keys():
            if not self.assignment.evidence.exists():
                self.add_error("document", _("Name the product: a registered document, or a file."))
        return said

    def told(self):
        said = dict(self.cleaned_data)
        said["product"] = said.pop("document")
        return said


class DeadlineForm(ReasonForm):
    """Another due day; the original one stays readable."""

    new = DayField(label=_("New due day"), required=False)
    none = forms.BooleanField(label=_("No due day any more"), required=False)
    field_order = ["new", "none", "reason", "on"]

    def clean(self):
        said = super().clean()
        if "new" not in self.errors and bool(said.get("new")) == bool(said.get("none")):
            self.add_error("new", _("Give the new due day, or say that there is none any more."))
        return said

    def told(self):
        said = super().told()
        said.pop("none")
        return said


class TransferForm(ReasonForm):
    """Another unit leads from a day on."""

    to = PickField("unit", label=_("To the unit"))
    field_order = ["to", "reason", "on"]


class CorrectionForm(PickingForm):
    """Why an entry is reversed."""

    reason = forms.CharField(
        label=_("What was wrong"), widget=lines(), help_text=_("It is kept in the ledger")
    )


class OrderForm(TaskForm):
    """A task with the units it is meant for: a draft until it is charged."""

    lead = PickManyField("unit", label=_("Leading units"), required=False)
    coordinators = PickManyField("unit", label=_("Coordinating units"), required=False)

    def __init__(self, *args, programme, task=None, **options):
        planned = planned_units(task) if task else {}
        options["initial"] = {**planned, **options.get("initial", {})}
        super().__init__(*args, programme=programme, task=task, **options)
        if task and is_charged(task):
            for name in (*self.DEADLINE, "lead", "coordinators"):
                del self.fields[name]

    def clean(self):
        said = super().clean()
        both = set(said.get("lead") or ()) & set(said.get("coordinators") or ())
        if both:
            names = ", ".join(str(unit) for unit in both)
            self.add_error("coordinators", _("Leading already: %(names)s") % {"names": names})
        return said


def planned_units(task):
    """The units a draft is meant for, by role."""
    planned = task.assignments.filter(status=Status.PLANNED).select_related("unit")
    roles = Assignment.Role
    return {
        "lead": [a.unit for a in planned if a.role == roles.LEAD],
        "coordinators": [a.unit for a in planned if a.role == roles.COORDINATING],
    }


def is_charged(task) -> bool:
    return task.assignments.exclude(status=Status.PLANNED).exists()


class PartForm(PickingForm):
    """One part of a task, for one unit."""

    title = forms.CharField(label=_("Part"), required=False, widget=lines())
    unit = PickField("unit", label=_("Leading unit"), required=False)
    product = forms.CharField(label=_("Product"), required=False)
    due_text = forms.CharField(label=_("Deadline"), max_length=300, required=False)

    def clean(self):
        said = super().clean()
        if said.get("title") and not said.get("unit") and "unit" not in self.errors:
            self.add_error("unit", _("Which unit does this part?"))
        if said.get("unit") and not said.get("title"):
            self.add_error("title", _("What is the part?"))
        return said


class ExpandForm(PickingForm):
    """For which group of units, as it stands on a day."""

    group = forms.ModelChoiceField(UnitGroup.objects.none(), label=_("Group of units"))
    on = DayField(label=_("The group as it stands on"))

    def __init__(self, *args, groups, **options):
        super().__init__(*args, **options)
        self.fields["group"].queryset = groups
