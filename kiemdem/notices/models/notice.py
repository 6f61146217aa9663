from django.conf import settings
from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.contrib.contenttypes.prefetch import GenericPrefetch
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from kiemdem.notices.kinds import KINDS
from kiemdem.notices.subjects import SUBJECTS, seen_by

from .choices import hushed_by
from .digest import Digest


class NoticeQuerySet(models.QuerySet):
    def told(self, user):
        """One's own, whatever they are about."""
        return self.filter(user=user, is_quiet=False)

    def visible_to(self, user):
        """One's own, about what one may see today: asked only of the kinds that there are."""
        told = self.told(user)
        return told.filter(seen_by(user, told))

    def unread(self):
        return self.filter(read_at=None)

    def with_subjects(self):
        """With what each is about: one query for each model, however many notices."""
        rows = [subject.rows() for subject in SUBJECTS.values()]
        return self.prefetch_related(GenericPrefetch("subject", rows))

    def write(self, notices):
        """Write what was not said yet; what a person does not want to hear counts, and is not shown."""
        hushed = hushed_by({notice.user_id for notice in notices})
        for notice in notices:
            notice.is_quiet = (notice.user_id, notice.kind) in hushed
        return self.bulk_create(notices, ignore_conflicts=True)

    def mark_read(self, at=None):
        return self.unread().update(read_at=at or timezone.now())


class Notice(models.Model):
    """Something that a person is told once, with the reason why."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="notices")
    kind = models.CharField(_("kind"), max_length=20)
    subject_type = models.ForeignKey(ContentType, models.PROTECT, related_name="+")
    subject_id = models.PositiveBigIntegerField()
    subject = GenericForeignKey("subject_type", "subject_id")
    stage = models.CharField(_("occasion"), max_length=80)
    reason = models.JSONField(_("reason"), default=dict)
    day = models.DateField(_("day"))
    read_at = models.DateTimeField(_("read at"), null=True)
    # The person does not want to hear of this kind; it still counts as said.
    is_quiet = models.BooleanField(default=False, editable=False)
    digest = models.ForeignKey(Digest, models.SET_NULL, null=True, related_name="notices")

    objects = NoticeQuerySet.as_manager()

    class Meta:
        verbose_name = _("notice")
        verbose_name_plural = _("notices")
        ordering = ["-day", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["user", "kind", "subject_type", "subject_id", "stage"],
                name="nothing_said_twice",
            )
        ]
        indexes = [
            models.Index(fields=["user", "read_at"], name="unread_of_user"),
            models.Index(fields=["subject_type", "subject_id"], name="said_of_subject"),
        ]

    def __str__(self):
        return f"{self.title}: {self.why}"

    @property
    def title(self) -> str:
        return SUBJECTS[type(self.subject)].title(self.subject)

    @property
    def why(self) -> str:
        """The reason in a sentence, in the reader's language."""
        return KINDS[self.kind].why(self.reason)

    @property
    def label(self):
        return KINDS[self.kind].label

    @property
    def address(self) -> str:
        """Where the thing itself is."""
        return self.reason.get("address") or self.subject.get_absolute_url()
