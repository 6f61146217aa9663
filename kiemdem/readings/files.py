"""Files named on the command line: opened, read, or one clear line and exit code 2."""

import json
import sys
from pathlib import Path

from django.utils.translation import gettext as _

from kiemdem.reading import Reading, UnreadableDocument, read
from kiemdem.ui.commands import SpokenCommand

from .unreadable import sentence


class FileCommand(SpokenCommand):
    """A command about files; it needs no database."""

    requires_system_checks: list = []

    def read(self, path: Path) -> Reading:
        if not path.exists():
            self.fail(_("There is no file “%(file)s”.") % {"file": path})
        if path.is_dir():
            self.fail(_("“%(file)s” is a folder, not a file.") % {"file": path})
        try:
            return read(path)
        except UnreadableDocument as problem:
            self.fail(f"{path.name}: {sentence(problem)}")
        raise AssertionError  # `fail` leaves

    def fail(self, problem) -> None:
        self.stderr.write(" ".join(str(problem).split()))
        sys.exit(2)

    def write(self, text: str, out: Path | None = None) -> None:
        """To standard output as UTF-8 without mark, or to a file."""
        if out is None:
            sys.stdout.write(text)
            return
        try:
            out.write_text(text, encoding="utf-8", newline="\n")
        except OSError as problem:
            self.fail(_("The file cannot be written: %(problem)s") % {"problem": problem.strerror})


def as_json(told) -> str:
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"


def cut(words: str, length: int) -> str:
    words = " ".join(words.split())
    return words if len(words) <= length else f"{words[: length - 1]}…"
