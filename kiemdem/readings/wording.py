"""What a proposal is called in the register: pure."""

import re

from kiemdem.programmes.kinds import VIETNAMESE, Kind

SIGNS = {"gt": "> ", "ge": "≥ ", "lt": "< ", "le": "≤ ", "approx": "≈ "}
ROLE = re.compile(r"^(?:chủ trì,?\s*(?:phối hợp[^,;]{0,160}?,\s*)?)", re.IGNORECASE)


def title_of(proposal) -> str:
    """The words of the line: as a person wrote them, else the action, or what the figure is about."""
    said = proposal.said
    if said.get("title") and proposal.kind == "task":
        return said["title"]
    if proposal.kind == "quantity":
        return sentence_case(said.get("subject") or proposal.words)
    return sentence_case(ROLE.sub("", proposal.words) or proposal.words)


def sentence_case(words: str) -> str:
    words = " ".join(words.split())
    return words[:1].upper() + words[1:]


def kind_of(said: dict) -> Kind:
    """The form of the work, from the product that is asked for."""
    product = (said.get("deliverable") or "").casefold()
    found = [word for word in VIETNAMESE if product.startswith(word)]
    return VIETNAMESE[max(found, key=len)] if found else Kind.TASK


def plan_of(said: dict) -> str:
    """The figure to be reached, as a register writes it: "≥ 7,5", "139–141"."""
    value, top = said.get("value"), said.get("value_max")
    if value is None:
        return ""
    if top is not None:
        return f"{written(value)}–{written(top)}"
    return SIGNS.get(said.get("bound") or "eq", "") + written(value)


def written(value: float) -> str:
    """1234.5 as 1.234,5."""
    text = f"{value:,.10g}" if not float(value).is_integer() else f"{int(value):,}"
    return text.translate(str.maketrans(",.", ".,"))


def iso_day(iso: str | None) -> str:
    """2031-06-30 as 30/06/2031, 2031-06 as 06/2031, 2031-Q2 as Q2/2031."""
    return "/".join(reversed(iso.split("-"))) if iso else ""
