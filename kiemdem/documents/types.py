"""Types of official papers: the type is one thing, its abbreviation another.

Party: Quy định 399-QĐ/TW (09/01/2026) and Hướng dẫn 05-HD/VPTW (27/5/2026).
State: Nghị định 30/2020/NĐ-CP, Phụ lục III.
"""

from dataclasses import dataclass

from django.utils import translation
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from kiemdem.folding import fold


@dataclass(frozen=True)
class DocumentType:
    """A type of paper: its stable code, its name and its sign on each side ("" where unused)."""

    code: str
    name: str | Promise
    party: str
    state: str


TYPES = {
    kind.code: kind
    for kind in (
        DocumentType("resolution", _("resolution"), "NQ", "NQ"),
        DocumentType("decision", _("decision"), "QĐ", "QĐ"),
        DocumentType("directive", _("directive"), "CT", "CT"),
        DocumentType("conclusion", _("conclusion"), "KL", ""),
        DocumentType("statute", _("working statute"), "QC", "QC"),
        DocumentType("regulation", _("regulation"), "QĐ", "QyĐ"),
        DocumentType("circular", _("Party circular"), "TT", ""),
        DocumentType("guidance", _("guidance"), "HD", "HD"),
        DocumentType("notice", _("notice"), "TB", "TB"),
        DocumentType("programme", _("programme"), "CTr", "CTr"),
        DocumentType("plan", _("plan"), "KH", "KH"),
        DocumentType("scheme", _("scheme"), "ĐA", "ĐA"),
        DocumentType("project", _("project"), "DA", "DA"),
        DocumentType("option", _("plan of options"), "PA", "PA"),
        DocumentType("report", _("report"), "BC", "BC"),
        DocumentType("submission", _("submission"), "TTr", "TTr"),
        DocumentType("letter", _("official letter"), "CV", ""),
        DocumentType("minutes", _("minutes"), "BB", "BB"),
        DocumentType("urgent", _("urgent telegram"), "", "CĐ"),
        DocumentType("act", _("law or decree"), "", "NĐ"),
        DocumentType("congress", _("congress paper"), "", ""),
        DocumentType("other", _("other paper"), "", ""),
    )
}
CHOICES = [(code, kind.name) for code, kind in TYPES.items()]


def type_called(words: str) -> str | None:
    """The code of the type that a Vietnamese text calls so: "Quy định" is a regulation."""
    with translation.override("vi"):
        return next((code for code, name in CHOICES if fold(str(name)) == fold(words)), None)
