"""Signs of documents that were broken: a blank or a line end inside, a hyphen that was lost."""

import re
from collections.abc import Iterator

from kiemdem.reading.syllables import listed

Edits = Iterator[tuple[int, int, str]]
TYPES = (
    "TTLT", "TTrLN", "CTrHĐ", "CTHĐ", "VBHN", "QyĐ", "QĐi", "CTr", "Ctr", "CTR", "TTr", "TTR", "GUQ", "GM", "NQ",
    "QĐ", "CT", "NĐ", "TT", "KH", "BC", "TB", "HD", "CV", "CĐ", "PA", "ĐA", "DA", "KL", "QC", "BB", "PL",
)  # fmt: skip
ISSUERS = listed(
    """
    UBND HĐND UB CP TTg VPCP TU TW TƯ UBTVQH VPQH CTN NHNN UBDT BTC BNV BTP BXD BCT BYT BCA BQP BNG BGDĐT
    BGTVT BKHĐT BTNMT BLĐTBXH BNN BNNPTNT BVHTTDL BTTTT BKHCN BDT STC SNV SXD SCT SYT SGDĐT SGTVT SKHĐT
    STNMT SLĐTBXH SNN SNNPTNT SVHTTDL SVHTT SDL STTTT SKHCN STP CTK BQL BCĐ BCH MTTQ MTTW
    """
)
WHOLE = {
    "TTCP",
    "TTTT",
    "KHCN",
    "TTTW",
    "KHTC",
}  # codes of offices that look like a type and an office
TYPE = "(?:" + "|".join(TYPES) + ")"
OFFICE = r"[A-ZĐƯ]{2,}[a-zđ]?[A-ZĐƯ]{0,10}(?![^\W\d_])"
NEAR, OVER = r"[ \t]{0,2}", r"[ \t]{0,2}\n?[ \t]{0,2}"
NUMBER = r"(?<![\w.,/-])\d{1,5}[a-zđ]?"
YEAR = r"(?:19|20)\d\d"
PARTY = re.compile(rf"({NUMBER}){NEAR}[-–—]{OVER}({TYPE}){NEAR}/{OVER}({OFFICE}(?:-{OFFICE})*)")
STATE = re.compile(
    rf"({NUMBER}){NEAR}/{OVER}(?:({YEAR}){NEAR}/{OVER})?({TYPE}){NEAR}[-–—]{OVER}({OFFICE})"
    rf"((?:(?:-[ \t\n]?|[ \t]-){OFFICE})*)"
)
LETTER = re.compile(rf"({NUMBER}){NEAR}/{NEAR}({OFFICE})(?:[-–—][ \t\n]?|[ \t][-–—])({OFFICE})")
ASSEMBLY = re.compile(rf"({NUMBER}){NEAR}/{OVER}({YEAR}){NEAR}/{OVER}(QH\d\d)\b")
LOST = re.compile(rf"{NUMBER}/(?:{YEAR}/)?([A-ZĐƯ][A-ZĐƯa-zđ]{{3,14}})(?![\w-])")
LOST_PARTY = re.compile(
    rf"(?<![\w.,/-])\d{{1,4}}({TYPE})/(?:T[UWƯ]|[HQĐ]U|[A-ZĐ]{{2,6}}T[WƯ])(?![^\W\d_])"
)


def broken_signs(text: str) -> Edits:
    """Every sign that can be put right, in order; the first reading of a place wins."""
    found = [*rejoined(text), *hyphenated(text)]
    at = 0
    for start, end, letters in sorted(found):
        if start >= at:
            yield start, end, letters
            at = end


def rejoined(text: str) -> Edits:
    """118/TTr- STTTT, 100 - KL/TW: without the blanks."""
    for hit in PARTY.finditer(text):
        yield hit.start(), hit.end(), f"{hit[1]}-{hit[2]}/{hit[3]}"
    for hit in STATE.finditer(text):
        year = f"{hit[2]}/" if hit[2] else ""
        more = re.sub(r"\s", "", hit[5])
        yield hit.start(), hit.end(), f"{hit[1]}/{year}{hit[3]}-{hit[4]}{more}"
    for hit in LETTER.finditer(text):
        yield hit.start(), hit.end(), f"{hit[1]}/{hit[2]}-{hit[3]}"
    for hit in ASSEMBLY.finditer(text):
        yield hit.start(), hit.end(), "/".join(hit.groups())


def hyphenated(text: str) -> Edits:
    """1961/QĐUBND, 12NQ/TU: with the hyphen."""
    for hit in LOST.finditer(text):
        cut = seam(hit[1])
        if cut:
            spot = hit.start(1) + cut
            yield spot, spot, "-"
    for hit in LOST_PARTY.finditer(text):
        yield hit.start(1), hit.start(1), "-"


def seam(code: str) -> int:
    """Where in QĐUBND the office begins; 0 when the code may be one whole."""
    if code in WHOLE or code in TYPES or code in ISSUERS:
        return 0
    for kind in TYPES:
        if code.startswith(kind) and code[len(kind) :] in ISSUERS:
            return len(kind)
    for office in ("UBND", "HĐND"):
        rest = code[len(office) :]
        if code.startswith(office) and len(rest) > 1 and rest.isupper():
            return len(office)
    return 0
