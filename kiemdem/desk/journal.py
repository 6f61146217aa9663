"""The journal of the ledger: entries by the day they are true, newest first, as far as one may see."""

from dataclasses import dataclass
from datetime import date

from django import forms
from django.contrib.contenttypes.models import ContentType
from django.db.models import (
    BigIntegerField,
    Case,
    DateTimeField,
    Func,
    OuterRef,
    Q,
    Subquery,
    When,
)
from django.utils.translation import gettext_lazy as _

from kiemdem.assignments.models import Assignment
from kiemdem.assignments.moves import MOVES
from kiemdem.documents.models import Document
from kiemdem.inspections.models import Sample
from kiemdem.ledger.models import Entry
from kiemdem.programmes.models import Programme, Target, Task, TaskGroup
from kiemdem.rounds.models import Return, Round
from kiemdem.tally.rights import seen_among
from kiemdem.ui.forms import DayField
from kiemdem.units.models import Ancestry, Post, Unit
from kiemdem.units.picking import PickField, PickingForm

from .life import Moment, moments, subjects, with_words

A_PAGE = 40
UNASKED: frozenset[int] | None = frozenset({-1})  # which programmes a person sees is not known yet
# Where each kind of subject names its programme.
OF_PROGRAMME = {
    Programme: "pk",
    TaskGroup: "programme",
    Target: "programme",
    Task: "programme",
    Assignment: "programme",
}
OF_ALL = (Document, Unit, Post)  # no secret within the organisation
WORDS = {
    **{action: move.label for action, move in MOVES.items()},
    "corrected": _("Correct"),
    "opened": _("Open"),
    "entered": _("Enter in a register"),
    "amended": _("Amend"),
    "registered": _("Register a document"),
    "file_attached": _("Attach a file"),
    "linked": _("Link documents"),
    "linked_up": _("Link upwards"),
    "appointed": _("Appoint"),
    "vacated": _("Vacate a post"),
    "renamed": _("Rename a unit"),
    "dissolved": _("Dissolve a unit"),
}


class JournalForm(PickingForm):
    """The filters of the journal, as they stand in the address."""

    unit = PickField("unit", label=_("Unit"), required=False)
    person = PickField("person", label=_("Person"), required=False)
    action = forms.ChoiceField(label=_("Act"), required=False)
    first = DayField(label=_("From"), required=False)
    last = DayField(label=_("To"), required=False)
    late = forms.BooleanField(label=_("Entered late"), required=False)
    corrected = forms.BooleanField(label=_("With a correction"), required=False)
    NAMES = ("unit", "person", "action", "first", "last", "late", "corrected")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        words = sorted(WORDS.items(), key=lambda pair: str(pair[1]))
        self.fields["action"].choices = [("", _("All")), *words]

    @property
    def is_on(self):
        return any(self.data.get(name) for name in self.NAMES)


class NextDay(Func):
    """The first moment of the day after, by the clock of the office (seven hours before UTC's)."""

    arity = 1
    output_field = DateTimeField()

    def as_sqlite(self, compiler, connection, **more):
        return self.as_sql(compiler, connection, template="(%(expressions)s || ' 17:00:00')")

    def as_postgresql(self, compiler, connection, **more):
        moment = "((%(expressions)s + interval '17 hours') AT TIME ZONE 'UTC')"
        return self.as_sql(compiler, connection, template=moment)


@dataclass(frozen=True)
class Said:
    """One entry of the journal, and the thing it is about."""

    moment: Moment
    thing: str
    url: str
    may_open: bool


def seen_by(user, among=UNASKED):
    """The entries that a person may see: of visible programmes, and of papers and units.

    Said by what is left out: the newest entries are read by their day, and few are read, while
    a search by subject would look through the whole ledger first.
    """
    among = seen_among(user) if among is UNASKED else among
    kinds = ContentType.objects.get_for_models(*OF_PROGRAMME, *OF_ALL)
    shown = [kind.pk for kind in kinds.values()]
    hidden = list(ContentType.objects.exclude(pk__in=shown).values_list("pk", flat=True))
    entries = Entry.objects.exclude(subject_type__in=hidden)
    if among is not None:
        # its programme, entry by entry: an Exists would have all that one sees gathered first
        where = [
            When(
                subject_type=kinds[model],
                then=Subquery(model.objects.filter(pk=OuterRef("subject_id")).values(programme)),
            )
            for model, programme in OF_PROGRAMME.items()
        ]
        entries = entries.annotate(of_programme=Case(*where, output_field=BigIntegerField()))
        open_to_all = [kinds[model] for model in OF_ALL]
        seen = Q(of_programme__in=list(among)) | Q(subject_type__in=open_to_all)
        entries = entries.filter(seen)
    return entries


