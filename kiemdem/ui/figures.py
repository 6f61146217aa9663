"""Numbers as an office writes them: 10.027 · 1,5 in Vietnamese, 10,027 · 1.5 in English."""

from decimal import ROUND_HALF_UP, Decimal, InvalidOperation

from django.utils.translation import get_language

MINUS = "−"
NONE = "–"


def written_number(value: object, places: int | None = None) -> str:
    """Thousands parted, decimals as they are or to `places`; a dash when there is no number."""
    number = _decimal(value)
    if number is None:
        return NONE
    if places is not None:
        number = number.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)
    text = f"{abs(number):,f}"
    if places is None and "." in text:
        text = text.rstrip("0").rstrip(".")
    if not (get_language() or "vi").startswith("en"):
        text = text.translate({ord(","): ".", ord("."): ","})
    return f"{MINUS}{text}" if number < 0 else text


def written_change(value: object, places: int | None = None) -> str:
    """+283, −4, 0: a change against a plan or an earlier day."""
    number = _decimal(value)
    text = written_number(value, places)
    return f"+{text}" if number is not None and number > 0 else text


def written_percent(value: object, places: int = 1) -> str:
    """102,9% · 102.9%: one decimal, no space. `value` is already in percent."""
    text = written_number(value, places)
    return text if text == NONE else f"{text}%"


def share(part: object, whole: object) -> Decimal | None:
    """`part` of `whole` in percent; None when there is nothing to divide by."""
    top, bottom = _decimal(part), _decimal(whole)
    return None if top is None or not bottom else 100 * top / bottom


def _decimal(value: object) -> Decimal | None:
    if value is None or value == "" or isinstance(value, bool):
        return None
    try:
        number = Decimal(str(value))
    except InvalidOperation:
        return None
    return number if number.is_finite() else None
