from django.db import models
from django.utils.translation import gettext_lazy as _


class Succession(models.Model):
    """From a day on, one unit carries what another carried: all of it, or a named part."""

    class Scope(models.TextChoices):
        WHOLE = "whole", _("whole")
        PART = "part", _("a part")

    predecessor = models.ForeignKey("units.Unit", models.PROTECT, related_name="successions")
    successor = models.ForeignKey("units.Unit", models.PROTECT, related_name="inheritances")
    on = models.DateField(_("from"))
    scope = models.CharField(_("scope"), max_length=10, choices=Scope, default=Scope.WHOLE)
    what = models.CharField(_("what passes over"), max_length=300, blank=True)
    ordered_by = models.ForeignKey(
        "documents.Document", models.PROTECT, null=True, related_name="+"
    )

    class Meta:
        verbose_name = _("succession")
        verbose_name_plural = _("successions")
        ordering = ["on", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["predecessor", "successor", "on"], name="one_succession_per_pair_and_day"
            ),
            models.CheckConstraint(
                condition=~models.Q(predecessor=models.F("successor")),
                name="no_unit_succeeds_itself",
            ),
        ]

    def __str__(self):
        return f"{self.predecessor} → {self.successor}"


def present_places() -> dict[int, int]:
    """Which unit answers today for each that was succeeded as a whole: {then: now}.

    A unit that was split has no single heir; it reads at its own last place.
    """
    whole = Succession.objects.filter(scope=Succession.Scope.WHOLE).order_by("on")
    heirs: dict[int, list[int]] = {}
    for then, now in whole.values_list("predecessor_id", "successor_id"):
        heirs.setdefault(then, []).append(now)
    following = {then: now[0] for then, now in heirs.items() if len(now) == 1}
    present = {}
    for then in following:
        unit, seen = then, {then}
        while unit in following and following[unit] not in seen:
            unit = following[unit]
            seen.add(unit)
        present[then] = unit
    return present
