"""From a file to its reading; a language model is asked only where the administrator set one."""

from dataclasses import dataclass

from django.conf import settings
from django.utils.translation import gettext as _

from kiemdem.documents.models import why_not_keep
from kiemdem.documents.uploads import HEAD
from kiemdem.reading import Reading, read_text
from kiemdem.reading.checking import Finding, check
from kiemdem.reading.head import Head, read_head
from kiemdem.reading.model import ModelSilent, Remote, with_model
from kiemdem.reading.sources import extract_bytes
from kiemdem.rules import refuse_if


@dataclass(frozen=True)
class Extract:
    """A file that was read: its items, what it says of itself, what is odd about its figures."""

    reading: Reading
    head: Head
    findings: list[Finding]
    warnings: list[str]


def extract_from(data: bytes, name: str) -> Extract:
    """Read a file that may be kept; a classified one is refused before anything is made of it."""
    text = extract_bytes(data, name)
    refuse_if(why_not_keep(text.text[:HEAD]))
    reading, warnings = ask_model(read_text(text))
    warnings = [*text.warnings, *warnings]
    return Extract(reading, read_head(text.text), check(reading), warnings)


def ask_model(reading: Reading) -> tuple[Reading, list[str]]:
    """The reading with what the administrator's model adds to it; alone when none is set."""
    if not settings.MODEL_URL:
        return reading, []
    model = Remote(settings.MODEL_URL, settings.MODEL_NAME, settings.MODEL_KEY)
    try:
        return with_model(reading, model), []
    except ModelSilent:
        return reading, [_("The language model did not answer; only the rules read this text.")]
