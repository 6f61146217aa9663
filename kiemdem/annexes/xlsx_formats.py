"""How a workbook shows a stored number: dates, per cents, decimals as a Vietnamese office sees them."""

import re
from datetime import date, timedelta

BUILT_IN = {
    1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 14: "dd/mm/yyyy",
    15: "dd/mm/yyyy", 16: "dd/mm", 17: "mm/yyyy", 22: "dd/mm/yyyy",
    37: "#,##0", 38: "#,##0", 39: "#,##0.00", 40: "#,##0.00",
}  # fmt: skip
EAST_ASIAN_DATES = {*range(27, 37), *range(50, 59)}
QUOTED = re.compile(r'"([^"]*)"|\\(.)|_.|\*.|\[[^\]]*\]')


def pattern(code: int, custom: dict[int, str]) -> str:
    """The format string behind a format number."""
    if code in EAST_ASIAN_DATES:
        return "dd/mm/yyyy"
    return (custom.get(code) or BUILT_IN.get(code, "")).split(";")[0]


def is_date(form: str) -> bool:
    """Whether a format shows days, months or years."""
    bare = QUOTED.sub("", form).lower()
    if re.search(r"[#0?]", bare):
        return False
    return bool(re.search(r"[dy]|m{1,4}", bare)) and not re.fullmatch(r"[hms:.\s/ap]*", bare)


def as_date(serial: float, *, since_1904: bool) -> date | None:
    """The day behind a serial number; None outside 1900–2200."""
    days = int(serial) + (1462 if since_1904 else 0)
    if not 60 < days < 109_000:
        return None
    return date(1899, 12, 30) + timedelta(days=days)


def shows(form: str) -> str:
    """The finest part of a date that the format prints."""
    bare = QUOTED.sub("", form).lower()
    return "day" if "d" in bare else "month" if "m" in bare else "year"


def date_text(day: date, form: str) -> str:
    """A date as its format prints it, day before month."""
    bare = QUOTED.sub(lambda hit: hit[1] or hit[2] or "", form).lower()
    bare = re.sub(r"\s*[hs:]+.*$", "", bare) or "dd/mm/yyyy"
    if re.fullmatch(r"m{1,2}[-/. ]d{1,2}[-/. ]y{2,4}", bare):  # what an American Excel wrote
        bare = "dd/mm/yyyy"
    parts = {"yyyy": f"{day.year}", "yy": f"{day.year % 100:02d}", "mmmm": f"{day.month:02d}",
             "mmm": f"{day.month:02d}", "mm": f"{day.month:02d}", "m": f"{day.month}",
             "dd": f"{day.day:02d}", "d": f"{day.day}"}  # fmt: skip
    return re.sub(r"yyyy|yy|m{1,4}|d{1,2}", lambda hit: parts.get(hit[0], hit[0]), bare)


def number_text(value: float, form: str) -> str:
    """A number as its format prints it: decimal comma, point between thousands."""
    bare = QUOTED.sub("", form)
    if not re.search(r"[0#]", bare) or "e+" in bare.lower():
        return plain(value)
    per_cent = "%" in bare
    whole, _, rest = bare.replace("%", "").partition(".")
    least, places = rest.count("0"), rest.count("0") + rest.count("#")
    text = f"{abs(value) * (100 if per_cent else 1):.{places}f}"
    digits, _, decimals = text.partition(".")
    decimals = decimals[:least] + decimals[least:].rstrip("0")
    digits = digits.zfill(whole.count("0"))
    if "," in whole:
        digits = f"{int(digits):,}".replace(",", ".")
    body = digits + ("," + decimals if decimals else "") + ("%" if per_cent else "")
    before, after = literals(form)
    return before + ("-" if value < 0 else "") + body + after


def literals(form: str) -> tuple[str, str]:
    """Words that a format prints before and after its number."""
    plain_form = re.sub(r"_.|\*.|\[[^\]]*\]", "", form)
    marked = re.sub(r'"([^"]*)"|\\(.)', lambda hit: hit[1] or hit[2] or "", plain_form)
    if '"' not in form and "\\" not in form:
        return "", ""
    outside = re.split(r"[#0?][#0?.,%]*", marked, maxsplit=1)
    return (outside[0], outside[1]) if len(outside) == 2 else ("", "")


def plain(value: float) -> str:
    """A number in the general format."""
    if value == int(value) and abs(value) < 1e15:
        return str(int(value))
    return f"{value:.10g}".replace(".", ",")
