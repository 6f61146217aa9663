"""`kiemdem import`: the documented JSON, and one clear line when it cannot be done."""

import json
import os
import subprocess
import sys
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command

from kiemdem.imports.models import Draft
from kiemdem.programmes.models import Task

from .conftest import FIRST, SECOND, sheet

ROOT = Path(__file__).parents[3]
ROW = ["number", "group", "title", "kind", "lead_text", "leads", "coordinators", "due_text",
       "due_on", "precision", "recurrence", "product", "authority", "units", "doubts"]  # fmt: skip


@pytest.fixture
def annex(tmp_path):
    path = tmp_path / "phu-luc.xlsx"
    path.write_bytes(sheet(["I", "CẢI CÁCH"], FIRST, SECOND))
    return path


@pytest.fixture
def told(capfd):
    """Run the command; its output as JSON, or the exit code and its one line."""

    def run(*words):
        complaint = StringIO()
        try:
            call_command("import", *map(str, words), "--format", "json", stderr=complaint)
        except SystemExit as stop:
            return stop.code, complaint.getvalue()
        return json.loads(capfd.readouterr().out)

    return run


def test_a_dry_run_prints_what_was_read_and_keeps_nothing(world, annex, told):
    read = told(annex, "--dry-run", "--issued-on", "2026-01-30")

    assert list(read) == ["tables", "groups", "rows", "targets"]
    assert (read["tables"], read["groups"], read["targets"]) == (1, ["CẢI CÁCH"], [])
    first = read["rows"][0]
    assert list(first) == ROW
    assert first["units"] == {"Xã Ba Vì": "ba-vi", "Xã Sóc Sơn": "soc-son"}
    assert (first["due_on"], first["precision"], first["recurrence"]) == (
        "2026-06-30",
        "quarter",
        None,
    )
    assert (first["authority"], first["doubts"]) == (None, [])
    assert not Draft.objects.exists()


def test_a_dry_run_needs_no_database(annex, tmp_path):
    clean = {k: v for k, v in os.environ.items() if k != "DATABASE_URL"}
    done = subprocess.run(
        [sys.executable, "-m", "kiemdem", "import", annex, "--dry-run", "--format", "json"],
        cwd=ROOT, env={**clean, "KIEMDEM_DATA_DIR": str(tmp_path / "nothing" / "here")},
        capture_output=True, text=True,
    )  # fmt: skip

    assert (done.returncode, done.stderr) == (0, "")
    assert [row["units"] for row in json.loads(done.stdout)["rows"]] == [
        {"Xã Ba Vì": None, "Xã Sóc Sơn": None},
        {"Xã Sóc Sơn": None},
    ]


def test_rows_are_entered_once_and_the_second_time_nothing_happens(world, annex, told):
    first = told(annex, "--programme", "01-CTr/TU")
    again = told(annex, "--programme", "01-CTr/TU")

    assert (first["created"], again["created"], again["unchanged"]) == (2, 0, 2)
    assert [row["change"] for row in again["rows"]] == ["same", "same"]
    assert Task.objects.count() == 2
    assert Draft.objects.count() == 1


@pytest.mark.parametrize(
    "words",
    [
        ["{folder}/khong-co.docx", "--dry-run"],
        ["{folder}", "--dry-run"],
        ["{annex}"],
        ["{annex}", "--programme", "99-CTr/TU"],
        ["{annex}", "--programme", "01-CTr/TU", "--by", "khong-ai"],
        ["{annex}", "--programme", "01-CTr/TU", "--by", "binh"],
        ["{annex}", "--dry-run", "--issued-on", "hôm qua"],
        ["{folder}/ghi-chu.docx", "--dry-run"],
    ],
)
def test_what_cannot_be_done_is_said_in_one_line(world, annex, told, words):
    (annex.parent / "ghi-chu.docx").write_text("không phải văn bản Word")
    filled = [word.format(annex=annex, folder=annex.parent) for word in words]

    code, complaint = told(*filled)

    assert code == 2
    assert len(complaint.strip().splitlines()) == 1
    assert complaint[0].isupper() or complaint[0] == "“"
    assert not Draft.objects.exists()
    assert not Task.objects.exists()
