"""Reads the annex of a plan (.docx or .xlsx) into the rows of a register. Knows no database."""

from kiemdem.annexes.errors import UnreadableAnnex
from kiemdem.annexes.model import Annex
from kiemdem.annexes.output import to_json
from kiemdem.annexes.read import read_annex

__all__ = ["Annex", "UnreadableAnnex", "read_annex", "to_json"]
