"""A round of the whole organisation: opened, and its books closed by a real worker."""

import sys
from datetime import timedelta

from kiemdem.rounds.models import ClosingOrder, Round

from .cast import Cast
from .processes import watched
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
    closed_in = closed(cast, opened)
    progress("closing a round")
    lines = sum(opened.closings.values_list("lines_number", flat=True))
    return {
        "round: open": opened_in | {"returns": returns},
        "round: close": closed_in | {"lines": lines},
    }


def closed(cast: Cast, opened: Round) -> dict:
    """Ordered, and done by a worker: how long it was at the order, and the most that it held."""
    order = ClosingOrder.place(
        opened, by=cast.keeper, on=cast.today, reason="Đo tốc độ, không chờ báo cáo"
    )
    told = watched([sys.executable, "-m", "kiemdem", "db_worker", "--batch", "--no-startup-delay"])
    order = ClosingOrder.objects.get(pk=order.pk)
    if order.failure or order.refusal or not order.ended_at:
        raise RuntimeError(order.failure or order.refusal or "the worker left the order undone")
    took = order.found.finished_at - order.found.started_at
    return {"seconds": round(took.total_seconds(), 2)} | told
