"""Evidence files, several at once; each is checked as a document's file is."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from kiemdem.documents.uploads import ACCEPT, check

MOST_FILES = 20


class FilesInput(forms.ClearableFileInput):
    allow_multiple_selected = True


class FilesField(forms.FileField):
    """Any number of files, each checked."""

    def __init__(self, **options):
        options.setdefault("required", False)
        options.setdefault("widget", FilesInput(attrs={"multiple": True, "accept": ACCEPT}))
        super().__init__(**options)

    def clean(self, data, initial=None):
        uploads = [upload for upload in data or [] if upload]
        if len(uploads) > MOST_FILES:
            raise ValidationError(_("At most %(most)s files at a time.") % {"most": MOST_FILES})
        problems = []
        for upload in uploads:
            try:
                check(upload)
            except ValidationError as problem:
                problems.append(problem)
        if problems:
            raise ValidationError(problems)
        return uploads
