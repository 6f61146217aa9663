"""What a discussion is about, and who may read it: a task, or one line of a return."""

from dataclasses import dataclass
from functools import cached_property

from django.contrib.auth import get_user_model
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _

from kiemdem.assignments.models import Assignment
from kiemdem.programmes.models import Task
from kiemdem.rounds.models import ReturnLine
from kiemdem.units.models import Ancestry, Appointment, Unit
from kiemdem.units.models.people import ACTING


@dataclass
class Thread:
    """The discussion of a task, or of a line of a return."""

    task: Task
    line: ReturnLine | None = None

    @classmethod
    def of(cls, subject) -> "Thread":
        if isinstance(subject, ReturnLine):
            return cls(subject.assignment.task, subject)
        return cls(subject)

    @property
    def subject(self):
        return self.line or self.task

    @property
    def kind(self) -> str:
        return "line" if self.line else "task"

    @property
    def address(self) -> str:
        """Where it is read alone."""
        return reverse("talk:thread", args=[self.kind, self.subject.pk])

    def get_absolute_url(self) -> str:
        """Where it is read: on the page of its task, or alone."""
        return self.address if self.line else f"{self.task.get_absolute_url()}#talk"

    @cached_property
    def ancestry(self):
        """The units whose people may read it: those concerned, and all above them."""
        lines = Ancestry.objects.lasting().filter(unit__in=self._concerned())
        return lines.values("ancestor")

    def _concerned(self) -> set[int]:
        """The same units as `Programme.visible_to` and `Return.visible_to` look for."""
        if self.line:
            return {self.line.in_return.unit_id, self.line.in_return.round.unit_id}
        programme = self.task.programme
        charged = Assignment.objects.filter(programme=programme).order_by()
        units = set(charged.values_list("unit_id", flat=True).distinct())
        standing = {programme.standing_unit_id} if programme.standing_unit_id else set()
        return units | standing | {programme.unit_id}

    def readers(self, on):
        """The accounts that may read it on a day."""
        held = Appointment.objects.as_of(on).filter(post__unit__in=self.ancestry)
        people = held.values("person")
        return get_user_model().objects.filter(is_active=True, person__in=people)

    def why_not_read(self, by, *, on):
        if not (by.is_system or self.readers(on).filter(pk=by.pk).exists()):
            return _("Only who may read this takes part in its discussion.")
        return None

    def units(self, on):
        """The units whose focal posts may read it: those that can be mentioned."""
        focal = Q(post__role__in=ACTING) | Q(post__is_head=True)
        held = Appointment.objects.as_of(on).filter(focal, person__account__is_active=True)
        found = Unit.objects.filter(pk__in=self.ancestry).open_on(on)
        return found.filter(posts__in=held.values("post")).distinct()
