"""The numbers Word prints before paragraphs, counted as Word counts them."""

import re
from dataclasses import dataclass, field

from kiemdem.annexes.guard import Package
from kiemdem.annexes.xml import Element, attr, child, local, number, tree

ROMAN = ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
         (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))  # fmt: skip


def roman(value: int) -> str:
    """1 → I, 4 → IV; plain digits beyond what anyone numbers so."""
    if not 0 < value < 4000:
        return str(value)
    text = ""
    for worth, letters in ROMAN:
        while value >= worth:
            text, value = text + letters, value - worth
    return text


def letter(value: int) -> str:
    """1 → A, 26 → Z, 27 → AA, as Word continues."""
    return chr(65 + (value - 1) % 26) * min((value - 1) // 26 + 1, 5) if value > 0 else ""


def shown(value: int, form: str) -> str:
    """A counter in the form of its level."""
    forms = {"upperRoman": roman, "upperLetter": letter, "decimalZero": "{:02d}".format}
    if form in ("lowerRoman", "lowerLetter"):
        return (roman if form == "lowerRoman" else letter)(value).lower()
    return forms.get(form, str)(value)


@dataclass
class Level:
    """How one level of a list is counted and shown."""

    start: int = 1
    form: str = "decimal"
    text: str = "%1."


@dataclass
class Numbering:
    """The lists of a document and where each has come to."""

    lists: dict[str, dict[int, Level]] = field(default_factory=dict)  # abstract id → levels
    abstract: dict[str, str] = field(default_factory=dict)  # list id → abstract id
    starts: dict[str, dict[int, int]] = field(default_factory=dict)  # list id → restarts
    counts: dict[str, list[int | None]] = field(default_factory=dict)
    begun: set[tuple[str, int]] = field(default_factory=set)

    def next(self, list_id: str, depth: int) -> str:
        """The number of the next paragraph of a list at a depth; "" for bullets other than - and +."""
        abstract = self.abstract.get(list_id)
        levels = self.lists.get(abstract or "", {})
        if abstract is None or depth not in levels:
            return ""
        counts = self.counts.setdefault(abstract, [None] * 9)
        self._step(list_id, depth, counts, levels)
        if levels[depth].form == "bullet":
            return levels[depth].text if levels[depth].text in ("-", "–", "+") else ""
        if levels[depth].form == "none":
            return ""
        return re.sub(r"%([1-9])", lambda hit: self._shown(counts, levels, int(hit[1]) - 1),
                      levels[depth].text)  # fmt: skip

    def _step(self, list_id: str, depth: int, counts: list, levels: dict[int, Level]) -> None:
        restart = self.starts.get(list_id, {}).get(depth)
        if restart is not None and (list_id, depth) not in self.begun:
            counts[depth] = restart
        elif counts[depth] is None:
            counts[depth] = levels[depth].start
        else:
            counts[depth] += 1
        self.begun.add((list_id, depth))
        for deeper in range(depth + 1, 9):
            counts[deeper] = None

    def _shown(self, counts: list, levels: dict[int, Level], depth: int) -> str:
        level = levels.get(depth, Level())
        value = counts[depth] if counts[depth] is not None else level.start
        return shown(value, level.form)


def read_numbering(package: Package, part: str) -> Numbering:
    """The lists of numbering.xml."""
    found, root = Numbering(), tree(package, part)
    for element in root if root is not None else ():
        if local(element) == "abstractNum":
            found.lists[attr(element, "abstractNumId") or ""] = read_levels(element)
        elif local(element) == "num":
            read_list(element, found)
    return found


def read_levels(element: Element) -> dict[int, Level]:
    return {number(attr(one, "ilvl")): read_level(one) for one in element if local(one) == "lvl"}


def read_level(element: Element) -> Level:
    values = {local(one): attr(one, "val") for one in element}
    return Level(
        start=number(values.get("start"), 1),
        form=values.get("numFmt") or "decimal",
        text=values.get("lvlText") or "",
    )


def read_list(element: Element, found: Numbering) -> None:
    """One w:num: the list it counts in and what it overrides."""
    list_id, base = attr(element, "numId") or "", child(element, "abstractNumId")
    abstract = attr(base, "val") or "" if base is not None else ""
    found.abstract[list_id] = abstract
    for override in element:
        if local(override) != "lvlOverride":
            continue
        depth = number(attr(override, "ilvl"))
        start, level = child(override, "startOverride"), child(override, "lvl")
        if start is not None:
            found.starts.setdefault(list_id, {})[depth] = number(attr(start, "val"), 1)
        if level is not None:  # a list of its own from here on
            own = f"{abstract}/{list_id}"
            found.lists[own] = {
                **found.lists.get(found.abstract[list_id], {}),
                depth: read_level(level),
            }
            found.abstract[list_id] = own
