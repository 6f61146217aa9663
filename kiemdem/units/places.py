"""The official places of Việt Nam before and after 1 July 2025, read from the tables in data/.

Codes are unique only on one side of that day: 00004 was Trúc Bạch and is Ba Đình. Where the tables
come from and what they do not know: docs/reference/places.md.
"""

import csv
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from pathlib import Path

DATA = Path(__file__).parent / "data"
REFORM = date(2025, 7, 1)  # districts end, 63 provinces become 34
RESOLUTION_ON_PROVINCES = "202/2025/QH15"
RESOLUTIONS_ON_COMMUNES_SIGNED = date(2025, 6, 16)


class Kind(StrEnum):
    """What a place is in law."""

    PROVINCE = "tinh"
    CITY = "thanh_pho"
    URBAN_DISTRICT = "quan"
    RURAL_DISTRICT = "huyen"
    TOWN = "thi_xa"
    CITY_BELOW_A_PROVINCE = "thanh_pho_thuoc_tinh"
    COMMUNE = "xa"
    WARD = "phuong"
    TOWNSHIP = "thi_tran"
    SPECIAL_ZONE = "dac_khu"

    @property
    def prefix(self) -> str:
        """As it stands before a name."""
        return PREFIXES[self]


PREFIXES = {
    Kind.PROVINCE: "Tỉnh",
    Kind.CITY: "Thành phố",
    Kind.URBAN_DISTRICT: "Quận",
    Kind.RURAL_DISTRICT: "Huyện",
    Kind.TOWN: "Thị xã",
    Kind.CITY_BELOW_A_PROVINCE: "Thành phố",
    Kind.COMMUNE: "Xã",
    Kind.WARD: "Phường",
    Kind.TOWNSHIP: "Thị trấn",
    Kind.SPECIAL_ZONE: "Đặc khu",
}


class Scope(StrEnum):
    WHOLE = "whole"
    PART = "part"


@dataclass(frozen=True, slots=True)
class Place:
    """A place of one side of the reform; it stands up to, not on, `valid_to`."""

    code: str
    name: str
    kind: Kind
    parent_code: str | None
    valid_from: date | None
    valid_to: date | None

    @property
    def full_name(self) -> str:
        return f"{self.kind.prefix} {self.name}"

    @property
    def short_name(self) -> str:
        """“Tây Hồ”; a number alone says nothing, so “Quận 1”."""
        return self.full_name if self.name.isdigit() else self.name

    @property
    def level(self) -> str:
        return {2: "province", 3: "district", 5: "commune"}[len(self.code)]


@dataclass(frozen=True, slots=True)
class Succession:
    """From `on`, the whole or a part of `old` (a code before) belongs to `new` (a code after)."""

    old: str
    new: str
    scope: Scope
    on: date = REFORM


@dataclass(frozen=True, slots=True)
class Province:
    """A province of today with all that became it; parents stand before their children."""

    place: Place
    resolution: str  # the number of the one that formed its communes
    before: tuple[Place, ...]
    after: tuple[Place, ...]
    successions: tuple[Succession, ...]


class UnknownProvince(LookupError):
    """No province of today has this code; `now` is the one that took in an older province."""

    def __init__(self, code: str, now: Place | None = None):
        super().__init__(code)
        self.code, self.now = code, now


@cache
def provinces() -> tuple[Place, ...]:
    """The 34 of today."""
    return tuple(_read("provinces_after", valid_from=REFORM))


@cache
def provinces_before() -> tuple[Place, ...]:
    """The 63 up to 30 June 2025."""
    return tuple(_read("provinces_before", valid_to=REFORM))


def province(code: str) -> Province:
    """By today's code: 15 is today's Lào Cai; the Yên Bái that had this code is part of it."""
    today = _table(provinces())
    heirs = {succession.old: succession.new for succession in province_successions()}
    if code not in today:
        raise UnknownProvince(code, today.get(heirs.get(code, "")))
    old = {before for before, now in heirs.items() if now == code}
    levels = (provinces_before(), districts_before(), communes_before())
    before = tuple(_with_descendants(old, *levels))
    gone = {place.code for place in before}
    return Province(
        today[code],
        _resolutions()[code],
        before,
        tuple(_with_descendants({code}, provinces(), communes_after())),
        tuple(succession for succession in successions() if succession.old in gone),
    )


@cache
def districts_before() -> tuple[Place, ...]:
    return tuple(_read("districts_before", valid_to=REFORM))


@cache
def communes_before() -> tuple[Place, ...]:
    return tuple(_read("communes_before", valid_to=REFORM))


@cache
def communes_after() -> tuple[Place, ...]:
    return tuple(_read("communes_after", valid_from=REFORM))


@cache
def successions() -> tuple[Succession, ...]:
    """Of provinces, then districts, then communes."""
    return province_successions() + district_successions() + commune_successions()


@cache
def commune_successions() -> tuple[Succession, ...]:
    return tuple(row for row in _recorded() if len(row.old) == 5)


@cache
def district_successions() -> tuple[Succession, ...]:
    """A district ended everywhere: its heirs are the communes that its own communes went to."""
    parents = {place.code: place.parent_code for place in communes_before()}
    return _merged((parents.get(row.old, row.old), row.new) for row in _recorded())


@cache
def province_successions() -> tuple[Succession, ...]:
    old = {place.code: place.parent_code for place in districts_before()}
    new = {place.code: place.parent_code for place in communes_after()}
    return _merged((old[row.old], new[row.new]) for row in district_successions())


@cache
def _resolutions() -> dict[str, str]:
    return {row["province"]: row["number"] for row in _rows("resolutions")}


@cache
def _recorded() -> tuple[Succession, ...]:
    """As in the table: communes, and the five island districts that had none."""
    rows = _rows("successions")
    return tuple(Succession(row["old"], row["new"], Scope(row["scope"])) for row in rows)


def _merged(pairs: Iterable[tuple[str | None, str | None]]) -> tuple[Succession, ...]:
    heirs: dict[str, set[str]] = defaultdict(set)
    for old, new in pairs:
        assert old and new
        heirs[old].add(new)
    return tuple(
        Succession(old, new, Scope.WHOLE if len(heirs[old]) == 1 else Scope.PART)
        for old in sorted(heirs)
        for new in sorted(heirs[old])
    )


def _with_descendants(codes: set[str], *levels: tuple[Place, ...]) -> Iterator[Place]:
    """The places of these codes on the first level and all below them, level by level."""
    first, *rest = levels
    yield from (place for place in first if place.code in codes)
    for level in rest:
        children = [place for place in level if place.parent_code in codes]
        yield from children
        codes = {place.code for place in children}


def _table(places: Iterable[Place]) -> dict[str, Place]:
    return {place.code: place for place in places}


def _read(name: str, valid_from: date | None = None, valid_to: date | None = None):
    for row in _rows(name):
        kind = Kind(row["kind"])
        yield Place(row["code"], row["name"], kind, row.get("parent"), valid_from, valid_to)


def _rows(name: str) -> Iterator[dict[str, str]]:
    with (DATA / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)
