"""UTF-8 that was read as Windows Latin: Nghá»‹ → Nghị."""

import re
import unicodedata


def high_letters() -> dict[str, int]:
    """What Windows shows for each byte from 0x80; where it shows nothing, the byte itself."""
    shown = {}
    for byte in range(0x80, 0x100):
        shown[bytes([byte]).decode("cp1252", errors="replace")] = byte
        shown[chr(byte)] = byte
    del shown["\ufffd"]
    return shown


HIGH = high_letters()
RUN = re.compile(f"[{re.escape(''.join(HIGH))}]+")
WORD = re.compile(f"[A-Za-z{re.escape(''.join(HIGH))}]+")


def convert(text: str) -> str:
    """Each run of shown bytes decoded again where it is UTF-8; else left alone."""
    return unicodedata.normalize("NFC", RUN.sub(again, text))


def again(hit: re.Match[str]) -> str:
    try:
        return bytes(HIGH[char] for char in hit[0]).decode("utf-8")
    except UnicodeDecodeError:
        return hit[0]
