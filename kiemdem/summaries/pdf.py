"""PDF papers: A4 with our own letters, as wide as Times New Roman, set by typst in a process of its own.

The process gives its memory back when it ends. A long paper is set in runs that end with a full page.
"""

import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from io import BytesIO
from itertools import groupby
from pathlib import Path

from django.utils.translation import get_language
from django.utils.translation import gettext as _
from pypdfium2 import PdfDocument

from kiemdem.rules import refuse_if

from .parts import Line, Part, Row, Table

ROWS = 10_000
RUN = 500  # lines and rows that are set at once
PATIENCE = 120  # seconds for a run
SETTER = Path(__file__).parent / "typst/setter.py"
PAGE_LINES, LETTER = 20, 2.6  # lines that surely fit on a page; the width of a letter in mm


@dataclass(frozen=True)
class Piece:
    """A line, or a row of a table (none: a table without rows)."""

    part: Part
    row: Row | None = None

    @property
    def is_long(self) -> bool:
        """It may need more than a page: it is parted there and not cut off."""
        if not isinstance(self.part, Table) or self.row is None or self.row.is_heading:
            return False
        pairs = zip(self.row.cells, self.part.columns, strict=True)
        return any(len(str(cell)) * LETTER / column.width > PAGE_LINES for cell, column in pairs)


def why_not(parts: Sequence[Part]) -> str | None:
    number = sum(len(part.rows) for part in parts if isinstance(part, Table))
    if number <= ROWS:
        return None
    words = _("A PDF holds at most %(most)s rows, and this would have %(number)s. Take Excel.")
    return words % {"most": ROWS, "number": number}


def written(parts: Sequence[Part], title: str) -> bytes:
    """The paper as PDF/A-2b; tagged for screen readers unless it is long."""
    refuse_if(why_not(parts))
    pieces = list(_pieces(parts))
    if len(pieces) <= RUN:
        return _set(pieces, title)[0]
    whole, start = None, 0
    while start < len(pieces):
        run, number = _full_pages(pieces[start:], title, after=len(whole) if whole else 0)
        if whole:
            whole.import_pages(run)
        whole = whole or run  # the first brings the title and the marks of PDF/A
        start += number
    target = BytesIO()
    whole.save(target)
    return target.getvalue()


def _full_pages(pieces: Sequence[Piece], title: str, *, after: int) -> tuple[PdfDocument, int]:
    """The next pages that are full, or the last ones; and how many pieces stand on them."""
    taken = pieces[:RUN]
    pdf, pages = _set(taken, title, first_page=after + 1, tagged=False)
    run = PdfDocument(pdf)
    number = len(taken) if len(pieces) <= RUN else _whole(taken, pages)
    if number < len(taken):
        for place in reversed(range(pages[number] - 1, len(run))):
            del run[place]
    return run, number


def _pieces(parts: Sequence[Part]) -> Iterator[Piece]:
    for part in parts:
        if isinstance(part, Table) and part.rows:
            yield from (Piece(part, row) for row in part.rows)
        else:
            yield Piece(part)


def _whole(pieces: Sequence[Piece], pages: Sequence[int]) -> int:
    """How many pieces end before the last page begins; all of them where no page ends with a piece."""
    for number in range(len(pieces) - 1, 0, -1):
        if pages[number] > pages[number - 1] and not pieces[number - 1].is_long:
            return number
    return len(pieces)


def _set(pieces: Sequence[Piece], title: str, *, first_page=1, tagged=True):
    """(the PDF, on which of its pages each piece begins)"""
    asked = {
        "title": title,
        "language": get_language(),
        "first_page": first_page,
        "tagged": tagged,
        "parts": [
            _told(part, [piece for piece in run if piece.row])
            for part, run in ((run[0].part, run) for run in _runs(pieces))
        ],
    }
    done = subprocess.run(
        [sys.executable, "-I", str(SETTER)],
        input=json.dumps(asked).encode(), capture_output=True, timeout=PATIENCE,
    )  # fmt: skip
    if done.returncode:
        raise RuntimeError(done.stderr.decode()[-2000:])
    pages, pdf = done.stdout.split(b"\n", 1)
    return pdf, json.loads(pages)


def _runs(pieces: Sequence[Piece]) -> Iterator[list[Piece]]:
    """The pieces of one table together."""
    return (list(run) for _key, run in groupby(pieces, key=lambda piece: id(piece.part)))


def _told(part: Part, pieces: Sequence[Piece]) -> dict:
    if isinstance(part, Line):
        return asdict(part)
    rows = [
        {
            "cells": [str(cell or "") for cell in piece.row.cells],
            "heading": piece.row.is_heading,
            "total": piece.row.is_total,
            "long": piece.is_long,
        }
        for piece in pieces
    ]
    return {"columns": [asdict(column) for column in part.columns], "rows": rows}
