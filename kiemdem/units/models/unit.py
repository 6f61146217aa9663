from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from kiemdem.folding import fold, sort_key

from .places import UnitVersion
from .reorganisation import Reorganising
from .tree import Ancestry


class UnitQuerySet(models.QuerySet):
    def visible_to(self, user):
        """The organisation is no secret within it: all who sign in see all units."""
        return self if user.is_authenticated else self.none()

    def open_on(self, day):
        return self.filter(opened_on__lte=day).filter(Q(closed_on=None) | Q(closed_on__gt=day))

    def below(self, unit, *, on, itself=False):
        """All that stood below `unit` on a day, at any depth."""
        rows = Ancestry.objects.below(unit).as_of(on)
        rows = rows if itself else rows.filter(depth__gt=0)
        return self.filter(pk__in=rows.values("unit")).open_on(on)

    def children_of(self, unit, *, on):
        placed = UnitVersion.objects.as_of(on).filter(parent=unit)
        return self.filter(pk__in=placed.values("unit"))

    def of_kinds(self, kinds, *, on):
        dated = UnitVersion.objects.as_of(on).filter(kind__in=kinds)
        return self.filter(pk__in=dated.values("unit"))

    def searched(self, text):
        words = fold(text).split()
        return self.filter(*[Q(fold__contains=word) for word in words]) if words else self.none()

    def best_first(self, text, *before):
        """Those with a name that begins with the text stand first; `before`: what weighs more."""
        begins = Q(fold__startswith=fold(text)) | Q(fold__contains=f" | {fold(text)}")
        rank = models.Case(models.When(begins, then=0), default=1)
        return self.annotate(rank=rank).order_by(*before, "rank", "sort_key")

    def named_in_order(self):
        return self.order_by("sort_key")


class Unit(Reorganising, models.Model):
    """A body that can be charged with work. It ends and has successors; it is never deleted."""

    # What the latest version says, kept here for lists and search.
    name = models.CharField(_("name"), max_length=300, editable=False)
    short_name = models.CharField(_("short name"), max_length=120, blank=True, editable=False)
    kind = models.CharField(_("kind"), max_length=40, editable=False)
    parent = models.ForeignKey(
        "self", models.PROTECT, null=True, editable=False, related_name="children"
    )
    code = models.CharField(_("code"), max_length=60, unique=True)
    fold = models.CharField(max_length=700, editable=False)
    sort_key = models.CharField(max_length=600, editable=False, db_index=True)
    opened_on = models.DateField(_("opened on"))
    closed_on = models.DateField(_("closed on"), null=True)
    illustrative = models.BooleanField(_("illustrative"), default=False)

    objects = UnitQuerySet.as_manager()

    class Meta:
        verbose_name = _("unit")
        verbose_name_plural = _("units")
        constraints = [
            models.CheckConstraint(
                condition=Q(closed_on=None) | Q(closed_on__gt=models.F("opened_on")),
                name="unit_closes_after_it_opens",
            )
        ]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return reverse("units:unit", args=[self.pk])

    @property
    def label(self) -> str:
        """The registered short name, for dense columns."""
        return self.short_name or self.name

    def is_open_on(self, day) -> bool:
        return self.opened_on <= day and (self.closed_on is None or day < self.closed_on)

    def version_on(self, day):
        """The name and place on a day; outside its life, the nearest there is."""
        versions = list(self.versions.all())
        before = [v for v in versions if v.valid_from <= day]
        return before[-1] if before else versions[0]

    def name_on(self, day) -> str:
        return self.version_on(day).name

    def contains(self, other, *, on) -> bool:
        return Ancestry.objects.below(self).as_of(on).filter(unit=other).exists()

    def take_from(self, version) -> None:
        """Show the latest version in lists and search."""
        names = self.versions.values_list("name", "short_name") if self.pk else []
        self.name, self.short_name = version.name, version.short_name
        self.kind, self.parent = version.kind, version.parent
        every_name = {n for pair in names for n in pair} | {version.name, version.short_name}
        self.fold = " | ".join(sorted(filter(None, map(fold, every_name | {self.code}))))[:700]
        self.sort_key = sort_key(version.name)[:600]
