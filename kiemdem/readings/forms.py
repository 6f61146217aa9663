"""What a person says of a document that was read: the file, the register, a proposal put right."""

from django import forms
from django.utils.translation import gettext_lazy as _

from kiemdem.documents.models import Document
from kiemdem.imports.forms import ProgrammeChoice, kept_by
from kiemdem.programmes.models import Programme
from kiemdem.reading import UnreadableDocument

from .correcting import QuantityForm, ReferenceForm, TaskForm
from .correcting_tallies import TallyForm
from .models import ReadingDraft
from .unreadable import sentence

ACCEPT = ".docx,.pdf,.xlsx,.odt,.txt,.html,.htm,.png,.jpg,.jpeg,.tif,.tiff,.webp"
KINDS = {
    "task": TaskForm,
    "quantity": QuantityForm,
    "reference": ReferenceForm,
    "tally": TallyForm,
}


class DocumentChoice(forms.ModelChoiceField):
    def label_from_instance(self, document):
        return f"{document.full_sign} {document.title[:70]}"


class UploadForm(forms.Form):
    """A document to be read: a file, or a registered document that has one."""

    file = forms.FileField(
        label=_("Document"), required=False, widget=forms.FileInput(attrs={"accept": ACCEPT})
    )
    document = forms.ModelChoiceField(
        Document.objects.none(), required=False, widget=forms.HiddenInput
    )
    programme = ProgrammeChoice(
        Programme.objects.none(),
        label=_("Programme"),
        required=False,
        empty_label=_("Choose later"),
    )

    def __init__(self, *args, by, **options):
        super().__init__(*args, **options)
        self.by = by
        self.fields["programme"].queryset = kept_by(by)
        self.fields["document"].queryset = Document.objects.visible_to(by).exclude(file="")

    def clean(self):
        said = super().clean()
        if not self.errors and not said.get("file") and not said.get("document"):
            self.add_error("file", _("Choose a file."))
        return said

    def read(self):
        """(the reading, whether it is new); None when the file cannot be read, and the form says why."""
        said = self.cleaned_data
        upload, document = said["file"], said["document"]
        options = {"by": self.by, "programme": said["programme"]}
        try:
            if upload:
                return ReadingDraft.start(upload.read(), upload.name, upload=upload, **options)
            with document.file.open("rb") as kept:
                return ReadingDraft.start(
                    kept.read(), document.file_name, document=document, **options
                )
        except UnreadableDocument as problem:
            self.add_error("file", sentence(problem))
            return None


class AimForm(forms.Form):
    """The register that accepted tasks and targets go into."""

    programme = ProgrammeChoice(Programme.objects.none(), label=_("Programme"))

    def __init__(self, *args, by, **options):
        super().__init__(*args, **options)
        self.fields["programme"].queryset = kept_by(by)


def form_of(proposal, data=None, *, same=None):
    """The form that puts a proposal right; none for what is only shown. `same`: how often names are said."""
    form = KINDS.get(proposal.kind)
    return form(data, proposal=proposal, same=same) if form else None
