"""From the bytes of a text file to its letters."""

import codecs
import re
import unicodedata

from kiemdem.reading.encodings.looks import conversion_of, converted, health

MARKS = ((codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"), (codecs.BOM_UTF16_LE, "utf-16"),
         (codecs.BOM_UTF16_BE, "utf-16"))  # fmt: skip
CUT = re.compile("\ufffd+$")


def decoded(data: bytes) -> tuple[str, str]:
    """The text of bytes, NFC, and the name of the encoding it was in. ValueError when it is no text."""
    text, name = in_unicode(data) or in_old_encoding(data)
    if name.startswith("UTF") and not is_writing(text):
        raise ValueError("not a text")
    return unicodedata.normalize("NFC", text), name


def in_unicode(data: bytes) -> tuple[str, str] | None:
    for mark, name in MARKS:
        if data.startswith(mark):
            return data.decode(name, errors="replace"), name.upper()
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return unmarked_utf16(data) or nearly_utf8(data)
    return unmarked_utf16(data) if "\0" in text[:4000] and unmarked_utf16(data) else (text, "UTF-8")


def unmarked_utf16(data: bytes) -> tuple[str, str] | None:
    """UTF-16 without its mark: every second byte of plain letters is zero."""
    sample = data[:4000]
    for name, zeros in (("utf-16-le", sample[1::2]), ("utf-16-be", sample[0::2])):
        others = len(sample) // 2
        if others > 4 and zeros.count(0) > 0.4 * others and sample.count(0) < 0.6 * len(sample):
            text = data.decode(name, errors="replace")
            plain = sum(char.isascii() for char in text[:2000])
            return (text, "UTF-16") if is_writing(text) and plain > 0.3 * len(text[:2000]) else None
    return None


def nearly_utf8(data: bytes) -> tuple[str, str] | None:
    """UTF-8 with a few spoilt bytes, as when a file was cut off in the middle of a letter."""
    text = data.decode("utf-8", errors="replace")
    letters = sum(not char.isascii() for char in text)
    spoilt = text.count("\ufffd")
    return (
        (text, "UTF-8, damaged") if spoilt * 20 < letters or CUT.sub("", text).isascii() else None
    )


def in_old_encoding(data: bytes) -> tuple[str, str]:
    """One of the old 8-bit encodings: whichever gives the most Vietnamese."""
    latin = data.decode("latin-1")
    if not is_writing(latin):
        raise ValueError("not a text")
    windows = unicodedata.normalize("NFC", data.decode("cp1258", errors="replace"))
    if health(windows) > 0.5 and health(windows) >= health(latin):
        return windows, "cp1258"
    if conversion_of(latin) is not None:
        text, name = converted(latin)
        return text, name or ""
    raise ValueError("not a text")


def is_writing(text: str) -> bool:
    """Whether this can be a text at all: hardly any control characters."""
    sample = text[:20_000]
    odd = sum(char < " " and char not in "\t\n\r\f\v\x1b" for char in sample)
    return odd * 100 <= len(sample)
