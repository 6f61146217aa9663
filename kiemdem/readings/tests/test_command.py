"""kiemdem read, check and compare: what they print, and how they end."""

import json
import os
import subprocess
import sys

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from tests.architecture.test_imports import ROOT

from .conftest import PLAN, REPORT

FIELDS = {"doc", "kind", "spans", "norm", "confidence", "rule"}


@pytest.fixture
def file(tmp_path):
    def file(words=PLAN, name="ke-hoach-12.txt"):
        path = tmp_path / name
        path.write_text(words, encoding="utf-8", newline="")
        return path

    return file


def ended(name, *args, **options):
    """The exit code of a command."""
    try:
        call_command(name, *map(str, args), **options)
    except SystemExit as end:
        return end.code
    return 0


def test_each_line_is_an_item_with_spans_into_the_text(file, capsys):
    assert ended("read", file()) == 0

    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert {line["kind"] for line in lines} >= {"reference", "quantity", "office", "task"}
    for line in lines:
        assert line["doc"] == "ke-hoach-12.txt" and set(line) >= FIELDS
        assert all(PLAN[start:end].strip() for start, end in line["spans"])


@pytest.mark.parametrize("form", ["json", "table"])
def test_other_forms_tell_the_same(file, capsys, form):
    ended("read", file(), format=form)

    said = capsys.readouterr().out
    if form == "json":
        assert len(json.loads(said)) > 4
    assert "07-KH/TU" in said


def test_it_can_be_written_to_a_file_with_its_text(file, tmp_path, capsys):
    out, text = tmp_path / "items.jsonl", tmp_path / "text.txt"

    assert ended("read", file(), out=out, text=text) == 0

    assert capsys.readouterr().out == ""
    assert text.read_bytes().decode() == PLAN
    assert len(out.read_text(encoding="utf-8").splitlines()) > 4


def test_it_needs_no_database(file, tmp_path):
    """An empty data folder, nothing migrated: a newcomer reads a plan in one command."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT.parent), "KIEMDEM_DATA_DIR": str(tmp_path)}
    environment.pop("DATABASE_URL", None)
    told = subprocess.run(
        [sys.executable, "-m", "kiemdem", "read", str(file()), "--format", "jsonl"],
        env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip

    assert (told.returncode, told.stderr) == (0, "")
    assert all(json.loads(line)["kind"] for line in told.stdout.splitlines())


@pytest.mark.parametrize("name", ["read", "check", "compare"])
def test_a_bad_file_is_one_line_and_code_two(tmp_path, capsys, name, file):
    damaged = tmp_path / "hong.docx"
    damaged.write_bytes(b"PK\x03\x04 nothing")
    rest = [file()] if name == "compare" else []

    for bad in (tmp_path / "khong-co.txt", tmp_path, damaged):
        assert ended(name, bad, *rest) == 2
        said = capsys.readouterr()
        assert said.out == "" and len(said.err.splitlines()) == 1


def test_what_is_wrong_is_told_with_its_passage_and_code_one(file, capsys):
    assert ended("check", file(REPORT)) == 1

    said = capsys.readouterr().out
    assert "839" in said and "833" in said
    assert "177%" in said and "bằng 150%" in said


def test_sound_figures_end_with_nought(file, capsys):
    assert ended("check", file()) == 0
    assert "Không có số liệu nào phải xem lại." in capsys.readouterr().out


def test_two_documents_that_disagree_are_told(file, capsys):
    sound = REPORT.replace("187", "181").replace("bằng 150% kế hoạch", "bằng 177% kế hoạch")
    other = file(sound.replace("833", "900"), "truoc.txt")

    assert ended("check", file(sound)) == 0
    assert ended("check", file(sound), against=other, format="json") == 1
    (finding,) = json.loads(capsys.readouterr().out.partition("\n")[2])
    assert {side["doc"] for side in finding["sides"]} == {"ke-hoach-12.txt", "truoc.txt"}


def test_without_a_file_it_is_the_check_of_the_framework(capsys):
    assert ended("check", "units") == 0
    with pytest.raises(CommandError):
        call_command("check", tags=["no such tag"])


def test_two_plans_are_compared(file, capsys):
    new = file(PLAN.replace("30/6/2031", "31/10/2031"), "moi.txt")

    assert ended("compare", file(), new, format="json") == 0
    (changed,) = json.loads(capsys.readouterr().out)
    assert changed["fields"]["due"] == ["2031-06-30", "2031-10-31"]

    ended("compare", file(), new)
    assert "Thay đổi" in capsys.readouterr().out
