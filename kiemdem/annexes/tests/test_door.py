"""Files that must not be read are refused in a sentence, never with a stack trace."""

import io
import random
import zipfile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiemdem.annexes import Annex, UnreadableAnnex, read_annex
from kiemdem.annexes.grid import MAX_ROWS
from kiemdem.annexes.guard import OLE
from kiemdem.annexes.tests import books, paper

WORD = paper.plan(paper.task(), paper.task("2", "Sửa đổi quy định"))
EXCEL = books.plan([1, *books.TASK], [2, *books.TASK])


def code(data, filename="annex.docx"):
    with pytest.raises(UnreadableAnnex) as refused:
        read_annex(data, filename=filename)
    assert str(refused.value).endswith(".")
    return refused.value.code


def repacked(data, *, without=(), **parts):
    """The package with parts left out, replaced or added (dots and slashes as __ and _)."""
    written = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as old,
        zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            if name not in parts and name not in without:
                new.writestr(name, old.read(name))
        for name, content in parts.items():
            new.writestr(name, content)
    return written.getvalue()


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", "empty_file"),
        (b"Day la van ban thuong", "not_office"),
        (b"%PDF-1.7 ...", "pdf"),
        (b"{\\rtf1 abc}", "old_word"),
        (OLE + "WordDocument".encode("utf-16-le"), "old_word"),
        (OLE + "Workbook".encode("utf-16-le"), "old_excel"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "password"),
        (b"PK\x03\x04 and then nothing of a zip", "damaged"),
        (WORD[: len(WORD) // 2], "damaged"),
        (EXCEL[: len(EXCEL) // 2], "damaged"),
        (repacked(WORD, **{"word/vbaProject.bin": b"x"}), "macros"),
        (repacked(WORD, without=["word/document.xml"]), "other_office"),
        (repacked(WORD, **{"word/document.xml": b"<w:document"}), "damaged"),
        (repacked(WORD, **{"word/document.xml": b"\xff\xfe\x00broken"}), "damaged"),
        (repacked(WORD, mimetype=b"application/vnd.oasis.opendocument.text", **{"content.xml": b"<x/>"}), "opendocument"),
        (paper.docx(paper.p("Chỉ có chữ")), "no_table"),
        (paper.docx("<w:p><w:r><w:drawing/></w:r></w:p>"), "images_only"),
        (paper.docx(paper.tbl(paper.tr(paper.tc("<w:p><w:r><w:drawing/></w:r></w:p>"), ""), columns=2)), "images_only"),
        (paper.docx(paper.tbl(paper.tr("A", "B"), paper.tr("1", "2"), columns=2)), "no_register"),
        (paper.plan(), "empty_table"),
        (books.book(books.HEAD), "empty_table"),
        (books.book(), "no_table"),
    ],
)  # fmt: skip
def test_the_reason_is_named(data, expected):
    assert code(data) == expected


def test_a_file_that_unpacks_to_far_too_much_is_not_opened():
    assert code(repacked(WORD, **{"word/big.xml": b"0" * 60_000_000})) == "zip_bomb"


def test_entities_and_outside_content_are_refused():
    evil = (
        '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
        f'<w:document xmlns:w="{paper.W}"><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>'
    )
    assert code(repacked(WORD, **{"word/document.xml": evil})) == "external"


def test_more_rows_than_any_annex_has_are_refused():
    assert code(paper.plan(*(paper.task(str(n)) for n in range(MAX_ROWS)))) == "too_many_rows"
    assert code(books.plan(*([n, "a", "b"] for n in range(MAX_ROWS)))) == "too_many_rows"


def test_a_name_that_promises_macros_is_refused():
    assert code(WORD, filename="annex.docm") == "macros"


def survives(data):
    """The file is read or refused; nothing else may happen."""
    try:
        assert isinstance(read_annex(data, filename="annex.docx"), Annex)
    except UnreadableAnnex as refused:
        assert str(refused)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from([WORD, EXCEL]), st.integers(0, 10_000), st.integers(1, 40))
def test_bytes_changed_at_random_are_survived(data, seed, times):
    dice, changed = random.Random(seed), bytearray(data)
    for _ in range(times):
        changed[dice.randrange(len(changed))] = dice.randrange(256)
    survives(bytes(changed))


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from([(WORD, "word/document.xml"), (EXCEL, "xl/worksheets/sheet1.xml"), (EXCEL, "xl/styles.xml"),
                        (EXCEL, "xl/workbook.xml"), (EXCEL, "xl/sharedStrings.xml")]),
       st.integers(0, 10_000), st.integers(1, 6))  # fmt: skip
def test_xml_changed_at_random_is_survived(source, seed, times):
    data, part = source
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        if part not in archive.namelist():
            return
        text = archive.read(part).decode()
    dice = random.Random(seed)
    for _ in range(times):
        at, cut = dice.randrange(len(text)), dice.randrange(1, 12)
        scrap = dice.choice(
            ["", "9" * 12, "-1", '"', "<w:tc/>", "<w:tbl>", "A1:XFD1048576", text[at : at + 60]]
        )
        text = text[:at] + scrap + text[at + cut :]
    survives(repacked(data, **{part: text}))


@settings(max_examples=80, deadline=None)
@given(st.lists(st.lists(st.text(max_size=30), min_size=6, max_size=6), max_size=12))
def test_any_text_in_the_cells_is_survived(rows):
    safe = [
        [cell.translate(dict.fromkeys([*range(32), 0xFFFE, 0xFFFF])) for cell in row]
        for row in rows
    ]
    made = [
        paper.tr(
            *(
                cell.encode("utf-8", "ignore").decode().replace("&", "").replace("<", "")
                for cell in row
            )
        )
        for row in safe
    ]
    survives(paper.plan(*made))
