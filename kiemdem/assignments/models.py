from django.db import models, transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from kiemdem.documents.models import Document, safe_name, sha256_of
from kiemdem.folding import clean
from kiemdem.ledger.models import Entry
from kiemdem.ledger.written_once import WrittenOnce, WrittenOnceQuerySet
from kiemdem.programmes.models import Programme, Task
from kiemdem.units.models import Post, Unit

from .acting import Acting
from .charging import Charging
from .correcting import Correcting
from .moves import CLOSED, OPEN, Status


class AssignmentQuerySet(models.QuerySet):
    def visible_to(self, user):
        return self.filter(programme__in=Programme.objects.visible_to(user))

    def bulk_create(self, objs, *args, **kwargs):
        charges = list(objs)
        for charge in charges:
            charge.keep_programme()
        return super().bulk_create(charges, *args, **kwargs)

    def leading(self):
        """The charges that are counted: of the unit that leads."""
        return self.filter(role=Assignment.Role.LEAD)

    def open(self):
        return self.filter(status__in=OPEN)

    def of_units(self, units):
        return self.filter(unit__in=units)


class Assignment(Charging, Acting, Correcting, models.Model):
    """The charge of one task to one unit: to lead it, or to help."""

    class Role(models.TextChoices):
        LEAD = "lead", _("lead")
        COORDINATING = "coordinating", _("coordinating")

    task = models.ForeignKey(Task, models.PROTECT, related_name="assignments", db_index=False)
    # That of the task, which never changes: who sees what, and counts, are asked of one table.
    programme = models.ForeignKey(
        Programme, models.PROTECT, related_name="charges", editable=False, db_index=False
    )
    unit = models.ForeignKey(
        Unit,
        models.PROTECT,
        related_name="assignments",
        verbose_name=_("unit"),
        db_index=False,
    )
    role = models.CharField(_("role"), max_length=15, choices=Role, default=Role.LEAD)
    responsible = models.ForeignKey(
        Post,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="charged_with",
        verbose_name=_("who answers"),
    )
    came_from = models.ForeignKey(
        "self", models.PROTECT, null=True, editable=False, related_name="went_to"
    )
    # The standing: the balance of the entries today. Derived; `kiemdem books --verify` compares it.
    status = models.CharField(max_length=12, choices=Status, default=Status.PLANNED, editable=False)
    due_on = models.DateField(_("due day"), null=True, editable=False)
    original_due_on = models.DateField(_("original due day"), null=True, editable=False)
    charged_on = models.DateField(_("charged on"), null=True, editable=False)
    completed_on = models.DateField(_("completed on"), null=True, editable=False)
    percent = models.PositiveSmallIntegerField(_("per cent done"), null=True, editable=False)
    last_entry_id = models.BigIntegerField(null=True, editable=False)

    objects = AssignmentQuerySet.as_manager()

    class Meta:
        verbose_name = _("assignment")
        verbose_name_plural = _("assignments")
        ordering = ["-role", "pk"]
        indexes = [
            models.Index(fields=["unit", "status", "due_on"], name="desk_of_unit"),
            models.Index(fields=["task", "role"], name="charges_of_task"),
            # these two answer alone: which programmes charge these units, what waits in these programmes
            models.Index(fields=["unit", "programme"], name="programmes_of_unit"),
            models.Index(
                fields=["programme", "role", "status", "due_on", "id"], name="charges_of_programme"
            ),
            models.Index(
                fields=["status", "completed_on", "role", "programme"], name="charges_by_status"
            ),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["task", "unit", "role"],
                condition=~Q(status__in=CLOSED),
                name="one_charge_per_unit",
                violation_error_message=_("This unit is charged with the task already."),
            ),
        ]

    def __str__(self):
        return f"{self.unit}: {self.task}"

    def save(self, *args, **kwargs):
        self.keep_programme()
        super().save(*args, **kwargs)

    def keep_programme(self):
        if self.programme_id is None:
            self.programme_id = self.task.programme_id

    def get_absolute_url(self):
        return self.task.get_absolute_url()

    def ledger_lines(self):
        """The entries about this charge, in the order in which they were true."""
        return Entry.objects.about(self).in_order()

    @property
    def is_open(self) -> bool:
        return self.status in OPEN

    @property
    def is_lead(self) -> bool:
        return self.role == self.Role.LEAD


class EvidenceQuerySet(WrittenOnceQuerySet):
    def visible_to(self, user):
        return self.filter(assignment__programme__in=Programme.objects.visible_to(user))

    def same_as(self, item):
        """The same file, byte by byte, or the same paper, laid down elsewhere."""
        there = Q(document=item.document_id) if item.document_id else Q(sha256=item.sha256)
        return self.filter(there).exclude(pk=item.pk)


class Evidence(WrittenOnce):
    """A file or a registered paper behind an entry."""

    assignment = models.ForeignKey(Assignment, models.PROTECT, related_name="evidence")
    entry = models.ForeignKey(Entry, models.PROTECT, related_name="evidence")
    caption = models.CharField(_("what it shows"), max_length=300, blank=True)
    passage = models.CharField(_("where in it"), max_length=200, blank=True)
    document = models.ForeignKey(
        Document,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="evidence_of",
        verbose_name=_("document"),
    )
    file = models.FileField(_("file"), upload_to="evidence/%Y/%m/", blank=True, max_length=300)
    file_name = models.CharField(max_length=300, blank=True)
    size = models.PositiveBigIntegerField(null=True)
    sha256 = models.CharField(max_length=64, blank=True, db_index=True)
    added_at = models.DateTimeField(auto_now_add=True)

    objects = EvidenceQuerySet.as_manager()

    class Meta:
        verbose_name = _("evidence")
        verbose_name_plural = _("evidence")
        ordering = ["pk"]

    def __str__(self):
        return self.caption or str(self.document or self.file_name)

    @classmethod
    @transaction.atomic
    def keep(cls, assignment, entry, *, files=(), documents=(), caption="", passage=""):
        """Put files and papers behind an entry, with what they show and where."""
        said = {"assignment": assignment, "entry": entry}
        said |= {"caption": clean(caption), "passage": clean(passage)}
        for document in documents:
            cls.objects.create(document=document, **said)
        for upload in files:
            item = cls(size=upload.size, **said)
            item.sha256, item.file_name = sha256_of(upload), clean(upload.name)
            item.file.save(safe_name(upload.name), upload, save=False)
            item.save()
