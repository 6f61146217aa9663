"""The corpus keeps its form: every quote stands in its text, every item is of a known kind."""

import unicodedata

import pytest

from kiemdem.reading import items
from tests.reading.gold import CORPUS, HALVES, document

TEXTS = sorted(path for name in HALVES for path in (CORPUS / name).glob("*.txt"))
FIELDS = {
    kind: set(model.__dataclass_fields__)
    for kind, model in {
        "reference": items.Reference,
        "quantity": items.Quantity,
        "tally": items.Tally,
        "office": items.Office,
        "task": items.Task,
    }.items()
}


def named(path):
    return f"{path.parent.name}/{path.stem}"


@pytest.mark.parametrize("path", TEXTS, ids=named)
def test_every_quote_stands_in_its_text_and_every_kind_and_tier_is_known(path):
    for item in document(path).gold:
        for reading in item.readings():
            assert set(reading) <= FIELDS[item.kind], "a field of another kind"
        assert None not in item.norm.values(), "absent fields are left out"


@pytest.mark.parametrize("path", TEXTS, ids=named)
def test_texts_are_composed_and_without_carriage_returns(path):
    text = document(path).text
    assert unicodedata.is_normalized("NFC", text)
    assert "\r" not in text


@pytest.mark.parametrize("path", TEXTS, ids=named)
def test_no_item_is_written_twice(path):
    seen = [(item.kind, item.spans, str(item.norm)) for item in document(path).gold]
    assert len(seen) == len(set(seen))


def test_each_text_has_its_gold_and_each_gold_its_text():
    gold = {path.with_suffix("").with_suffix("") for path in CORPUS.glob("*/*.gold.jsonl")}
    assert gold == {path.with_suffix("") for path in TEXTS}
