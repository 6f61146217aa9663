"""By when each level sends and verifies: so many working days after the cut-off."""

from datetime import date

from kiemdem.workdays.models import working_days

SEND, VERIFY = 1, 3  # at least one working day after the cut-off (Decree 09/2019/NĐ-CP, article 13)


def deadlines_of(asked_round, levels: set[int]) -> dict[int, tuple[date, date]]:
    """{level: (send by, verify by)}. A level without times of its own has those of the one above."""
    days = working_days()
    rows = asked_round.calendar.allowances.all() if asked_round.calendar else []
    allowed = {row.level: (row.send_within, row.verify_within) for row in rows}
    found = {}
    for level in levels:
        above = max((known for known in allowed if known <= level), default=None)
        send, verify = allowed[above] if above is not None else (SEND, VERIFY)
        cut_off = asked_round.cut_off_on
        found[level] = (days.after(cut_off, send), days.after(cut_off, verify))
    return found
