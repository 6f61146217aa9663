"""A reading of an annex, between the file and the register: nothing counts until it is confirmed."""

from django.conf import settings
from django.db import models, transaction
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from kiemdem.annexes.guard import load
from kiemdem.constraints import both_or_neither
from kiemdem.documents.models import safe_name, sha256_of
from kiemdem.ledger.models import Entry, record
from kiemdem.locks import hold
from kiemdem.programmes.models import Programme, Task
from kiemdem.rules import refuse_if

from ..entering import enter_rows, remove_entered
from ..rereading import read_into
from ..resolving import resolve_names


class DraftQuerySet(models.QuerySet):
    def visible_to(self, user):
        """Those who made it, and keepers of the programme that it is meant for."""
        if user.is_system:
            return self
        keeping = user.reached(frozenset({"keeper", "administrator"}))
        return self.filter(Q(by=user) | Q(programme__unit__in=keeping))


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
    columns = models.JSONField(default=dict)  # corrections: table index → {column: role}
    control_totals = models.JSONField(default=list)
    names = models.JSONField(default=dict)  # printed name → what it was taken for
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
    def is_open(self) -> bool:
        return self.confirmed_at is None

    @classmethod
    @transaction.atomic
    def start(cls, upload, *, by, today, programme=None, issued_on=None):
        """Read an uploaded annex; raises `UnreadableAnnex` when it cannot be read."""
        if programme:
            refuse_if(programme.why_not_edit(by))
        draft = cls(by=by, programme=programme, file_name=upload.name[:300], issued_on=issued_on)
        if programme:
            draft.columns = dict(programme.columns)
        draft.keep_file(upload)
        read_into(draft, load(upload.read()), today=today)
        return draft

    def keep_file(self, upload) -> None:
        self.sha256 = sha256_of(upload)
        self.file.save(safe_name(upload.name), upload, save=False)
        upload.seek(0)

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
        """Read the file anew with corrected columns or date; mended rows are read anew too."""
        refuse_if(self.why_not_edit(by))
        self.columns = {**self.columns, **(columns or {})}
        self.issued_on = issued_on or self.issued_on
        self.rows.all().delete()
        with self.file.open("rb") as kept:
            read_into(self, kept.read(), today=today)

    @transaction.atomic
    def aim_at(self, programme, *, by, today):
        """Choose the programme whose register the rows are meant for."""
        refuse_if(self.why_not_edit(by) or programme.why_not_edit(by))
        self.programme = programme
        self.save(update_fields=["programme"])
        resolve_names(self, self.rows.all(), today=today)

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
        return None

    @transaction.atomic
    def confirm(self, *, by, on):
        """Enter every taken row in the register: all, or none."""
        self.confirmed_at = hold(self).confirmed_at
        refuse_if(self.why_not_confirm(by))
        numbers = enter_rows(self, by=by, on=on)
        self.confirmed_at, self.confirmed_by = timezone.now(), by
        self.save(update_fields=["confirmed_at", "confirmed_by"])
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
        entered = self.rows.exclude(entered=None)
        charged = entered.filter(entered__assignments__charged_on__isnull=False)
        told = Entry.objects.about_many(Task, entered.values("entered"))
        if charged.exists() or told.exclude(action="entered").exists():
            return _(
                "Something was recorded on its tasks since; the import can no longer be undone."
            )
        if self.rows.filter(change="update", taken=True).exists():
            return _("The import changed tasks that stood before; correct those one by one.")
        return None

    @transaction.atomic
    def undo(self, *, by, on):
        """Take the entered drafts out of the register again."""
        self.undone_at = hold(self).undone_at
        refuse_if(self.why_not_undo(by))
        removed = remove_entered(self)
        self.undone_at, self.undone_by = timezone.now(), by
        self.save(update_fields=["undone_at", "undone_by"])
        record(
            self.programme,
            "import_undone",
            by=by,
            on=on,
            draft=self.pk,
            file=self.file_name,
            tasks=removed,
        )
        return removed
