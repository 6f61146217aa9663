"""The locks hold what pyproject.toml asks for, by hash and without naming a host."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
RUN = PROJECT["project"]["dependencies"]
DEV = PROJECT["dependency-groups"]["dev"]
PIN = re.compile(r"^([\w.\-]+)(?:\[[\w,\-]+\])?==([\w.+!]+)", re.MULTILINE)


def pins(lock):
    found = PIN.findall((ROOT / lock).read_text(encoding="utf-8"))
    return {canonicalize_name(name): version for name, version in found}


@pytest.mark.parametrize(
    ("lock", "wanted"), [("requirements.lock", RUN), ("requirements-dev.lock", RUN + DEV)]
)
def test_the_lock_holds_what_is_asked_for(lock, wanted):
    held = pins(lock)
    missing = [
        line
        for line in wanted
        if not Requirement(line).specifier.contains(
            held.get(canonicalize_name(Requirement(line).name), "0.dev0"), prereleases=True
        )
    ]
    assert not missing, f"write {lock} anew, see CONTRIBUTING.md: {missing}"


def test_the_development_lock_holds_the_other_whole():
    assert pins("requirements.lock").items() <= pins("requirements-dev.lock").items()


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-dev.lock"])
def test_every_package_is_pinned_by_hash_and_no_host_is_named(lock):
    text = (ROOT / lock).read_text(encoding="utf-8")
    assert "://" not in text
    assert all("--hash=sha256:" in block for block in re.split(r"\n(?=\S)", text.strip()))


def test_every_package_has_its_reason():
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    bare = [name for name in RUN + DEV if not re.search(re.escape(f'"{name}",') + r"\s*# \w", text)]
    assert not bare
