"""Small annexes for the tests, and what one does with them."""

from datetime import date
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from openpyxl import Workbook

from kiemdem.imports.models import Draft

TODAY = date(2026, 11, 22)
HEADS = ["TT", "Nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời hạn", "Sản phẩm"]
FIRST = ["1", "Ban hành kế hoạch cải cách hành chính", "Xã Ba Vì", "Xã Sóc Sơn", "Quý II/2026", "Kế hoạch"]  # fmt: skip
SECOND = ["2", "Tổng kết mô hình một cửa liên thông", "Xã Sóc Sơn", "", "Hằng năm", "Báo cáo"]


def sheet(*rows, heads=HEADS, title=()):
    """An annex as an Excel file; a short row is a heading over the table."""
    book = Workbook()
    for line in title:
        book.active.append([line])
    for row in [heads, *rows]:
        book.active.append(row)
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def upload(data, name="phu-luc.xlsx"):
    return SimpleUploadedFile(name, data)


@pytest.fixture
def read(world):
    """Read rows into a draft for the province's programme: `read(FIRST, SECOND)`."""

    def read(*rows, by=None, programme=world.programme, issued_on=date(2026, 1, 30), **more):
        data = sheet(*(rows or (FIRST, SECOND)), **more)
        return Draft.start(
            upload(data), by=by or world.hanh, today=TODAY, programme=programme, issued_on=issued_on
        )

    return read


@pytest.fixture
def enter(read, world):
    """Read rows and confirm them; returns the draft."""

    def enter(*rows, **more):
        draft = read(*rows, **more)
        draft.confirm(by=more.get("by") or world.hanh, on=TODAY)
        return draft

    return enter
