"""Pictures of pages read by tesseract, where it is installed with Vietnamese."""

import contextlib
import resource
import shutil
import struct
import subprocess
from collections.abc import Callable
from functools import lru_cache

from kiemdem.reading.sources.draft import Draft
from kiemdem.reading.sources.errors import UnreadableDocument
from kiemdem.reading.text import Text

See = Callable[[bytes], str]  # from a picture (PNG, JPEG, TIFF, PGM …) to its words
SECONDS = 120  # for one page
MEMORY = 2 * 1024**3
MAX_DOTS = 60_000_000  # an A3 page at 400 dots per inch


@lru_cache(maxsize=1)
def languages() -> str:
    """What tesseract is asked to read; nothing when it is not there or knows no Vietnamese."""
    program = shutil.which("tesseract")
    if program is None:
        return ""
    listed = subprocess.run(
        [program, "--list-langs"], capture_output=True, text=True, timeout=30, check=False
    )
    return "vie" if "vie" in listed.stdout.split() else ""


def tesseract(picture: bytes) -> str:
    """The words of one page; a program of its own, so that a bad picture harms nothing else."""
    if not languages():
        raise UnreadableDocument("no_ocr")
    refuse_huge(picture)
    command = ["tesseract", "stdin", "stdout", "-l", languages(), "--dpi", "300", "--psm", "3"]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        env={"OMP_THREAD_LIMIT": "1", "PATH": "/usr/local/bin:/usr/bin:/bin"},
    ) as program:  # fmt: skip
        with contextlib.suppress(OSError, ValueError):
            resource.prlimit(program.pid, resource.RLIMIT_AS, (MEMORY, MEMORY))
        try:
            words, _ = program.communicate(picture, timeout=SECONDS)
        except subprocess.TimeoutExpired as error:
            program.kill()
            raise UnreadableDocument("too_slow") from error
    if program.returncode:
        raise UnreadableDocument("damaged")
    return words.decode("utf-8", errors="replace")


def refuse_huge(picture: bytes) -> None:
    """PNG tells its size at its head: a small file can unpack to a huge picture."""
    if picture.startswith(b"\x89PNG") and len(picture) > 24:
        wide, high = struct.unpack(">II", picture[16:24])
        if wide * high > MAX_DOTS:
            raise UnreadableDocument("too_big_picture")


def read_picture(data: bytes, name: str, see: See) -> Text:
    """The text of a picture of one page."""
    draft = Draft("ocr")
    write(draft, see(data))
    draft.warnings.append("The text was read from a picture; letters may be wrong.")
    return draft.text(name)


def write(draft: Draft, words: str) -> None:
    """What was seen on a page, without runs of blank lines."""
    for line in words.replace("\f", "").split("\n"):
        if line.strip():
            draft.line(line)
        else:
            draft.gap()
