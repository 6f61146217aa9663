"""The commands stay what they promise to be: short, safe to read, and told at their head."""

import os
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SCRIPTS = [
    file
    for file in sorted([*(ROOT / "bin").iterdir(), ROOT / ".ci/run"])
    if file.read_text(encoding="utf-8").startswith("#!/usr/bin/env bash")
]


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda s: s.name)
def test_a_command_is_short_and_says_what_it_does(script):
    lines = script.read_text(encoding="utf-8").splitlines()

    assert len(lines) < 30
    assert lines[1].startswith("# ")
    assert os.access(script, os.X_OK)
    assert subprocess.run(["bash", "-n", script], check=False).returncode == 0


def test_the_command_line_says_nothing_but_its_answer(tmp_path):
    """Its answer is piped into other programs; files are looked for where one stands."""
    asked = "import os, sys; print(os.getcwd()); print(os.environ['KIEMDEM_DATA_DIR'])"
    answer = subprocess.run(
        [ROOT / "bin/kiemdem", "shell", "-v0", "-c", asked],
        cwd=tmp_path, capture_output=True, text=True, check=True,
        env={"PATH": os.environ["PATH"], "HOME": str(tmp_path)},
    )  # fmt: skip
    assert answer.stdout.splitlines() == [str(tmp_path), str(ROOT / "var")]
