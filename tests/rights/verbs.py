"""Each verb with something on which it is open, so that only the person decides."""

from datetime import date

from kiemdem.inspections.models import Finding, Sample
from kiemdem.programmes.models import Programme
from kiemdem.requests.models import Request
from kiemdem.rounds.models import Return, Round

ON = date(2021, 6, 20)


def charge(world, *steps):
    """A charge of Ba Vì after some steps."""
    charged = world.charged(title=f"Việc {len(steps)}", due_on=date(2021, 6, 10))
    for step in steps:
        by = world.binh if step in ("accept", "start", "submit", "decline") else world.nam
        more = {"reason": "Thử"} if step in ("decline", "pause") else {}
        getattr(charged, step)(by=by, on=date(2021, 6, 1), **more)
    return charged


def rules(w):
    """{verb: its rule, asked of one person}."""
    assigned, declined = charge(w), charge(w, "decline")
    accepted, sent = charge(w, "accept"), charge(w, "accept", "submit")
    paused = charge(w, "accept", "pause")
    planned = w.planned(title="Việc chưa giao")
    submitted, verified = returns(w)
    line, plan = w.sample.lines.first(), w.paper("08-KH/TU")
    return {
        "task.amend": w.charge.task.why_not_amend,
        "task.change_product": w.charge.task.why_not_change_product,
        "programme.open": lambda by: Programme.why_not_open(plan, w.province, by),
        "programme.edit": w.programme.why_not_edit,
        "charge.charge": planned.why_not_charge,
        "charge.accept": assigned.why_not_accept,
        "charge.decline": assigned.why_not_decline,
        "charge.recharge": declined.why_not_recharge,
        "charge.start": accepted.why_not_start,
        "charge.report": accepted.why_not_report,
        "charge.submit": accepted.why_not_submit,
        "charge.send_back": sent.why_not_send_back,
        "charge.complete": sent.why_not_complete,
        "charge.pause": accepted.why_not_pause,
        "charge.resume": paused.why_not_resume,
        "charge.cancel": accepted.why_not_cancel,
        "charge.change_due": accepted.why_not_change_due,
        "charge.transfer": accepted.why_not_transfer,
        "request.ask": lambda by: Request.why_not_ask(w.charge, by),
        "request.grant": w.request.why_not_grant,
        "request.refuse": w.request.why_not_refuse,
        "request.withdraw": w.request.why_not_withdraw,
        "round.open": lambda by: Round.why_not_open(w.province, by),
        "round.close": lambda by: w.round.why_not_close(by, on=ON, reason="Thử"),
        "return.fill": w.owed.why_not_fill,
        "return.verify": submitted.why_not_verify,
        "return.send_back": submitted.why_not_send_back,
        "return.approve": verified.why_not_approve,
        "return.reopen": lambda by: submitted.why_not_reopen(by, "Thử"),
        "evidence.find": lambda by: Finding.why_not_find(w.sent.evidence.get(), by),
        "sample.draw": lambda by: Sample.why_not_draw(w.province, by),
        "claim.judge": line.why_not_judge,
        "unit.reorganise": w.ba_vi.why_not_reorganise,
        "person.administer": w.binh.person.why_not_administer,
        "document.amend": w.document.why_not_amend,
        "draft.confirm": w.draft.why_not_confirm,
    }


def returns(w):
    """A return that was submitted, and one that was verified."""
    found = []
    for month in (7, 8):
        asked = Round.open(
            name=f"month:2021:{month}",
            starts_on=date(2021, month, 1),
            cut_off_on=date(2021, month, 28),
            unit=w.province,
            programmes=[w.programme],
            by=w.hanh,
            on=date(2021, month, 20),
        )
        owed = Return.objects.get(round=asked, unit=w.ba_vi)
        owed.begin(by=w.binh, on=asked.cut_off_on)
        owed.leave_unchanged(list(owed.lines.all()), by=w.binh)
        owed.submit(by=w.binh, on=asked.cut_off_on)
        found.append(owed)
    found[1].verify(by=w.hanh, on=date(2021, 8, 30))
    return found
