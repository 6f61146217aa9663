"""Production refuses to start half set up."""

import os
import runpy
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

ROOT = Path(__file__).parents[2]
SOUND = {
    "KIEMDEM_ENV": "production",
    "KIEMDEM_SECRET_KEY": "k3y-of-this-test-and-of-no-other-place-in-the-world!",
    "KIEMDEM_ALLOWED_HOSTS": "kiemdem.example.vn",
}


def start(monkeypatch, tmp_path, **changes):
    for name in [name for name in os.environ if name.startswith("KIEMDEM_")]:
        monkeypatch.delenv(name)
    for name, value in {**SOUND, "KIEMDEM_DATA_DIR": str(tmp_path), **changes}.items():
        monkeypatch.setenv(name, value)
    return runpy.run_path(str(ROOT / "kiemdem/settings.py"))


def test_a_sound_production_starts_with_secure_cookies(monkeypatch, tmp_path):
    settings = start(monkeypatch, tmp_path)

    assert not settings["DEBUG"]
    assert settings["SESSION_COOKIE_SECURE"]
    assert settings["CSRF_COOKIE_SECURE"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("KIEMDEM_SECRET_KEY", ""),
        ("KIEMDEM_SECRET_KEY", "short"),
        ("KIEMDEM_SECRET_KEY", "development-only-key-never-used-in-production"),
        ("KIEMDEM_DEBUG", "1"),
        ("KIEMDEM_ALLOWED_HOSTS", ""),
        ("KIEMDEM_ALLOWED_HOSTS", "*"),
    ],
)
def test_production_refuses_to_start(monkeypatch, tmp_path, name, value):
    with pytest.raises(ImproperlyConfigured, match=name):
        start(monkeypatch, tmp_path, **{name: value})


def test_the_sound_production_passes_djangos_own_list(tmp_path):
    environment = {
        **os.environ,
        **SOUND,
        "KIEMDEM_DATA_DIR": str(tmp_path),
        "PYTHONPATH": str(ROOT),
    }
    environment.pop("KIEMDEM_DEBUG", None)
    asked = subprocess.run(
        [sys.executable, "-m", "kiemdem", "check", "--deploy", "--fail-level", "WARNING"],
        cwd=tmp_path, env=environment, capture_output=True, text=True,
    )  # fmt: skip
    assert asked.returncode == 0, asked.stderr
