"""A chart of standing over time: columns of counts, as lengths for SVG. Pure."""

from dataclasses import dataclass
from datetime import date

from .counts import Counts

WIDTH, HEIGHT, LEFT, TOP, FOOT = 560, 216, 44, 14, 32
STACK = ("done", "late", "sent", "doing", "stop", "over")  # from the base upwards
STEPS = (1, 2, 5)


@dataclass(frozen=True)
class Piece:
    state: str
    y: float
    height: float


@dataclass(frozen=True)
class Column:
    """One day: where it stands, its pieces, and its counts for the words beside it."""

    day: date
    counts: Counts
    x: float
    width: float
    middle: float
    pieces: list[Piece]
    is_labelled: bool  # every other one, so that the days stay apart on a narrow page

    @property
    def iso(self):
        return self.day.isoformat()


@dataclass(frozen=True)
class Line:
    value: int
    y: float


@dataclass(frozen=True)
class Chart:
    columns: list[Column]
    lines: list[Line]
    width: int = WIDTH
    height: int = HEIGHT
    left: int = LEFT
    base: float = HEIGHT - FOOT
    day_y: float = HEIGHT - FOOT + 22


def parts(counts: Counts) -> dict[str, int]:
    """The counts by the states that a bar shows."""
    return {
        "done": counts.done,
        "late": counts.done_over,
        "sent": counts.sent,
        "doing": counts.doing,
        "stop": counts.paused,
        "over": counts.overdue,
    }


def drawn(points: list[tuple[date, Counts]]) -> Chart | None:
    """The columns of a chart; None when there was nothing to count on any of the days."""
    top = max(counts.total for _day, counts in points)
    if not top:
        return None
    step, full = _grid(top)
    scale = (HEIGHT - TOP - FOOT) / full
    slot = (WIDTH - LEFT) / len(points)
    columns = [
        _column(n, day, counts, slot, scale, labelled=(len(points) - n) % 2 == 1)
        for n, (day, counts) in enumerate(points)
    ]
    base = HEIGHT - FOOT
    lines = [Line(value, round(base - value * scale, 1)) for value in range(step, full + 1, step)]
    return Chart(columns, lines)


def _column(place, day, counts, slot, scale, *, labelled) -> Column:
    y, pieces = float(HEIGHT - FOOT), []
    of = parts(counts)
    for state in STACK:
        if of[state]:
            height = of[state] * scale
            y -= height
            pieces.append(Piece(state, round(y, 1), round(height, 1)))
    x = LEFT + place * slot + slot * 0.18
    middle = round(LEFT + (place + 0.5) * slot, 1)
    return Column(day, counts, round(x, 1), round(slot * 0.64, 1), middle, pieces, labelled)


def _grid(top: int) -> tuple[int, int]:
    """A round step that makes at most four lines, and the height of the last."""
    size = 1
    while True:
        for step in (size * s for s in STEPS):
            if step * 4 >= top:
                return step, -(-top // step) * step
        size *= 10
