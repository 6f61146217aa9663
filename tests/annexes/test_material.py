"""Every annex reads as the register beside it; every hostile file is refused in a sentence."""

import datetime
import re

import pytest

from tests.annexes import blind, blind2, material
from tests.annexes.compare import compare
from tests.annexes.expect import AnyOf
from tests.annexes.reader import read

ANNEXES = [*material.annexes(), *blind.annexes(), *blind2.annexes()]

PRECISIONS = {"day", "month", "quarter", "half", "year", "range", "none"}
CYCLES = {None, "monthly", "quarterly", "half-yearly", "yearly", "ongoing"}


@pytest.mark.parametrize("annex", ANNEXES, ids=lambda annex: annex.NAME)
def test_the_annex_reads_as_the_register_beside_it(annex, tmp_path):
    path = tmp_path / annex.NAME
    annex.build(path)
    assert compare(annex.EXPECTED, read(path)).differences == []


@pytest.mark.parametrize("annex", ANNEXES, ids=lambda annex: annex.NAME)
def test_the_register_beside_the_annex_keeps_the_conventions(annex):
    rows = annex.EXPECTED["rows"]
    assert 12 <= len(rows) + len(annex.EXPECTED["targets"]) <= 60
    for row in map(_plain, rows):
        assert row.get("precision") in {None, *PRECISIONS}
        assert row.get("recurrence") in CYCLES
        for text in _texts(row):
            assert text == re.sub(r"\s+", " ", text).strip() != ""
        if "due_on" in row and "precision" in row:
            assert (row["due_on"] is None) == (row["precision"] == "none")
        if row.get("due_on"):
            datetime.date.fromisoformat(row["due_on"])


def test_a_difference_in_any_field_is_found():
    for annex in ANNEXES:
        for row in annex.EXPECTED["rows"]:
            for name in row:
                changed = {**_plain(row), name: "something else"}
                found = compare(_one(row), {"rows": [changed], "groups": []}).differences
                assert found or name in ("expected_doubts",), (annex.NAME, row, name)


def _one(row):
    return {"groups": "unsure", "targets": [], "rows": [row]}


def _plain(row):
    return {k: _first(v) for k, v in row.items()}


def _first(value):
    if isinstance(value, list):
        return [_first(v) for v in value]
    return value.answers[0] if isinstance(value, AnyOf) else value


def _texts(row):
    for value in _plain(row).values():
        if isinstance(value, str):
            yield value
        elif isinstance(value, list):
            yield from value
