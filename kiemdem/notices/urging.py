"""Đôn đốc: one text to the posts of many late units in one act, told in the ledger of each thing."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models import Model
from django.utils.translation import gettext as _

from kiemdem.assignments.models import Assignment
from kiemdem.folding import clean
from kiemdem.ledger.models import Entry, record
from kiemdem.locks import hold, hold_tree
from kiemdem.programmes.models import Programme
from kiemdem.rounds.models import FILLING, Return, Round
from kiemdem.rules import Refused, refuse_if
from kiemdem.ui.days import written
from kiemdem.units.models import Unit

from .models import Notice
from .owed import UNFINISHED, Owed
from .recipients import Recipients


@dataclass(frozen=True)
class LateUnit:
    """A unit with what it is late with, and how often it was urged about that."""

    unit: Unit
    number: int
    oldest: date
    days: int
    urged: int
    urged_on: date | None


class Late:
    """What is late in one programme or one round, by unit. The day is given."""

    model: type[Model]
    subject: Any

    def __init__(self, day: date):
        self.day = day

    def owed(self) -> list[Owed]:
        raise NotImplementedError

    def units(self) -> list[LateUnit]:
        """The late units, the longest late first: three queries."""
        owed = defaultdict(list)
        for row in self.owed():
            owed[row.unit].append(row)
        days = self.urged_days([row.subject for rows in owed.values() for row in rows])
        units = Unit.objects.in_bulk(owed)
        listed = []
        for unit, rows in owed.items():
            urged = set().union(*(days[row.subject] for row in rows))
            oldest = min(row.due for row in rows)
            late = (self.day - oldest).days
            last = max(urged, default=None)
            listed.append(LateUnit(units[unit], len(rows), oldest, late, len(urged), last))
        return sorted(listed, key=lambda one: (one.oldest, one.unit.sort_key))

    def urged_days(self, subjects) -> dict[int, set[date]]:
        """The days on which each was urged about."""
        found: dict[int, set[date]] = defaultdict(set)
        told = Entry.objects.about_many(self.model, subjects).filter(action="urged")
        for subject, day in told.values_list("subject_id", "effective_on"):
            found[subject].add(day)
        return found

    @transaction.atomic
    def urge(self, units, *, by, text) -> int:
        """Send one text to all that answer for what these units are late with; returns how many units."""
        refuse_if(self.why_not_urge(by, text=text))
        hold_tree(to_change=False)
        hold(self.subject)  # the second of two sees what the first has sent
        rows = [row for row in self.owed() if row.unit in {unit.pk for unit in units}]
        urged = self.urged_days([row.subject for row in rows])
        rows = [row for row in rows if self.day not in urged[row.subject]]
        if not rows:
            raise Refused(_("These units were urged today already, or are late no more."))
        self.tell(rows, by=by, text=clean(text))
        Notice.objects.write(self.notices(rows, by=by, text=clean(text)))
        return len({row.unit for row in rows})

    def tell(self, rows: list[Owed], *, by, text) -> None:
        """One entry in the ledger of each thing."""
        found = self.model._default_manager.select_for_update(of=("self",)).order_by("pk")
        for one in found.filter(pk__in=[row.subject for row in rows]):
            entry = record(
                one, "urged", by=by, on=self.day, post=by.post_for(self.owner), text=text
            )
            self.entered(one, entry)

    def entered(self, one, entry) -> None:
        """What else must know of an entry."""

    def notices(self, rows: list[Owed], *, by, text) -> list[Notice]:
        """One for each person and unit, however much the unit is late with."""
        recipients = Recipients.of(rows, self.day)
        people = {(user, row.unit): row for row in rows for user in recipients.told(row)[0]}
        owner = str(self.owner)
        return [
            Notice(
                user_id=user,
                kind="urged",
                subject_type=ContentType.objects.get_for_model(self.about(row)[0]),
                subject_id=self.about(row)[1],
                stage=f"urged:{unit}:{self.day}",
                reason={"unit": owner, "text": text, "address": self.address(row)},
                day=self.day,
            )
            for (user, unit), row in people.items()
        ]

    def why_not_urge(self, by, *, text=None):
        if objection := self.subject.why_not_urge(by):
            return objection
        if text is not None and not clean(text):
            return _("Write what the units are to be told.")
        return None


class LateWork(Late):
    """The tasks of a programme that are past their deadline."""

    model = Assignment

    def __init__(self, programme: Programme, day: date):
        super().__init__(day)
        self.subject, self.owner = programme, programme.unit

    def owed(self):
        late = Assignment.objects.leading().filter(
            task__programme=self.subject, status__in=UNFINISHED, due_on__lt=self.day
        )
        rows = late.values_list(
            "pk", "unit_id", "due_on", "responsible_id", "task__responsible_id"
        ).order_by("pk")
        return [
            Owed("task", pk, unit, due, self.owner.pk, self.subject.pk, post or task_post)
            for pk, unit, due, post, task_post in rows
        ]

    def entered(self, one, entry):
        Assignment.objects.filter(pk=one.pk).update(last_entry_id=entry.pk)

    def about(self, row):
        return Programme, self.subject.pk

    def address(self, row):
        return f"{self.subject.get_absolute_url()}?unit={row.unit}&state=over"

    def template(self):
        return _(
            "Work of %(programme)s is past its deadline. Report where it stands and the day on"
            " which it will be completed."
        ) % {"programme": self.subject}


class LateReturns(Late):
    """The returns of a round that should have come."""

    model = Return

    def __init__(self, counted: Round, day: date):
        super().__init__(day)
        self.subject, self.owner = counted, counted.unit

    def owed(self):
        late = self.subject.returns.filter(status__in=FILLING, send_by__lt=self.day)
        rows = late.order_by("pk").values_list("pk", "unit_id", "send_by")
        return [Owed("send", pk, unit, due, self.owner.pk) for pk, unit, due in rows]

    def about(self, row):
        return Return, row.subject

    def address(self, row):
        return ""

    def template(self):
        return _(
            "The return for %(round)s, cut off on %(day)s, has not come. Send it today, or say when it"
            " will come."
        ) % {"round": self.subject, "day": written(self.subject.cut_off_on)}
