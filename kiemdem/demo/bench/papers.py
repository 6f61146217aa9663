"""Papers in and out: an annex of 5,000 rows, registers of 1,000 and 10,000, everything."""

import sys
import tempfile
from datetime import timedelta
from io import BytesIO, StringIO
from pathlib import Path

import xlsxwriter
from django.core.files.base import ContentFile
from django.core.management import call_command

from kiemdem.documents.models import Document
from kiemdem.imports.models import Draft
from kiemdem.programmes.models import Programme
from kiemdem.summaries.register import RegisterPaper
from kiemdem.units.models import Unit

from .cast import Cast
from .processes import watched
from .timing import once

ROWS, LENGTHS = 5_000, (1_000, 10_000)
ALONE = (  # a process that does nothing else
    "import django; django.setup();"
    "from kiemdem.demo.bench import cast, papers;"
    f"papers.printed(cast.Cast(), {LENGTHS[-1]}, 'pdf')"
)
HEADS = (
    "TT",
    "Nhiệm vụ",
    "Cơ quan chủ trì",
    "Cơ quan phối hợp",
    "Thời gian hoàn thành",
    "Sản phẩm",
)


def measure(cast: Cast, progress=lambda name: None) -> dict:
    told = imported(cast)
    progress("import")
    for number in LENGTHS:
        for ending in ("docx", "xlsx", "pdf"):
            told[f"paper: {ending} of {number:,} rows"] = printed(cast, number, ending)
        progress(f"papers of {number:,} rows")
    told[f"paper: pdf of {LENGTHS[-1]:,} rows, its memory"] = watched([sys.executable, "-c", ALONE])
    progress("a paper in a process of its own")
    told["export of everything"] = exported()
    progress("export")
    return told


def imported(cast: Cast) -> dict:
    """Read, matched, judged; then entered as drafts of tasks."""
    upload, programme = ContentFile(annex(cast), name="do-toc-do.xlsx"), opened(cast)
    read_in, draft = once(
        Draft.start, upload, by=cast.keeper, today=cast.today, programme=programme
    )
    entered_in, _nothing = once(draft.confirm, by=cast.keeper, on=cast.today)
    rows = {"rows": draft.rows.count()}
    draft.file.storage.delete(draft.file.name)
    return {"import: read and judge": read_in | rows, "import: enter": entered_in | rows}


def annex(cast: Cast) -> bytes:
    """A register of many rows, as an office would type it."""
    names = list(Unit.objects.filter(closed_on=None).order_by("pk").values_list("name", flat=True))
    target = BytesIO()
    book = xlsxwriter.Workbook(target, {"constant_memory": True, "in_memory": True})
    sheet = book.add_worksheet()
    sheet.write_row(0, 0, HEADS)
    for n in range(1, ROWS + 1):
        due = f"{cast.today + timedelta(30 + n % 300):%d/%m/%Y}"
        leads, helps = names[n * 7 % len(names)], names[n * 11 % len(names)]
        title = f"Rà soát, hoàn thiện quy trình số {n} về cải cách thủ tục"
        sheet.write_row(n, 0, (n, title, leads, helps, due, f"Báo cáo số {n}"))
    book.close()
    return target.getvalue()


def opened(cast: Cast) -> Programme:
    """A new register for the annex."""
    number = Programme.objects.count() + 1
    paper = Document(
        sign=f"{number}-CTr/DO", type="programme", issuer=cast.top, term="XVIII",
        issued_on=cast.today, title="Đo tốc độ nhập phụ lục", illustrative=True,
    ).register(by=cast.keeper, on=cast.today)  # fmt: skip
    return Programme.open(
        document=paper, unit=cast.top, starts_on=cast.today, ends_on=cast.today + timedelta(400),
        illustrative=True, by=cast.keeper, on=cast.today,
    )  # fmt: skip


def printed(cast: Cast, number: int, ending: str) -> dict:
    """The largest register as a paper; its rows repeated where it has too few."""

    def write() -> bytes:
        paper = RegisterPaper(cast.programme)
        times = number // len(paper.rows) + 1
        paper.rows, paper.keys = (paper.rows * times)[:number], (paper.keys * times)[:number]
        return getattr(paper, ending)()

    told, written = once(write)
    return told | {"kilobytes": len(written) // 1024}


def exported() -> dict:
    """Everything there is, in the file that can be restored elsewhere."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "everything"
        told, _nothing = once(call_command, "backup", str(file), stdout=StringIO())
        return told | {"megabytes": file.stat().st_size // 2**20}
