"""The counts of the demonstration: two conferences closed for good, and one month still open."""

from datetime import date, timedelta

from kiemdem.programmes.models import Programme
from kiemdem.rounds.models import Allowance, Calendar, Return, Round

from .facts import facts
from .people import Clerks
from .telling import moment


class Rounds:
    """Goes through each round as its people would have, on the days on which they would."""

    def __init__(self, units, clerks: Clerks, found: dict[str, Programme]):
        self.owner = units["tu-hn"]
        self.clerks, self.found = clerks, found
        self.keeper, self.leader = clerks.of(self.owner), clerks.leader_of(self.owner)

    def hold_conferences(self) -> None:
        for row in facts("rounds")["conferences"]:
            self._conference(row)

    def hold_running(self) -> None:
        self._calendar(facts("rounds")["calendar"])

    def _conference(self, row) -> None:
        """A round of the past: every unit answered, the books were closed after the cut-off."""
        opened = self._open(row, row["name"])
        after = opened.cut_off_on + timedelta(days=1)
        for place, owed in enumerate(opened.returns.select_related("unit", "judge", "round")):
            self._fill(owed, opened.cut_off_on, place)
            owed.submit(
                by=self._clerk(owed), on=opened.cut_off_on, at=moment(opened.cut_off_on, 40 + place)
            )
            owed.verify(by=self.keeper, on=after, at=moment(after, place))
            owed.approve(by=self.leader, on=after, at=moment(after, 20 + place))
        opened.close(by=self.leader, on=after, at=moment(after, 60))

    def _calendar(self, row) -> None:
        """The running calendar, with one month closed without a return and one month open."""
        programme = self.found[row["programme"]]
        calendar = Calendar.objects.create(
            unit=self.owner,
            name=row["name"],
            rule=row["rule"],
            cycle=row["cycle"],
            begins_on=row["begins"],
        )
        calendar.programmes.add(programme)
        for level, send, verify in row["allowances"]:
            Allowance.objects.create(
                calendar=calendar, level=level, send_within=send, verify_within=verify
            )
        for one in row["months"]:
            self._month(calendar, {**row, **one})

    def _month(self, calendar, row) -> None:
        opened = self._open(row, row["period"], calendar=calendar)
        states = row["states"]
        for place, owed in enumerate(opened.returns.select_related("unit", "judge", "round")):
            self._until(states[place % len(states)], owed, place)
        if row.get("closed"):
            day = row["closed"]
            opened.close(by=self.leader, on=day, reason=row.get("reason", ""), at=moment(day, 60))

    def _open(self, row, name, calendar=None) -> Round:
        return Round.open(
            unit=self.owner,
            calendar=calendar,
            name=name,
            starts_on=row["starts"],
            cut_off_on=row["cut_off"],
            programmes=[self.found[row["programme"]]],
            illustrative=True,
            by=self.keeper,
            on=row["opened"],
            at=moment(row["opened"]),
        )

    def _until(self, state: str, owed: Return, place: int) -> None:
        """Take one return as far as the data say."""
        cut_off, sent = owed.round.cut_off_on, owed.send_by
        if state == "expected":
            return
        self._fill(owed, cut_off, place)
        if state == "drafting":
            return
        late = 2 if state == "late" else 0
        day = sent + timedelta(days=late)
        reason = "Chờ số liệu của các đơn vị trực thuộc" if late else ""
        owed.submit(by=self._clerk(owed), on=day, reason=reason, at=moment(day, place))
        if state in ("verified", "approved", "late"):
            owed.verify(by=self.keeper, on=owed.verify_by, at=moment(owed.verify_by, place))
        if state in ("approved", "late"):
            owed.approve(by=self.leader, on=owed.verify_by, at=moment(owed.verify_by, 20 + place))
        if state == "sent_back":
            said = {"by": self.keeper, "on": owed.verify_by, "at": moment(owed.verify_by, place)}
            first = owed.lines.earliest("pk")
            wrong = {first.pk: "Chưa cập nhật phần trăm; gửi kèm minh chứng đến ngày chốt."}
            owed.send_back(reason="Còn một dòng phải bổ sung.", reasons=wrong, **said)

    def _fill(self, owed: Return, day: date, place: int) -> None:
        """The facts were told in the ledger by then: the return finds nothing new."""
        clerk = self._clerk(owed)
        owed.begin(by=clerk, on=day, at=moment(day, place))
        owed.leave_unchanged(list(owed.lines.all()), by=clerk, at=moment(day, place + 1))

    def _clerk(self, owed: Return):
        return self.clerks.of(owed.unit)
