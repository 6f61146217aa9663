"""PDF papers say what the Word papers say, letter by letter, however long they are."""

import io
from datetime import date

import docx
import pypdfium2
import pytest
from django.urls import reverse

from kiemdem.rules import Refused
from kiemdem.summaries import pdf, word
from kiemdem.summaries.parts import Column, Row, Table, heading

ODD = "Số hóa #let x = 1 *đậm* _nghiêng_ @ai $x^2$ “ưỡn ẹo” – 50% \\ [Ộ] <b> // - 1. = ỡ ỵ → `mã`"
BACKEND = "django.contrib.auth.backends.ModelBackend"


def pages_of(content):
    return [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(content)]


def letters(text):
    """The text without its spaces: where a line was broken does not matter."""
    return "".join(text.split())


def asked(client, user, name, *args, **query):
    client.force_login(user, BACKEND)
    return client.get(reverse(name, args=args, query=query))


@pytest.mark.parametrize("name", ["tally", "register", "movement"])
def test_the_pdf_says_what_the_word_paper_says(world, client, name):
    world.charged(title=ODD, due_on=date(2021, 6, 30))
    world.charged(title="Kế hoạch\nhai dòng", unit=world.soc_son)
    args = [world.programme.pk] if name == "register" else []
    query = {"programme": "01-CTr/TU", "from": "2021-05-01", "as_of": "2021-07-01"}
    if name == "tally":
        del query["from"]

    answer = asked(client, world.hanh, f"summaries:{name}", *args, "pdf", **query)

    assert answer["Content-Type"] == "application/pdf"
    said = letters("".join(pages_of(answer.content)))
    paper = docx.Document(
        io.BytesIO(asked(client, world.hanh, f"summaries:{name}", *args, "docx", **query).content)
    )
    cells = [cell.text for table in paper.tables for row in table.rows for cell in row.cells]
    wanted = [letters(text) for text in [*(line.text for line in paper.paragraphs), *cells]]
    assert letters(ODD) in wanted
    assert not [text for text in wanted if text not in said]


def test_a_stranger_gets_no_pdf(world, client):
    world.charged()

    assert (
        asked(client, world.chi, "summaries:register", world.programme.pk, "pdf").status_code == 404
    )


def columns():
    return [Column("Số", 14, "center"), Column("Việc", 110), Column("Đơn vị", 70, red=True)]


def test_a_long_paper_is_set_in_runs_and_loses_no_row_and_no_page_number(monkeypatch):
    monkeypatch.setattr(pdf, "RUN", 60)
    rows = [Row([f"r{n}r", "Rà soát quy trình " * (n % 5 + 1), "Ủy ban"]) for n in range(140)]
    rows[59] = Row(["I", "TỔ CHỨC"], is_heading=True)

    pages = pages_of(pdf.written([*heading("SỔ", "VIỆC"), Table(columns(), rows)], "Sổ"))

    assert [page.split()[0] for page in pages] == ["SỔ", *map(str, range(2, len(pages) + 1))]
    assert all("Đơn vị" in page for page in pages)
    words = " ".join(pages).split()
    assert [word for word in words if word[0] == word[-1] == "r"] == [
        f"r{n}r" for n in range(140) if n != 59
    ]
    assert all(len(page.splitlines()) > 15 for page in pages[:-1])


def test_a_row_longer_than_a_page_is_parted_and_not_cut_off():
    said = " ".join(f"w{n}" for n in range(1500))

    pages = pages_of(pdf.written([Table(columns(), [Row(["1", said, ""])])], "Sổ"))

    assert len(pages) > 1
    assert [word for word in " ".join(pages).split() if word[0] == "w"] == said.split()


def test_an_empty_table_keeps_its_head_and_too_many_rows_are_refused():
    assert "Đơn vị" in pages_of(pdf.written([Table(columns(), [])], "Sổ"))[0]

    with pytest.raises(Refused, match=r"10000.*10001"):
        pdf.written([Table(columns(), [Row(["", "", ""])] * 10_001)], "Sổ")


def test_the_paper_is_marked_for_the_archive_and_brings_its_letters(world):
    content = pdf.written([Table(columns(), [Row(["1", "Việc", "Xã"], is_total=True)])], "Sổ việc")

    assert b"<pdfaid:part>2</pdfaid:part>" in content
    assert b"Tinos" in content
    assert pypdfium2.PdfDocument(content).get_metadata_dict()["Title"] == "Sổ việc"
    assert word.written([Table(columns(), [])])[:2] == b"PK"
