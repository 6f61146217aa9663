"""Which roles the head of a column may mean, the likeliest first."""

import re

from kiemdem.annexes.columns import TARGETS, TASKS, scores
from kiemdem.annexes.model import Column
from kiemdem.annexes.words import fold


def best(column: Column, words: dict[str, dict[str, float]]) -> tuple[str, float]:
    ranked = ranking(column, words)
    return ranked[0] if ranked else ("", 0.0)


def ranking(column: Column, words: dict[str, dict[str, float]]) -> list[tuple[str, float]]:
    """Roles of a column, the likeliest first. The own head counts most, then with the parent's."""
    found = dict(scores(column.leaf, words))
    if column.parent:
        for role, score in scores(f"{column.parent} {column.leaf}", words).items():
            found[role] = max(found.get(role, 0), score * 0.9)
        for role, score in scores(column.parent, words).items():
            found[role] = max(found.get(role, 0), score * 0.7)
    return sorted(found.items(), key=lambda pair: -pair[1])


def table_kind(columns: list[Column]) -> str:
    """tasks, targets, or "" when the heads tell of neither."""
    names = [fold(column.leaf) for column in columns]
    found = {role for role, score in (best(column, TASKS) for column in columns)
             if score >= (0.5 if role in ("title", "due") else 0.6)}  # fmt: skip
    is_task = "title" in found and bool(found & {"lead", "both", "due", "product", "coordinator"})
    measured, planned = any(map(is_measure, columns)), any(map(is_plan, columns))
    for_tasks = is_task and any(map(names_task, names)) and ("product" in found or not measured)
    if any(map(names_target, names)) and (measured or planned) and not for_tasks:
        return "targets"
    if measured and planned and not found & {"lead", "both", "due"}:
        return "targets"
    charged = bool(found & {"lead", "both"}) and bool(found & {"due", "product", "coordinator"})
    shared = {"coordinator", "due", "product"} <= found
    return "tasks" if is_task or charged or shared else ""


def is_measure(column: Column) -> bool:
    """Whether a head is that of units of measure."""
    words = {"unit": TARGETS["unit_of_measure"]}
    return scores(column.leaf, words).get("unit", 0) >= 0.9


def is_plan(column: Column) -> bool:
    """Whether a head is that of planned or reached values."""
    role, score = best(column, TARGETS)
    return (role in ("plan", "result") and score >= 0.6) or is_year(column)


def is_year(column: Column) -> bool:
    """Whether a head is nothing but a year or a span of years."""
    years = r"(?:nam |giai doan |ca giai doan )?20\d\d(?: 20\d\d)?"
    return bool(re.fullmatch(years, fold(column.leaf)))


def names_target(name: str) -> bool:
    return (
        bool(re.search(r"\bchi tieu\b|\btieu chi\b|\bchi so\b(?! dau ra)", name))
        and "lien quan" not in name
    )


def names_task(name: str) -> bool:
    return bool(re.search(r"\bnhiem vu\b|\bcong viec\b", name))
