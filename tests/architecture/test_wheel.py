"""The wheel carries the whole product, and works alone in an empty folder."""

import os
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
UV = ROOT / ".tools/bin/uv"
CARRIED = {
    ".html", ".txt", ".css", ".js", ".svg", ".woff2", ".png", ".csv", ".json", ".mo", ".py", ".ttf", ".typ"
}  # fmt: skip


def run(*command, **options):
    done = subprocess.run(command, capture_output=True, text=True, **options)
    assert done.returncode == 0, done.stderr[-2000:]
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    run(UV, "build", "--quiet", "--wheel", "--offline", "--out-dir", folder, cwd=ROOT)
    return next(folder.glob("*.whl"))


def test_everything_the_product_needs_is_inside(wheel):
    listed = run("git", "ls-files", "-z", "kiemdem", cwd=ROOT).split("\0")
    wanted = {name for name in listed if Path(name).suffix in CARRIED and (ROOT / name).exists()}
    inside = set(zipfile.ZipFile(wheel).namelist())

    assert not {name for name in wanted if "/tests/" not in name} - inside
    assert not {name for name in inside if "/tests/" in name}


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory):
    """An environment with the wheel in it and the packages of this one beside it."""
    folder = tmp_path_factory.mktemp("installed")
    run(UV, "venv", "--quiet", "--offline", "-p", sys.executable, folder / "venv")
    python = folder / "venv/bin/python"
    run(UV, "pip", "install", "--quiet", "--offline", "--no-deps", "-p", python, wheel)
    own = run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))").strip()
    (Path(own) / "beside.pth").write_text(sysconfig.get_path("purelib"))
    return folder / "venv/bin"


def test_it_works_in_an_empty_folder(installed, tmp_path):
    outside = {"PATH": os.environ["PATH"], "HOME": str(tmp_path)}
    kiemdem = installed / "kiemdem"

    run(kiemdem, "migrate", "--verbosity", "0", cwd=tmp_path, env=outside)
    asked = """
from django.conf import settings
from django.test import Client
import kiemdem
settings.ALLOWED_HOSTS = ["testserver"]
print(kiemdem.__file__)
print(Client().get("/healthz").status_code)
page = Client().get("/sign-in/")
print(page.status_code, page["Content-Language"])
print(Client().get("/static/ui/base.css").status_code)
"""
    told = run(kiemdem, "shell", "-v0", "-c", asked, cwd=tmp_path, env=outside)

    assert (tmp_path / "var/kiemdem.sqlite3").exists()
    assert str(ROOT / "kiemdem") not in told
    assert told.splitlines()[1:] == ["200", "200 vi", "200"]
