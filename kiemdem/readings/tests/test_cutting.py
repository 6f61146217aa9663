"""Long texts in stretches, and stretches in marked pieces."""

from hypothesis import given
from hypothesis import strategies as st

from kiemdem.readings.cutting import page_of, stretches
from kiemdem.readings.marking import Mark, pieces

TEXTS = st.text(alphabet="ab ạ\n", max_size=400)


@given(TEXTS, st.lists(st.integers(1, 399), max_size=8), st.integers(5, 60))
def test_the_stretches_are_the_whole_text_once(text, pages, length):
    begins = [0, *sorted({page for page in pages if page < len(text)})]

    cut = stretches(text, begins, length=length)

    assert "".join(text[start:end] for start, end in cut) == text
    assert all(end - start <= length for start, end in cut)


@given(TEXTS, st.lists(st.tuples(st.integers(0, 399), st.integers(1, 80)), max_size=9))
def test_the_pieces_are_the_text_and_every_letter_has_its_marks(text, spans):
    marks = [
        Mark(start, start + length, key, "task", "high", "proposed")
        for key, (start, length) in enumerate(spans)
    ]

    cut = pieces(text, 0, marks)

    assert "".join(piece.text for piece in cut) == text
    at = 0
    for piece in cut:
        over = {m.key for m in marks if m.start <= at and at + len(piece.text) <= m.end}
        assert {m.key for m in piece.marks} == over
        at += len(piece.text)
    begun = [m.key for piece in cut for m in piece.begins]
    assert len(begun) == len(set(begun)), "a mark begins once"


def test_pages_are_counted_from_one():
    assert [page_of([0, 10, 20], at) for at in (0, 9, 10, 25)] == [1, 1, 2, 3]
