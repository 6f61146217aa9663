"""The programmes of Thành ủy: the ten of the term, programme 01 with its 34 items, directions."""

from datetime import date

from kiemdem.programmes.models import Programme, Target, Task, TaskGroup
from kiemdem.units.loading import KNOWN_FROM
from kiemdem.units.models import Role

from .facts import facts
from .people import made_up_post
from .story import story
from .telling import Telling, moment

CHARGED_ON = date(2021, 4, 5)
TERM = (date(2021, 1, 1), date(2025, 12, 31))


class Registers:
    """Opens the registers of the city and tells what became of their tasks."""

    def __init__(self, units, papers, clerks, telling: Telling, tick):
        self.units, self.papers, self.clerks = units, papers, clerks
        self.telling, self.tick = telling, tick
        self.owner = units["tu-hn"]
        self.keeper = clerks.of(self.owner)
        self.found: dict[str, Programme] = {}
        self.items: dict[int, Task] = {}  # the 34 by number

    def open_all(self) -> None:
        told = facts("programmes")
        for row in told["programmes"]:
            self.found[row["sign"]] = self._open(row)
        self.papers.link_known(told["programmes"])
        for row in told["targets"]:
            self._target(self.found[row["programme"]], row, day=CHARGED_ON)
        self._programme01()
        self._gathered("directions")

    def _open(self, row) -> Programme:
        day = row.get("on") or date(2021, 12, 31)
        paper = self.papers.register(
            row["sign"],
            sign=row["sign"],
            type=row.get("type", "programme"),
            issuer=self.owner,
            term=row.get("term", "XVII"),
            issued_on=row.get("on"),
            year=2021,
            title=row["title"],
            note=row.get("note", ""),
            illustrative=row.get("illustrative", False),
        )
        programme = Programme.open(
            document=paper,
            unit=self.owner,
            short_title=row.get("short", ""),
            starts_on=row.get("starts", TERM[0]),
            ends_on=row.get("ends", TERM[1]),
            standing_unit=self.units.get(row.get("standing", "")),
            authority="Ban Thường vụ Thành ủy",
            illustrative=row.get("illustrative", False),
            by=self.keeper,
            on=day,
            at=moment(day),
        )
        if row.get("type", "programme") == "programme":
            programme.steering.set(self._steering(programme))
        self.tick(1)
        return programme

    def _steering(self, programme):
        """Each programme had a steering committee; its seats are known, not who sat there."""
        for title in ("Trưởng Ban Chỉ đạo", "Ủy viên thường trực Ban Chỉ đạo"):
            title = f"{title} Chương trình {programme}"
            said = {"on": KNOWN_FROM, "by": self.papers.by}
            yield made_up_post(self.owner, title, Role.LEADER, **said)

    def _target(self, programme, row, *, day, **more):
        return Target.enter(
            programme=programme,
            group=row.get("group", ""),
            name=row["name"],
            unit_of_measure=row.get("unit", ""),
            plan=row.get("plan", ""),
            result=row.get("result", ""),
            note=row.get("note", ""),
            illustrative=row.get("made_up", False),
            by=self.keeper,
            on=day,
            at=moment(day),
            **more,
        )

    def _programme01(self) -> None:
        programme, told = self.found["01-CTr/TU"], facts("programme01")
        for number, row in enumerate(facts("targets")["targets"], 1):
            self._target(programme, row, day=programme.document.issued_on, number=str(number))
        assert programme.document.issued_on
        headings = {
            number: TaskGroup.enter(
                programme=programme,
                number=number,
                title=title,
                by=self.keeper,
                on=programme.document.issued_on,
                at=moment(programme.document.issued_on),
            )
            for number, title in told["headings"].items()
        }
        for row in told["tasks"]:
            task = self._task(programme, row, headings[row["heading"]])
            self.items[int(row["number"])] = task
            if "paper" in row:
                self.papers.named[task.pk] = row["paper"]
            self.telling.tell(task, self.units[row["lead"]], story(row["story"], CHARGED_ON))
            self.tick(1)

    def _task(self, programme, row, group=None) -> Task:
        note = "Thời hạn, sản phẩm và diễn biến là minh họa."
        return Task.enter(
            programme=programme,
            group=group,
            number=row.get("number", ""),
            title=row["title"],
            kind=row.get("kind", "task"),
            product=row["product"],
            due_on=row["due_on"],
            due_text=row.get("due_text", f"{row['due_on']:%d/%m/%Y}"),
            precision=row.get("precision", "day"),
            note=" ".join(filter(None, [row.get("note"), note])),
            illustrative=row["title"].startswith("(minh họa)"),
            by=self.keeper,
            on=programme.document.issued_on,
            at=moment(programme.document.issued_on),
        )

    def open_running_plan(self) -> None:
        """The plan of 2026, so that there is work on the desks of today."""
        self._gathered("plan2026")

    def _gathered(self, name) -> None:
        """A made-up paper with the tasks it gathers."""
        told = facts(name)
        programme = self.found[told["sign"]] = self._open({**told, "illustrative": True})
        for row in told["tasks"]:
            task, charged_on = self._task(programme, row), told.get("charged_on", told["on"])
            self.telling.tell(task, self.units[row["lead"]], story(row["story"], charged_on))
            self.tick(1)
