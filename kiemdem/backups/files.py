"""What people laid down: every file of the storage, wherever it is kept."""

from collections.abc import Iterator
from typing import IO

from django.core.files import File
from django.core.files.storage import Storage, default_storage

from .archive import Part, Summed

FOLDER = "files/"


def names(storage: Storage = default_storage, under: str = "") -> Iterator[str]:
    """The name of every file, folder by folder."""
    try:
        folders, files = storage.listdir(under)
    except FileNotFoundError:  # nobody has laid anything down yet
        return
    yield from (under + name for name in sorted(files))
    for folder in sorted(folders):
        yield from names(storage, f"{under}{folder}/")


def put(part: Part, content: IO[bytes], storage: Storage = default_storage) -> bool:
    """Lay a file down again under its own name; False when it lies there already."""
    name = part.name.removeprefix(FOLDER)
    if storage.exists(name):
        if is_there(part, storage):
            return False
        storage.delete(name)
    storage.save(name, File(content))
    return True


def is_there(part: Part, storage: Storage = default_storage) -> bool:
    """Whether the storage holds just this content under this name."""
    name = part.name.removeprefix(FOLDER)
    if not storage.exists(name) or storage.size(name) != part.size:
        return False
    with storage.open(name, "rb") as lying:
        return Summed(lying).to_the_end() == part.sha256
