"""Each verb with something on which it is open, so that only the person decides."""

from datetime import date

from kiemdem.documents.models import Document
from kiemdem.inspections.models import Finding, Sample
from kiemdem.notices.models import Reminders
from kiemdem.programmes.models import Link, Programme
from kiemdem.readings.models import ReadingDraft
from kiemdem.requests.models import Request
from kiemdem.rounds.models import ClosingOrder, Return, Round
from kiemdem.talk.models import Comment
from kiemdem.units.models import Post, Role, Unit

ON, LATER = date(2021, 6, 20), date(2022, 1, 1)


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
    submitted, verified, answered = returns(w)
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
        "charge.correct": lambda by: accepted.why_not_correct(by, accepted.ledger_lines().last()),
        "request.ask": lambda by: Request.why_not_ask(w.charge, by),
        "request.grant": w.request.why_not_grant,
        "request.refuse": w.request.why_not_refuse,
        "request.withdraw": w.request.why_not_withdraw,
        "round.open": lambda by: Round.why_not_open(w.province, by),
        "round.close": lambda by: w.round.why_not_close(by, on=ON, reason="Thử"),
        "closing.place": lambda by: ClosingOrder.why_not_place(w.round, by, on=ON, reason="Thử"),
        "closing.try_again": w.large.orders.get().why_not_try_again,
        "return.fill": w.owed.why_not_fill,
        "return.submit": lambda by: answered.why_not_submit(by, on=ON, reason="Thử"),
        "return.judge": submitted.why_not_judge,
        "return.verify": submitted.why_not_verify,
        "return.send_back": submitted.why_not_send_back,
        "return.approve": verified.why_not_approve,
        "return.reopen": lambda by: submitted.why_not_reopen(by, "Thử"),
        "evidence.find": lambda by: Finding.why_not_find(w.sent.evidence.get(), by),
        "sample.draw": lambda by: Sample.why_not_draw(w.province, by),
        "claim.judge": line.why_not_judge,
        **talking(w),
        **organising(w),
        **entering(w),
    }


def talking(w):
    """What is said, and to whom."""
    return {
        "comment.say": lambda by: (
            Comment.why_not_say(w.thread, by) or w.thread.why_not_read(by, on=ON)
        ),
        "comment.strike_out": w.comment.why_not_strike_out,
        "reminders.set": lambda by: Reminders.why_not_set(w.ba_vi, by),
        "programme.urge": w.programme.why_not_urge,
        "round.urge": w.round.why_not_urge,
        "letter.send_again": w.letter.why_not_send_again,
        "letter.let_be": w.letter.why_not_let_be,
        "special_day.change": w.special.why_not_change,
    }


def organising(w):
    """Units, posts, people and their accounts."""
    seat, person = w.seat, w.binh.person
    empty = w.unit("Xã Trống", "xa", "xa-trong", w.province)
    shut = w.account("cu", "Người Cũ", w.ba_vi, Role.KEEPER)
    shut.is_active = False
    return {
        "unit.reorganise": w.ba_vi.why_not_reorganise,
        "unit.open": lambda by: Unit.why_not_open(w.province, by, on=ON, code="moi"),
        "unit.move_under": lambda by: w.ba_vi.why_not_move_under(w.soc_son, by, on=LATER),
        "unit.pass_to": lambda by: w.ba_vi.why_not_pass_to(w.soc_son, by, on=LATER),
        "unit.dissolve": lambda by: empty.why_not_dissolve(by, on=LATER),
        "unit.give_code": w.ba_vi.why_not_give_code,
        "group.amend": w.group.why_not_amend,
        "post.open": lambda by: Post.why_not_open(w.ba_vi, by, title="Mới", on=ON),
        "post.appoint": seat.why_not_appoint,
        "post.vacate": seat.why_not_vacate,
        "post.close": seat.why_not_close,
        "person.administer": person.why_not_administer,
        "account.reset_password": w.binh.why_not_reset_password,
        "account.disable": w.binh.why_not_disable,
        "account.enable": shut.why_not_enable,
    }


def entering(w):
    """Papers, lines of the register, and what is read into it."""
    fresh = Document(sign="99-KH/TU", type="plan", issuer=w.province, term="XVII", title="Mới")
    upper, lower = w.task(title="Việc trên"), w.lower
    said = {"by": w.hanh, "programme": w.programme}
    unused, _is_new = ReadingDraft.start("Kế hoạch năm 2026".encode(), "ke-hoach.txt", **said)
    proposal = next(one for one in w.reading.proposals.all() if one.is_open)
    return {
        "document.register": fresh.why_not_register,
        "document.amend": w.document.why_not_amend,
        "line.amend": w.target.why_not_amend,
        "line.strike": w.target.why_not_strike,
        "link.connect": lambda by: Link.why_not_link(lower, upper, by),
        "draft.edit": w.draft.why_not_edit,
        "draft.confirm": w.draft.why_not_confirm,
        "draft.discard": w.draft.why_not_discard,
        "reading.edit": w.reading.why_not_edit,
        "reading.discard": unused.why_not_discard,
        "proposal.decide": proposal.why_not_decide,
    }


def returns(w):
    """A return that was answered, one that was submitted, and one that was verified."""
    found = []
    for month in (7, 8, 9):
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
        if month < 9:
            owed.submit(by=w.binh, on=asked.cut_off_on)
        found.append(owed)
    found[1].verify(by=w.hanh, on=date(2021, 8, 30))
    return found
