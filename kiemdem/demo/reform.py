"""What ended in 2025: Ban Cán sự Đảng UBND, and on 1 July the districts with their committees.

Open work of a ward committee goes to the committee of the commune that carries the ward on; of a
district's body it goes to the commune at the head of the district's heirs in Tây Hồ, Long Biên and
where the city itself had charged the district, and is else cancelled as ended with the unit.
"""

from datetime import date

from kiemdem.assignments.models import Assignment
from kiemdem.units.models import Succession, Unit, UnitVersion
from kiemdem.units.places import REFORM

from .city import City, committee_code, district_code
from .facts import facts
from .lower import LEFT_OPEN
from .story import Step

ENDED = "Kết thúc hoạt động đơn vị theo mô hình chính quyền địa phương hai cấp từ 01/7/2025"


class Reform:
    """Closes what ended, and sees to the work that was open there."""

    def __init__(self, city: City, clerks, telling, *, by, tick):
        self.city, self.clerks, self.telling = city, clerks, telling
        self.by, self.tick, self.units = by, tick, city.units

    def end_bcsd(self) -> None:
        """The work that Ban Cán sự Đảng still had was transferred in its story."""
        heir = self.units["tu-hn-duubnd"]
        ended = self.units["tu-hn-bcsd"]
        self._close_posts(ended, heir.opened_on)
        ended.merge_into(heir, on=heir.opened_on, by=self.by)

    def open_heir_of_bcsd(self) -> None:
        row = facts("bodies")["heir_of_bcsd"]
        self.city.open(
            row["code"], row["name"], row["kind"], "tu-hn",
            short=row["short"], on=row["on"], illustrative=True,
        )  # fmt: skip

    def open_communes(self) -> None:
        """126 Party committees directly under Thành ủy."""
        for place in self.city.province.after:
            if place.level == "commune":
                self.city.open_committee(place, "tu-hn", on=REFORM)

    def end_districts(self) -> None:
        for district in self.city.districts:
            code = district_code(district)
            bodies = list(Unit.objects.below(self.units[code], on=REFORM))
            for charge in self._open_charges([self.units[code], *bodies]):
                self._settle(charge, district)
            for ward in self.city.wards_of(district):
                self._close(committee_code(ward), self._heirs(ward))
            for body in [b for b in bodies if b.code.startswith(f"{code}-")]:
                self._close_posts(body, REFORM)
                body.dissolve(on=REFORM, by=self.by)
            self._close(code, self._heirs(district))
            self.tick(1)

    def _open_charges(self, units):
        charges = Assignment.objects.open().leading().of_units(units).order_by("pk")
        return charges.select_related("unit", "task__programme__unit__parent")

    def _settle(self, charge, district) -> None:
        """Transferred to who carries on, or cancelled with the unit."""
        code = district_code(district)
        ward = next(
            (w for w in self.city.wards_of(district) if committee_code(w) == charge.unit.code), None
        )
        if ward or code in LEFT_OPEN or charge.task.programme.unit.code == "tu-hn":
            heir = self._heirs(ward or district)[0]
            step = Step(REFORM, "transferred", ENDED, to=heir.code)
        else:
            step = Step(REFORM, "cancelled", ENDED)
        self.telling.act(charge, step)

    def _heirs(self, place) -> list[Unit]:
        """The committees that carry on, the one of the same name first."""
        after = {p.code: p for p in self.city.province.after}
        heirs = [after[s.new] for s in self.city.province.successions if s.old == place.code]
        heirs.sort(key=lambda heir: (heir.name != place.name, heir.code))
        return [self.units[committee_code(heir)] for heir in heirs]

    def _close(self, code, heirs) -> None:
        unit = self.units[code]
        self._close_posts(unit, REFORM)
        if len(heirs) == 1:
            unit.merge_into(heirs[0], on=REFORM, by=self.by)
        else:
            unit.split_into([(heir, "") for heir in heirs], on=REFORM, by=self.by)

    def _close_posts(self, unit, day: date) -> None:
        for post in unit.posts.filter(appointments__ends_on=None):
            post.close(on=day, by=self.by)

    def name_the_order(self, paper) -> None:
        """The official places of after the reform stand by a resolution that is registered here."""
        formed = UnitVersion.objects.filter(valid_from=REFORM, unit__code__startswith="dvhc")
        formed.update(ordered_by=paper)
        Succession.objects.filter(successor__code__startswith="dvhc").update(ordered_by=paper)

    def move_people(self) -> None:
        """Who keeps an account of a unit that ended sits elsewhere since."""
        for row in facts("people")["accounts"]:
            if "then" in row:
                code, title, day, *role = row["then"]
                user = self.clerks.users[self.units[row["unit"]].pk]
                role = role[0] if role else row["role"]
                self.clerks.appoint(user.person, code, title, role, day)
                self.clerks.users[self.units[code].pk] = user
                user.forget_rights()
