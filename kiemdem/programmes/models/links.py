from django.db import models, transaction
from django.db.models import Q
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from kiemdem.ledger.models import record
from kiemdem.rules import refuse_if

from .target import Target
from .task import Task

SIDES = ("upper_task", "upper_target", "lower_task", "lower_target")


def _exactly_one(a, b, name):
    return models.CheckConstraint(
        condition=Q(**{f"{a}__isnull": True}) ^ Q(**{f"{b}__isnull": True}), name=name
    )


class LinkQuerySet(models.QuerySet):
    def visible_to(self, user):
        """Seen from either end."""
        tasks, targets = Task.objects.visible_to(user), Target.objects.visible_to(user)
        return self.filter(
            Q(upper_task__in=tasks)
            | Q(lower_task__in=tasks)
            | Q(upper_target__in=targets)
            | Q(lower_target__in=targets)
        )

    def about(self, item):
        """Links above and below a task or target."""
        side = "task" if isinstance(item, Task) else "target"
        return self.filter(Q(**{f"upper_{side}": item}) | Q(**{f"lower_{side}": item}))


class Link(models.Model):
    """An item of one programme concretises an item of another."""

    upper_task = models.ForeignKey(Task, models.CASCADE, null=True, related_name="links_down")
    upper_target = models.ForeignKey(Target, models.CASCADE, null=True, related_name="links_down")
    lower_task = models.ForeignKey(Task, models.CASCADE, null=True, related_name="links_up")
    lower_target = models.ForeignKey(Target, models.CASCADE, null=True, related_name="links_up")

    objects = LinkQuerySet.as_manager()

    class Meta:
        verbose_name = _("concretising link")
        verbose_name_plural = _("concretising links")
        constraints = [
            _exactly_one("upper_task", "upper_target", "link_has_one_upper_item"),
            _exactly_one("lower_task", "lower_target", "link_has_one_lower_item"),
            models.UniqueConstraint(
                *(Coalesce(side, 0) for side in SIDES),  # SQLite tells empty values apart
                name="one_link_per_pair",
            ),
        ]

    def __str__(self):
        return f"{self.lower} → {self.upper}"

    @property
    def upper(self):
        return self.upper_task or self.upper_target

    @property
    def lower(self):
        return self.lower_task or self.lower_target

    @classmethod
    def why_not_begin(cls, by):
        if not by.keeps_somewhere():
            return _("Only the register keeper of the lower programme may link its items.")
        return None

    @classmethod
    def why_not_link(cls, lower, upper, by):
        if not by.keeps(lower.programme.unit):
            return _("Only the register keeper of the lower programme may link its items.")
        if lower.programme_id == upper.programme_id:
            return _("Both items are of the same programme; use parts of a task instead.")
        if cls.objects.filter(**cls._sides(upper, lower)).exists():
            return _("These two are linked the other way round already.")
        return None

    @classmethod
    @transaction.atomic
    def connect(cls, lower, upper, *, by, on, at=None, illustrative=False):
        """`lower` concretises `upper`; told on both."""
        refuse_if(cls.why_not_link(lower, upper, by))
        link, created = cls.objects.get_or_create(**cls._sides(lower, upper))
        if created:
            told = {"illustrative": illustrative, "by": by, "on": on, "at": at}
            record(lower, "linked_up", to=str(upper)[:300], programme=str(upper.programme), **told)
        return link

    @transaction.atomic
    def undo(self, *, by, on):
        """The two are no longer linked; that they were stays in the ledger."""
        refuse_if(self.lower.programme.why_not_edit(by))
        record(self.lower, "unlinked_up", by=by, on=on, to=str(self.upper)[:300])
        self.delete()

    @staticmethod
    def _sides(lower, upper):
        names = {f"lower_{side}": None for side in ("task", "target")}
        names |= {f"upper_{side}": None for side in ("task", "target")}
        names["lower_task" if isinstance(lower, Task) else "lower_target"] = lower
        names["upper_task" if isinstance(upper, Task) else "upper_target"] = upper
        return names
