"""Calls the reader under test, imported only when it is asked for; alone, it measures one file."""

import inspect
import json
import resource
import subprocess
import sys
import time
from pathlib import Path


def read(path):
    """What the reader makes of a file, as plain JSON."""
    from kiemdem.annexes import read_annex, to_json

    wants = inspect.signature(read_annex).parameters
    given = {"name": path.name} if "name" in wants else {}
    told = to_json(read_annex(path, **given))
    return json.loads(told) if isinstance(told, str) else json.loads(json.dumps(told))


def try_apart(path, *, seconds=60):
    """Read one file in a process of its own; its outcome, words, processor seconds, peak memory."""
    command = [sys.executable, "-m", "tests.annexes.reader", str(path)]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=seconds, check=False)
    except subprocess.TimeoutExpired:
        return {"outcome": "never ended", "words": f"stopped after {seconds} seconds"}
    if done.returncode or not done.stdout:
        return {"outcome": f"died with {done.returncode}", "words": done.stderr[-300:]}
    return json.loads(done.stdout)


def _measured(path):
    resource.setrlimit(resource.RLIMIT_AS, (3 << 30, 3 << 30))
    from kiemdem.annexes import UnreadableAnnex

    before, start = _peak(), time.process_time()
    try:
        told = {"outcome": "read", "words": json.dumps(read(path), ensure_ascii=False)[:2000]}
    except UnreadableAnnex as refusal:
        told = {"outcome": "refused", "words": str(refusal)}
    except Exception as error:  # what the tests must never see: not a sentence but a crash
        told = {"outcome": type(error).__name__, "words": str(error)[:300]}
    return told | {"seconds": time.process_time() - start, "megabytes": _peak() - before}


def _peak():
    # Not getrusage: its peak is inherited from the process that started this one.
    status = Path("/proc/self/status").read_text()
    return int(status.split("VmHWM:")[1].split()[0]) / 1024


if __name__ == "__main__":
    print(json.dumps(_measured(Path(sys.argv[1]))))
