"""Kiểm Đếm: bookkeeping for commitments."""

__version__ = "0.1.0"
