"""What the pictures show: one count of the whole city, made up, told on top of the demonstration.

Everyone in it is made up, and the count is marked illustrative.
"""

from dataclasses import dataclass
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from django.core.files.uploadedfile import SimpleUploadedFile

from kiemdem.demo.people import made_up_post
from kiemdem.inspections.models import Finding, Sample
from kiemdem.notices.models import Feed
from kiemdem.notices.reminding import remind
from kiemdem.requests.models import Request
from kiemdem.rounds.models import Return, ReturnLine, Round
from kiemdem.units.models import Person, Role, Unit, User

OPENED, CUT_OFF, SENT, TODAY = (date(2026, 11, day) for day in (9, 14, 16, 20))
NOW = datetime.combine(TODAY, time(9, 30), ZoneInfo("Asia/Ho_Chi_Minh"))
PAPER = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
DONE_PARTLY = "Đã lấy ý kiến các phòng, ban; đang hoàn thiện dự thảo trình Ban Thường vụ"


@dataclass
class Story:
    """What there is to look at."""

    round: Round
    drafted: Return  # being filled in
    late: Return  # answered and not sent yet
    sent: Return  # to be verified
    sent_back: Return
    request: Request
    finding: Finding
    sample: Sample


def who(name: str) -> User:
    return User.objects.get(username=name)


def tell() -> Story:
    """Go through the count as its people would have."""
    counted = open_round()
    returns = {owed.unit.code: owed for owed in counted.returns.select_related("unit")}
    ward = officer_of(returns["du2025-00145"].unit, "Vũ Minh Hà")
    drafted, late = returns["du2025-00103"], returns["tu-hn-duubnd"]
    sent, sent_back = returns["du2025-00145"], returns["tu-hn-btc"]
    claimed = fill(sent, ward)
    send(sent, ward)
    draft(drafted, who("mai"))
    fill(late, who("lan"))
    give_back(sent_back, who("binh"))
    told = {drafted, late, sent, sent_back}
    arrive([owed for owed in counted.returns.select_related("unit") if owed not in told][:9])
    finding = find(claimed)
    story = Story(
        round=counted,
        drafted=drafted,
        late=late,
        sent=sent,
        sent_back=sent_back,
        request=ask(drafted, who("mai")),
        finding=finding,
        sample=draw(finding.evidence.assignment.unit),
    )
    remind(TODAY)
    Feed.open_for(who("mai"))
    return story


def open_round() -> Round:
    city = Unit.objects.get(code="tu-hn")
    return Round.open(
        unit=city,
        name="Kiểm đếm toàn thành phố, đợt tháng 11/2026",
        starts_on=date(2026, 10, 15),
        cut_off_on=CUT_OFF,
        illustrative=True,
        by=who("hanh"),
        on=OPENED,
    )


def officer_of(unit: Unit, name: str) -> User:
    """Someone who answers for a unit."""
    person = Person.objects.create(full_name=name, illustrative=True)
    post = made_up_post(
        unit, "Chuyên viên Văn phòng Đảng ủy", Role.OFFICER, on=OPENED, by=who("hanh")
    )
    post.appoint(person, on=OPENED, by=who("hanh"))
    return User.objects.create_user("vu-minh-ha", None, person=person)


def say(line: ReturnLine, answer: str, *, by: User, **reported) -> None:
    line.say(answer, by=by, seen=line.version, **reported)


def lines_of(owed: Return, by: User) -> tuple[list[ReturnLine], list[ReturnLine]]:
    """The lines that can be reported about, and the others."""
    owed.begin(by=by, on=OPENED, at=at(OPENED))
    lines = list(owed.lines.select_related("assignment__task"))
    writable = [line for line in lines if not line.why_not_update()]
    return writable, [line for line in lines if line not in writable]


def fill(owed: Return, by: User) -> ReturnLine | None:
    """Answer every line; the first claims that its work is done, with a file beside it."""
    writable, others = lines_of(owed, by)
    for place, line in enumerate(writable):
        if place == 0:
            text = "Đã hoàn thành, ban hành kế hoạch và triển khai tới các chi bộ"
            say(line, "updated", by=by, text=text, percent=100, claims_done=True)
            paper = PAPER + f"% {owed.unit.code}\n".encode()  # no two units lay the same file
            line.files.model.lay(line, SimpleUploadedFile("Kế hoạch triển khai.pdf", paper))
        else:
            more = {"difficulty": "Chưa bố trí được kinh phí quý IV"} if place == 1 else {}
            say(line, "updated", by=by, text=DONE_PARTLY, percent=60 + 5 * place, **more)
    owed.leave_unchanged(others, by=by)
    return writable[0] if writable else None


def send(owed: Return, by: User, on: date = SENT) -> None:
    reason = "Chờ số liệu của các chi bộ" if on > owed.send_by else ""
    owed.submit(by=by, on=on, reason=reason, at=at(on))


def at(day: date) -> datetime:
    return datetime.combine(day, time(15, 20), NOW.tzinfo)


def draft(owed: Return, by: User) -> None:
    """Answer the first lines and leave the rest."""
    writable, others = lines_of(owed, by)
    say(writable[0], "updated", by=by, text=DONE_PARTLY, percent=70)
    owed.leave_unchanged(others[:2], by=by)


def give_back(owed: Return, by: User) -> None:
    """Sent, and given back with a reason for one line."""
    fill(owed, by)
    send(owed, by)
    wrong = owed.lines.filter(answer="updated").first()
    owed.refresh_from_db()
    reasons = {wrong.pk: "Chưa có văn bản kèm theo; bổ sung số, ký hiệu"}
    owed.send_back(
        by=who("hanh"), on=date(2026, 11, 18), reasons=reasons, at=at(date(2026, 11, 18))
    )


def arrive(returns: list[Return]) -> None:
    """Some came, one of them late; some of these were verified and approved."""
    keeper, leader = who("hanh"), who("nam")
    for place, owed in enumerate(returns):
        fill(owed, keeper)
        send(owed, keeper, on=date(2026, 11, 18) if place == 1 else SENT)
        owed.refresh_from_db()
        if place % 3:
            owed.verify(by=keeper, on=date(2026, 11, 18), at=at(date(2026, 11, 18)))
        if place % 3 == 2:
            owed.approve(by=leader, on=date(2026, 11, 19), at=at(date(2026, 11, 19)))


def ask(owed: Return, by: User) -> Request:
    """A unit asks for more time."""
    charge = owed.lines.filter(assignment__status="in_progress").first().assignment
    reason = "Sở Nội vụ chưa có hướng dẫn về biên chế sau sắp xếp; dự kiến có trong tháng 12"
    return Request.ask(
        charge, "extend", by=by, on=TODAY, reason=reason, new_due_on=date(2027, 1, 29)
    )


def find(claimed: ReturnLine) -> Finding:
    """The inspector looks at the file that came with the return."""
    claimed.refresh_from_db()
    evidence = claimed.entry.evidence.get()
    return Finding.find(evidence, "seen", by=who("tra"), on=TODAY)


def draw(unit: Unit) -> Sample:
    """Five claims by lot; the first was judged."""
    sample = Sample.draw(unit.parent or unit, 5, by=who("tra"), on=TODAY, seed=20112026)
    first, second = sample.lines.all()[:2]
    first.judge("held", by=who("tra"), on=TODAY)
    second.judge("not_held", by=who("tra"), on=TODAY, reason="Văn bản nêu ra không có trong sổ")
    return sample
