"""The made-up office of a measurement: a tree of four levels that changes twice."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date

from kiemdem.folding import fold, sort_key
from kiemdem.units.models import Succession, Unit, UnitVersion
from kiemdem.units.models.tree import line_of, places_of_all, store

from .sizes import BEGIN

MOVED_ON, MERGED_ON = date(2025, 7, 1), date(2025, 3, 1)
MOVED, MERGED = 0.05, 0.02  # of the units at the bottom
NAMES = ("Thành phố", "Sở", "Chi cục", "Phòng")


@dataclass
class Office:
    """The units by level, who does the work below each, and what became of those merged."""

    levels: list[list[Unit]]
    below: dict[int, list[int]] = field(default_factory=lambda: defaultdict(list))
    heirs: dict[int, int] = field(default_factory=dict)

    @property
    def units(self) -> list[Unit]:
        return [unit for level in self.levels for unit in level]

    def standing(self, unit: int, day: date) -> int:
        """The unit, or after its end the one that took it in."""
        return self.heirs.get(unit, unit) if day >= MERGED_ON else unit


def plant(number: int, dice) -> Office:
    """Units with their versions, successions and lines."""
    office = Office([])
    widths = [1, max(2, number // 80), max(3, number // 8)]
    widths.append(max(5, number - sum(widths)))
    for level, width in enumerate(widths):
        units = [
            _unit(level, place, dice.choice(office.levels[-1]) if level else None)
            for place in range(width)
        ]
        office.levels.append(Unit.objects.bulk_create(units, batch_size=1000))
    _reorganise(office, dice)
    places = places_of_all()
    lines = {unit: line_of(unit, places) for unit in places}
    store(lines)
    for unit in office.levels[-1]:
        for above in {ancestor for ancestor, _depth, _days in lines[unit.pk]}:
            office.below[above].append(unit.pk)
    return office


def _unit(level: int, place: int, parent: Unit | None) -> Unit:
    name = f"{NAMES[level]} số {place + 1}" + (f" {parent.short_name}" if level > 1 else "")
    code = f"bench-{level}-{place}"
    return Unit(
        code=code, name=name, short_name=f"{NAMES[level]} {place + 1}", kind="bench", parent=parent,
        opened_on=BEGIN, sort_key=sort_key(name), fold=fold(f"{name} {code}"), illustrative=True,
    )  # fmt: skip


def _reorganise(office: Office, dice) -> None:
    """Some units at the bottom moved under another, some were merged into a neighbour."""
    bottom, above = office.levels[-1], office.levels[-2]
    heirs = bottom[:5]
    versions = [_version(unit) for level in office.levels[:-1] for unit in level]
    for unit in bottom:
        chance = 1.0 if unit in heirs else dice.random()
        if chance < MERGED:
            unit.closed_on, office.heirs[unit.pk] = MERGED_ON, dice.choice(heirs).pk
            versions.append(_version(unit, valid_to=MERGED_ON))
        elif chance < MERGED + MOVED:
            versions.append(_version(unit, valid_to=MOVED_ON))
            unit.parent = dice.choice(above)
            versions.append(_version(unit, valid_from=MOVED_ON))
        else:
            versions.append(_version(unit))
    UnitVersion.objects.bulk_create(versions, batch_size=1000)
    Succession.objects.bulk_create(
        [Succession(predecessor_id=u, successor_id=heir, on=MERGED_ON) for u, heir in office.heirs.items()]
    )  # fmt: skip
    Unit.objects.bulk_update(bottom, ["parent", "closed_on"], batch_size=1000)


def _version(unit: Unit, valid_from: date = BEGIN, **until) -> UnitVersion:
    return UnitVersion(
        unit=unit, name=unit.name, short_name=unit.short_name, kind=unit.kind, parent=unit.parent,
        valid_from=valid_from, **until,
    )  # fmt: skip
