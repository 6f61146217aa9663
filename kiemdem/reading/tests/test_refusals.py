"""What cannot be read is refused in a sentence: broken, disguised, locked, costly."""

import inspect
import re

import pytest

from kiemdem.annexes import grid_docx, grid_xlsx, guard, xlsx_book, xml
from kiemdem.annexes.tests.paper import docx, p
from kiemdem.reading.__main__ import main
from kiemdem.reading.sources import UnreadableDocument, extract, extract_bytes
from kiemdem.reading.sources.errors import SENTENCES
from tests.annexes.packages import ole
from tests.reading.papers import (
    exchanged,
    letter_pdf,
    odt,
    pdf,
    zipped,
)

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def bomb():
    return zipped("word/document.xml", b" " * 50_000_000)


ENTITIES = (
    '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    f"<w:document {W}><w:body>{p('&b;').replace('&amp;', '&')}</w:body></w:document>"
)


@pytest.mark.parametrize(
    ("data", "name", "code"),
    [
        (b"", "a.txt", "empty_file"),
        (b" \n\n ", "a.txt", "no_text"),
        (b"Ke hoach", "a.docx", "mismatch"),
        (b"Ke hoach", "a.pdf", "mismatch"),
        (b"%PDF-1.4 nothing", "a.pdf", "damaged"),
        (letter_pdf()[:300], "a.pdf", "damaged"),
        (b"{\\rtf1 x}", "a.doc", "old_word"),
        (ole("WordDocument"), "a.doc", "old_word"),
        (ole("EncryptedPackage"), "a.docx", "password"),
        (b"PK\x03\x04 nothing", "a.docx", "damaged"),
        (zipped("x.txt", b"x"), "a.docx", "not_office"),
        (bomb(), "a.docx", "zip_bomb"),
        (exchanged(docx(), {"word/document.xml": lambda old: ENTITIES}), "a.docx", "external"),
        (docx("<w:x>" * 2000 + "</w:x>" * 2000), "a.docx", "damaged"),
        (odt("<text:section>" * 2000 + "</text:section>" * 2000), "a.odt", "damaged"),
        (odt("<text:p>x</text:p>", manifest="<encryption-data/>"), "a.odt", "password"),
        (odt(""), "a.odt", "no_text"),
        (b"<html><body></body></html>", "a.html", "no_text"),
        (b"\0\1\2\3" * 100, "a.txt", "not_text"),
        (b"a" * 41_000_000, "a.txt", "too_long"),
        (b"<html>" + b"<div>" * 100_000, "a.html", "no_text"),
        (pdf([]), "a.pdf", "no_text"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_refused_in_a_sentence(data, name, code):
    with pytest.raises(UnreadableDocument) as refused:
        extract_bytes(data, name)

    assert refused.value.code == code
    assert str(refused.value).endswith(".")


def test_a_file_that_is_not_there_and_one_too_large_are_refused(tmp_path):
    with pytest.raises(UnreadableDocument, match="cannot be opened"):
        extract(tmp_path / "none.txt")
    with pytest.raises(UnreadableDocument, match="cannot be opened"):
        extract(tmp_path)
    large = tmp_path / "a.pdf"
    with large.open("wb") as file:
        file.truncate(65 * 1024 * 1024)
    with pytest.raises(UnreadableDocument, match="larger than 64 MB"):
        extract(large)


def test_every_sentence_of_the_readers_of_annexes_has_its_own_here():
    raised = {
        code for module in (guard, grid_docx, grid_xlsx, xlsx_book, xml)
        for code in re.findall(r'UnreadableAnnex\(\s*"(\w+)"', inspect.getsource(module))
    }  # fmt: skip
    assert raised - {"pdf"} <= set(SENTENCES)


def test_the_command_says_in_one_line_what_is_wrong(tmp_path, capsys):
    bad = tmp_path / "a.docx"
    bad.write_bytes(b"no")

    assert main([str(bad)]) == 2
    assert capsys.readouterr().err.count("\n") == 1
