"""Small files: whoever opens one reads it whole. And nothing of one machine in any of them."""

import ast
import os
import re
import subprocess
from pathlib import Path
from urllib.parse import urlsplit

ROOT = Path(__file__).parents[2]
LONGEST = {".py": 300, ".html": 120}
LONGEST_FUNCTION = 60
LARGEST = 1500 * 1024
# put together here, so that this file does not name them
REGISTRIES = [".".join(p) for p in (("pypi", "org"), ("files", "pythonhosted", "org"),
    ("registry", "npmjs", "org"), ("deb", "debian", "org"))]  # fmt: skip
MACHINE = re.compile(r"(?<![\w.$}])/(home|Users|root|work|opt)/[\w.]")


def tracked():
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT, capture_output=True, text=True, check=True,
    ).stdout  # fmt: skip
    return [ROOT / name for name in listed.split("\0") if name and (ROOT / name).is_file()]


def product(suffix):
    for file in tracked():
        parts = file.relative_to(ROOT).parts
        ours = parts[0] == "kiemdem" and not {"tests", "migrations"} & set(parts)
        if ours and file.suffix == suffix:
            yield file


def texts():
    for file in tracked():
        if file.stat().st_size < LARGEST:
            try:
                yield file, file.read_text(encoding="utf-8")
            except UnicodeDecodeError:
                continue


def test_no_file_is_longer_than_a_reader_can_hold():
    long = [
        f"{file.relative_to(ROOT)}: {lines} lines"
        for suffix, limit in LONGEST.items()
        for file in product(suffix)
        if (lines := len(file.read_text(encoding="utf-8").splitlines())) > limit
    ]
    assert not long


def test_no_function_is_longer_than_a_screen():
    long = [
        f"{file.relative_to(ROOT)}:{node.lineno} {node.name}: {length} lines"
        for file in product(".py")
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef)
        and (length := node.end_lineno - node.lineno + 1) > LONGEST_FUNCTION
    ]
    assert not long


def test_no_drawer_for_everything():
    drawers = {"utils", "helpers", "common", "misc", "core"}
    found = [file for file in product(".py") if drawers & {file.stem, file.parent.name}]
    assert not found


def test_no_file_is_larger_than_a_clone_should_carry():
    assert not [file for file in tracked() if file.stat().st_size > LARGEST]


def test_no_file_names_a_machine_or_a_package_host():
    """A clone elsewhere has other folders and other registries."""
    settings = [v for k, v in os.environ.items() if k.startswith(("PIP_", "UV_")) and "://" in v]
    hosts = REGISTRIES + [h for v in settings for u in v.split() if (h := urlsplit(u).hostname)]
    found = [
        f"{file.relative_to(ROOT)}: {hit}"
        for file, text in texts()
        for hit in [*(h for h in hosts if h in text), *(m[0] for m in MACHINE.finditer(text))]
    ]
    assert not found


def test_nothing_is_done_inline():
    """The Content-Security-Policy forbids it, and a browser would drop it without a word."""
    inline = re.compile(r"""\s(style|on[a-z]+)=["']|<style(?![^>]*nonce)|javascript:""")
    found = [
        f"{file.relative_to(ROOT)}: {hit[0].strip()}"
        for file in product(".html")
        for hit in inline.finditer(file.read_text(encoding="utf-8"))
    ]
    assert not found


def test_no_asset_comes_from_elsewhere():
    remote = re.compile(r"""(src|href)=["'](https?:)?//|url\(["']?(https?:)?//|@import""")
    found = [
        f"{file.relative_to(ROOT)}: {hit[0]}"
        for suffix in (".html", ".css", ".js")
        for file in product(suffix)
        for hit in remote.finditer(file.read_text(encoding="utf-8"))
    ]
    assert not found
