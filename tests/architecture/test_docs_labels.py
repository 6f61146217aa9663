"""What the how-to pages print in bold stands on the screen, word for word."""

import re

import pytest

from .test_files import ROOT
from .test_translations import PLACEHOLDER, catalogue

BOLD = re.compile(r"\*\*(.+?)\*\*")
PAGES = sorted((ROOT / "docs/how-to").glob("*/*.md"))


def shown(words):
    """A sentence as a page quotes it: what is filled in becomes “…”."""
    return PLACEHOLDER.sub("…", words).casefold()


def on_screen(language):
    for entry in catalogue().values():
        english = [entry.msgid, entry.msgid_plural]
        yield from english if language == "en" else [entry.msgstr, *entry.msgstr_plural.values()]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: f"{page.parent.name}/{page.stem}")
def test_a_page_names_what_is_on_the_screen(page):
    words = {shown(said) for said in on_screen(page.parent.name) if said}
    named = BOLD.findall(page.read_text(encoding="utf-8"))
    assert not [label for label in named if label.casefold() not in words]


def test_each_page_speaks_both_languages():
    assert {page.parent.name for page in PAGES} == {"vi", "en"}
    assert len([p for p in PAGES if p.parent.name == "vi"]) * 2 == len(PAGES)
