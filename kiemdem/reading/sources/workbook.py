"""Excel workbooks: each visible sheet as a table, figures as they are shown."""

from kiemdem.annexes.grid import Cell
from kiemdem.annexes.grid_xlsx import read_xlsx
from kiemdem.annexes.guard import open_package
from kiemdem.annexes.xml import main_part
from kiemdem.reading.sources.draft import Draft
from kiemdem.reading.text import Text


def read_workbook(data: bytes, name: str) -> Text:
    """The text of a workbook; a sheet is a page."""
    package = open_package(data, filename=name)
    draft = Draft("xlsx")
    for grid in read_xlsx(package, main_part(package)):
        draft.gap()
        draft.page()
        draft.table(as_printed(grid.rows))
    return draft.text(name)


def as_printed(rows: list[list[Cell]]) -> list[list[str]]:
    """The texts of a grid, a merged cell once, where it begins."""
    seen: set[int] = set()
    printed = []
    for row in rows:
        texts = []
        for cell in row:
            texts.append("" if id(cell) in seen else cell.text)
            seen.add(id(cell))
        printed.append(texts)
    return printed
