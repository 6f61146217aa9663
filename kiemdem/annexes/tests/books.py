"""Builds small workbooks cell by cell."""

import io

import openpyxl

HEAD = [
    "STT",
    "Nội dung nhiệm vụ",
    "Cơ quan chủ trì",
    "Cơ quan phối hợp",
    "Thời gian hoàn thành",
    "Sản phẩm",
]
TASK = ["Rà soát quy chế làm việc", "Sở Nội vụ", "Sở Tài chính", "Quý II/2026", "Báo cáo"]


def book(*rows, merges=(), arrange=None):
    """The bytes of a workbook with one sheet; `arrange` may change the workbook before it is saved."""
    made = openpyxl.Workbook()
    sheet = made.active
    for row in rows:
        sheet.append(list(row))
    for area in merges:
        sheet.merge_cells(area)
    if arrange:
        arrange(made)
    written = io.BytesIO()
    made.save(written)
    return written.getvalue()


def plan(*rows, **more):
    """A workbook with the title of a plan of 2026 above the usual head."""
    return book(["DANH MỤC NHIỆM VỤ NĂM 2026"], [], HEAD, *rows, **more)
