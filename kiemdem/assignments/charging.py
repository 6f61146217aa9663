"""From a draft to a charge: an order is complete when it says the six things an order must say."""

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from kiemdem.ledger.models import record
from kiemdem.rules import Refused, refuse_if

from . import books
from .clarity import missing
from .moves import CLOSED, Status


class Charging:
    """How a planned assignment becomes a charge that is counted."""

    @classmethod
    @transaction.atomic
    def plan(cls, *, task, unit, role="lead", by, responsible=None):
        """Write down which unit is meant to lead or help; nothing is charged yet."""
        refuse_if(task.programme.why_not_edit(by))
        if role == "lead":
            already = task.assignments.filter(role="lead", unit=unit)
            if already.exclude(status__in=CLOSED).exists():
                raise Refused(_("This unit is charged with the task already."))
        return cls.objects.create(task=task, unit=unit, role=role, responsible=responsible)

    def why_not_charge(self, by, *, on=None):
        if not by.leads(self.task.programme.unit):
            return _("Only %(unit)s, which owns the programme, may do this.") % {
                "unit": self.task.programme.unit
            }
        if self.status != Status.PLANNED:
            return _("This unit is charged already.")
        if gaps := missing(self.task, self):
            return _("The order is not complete. Missing: %(gaps)s.") % {
                "gaps": ", ".join(str(gap.label) for gap in gaps)
            }
        if on and not self.unit.is_open_on(on):
            return _("%(unit)s does not exist on %(day)s.") % {
                "unit": self.unit,
                "day": f"{on:%d/%m/%Y}",
            }
        return None

    @transaction.atomic
    def charge(self, *, by, on, at=None, illustrative=False):
        """The unit owes the work from a day on."""
        refuse_if(self.why_not_charge(by, on=on))
        due = self.task.due_on.isoformat() if self.task.due_on else None
        more = {"at": at, "illustrative": illustrative}
        if self.is_lead:
            return self._act("charged", by=by, on=on, due_on=due, product=self.task.product, **more)
        refuse_if(self.why_not_on(on, at))
        entry = record(
            self, "charged", by=by, on=on, post=by.post_for(self.task.programme.unit), **more
        )
        books.settle(self)
        return entry

    @classmethod
    @transaction.atomic
    def charge_all(cls, task, *, by, on, **more):
        """Charge every unit that the task plans for, the leading one first."""
        planned = task.assignments.filter(status=Status.PLANNED).select_related(
            "unit", "task__programme__unit"
        )
        leads = [a for a in planned if a.is_lead]
        if not leads and not task.assignments.filter(role="lead").exists():
            raise Refused(_("No unit is named to lead task %(number)s.") % {"number": task.number})
        with books.settled_at_the_end():
            for assignment in [*leads, *(a for a in planned if not a.is_lead)]:
                assignment.task = task
                assignment.charge(by=by, on=on, **more)

    @classmethod
    @transaction.atomic
    def expand(cls, task, group, *, by, on):
        """Plan the task for every unit that a group means on a day; returns how many were added."""
        refuse_if(task.programme.why_not_edit(by))
        there = set(task.assignments.values_list("unit_id", flat=True))
        units = [unit for unit in group.units_on(on) if unit.pk not in there]
        cls.objects.bulk_create([cls(task=task, unit=unit) for unit in units])
        record(task, "expanded", by=by, on=on, group=group.name, units=len(units))
        return len(units)
