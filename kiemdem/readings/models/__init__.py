from .proposal import Proposal, ProposalQuerySet
from .reading_draft import ReadingDraft, ReadingDraftQuerySet

__all__ = ["Proposal", "ProposalQuerySet", "ReadingDraft", "ReadingDraftQuerySet"]
