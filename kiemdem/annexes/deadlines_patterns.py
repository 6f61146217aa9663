"""The shapes in which periods are printed, on text without marks; the most telling first."""

import re

DAY = r"(?:0?[1-9]|[12]\d|3[01])"
MONTH = r"(?:1[0-2]|0?[1-9])"
JOIN = r"\s*(?:,|;|\+|&|\bva\b|-|(?:cho )?\bden(?: het)?|\btoi)\s*"
JOIN_OR_SLASH = rf"(?:{JOIN}|/)"
# The year of a period, where it is said: "/2026", ", năm 2026", "/26", "năm sau".
YEAR = (
    r"(?:\s*[/.,(-]?\s*(?:cua\s*)?(?:nam\s*)?(?P<year>20\d\d|19\d\d)(?!\d)(?!/\d)\)?"
    r"|\s*[/-](?:nam )?(?P<yy>[1-5]\d)(?![\d/])"
    r"|[\s,/(]*(?:cua\s*)?nam (?P<next>sau|toi|tiep theo|ke tiep|lien ke)\b\)?"
    r"|[\s,/(]*(?:cua )?nam nay\)?)?"
)
# A figure that goes on as a date is no month of a list.
NOT_DATE = r"(?!\d)(?!\s*[/.]\s*\d{1,2}(?!\d))"
NO_FIGURE = r"(?<!\d)(?<!\d[/.])"
NO_UNIT = r"(?<!thang )(?<!thang)(?<!quy )(?<!quy)(?<!qui )(?<!\bt)(?<!\bt\.)(?<!tuan )"
QUARTER = r"(?:i{1,4}|[i1]v|l{1,3}|lv|0?[1-4])(?![a-z\d])"
QUARTER_WORD = r"(?:(?:mot|nhat|hai|ba|bon|tu)\b)"
ROMAN = r"(?:iv|i{1,3})(?![a-z\d])"
MONTH_WORD = (
    r"(?:(?:muoi mot|muoi hai|muoi|mot|hai|ba|tu|bon|sau(?! )|bay|tam|chin)\b|nam(?=\s*[/,]|$))"
)
ON = r"(?:ngay\s*)?"
D, M = rf"(?<!\d)(?P<day>{DAY})", rf"(?P<month>{MONTH})"
ENDS = r"(?!\d)(?!\s?[/.-]\s?\d(?!\d))(?!\s?[/.-]\s?\d{3}(?!\d))(?!\s?[/.-]?\d{5})"
SEVERAL_DAYS = rf"{ON}{NO_UNIT}{DAY}(?:{JOIN}{ON}{DAY})*{JOIN}{ON}"

