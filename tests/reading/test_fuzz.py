"""Random, truncated and mutated files of every type give a text or a refusal, never anything else."""

import random
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiemdem.reading import UnreadableDocument, read_text
from kiemdem.reading.mending import mend
from kiemdem.reading.sources import extract_bytes
from kiemdem.reading.text import Text
from tests.reading.papers import exchanged, one_of_each

FILES = one_of_each()
SUFFIXES = [".txt", ".html", ".docx", ".xlsx", ".odt", ".pdf", ".png", ".doc", ".tif", ""]
HEADS = [b"", b"PK\x03\x04", b"%PDF-1.7\n", b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf", b"<html>", b"{\\rtf1", b"\x89PNG\r\n\x1a\n",
         b"II*\0", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"<?xml version='1.0'?><html>"]  # fmt: skip


def blind(picture):
    """Sees nothing: what tesseract makes of broken pictures is its own affair."""
    raise UnreadableDocument("damaged")


def tried(data, name):
    """The text, or None when it was refused; its offsets are sound."""
    try:
        text = extract_bytes(data, name, see=blind)
    except UnreadableDocument as problem:
        assert problem.code and str(problem).endswith(".")
        return None
    assert isinstance(text, Text) and text.text.strip()
    size = len(text.text)
    assert text.pages[0] == 0 and list(text.pages) == sorted(text.pages) and text.pages[-1] <= size
    assert all(0 <= start < end <= size for start, end in text.tables)
    assert mend(text.text).ends == size
    return text


def test_the_healthy_files_are_read():
    for name, data in FILES.items():
        assert "Báo cáo" in tried(data, name).text or "Sở Nội vụ" in tried(data, name).text


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(HEADS), st.binary(max_size=600), st.sampled_from(SUFFIXES))
def test_random_bytes(head, data, suffix):
    tried(head + data, f"a{suffix}")


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(sorted(FILES)), st.floats(0, 1))
def test_truncated_files(name, share):
    data = FILES[name]
    tried(data[: int(share * len(data))], name)


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(sorted(FILES)), st.randoms(use_true_random=False), st.integers(1, 40))
def test_mutated_files(name, chance, count):
    tried(mutated(FILES[name], chance, count), name)


def mutated(data, chance: random.Random, count):
    """Some bytes exchanged, doubled, dropped or moved."""
    spoilt = bytearray(data)
    for _ in range(count):
        if not spoilt:
            break
        place, far = chance.randrange(len(spoilt)), chance.randrange(len(spoilt))
        match chance.randrange(4):
            case 0:
                spoilt[place] = chance.randrange(256)
            case 1:
                del spoilt[place : place + chance.randrange(1, 30)]
            case 2:
                spoilt[place:place] = spoilt[far : far + chance.randrange(1, 200)]
            case _:
                spoilt[place : place + 4] = chance.choice(
                    [b"\xff\xff\xff\xff", b"\0\0\0\0", b"<!--", b"]]>&", b"99999"]
                )
    return bytes(spoilt)


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=400), st.integers(0, 3))
def test_packages_whose_parts_are_spoilt(part, which):
    """The archive is sound and the part in it is not."""
    name, wanted = [
        ("a.docx", "word/document.xml"),
        ("a.xlsx", "xl/worksheets/sheet1.xml"),
        ("a.odt", "content.xml"),
        ("a.docx", "[Content_Types].xml"),
    ][which]

    def spoilt(old):
        return old[: len(old) // 2] + part + old[len(old) // 2 :]

    tried(exchanged(FILES[name], {wanted: spoilt}), name)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=600))
def test_any_text_can_be_read_whole(words):
    reading = read_text(words)
    size = len(reading.text.text)

    for item in reading.items:
        assert all(0 <= start < end <= size for start, end in item.spans)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.html", b"<table>" * 40_000),
        ("a.html", b"<div class='menu'>" * 40_000 + b"x"),
        ("a.html", b"<p>" * 300_000 + b"x"),
        ("a.html", b"<a href=x>" * 100_000),
        ("a.html", b"<table><tr><td colspan=9999999 rowspan=9999999>x</td></tr>" * 3000),
        ("a.txt", "số 1/\n".encode() * 100_000),
        ("a.txt", b"\xb5\xb6" * 500_000),
        ("a.txt", b"a " * 1_000_000),
        ("a.pdf", b"%PDF-1.4\n" + b"1 0 obj\n<<" * 200_000),
        ("a.pdf", b"%PDF-1.4\n" + b"[" * 2_000_000),
    ],
)
def test_costly_files_are_done_with_soon(name, data):
    begun = time.process_time()

    tried(data, name)

    assert time.process_time() - begun < 20
