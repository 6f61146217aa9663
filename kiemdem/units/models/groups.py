from django.db import models, transaction
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from kiemdem.folding import clean, fold
from kiemdem.ledger.models import record
from kiemdem.periods import FOREVER
from kiemdem.rules import refuse_if

from .places import DatedQuerySet
from .unit import Unit


class UnitGroup(models.Model):
    """A name for many units at once, as plans address them: "các sở, ban, ngành"."""

    name = models.CharField(_("name"), max_length=200)
    fold = models.CharField(max_length=200, editable=False, db_index=True)
    root = models.ForeignKey(Unit, models.PROTECT, related_name="groups", verbose_name=_("under"))
    kinds = models.JSONField(_("kinds of units"), default=list, blank=True)

    class Meta:
        verbose_name = _("group of units")
        verbose_name_plural = _("groups of units")
        ordering = ["name"]
        constraints = [models.UniqueConstraint(fields=["root", "fold"], name="one_group_of_a_name")]

    def __str__(self):
        return self.name

    def save(self, *args, **kwargs):
        self.fold = fold(self.name)
        super().save(*args, **kwargs)

    def get_absolute_url(self):
        return reverse("units:group", args=[self.pk])

    @classmethod
    @transaction.atomic
    def open(cls, *, name, root, kinds, by, on):
        """A new name for many units."""
        group = cls(name=clean(name), root=root, kinds=list(kinds))
        refuse_if(group.why_not_amend(by))
        group.save()
        record(group, "opened", by=by, on=on, name=group.name)
        return group

    @transaction.atomic
    def amend(self, *, name, kinds, by, on):
        """Another name, or other kinds of units."""
        told = {"old_name": self.name, "old_kinds": self.kinds}
        self.name, self.kinds = clean(name), list(kinds)
        refuse_if(self.why_not_amend(by))
        self.save()
        record(self, "amended", by=by, on=on, name=self.name, kinds=self.kinds, **told)

    def why_not_amend(self, by):
        if not by.keeps(self.root):
            return _("Only the register keeper may change the organisation here.")
        twins = UnitGroup.objects.filter(root=self.root, fold=fold(self.name)).exclude(pk=self.pk)
        if twins.exists():
            return _("A group of this name is there already.")
        return None

    @transaction.atomic
    def add(self, unit, *, on, by, until=None):
        """The name means this unit too, from a day on."""
        refuse_if(self.why_not_amend(by))
        same = self.members.filter(unit=unit, valid_from__lt=until or FOREVER, valid_to__gt=on)
        if same.exists():
            refuse_if(_("%(unit)s is in the group in these days already.") % {"unit": unit})
        member = self.members.create(unit=unit, valid_from=on, valid_to=until or FOREVER)
        record(self, "member_added", by=by, on=on, unit=unit.name, code=unit.code)
        return member

    @transaction.atomic
    def drop(self, unit, *, on, by):
        """The name no longer means this unit from a day on."""
        refuse_if(self.why_not_amend(by))
        member = self.members.as_of(on).filter(unit=unit, valid_from__lt=on).first()
        if member is None:
            refuse_if(_("%(unit)s was not in the group before this day.") % {"unit": unit})
        member.valid_to = on
        member.save(update_fields=["valid_to"])
        record(self, "member_dropped", by=by, on=on, unit=unit.name, code=unit.code)

    def units_on(self, day):
        """The units that the name means on `day`: of the kinds, below the root; and the members."""
        by_kind = Unit.objects.below(self.root, on=day).of_kinds(self.kinds, on=day)
        named = GroupMember.objects.filter(group=self).as_of(day).values("unit")
        return Unit.objects.open_on(day).filter(
            models.Q(pk__in=by_kind.values("pk")) | models.Q(pk__in=named)
        )


class GroupMember(models.Model):
    """A unit that a group names besides its kinds, between two days."""

    group = models.ForeignKey(UnitGroup, models.CASCADE, related_name="members")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    valid_from = models.DateField(_("from"))
    valid_to = models.DateField(_("to"), default=FOREVER)

    objects = DatedQuerySet.as_manager()

    class Meta:
        verbose_name = _("group member")
        verbose_name_plural = _("group members")

    def __str__(self):
        return f"{self.group}: {self.unit}"
