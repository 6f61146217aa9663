"""STYLE.md is lifted from the code: every snippet stands, word for word, in the file it names."""

import re

import pytest

from .test_files import ROOT

PAGE = (ROOT / "STYLE.md").read_text(encoding="utf-8")
BLOCK = re.compile(r"^```(\w*)\n(.*?)^```", re.MULTILINE | re.DOTALL)
NAMED = re.compile(r"^(?:#|//|\{#|--)\s*([\w./-]+\.\w+|bin/\w+)(?:\s*#\})?$")
LEFT_OUT = re.compile(r"^\s*(?:# )?…\s*$", re.MULTILINE)
CODE = {"python", "django", "bash", "toml"}
LONGEST = 250


def snippets():
    """(file, snippet) for each block of code; the first line names the file, "…" leaves lines out."""
    for language, block in BLOCK.findall(PAGE):
        if language in CODE:
            first, _newline, rest = block.partition("\n")
            named = NAMED.match(first.strip())
            yield named[1] if named else None, rest


def squeezed(text):
    return " ".join(text.split())


@pytest.mark.parametrize(("file", "snippet"), list(snippets()))
def test_every_snippet_is_our_own_code(file, snippet):
    assert file, f"A snippet names no file:\n{snippet}"
    code = squeezed((ROOT / file).read_text(encoding="utf-8"))
    at = 0
    for part in filter(None, map(squeezed, LEFT_OUT.split(snippet))):
        assert part in code[at:], f"{file} no longer says:\n{part}"
        at = code.index(part, at) + len(part)


def test_the_page_is_short_and_has_snippets():
    assert len(PAGE.splitlines()) <= LONGEST
    assert len(list(snippets())) > 15
