"""Who is told of what is owed: by the post named, else by the unit's posts on that day."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from kiemdem.assignments.models import Assignment
from kiemdem.programmes.models import Programme
from kiemdem.units.models import Ancestry, Appointment, Role
from kiemdem.units.models.people import ACTING, LEADING

from .owed import Owed

ACTING_FIRST = frozenset({Role.OFFICER})
JUDGED = ("verify", "endorse", "approve", "decide")  # by leaders and the keeper
Seat = tuple[int, str, bool]  # account, role, is it the head's


@dataclass(frozen=True)
class Recipients:
    """The people of some units and posts on a day: a fixed number of queries for any number of rows."""

    seats: dict[int, list[Seat]]  # by unit
    holders: dict[int, tuple[int, int]]  # post: (account, unit)
    parents: dict[int, int]
    hidden: frozenset[tuple[int, int | None]]  # (post, programme) whose holder may not see it

    @classmethod
    def of(cls, rows: Iterable[Owed], day: date) -> "Recipients":
        rows = list(rows)
        units = {row.unit for row in rows}
        above = Ancestry.objects.as_of(day).filter(unit__in=units, depth=1)
        parents = dict(above.values_list("unit_id", "ancestor_id"))
        units |= set(parents.values()) | {row.owner for row in rows}
        held = people_in(day, units, {row.post for row in rows if row.post})
        seats, holders = defaultdict(list), {}
        for post, unit, role, is_head, account in held:
            seats[unit].append((account, role, is_head))
            holders[post] = (account, unit)
        return cls(dict(seats), holders, parents, _hidden(rows, holders))

    def of_unit(self, unit: int) -> set[int]:
        """Its officers and its head; where there are none, whoever else acts for it."""
        seats = self.seats.get(unit, [])
        first = {a for a, role, is_head in seats if role in ACTING_FIRST or is_head}
        return first or {account for account, role, _head in seats if role in ACTING}

    def deciding_in(self, unit: int) -> set[int]:
        """Its leaders and its keeper."""
        return {account for account, role, _head in self.seats.get(unit, []) if role in LEADING}

    def told(self, row: Owed) -> tuple[set[int], str]:
        """The accounts to be told, and whether as the post named or as the unit."""
        if row.what in JUDGED:
            return self.deciding_in(row.unit), "unit"
        if row.post in self.holders and (row.post, row.programme) not in self.hidden:
            return {self.holders[row.post][0]}, "post"
        return self.of_unit(row.unit), "unit"

    def above(self, row: Owed) -> set[int]:
        """The superior: leaders and keeper of the unit above, else of whose programme it is."""
        parent = self.parents.get(row.unit)
        found = self.deciding_in(parent) if parent else set()
        return found or self.deciding_in(row.owner)


def people_in(day: date, units, posts=()) -> list[tuple[int, int, str, bool, int]]:
    """(post, unit, role, head?, account) of whoever holds a post there and may sign in."""
    held = Appointment.objects.as_of(day).filter(person__account__is_active=True)
    held = held.filter(Q(post__unit__in=units) | Q(post__in=posts)).order_by("pk")
    return list(
        held.values_list(
            "post_id", "post__unit_id", "post__role", "post__is_head", "person__account__id"
        )
    )


def _hidden(rows: list[Owed], holders) -> frozenset[tuple[int, int | None]]:
    """Posts of another unit than the one charged, which the programme does not concern."""
    doubtful = {
        (row.post, row.programme)
        for row in rows
        if row.post and row.post in holders and holders[row.post][1] != row.unit
    }
    if not doubtful:
        return frozenset()
    concerned = units_concerned({programme for _post, programme in doubtful})
    units = {holders[post][1] for post, _programme in doubtful}
    below = Ancestry.objects.lasting().filter(ancestor__in=units)
    reach = defaultdict(set)
    for ancestor, unit in below.values_list("ancestor_id", "unit_id"):
        reach[ancestor].add(unit)
    return frozenset(
        (post, programme)
        for post, programme in doubtful
        if not reach[holders[post][1]] & concerned[programme]
    )


def units_concerned(programmes) -> dict[int, set[int]]:
    """Who owns each programme, stands over it, or is charged by it."""
    concerned: dict[int, set[int]] = defaultdict(set)
    owners = Programme.objects.filter(pk__in=programmes)
    for programme, *units in owners.values_list("pk", "unit_id", "standing_unit_id"):
        concerned[programme] |= {unit for unit in units if unit}
    charged = Assignment.objects.filter(programme__in=programmes).order_by()
    for programme, unit in charged.values_list("programme_id", "unit_id").distinct():
        concerned[programme].add(unit)
    return concerned