def asked(entries, said):
    """Only what the filters leave."""
    if unit := said.get("unit"):
        entries = entries.filter(_of_unit(unit))
    if person := said.get("person"):
        entries = entries.filter(by__person=person)
    if said.get("action"):
        entries = entries.filter(action=said["action"])
    if said.get("first"):
        entries = entries.filter(effective_on__gte=said["first"])
    if said.get("last"):
        entries = entries.filter(effective_on__lte=said["last"])
    if said.get("late"):
        entries = entries.filter(recorded_at__gte=NextDay("effective_on"))
    if said.get("corrected"):
        entries = entries.exclude(reverses=None, reversed_by=None)
    return entries


def _of_unit(unit):
    """What is about a unit's charges, its posts or itself, with all that stands below it now."""
    kinds = ContentType.objects.get_for_models(Assignment, Unit, Post)
    below = Ancestry.objects.lasting().below(unit).values("unit")
    return (
        Q(
            subject_type=kinds[Assignment],
            subject_id__in=Assignment.objects.filter(unit__in=below).values("pk"),
        )
        | Q(subject_type=kinds[Unit], subject_id__in=below)
        | Q(
            subject_type=kinds[Post],
            subject_id__in=Post.objects.filter(unit__in=below).values("pk"),
        )
    )


def page_after(entries, mark):
    """A page of entries older than a mark ("day,number"), and the mark of the next; "" at the end."""
    if place := _place(mark):
        day, number = place
        entries = entries.filter(Q(effective_on__lt=day) | Q(effective_on=day, pk__lt=number))
    found = newest(entries, A_PAGE + 1)
    if len(found) <= A_PAGE:
        return found, ""
    last = found[A_PAGE - 1]
    return found[:A_PAGE], f"{last.effective_on},{last.pk}"


def newest(entries, number):
    """The newest so many, with their words: first which, then all that is said of them."""
    keys = list(entries.newest_first().values_list("pk", flat=True)[:number])
    return list(with_words(Entry.objects.filter(pk__in=keys)).newest_first())


def _place(mark) -> tuple[date, int] | None:
    day, _comma, number = mark.partition(",")
    try:
        return date.fromisoformat(day), int(number)
    except ValueError:
        return None


def told(entries):
    """Entries with the thing each is about: a query for each kind, however many entries."""
    tasks = Task.objects.select_related("programme__document")
    things = {}
    for rows in (
        Assignment.objects.select_related("unit", "task__programme__document"),
        tasks,
        Target.objects.select_related("programme__document"),
        TaskGroup.objects.select_related("programme__document"),
        Programme.objects.select_related("document"),
        Document.objects.all(),
        Unit.objects.all(),
        Post.objects.select_related("unit"),
        Return.objects.select_related("unit", "round"),
        Round.objects.all(),
        Sample.objects.select_related("unit"),
    ):
        things |= subjects(entries, rows)
    return [
        _said(m, things.get((m.entry.subject_type_id, m.entry.subject_id)))
        for m in moments(entries, things)
    ]


def _said(moment, thing):
    task = getattr(thing, "task", thing)
    if isinstance(task, Task):
        name = f"{task.programme}, {task.number}. {task.title}"
    elif isinstance(thing, Target | TaskGroup):
        name = str(thing.programme)  # the sentence says which line
    elif isinstance(thing, Document):
        name = thing.title  # the sentence says its sign
    elif isinstance(thing, Post):
        name = f"{thing}, {thing.unit}"
    else:
        name = str(thing or "")
    page = task if isinstance(task, Task) else thing
    if isinstance(thing, Target | TaskGroup):
        page = thing.programme
    elif isinstance(thing, Post):
        page = thing.unit
    url = page.get_absolute_url() if hasattr(page, "get_absolute_url") else ""
    return Said(moment, name, url, may_open=not isinstance(thing, Post))


def latest(user, day, number=6, among=UNASKED):
    """The newest entries about work that a person sees, for the margin of a page."""
    work = ContentType.objects.get_for_models(Assignment, Task, Programme).values()
    others = ContentType.objects.exclude(pk__in=[kind.pk for kind in work])
    hidden = list(others.values_list("pk", flat=True))
    entries = seen_by(user, among).filter(effective_on__lte=day).exclude(subject_type__in=hidden)
    return told(newest(entries, number))
