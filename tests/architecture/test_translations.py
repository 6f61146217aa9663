"""Vietnamese is complete: every sentence that code or a template says has its translation."""

import ast
import re
from functools import cache
from importlib import import_module
from pathlib import Path

import polib
import pytest
from django.utils.translation.template import templatize

ROOT = Path(__file__).parents[2] / "kiemdem"
FILES = sorted(ROOT.rglob("locale/vi/LC_MESSAGES/django.po"))
PLAIN = {"_", "gettext", "gettext_lazy", "gettext_noop", "ngettext", "ngettext_lazy"}
WITH_CONTEXT = {"pgettext", "pgettext_lazy", "npgettext", "npgettext_lazy"}
CALL_IN_TEMPLATE = re.compile(r"""\b(_|n?p?gettext)\((?=u?["'])""")
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|(?<!%)%[sd]|\{\w*\}")


@cache
def catalogue():
    return {
        (entry.msgctxt, entry.msgid): entry
        for file in FILES
        for entry in polib.pofile(str(file))
        if not entry.obsolete
    }


def calls(tree):
    """Every message in Python code: its line, its context and its id."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        name = getattr(node.func, "id", getattr(node.func, "attr", ""))
        if any(isinstance(a, ast.Subscript) and is_table(a.value) for a in node.args):
            continue
        words = [a.value if isinstance(a, ast.Constant) else None for a in node.args]
        if name in WITH_CONTEXT:
            yield node.lineno, words[0], words[1]
        elif name in PLAIN and words:
            yield node.lineno, None, words[0]


def is_table(node):
    """A constant, in whose own place the sentences are marked for translation."""
    return isinstance(node, ast.Name) and node.id.isupper()


def messages_of_code(file):
    return calls(ast.parse(file.read_text(encoding="utf-8")))


def messages_of_template(file):
    """The same for a template, by way of what Django gives to gettext."""
    code = templatize(file.read_text(encoding="utf-8"))
    for found in CALL_IN_TEMPLATE.finditer(code):
        call = code[found.start() : closing(code, found.end())]
        line = code.count("\n", 0, found.start()) + 1
        for _line, context, message in calls(ast.parse(call)):
            yield line, context, message


def closing(code, at):
    """Where the bracket closes that was opened just before `at`; quoted ones do not count."""
    quote = None
    while at < len(code):
        if quote and code[at] == "\\":
            at += 1
        elif code[at] in "\"'":
            quote = None if quote == code[at] else quote or code[at]
        elif code[at] == ")" and not quote:
            return at + 1
        at += 1
    raise AssertionError("a call that does not end")


def sources():
    for file in sorted(ROOT.rglob("*")):
        inside = set(file.relative_to(ROOT).parts)
        if inside & {"tests", "migrations"}:
            continue
        if file.suffix == ".py":
            yield file, messages_of_code
        elif file.suffix == ".html" or (file.suffix == ".txt" and "templates" in inside):
            yield file, messages_of_template


def test_every_sentence_has_its_translation():
    missing = [
        f"{file.relative_to(ROOT)}:{line} {message!r}"
        for file, read in sources()
        for line, context, message in read(file)
        if message is not None and (context, message) not in catalogue()
    ]
    assert not missing, "\n".join(missing)


def tables():
    """Each constant table of which code translates a line: `_(SENTENCES[code])`."""
    for file, _read in sources():
        if file.suffix != ".py":
            continue
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            match node:
                case ast.Call(func=ast.Name("_"), args=[ast.Subscript(value=ast.Name(table))]):
                    where = ".".join(["kiemdem", *file.relative_to(ROOT).with_suffix("").parts])
                    yield where, table


@pytest.mark.parametrize(("module", "table"), sorted(set(tables())))
def test_every_line_of_a_table_has_its_translation(module, table):
    lines = getattr(import_module(module), table).values()
    assert not [line for line in lines if type(line) is str and (None, line) not in catalogue()]


def test_no_sentence_is_put_together_before_it_is_translated():
    """`_(f"…")` and `_(name)` never find their translation."""
    glued = [
        f"{file.relative_to(ROOT)}:{line}"
        for file, read in sources()
        for line, _context, message in read(file)
        if message is None
    ]
    assert not glued


@pytest.mark.parametrize("file", FILES, ids=lambda f: f.relative_to(ROOT).parts[0])
def test_nothing_is_left_untranslated_or_doubtful(file):
    po = polib.pofile(str(file))
    open_ends = [
        entry.msgid for entry in po if entry.fuzzy or entry.obsolete or not entry.translated()
    ]
    assert not open_ends
    assert "nplurals=1" in po.metadata["Plural-Forms"], "Vietnamese has one plural form"


@pytest.mark.parametrize("file", FILES, ids=lambda f: f.relative_to(ROOT).parts[0])
def test_what_is_compiled_is_what_is_written(file):
    def words(catalogue):
        return {(e.msgctxt, e.msgid): (e.msgstr, e.msgstr_plural) for e in catalogue}

    compiled = file.with_suffix(".mo")
    assert compiled.exists(), "compile it: see CONTRIBUTING.md"
    assert words(polib.mofile(str(compiled))) == words(polib.pofile(str(file)))


@pytest.mark.parametrize("file", FILES, ids=lambda f: f.relative_to(ROOT).parts[0])
def test_a_translation_names_the_same_things(file):
    """A placeholder lost is a fact lost; a placeholder misspelt is a page that breaks."""
    differing = [
        entry.msgid
        for entry in polib.pofile(str(file))
        for said in [entry.msgstr, *entry.msgstr_plural.values()]
        if said
        and set(PLACEHOLDER.findall(said))
        not in (
            set(PLACEHOLDER.findall(entry.msgid)),
            set(PLACEHOLDER.findall(entry.msgid_plural or entry.msgid)),
        )
    ]
    assert not differing


def test_one_sentence_has_one_translation():
    """The catalogues of the packages are laid over one another: the last would win unseen."""
    said, differing = {}, []
    for file in FILES:
        for entry in polib.pofile(str(file)):
            key = (entry.msgctxt, entry.msgid)
            if said.setdefault(key, entry.msgstr) != entry.msgstr:
                differing.append(f"{entry.msgid!r}: {said[key]!r} and {entry.msgstr!r}")
    assert not differing, "\n".join(differing)


def test_the_reader_of_templates_finds_every_form(tmp_path):
    template = tmp_path / "page.html"
    template.write_text(
        """{% translate "a 5%" %}{{ _("b")|upper }}{% translate "c" context "k" %}
        {% blocktranslate trimmed with x=y %} d
          {{ x }}) {% endblocktranslate %}
        {% blocktranslate count n=n %}one{% plural %}many {{ n }}{% endblocktranslate %}"""
    )
    found = [(context, message) for _line, context, message in messages_of_template(template)]
    assert found == [
        (None, "a 5%%"), (None, "b"), ("k", "c"), (None, "d %(x)s)"), (None, "one")
    ]  # fmt: skip
