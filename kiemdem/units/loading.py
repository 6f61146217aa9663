"""Official places become units, many at once: what opening, moving and splitting each would write.

Codes: `dvhc-00004` is Trúc Bạch, a place of before the reform; `dvhc2025-00004` is Ba Đình, formed
by it. A place that the reform left as it was keeps its unit and its code.
"""

from collections import defaultdict
from datetime import date
from functools import cached_property

from django.contrib.contenttypes.models import ContentType
from django.db import transaction

from kiemdem.ledger.models import Entry
from kiemdem.periods import FOREVER, Span

from .models import Succession, Unit, UnitCode, UnitVersion
from .models.tree import line_of, places_of_all, store
from .places import REFORM, Place, Province, Scope
from .places import Succession as Passing

SCHEME = "dvhc"
KNOWN_FROM = date(2020, 1, 1)  # the tables do not say when a place of before was founded
BATCH = 1000


class Loader:
    """Brings provinces into the register, below one unit or at the top. Twice changes nothing."""

    def __init__(self, *, by, under=None, tick=lambda number: None):
        self.by, self.under, self.tick = by, under, tick
        self.tree = places_of_all()

    @transaction.atomic
    def load(self, province: Province) -> int:
        """Returns how many units are new."""
        batch = ProvinceUnits(province, self.under)
        new = batch.make(self.tick)
        if new:
            for version in batch.versions:
                span = Span(version.valid_from, version.valid_to)
                self.tree.setdefault(version.unit_id, []).append((span, version.parent_id))
            store({unit.pk: line_of(unit.pk, self.tree) for unit in new})
            Entry.objects.bulk_create(batch.entries(self.by), batch_size=BATCH)
            self.by.forget_rights()
        return len(new)


