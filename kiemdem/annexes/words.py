"""clean and fold, remembered: the cells of an annex repeat one another."""

from functools import lru_cache

from kiemdem import folding

SHORT = 1_000  # longer texts are not worth the memory
_clean = lru_cache(maxsize=16_384)(folding.clean)
_fold = lru_cache(maxsize=16_384)(folding.fold)


def clean(text: str | None) -> str:
    """NFC with single spaces."""
    return _clean(text) if text is not None and len(text) <= SHORT else folding.clean(text)


def fold(text: str | None) -> str:
    """The form that comparisons use: no accents, lower case."""
    return _fold(text) if text is not None and len(text) <= SHORT else folding.fold(text)
