"""Why a document cannot be read, in the language of the reader."""

from django.utils.translation import gettext as _

from kiemdem.reading import UnreadableDocument
from kiemdem.reading.sources.errors import SENTENCES


def sentence(problem: UnreadableDocument) -> str:
    return _(SENTENCES[problem.code]) % problem.params
