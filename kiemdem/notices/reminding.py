"""Says what is due and late, to whoever answers for it: each thing once, however often it runs."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date

from django.contrib.contenttypes.models import ContentType

from kiemdem.units.models import Unit
from kiemdem.workdays.models import working_days

from .models import Notice, Reminders
from .models.reminders import BEFORE
from .owed import WAITING, Owed, Source, sources
from .recipients import Recipients
from .stages import Clock, Stage, Times


def remind(day: date) -> int:
    """Write the notices of a day; returns how many are new. On a quiet day nothing is said."""
    days = working_days()
    if not days.are_worked(day):
        return 0
    clock = Clock(days, day)
    lists = Reminders.objects.values_list("before", flat=True)
    horizon = max([*BEFORE, *(n for numbers in lists for n in numbers)])
    return sum(
        Batch(source, rows, clock).tell()
        for source in sources(day, horizon)
        for rows in source.batches()
    )


@dataclass
class Said:
    """What was said before of one subject."""

    keys: set[tuple[int, str]] = field(default_factory=set)  # (person, stage)
    late: dict[str, dict[int, date]] = field(default_factory=lambda: defaultdict(dict))
    above: set[str] = field(default_factory=set)

    def hear(self, user: int, stage: str, day: date) -> None:
        what, name, number, due = stage.split(":")
        self.keys.add((user, stage))
        if name == "late":
            self.late[f"{what}:{due}"].setdefault(int(number), day)
        elif name in ("escalated", "unheard"):
            self.above.add(f"{what}:{due}")


class Batch:
    """Some things that are owed, looked at together."""

    def __init__(self, source: Source, rows: list[Owed], clock: Clock):
        self.source, self.rows, self.clock = source, rows, clock
        self.type = ContentType.objects.get_for_model(source.model)

    def tell(self) -> int:
        """Write what is to be said today of these."""
        said = self.said()
        due = [(row, stage) for row in self.rows for stage in self.stages(row, said[row.subject])]
        if not due:
            return 0
        recipients = Recipients.of({row for row, _stage in due}, self.clock.day)
        notices = [n for row, stage in due for n in self.notices(row, stage, recipients)]
        fresh = [n for n in notices if (n.user_id, n.stage) not in said[n.subject_id].keys]
        self.name_units(fresh)
        Notice.objects.write(fresh)
        return len(fresh)

    def said(self) -> dict[int, Said]:
        known = Notice.objects.filter(
            subject_type=self.type,
            subject_id__in=[row.subject for row in self.rows],
            kind__in=(self.source.kind, "escalated"),
        )
        found: dict[int, Said] = defaultdict(Said)
        rows = known.order_by("pk").values_list("subject_id", "user_id", "stage", "day")
        for subject, user, stage, day in rows:
            found[subject].hear(user, stage, day)
        return found

    def stages(self, row: Owed, said: Said) -> list[Stage]:
        about = f"{row.what}:{row.due}"
        times = self.times[row.unit]
        return self.clock.stages(row.due, times, said.late[about], about in said.above)

    @property
    def times(self) -> dict[int, Times]:
        if "_times" not in self.__dict__:
            units = {row.unit for row in self.rows}
            rules = Reminders.nearest(units, on=self.clock.day)
            self.__dict__["_times"] = {unit: self._times_of(one) for unit, one in rules.items()}
        return self.__dict__["_times"]

    def _times_of(self, rules: Reminders) -> Times:
        if self.source.what in WAITING:
            waited = rules.asked if self.source.what == "decide" else rules.submitted
            return Times((), False, tuple(sorted(waited)), 0)
        return Times(
            tuple(rules.before), rules.on_due, tuple(sorted(rules.late)), rules.escalate_after
        )

    def notices(self, row: Owed, stage: Stage, recipients: Recipients) -> list[Notice]:
        """One for each person; where nobody in the unit can hear, the superior is told at once."""
        people, by = recipients.told(row)
        if stage.name == "escalated":
            return self._above(row, stage, recipients, "escalated")
        if not people and stage.name == "late" and row.what not in WAITING:
            return self._above(row, Stage("unheard", 0, stage.days), recipients, "unheard")
        why = f"{row.what} {stage.name} {by}"
        return [self._notice(self.source.kind, user, row, stage, why) for user in people]

    def _above(self, row, stage, recipients, why):
        above = recipients.above(row)
        return [self._notice("escalated", user, row, stage, why) for user in above]

    def _notice(self, kind, user, row: Owed, stage: Stage, why: str) -> Notice:
        times = self.times[row.unit]
        number = min(times.escalate_after, len(times.late)) if why == "escalated" else stage.number
        reason = {"why": why, "due": row.due.isoformat(), "days": stage.days, "number": number}
        return Notice(
            user_id=user,
            kind=kind,
            subject_type=self.type,
            subject_id=row.subject,
            stage=stage.key(row.what, row.due),
            reason=reason | ({"unit": row.unit} if kind == "escalated" else {}),
            day=self.clock.day,
        )

    def name_units(self, notices: list[Notice]) -> None:
        """The unit's name as it is today, kept with the reason."""
        above = [notice.reason for notice in notices if "unit" in notice.reason]
        units = Unit.objects.in_bulk({reason["unit"] for reason in above})
        for reason in above:
            reason["unit"] = str(units[reason["unit"]])
