"""Realistic annexes of invented authorities, each beside the register expected from it.

Places and contents are made up. Every module builds one file (`NAME`, `build(path)`) and holds
`EXPECTED` in the shape that `kiemdem import FILE --dry-run --format json` prints. A field that is
left out of a row is not asserted: the conventions do not decide it.
"""

import importlib
import pkgutil


def annexes():
    """All modules of the material, in the order of their names."""
    names = sorted(info.name for info in pkgutil.iter_modules(__path__))
    return [importlib.import_module(f"{__name__}.{name}") for name in names]
