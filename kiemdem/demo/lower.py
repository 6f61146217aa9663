"""Programmes of districts and wards that concretise programme 01: generated, marked as made up."""

from datetime import date
from random import Random

from kiemdem.programmes.models import Link, Programme, Target, Task

from .chances import Fortune
from .city import City, committee_code, district_code, in_a_sentence
from .facts import facts
from .papers import sign_of
from .story import Step
from .telling import moment

OPENED_ON = date(2021, 5, 4)
LAST_DAY = date(2025, 6, 27)  # the last working day of the districts
LEFT_OPEN = ("qu-003", "qu-004")  # where some work outlives the district
ROMAN_QUARTER = {3: "I", 6: "II", 9: "III", 12: "IV"}


class LowerProgrammes:
    """Opens them, draws their items, links each to its item of the 34, and tells its story."""

    def __init__(self, city: City, registers, papers, clerks, telling, tick):
        self.city, self.registers, self.papers = city, registers, papers
        self.clerks, self.telling, self.tick = clerks, telling, tick
        told = facts("lower")
        self.draw = Random(told["seed"])
        self.fortune = Fortune(self.draw, told["reasons"], LAST_DAY)
        self.items, self.per_district = told["items"], told["per_district"]
        self.known = {row["owner"]: row for row in facts("programmes")["lower"]}
        self.serial: dict[str, int] = {}

    def open_all(self) -> None:
        for district in self.city.districts:
            code, wards = district_code(district), self.city.wards_of(district)
            programme = self.open(code, in_a_sentence(district))
            chosen = sorted(self.draw.sample(range(len(self.items)), self.per_district))
            for place, number in enumerate(chosen):
                left_open = code in LEFT_OPEN and place % 9 == 4
                self._tell(programme, self.items[number], code, district, wards, left_open)
        for ward in self.city.province.before:
            if committee_code(ward) in ("du-00277", "du-00006"):
                self._open_ward(ward)
        self._cascade()

    def _open_ward(self, ward) -> None:
        code = committee_code(ward)
        programme = self.open(code, in_a_sentence(ward))
        for item in [item for item in self.items if item["body"] in ("ward", "btc")]:
            self._tell(programme, {**item, "body": "own"}, code, ward, [])

    def open(self, code, place) -> Programme:
        """The unit's own programme: the known one, or a made-up one that says so."""
        owner, known = self.city.units[code], self.known.get(code)
        title = f"(minh họa) Chương trình của {place} cụ thể hóa Chương trình 01-CTr/TU"
        keeper = self.clerks.of(owner)
        paper = self.papers.register(
            f"programme {code}",
            sign=known["sign"] if known else self._sign(owner),
            type="programme",
            issuer=owner,
            term="2020–2025",
            year=2021,
            title=known["title"] if known else title,
            illustrative=known is None,
        )
        upper = self.registers.found["01-CTr/TU"]
        paper.link_to(upper.document, "concretises", by=keeper, on=OPENED_ON, at=moment(OPENED_ON))
        return Programme.open(
            document=paper,
            unit=owner,
            short_title=f"Cụ thể hóa 01-CTr/TU ở {place}",
            starts_on=date(2021, 1, 1),
            ends_on=date(2025, 12, 31),
            parent=upper,
            illustrative=known is None,
            by=keeper,
            on=OPENED_ON,
            at=moment(OPENED_ON),
        )

    def _sign(self, owner) -> str:
        sign = sign_of(owner)
        self.serial[sign] = self.serial.get(sign, 0) + 1
        return f"MH{self.serial[sign]:02}-CTr/{sign}"

    def _tell(self, programme, item, code, place, wards, left_open=False) -> None:
        unit = self._leader(item["body"], code, wards)
        charged = self.fortune.charge_day()
        due = date(2025, 12, 31) if left_open else self.fortune.due_day(charged)
        fate = "open" if left_open else ""
        steps = self.fortune.history(charged, due, elsewhere=f"{code}-ubnd", fate=fate)
        if unit.code == f"{code}-ubnd" or not wards:
            steps = [step for step in steps if step.act != "transferred"]
        task = self._task(programme, item, place, unit, wards, due, steps[0])
        self.telling.tell(task, unit, steps)
        upper = self.registers.items[item["upper"]]
        by = self.clerks.of(programme.unit)
        Link.connect(task, upper, by=by, on=charged, at=moment(charged), illustrative=True)
        self.tick(1)

    def _leader(self, body, code, wards):
        if body == "own":
            return self.city.units[code]
        if body == "ward":
            return self.city.units[committee_code(self.draw.choice(wards))]
        return self.city.units[f"{code}-{body}"]

    def _task(self, programme, item, place, unit, wards, due, charge: Step) -> Task:
        where = next((w for w in wards if committee_code(w) == unit.code), place)
        return Task.enter(
            programme=programme,
            title=item["title"].format(noi=in_a_sentence(where)),
            kind=item["kind"],
            product=item["product"],
            due_on=due,
            due_text=f"trong quý {ROMAN_QUARTER[due.month]}/{due.year}",
            precision="quarter",
            illustrative=True,
            by=self.clerks.of(programme.unit),
            on=charge.day,
            at=moment(charge.day),
        )

    def _cascade(self) -> None:
        """The targets that the facts give for single units."""
        for row in facts("programmes")["cascaded"]:
            programme = Programme.objects.get(unit__code=row["owner"])
            by = self.clerks.of(programme.unit)
            target = Target.enter(
                programme=programme,
                name=row["name"],
                unit_of_measure=row["unit"],
                plan=row["plan"],
                by=by,
                on=OPENED_ON,
                at=moment(OPENED_ON),
            )
            if upper := self.registers.items.get(row.get("concretises")):
                Link.connect(target, upper, by=by, on=OPENED_ON, at=moment(OPENED_ON))
