"""Each package may use those before it in this list, and none after it."""

import ast
from pathlib import Path

ORDER = [
    "rights", "periods", "rules", "locks", "constraints", "folding", "annexes", "reading",
    "ui", "ledger", "workdays", "jobs", "units", "viewings", "documents", "programmes", "books", "assignments", "tally", "imports", "readings",
    "rounds", "requests", "inspections", "notices", "talk", "summaries", "backups", "operations", "desk", "demo",
    "settings", "urls", "wsgi", "__main__", "__init__",
]  # fmt: skip
ROOT = Path(__file__).parents[2] / "kiemdem"
FILES = [
    file
    for file in sorted(ROOT.rglob("*.py"))
    if not {"migrations", "tests"} & set(file.relative_to(ROOT).parts)
]


def modules(file):
    """Every module that a file imports, by its full name."""
    here = ["kiemdem", *file.relative_to(ROOT).with_suffix("").parts]
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = ".".join([*here[: -node.level or None]] if node.level else []).strip(".")
            module = ".".join(filter(None, [base, node.module]))
            yield from (f"{module}.{alias.name}" for alias in node.names)


def package(file):
    return file.relative_to(ROOT).parts[0].removesuffix(".py")


def test_every_package_has_its_place_in_the_order():
    assert {package(file) for file in FILES} <= set(ORDER)


def test_imports_only_point_backwards():
    upward = [
        f"{file.relative_to(ROOT)} uses {module}"
        for file in FILES
        for module in modules(file)
        if module.startswith("kiemdem.")
        and ORDER.index(module.split(".")[1]) > ORDER.index(package(file))
    ]
    assert not upward


def test_a_model_knows_no_view_and_no_form():
    upward = [
        f"{file.relative_to(ROOT)} uses {module}"
        for file in FILES
        if file.stem == "models" or file.parent.name == "models"
        for module in modules(file)
        if module.startswith("kiemdem.") and {"views", "forms", "urls"} & set(module.split("."))
    ]
    assert not upward


def test_the_readers_know_no_django():
    """Someone else may want to read annexes and documents without a web site."""
    taken = [
        f"{file.relative_to(ROOT)} uses {module}"
        for file in FILES
        if package(file) in ("annexes", "reading", "folding", "periods")
        for module in modules(file)
        if module.split(".")[0] == "django"
    ]
    assert not taken


def test_nothing_is_imported_inside_a_function():
    """An import in a function hides a cycle; only what starts Django must wait for it."""
    hidden = [
        f"{file.relative_to(ROOT)}:{inner.lineno}"
        for file in FILES
        if file.name not in ("__main__.py", "apps.py")
        for function in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(function, ast.FunctionDef)
        for inner in ast.walk(function)
        if isinstance(inner, ast.ImportFrom | ast.Import)
        and any(name.startswith("kiemdem") for name in names(inner))
    ]
    assert not hidden


def names(node):
    return [getattr(node, "module", None) or node.names[0].name]


def test_the_style_page_names_every_package():
    page = (ROOT.parent / "STYLE.md").read_text(encoding="utf-8")
    table = page.partition("## The order of the packages")[2].partition("\n## ")[0]
    begin = ORDER.index("settings")

    assert [name for name in ORDER[:begin] if f"`{name}`" not in table] == []
