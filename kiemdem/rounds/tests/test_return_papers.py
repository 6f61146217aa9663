"""The return as an Excel file, and back: nothing is written before it is shown."""

import io
import zipfile
from datetime import date

import lxml.html
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from openpyxl import load_workbook

from kiemdem.rounds.models import Return
from kiemdem.ui import asof
from kiemdem.viewings.models import Viewing

from .test_returns_pages import line_of, sign_in
from .test_rounds import CUT_OFF, a_round, two_charges

TODAY = date(2021, 6, 15)
ANSWER, TEXT, PERCENT, TICK, PRODUCT, DIFFICULTY = 6, 7, 8, 9, 10, 11  # columns, from 1


@pytest.fixture(autouse=True)
def on_a_day(monkeypatch):
    monkeypatch.setattr(asof, "today", lambda: TODAY)


@pytest.fixture
def begun(world):
    two_charges(world)
    a_round(world)
    owed = Return.objects.get(unit=world.ba_vi)
    owed.begin(by=world.binh, on=CUT_OFF)
    return owed


def taken(client, owed) -> bytes:
    """The file as the browser downloads it."""
    answer = client.get(reverse("rounds:excel", args=[owed.pk]))
    assert answer.status_code == 200
    return answer.content


def row_of(page, title):
    return next(row for row in page.iter_rows() if row[2].value == title)


def filled(data: bytes, title="Đề án A", **cells) -> bytes:
    """The file after someone wrote into the row of a task; columns by name."""
    places = {"answer": 6, "text": 7, "percent": 8, "tick": 9, "product": 10, "difficulty": 11}
    book = load_workbook(io.BytesIO(data))
    row = row_of(book.active, title)
    for name, value in cells.items():
        row[places[name] - 1].value = value
    return saved(book)


def saved(book) -> bytes:
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def sent_back(client, owed, data, name="phieu.xlsx"):
    return client.post(
        reverse("rounds:upload", args=[owed.pk]), {"file": SimpleUploadedFile(name, data)}
    )


def take(client, owed, report, *kinds):
    rows = [told.packed for kind in kinds for told in getattr(report, kind)]
    return client.post(reverse("rounds:take", args=[owed.pk]), {"row": rows})


def test_a_round_trip_without_a_change_changes_nothing(world, begun, client):
    paper = world.paper()
    line_of(begun).say(
        "updated",
        by=world.binh,
        seen=0,
        text="Đã họp\nngày 10/6 = lần hai; 5 < 6",
        percent=45,
        claims_done=True,
        product=paper,
        difficulty="=1+1 thiếu kinh phí",
        proposal="Bổ sung\n\nhai biên chế",
    )
    sign_in(client, world.binh)
    data = taken(client, begun)

    for content in (data, saved(load_workbook(io.BytesIO(data)))):  # as taken, and saved again
        report = sent_back(client, begun, content).context["report"]
        assert (report.same, report.changes, report.crossed, report.wrong) == (2, [], [], [])
        assert (report.unknown, report.missing) == ([], 0)


def test_what_is_filled_in_elsewhere_is_shown_and_then_taken(world, begun, client):
    sign_in(client, world.binh)
    paper = world.paper()
    data = filled(
        taken(client, begun),
        answer="cập nhật",
        text="Đã trình",
        percent="80%",
        tick="x",
        product=paper.sign,
        difficulty="Thiếu người",
    )

    page = sent_back(client, begun, data)

    line = line_of(begun)
    assert line.version == 0
    report = page.context["report"]
    assert [told.number for told in report.changes] == ["1"]
    assert "Đã trình" in page.text
    assert take(client, begun, report, "changes").status_code == 302
    line.refresh_from_db()
    assert (line.text, line.percent, line.claims_done) == ("Đã trình", 80, True)
    assert (line.product, line.difficulty) == (paper, "Thiếu người")


def test_a_text_without_an_answer_is_an_update(world, begun, client):
    sign_in(client, world.binh)

    report = sent_back(client, begun, filled(taken(client, begun), text="Xong")).context["report"]
    take(client, begun, report, "changes")

    assert line_of(begun).answer == "updated"


def test_what_changed_here_since_is_told_and_not_taken_by_itself(world, begun, client):
    sign_in(client, world.binh)
    data = filled(taken(client, begun), text="Trong tệp")
    line_of(begun).say("updated", by=world.hanh, seen=0, text="Trên màn hình")

    page = sent_back(client, begun, data)

    report = page.context["report"]
    assert (len(report.changes), len(report.crossed)) == (0, 1)
    assert "Trên màn hình" in page.text
    assert "Lê Thị Hạnh" in page.text
    boxes = lxml.html.fromstring(page.text).findall(".//input[@name='row']")
    assert [box.get("checked") for box in boxes] == [None]
    take(client, begun, report)
    assert line_of(begun).text == "Trên màn hình"
    take(client, begun, report, "crossed")
    assert line_of(begun).text == "Trong tệp"


