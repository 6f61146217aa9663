"""The JSON that the reference pages show has the fields that the commands print, and adds up."""

import json
import re

import pytest

from kiemdem.annexes.model import Annex, Row, TargetRow
from kiemdem.annexes.output import to_json
from kiemdem.tally.counts import Counts
from kiemdem.tally.documented import as_dict

from .test_files import ROOT

EXAMPLE = re.compile(r"^```json\n(.*?)^```", re.MULTILINE | re.DOTALL)
FIRST_CELL = re.compile(r"^\| (`.*?`) \|", re.MULTILINE)


def page(name):
    return (ROOT / "docs/reference" / name).read_text(encoding="utf-8")


def example(name):
    return json.loads(EXAMPLE.search(page(name))[1])


def test_an_annex_is_printed_as_the_page_shows():
    printed = to_json(Annex(rows=[Row()], targets=[TargetRow(name="Chỉ tiêu")]))
    shown = example("import-json.md")

    assert shown.keys() == printed.keys()
    assert shown["rows"][0].keys() == printed["rows"][0].keys()
    told = re.findall(r"`(\w+)`", " ".join(FIRST_CELL.findall(page("import-json.md"))))
    assert {*printed, *printed["rows"][0]} <= set(told)
    assert all(f"`{name}`" in page("import-json.md") for name in printed["targets"][0])


def test_a_tally_is_printed_as_the_page_shows():
    shown = example("tally-json.md")
    counted = as_dict(Counts())

    assert counted.keys() <= shown.keys()
    for name in ("completed", "submitted", "in_progress", "paused", "rates"):
        assert shown[name].keys() == counted[name].keys()


def test_the_tally_of_the_page_adds_up():
    shown = example("tally-json.md")
    parts = [shown[name] for name in ("completed", "submitted", "in_progress", "paused")]
    done, over = shown["completed"], sum(part.get("overdue", 0) for part in parts)

    assert shown["total"] == sum(part["total"] for part in parts)
    assert done["total"] == done["on_time"] + done["late"]
    assert shown["rates"]["fallen_due"]["base"] == done["total"] + over
    assert shown["rates"]["fallen_due"]["value"] == pytest.approx(
        100 * done["total"] / (done["total"] + over), abs=0.05
    )
