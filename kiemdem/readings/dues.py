"""The deadline of a proposal as the register keeps it."""

import re
from calendar import monthrange
from datetime import date

from kiemdem.annexes.deadlines import read_due
from kiemdem.programmes.deadlines import Precision

ISO = re.compile(r"(\d{4})(?:-(?:Q([1-4])|(\d\d)(?:-(\d\d))?))?$")


def due_fields(deadline: dict | None, reading) -> dict:
    """due_text, due_on, precision and recurrence of a task."""
    said = deadline or {}
    text = (said.get("text") or "")[:300]
    year = reading.issued_on.year if reading.issued_on else None
    due = read_due(text, year=year, issued_on=reading.issued_on)
    last, precision = last_day(said.get("iso"))
    return {
        "due_text": text,
        "due_on": last or due.due_on,
        "precision": precision if last else due.precision,
        "recurrence": due.recurrence or "",
    }


def last_day(iso: str | None) -> tuple[date | None, str]:
    """The last day of what "2031-06-30", "2031-06", "2031-Q2" or "2031" names."""
    found = ISO.match(iso or "")
    if not found:
        return None, Precision.NONE
    year, quarter, month, day = found.groups()
    try:
        if day:
            return date(int(year), int(month), int(day)), Precision.DAY
        last_month = int(quarter) * 3 if quarter else int(month or 12)
        end = date(int(year), last_month, monthrange(int(year), last_month)[1])
    except ValueError:
        return None, Precision.NONE
    if quarter:
        return end, Precision.QUARTER
    return end, Precision.MONTH if month else Precision.YEAR
