"""What people type about a document."""

from datetime import date

from django import forms
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from kiemdem.documents.models import Document, DocumentLink
from kiemdem.documents.signs import read_sign
from kiemdem.documents.types import TYPES
from kiemdem.documents.uploads import ACCEPT, check, first_words
from kiemdem.folding import clean
from kiemdem.ui.days import NotADay, day_from
from kiemdem.ui.forms import DayField
from kiemdem.units.picking import PickField, PickingForm

BY_SIGN = [("", _("As the sign says"))]
SAID = [
    "sign", "type", "side", "issuer", "issuer_name", "term", "issued_on", "year", "title",
    "signer", "note",
]  # fmt: skip


class FileField(forms.FileField):
    """One file, checked by its content."""

    def __init__(self, **options):
        super().__init__(widget=forms.ClearableFileInput(attrs={"accept": ACCEPT}), **options)

    def clean(self, data, initial=None):
        upload = super().clean(data, initial)
        if upload:
            check(upload)
        return upload


class DocumentForm(PickingForm):
    """The fields of a document; type and numbering follow from the sign when left open."""

    sign = forms.CharField(label=_("Number and sign"), max_length=80, required=False)
    type = forms.ChoiceField(label=_("Type"), required=False)
    side = forms.ChoiceField(label=_("Numbering"), required=False)
    term = forms.CharField(
        label=_("Term"), max_length=20, required=False, help_text=_("For Party papers: XVII")
    )
    issued_on = DayField(label=_("Date"), required=False)
    year = forms.IntegerField(
        label=_("Year"),
        required=False,
        min_value=1900,
        max_value=2199,
        help_text=_("Where the day is not known"),
    )
    title = forms.CharField(label=_("Subject"), widget=forms.Textarea(attrs={"rows": 3}))
    issuer = PickField("unit", label=_("Issuer"), required=False)
    issuer_name = forms.CharField(
        label=_("Issuer as printed"),
        max_length=200,
        required=False,
        help_text=_("When the issuer is no unit of the register"),
    )
    signer = PickField("signer", label=_("Signer"), required=False)
    note = forms.CharField(
        label=_("Note"), required=False, widget=forms.Textarea(attrs={"rows": 2})
    )

    def __init__(self, data=None, *args, day, document=None, **kwargs):
        self.document = document or Document()
        super().__init__(data, *args, day=typed_day(data, self.document) or day, **kwargs)
        self.fields["type"].choices = BY_SIGN + [(c, kind.name) for c, kind in TYPES.items()]
        self.fields["side"].choices = BY_SIGN + Document.Side.choices
        if document:
            self.initial = {**self.initial, **{name: getattr(document, name) for name in SAID}}

    def clean_sign(self):
        return clean(self.cleaned_data["sign"])

    def clean(self):
        said = self.cleaned_data
        read = read_sign(said.get("sign", ""))
        said["type"] = said.get("type") or (read.type if read else None)
        said["side"] = said.get("side") or (read.side if read else Document.Side.PARTY)
        said["year"] = said.get("year") or (read.year if read else None)
        if not said["type"]:
            self.add_error("type", _("The sign does not tell the type: choose it."))
        if not (said.get("issuer") or said.get("issuer_name") or "issuer" in self.errors):
            self.add_error("issuer", _("Say who issued the document."))
        self._ask_for_the_run(said)
        if not self.errors:
            self._refuse_a_twin(said)
        return said

    def _ask_for_the_run(self, said):
        """A number comes again every term or every year: which one is this?"""
        if not said.get("sign"):
            return
        party = said["side"] == Document.Side.PARTY
        if party and not said.get("term"):
            self.add_error("term", _("Party numbers begin anew every term: give the term."))
        dated = said.get("issued_on") or said.get("year") or "issued_on" in self.errors
        if not party and not dated:
            self.add_error(
                "issued_on", _("State numbers begin anew every year: give the date or the year.")
            )

    def _refuse_a_twin(self, said):
        probe = Document(pk=self.document.pk, **{name: said[name] for name in SAID})
        probe.year = probe.issued_on.year if probe.issued_on else probe.year
        key = probe.series_key()
        twin = Document.objects.filter(series=key).exclude(pk=probe.pk).first() if key else None
        if twin:
            raise ValidationError(
                format_html(
                    gettext("{} is registered already: {}"),
                    format_html('<a href="{}">{}</a>', twin.get_absolute_url(), twin.full_sign),
                    twin.title,
                )
            )

    def said(self):
        """The fields as the document holds them."""
        return {name: self.cleaned_data[name] for name in SAID}


def typed_day(data, document) -> date | None:
    """Signers are those of the day of issue."""
    try:
        return day_from(data.get("issued_on", "")) if data else document.issued_on
    except NotADay:
        return None


class RegisterForm(DocumentForm):
    file = FileField(label=_("File"), required=False)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["sign"].widget.attrs |= {
            "hx-get": reverse("documents:sign"),
            "hx-trigger": "input changed delay:300ms",
            "hx-target": "#run",
            "hx-swap": "outerHTML",
            "hx-include": "closest form",
            "hx-push-url": "false",
            "autocomplete": "off",
        }

    def words(self):
        """What can be read at the head of the file."""
        upload = self.cleaned_data.get("file")
        return first_words(upload) if upload else ""


class AttachForm(forms.Form):
    file = FileField(label=_("File"))

    def words(self):
        return first_words(self.cleaned_data["file"])


class LinkForm(PickingForm):
    relation = forms.ChoiceField(label=_("This document"), choices=DocumentLink.Relation)
    other = PickField("document", label=_("The other document"))
