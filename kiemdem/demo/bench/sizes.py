"""How much work an office has: the demonstration, a city, a country."""

from dataclasses import dataclass
from datetime import date

BEGIN, LAST = date(2022, 1, 1), date(2026, 11, 15)  # the five years; nothing is entered after LAST
TERM_ENDS = date(2027, 1, 1)


@dataclass(frozen=True)
class Size:
    """How much to make up; the same seed makes the same work."""

    tasks: int
    units: int
    seed: int = 1

    @property
    def programmes(self) -> int:
        return max(3, self.tasks // 500)


TRIAL, MEDIUM, LARGE = Size(2_000, 100), Size(100_000, 800), Size(1_000_000, 5_000)
