"""The demonstration's own data: facts and, marked as such, what is made up."""

import tomllib
from functools import cache
from pathlib import Path

DATA = Path(__file__).parent / "data"


@cache
def facts(name: str) -> dict:
    """One file of data/; what each holds is said at its head."""
    return tomllib.loads((DATA / f"{name}.toml").read_text(encoding="utf-8"))
