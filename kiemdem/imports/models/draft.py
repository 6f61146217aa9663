"""A reading of an annex, between the file and the register: nothing counts until it is confirmed."""

from django.conf import settings
from django.db import models, transaction
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from kiemdem.annexes.guard import load
from kiemdem.assignments.models import Assignment
from kiemdem.constraints import both_or_neither
from kiemdem.documents.models import safe_name, sha256_of
from kiemdem.folding import clean
from kiemdem.ledger.models import Entry, record
from kiemdem.locks import hold
from kiemdem.programmes.models import Programme, Target, Task
from kiemdem.rules import refuse_if
from kiemdem.units.models.people import KEEPING

from ..changing import remove_entered, restore_task
from ..earlier import Earlier
from ..entering import enter_rows
from ..judging import judge, resolve_all
from ..rereading import read_anew, read_into


class DraftQuerySet(models.QuerySet):
    def visible_to(self, user):
        """Those who made it, and keepers of the programme that it is meant for."""
        if user.is_system:
            return self
        keeping = user.reached(KEEPING)
        return self.filter(Q(by=user) | Q(programme__unit__in=keeping))

    def told(self):
        """With what a list says of each."""
        told = self.select_related("programme__document", "by__person", "confirmed_by__person")
        counted = told.annotate(row_count=models.Count("rows"))
        return counted.order_by("-created_at")  # a count forgets the usual order


