"""What the documentation points at is there: every relative link, every variable it names."""

import re

import pytest

from .test_files import ROOT, texts, tracked

LINK = re.compile(r"(?<!!)\[[^\]]*\]\(([^)\s]+)\)")
FENCED = re.compile(r"^(```|~~~).*?^\1", re.MULTILINE | re.DOTALL)
SPANS = re.compile(r"`[^`\n]*`")
ELSEWHERE = re.compile(r"^[a-z]+:|^#|^//")
VARIABLE = re.compile(r"\bKIEMDEM_[A-Z_]+\b")
PAGES = sorted(file for file in tracked() if file.suffix == ".md")


def links(page):
    """Where a page points to in the repository, without the part after #."""
    prose = SPANS.sub("", FENCED.sub("", page.read_text(encoding="utf-8")))
    for target in LINK.findall(prose):
        if not ELSEWHERE.match(target):
            yield target.partition("#")[0]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_leads_somewhere(page):
    dead = [target for target in links(page) if not (page.parent / target).exists()]
    assert not dead


def test_the_links_are_found():
    """The guard would be silent if it found nothing to follow."""
    assert sum(len(list(links(page))) for page in PAGES) > 20


def test_no_page_names_a_variable_that_nothing_reads():
    code = "\n".join(text for file, text in texts() if file.suffix != ".md")
    unknown = [
        f"{page.relative_to(ROOT)}: {name}"
        for page in PAGES
        for name in sorted(set(VARIABLE.findall(page.read_text(encoding="utf-8"))))
        if name not in code
    ]
    assert not unknown
