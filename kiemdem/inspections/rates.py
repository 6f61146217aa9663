"""Of each unit: how many claims were judged, how many held, and the rate with its base."""

from dataclasses import dataclass
from decimal import Decimal

from kiemdem.tally.counts import share
from kiemdem.units.models import Ancestry, Unit

from .models import held_rates


@dataclass(frozen=True)
class Rate:
    """A unit's claims that were judged and those that held."""

    unit: Unit | None
    judged: int
    held: int

    @property
    def rate(self) -> Decimal | None:
        """Held in per cent of what was judged; None when nothing was."""
        return share(self.held, self.judged)


def rates_for(user, day, within=None) -> list[Rate]:
    """The rates that the person may see, of one unit's subtree or of all, by name."""
    rows = held_rates(user, on=day)
    if within is not None:
        below = Ancestry.objects.lasting().filter(ancestor=within)
        kept = set(below.values_list("unit_id", flat=True))
        rows = [row for row in rows if row[0] in kept]
    units = Unit.objects.in_bulk([unit for unit, _judged, _held in rows])
    rates = [Rate(units[unit], judged, held) for unit, judged, held in rows]
    return sorted(rates, key=lambda rate: units[rate.unit.pk].sort_key)


def sum_of(rates) -> Rate:
    return Rate(None, sum(rate.judged for rate in rates), sum(rate.held for rate in rates))