class Draft(models.Model):
    """One annex as read, with what people mended in it; it survives until confirmed or dropped."""

    programme = models.ForeignKey(
        Programme,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="drafts",
        verbose_name=_("programme"),
    )
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="drafts")
    created_at = models.DateTimeField(default=timezone.now)
    file = models.FileField(upload_to="imports/%Y/%m/", max_length=300)
    file_name = models.CharField(_("file"), max_length=300)
    sha256 = models.CharField(max_length=64)
    issued_on = models.DateField(_("date of the document"), null=True, blank=True)
    title = models.TextField(blank=True)
    sign = models.CharField(max_length=80, blank=True)
    tables = models.JSONField(default=list)  # columns as understood, for correction
    columns = models.JSONField(default=dict)  # corrections: signature of a head → {column: role}
    control_totals = models.JSONField(default=list)
    left_out = models.JSONField(default=list)  # what is hidden in the file and was not read
    names = models.JSONField(default=dict)  # printed name → what it was taken for
    entered_headings = models.JSONField(default=list)  # of the register, written by this import
    confirmed_at = models.DateTimeField(null=True, editable=False)
    confirmed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, editable=False, related_name="+"
    )
    undone_at = models.DateTimeField(null=True, editable=False)
    undone_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, editable=False, related_name="+"
    )

    objects = DraftQuerySet.as_manager()

    class Meta:
        verbose_name = _("draft of an annex")
        verbose_name_plural = _("drafts of annexes")
        ordering = ["-created_at"]
        constraints = [
            both_or_neither("confirmed_at", "confirmed_by"),
            both_or_neither("undone_at", "undone_by"),
        ]

    def __str__(self):
        return self.title or self.file_name

    def get_absolute_url(self):
        return reverse("imports:draft", args=[self.pk])

    @property
    def names_address(self) -> str:
        return reverse("imports:names", args=[self.pk])

    @property
    def is_open(self) -> bool:
        return self.confirmed_at is None

    @classmethod
    @transaction.atomic
    def start(cls, upload, *, by, today, programme=None, issued_on=None):
        """Read an uploaded annex; raises `UnreadableAnnex` when it cannot be read."""
        if programme:
            refuse_if(programme.why_not_edit(by))
        draft = cls(by=by, programme=programme, file_name=clean(upload.name)[:300])
        draft.issued_on = issued_on
        draft.columns = dict(programme.columns) if programme else {}
        read_into(draft, load(upload.read()), today=today)
        draft.keep_file(upload)  # last, so that nothing lies on the disk that the books do not know
        return draft

    def keep_file(self, upload) -> None:
        upload.seek(0)
        self.sha256 = sha256_of(upload)
        self.file.save(safe_name(upload.name), upload)

    def why_not_edit(self, by):
        if not self.is_open:
            return _("This draft is in the register already.")
        if self.programme and not by.keeps(self.programme.unit):
            return _("Only the register keeper of %(unit)s may change this register.") % {
                "unit": self.programme.unit
            }
        return None

    @transaction.atomic
    def read_again(self, *, by, today, columns=None, issued_on=None):
        """Read the file anew with corrected columns or date; what was mended by hand is kept."""
        self.confirmed_at = hold(self).confirmed_at
        refuse_if(self.why_not_edit(by))
        self.columns = {**self.columns, **(columns or {})}
        self.issued_on = issued_on or self.issued_on
        with self.file.open("rb") as kept:
            read_anew(self, kept.read(), by=by, today=today)

    def why_not_aim(self, programme, by):
        return self.why_not_edit(by) or programme.why_not_edit(by)

    @transaction.atomic
    def aim_at(self, programme, *, by, today):
        """Choose the programme whose register the rows are meant for."""
        refuse_if(self.why_not_aim(programme, by))
        self.programme = programme
        self.save(update_fields=["programme"])
        heads = {table["signature"] for table in self.tables}
        remembered = {
            head: roles
            for head, roles in programme.columns.items()
            if head in heads and head not in self.columns
        }
        if remembered or Earlier(programme, list(self.rows.all())).rows:
            self.read_again(by=by, today=today, columns=remembered)
        else:
            resolve_all(self, today=today)

    @transaction.atomic
    def take_name(self, name, meaning, *, by):
        """Say what a printed name means, in every row where it stands."""
        held = hold(self)
        self.names, self.confirmed_at = held.names, held.confirmed_at
        refuse_if(self.why_not_edit(by))
        self.names = {**self.names, name: {**meaning, "by_hand": True}}
        self.save(update_fields=["names"])
        judge(self, [r for r in self.rows.all() if name in r.leads or name in r.coordinators])

    def why_not_confirm(self, by):
        if objection := self.why_not_edit(by):
            return objection
        if self.programme is None:
            return _("Choose the programme first.")
        if not self.rows.filter(taken=True).exists():
            return _("No row is taken.")
        untitled = self.rows.filter(taken=True, title="").first()
        if untitled:
            return _("Row %(number)s has no text. Write it, or leave the row out.") % {
                "number": untitled.position
            }
        if self.changes_nothing():
            return _("Every row stands in the register already; there is nothing to enter.")
        return None

    def changes_nothing(self) -> bool:
        """Whether all that is taken stands in the register word for word."""
        return not self.rows.filter(taken=True).exclude(change="same").exists()

    @transaction.atomic
    def confirm(self, *, by, on):
        """Enter every taken row in the register: all, or none."""
        self.confirmed_at = hold(self).confirmed_at
        refuse_if(self.why_not_confirm(by))
        numbers = enter_rows(self, by=by, on=on)
        self.confirmed_at, self.confirmed_by = timezone.now(), by
        self.save(update_fields=["confirmed_at", "confirmed_by", "entered_headings"])
        self.programme.columns = {**self.programme.columns, **self.columns}
        self.programme.save(update_fields=["columns"])
        told = {"draft": self.pk, "file": self.file_name, "sha256": self.sha256, **numbers}
        record(self.programme, "imported", by=by, on=on, **told)
        return numbers

    def why_not_undo(self, by):
        if self.confirmed_at is None:
            return _("This draft is not in the register.")
        if self.undone_at:
            return _("This import was undone already.")
        if objection := self.programme.why_not_edit(by):
            return objection
        if self.is_built_upon():
            return _(
                "Something was recorded on its tasks since; the import can no longer be undone."
            )
        return None

    def is_built_upon(self) -> bool:
        """Whether anything was written about its tasks after the import."""
        entered, changed = self.rows.exclude(entered=None), self.rows.exclude(before={})
        tasks = Task.objects.filter(
            Q(pk__in=entered.values("entered")) | Q(pk__in=changed.values("existing"))
        )
        charges = Assignment.objects.filter(task__in=tasks)
        later = Entry.objects.filter(pk__gt=self.entry().pk)
        new = Task.objects.filter(pk__in=entered.values("entered"))
        targets = self.rows.exclude(entered_target=None).values("entered_target")
        linked = Q(links_down__isnull=False) | Q(links_up__isnull=False)
        return (
            later.about_many(Task, tasks.values("pk")).exists()
            or later.about_many(Assignment, charges.values("pk")).exists()
            or later.about_many(Target, targets).exists()
            or new.filter(Q(parts__isnull=False) | linked).exists()
            or Target.objects.filter(linked, pk__in=targets).exists()
        )

    def entry(self):
        """The line of the ledger that tells of the import."""
        told = Entry.objects.about(self.programme).filter(action="imported")
        return told.filter(details__draft=self.pk).latest("pk")

    @transaction.atomic
    def undo(self, *, by, on):
        """Take the entered drafts out of the register again, and put back what was changed."""
        self.undone_at = hold(self).undone_at
        refuse_if(self.why_not_undo(by))
        self.restore(by=by, on=on)
        removed = remove_entered(self)
        self.undone_at, self.undone_by = timezone.now(), by
        self.save(update_fields=["undone_at", "undone_by"])
        told = {"draft": self.pk, "file": self.file_name, "tasks": removed}
        record(self.programme, "import_undone", by=by, on=on, **told)
        return removed

    def restore(self, *, by, on) -> None:
        """Tasks and targets that stood before say again what they said."""
        reason = _("The import of %(file)s is undone.") % {"file": self.file_name}
        for row in self.rows.exclude(before={}).select_related("existing"):
            if row.existing:
                row.existing.programme = self.programme  # type: ignore[assignment]  # confirmed: it has one
                restore_task(row.existing, row.before, by=by, on=on, reason=str(reason))
            elif target := Target.objects.filter(pk=row.before.get("target")).first():
                target.amend(by=by, on=on, **row.before["fields"])

    def why_not_discard(self, by):
        if not self.is_open:
            return _("This draft is in the register already.")
        if self.by_id != by.pk and not (self.programme and by.keeps(self.programme.unit)):
            return _("Only who uploaded the annex may throw its draft away.")
        return None

    @transaction.atomic
    def discard(self, *, by):
        """Throw the draft away with its file; nothing of it was in the register."""
        refuse_if(hold(self).why_not_discard(by))
        file, storage = str(self.file.name), self.file.storage
        self.delete()
        transaction.on_commit(lambda: storage.delete(file))
