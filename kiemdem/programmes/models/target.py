from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from kiemdem.documents.models import Passage
from kiemdem.folding import clean, fold

from .programme import Programme
from .writing import Written


class TargetQuerySet(models.QuerySet):
    def visible_to(self, user):
        return self.filter(programme__in=Programme.objects.visible_to(user))

    def searched(self, text):
        words = fold(text).split()
        return self.filter(*[Q(fold__contains=word) for word in words]) if words else self.none()


class Target(Written):
    """A measured commitment of a programme, as its paper prints it."""

    programme = models.ForeignKey(Programme, models.CASCADE, related_name="targets")
    number = models.CharField(_("number"), max_length=20, blank=True)
    group = models.CharField(_("group"), max_length=300, blank=True)
    name = models.TextField(_("target"))
    unit_of_measure = models.CharField(_("unit of measure"), max_length=80, blank=True)
    plan = models.CharField(_("plan"), max_length=120, blank=True)
    result = models.CharField(_("result"), max_length=120, blank=True)
    note = models.TextField(_("note"), blank=True)
    position = models.PositiveIntegerField(default=0)
    passage = models.ForeignKey(
        Passage, models.PROTECT, null=True, blank=True, related_name="targets", editable=False
    )
    fold = models.TextField(editable=False)
    illustrative = models.BooleanField(_("illustrative"), default=False)

    objects = TargetQuerySet.as_manager()

    class Meta:
        verbose_name = _("target")
        verbose_name_plural = _("targets")
        ordering = ["position", "pk"]

    def __str__(self):
        return self.name

    def save(self, *args, **kwargs):
        self.name = clean(self.name)
        self.fold = fold(self.name)
        super().save(*args, **kwargs)

    def get_absolute_url(self):
        return f"{reverse('desk:programme-targets', args=[self.programme_id])}#target-{self.pk}"

    def is_used(self) -> bool:
        return self.links_up.exists() or self.links_down.exists()
