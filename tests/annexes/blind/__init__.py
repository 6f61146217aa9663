"""Annexes written by somebody who had seen neither the reader's code nor the other material.

Same shape as `tests.annexes.material`. Their first reading was measured before anything was mended.
"""

import importlib
import pkgutil


def annexes():
    """All modules of this folder, in the order of their names."""
    names = sorted(info.name for info in pkgutil.iter_modules(__path__))
    return [importlib.import_module(f"{__name__}.{name}") for name in names]
