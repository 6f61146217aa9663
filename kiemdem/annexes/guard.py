"""The door: lets in plain .docx and .xlsx packages of a bearable size, and nothing else."""

import io
import struct
import zipfile
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from kiemdem.annexes.errors import UnreadableAnnex

MAX_FILE = 64 * 1024 * 1024
MAX_ENTRIES = 5_000
MAX_TOTAL = 600 * 1024 * 1024  # of all parts, pictures included
MAX_PART = 160 * 1024 * 1024  # of one XML part, the only ones that are unpacked
MAX_RATIO = 300  # XML of long tables reaches about 60
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
BROKEN = (
    zipfile.BadZipFile, zlib.error, struct.error, EOFError, OSError, NotImplementedError, RuntimeError,
    ValueError, LookupError, OverflowError, MemoryError,
)  # fmt: skip


@dataclass
class Package:
    """An opened Office file whose parts may be read one by one."""

    archive: zipfile.ZipFile
    names: dict[str, str]  # lower case → as stored

    def has(self, name: str) -> bool:
        return name.lower().lstrip("/") in self.names

    def open(self, name: str) -> IO[bytes]:
        """The part as a stream, refused when it would unpack to too much."""
        stored = self.names.get(name.lower().lstrip("/"))
        if stored is None:
            raise UnreadableAnnex("damaged")
        if self.archive.getinfo(stored).file_size > MAX_PART:
            raise UnreadableAnnex("zip_bomb")
        try:
            return self.archive.open(stored)
        except BROKEN as error:
            raise UnreadableAnnex("damaged") from error


def load(source: str | Path | bytes) -> bytes:
    """The bytes of the file, refused when there are too many."""
    if isinstance(source, bytes):
        data = source
    else:
        path = Path(source)
        if path.stat().st_size > MAX_FILE:
            raise UnreadableAnnex("too_large", megabytes=MAX_FILE // 1024**2)
        data = path.read_bytes()
    if len(data) > MAX_FILE:
        raise UnreadableAnnex("too_large", megabytes=MAX_FILE // 1024**2)
    return data


def open_package(data: bytes, *, filename: str = "") -> Package:
    """The package, or the sentence that says why it stays outside."""
    refuse_other_formats(data, filename)
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except BROKEN as error:
        raise UnreadableAnnex("damaged") from error
    refuse_bombs(archive, len(data))
    names = {info.filename.lower().replace("\\", "/"): info.filename for info in archive.infolist()}
    refuse_kinds(names, archive, filename)
    return Package(archive, names)


def refuse_other_formats(data: bytes, filename: str) -> None:
    """Anything that does not begin as a zip archive does."""
    head, name = data[:1024].lstrip(), filename.lower()
    if not data:
        raise UnreadableAnnex("empty_file")
    if data.startswith(OLE):
        raise UnreadableAnnex(ole_kind(data, name))
    if head.startswith(b"%PDF"):
        raise UnreadableAnnex("pdf")
    if head.startswith(b"{\\rtf"):
        raise UnreadableAnnex("old_word")
    if not data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        raise UnreadableAnnex("not_office")


def ole_kind(data: bytes, name: str) -> str:
    """What an OLE container is: an encrypted new file or one of the old formats."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        return "password"
    if "WordDocument".encode("utf-16-le") in data:
        return "old_word"
    if "Workbook".encode("utf-16-le") in data or name.endswith(".xls"):
        return "old_excel"
    return "old_word" if name.endswith(".doc") else "old_office"


def refuse_bombs(archive: zipfile.ZipFile, packed: int) -> None:
    """Too many parts, or far too much in them."""
    infos = archive.infolist()
    total = sum(info.file_size for info in infos)
    if len(infos) > MAX_ENTRIES or total > MAX_TOTAL or total > max(packed, 1) * MAX_RATIO:
        raise UnreadableAnnex("zip_bomb")
    for info in infos:
        big = info.file_size > 10 * 1024 * 1024
        if big and info.file_size > max(info.compress_size, 1) * MAX_RATIO:
            raise UnreadableAnnex("zip_bomb")
        if info.flag_bits & 0x1:
            raise UnreadableAnnex("password")


def refuse_kinds(names: dict[str, str], archive: zipfile.ZipFile, filename: str) -> None:
    """Packages that are not a plain Word or Excel file."""
    if filename.lower().endswith((".docm", ".dotm", ".xlsm", ".xltm", ".xlam")):
        raise UnreadableAnnex("macros")
    if any(name.endswith(("vbaproject.bin", "vbadata.xml")) for name in names):
        raise UnreadableAnnex("macros")
    if "mimetype" in names and "content.xml" in names:
        raise UnreadableAnnex("opendocument")
    if "xl/workbook.bin" in names:
        raise UnreadableAnnex("old_excel")
    if "[content_types].xml" not in names:
        raise UnreadableAnnex("not_office")
    info = archive.getinfo(names["[content_types].xml"])
    if info.file_size > 4 * 1024 * 1024:
        raise UnreadableAnnex("zip_bomb")
    try:
        types = archive.read(info)
    except BROKEN as error:
        raise UnreadableAnnex("damaged") from error
    if b"macroEnabled" in types:
        raise UnreadableAnnex("macros")
