"""Old Vietnamese encodings: recognised by what the text says when it is read so, never by guess."""

from kiemdem.reading.encodings.bytes import decoded
from kiemdem.reading.encodings.looks import Conversion, conversion_of, conversions, converted

__all__ = ["Conversion", "conversion_of", "conversions", "converted", "decoded"]
