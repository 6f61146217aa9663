"""The file: a tar of parts, and at its end a manifest with the size and sum of each.

Any tar program opens it. The manifest stands last, so that a file which was cut off is known by it.
"""

import hashlib
import io
import json
import os
import tarfile
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import IO, Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from .trouble import Trouble

FORMAT = 1
MANIFEST = "manifest.json"
CHUNK = 2**20
CUT_OFF = gettext_lazy(
    "%(file)s is damaged or was cut off: %(problem)s. "
    "Nothing was changed; take another backup file."
)


@dataclass(frozen=True)
class Part:
    """One member of the file: the database, or one file that people laid down."""

    name: str
    size: int
    sha256: str


@dataclass
class Manifest:
    """What the file holds and where it comes from."""

    product: str
    taken_at: str
    database: str
    server: str
    migrations: list[list[str]]
    counts: dict[str, int]
    parts: list[Part] = field(default_factory=list)
    format: int = FORMAT

    @classmethod
    def read(cls, words: bytes) -> "Manifest":
        said: dict[str, Any] = json.loads(words)
        said["parts"] = [Part(**part) for part in said["parts"]]
        return cls(**said)


class Summed:
    """Reads on, and keeps the sum of what was read."""

    def __init__(self, stream: IO[bytes]):
        self.stream, self.sum, self.size = stream, hashlib.sha256(), 0

    def read(self, amount: int = CHUNK) -> bytes:
        piece = self.stream.read(amount)
        self.sum.update(piece)
        self.size += len(piece)
        return piece

    def to_the_end(self) -> str:
        while self.read():
            pass
        return self.sum.hexdigest()


class Writer:
    """Writes beside the name that was asked for and takes the name when all is written."""

    def __init__(self, path: Path):
        self.path, self.part_path = path, path.with_name(path.name + ".part")
        self.parts: list[Part] = []

    def __enter__(self) -> "Writer":
        handle = os.open(self.part_path, os.O_RDWR | os.O_CREAT | os.O_TRUNC, 0o600)
        self.out = os.fdopen(handle, "w+b")
        self.tar = tarfile.open(fileobj=self.out, mode="w", format=tarfile.PAX_FORMAT)
        return self

    def add(self, name: str, size: int, stream: IO[bytes]) -> None:
        member, summed = tarfile.TarInfo(name), Summed(stream)
        member.size, member.mode = size, 0o600
        self.tar.addfile(member, summed)  # type: ignore[arg-type]
        self.parts.append(Part(name, size, summed.sum.hexdigest()))

    def finish(self, manifest: Manifest) -> None:
        manifest.parts = self.parts
        words = json.dumps(asdict(manifest), ensure_ascii=False, indent=1).encode()
        member = tarfile.TarInfo(MANIFEST)
        member.size, member.mode = len(words), 0o600
        self.tar.addfile(member, io.BytesIO(words))
        self.tar.close()
        self.out.flush()
        os.fsync(self.out.fileno())
        self.part_path.replace(self.path)

    def __exit__(self, *_error: object) -> None:
        try:
            self.out.close()
        except OSError:  # the disk is full: what could not be written goes with the file
            pass
        finally:
            self.part_path.unlink(missing_ok=True)


def members(path: Path) -> Iterator[tuple[str, IO[bytes]]]:
    """Every member with its content, in the order of the file."""
    with tarfile.open(path, "r:") as tar:
        for member in tar:
            content = tar.extractfile(member)
            if content:
                yield member.name, content


def checked(path: Path) -> Manifest:
    """The manifest, once every part has been read and has its sum."""
    try:
        sums, manifest = _read_through(path)
    except (tarfile.TarError, EOFError) as problem:
        raise cut_off(path, problem) from problem
    if manifest is None:
        raise cut_off(path, _("its last part, the manifest, is missing"))
    wrong = [part.name for part in manifest.parts if sums.get(part.name) != part]
    if wrong:
        raise cut_off(path, _("%(part)s is not what was written") % {"part": wrong[0]})
    return manifest


def cut_off(path: Path, problem: object) -> Trouble:
    """The sentence about a file that is not whole."""
    return Trouble(CUT_OFF % {"file": path, "problem": problem})


def _read_through(path: Path) -> tuple[dict[str, Part], Manifest | None]:
    sums, manifest = {}, None
    for name, content in members(path):
        if name == MANIFEST:
            manifest = understood(path, content.read())
        else:
            summed = Summed(content)
            sums[name] = Part(name, summed_size(summed), summed.sum.hexdigest())
    return sums, manifest


def summed_size(summed: Summed) -> int:
    summed.to_the_end()
    return summed.size


def understood(path: Path, words: bytes) -> Manifest:
    try:
        form = json.loads(words).get("format")
        if form != FORMAT:
            raise Trouble(
                _("%(file)s has format %(form)s; this Kiểm Đếm reads format %(ours)s only.")
                % {"file": path, "form": form, "ours": FORMAT}
            )
        return Manifest.read(words)
    except (ValueError, TypeError, KeyError, AttributeError) as problem:
        raise cut_off(path, _("its manifest cannot be read")) from problem