class ProvinceUnits:
    """The units of one province, their dated versions, codes and successions."""

    def __init__(self, province: Province, under: Unit | None):
        self.province, self.under = province, under
        self.units: dict[str, Unit] = {}
        self.versions: list[UnitVersion] = []

    def make(self, tick) -> list[Unit]:
        """Create what is missing, each level after the one above it."""
        drafts = [*self.province.before, *(p for p in self.province.after if not self._stays(p))]
        codes = [unit_code(place) for place in drafts]
        self.units = {unit.code: unit for unit in Unit.objects.filter(code__in=codes)}
        there = set(self.units)
        levels = defaultdict(list)
        for place in drafts:
            if unit_code(place) not in there:
                levels[len(place.code), is_new(place)].append(place)
        for _level, places in sorted(levels.items()):
            self._open(places)
            tick(len(places))
        new = [unit for code, unit in self.units.items() if code not in there]
        self._keep_versions_and_codes({unit.pk for unit in new})
        self._keep_successions({unit.pk for unit in new})
        return new

    @cached_property
    def _kept(self) -> set[str]:
        """Codes of places that the reform left as they were: one heir, alone, of the same name."""
        old = {place.code: place for place in self.province.before}
        heirs, origins = defaultdict(set), defaultdict(set)
        for passing in self.province.successions:
            heirs[passing.old].add(passing.new)
            origins[passing.new].add(passing.old)
        return {
            place.code
            for place in self.province.after
            if (same := old.get(place.code))
            and heirs[place.code] == _communes(origins[place.code]) == {place.code}
            and (same.name, same.kind) == (place.name, place.kind)
        }

    def _stays(self, place: Place) -> bool:
        return place.code in self._kept

    def _open(self, places: list[Place]) -> None:
        units = []
        for place in places:
            versions = self._versions_of(place)
            unit = Unit(code=unit_code(place), opened_on=versions[0].valid_from)
            unit.closed_on = versions[-1].valid_to if versions[-1].valid_to != FOREVER else None
            unit.take_from(versions[-1])
            units.append((unit, versions))
        Unit.objects.bulk_create([unit for unit, _versions in units], batch_size=BATCH)
        for unit, versions in units:
            self.units[unit.code] = unit
            for version in versions:
                version.unit = unit
                self.versions.append(version)

    def _versions_of(self, place: Place) -> list[UnitVersion]:
        """One version, or for a commune that stays two: below its district, then its province."""
        if is_new(place):
            return [self._version(place, REFORM, FOREVER)]
        if not self._stays(place):
            return [self._version(place, KNOWN_FROM, REFORM)]
        if place.level == "province":
            return [self._version(place, KNOWN_FROM, FOREVER)]
        after = next(p for p in self.province.after if p.code == place.code)
        return [
            self._version(place, KNOWN_FROM, REFORM),
            self._version(after, REFORM, FOREVER),
        ]

    def _version(self, place: Place, start: date, end: date) -> UnitVersion:
        return UnitVersion(
            name=place.full_name,
            short_name=place.short_name,
            kind=str(place.kind),
            parent=self._parent_of(place),
            valid_from=start,
            valid_to=end,
        )

    def _parent_of(self, place: Place) -> Unit | None:
        if place.parent_code is None:
            return self.under
        if is_new(place) and place.parent_code not in self._kept:
            return self.units[f"{SCHEME}2025-{place.parent_code}"]
        return self.units.get(f"{SCHEME}-{place.parent_code}")

    def _keep_versions_and_codes(self, new: set[int]) -> None:
        UnitVersion.objects.bulk_create(self.versions, batch_size=BATCH)
        UnitCode.objects.bulk_create(
            [
                UnitCode(
                    unit=unit,
                    scheme=SCHEME,
                    code=code.partition("-")[2],
                    valid_from=unit.opened_on,
                    valid_to=unit.closed_on or FOREVER,
                )
                for code, unit in self.units.items()
                if unit.pk in new
            ],
            batch_size=BATCH,
        )

    def _keep_successions(self, new: set[int]) -> None:
        self.passed: dict[Unit, list[Unit]] = defaultdict(list)
        rows = []
        for passing in self.province.successions:
            old, heir = self._both(passing)
            if old == heir or old.pk not in new:
                continue
            self.passed[old].append(heir)
            scope = (
                Succession.Scope.WHOLE if passing.scope == Scope.WHOLE else Succession.Scope.PART
            )
            rows.append(Succession(predecessor=old, successor=heir, on=passing.on, scope=scope))
        Succession.objects.bulk_create(rows, batch_size=BATCH)

    def _both(self, passing: Passing) -> tuple[Unit, Unit]:
        era = "" if passing.new in self._kept else "2025"
        return self.units[f"{SCHEME}-{passing.old}"], self.units[f"{SCHEME}{era}-{passing.new}"]

    def entries(self, by):
        """One line of the ledger for every opening, moving and closing."""
        subject = ContentType.objects.get_for_model(Unit)

        def entry(unit, action, on, **details):
            return Entry(
                subject_type=subject,
                subject_id=unit.pk,
                action=action,
                effective_on=on,
                by=by,
                details=details,
            )

        before = {}
        for version in self.versions:
            unit = version.unit
            if unit.pk not in before:
                yield entry(unit, "opened", version.valid_from, name=version.name)
            else:
                old, new = str(before[unit.pk].parent), str(version.parent)
                yield entry(unit, "moved", REFORM, old_parent=old, new_parent=new)
            before[unit.pk] = version
        for unit, heirs in self.passed.items():
            action = "merged" if len(heirs) == 1 else "split"
            to = [{"code": heir.code, "name": heir.name} for heir in heirs]
            yield entry(unit, action, REFORM, to=to, basis=self.province.resolution)


def is_new(place: Place) -> bool:
    """Formed by the reform, or one that stays read from the tables of after it."""
    return place.valid_from is not None


def unit_code(place: Place) -> str:
    return f"{SCHEME}{'2025' if is_new(place) else ''}-{place.code}"


def _communes(codes: set[str]) -> set[str]:
    """Without districts: a commune inherits from the one around it too, and that is no merger."""
    return {code for code in codes if len(code) != 3}
