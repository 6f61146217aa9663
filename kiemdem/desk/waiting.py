"""What waits beside charges: returns, requests, claims that were drawn. One source for each kind."""

from dataclasses import dataclass, field

from django.db.models import Count, Q
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from kiemdem.assignments.deadlines import due_then
from kiemdem.inspections.models import SampleLine
from kiemdem.requests.listing import with_words
from kiemdem.requests.models import Request
from kiemdem.rounds.models import Return
from kiemdem.rounds.models.flow import FILLING, Status
from kiemdem.rounds.standing import STATES

from .groups import COMING_DAYS
from .timing import Timed, until


@dataclass
class Deed:
    """A button of a row: done at once, in a dialog, or on a page of its own."""

    label: str | Promise
    url: str
    how: str  # at-once, dialog, page


@dataclass
class Item(Timed):
    """One thing that waits, as the list shows it."""

    key: str
    title: str
    url: str
    sub: str
    state: str
    word: str
    reason: str = ""
    symbol: str = ""
    deeds: list[Deed] = field(default_factory=list)
    is_done = False


class Returns:
    """Returns of some kind; what one does with them is done on their own page."""

    label: str | Promise = _("Open")
    due = "send_by"
    posts = "acting"  # of which posts these are the work

    def condition(self, work):
        raise NotImplementedError

    def seen(self, work):
        """Of counts whose books were open on the day, or opened again for the unit."""
        seen = Return.objects.visible_to(work.user).still_open(work.day)
        return seen.read_on(work.day, work.today)

    def found(self, work):
        found = self.seen(work).filter(self.condition(work))
        return found.select_related("unit", "judge", "round").order_by(self.due, "unit__sort_key")

    def item(self, owed, work):
        stood = Status(owed.stood)
        return Item(
            **until(work, getattr(owed, self.due)),
            key=f"return-{owed.pk}",
            title=str(owed.round),
            url=owed.get_absolute_url(),
            sub=owed.unit.label,
            state=STATES[stood],
            word=str(stood.label).capitalize(),
            symbol="back" if stood == Status.SENT_BACK else "",
            deeds=self.deeds(owed) if work.reads_today else [],
        )

    def deeds(self, owed):
        return [Deed(self.label, owed.get_absolute_url(), "page")]


class ToAnswer(Returns):
    """Returns that my units owe and have not sent."""

    label = _("Answer")

    def condition(self, work):
        return Q(unit__in=work.acting, stood__in=FILLING)


class DueSoon(ToAnswer):
    """Those of them that must be sent in the next working days."""

    def condition(self, work):
        last = work.workdays.after(work.day, COMING_DAYS)
        return super().condition(work) & Q(send_by__range=(work.day, last))


class ToVerify(Returns):
    """Returns that were sent to a unit I lead."""

    label, due, posts = pgettext_lazy("return", "Verify"), "verify_by", "leading"

    def condition(self, work):
        return Q(judge__in=work.leading, stood=Status.SUBMITTED)


class ToApprove(Returns):
    """Returns that are verified, and all below them approved."""

    due = "verify_by"

    def found(self, work):
        return super().found(work).all_below_approved(work.day, work.today)

    def condition(self, work):
        return Q(judge__in=work.leading, stood=Status.VERIFIED)

    def deeds(self, owed):
        return [Deed(_("Approve"), deed_url("approval", owed), "at-once")]


class Sent(Returns):
    """Returns of my units that others verify and approve."""

    due = "verify_by"

    def condition(self, work):
        return Q(unit__in=work.acting, stood__in=(Status.SUBMITTED, Status.VERIFIED))

    def deeds(self, owed):
        return []


class ToDecide:
    """Requests about the programmes of the units I lead."""

    posts = "leading"

    def seen(self, work):
        return Request.objects.visible_to(work.user).waiting_on(work.day)

    def condition(self, work):
        return Q(assignment__programme__unit__in=work.leading)

    def found(self, work):
        found = self.seen(work).filter(self.condition(work))
        then = due_then(work.day, work.today, of="assignment")
        return with_words(found).annotate(due=then).order_by("asked_on", "pk")

    def item(self, asked, work):
        charge = asked.assignment
        wanted = f": {asked.wanted:%d/%m/%Y}" if asked.new_due_on else ""
        wanted = wanted or (f": {asked.wanted}" if asked.wanted else "")
        return Item(
            **until(work, asked.due),
            key=f"request-{asked.pk}",
            title=f"{asked.get_kind_display().capitalize()}{wanted}",
            url=asked.get_absolute_url(),
            sub=f"{charge.task.title} · {charge.unit.label}",
            state="sent",
            word=str(asked.stood_on(work.day).label).capitalize(),
            reason=asked.reason,
            deeds=self.deeds(asked, work) if work.reads_today else [],
        )

    def deeds(self, asked, work):
        refuse = Deed(_("Refuse"), reverse("requests:refuse", args=[asked.pk]), "dialog")
        if asked.why_not_grant(work.user):
            return [refuse]
        return [Deed(_("Grant"), deed_url("grant", asked), "at-once"), refuse]


class Asked(ToDecide):
    """Requests of my units that others decide."""

    posts = "acting"

    def condition(self, work):
        return Q(assignment__unit__in=work.acting)

    def deeds(self, asked, work):
        return []


class ToJudge:
    """Claims of the samples that I drew."""

    def found(self, work):
        mine = SampleLine.objects.filter(sample__by=work.user)
        drawn = mine.unjudged_on(work.day).filter(sample__unit__in=work.user.reached())
        return drawn.select_related(
            "sample__unit", "assignment__unit", "assignment__task__programme__document"
        ).order_by("sample", "place")

    def item(self, line, work):
        return Item(
            **until(work, None),
            key=f"line-{line.pk}",
            title=line.assignment.task.title,
            url=line.sample.get_absolute_url(),
            sub=f"{line.assignment.task.programme} · {line.assignment.unit.label}",
            state="none",
            word=str(_("drawn")).capitalize(),
            deeds=self.deeds(line) if work.reads_today else [],
        )

    def deeds(self, line):
        judge = reverse("inspections:judge", args=[line.pk])
        return [
            Deed(_("Held"), deed_url("verdict", line), "at-once"),
            Deed(_("Did not hold"), judge, "dialog"),
        ]


def deed_url(deed, thing):
    return reverse("desk:deed", args=[deed, thing.pk])


def numbers(work):
    """How many wait of each kind: what comes from the same rows is counted in one query."""
    told = {"endorse": 0, "judge": SOURCES["judge"].found(work).count()}
    if work.leading:
        told["endorse"] = SOURCES["endorse"].found(work).count()
    for names in (("returns", "due_returns", "verify", "sent_returns"), ("decide", "asked")):
        told |= dict.fromkeys(names, 0)
        sources = {n: SOURCES[n] for n in names if getattr(work, SOURCES[n].posts)}
        asked = {n: Count("pk", filter=of.condition(work)) for n, of in sources.items()}
        if asked:
            told |= SOURCES[names[0]].seen(work).aggregate(**asked)
    return told


SOURCES = {
    "returns": ToAnswer(),
    "due_returns": DueSoon(),
    "verify": ToVerify(),
    "endorse": ToApprove(),
    "sent_returns": Sent(),
    "decide": ToDecide(),
    "asked": Asked(),
    "judge": ToJudge(),
}
