"""A second exam: ten annexes written, with what they mean, before the reader was run on them."""

import importlib
import pkgutil


def annexes():
    """All modules of this folder, in the order of their names."""
    names = sorted(info.name for info in pkgutil.iter_modules(__path__))
    return [importlib.import_module(f"{__name__}.{name}") for name in names]
