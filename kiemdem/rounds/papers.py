"""A return as an Excel file that can be filled in elsewhere and read back."""

from io import BytesIO

import xlsxwriter
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from kiemdem.annexes.grid_xlsx import KEY_HEAD

from .answering import TYPED, as_typed, seal
from .models import Answer
from .sheet import Sheet

OPTIONS = {
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
WIDTHS = (6, 46, 13, 22, 18, 46, 8, 8, 20, 30, 30)
FIRST = 5  # the column of the answer; before it the key, number, task, deadline, state
FONT = {"font_name": "Times New Roman", "font_size": 12, "valign": "top", "text_wrap": True}
TICK = "x"


def heads() -> list[str]:
    return [
        _("No."),
        _("Task"),
        _("Deadline"),
        _("State by the ledger"),
        _("Answer"),
        _("What was done"),
        _("Per cent done"),
        _("Submit for approval"),
        _("Product: a registered document"),
        _("Difficulty"),
        _("Proposal"),
    ]


def key_of(line, label_of) -> str:
    """By which a row is known again: return, line, version, and the seal of what it then said."""
    said = {name: getattr(line, name) for name in TYPED}
    said["product"] = label_of(line.product) if line.product else None
    return f"{line.in_return_id}.{line.pk}.{line.version}.{seal(as_typed(said.get))}"


def excel(owed, day, *, label_of) -> bytes:
    """The return as a workbook; only what the unit fills in can be written to."""
    target = BytesIO()
    book = xlsxwriter.Workbook(target, OPTIONS)
    page = book.add_worksheet(pgettext("sheet", "Return")[:31])
    styles = {
        "bold": book.add_format({**FONT, "bold": True, "text_wrap": False}),
        "head": book.add_format({**FONT, "bold": True, "border": 1, "align": "center"}),
        "locked": book.add_format({**FONT, "border": 1, "bg_color": "#F2F2F2"}),
        "open": book.add_format({**FONT, "border": 1, "locked": False}),
    }
    top = write_head(page, owed, styles)
    sheet = Sheet(owed, day)
    rows = sheet.rows(list(sheet.lines))
    for place, row in enumerate(rows, top + 1):
        write_row(page, place, row, styles, label_of)
    offer_choices(page, top + 1, top + max(1, len(rows)))
    lay_out(page, top)
    book.close()
    return target.getvalue()


def write_head(page, owed, styles) -> int:
    """The title, how to fill the sheet in, and the heads of the columns; returns the heads' row."""
    told = _("Fill in the white columns; do not add or remove rows. Then send the file back.")
    titles = [_("Return of %(unit)s") % {"unit": owed.unit}, str(owed.round), told]
    for number, text in enumerate(titles):
        page.write_string(number, 1, text, styles["bold"])
    top = len(titles) + 1
    page.write_string(top, 0, KEY_HEAD)
    for place, text in enumerate(heads(), 1):
        page.write_string(top, place, text, styles["head"])
    return top


def write_row(page, place, row, styles, label_of) -> None:
    line, charge = row.line, row.charge
    due = f"{charge.due_on:%d/%m/%Y}" if charge.due_on else charge.task.due_text
    page.write_string(place, 0, key_of(line, label_of))
    for column, text in enumerate((charge.task.number, charge.task.title, due, str(row.word)), 1):
        page.write_string(place, column, text or "", styles["locked"])
    said = (
        line.get_answer_display(),
        line.text,
        line.percent,
        TICK if line.claims_done else "",
        label_of(line.product) if line.product else "",
        line.difficulty,
        line.proposal,
    )
    for column, value in enumerate(said, FIRST):
        if isinstance(value, int):
            page.write_number(place, column, value, styles["open"])
        else:
            page.write_string(place, column, str(value or ""), styles["open"])


def offer_choices(page, first, last) -> None:
    """Drop-downs for the answer and the tick; a number from 0 to 100 for the per cent."""
    answers = [str(label) for label in Answer.labels]
    page.data_validation(first, FIRST, last, FIRST, {"validate": "list", "source": answers})
    page.data_validation(first, FIRST + 3, last, FIRST + 3, {"validate": "list", "source": [TICK]})
    percent = {
        "validate": "integer",
        "criteria": "between",
        "minimum": 0,
        "maximum": 100,
        "error_message": _("A whole number from 0 to 100."),
    }
    page.data_validation(first, FIRST + 2, last, FIRST + 2, percent)


def lay_out(page, top) -> None:
    page.set_column(0, 0, None, None, {"hidden": True})
    for place, width in enumerate(WIDTHS, 1):
        page.set_column(place, place, width)
    page.freeze_panes(top + 1, 3)
    page.repeat_rows(top)
    page.set_landscape()
    page.set_paper(9)  # A4
    page.fit_to_pages(1, 0)
    page.protect("", {"format_rows": True, "format_columns": False, "sort": True})
