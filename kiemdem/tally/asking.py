"""From words to a question: the command line and the tally page ask in the same terms."""

from datetime import date, datetime

from django.utils.dateparse import parse_datetime
from django.utils.timezone import get_current_timezone, is_naive, make_aware
from django.utils.translation import gettext as _

from kiemdem.folding import fold
from kiemdem.programmes.kinds import Kind, kind_from
from kiemdem.programmes.models import Programme
from kiemdem.ui.days import NotADay, day_from
from kiemdem.units.models import Post, Unit, UnitCode

from .questions import Question
from .recount import end_of_day

TREES = ("then", "now")
DEADLINES = ("current", "original")


class Unclear(ValueError):
    """The question cannot be understood. `str(problem)` says why and what would be."""

    def __init__(self, field: str, sentence):
        super().__init__(str(sentence))
        self.field = field


def ask(words, *, today: date, programmes=None) -> Question:
    """A question from its words: programme, unit, as_of, tree, against, known_at, kind, owner, alone.

    `programmes` are those that may be asked about (all, when None). Raises `Unclear`.
    """
    day = day_of(words["as_of"]) if words.get("as_of") else today
    return Question(
        as_of=day,
        programme=programme_from(words.get("programme"), programmes),
        unit=unit_from(words.get("unit")),
        alone=words.get("alone") in (True, "1", "on"),
        kind=_kind(words.get("kind")),
        owner=_post(words.get("owner")),
        tree=_one_of("tree", words.get("tree"), TREES),
        against=_one_of("against", words.get("against"), DEADLINES),
        known_at=_moment(words.get("known_at")),
    )


def programme_from(sign, programmes=None) -> Programme | None:
    """The programme of a sign; `01-CTr/TU@XVII` where the sign came again in another term."""
    if not sign:
        return None
    known = Programme.objects.all() if programmes is None else programmes
    found = list(known.with_sign(sign).select_related("document", "unit")[:5])
    if not found:
        raise Unclear("programme", _("There is no programme “%(sign)s”.") % {"sign": sign})
    if len(found) > 1:
        signs = ", ".join(programme.document.full_sign for programme in found)
        raise Unclear(
            "programme",
            _("“%(sign)s” is the sign of several programmes. Name one of them: %(signs)s.")
            % {"sign": sign, "signs": signs},
        )
    return found[0]


def unit_from(text) -> Unit | None:
    """A unit by its code, a code of any scheme, or its name."""
    if not text:
        return None
    if exact := Unit.objects.filter(code=text).first():
        return exact
    coded = Unit.objects.filter(pk__in=UnitCode.objects.filter(code=text).values("unit"))
    named = list(coded[:2]) or [
        unit
        for unit in Unit.objects.searched(text)
        if fold(text) in (fold(unit.name), fold(unit.short_name))
    ]
    if not named:
        raise Unclear("unit", _("There is no unit “%(text)s”.") % {"text": text})
    if len(named) > 1:
        codes = ", ".join(unit.code for unit in named[:5])
        raise Unclear(
            "unit",
            _("“%(text)s” names several units. Give the code of one: %(codes)s.")
            % {"text": text, "codes": codes},
        )
    return named[0]


def day_of(text, field: str = "as_of") -> date:
    """A day in any of the usual forms; raises `Unclear`."""
    try:
        return day_from(str(text))
    except NotADay as problem:
        raise Unclear(field, problem) from None


def _moment(text) -> datetime | None:
    if not text:
        return None
    try:
        moment = parse_datetime(str(text))
        if moment is None or len(str(text)) <= 10:
            return end_of_day(day_from(str(text)))
    except NotADay as problem:
        raise Unclear("known_at", problem) from None
    except ValueError:
        raise Unclear("known_at", _("“%(text)s” is not a moment.") % {"text": text}) from None
    return make_aware(moment, get_current_timezone()) if is_naive(moment) else moment


def _kind(text) -> str:
    if not text:
        return ""
    if text in Kind.values:
        return text
    kind = kind_from(text)
    if kind == Kind.TASK and fold(text) != fold("nhiệm vụ"):
        kinds = ", ".join(Kind.values)
        raise Unclear(
            "kind",
            _("“%(text)s” is no kind of task. Kinds: %(kinds)s.") % {"text": text, "kinds": kinds},
        )
    return kind


def _post(text) -> Post | None:
    """The post that answers: by its number, or as "unit code: title"."""
    if not text:
        return None
    code, _colon, title = str(text).partition(":")
    found = (
        Post.objects.filter(pk=int(text))
        if str(text).isdigit()
        else Post.objects.filter(unit__code=code.strip(), title__iexact=title.strip())
    )
    if post := found.first():
        return post
    raise Unclear(
        "owner", _("There is no post “%(text)s”. Write “unit code: title”.") % {"text": text}
    )


def _one_of(field: str, text, allowed) -> str:
    if not text:
        return allowed[0]
    if text not in allowed:
        raise Unclear(
            field,
            _("“%(text)s” is not one of: %(allowed)s.")
            % {"text": text, "allowed": ", ".join(allowed)},
        )
    return text
