"""Lays what was read beside what was expected, field by field."""

import re
import unicodedata
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import Any

from tests.annexes.expect import AnyOf

ROW_FIELDS = (
    "number", "group", "title", "kind", "lead_text", "leads", "coordinators", "due_text", "due_on",
    "precision", "recurrence", "product", "authority", "expected_doubts",
)  # fmt: skip
TARGET_FIELDS = ("number", "group", "name", "unit_of_measure", "plan", "result", "note")


@dataclass
class Score:
    """Right and asked per field, and every difference in words."""

    right: dict[str, int] = field(default_factory=dict)
    asked: dict[str, int] = field(default_factory=dict)
    differences: list[str] = field(default_factory=list)

    def mark(self, name, where, expected, actual, same):
        """Count one value; remember it if it differs."""
        self.asked[name] = self.asked.get(name, 0) + 1
        self.right[name] = self.right.get(name, 0) + same
        if not same:
            self.differences.append(f"{where} {name}: expected {_shown(expected)}, read {actual!r}")


def compare(expected, actual):
    """The score of one annex."""
    score = Score()
    if "tables" in expected:
        tables = actual.get("tables")
        score.mark("tables", "file", expected["tables"], tables, tables == expected["tables"])
    groups = [_title(group) for group in actual.get("groups", [])]
    if expected["groups"] != "unsure":
        alike = sorted(map(str, groups)) == sorted(expected["groups"])
        score.mark("groups", "file", expected["groups"], groups, alike)
    _lists(score, "row", "title", ROW_FIELDS, expected["rows"], actual.get("rows", []))
    _lists(score, "target", "name", TARGET_FIELDS, expected["targets"], actual.get("targets", []))
    return score


def same(expected, actual):
    """Is the value read one of the right answers?"""
    if isinstance(expected, AnyOf):
        return any(same(answer, actual) for answer in expected.answers)
    if isinstance(expected, list):
        fits = isinstance(actual, list) and len(actual) == len(expected)
        return fits and all(map(same, expected, actual))
    return expected == actual


def _lists(score, noun, key, fields, expected, actual):
    pairs, extra = align(expected, actual, key)
    for want, got in pairs:
        where = f"{noun} {_shown(want.get('number'))} “{_shown(want[key])[:40]}”"
        score.mark(f"{noun}s", where, "a row", None, got is not None)
        told = len(score.differences)
        for name in fields:
            if name in want:
                _field(score, where, name, want, got or {})
        if got is None:  # one line says it all, though every field counts as wrong
            del score.differences[told:]
    for got in extra:
        where = f"{noun} {got.get('number')} “{(got.get(key) or '')[:60]}”"
        score.mark(f"{noun}s", where, "nothing", "a row", False)


def _field(score, where, name, want, got):
    if name == "expected_doubts":
        doubts = got.get("doubts", [])
        score.mark("doubts", where, "a doubt", doubts, bool(doubts))
        return
    missing = "(no row)" if not got else None
    value = got.get(name, missing)
    if name == "group":
        value = _title(value)
    if name in ("number", "plan", "result") and value is not None:
        value = _plain(value)
    fair = same(want[name], value) or (name in ("number", "kind") and _loosely(want[name], value))
    score.mark(name, where, want[name], value, fair)


def _loosely(expected, actual):
    # "1." and "1" are one number; the case of a kind is not in the conventions.
    answers = expected.answers if isinstance(expected, AnyOf) else (expected,)
    return any(_bare(answer) == _bare(actual) for answer in answers)


def _bare(value):
    return None if value is None else str(value).strip().rstrip(".)").casefold()


def _plain(value):
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return str(value)


def _title(group):
    if isinstance(group, dict):
        return group.get("title", group.get("name"))
    return group


def align(expected, actual, key):
    """Pairs of rows that tell of the same thing, in order, and the rows nobody expected."""
    left = [_key(row, key) for row in expected]
    right = [_key(row, key) for row in actual]
    taken: set[int] = set()
    pairs: list[tuple[dict[str, Any], dict[str, Any] | None]] = []
    for i, row in enumerate(expected):
        likely = [(j, _alike(left[i], right[j])) for j in range(len(right)) if j not in taken]
        best = max(likely, key=lambda pair: (pair[1], -abs(pair[0] - i)), default=(None, 0.0))
        if best[0] is None or best[1] < 0.55:
            pairs.append((row, None))
        else:
            taken.add(best[0])
            pairs.append((row, actual[best[0]]))
    return pairs, [row for j, row in enumerate(actual) if j not in taken]


def _key(row, key):
    text = row.get(key)
    text = text.answers[0] if isinstance(text, AnyOf) else text or ""
    text = unicodedata.normalize("NFC", text).casefold()
    return re.sub(r"\s+", " ", text)


def _alike(a, b):
    if a == b:
        return 1.0
    if abs(len(a) - len(b)) > 0.7 * max(len(a), len(b)):
        return 0.0
    matcher = SequenceMatcher(None, a, b, autojunk=False)
    return matcher.ratio() if matcher.quick_ratio() > 0.55 else 0.0


def _shown(value):
    if isinstance(value, AnyOf):
        return " or ".join(repr(answer) for answer in value.answers)
    return value if isinstance(value, str) else repr(value)
