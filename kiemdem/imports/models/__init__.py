from .draft import Draft, DraftQuerySet
from .draft_row import DraftRow

__all__ = ["Draft", "DraftQuerySet", "DraftRow"]
