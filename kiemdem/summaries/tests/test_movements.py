"""What moved between two days, on screen, on paper and on the command line."""

import io
import json
from datetime import date

import docx
import openpyxl
import pytest
from django.core.management import call_command
from django.urls import reverse


@pytest.fixture
def moved(world):
    done = world.submitted(title="Đề án A")
    done.complete(by=world.nam, on=date(2021, 7, 1), product=world.paper())
    world.charged(title="Đề án B", on=date(2021, 4, 2))
    return world


def asked(client, user, name, *args, **query):
    client.force_login(user, "django.contrib.auth.backends.ModelBackend")
    query = {"programme": "01-CTr/TU", "from": "2021-04-30", "as_of": "2021-07-31"} | query
    return client.get(reverse(name, args=args, query=query))


def test_the_page_names_what_was_completed(moved, client):
    answer = asked(client, moved.hanh, "tally:movement")

    assert answer.status_code == 200
    assert "Mới hoàn thành" in answer.text
    assert "Đề án A" in answer.text


def test_a_day_that_is_none_or_too_late_is_told(moved, client):
    assert asked(client, moved.hanh, "tally:movement", **{"from": "31/02/2021"}).status_code == 422
    assert asked(client, moved.hanh, "tally:movement", **{"from": "2021-08-01"}).status_code == 422
    answer = asked(client, moved.hanh, "tally:movement-json", **{"from": "2021-08-01"})
    assert (answer.status_code, answer.json()["field"]) == (422, "from")


def test_a_programme_one_may_not_see_has_no_movement(moved, client):
    assert asked(client, moved.chi, "tally:movement").status_code == 422
    assert asked(client, moved.chi, "summaries:movement", "docx").status_code == 422


def test_word_and_excel_hold_the_same_lines(moved, client):
    word = docx.Document(
        io.BytesIO(asked(client, moved.hanh, "summaries:movement", "docx").content)
    )
    cells = [cell.text for row in word.tables[0].rows for cell in row.cells]
    book = openpyxl.load_workbook(
        io.BytesIO(asked(client, moved.hanh, "summaries:movement", "xlsx").content)
    )
    values = [cell.value for row in book.active.iter_rows() for cell in row]

    for text in ("Đề án A", "Đề án B", "01/07/2021", "Mới hoàn thành (1)"):
        assert text in cells
        assert text in values


def test_the_command_prints_the_documented_json(moved, capsysbinary):
    call_command("movement", "01-CTr/TU", "2021-04-30", "31/07/2021", format="json")

    told = json.loads(capsysbinary.readouterr().out)
    assert [line["title"] for line in told["moved"]["newly_completed"]] == ["Đề án A"]
    assert told["opening"]["total"] == told["closing"]["total"] == 2
    assert set(told["moved"]) == {
        "newly_completed",
        "newly_submitted",
        "slipped_back",
        "added",
        "cancelled",
        "transferred",
        "still_open",
    }


@pytest.mark.parametrize(
    "words",
    [
        ("99-CTr/TU", "2021-04-30", "2021-07-31"),
        ("01-CTr/TU", "2021-02-31", "2021-07-31"),
        ("01-CTr/TU", "2021-07-31", "2021-04-30"),
    ],
)
def test_the_command_says_in_one_line_what_is_wrong(moved, capsys, words):
    with pytest.raises(SystemExit) as end:
        call_command("movement", *words)

    assert end.value.code == 2
    told = capsys.readouterr()
    assert not told.out
    assert len(told.err.splitlines()) == 1


@pytest.mark.parametrize("form", ["table", "csv", "xlsx", "docx", "pdf"])
def test_the_command_writes_every_form(moved, tmp_path, form):
    out = tmp_path / f"m.{form}"

    call_command("movement", "01-CTr/TU", "2021-04-30", "2021-07-31", format=form, out=out)

    assert out.stat().st_size > 100
