"""Counts of several server processes add up, whichever of them is asked."""

import os
import subprocess
import sys

from django.conf import settings

TWO = """
import django, os
django.setup()
from kiemdem.operations import metrics
from kiemdem.operations.watching import Spent
other = os.fork()
metrics.count("desk:overview", "GET", 200, 0.02, Spent())
if not other:
    os._exit(0)
os.waitpid(other, 0)
print(metrics.all_processes().decode())
"""
ASKED = 'kiemdem_requests_total{method="GET",status="200",view="desk:overview"}'


def test_two_processes_are_counted_together(tmp_path):
    environment = {
        **os.environ,
        "KIEMDEM_METRICS_DIR": str(tmp_path / "counts"),
        "KIEMDEM_DATA_DIR": str(tmp_path),
        "DJANGO_SETTINGS_MODULE": "kiemdem.settings",
    }
    told = subprocess.run(
        [sys.executable, "-c", TWO], env=environment, cwd=settings.PACKAGE.parent,
        capture_output=True, text=True, check=True,
    ).stdout  # fmt: skip

    assert len(list((tmp_path / "counts").glob("counter_*.db"))) == 2
    assert f"{ASKED} 2.0" in told.splitlines()
