"""Days as people type them and as an office writes them."""

import re
from calendar import monthrange
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from django.utils import timezone
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

OFFICE = ZoneInfo("Asia/Ho_Chi_Minh")
FIRST_YEAR, LAST_YEAR = 1900, 2199  # the books know no other years
SHAPES = (
    re.compile(r"(?P<day>\d{1,2})[/.\-](?P<month>\d{1,2})[/.\-](?P<year>\d{4})"),
    re.compile(r"(?P<day>\d{2})(?P<month>\d{2})(?P<year>\d{4})"),
    re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})"),
)
MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
LONG_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


class NotADay(ValueError):
    """What was typed is no day. `str(problem)` says why and how to mend it."""


def today() -> date:
    """The day in the office, whatever the clock of the machine says."""
    return timezone.now().astimezone(OFFICE).date()


def day_from(text: str) -> date:
    """28/12/2021, 28122021 or 2021-12-28 as a day; `NotADay` says what is wrong."""
    text = text.strip()
    for shape in SHAPES:
        if found := shape.fullmatch(text):
            return _in_calendar(**{part: int(digits) for part, digits in found.groupdict().items()})
    raise NotADay(
        _("A date is written 28/12/2021, or 28122021. “%(text)s” is not read as a date.")
        % {"text": text[:40]}
    )


def _in_calendar(day: int, month: int, year: int) -> date:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        years = {"first": FIRST_YEAR, "last": LAST_YEAR}
        raise NotADay(_("The year must be between %(first)s and %(last)s.") % years)
    if not 1 <= month <= 12:
        raise NotADay(_("There is no month %(month)s. A month is 01 to 12.") % {"month": month})
    length = monthrange(year, month)[1]
    if not 1 <= day <= length:
        raise NotADay(
            ngettext(
                "There is no day %(typed)s. That month has %(length)s day.",
                "There is no day %(typed)s. That month has %(length)s days.",
                length,
            )
            % {"typed": f"{day:02}/{month:02}/{year}", "length": length}
        )
    return date(year, month, day)


def written(day: date | None) -> str:
    """28/12/2021 · 28 Dec 2021; a dash when there is none."""
    if day is None or day == "":
        return "–"
    if isinstance(day, datetime):
        day = day.astimezone(OFFICE).date() if timezone.is_aware(day) else day.date()
    if _english():
        return f"{day.day} {MONTHS[day.month - 1]} {day.year:04}"
    return f"{day.day:02}/{day.month:02}/{day.year:04}"


def written_short(day: date | None) -> str:
    """28/12 · 28 Dec, for a dense column of one year."""
    if day is None or day == "":
        return "–"
    return f"{day.day} {MONTHS[day.month - 1]}" if _english() else f"{day.day:02}/{day.month:02}"


def written_long(day: date | None) -> str:
    """Ngày 28 tháng 12 năm 2021 · 28 December 2021, as documents have it."""
    if day is None or day == "":
        return "–"
    if _english():
        return f"{day.day} {LONG_MONTHS[day.month - 1]} {day.year}"
    # Official papers write a nought before days under 10 and before months 1 and 2.
    month = f"{day.month:02}" if day.month < 3 else str(day.month)
    return f"ngày {day.day:02} tháng {month} năm {day.year}"


def written_moment(moment: datetime | None) -> str:
    """28/12/2021 14:05, by the clock in the office."""
    if moment is None or moment == "":
        return "–"
    local = moment.astimezone(OFFICE) if timezone.is_aware(moment) else moment
    return f"{written(local.date())} {local:%H:%M}"


def period_ends(day: date, quarters: int = 4) -> list[date]:
    """The last days of the quarters that ended before `day`, newest first."""
    ends, cursor = [], day
    for _step in range(quarters):
        first_of_quarter = date(cursor.year, 3 * ((cursor.month - 1) // 3) + 1, 1)
        cursor = first_of_quarter - timedelta(days=1)
        ends.append(cursor)
    return ends


def next_quarter_end(day: date) -> date:
    """The first last day of a quarter after `day`."""
    month = 3 * ((day.month - 1) // 3) + 3
    end = date(day.year, month, monthrange(day.year, month)[1])
    if end > day:
        return end
    year, month = (day.year + 1, 3) if month == 12 else (day.year, month + 3)
    return date(year, month, monthrange(year, month)[1])


def quarter_name(day: date) -> str:
    """Quý IV/2021 · Q4 2021."""
    quarter = (day.month - 1) // 3
    if _english():
        return f"Q{quarter + 1} {day.year}"
    return f"Quý {('I', 'II', 'III', 'IV')[quarter]}/{day.year}"


def _english() -> bool:
    return (get_language() or "vi").startswith("en")
