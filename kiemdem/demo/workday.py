"""What is asked, inspected and said about the running plan, so that no page of it stands empty."""

from django.conf import settings
from django.utils.translation import override

from kiemdem.inspections.models import Finding, Sample
from kiemdem.programmes.models import Programme, Task
from kiemdem.requests.models import Kind, Request
from kiemdem.rounds.models import ReturnLine, Round
from kiemdem.talk.models import Comment, Watch
from kiemdem.talk.thread import Thread
from kiemdem.units.models import User

from .facts import facts
from .people import Clerks
from .telling import moment

WANTED = {Kind.EXTEND: "new_due_on", Kind.PRODUCT: "new_product", Kind.LEAD: "new_unit"}


class WorkDay:
    """Tells the requests, inspections and discussions of data/workday.toml, each on its day."""

    def __init__(self, units, clerks: Clerks, programme: Programme):
        self.units, self.clerks, self.programme = units, clerks, programme
        self.keeper = clerks.of(programme.unit)
        self.leader = clerks.leader_of(programme.unit)
        self.inspector = User.objects.get(username="tra")
        self.told = facts("workday")

    def tell(self) -> None:
        with override(settings.LANGUAGE_CODE):  # entries keep words
            for number, row in enumerate(self.told["requests"]):
                self._request(row, number)
            for number, row in enumerate(self.told["findings"]):
                self._finding(row, number)
            for number, row in enumerate(self.told["samples"], 10):
                self._sample(row, number)
            for number, row in enumerate(self.told["talk"], 20):
                self._comment(Thread.of(self._task(row)), row, number)
            self._comment(Thread.of(self._line_sent_back()), self.told["returns"], 30)
            for row in self.told["watches"]:
                self._watch(row)

    def _task(self, row) -> Task:
        return self.programme.tasks.get(title__startswith=f"(minh họa) {row['about']}")

    def _request(self, row, number) -> None:
        charge = self._task(row).assignments.leading().get()
        asking, day = self.clerks.of(charge.unit), row["on"]
        wanted = row.get("wanted")
        if row["kind"] == Kind.LEAD:
            wanted = self.units[wanted]
        more = {WANTED[row["kind"]]: wanted} if wanted else {}
        said = {"by": asking, "on": day, "at": moment(day, number), "reason": row["reason"]}
        asked = Request.ask(charge, row["kind"], **said, **more)
        for verb, by in (("grant", self.leader), ("refuse", self.leader), ("withdraw", asking)):
            done = {"grant": "granted", "refuse": "refused", "withdraw": "withdrawn"}[verb]
            if day := row.get(done):
                grounds = {"grounds": row["grounds"]} if "grounds" in row else {}
                getattr(asked, verb)(by=by, on=day, at=moment(day, number), **grounds)

    def _finding(self, row, number) -> None:
        evidence = self._task(row).assignments.leading().get().evidence.latest("pk")
        said = {"by": self.inspector, "on": row["on"], "at": moment(row["on"], number)}
        Finding.find(evidence, row["state"], reason=row.get("reason", ""), **said)

    def _sample(self, row, number) -> None:
        said = {"by": self.inspector, "on": row["on"], "at": moment(row["on"], number)}
        cut_off = row.get("round")
        counted = (
            Round.objects.get(programmes=self.programme, cut_off_on=cut_off) if cut_off else None
        )
        unit = self.units[row["unit"]]
        sample = Sample.draw(unit, row["size"], asked_round=counted, seed=row["seed"], **said)
        if day := row.get("judged"):
            judged = sample.size - row.get("waits", 0)
            self._judge(sample.lines.order_by("place")[:judged], row.get("reasons", []), day)

    def _judge(self, lines, reasons, day) -> None:
        """One claim for each reason did not hold, the others did."""
        for place, line in enumerate(lines):
            said = {"by": self.inspector, "on": day, "at": moment(day, place)}
            if place < len(reasons):
                line.judge("not_held", reason=reasons[place], **said)
            else:
                line.judge("held", **said)

    def _comment(self, thread, row, number) -> None:
        by = User.objects.get(username=row["by"])
        people = User.objects.filter(username__in=row.get("people", []))
        units = [self.units[code] for code in row.get("units", [])]
        said = {"by": by, "on": row["on"], "at": moment(row["on"], number)}
        comment = Comment.say(thread, row["text"], users=list(people), units=units, **said)
        if day := row.get("struck"):
            comment.strike_out(by=by, on=day, at=moment(day), reason=row["why"])

    def _line_sent_back(self) -> ReturnLine:
        sent_back = ReturnLine.objects.filter(in_return__status="sent_back")
        lines = sent_back.filter(in_return__round__programmes=self.programme)
        return lines.latest("in_return__round__cut_off_on", "-pk")

    def _watch(self, row) -> None:
        user = User.objects.get(username=row["by"])
        thing = self.units[row["unit"]] if "unit" in row else self.programme
        Watch.objects.begin({user.pk}, thing)
