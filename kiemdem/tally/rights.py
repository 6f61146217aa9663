"""What a person may ask the books: never more than the programmes that the person sees."""

from dataclasses import replace

from django.http import Http404

from kiemdem.assignments.models import Assignment
from kiemdem.programmes.models import Programme
from kiemdem.units.models import Ancestry
from kiemdem.units.picking import MARK

from .asking import ask
from .questions import Question

PICKED = ("programme", "unit", "owner")


def asked_by(user, words, *, today) -> Question:
    """The question in a person's words; 404 for a unit elsewhere, `Unclear` when not understood."""
    visible = Programme.objects.visible_to(user)
    words = {**words, **{name: _key(words.get(name, "")) for name in PICKED}}
    words["programme"] = _sign(words["programme"], visible)
    question = ask(words, today=today, programmes=visible)
    if question.unit and not question.programme and not may_ask_of(user, question.unit):
        raise Http404
    return replace(question, among=seen_among(user))


def may_ask_of(user, unit) -> bool:
    """In the person's part of the organisation, or led something in a programme that is seen."""
    if user.reads(unit):
        return True
    below = Ancestry.objects.below(unit).values("unit")
    return Assignment.objects.visible_to(user).filter(unit__in=below).exists()


def seen_among(user) -> frozenset[int] | None:
    """The programmes that a person sees; None when these are all there are."""
    seen = Programme.objects.visible_to(user).order_by()
    keys = frozenset(seen.values_list("pk", flat=True))
    return None if len(keys) == Programme.objects.count() else keys


def programmes_seen(among: frozenset[int] | None):
    """The programmes that `seen_among` names: their keys are at hand, so rights are not asked again."""
    return Programme.objects.all() if among is None else Programme.objects.filter(pk__in=among)


def _key(text):
    """What stands behind the mark in a label taken from a list, else the text itself."""
    return str(text).rpartition(MARK)[2].strip().removeprefix("#") if MARK in text else text.strip()


def _sign(text, visible):
    """The whole sign of a programme that was taken from a list."""
    if not text.isdecimal():
        return text
    chosen = visible.filter(pk=int(text)).select_related("document").first()
    return chosen.document.full_sign if chosen else text
