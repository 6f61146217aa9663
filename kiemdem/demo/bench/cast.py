"""Who and what is measured: found in whatever register there is, so that any size will do."""

import random
from datetime import timedelta
from functools import cached_property

from django.db.models import Count

from kiemdem.assignments.models import Assignment
from kiemdem.programmes.models import Programme, Task
from kiemdem.ui.days import today
from kiemdem.units.models import Ancestry, Appointment, Role, Unit, User


class Cast:
    """The largest register, the busiest unit, those who work there; and dice with a fixed seed."""

    def __init__(self, seed: int = 1):
        self.dice = random.Random(seed)
        self.today = today()

    @cached_property
    def top(self) -> Unit:
        """The unit at the top with the largest tree."""
        tops = Unit.objects.filter(parent=None, closed_on=None)
        below = Ancestry.objects.lasting().filter(ancestor__in=tops).values_list("ancestor_id")
        unit, _number = below.annotate(n=Count("pk")).order_by("-n").first()
        return Unit.objects.get(pk=unit)

    @cached_property
    def busiest(self) -> Unit:
        """The open unit with the most work, at which somebody reports."""
        held = Appointment.objects.as_of(self.today).filter(
            post__role=Role.OFFICER, person__account__isnull=False
        )
        rows = Assignment.objects.open().filter(unit__closed_on=None)
        rows = rows.filter(unit__in=held.values("post__unit")).values_list("unit_id")
        return Unit.objects.get(pk=rows.annotate(n=Count("pk")).order_by("-n").first()[0])

    @cached_property
    def middle(self) -> Unit:
        """The unit between the busiest and the top."""
        line = Ancestry.objects.lasting().filter(unit=self.busiest, depth__gt=0)
        above = line.exclude(ancestor=self.top).order_by("-depth").first()
        return above.ancestor if above else self.top

    def holder(self, unit: Unit, *roles: str) -> User:
        """An account that holds such a post there, or nearest above."""
        line = Ancestry.objects.lasting().filter(unit=unit).order_by("depth")
        for above in line.values_list("ancestor_id", flat=True):
            held = Appointment.objects.as_of(self.today).filter(
                post__unit=above, post__role__in=roles, person__account__is_active=True
            )
            if found := held.order_by("pk").first():
                return found.person.account
        raise LookupError(f"Nobody is {roles} at {unit} or above")

    @cached_property
    def keeper(self) -> User:
        return self.holder(self.top, Role.KEEPER)

    @cached_property
    def leader(self) -> User:
        return self.holder(self.middle, Role.LEADER, Role.KEEPER)

    @cached_property
    def officer(self) -> User:
        return self.holder(self.busiest, Role.OFFICER)

    @cached_property
    def programme(self) -> Programme:
        """The one with the most work charged."""
        rows = Assignment.objects.values_list("programme_id").annotate(n=Count("pk"))
        return Programme.objects.get(pk=rows.order_by("-n").first()[0])

    def some(self, rows, number: int) -> list:
        """Keys of some rows, spread over all of them."""
        last = rows.order_by("-pk").values_list("pk", flat=True).first() or 0
        found: list[int] = []
        while len(found) < number:
            asked = rows.filter(pk__gte=self.dice.randint(1, last)).order_by("pk")
            found += asked.values_list("pk", flat=True)[:1]
        return found

    def days(self, number: int) -> list:
        """Days of the past, today, and days to come."""
        spread = [self.today + timedelta(self.dice.randint(-1500, 200)) for _n in range(number)]
        return [self.today if n % 3 == 0 else day for n, day in enumerate(spread)]

    @cached_property
    def words(self) -> list[str]:
        """What people would type: words of tasks, in part or whole, often with a number."""
        titles = Task.objects.filter(pk__in=self.some(Task.objects.all(), 24)).values_list(
            "title", flat=True
        )
        asked = []
        for place, title in enumerate(titles):
            words = title.split()
            first = self.dice.randrange(max(1, len(words) - 2))
            asked.append(" ".join(words[first : first + 1 + place % 3]))
        return [text for text in asked if len(text) > 2]
