"""From a file to its reading; a language model is asked only where the administrator set one."""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from django.conf import settings

from kiemdem import reading as library
from kiemdem.annexes import UnreadableAnnex
from kiemdem.annexes.guard import load
from kiemdem.documents.models import why_not_keep
from kiemdem.documents.uploads import HEAD
from kiemdem.reading import Reading, read_text
from kiemdem.reading.checking import check
from kiemdem.reading.findings import Finding
from kiemdem.reading.head import Head, read_head
from kiemdem.reading.model import ModelSilent, Remote, pieces, with_model
from kiemdem.reading.sources import extract_bytes
from kiemdem.reading.sources.door import kind_of
from kiemdem.reading.sources.errors import UnreadableDocument, as_document
from kiemdem.reading.sources.ocr import languages, tesseract
from kiemdem.reading.text import Text
from kiemdem.rules import refuse_if

SMALL_FILE = 1_000_000  # bytes: taken apart in a moment, whatever it is
SHORT_TEXT = 40_000  # letters: some fifteen pages, read in about a second
PATIENCE = 60.0  # seconds that a model has for one part of the text
SILENT = "The language model did not answer; only the rules read this text."  # said in `notes`
Tell = Callable[..., None]  # told(step, done, of): how far the reading has come


@dataclass(frozen=True)
class Extract:
    """A file that was read: its items, what it says of itself, what is odd about its figures."""

    reading: Reading
    head: Head
    findings: list[Finding]
    warnings: list[str]


class TakesLong(Exception):
    """Nobody should wait for this in front of a page."""


def nobody(step: str, done: int = 0, of: int = 0) -> None:
    """Whoever waits beside it needs not be told."""


def extract_now(data: bytes, name: str) -> Extract | None:
    """Read what is read in a moment; None for what the worker is to read."""
    kind = refuse_at_the_door(data, name)
    if kind == "picture" or len(data) > SMALL_FILE or settings.MODEL_URL:
        return None
    try:
        text = extract_bytes(data, name, see=not_now)
    except TakesLong:
        return None
    refuse_if(why_not_keep(text.text[:HEAD]))
    return None if takes_long(len(text.text)) else extract_text(text)


def takes_long(letters: int) -> bool:
    """Whether the worker is to read a text of so many letters."""
    return letters > SHORT_TEXT or bool(settings.MODEL_URL)


def refuse_at_the_door(data: bytes, name: str) -> str:
    """What kind of file it is; what cannot be read at all is refused before anything is kept."""
    try:
        kind = kind_of(load(data), name)
    except UnreadableAnnex as problem:
        raise as_document(problem) from problem
    if kind == "picture" and not languages():
        raise UnreadableDocument("no_ocr")
    return kind


def not_now(picture: bytes) -> str:
    """In place of the one who sees pictures: it takes seconds for each."""
    raise TakesLong if languages() else UnreadableDocument("no_ocr")


def extract_from(data: bytes, name: str, told: Tell = nobody) -> Extract:
    """Read a file that may be kept; a classified one is refused before anything is made of it."""
    told("text")
    seen = 0

    def see(picture: bytes) -> str:
        nonlocal seen
        seen += 1
        told("pictures", seen)
        return tesseract(picture)

    text = extract_bytes(data, name, see=see)
    refuse_if(why_not_keep(text.text[:HEAD]))
    return extract_text(text, told)


def extract_text(text: Text, told: Tell = nobody) -> Extract:
    """Read a text at hand, with the model where one is set."""
    told("rules")
    reading, warnings = ask_model(read_text(text), told)
    kept = [one for one in text.warnings if one != SILENT]
    return Extract(reading, read_head(text.text), check(reading), [*kept, *warnings])


def ask_model(reading: Reading, told: Tell) -> tuple[Reading, list[str]]:
    """The reading with what the administrator's model adds to it; alone when none is set."""
    if not settings.MODEL_URL:
        return reading, []
    try:
        model = Remote(settings.MODEL_URL, settings.MODEL_NAME, settings.MODEL_KEY, PATIENCE)
    except ValueError:  # no address at all; `kiemdem doctor` says so
        return reading, [SILENT]
    try:
        return with_model(reading, Followed(model, told, len([*pieces(reading.text.text)]))), []
    except ModelSilent:
        return reading, [SILENT]


@dataclass
class Followed:
    """A model whose progress is told."""

    model: Remote
    told: Tell
    of: int
    done: int = 0

    @property
    def name(self) -> str:
        return self.model.name

    def propose(self, words: str) -> list[Mapping[str, Any]]:
        self.told("model", self.done, self.of)
        self.done += 1
        return self.model.propose(words)


@cache
def version() -> str:
    """Which rules read: another word as soon as any of their files is another."""
    root = Path(library.__file__).parent
    seen = hashlib.sha256(settings.MODEL_NAME.encode() if settings.MODEL_URL else b"")
    for file in sorted(root.rglob("*.py")):
        if "tests" not in file.parts:
            seen.update(file.read_bytes())
    return seen.hexdigest()[:16]
