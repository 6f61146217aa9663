from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from kiemdem.ledger.written_once import WrittenOnce, WrittenOnceQuerySet
from kiemdem.units.models import Role, Unit

SHOWN_TO = frozenset({Role.INSPECTOR, Role.KEEPER, Role.ADMINISTRATOR})


class Kind(models.TextChoices):
    """What of the books left the screen."""

    EXPORT = "export", _("export")
    EVIDENCE = "evidence", _("evidence of another unit")


class ViewingQuerySet(WrittenOnceQuerySet):
    def visible_to(self, user):
        """For whoever inspects or keeps the unit whose matters were looked at."""
        if user.is_system:
            return self
        return self.filter(unit__in=user.reached(SHOWN_TO))


class Viewing(WrittenOnce):
    """Someone took an export, or looked at the evidence of a unit not their own."""

    kind = models.CharField(_("kind"), max_length=10, choices=Kind)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="viewings")
    unit = models.ForeignKey(
        Unit, models.PROTECT, null=True, related_name="viewings", verbose_name=_("whose")
    )
    what = models.CharField(_("what was looked at"), max_length=300)
    address = models.CharField(_("address"), max_length=500, blank=True)
    at = models.DateTimeField(_("when"), default=timezone.now, db_index=True)

    objects = ViewingQuerySet.as_manager()

    class Meta:
        verbose_name = _("viewing")
        verbose_name_plural = _("viewings")
        ordering = ["-pk"]

    def __str__(self):
        return f"{self.by}: {self.what}"


def exported(request, what, *, unit):
    """Note that the person took an export of the matters of `unit`."""
    return _note(request, Kind.EXPORT, what, unit)


def looked_at_evidence(request, what, *, unit):
    """Note that the person looked at evidence; of one's own unit nothing is noted."""
    if any(post.unit_id == unit.pk for post in request.user.posts()):
        return None
    return _note(request, Kind.EVIDENCE, what, unit)


def _note(request, kind, what, unit):
    return Viewing.objects.create(
        kind=kind,
        by=request.user,
        unit=unit,
        what=str(what)[:300],
        address=request.get_full_path()[:500],
    )
