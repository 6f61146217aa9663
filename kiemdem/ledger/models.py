from django.conf import settings
from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from .written_once import WrittenOnce, WrittenOnceQuerySet


class EntryQuerySet(WrittenOnceQuerySet):
    def about(self, subject):
        """What happened to one thing."""
        kind = ContentType.objects.get_for_model(subject)
        return self.filter(subject_type=kind, subject_id=subject.pk)

    def about_many(self, model, ids):
        return self.filter(
            subject_type=ContentType.objects.get_for_model(model), subject_id__in=ids
        )

    def known_at(self, moment):
        """What had been written by `moment` (None: everything)."""
        return self.filter(recorded_at__lte=moment) if moment else self

    def in_order(self):
        """The order in which things were true; of one day, the order of writing."""
        return self.order_by("effective_on", "pk")

    def newest_first(self):
        return self.order_by("-effective_on", "-pk")


class Entry(WrittenOnce):
    """One dated line of the ledger: what happened to one thing, written once, never edited."""

    subject_type = models.ForeignKey(ContentType, models.PROTECT, related_name="+")
    subject_id = models.PositiveBigIntegerField()
    subject = GenericForeignKey("subject_type", "subject_id")
    action = models.CharField(_("action"), max_length=40)
    effective_on = models.DateField(_("effective on"))
    recorded_at = models.DateTimeField(_("recorded at"), default=timezone.now, db_index=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="entries")
    # Named by string, as the actor is: the post stands in a package above this one.
    post = models.ForeignKey("units.Post", models.PROTECT, null=True, related_name="+")
    details = models.JSONField(default=dict, encoder=DjangoJSONEncoder)
    reverses = models.OneToOneField("self", models.PROTECT, null=True, related_name="reversed_by")
    illustrative = models.BooleanField(default=False)

    objects = EntryQuerySet.as_manager()

    class Meta:
        verbose_name = _("entry")
        verbose_name_plural = _("entries")
        indexes = [
            models.Index(
                fields=["subject_type", "subject_id", "effective_on", "id"], name="entry_story"
            ),
            models.Index(fields=["by", "recorded_at"], name="entry_by"),
            models.Index(fields=["effective_on", "id"], name="entry_day"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(reverses=None) | Q(action="corrected"), name="only_corrections_reverse"
            )
        ]

    def __str__(self):
        return f"{self.action} #{self.subject_id}"

    @property
    def is_late(self) -> bool:
        """Written down after the day it was true; what the house itself loads came before anyone."""
        return timezone.localdate(self.recorded_at) > self.effective_on and not self.by.is_system

    @property
    def template(self) -> str:
        """The sentence that tells this entry."""
        kind = ContentType.objects.get_for_id(self.subject_type_id)  # kept by Django: no query
        return f"ledger/{kind.model}/{self.action}.html"


def record_many(subjects, action, *, by, on):
    """Write the same entry about many things of one kind at once."""
    if not subjects:
        return
    kind = ContentType.objects.get_for_model(subjects[0])
    entries = (
        Entry(
            subject_type=kind,
            subject_id=one.pk,
            action=action,
            effective_on=on,
            by=by,
            illustrative=getattr(one, "illustrative", False),
        )
        for one in subjects
    )
    Entry.objects.bulk_create(entries, batch_size=500)


def record(
    subject, action, *, by, on, post=None, reverses=None, at=None, illustrative=False, **details
):
    """Write one entry about `subject`, true from the day `on`; returns it."""
    return Entry.objects.create(
        subject=subject,
        action=action,
        effective_on=on,
        by=by,
        post=post,
        details=details,
        reverses=reverses,
        illustrative=illustrative,
        **({"recorded_at": at} if at else {}),
    )
