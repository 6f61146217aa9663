"""A cell of names split into the units it addresses, as printed."""

import re
import unicodedata

from kiemdem.annexes.names_heads import is_generic
from kiemdem.annexes.names_lexicon import begins_name
from kiemdem.annexes.names_lines import passages
from kiemdem.annexes.names_lists import split_passage
from kiemdem.annexes.names_roles import shared_out, strip_role
from kiemdem.folding import clean, fold

__all__ = ["is_generic", "split_roles", "split_units"]
LONGEST = 6000  # letters: the names of 300 communes
ONLY_ACTS = re.compile(
    r"(?:(?:va|cung|tu|de|theo doi|don doc|tong hop|tham dinh|ra soat|tham muu|trien khai|thuc hien|huong dan"
    r"|to chuc|bao cao|chu tri|phoi hop|kiem tra) ?)+"
)
NOTHING = {"", "nt", "khong", "khong co", "nhu tren"}


def split_units(text: str | None) -> list[str]:
    """The names in a cell; a head shared by a list is repeated, generic addressees stay one."""
    text, inside = hide_brackets(readable(text))
    names: list[str] = []
    head = ""
    for passage in passages(text):
        found, head = split_passage(passage, head)
        names += [show_brackets(name, inside) for name in found]
    tidied = (tidy(strip_role(name)) for name in names)
    return list(dict.fromkeys(name for name in tidied if fold(name) not in NOTHING))


def split_roles(text: str | None) -> tuple[list[str], list[str]]:
    """(leads, coordinators) of a cell; without words for roles all are leads."""
    lead_words, other_words = shared_out(readable(text))
    leads, others = names_in(lead_words), names_in(other_words)
    return leads, [name for name in others if name not in leads]


def names_in(words: str) -> list[str]:
    """The names among words; where none looks like one, what is said is kept rather than lost."""
    said = split_units(words)
    return [name for name in said if is_name(name)] or [
        name for name in said if re.search(r"\w", name) and not ONLY_ACTS.fullmatch(fold(name))
    ]


def readable(text: str | None) -> str:
    """NFC, without empty lines, and no longer than any list of units is."""
    text = re.sub(r"\s*\n\s*", "\n", unicodedata.normalize("NFC", text or ""))
    return text[:LONGEST]


def is_name(text: str) -> bool:
    """Whether what is left between two roles can be a name: "theo dõi" is none."""
    return not text[:1].islower() or begins_name(text)


def hide_brackets(text: str) -> tuple[str, list[str]]:
    """What stands in brackets is kept whole: it comes back after the splitting."""
    inside: list[str] = []

    def hide(found: re.Match[str]) -> str:
        inside.append(clean(found[0]))
        return f"\ue000{chr(0xE100 + len(inside) - 1)}"

    return re.sub(r"\((?!\d{1,2}\))[^()\n]{3,200}\)", hide, text), inside


def show_brackets(text: str, inside: list[str]) -> str:
    return re.sub("\ue000(.)", lambda found: inside[ord(found[1]) - 0xE100], text)


def tidy(name: str) -> str:
    name = clean(name.replace("\ue001", " ")).strip(" ,;:-–—+*•")
    name = re.sub(r"[\s,]*(?:\.\.\.*|…|v\.v\.?|\bvv|\bvân vân)\.*$", "", name).strip(" ,;:")
    name = re.sub(r"^(?:và|cùng|với)\s+", "", name)
    return name if re.search(r"\b(?:TP|TX|TT|Q|H|P|X)\.$", name) else name.rstrip(".")
