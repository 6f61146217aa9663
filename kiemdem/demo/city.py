"""Thành ủy Hà Nội and what stands below it, before the reform of 1 July 2025.

Two lines meet under Thành ủy: the Party's (bodies, district committees, ward committees) and the
State's (UBND with its departments; the city's official places). A district is charged with work
through its Party committee, so that a total by unit reads as the city's own reports do.
"""

from kiemdem.units import places
from kiemdem.units.loading import KNOWN_FROM, Loader, unit_code
from kiemdem.units.models import Unit, UnitGroup

from .facts import facts

PARTY_OF = {
    "quan": ("Quận ủy", "quan_uy", "QU"),
    "huyen": ("Huyện ủy", "huyen_uy", "HU"),
    "thi_xa": ("Thị ủy", "thi_uy", "ThU"),
}
WARDS_TOLD = ("00277", "00006")  # Bách Khoa, Vĩnh Phúc: the facts name them


class City:
    """The units by code, and the official places they come from."""

    def __init__(self, *, by, tick):
        self.by, self.tick = by, tick
        self.province = places.province("01")
        self.districts = [place for place in self.province.before if place.level == "district"]
        self.units: dict[str, Unit] = {}

    def build(self) -> None:
        told = facts("bodies")
        root = told["root"]
        self.open(root["code"], root["name"], root["kind"], None, short=root["short"])
        for body in told["bodies"]:
            self.open(body["code"], body["name"], body["kind"], root["code"], short=body["short"])
        departments = told["departments"]
        for code, name, short in departments["list"]:
            kind = "so" if name.startswith("Sở ") else "ban_nganh"
            self.open(code, name, kind, departments["parent"], short=short)
        Loader(by=self.by, under=self.units[root["code"]], tick=self.tick).load(self.province)
        self.units |= {u.code: u for u in Unit.objects.filter(code__startswith="dvhc")}
        for district in self.districts:
            self._open_district(district)
        for row in told["groups"]:
            self._open_group(row)

    def _open_group(self, row) -> None:
        root, said = self.units[row["root"]], {"by": self.by, "on": KNOWN_FROM}
        group = UnitGroup.open(name=row["name"], root=root, kinds=row.get("kinds", []), **said)
        for code in row.get("members", []):
            group.add(self.units[code], **said)

    def _open_district(self, district) -> None:
        prefix, kind, sign = PARTY_OF[district.kind]
        code = district_code(district)
        self.open(code, f"{prefix} {district.name}", kind, "tu-hn")
        for end, (name, short) in facts("bodies")["district"]["bodies"].items():
            full = f"{name} {prefix} {district.name}"
            self.open(
                f"{code}-{end}", full, "ban_dang", code, short=f"{short} {sign} {district.name}"
            )
        self.open(f"{code}-ubnd", f"UBND {in_a_sentence(district)}", "ubnd", code)
        for ward in self.wards_of(district):
            self.open_committee(ward, code)

    def open_committee(self, place, parent_code, on=KNOWN_FROM) -> Unit:
        """The Party committee of a commune."""
        name, kind = f"Đảng ủy {in_a_sentence(place)}", f"dang_uy_{place.kind}"
        return self.open(committee_code(place), name, kind, parent_code, on=on)

    def wards_of(self, district):
        """Two of its communes: those that the facts name, else the first ones."""
        wards = [p for p in self.province.before if p.parent_code == district.code]
        return sorted(wards, key=lambda ward: ward.code not in WARDS_TOLD)[:2]

    def open(self, code, name, kind, parent, *, short="", on=KNOWN_FROM, illustrative=False):
        unit = Unit.open(
            code=code,
            name=name,
            short_name=short,
            kind=kind,
            parent=self.units[parent] if parent else None,
            on=on,
            by=self.by,
            illustrative=illustrative,
        )
        self.units[code] = unit
        self.tick(1)
        return unit


def in_a_sentence(place) -> str:
    """quận Tây Hồ"""
    return f"{place.kind.prefix.lower()} {place.name}"


def district_code(place) -> str:
    return f"qu-{place.code}"


def committee_code(place) -> str:
    """du-00277 before the reform, du2025-00103 after it."""
    return unit_code(place).replace("dvhc", "du", 1)
