"""Odd files that may be read or refused, but never at more than a bounded cost."""

import re
import zipfile

from openpyxl import Workbook

from tests.annexes.packages import HEAD, cell, copied, saved, with_body


def span_of_a_million_columns(folder):
    """A cell that says it spans a million columns."""
    wide = '<w:tc><w:tcPr><w:gridSpan w:val="1000000"/></w:tcPr><w:p><w:r><w:t>I</w:t></w:r></w:p></w:tc>'
    return with_body(
        folder / "o-rong.docx", folder, _table(_row(*HEAD), f"<w:tr>{wide}</w:tr>", *_rows(5))
    )


def million_columns_skipped(folder):
    """A row that says it begins a million columns to the right."""
    row = _row("1", "Báo cáo").replace(
        "<w:tr>", '<w:tr><w:trPr><w:gridBefore w:val="1000000"/></w:trPr>'
    )
    return with_body(folder / "lui-dong.docx", folder, _table(_row(*HEAD), row, *_rows(5)))


def merged_whole_sheet(folder):
    """A merged area of the whole sheet."""
    book = Workbook()
    for row in (HEAD, *_values(5)):
        book.active.append(row)
    path = saved(book, folder / "gop-het.xlsx")
    return _with_merges(path, folder / "gop-ca-trang.xlsx", ["A8:XFD1048576"])


def hundred_thousand_merges(folder):
    """A hundred thousand merged areas."""
    book = Workbook()
    for row in (HEAD, *_values(50)):
        book.active.append(row)
    path = saved(book, folder / "nhieu-o.xlsx")
    areas = [f"G{n}:H{n}" for n in range(1, 100_001)]
    return _with_merges(path, folder / "nhieu-o-gop.xlsx", areas)


def thousand_columns(folder):
    """Five hundred rows of a thousand columns."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet()
    sheet.append([*HEAD, *(f"Cột {n}" for n in range(1000))])
    for row in _values(500):
        sheet.append([*row, *("x" for _ in range(1000))])
    return saved(book, folder / "nghin-cot.xlsx")


def thousand_small_tables(folder):
    """A thousand tables of three rows."""
    tables = "<w:p/>".join(_table(_row(*HEAD), *_rows(2)) for _ in range(1000))
    return with_body(folder / "nghin-bang.docx", folder, tables + "<w:p/>")


def long_deadline(folder):
    """A deadline of three hundred thousand characters."""
    return _one_cell(folder / "han-dai.docx", folder, 3, "từ ngày 1/1 đến ngày 2/2, " * 12_000)


def long_digits(folder):
    """A deadline of nothing but digits and blanks."""
    return _one_cell(folder / "so-dai.docx", folder, 3, "1 " * 100_000 + "1" * 100_000)


def long_list_of_units(folder):
    """A lead cell that lists ten thousand units."""
    units = "Các Sở: " + ", ".join(f"Tài chính {n}" for n in range(10_000))
    return _one_cell(folder / "don-vi-dai.docx", folder, 2, units)


def long_brackets(folder):
    """A lead cell of brackets never closed."""
    return _one_cell(folder / "ngoac.docx", folder, 2, "chủ trì (" * 20_000)


def long_title(folder):
    """A title of one megabyte without a blank."""
    return _one_cell(folder / "ten-dai.docx", folder, 1, "a" * 1_000_000)


def ten_thousand_rows(folder):
    """A register of a whole province: large, and honest."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet()
    for row in (HEAD, *_values(10_000)):
        sheet.append(row)
    return saved(book, folder / "ca-tinh.xlsx")


COSTLY = [
    span_of_a_million_columns, million_columns_skipped, merged_whole_sheet, hundred_thousand_merges,
    thousand_columns, thousand_small_tables, long_deadline, long_digits, long_list_of_units,
    long_brackets, long_title, ten_thousand_rows,
]  # fmt: skip


def _values(count):
    for n in range(1, count + 1):
        yield (
            n,
            f"Nhiệm vụ số {n}",
            "Sở Tài chính, Sở Xây dựng",
            f"Tháng {n % 12 + 1}/2026",
            "Báo cáo",
        )


def _rows(count):
    return [_row(*map(str, row)) for row in _values(count)]


def _row(*texts):
    return f"<w:tr>{''.join(map(cell, texts))}</w:tr>"


def _table(*rows):
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{''.join(rows)}</w:tbl>"


def _one_cell(path, folder, column, text):
    texts = ["1", "Báo cáo tổng hợp", "Sở Tài chính", "Quý II/2026", "Báo cáo"]
    texts[column] = text
    return with_body(path, folder, _table(_row(*HEAD), _row(*texts), *_rows(3)) + "<w:p/>")


def _with_merges(source, path, areas):
    with zipfile.ZipFile(source) as archive:
        xml = archive.read("xl/worksheets/sheet1.xml").decode()
    cells = "".join(f'<mergeCell ref="{area}"/>' for area in areas)
    merges = f'</sheetData><mergeCells count="{len(areas)}">{cells}</mergeCells>'
    xml = re.sub("</sheetData>", merges, xml)
    return copied(source, path, {"xl/worksheets/sheet1.xml": xml})
