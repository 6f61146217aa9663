"""The pictures of the guides: each is shown, told in words, in both languages, and small."""

import re

from .test_files import ROOT

SHOWN = re.compile(r"!\[([^\]]*)\]\(([^)\s]+)\)")
PAGES = sorted((ROOT / "docs/how-to").glob("*/*.md"))
PICTURES = ROOT / "docs/how-to/pictures"
KEPT = {file.relative_to(PICTURES).as_posix() for file in PICTURES.glob("*/*.png")}


def shown():
    for page in PAGES:
        for words, target in SHOWN.findall(page.read_text(encoding="utf-8")):
            yield page, words, (page.parent / target).resolve()


def test_every_picture_that_a_page_shows_is_there_and_told_in_words():
    lacking = [
        f"{page.name}: {file.name}"
        for page, words, file in shown()
        if not file.exists() or len(words) < 30 or page.parent.name != file.parent.name
    ]
    assert not lacking


def test_every_picture_is_shown_in_its_language():
    """Whoever drops one from a page drops it from `tests/pictures/shots.py` too."""
    assert {file.relative_to(PICTURES).as_posix() for _page, _words, file in shown()} == KEPT


def test_both_languages_have_the_same_pictures_and_they_are_small():
    names = {language: {k[3:] for k in KEPT if k[:2] == language} for language in ("vi", "en")}
    assert names["vi"] == names["en"]
    assert not [name for name in sorted(KEPT) if (PICTURES / name).stat().st_size > 80_000]
