"""What stands in deploy/ fits the product: its variables, its commands, its own example."""

import re
import runpy
import shutil
import subprocess

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.core.management import get_commands

from .test_files import ROOT
from .test_settings_page import FIRST_CELL, PAGE

FILES = sorted(file for file in (ROOT / "deploy").rglob("*") if file.is_file())
TEXT = "\n".join(file.read_text(encoding="utf-8") for file in FILES)
VARIABLE = re.compile(r"\b(?:KIEMDEM|DATABASE)_[A-Z_]+\b")
COMMAND = re.compile(r"-m kiemdem ([a-z_]+)")
SET = re.compile(r"^#?([A-Z_]+)=(.*)$", re.MULTILINE)


def test_every_variable_is_one_that_the_settings_read():
    told = set(FIRST_CELL.findall(PAGE.read_text(encoding="utf-8")))
    named = set(VARIABLE.findall(TEXT))
    assert len(named) > 10
    assert named <= told


def test_every_command_is_one_that_the_product_has():
    named = set(COMMAND.findall(TEXT))
    assert {"migrate", "collectstatic", "worker", "backup"} <= named
    assert named <= get_commands().keys()


def test_every_file_that_is_copied_into_the_container_is_there_and_not_left_out():
    copied = re.findall(
        r"^COPY (.+) \S+$", (ROOT / "deploy/Containerfile").read_text(), re.MULTILINE
    )
    names = {name for line in copied for name in line.split()}
    let_in = (ROOT / ".dockerignore").read_text().splitlines()
    assert names
    assert all((ROOT / name).exists() and f"!{name}" in let_in for name in names)


def test_the_example_starts_once_the_secret_is_filled_in(monkeypatch, tmp_path):
    """Every line of it, those that are commented out as well."""
    example = SET.findall((ROOT / "deploy/kiemdem.env.example").read_text(encoding="utf-8"))
    for name, value in example:
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("KIEMDEM_DATA_DIR", str(tmp_path))
    with pytest.raises(ImproperlyConfigured, match="KIEMDEM_SECRET_KEY"):
        runpy.run_path(str(ROOT / "kiemdem/settings.py"))

    monkeypatch.setenv("KIEMDEM_SECRET_KEY", "k" * 50)
    settings = runpy.run_path(str(ROOT / "kiemdem/settings.py"))

    assert settings["DATABASES"].keys() == {"default", "replica"}
    assert settings["STORAGES"]["default"]["OPTIONS"]["bucket_name"] == "kiemdem"
    assert settings["MAIL_IS_SET"]


def test_systemd_understands_the_units():
    """Every complaint but that the product does not lie on this machine."""
    if not shutil.which("systemd-analyze"):
        pytest.skip("no systemd here")
    units = [file for file in FILES if file.parent.name == "systemd"]
    said = subprocess.run(
        ["systemd-analyze", "verify", "--man=no", *units], capture_output=True, text=True
    ).stderr
    ours = [line for line in said.splitlines() if "kiemdem" in line]
    assert len(units) == 4
    assert not [line for line in ours if "is not executable: No such file" not in line]
