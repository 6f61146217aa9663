"""Reads an official text into proposed items, each tied to its passage. Knows no database."""

from kiemdem.reading.items import Item
from kiemdem.reading.read import Reading, read, read_text
from kiemdem.reading.sources import UnreadableDocument

__all__ = ["Item", "Reading", "UnreadableDocument", "read", "read_text"]