ISO = (
    rf"(?<![\d/.-])(?P<year>20\d\d)(?P<sep>[-/.])(?P<month>{MONTH})(?P=sep)(?P<day>{DAY})(?![\d/])"
)
WORDED_DAY = (
    rf"{NO_FIGURE}(?:(?P<days>{SEVERAL_DAYS})(?={DAY}(?!\d)))?{ON}{NO_UNIT}{D}\s*(?:,|cua|cac|trong|/|-)*\s*"
    rf"(?:cac )?(?<![a-z])thang\s*(?P<months>(?:{MONTH}(?!\d){JOIN}(?:thang\s*)?)*(?P<month>{MONTH}))"
    rf"{NOT_DATE}{YEAR}"
)
DAYS_OF_MONTH = (
    rf"{NO_FIGURE}(?P<days>{SEVERAL_DAYS})(?={DAY}/){D}/{M}(?!\d)(?!/\d(?!\d))(?!/\d{{3}}(?!\d))"
    rf"(?!/\d{{5}}){YEAR}"
)
FULL_DAY = (
    rf"{NO_FIGURE}{ON}{D}\s?(?P<sep>[/.-])\s?{M}\s?(?P=sep)\s?"
    r"(?:(?P<year>(?:20|19)\d\d)|(?P<yy>[0-5]\d))(?!\d)(?!/\d)"
)
MIXED_DAY = rf"{NO_FIGURE}{ON}(?<!\d)(?P<day>1[3-9]|2\d|3[01])\s?[/.-]\s?{M}\s?[/.-]\s?(?P<year>20\d\d)(?!\d)"
MONTHS = (
    r"(?:(?<![a-z])(?:thang|thg)\.?|(?<![a-z])th?\.?(?=\d))\s*"
    rf"(?P<months>(?:{MONTH}{NOT_DATE}|{MONTH_WORD}|{MONTH}(?=/[2-5]\d(?!\d)))"
    rf"(?:{JOIN_OR_SLASH}(?:(?:thang|th?\.?)\s*)?{MONTH}{NOT_DATE})*){YEAR}"
)
QUARTERS = (
    rf"(?:(?<![a-z])qu[yi]|(?<![a-z])q\.?(?=\d|i))\s*(?:thu )?(?P<quarters>(?:{QUARTER}|{QUARTER_WORD})"
    rf"(?:{JOIN_OR_SLASH}(?:(?:qu[yi]|q)\s*)?{QUARTER}(?!/\d{{1,2}}(?!\d)))*){YEAR}"
)
HALF = (
    r"(?:(?P<count>(?<!\d)0?[369](?=\s*t)|\b(?:sau|ba|chin)(?= thang))\s*(?:thang|t)\s*|\bnua\s*(?:nam\s*)?"
    r"|(?=\bgiua nam)|(?=\bdau nam (?:20|sau|toi)))"
    rf"(?P<which>dau|cuoi|giua|(?=nam\b))(?:\s*(?:cua\s*)?nam\b)?{YEAR}"
)
MONTHS_OF_YEAR = rf"(?<![\d/.-])(?P<months>(?:{MONTH}{JOIN})+{MONTH})/(?P<year>20\d\d)(?!\d)"
MONTHS_OF_SHORT_YEAR = (
    rf"(?<![\d/.-])(?P<months>(?:{MONTH}{JOIN})+{MONTH})/(?P<yy>[2-5]\d)(?![\d/])"
)
DAY_OF_MONTH = rf"{NO_FIGURE}{ON}{D}(?:\s?/\s?|\.|(?<=\d)-(?=\d)|(?<=\d) - (?=\d)){M}{ENDS}{YEAR}"
MONTH_OF_YEAR = rf"{NO_FIGURE}(?P<months>{MONTH})\s*[/.-]\s*(?:nam )?(?P<year>20\d\d)(?![\d/])"
MONTH_OF_SHORT_YEAR = rf"{NO_FIGURE}(?P<months>{MONTH})\s*/\s*(?P<yy>[2-5]\d)(?![\d/])"
BARE_QUARTERS = rf"(?<![a-z])(?P<quarters>{ROMAN}(?:{JOIN}{ROMAN})*)\s*[/.-]\s*(?:nam\s*)?(?P<year>20\d\d)(?!\d)"
SCHOOL_YEAR = r"nam hoc\s*(?P<first>20\d\d)\s*[-/]\s*(?:nam\s*)?(?P<last>20\d\d|\d\d)(?!\d)"
YEARS = (
    r"(?<![\d/])(?P<first>20\d\d)\s*(?:-|(?:cho )?den(?: het)?|toi|/)\s*"
    r"(?:(?:cuoi |het )?nam\s*)?(?P<last>20\d\d|\d\d)(?![\d/])"
)
ONE_YEAR = r"(?:(?:ca )?nam\s*)?(?<!\d)(?<!\d[/.-])(?P<year>20\d\d)(?![\d])(?!/\d)(?:\.0)?"
THIS_YEAR = (
    r"(?:trong|het|cuoi|ca|dau|suot|ket thuc|den) nam(?: ke hoach)?(?: (?P<next>sau|toi)\b| nay)?"
    r"(?! hoc)(?![a-z])|\bnam (?:nay|(?P<soon>toi|sau)\b)"
)

# What is left of a date when nothing valid could be taken from it: "31/13", "quý V", "tháng 14".
BROKEN = re.compile(
    r"\d\s?[/.-]\s?\d|(?<![a-z])(?:thang|qu[yi])\s*(?:\d|[ivx]+\b)|ngay\s*[.…_]|ngay\s+thang|\d{5,}"
    r"|thang\s*[.…_]+|\d{3,}/|/\d{3,}"
)
