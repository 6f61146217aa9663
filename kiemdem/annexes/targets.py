"""From gathered cells to targets: name, unit of measure, plan, result."""

import re
from collections import Counter

from kiemdem.annexes.build import Draft
from kiemdem.annexes.ditto import is_blank
from kiemdem.annexes.model import Column, Source, TableRead, TargetRow
from kiemdem.annexes.rows import lines_of, roles_in, text_of
from kiemdem.annexes.words import clean, fold


def read_target(draft: Draft, table: TableRead) -> TargetRow | None:
    """One target; None for a row that names nothing."""
    if not draft.title:
        return None
    plans = values(draft, table.columns, "plan")
    results = values(draft, table.columns, "result")
    lead = lines_of(draft, table.columns, "lead", "both")
    return TargetRow(
        name=draft.title,
        number=draft.label.text if draft.label else None,
        group=draft.group,
        unit_of_measure=text_of(draft, table.columns, "unit_of_measure"),
        plan=one_of(plans),
        result=one_of(results),
        note=text_of(draft, table.columns, "note"),
        plans=plans,
        leads=list(roles_in(lead)[0]) if lead else [],
        source=Source(table.index, draft.first, draft.last),
        cells=draft.cells,
        printed=draft.printed,
    )


def values(draft: Draft, columns: list[Column], role: str) -> list[tuple[str, str]]:
    """The filled columns of a role with their heads, in order."""
    ours = [column for column in columns if column.role == role]
    often = Counter(fold(column.leaf) for column in ours)
    found = []
    for column in ours:
        text = draft.texts.get(column.index, "")
        if not is_blank(text):
            alone = often[fold(column.leaf)] == 1 or not column.parent
            head = column.leaf if alone else f"{column.leaf} {lowered(column.parent)}"
            found.append((head, clean(text)))
    return found


def lowered(words: str) -> str:
    """ "Năm 2026" in the middle of a sentence."""
    return words if words[1:2].isupper() else words[:1].lower() + words[1:]


def one_of(found: list[tuple[str, str]]) -> str | None:
    """The value; where several columns give one, all of them with their heads."""
    if len(found) < 2:
        return found[0][1] if found else None
    whole = [
        text
        for head, text in found
        if re.search(r"\b(?:ca nam|ca giai doan|ca nhiem ky|tong)\b", fold(head))
    ]
    return whole[-1] if whole else "; ".join(f"{head}: {text}" for head, text in found)
