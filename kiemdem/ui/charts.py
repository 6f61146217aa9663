"""Lengths for charts drawn on the server: pure arithmetic, written with a decimal point."""

from collections.abc import Sequence

WIDTH, HEIGHT, EDGE = 90, 20, 2


def stretches(parts):
    """Each part with the place where it begins, one unit an item."""
    start, drawn = 0, []
    for part in parts:
        drawn.append((part, start))
        start += part.count
    return drawn, start


def spark_points(values: Sequence[float | None]) -> list[tuple[float, float]]:
    """Points of a line from left to right; a missing value leaves its place empty."""
    known = [float(v) for v in values if v is not None]
    if not known:
        return []
    low, high = min(known), max(known)
    step = (WIDTH - EDGE) / max(1, len(values) - 1)
    rise = (HEIGHT - 2 * EDGE) / (high - low) if high > low else 0
    floor = HEIGHT - EDGE if high > low else HEIGHT / 2
    return [
        (round(place * step, 1), round(floor - (float(value) - low) * rise, 1))
        for place, value in enumerate(values)
        if value is not None
    ]


def bullet_lengths(value: float, plan: float) -> tuple[float, float]:
    """Value and plan on a track of 100, the larger of them near its end."""
    top = max(float(value or 0), float(plan or 0)) / 0.98
    if top <= 0:
        return 0, 0
    return round(100 * float(value or 0) / top, 1), round(100 * float(plan or 0) / top, 1)


def diverge_length(points: float, full: float = 50) -> tuple[float, float]:
    """Start and width of a deviation from the middle, on an axis from -50 to 50."""
    length = min(50.0, 50 * abs(float(points)) / full)
    return (round(-length, 1) if points < 0 else 0, round(length, 1))
