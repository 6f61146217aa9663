"""What is hidden in a workbook is not read, and the review says so."""

from io import BytesIO

from openpyxl import load_workbook

from kiemdem.annexes import read_annex

from .conftest import FIRST, SECOND, sheet
from .test_pages import send


def hiding(*, row=None, column=None, second=None):
    """The small annex with something hidden in it."""
    book = load_workbook(BytesIO(sheet(FIRST, SECOND)))
    if row:
        book.active.row_dimensions[row].hidden = True
    if column:
        book.active.column_dimensions[column].hidden = True
    if second:
        book.create_sheet(second).append(["x"])
        book[second].sheet_state = "hidden"
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def test_hidden_rows_columns_and_sheets_are_told_on_the_review(client, world):
    client.force_login(world.hanh, "django.contrib.auth.backends.ModelBackend")

    answer = send(client, hiding(row=3, column="F", second="Nháp"))

    shown = client.get(answer.url).content.decode()
    assert SECOND[1] not in shown
    assert "1 dòng" in shown and "cột F" in shown and "Cả trang tính “Nháp”" in shown


def test_where_nothing_is_hidden_nothing_is_told(client, world):
    client.force_login(world.hanh, "django.contrib.auth.backends.ModelBackend")

    shown = client.get(send(client, hiding()).url).content.decode()

    assert "bị ẩn" not in shown


def test_the_reader_names_what_it_left_out():
    told = read_annex(hiding(row=3, column="F", second="Nháp"), filename="x.xlsx").left_out

    assert [(one.rows, one.columns, one.whole) for one in told] == [
        (1, ("F",), False),
        (0, (), True),
    ]
