"""A round of the whole organisation: opened, and its books closed."""

from datetime import timedelta

from kiemdem.rounds.models import Round

from .cast import Cast
from .timing import once


def measure(cast: Cast, progress=lambda name: None) -> dict:
    """What is closed stays closed in the database of the measurement."""
    cut_off = cast.today - timedelta(1)
    opened_in, opened = once(
        Round.open,
        unit=cast.top,
        name="Đo tốc độ",
        starts_on=cut_off - timedelta(89),
        cut_off_on=cut_off,
        by=cast.keeper,
        on=cast.today,
    )
    progress("opening a round")
    returns = opened.returns.count()
    closed_in, _nothing = once(
        opened.close, by=cast.keeper, on=cast.today, reason="Đo tốc độ, không chờ báo cáo"
    )
    progress("closing a round")
    lines = sum(opened.closings.values_list("lines_number", flat=True))
    return {
        "round: open": opened_in | {"returns": returns},
        "round: close": closed_in | {"lines": lines},
    }
