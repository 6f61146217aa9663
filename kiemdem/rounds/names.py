"""What a period is called: “quarter:2024:4” is Quý IV/2024."""

from django.utils.translation import gettext as _

ROMAN = {1: "I", 2: "II", 3: "III", 4: "IV"}


def written(name: str) -> str:
    """The name of a calendar's period in the reader's language; other names stand as they are."""
    cycle, *numbers = name.split(":")
    if len(numbers) != 2 or not all(n.isdecimal() for n in numbers):
        return name
    year, number = (int(n) for n in numbers)
    match cycle:
        case "month":
            return _("Month %(number)s/%(year)s") % {"number": number, "year": year}
        case "quarter":
            return _("Quarter %(number)s/%(year)s") % {"number": ROMAN[number], "year": year}
        case "half":
            words = _("First half of %(year)s") if number == 1 else _("Second half of %(year)s")
            return words % {"year": year}
        case "nine_months":
            return _("Nine months of %(year)s") % {"year": year}
        case "year":
            return _("Year %(year)s") % {"year": year}
    return name
