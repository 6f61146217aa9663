"""A quarter of a programme with thirty units, from the opening of the count to closed books.

Thirty communes have three tasks each. Hạnh keeps the register and verifies, Nam approves and closes.
Twenty-eight returns come in time, two late; one unit sends nothing; one is reopened.
"""

from datetime import date

import pytest
from django.urls import reverse

from kiemdem.assignments.audit import differences
from kiemdem.assignments.models import Assignment
from kiemdem.demo.telling import moment
from kiemdem.rounds.models import Calendar, Return
from kiemdem.rounds.opening import open_due
from kiemdem.tally.ends import roots_of_charges
from kiemdem.tally.movement import between
from kiemdem.units.models import Role

CUT_OFF = date(2021, 6, 14)
OPENS = date(2021, 6, 7)
SEND_BY, VERIFY_BY = date(2021, 6, 15), date(2021, 6, 17)
LATE = date(2021, 6, 18)
CLOSES = date(2021, 6, 21)


@pytest.fixture
def quarter(world):
    """Thirty communes with an officer and three tasks each; the second quarter's count is open."""
    world.communes = [
        world.unit(f"Xã số {number:02}", "xa", f"xa-{number:02}", world.province)
        for number in range(1, 31)
    ]
    world.officers = {
        commune: world.account(commune.code, f"Cán bộ {commune}", commune, Role.OFFICER)
        for commune in world.communes
    }
    world.hanh.forget_rights()
    world.nam.forget_rights()
    for commune in world.communes:
        for place, due in enumerate((date(2021, 5, 31), date(2021, 6, 10), date(2021, 12, 31))):
            world.charged(title=f"Việc {place + 1} của {commune}", unit=commune, due_on=due)
    calendar = Calendar.objects.create(
        unit=world.province, name="Hằng quý", rule="decree_09", cycle="quarter", begins_on=OPENS
    )
    calendar.programmes.add(world.programme)
    (world.count,) = open_due(OPENS)
    return world


def fills(world, commune, *, on=CUT_OFF, reason=""):
    """The officer reports the first task submitted, the second at half, and sends the return."""
    officer, owed = world.officers[commune], Return.objects.get(unit=commune)
    owed.begin(by=officer, on=min(on, CUT_OFF))
    first, second = owed.lines.filter(is_asked=True)
    first.say("updated", by=officer, seen=first.version, text="Đã trình", claims_done=True)
    second.say("updated", by=officer, seen=second.version, text="Đang làm", percent=50)
    owed.submit(by=officer, on=on, reason=reason, at=moment(on))
    return owed


def judged(world, owed, *, on=VERIFY_BY):
    owed.verify(by=world.hanh, on=on)
    owed.approve(by=world.nam, on=on)


def held(world):
    """The whole quarter, but for its closing: 29 returns come, two of them late, one never."""
    for commune in world.communes[:27]:
        judged(world, fills(world, commune))
    for commune in world.communes[27:29]:
        owed = fills(world, commune, on=LATE, reason="Chờ số liệu của thôn")
        judged(world, owed, on=LATE)
    return Return.objects.get(unit=world.communes[29])


def test_a_quarter_goes_from_opening_to_closed_books(quarter, client):
    world, count = quarter, quarter.count
    assert count.returns.count() == 30
    silent = held(world)

    late = [owed for owed in count.returns.all() if owed.days_late(CLOSES)]
    assert len(late) == 3
    assert silent.days_late(CLOSES) == (CLOSES - SEND_BY).days
    assert "1 phiếu" in count.why_not_close(world.nam, on=CLOSES)

    count.close(by=world.nam, on=CLOSES, reason="Xã số 30 không gửi sau ba lần nhắc")

    closing = count.closings.get()
    assert (closing.totals.total, closing.totals.submitted) == (90, 29)
    assert closing.totals.overdue == 29 + 30 + 1  # sent late, halves past due, and the silent one's
    assert list(differences()) == []

    reopened(world, silent, closing)
    next_quarter(world, closing)
    pages(world, client, closing)


def reopened(world, silent, closing):
    """The silent unit is let in again; the closed books do not change."""
    silent.reopen(by=world.nam, on=CLOSES, reason="Xã gửi công văn giải trình")
    fills(world, silent.unit, on=CLOSES, reason="Mở lại sau khóa sổ")
    silent.refresh_from_db()
    judged(world, silent, on=CLOSES)
    closing.refresh_from_db()
    assert closing.totals.submitted == 29
    assert Assignment.objects.filter(status="submitted").count() == 30


def next_quarter(world, closing):
    """The next count opens from these books and stays in balance."""
    (after,) = open_due(date(2021, 9, 7))
    after.close(by=world.nam, on=date(2021, 9, 15), reason="Chưa đủ phiếu")
    roots, last = roots_of_charges(), after.closings.get()
    found = between(closing.end(roots), last.end(roots), roots)
    assert last.before == closing
    assert [one.item.unit_id for one in found.moved["newly_submitted"]] == [world.communes[29].pk]
    assert found.balance["open_at_start"] == found.balance["open_at_end"] == 90
    assert list(differences()) == []


def pages(world, client, closing):
    """Whoever counts, is counted and inspects reads the same books."""
    for who in (world.hanh, world.nam, world.tra, world.officers[world.communes[0]]):
        client.force_login(who, "django.contrib.auth.backends.ModelBackend")
        answer = client.get(reverse("rounds:closing", args=[closing.pk]))
        assert closing.checksum in answer.text
        assert "Sau khi khóa sổ" in answer.text
