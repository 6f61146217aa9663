"""`kiemdem tally`: the documented JSON, and one clear line when the question is not."""

import json
from datetime import date
from io import BytesIO, StringIO

import pytest
from django.core.management import call_command
from docx import Document
from python_calamine import CalamineWorkbook


@pytest.fixture
def told(capfdbinary):
    """Run the command; its output, or the exit code and its one line."""

    def run(*words):
        complaint = StringIO()
        try:
            call_command("tally", *words, stderr=complaint)
        except SystemExit as stop:
            return stop.code, complaint.getvalue()
        return capfdbinary.readouterr().out

    return run


def test_the_json_is_the_documented_one(world, told):
    world.charged()

    answer = json.loads(told("01-CTr/TU", "--as-of", "2021-06-01", "--format", "json"))

    assert answer["scope"] == {"programme": "01-CTr/TU", "unit": None}
    assert (answer["as_of"], answer["known_at"], answer["tree"]) == ("2021-06-01", None, "then")
    assert answer["total"] == 1
    assert answer["completed"] == {"total": 0, "on_time": 0, "late": 0}
    assert answer["submitted"] == answer["paused"] == {"total": 0, "overdue": 0}
    assert answer["in_progress"] == {"total": 1, "not_due": 1, "overdue": 0}
    assert answer["rates"] == {
        "fallen_due": {"value": None, "base": 0},
        "all": {"value": 0.0, "base": 1},
    }
    (unit,) = answer["units"]
    assert (unit["code"], unit["name"], unit["total"]) == ("ba-vi", "Xã Ba Vì", 1)


@pytest.mark.parametrize(
    "words",
    [
        ["99-CTr/TU"],
        ["01-CTr/TU", "--unit", "khong-co"],
        ["01-CTr/TU", "--as-of", "2021-02-31"],
        ["01-CTr/TU", "--as-of", "hôm qua"],
        ["01-CTr/TU", "--known-at", "2021-13-01"],
        ["01-CTr/TU", "--tree", "later"],
        ["01-CTr/TU", "--kind", "bài hát"],
        ["01-CTr/TU", "--owner", "ba-vi: Vua"],
    ],
)
def test_what_cannot_be_answered_is_said_in_one_line(world, told, words):
    code, complaint = told(*words)

    assert code == 2
    assert len(complaint.strip().splitlines()) == 1


def test_a_sign_that_came_again_in_another_term_must_be_told_apart(world, told):
    other = world.open_programme("02-CTr/TU")
    document = other.document
    document.sign, document.term = "01-CTr/TU", "XVIII"
    document.save()

    code, complaint = told("01-CTr/TU")

    assert code == 2
    assert "01-CTr/TU@XVII" in complaint and "01-CTr/TU@XVIII" in complaint
    assert json.loads(told("01-CTr/TU@XVIII", "--format", "json"))["total"] == 0


def test_word_and_excel_say_what_the_json_says(world, told):
    done = world.submitted()
    done.complete(by=world.nam, on=date(2021, 7, 1), product=world.paper())
    world.charged(unit=world.soc_son)

    paper = Document(BytesIO(told("01-CTr/TU", "--as-of", "2021-12-01", "--format", "docx")))
    book = CalamineWorkbook.from_filelike(
        BytesIO(told("01-CTr/TU", "--as-of", "2021-12-01", "--format", "xlsx"))
    )

    last = [cell.text for cell in paper.tables[0].rows[-1].cells]
    assert (last[2], last[-1]) == ("2", "100,0")
    whole = book.get_sheet_by_index(0).to_python()[-1]
    assert (whole[2], whole[-1]) == (2.0, 100.0)  # numbers, to be reckoned with
    assert b" 100,0\n" in told("01-CTr/TU", "--as-of", "2021-12-01", "--format", "table")
    assert len(paper.tables[1].rows) == 3  # the head and the two tasks