@pytest.mark.parametrize(
    "cells",
    [
        {"text": "Xong", "percent": 150},
        {"text": "Xong", "percent": "một nửa"},
        {"text": "Xong", "percent": 45.5},
        {"answer": "cập nhật"},
        {"answer": "có lẽ"},
        {"answer": "không thay đổi", "text": "Xong"},
        {"text": "Xong", "product": "99-XX/YY"},
    ],
)
def test_mistakes_are_told_row_by_row(world, begun, client, cells):
    sign_in(client, world.binh)

    report = sent_back(client, begun, filled(taken(client, begun), **cells)).context["report"]

    assert [told.number for told in report.wrong] == ["1"]
    assert report.wrong[0].errors
    assert report.changes == []


def test_a_row_that_nobody_touched_in_the_file_takes_nothing_back(world, begun, client):
    sign_in(client, world.binh)
    data = taken(client, begun)
    line_of(begun).say("updated", by=world.hanh, seen=0, text="Trên màn hình")

    report = sent_back(client, begun, data).context["report"]

    assert (report.same, report.crossed) == (2, [])


def test_unknown_rows_and_missing_ones_are_told(world, begun, client):
    sign_in(client, world.binh)
    book = load_workbook(io.BytesIO(taken(client, begun)))
    first = row_of(book.active, "Đề án A")
    first[0].value = f"{begun.pk}.999999.0.{16 * '0'}"

    report = sent_back(client, begun, saved(book)).context["report"]

    assert (len(report.unknown), report.missing, report.same) == (1, 1, 1)


def test_the_file_of_another_return_is_refused_in_a_sentence(world, begun, client):
    other = Return.objects.get(unit=world.soc_son)
    other.begin(by=world.lan, on=CUT_OFF)
    data = taken(sign_in(client, world.lan), other)

    answer = sent_back(sign_in(client, world.binh), begun, data)
    assert answer.status_code == 422
    assert "Sóc Sơn" not in answer.text  # which Ba Vì may not see
    answer = sent_back(sign_in(client, world.hanh), begun, data)
    assert "Tệp này là phiếu của Xã Sóc Sơn, kỳ Quý II/2021." in answer.text


def bomb() -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("xl/workbook.xml", "0" * 60_000_000)
    return target.getvalue()


def plain_book() -> bytes:
    from openpyxl import Workbook

    book = Workbook()
    book.active.append(["STT", "Nhiệm vụ"])
    return saved(book)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("phieu.xlsx", b"no office file at all"),
        ("phieu.xlsx", b"%PDF-1.7"),
        ("phieu.xlsx", b"PK\x03\x04 broken"),
        ("phieu.xlsm", b"PK\x03\x04"),
        ("phieu.xlsx", bomb()),
        ("phieu.xlsx", plain_book()),
    ],
    ids=["text", "pdf", "broken", "macros", "bomb", "another workbook"],
)
def test_hostile_and_foreign_files_are_refused_in_a_sentence(world, begun, client, name, data):
    answer = sent_back(sign_in(client, world.binh), begun, data, name)

    assert answer.status_code == 422
    assert answer.context["form"].errors["file"]


def test_what_was_not_read_from_a_file_is_not_taken(world, begun, client):
    sign_in(client, world.binh)

    answer = client.post(reverse("rounds:take", args=[begun.pk]), {"row": ["forged"]})

    assert answer.status_code == 409


def test_all_chosen_lines_are_taken_or_none(world, begun, client):
    sign_in(client, world.binh)
    data = filled(taken(client, begun), text="Một")
    data = filled(data, title="Đề án B", text="Hai")
    report = sent_back(client, begun, data).context["report"]
    line_of(begun, "Đề án B").say("updated", by=world.hanh, seen=0, text="Trên màn hình")

    assert take(client, begun, report, "changes").status_code == 409

    assert (line_of(begun).text, line_of(begun, "Đề án B").text) == ("", "Trên màn hình")


def test_only_what_the_unit_fills_in_can_be_written_to(world, begun, client):
    page = load_workbook(io.BytesIO(taken(sign_in(client, world.binh), begun))).active

    row = row_of(page, "Đề án A")
    assert page.protection.sheet
    assert [cell.protection.locked for cell in row] == [True] * 5 + [False] * 7
    assert page.column_dimensions["A"].hidden
    lists = {rule.formula1 for rule in page.data_validations.dataValidation}
    assert '"không thay đổi,xác nhận đúng như sổ,cập nhật"' in lists


def test_an_export_is_noted(world, begun, client):
    taken(sign_in(client, world.binh), begun)

    assert Viewing.objects.get().unit == world.ba_vi
