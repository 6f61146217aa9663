"""How well the checking of figures tells errors from what only looks like one: python -m kiemdem.readings.tests.figures."""

import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from kiemdem.reading import read_text
from kiemdem.reading.checking import check

HERE = Path(__file__).parent


@dataclass
class Score:
    """Findings that were right, findings in all, errors in all."""

    right: int = 0
    found: int = 0
    wrong: int = 0  # errors that stand in the passages

    @property
    def precision(self) -> float:
        return self.right / max(1, self.found)

    @property
    def recall(self) -> float:
        return self.right / max(1, self.wrong)


def passages(name: str) -> list[tuple[Counter, str]]:
    """The codes that should be found in each passage of a file, and the passage."""
    parts = re.split(r"^## (.+)\n", (HERE / f"{name}.txt").read_text("utf-8"), flags=re.M)[1:]
    return [
        (Counter(code for code in codes.split() if code != "none"), text.strip())
        for codes, text in zip(parts[::2], parts[1::2], strict=True)
    ]


def score(name: str) -> tuple[Score, list[str]]:
    """The score of a file, and a line for each passage that was judged otherwise."""
    total, otherwise = Score(), []
    for wanted, text in passages(name):
        found = Counter(finding.code for finding in check(read_text(text)))
        total.right += (found & wanted).total()
        total.found += found.total()
        total.wrong += wanted.total()
        if found != wanted:
            otherwise.append(f"{dict(wanted)} but {dict(found)}: {text}")
    return total, otherwise
