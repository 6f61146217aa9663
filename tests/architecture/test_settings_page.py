"""docs/settings.md tells every variable that the settings read, and no other."""

import ast
import re

from .test_files import ROOT

PAGE = ROOT / "docs/settings.md"
SETTINGS = ROOT / "kiemdem/settings.py"
FIRST_CELL = re.compile(r"^\| `([A-Z_]+)` \|", re.MULTILINE)


def read_by_the_settings():
    """The names in `os.environ["…"]`, `os.environ.get("…")` and `os.getenv("…")`."""
    for node in ast.walk(ast.parse(SETTINGS.read_text(encoding="utf-8"))):
        match node:
            case ast.Subscript(value=ast.Attribute(attr="environ"), slice=ast.Constant(name)):
                yield name
            case ast.Call(
                func=ast.Attribute(attr="get", value=ast.Attribute(attr="environ")),
                args=[ast.Constant(name), *_default],
            ):
                yield name
            case ast.Call(func=ast.Attribute(attr="getenv"), args=[ast.Constant(name), *_default]):
                yield name


def test_the_page_and_the_settings_name_the_same_variables():
    told = FIRST_CELL.findall(PAGE.read_text(encoding="utf-8"))

    assert set(told) == set(read_by_the_settings())
    assert len(told) == len(set(told)), "a variable stands twice"
