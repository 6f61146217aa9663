"""Kinds of work: stable words in the database, the office's words on screen and on paper."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Kind(models.TextChoices):
    """What form the committed work takes."""

    SCHEME = "scheme", _("scheme")
    THEMATIC = "thematic", _("thematic study")
    RESEARCH = "research", _("research topic")
    PLAN = "plan", _("plan")
    RESOLUTION = "resolution", _("resolution")
    PROGRAMME = "programme", _("programme")
    DECISION = "decision", _("decision")
    DIRECTIVE = "directive", _("directive")
    STATUTE = "statute", _("working statute")
    REGULATION = "regulation", _("regulation")
    GUIDANCE = "guidance", _("guidance")
    CONCLUSION = "conclusion", _("conclusion")
    REPORT = "report", _("report")
    SUBMISSION = "submission", _("submission")
    PROJECT = "project", _("project")
    TASK = "task", _("task")


VIETNAMESE = {
    "đề án": Kind.SCHEME,
    "chuyên đề": Kind.THEMATIC,
    "đề tài": Kind.RESEARCH,
    "kế hoạch": Kind.PLAN,
    "nghị quyết": Kind.RESOLUTION,
    "chương trình": Kind.PROGRAMME,
    "quyết định": Kind.DECISION,
    "chỉ thị": Kind.DIRECTIVE,
    "quy chế": Kind.STATUTE,
    "quy định": Kind.REGULATION,
    "hướng dẫn": Kind.GUIDANCE,
    "kết luận": Kind.CONCLUSION,
    "báo cáo": Kind.REPORT,
    "tờ trình": Kind.SUBMISSION,
    "dự án": Kind.PROJECT,
    "nhiệm vụ": Kind.TASK,
}


def kind_from(word: str | None) -> Kind:
    """The kind that a Vietnamese word names; a plain task when it names none."""
    return VIETNAMESE.get((word or "").strip().lower(), Kind.TASK)
