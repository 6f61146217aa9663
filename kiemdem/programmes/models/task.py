from django.db import models, transaction
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from kiemdem.documents.models import Passage
from kiemdem.folding import clean, fold
from kiemdem.ledger.models import record, record_many
from kiemdem.rules import refuse_if
from kiemdem.units.models import Post

from ..deadlines import Precision, Recurrence
from ..kinds import Kind
from .programme import Programme, TaskGroup
from .writing import put_right


class TaskQuerySet(models.QuerySet):
    def visible_to(self, user):
        return self.filter(programme__in=Programme.objects.visible_to(user))

    def whole(self):
        """Tasks as the paper lists them, without the parts they were broken into."""
        return self.filter(part_of=None)

    def searched(self, text):
        words = fold(text).split()
        return self.filter(*[Q(fold__contains=word) for word in words]) if words else self.none()


class Task(models.Model):
    """A committed piece of work: what, by when, with what product."""

    programme = models.ForeignKey(Programme, models.PROTECT, related_name="tasks")
    group = models.ForeignKey(
        TaskGroup,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="tasks",
        verbose_name=_("heading"),
    )
    part_of = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="parts", editable=False
    )
    position = models.PositiveIntegerField(default=0, editable=False)
    number = models.CharField(_("number"), max_length=20, blank=True)
    title = models.TextField(_("task"))
    kind = models.CharField(_("kind"), max_length=20, choices=Kind, default=Kind.TASK)
    product = models.TextField(_("product"), blank=True)
    authority = models.CharField(_("approving authority"), max_length=200, blank=True)
    outcome = models.TextField(_("outcome"), blank=True)
    responsible = models.ForeignKey(
        Post,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("who is responsible"),
    )
    due_text = models.CharField(_("deadline as issued"), max_length=300, blank=True)
    due_on = models.DateField(_("due day"), null=True, blank=True)
    precision = models.CharField(
        _("precision"), max_length=10, choices=Precision, default=Precision.NONE
    )
    recurrence = models.CharField(_("recurrence"), max_length=12, choices=Recurrence, blank=True)
    note = models.TextField(_("note"), blank=True)
    justification = models.TextField(_("grounds for the proposal"), blank=True)
    passage = models.ForeignKey(
        Passage, models.PROTECT, null=True, blank=True, related_name="tasks", editable=False
    )
    fold = models.TextField(editable=False)
    illustrative = models.BooleanField(_("illustrative"), default=False)

    objects = TaskQuerySet.as_manager()

    class Meta:
        verbose_name = _("task")
        verbose_name_plural = _("tasks")
        ordering = ["position", "pk"]
        indexes = [models.Index(fields=["programme", "position"], name="register_order")]

    def __str__(self):
        return self.title

    def get_absolute_url(self):
        return reverse("desk:task", args=[self.pk])

    def save(self, *args, **kwargs):
        self.tidy()
        super().save(*args, **kwargs)

    def tidy(self):
        """Texts as the register keeps them, and the form that search compares."""
        self.title, self.product = clean(self.title), clean(self.product)
        self.fold = fold(f"{self.number} {self.title} {self.product}")

    @classmethod
    @transaction.atomic
    def enter(cls, *, programme, by, on, at=None, record_entry=True, **fields):
        """Write a task into the register as a draft: it is counted once it is charged."""
        refuse_if(programme.why_not_edit(by))
        task = cls(programme=programme, position=programme.next_position(), **fields)
        task.number = task.number or str(task.position)
        task.save()
        if record_entry:
            record(task, "entered", by=by, on=on, at=at, illustrative=task.illustrative)
        return task

    @classmethod
    @transaction.atomic
    def enter_many(cls, programme, lines, *, by, on):
        """Write many tasks at once, as `enter` writes one; `lines` are the fields of each."""
        refuse_if(programme.why_not_edit(by))
        first = programme.next_position()
        tasks = [
            cls(programme=programme, position=place, **fields)
            for place, fields in enumerate(lines, first)
        ]
        for task in tasks:
            task.number = task.number or str(task.position)
            task.tidy()
        cls.objects.bulk_create(tasks, batch_size=500)
        record_many(tasks, "entered", by=by, on=on)
        return tasks

    def why_not_amend(self, by):
        return self.programme.why_not_edit(by)

    @transaction.atomic
    def amend(self, *, by, on, reason="", **changes):
        """Put right what the register says; the old words stay in the ledger."""
        refuse_if(self.why_not_amend(by))
        if told := put_right(self, changes):
            action = "product_changed" if set(told) == {"product"} else "amended"
            record(self, action, by=by, on=on, changes=told, reason=reason)

    def why_not_change_product(self, by):
        if not (by.leads(self.programme.unit) or by.keeps(self.programme.unit)):
            return _("Only %(unit)s, which owns the programme, may do this.") % {
                "unit": self.programme.unit
            }
        return None

    @transaction.atomic
    def change_product(self, product, *, by, on, reason, at=None):
        """Another product is to exist for the task to count as done."""
        refuse_if(self.why_not_change_product(by))
        changes = {"product": [self.product, clean(product)]}
        self.product = product
        self.save()
        told = {"changes": changes, "reason": reason, "illustrative": self.illustrative}
        record(self, "product_changed", by=by, on=on, at=at, **told)
