"""Everything that waits stands in one list, and what can be done at once is done there."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from kiemdem.inspections.models import Sample
from kiemdem.requests.models import Request
from kiemdem.rounds.models import Return, Round
from kiemdem.ui.days import today
from kiemdem.workdays.models import working_days

ON = date(2021, 7, 1)
HTMX = {"HTTP_HX_REQUEST": "true"}


def noon(*day):
    return datetime(*day, 5, tzinfo=UTC)


def titles(client, user, query=""):
    client.force_login(user)
    work = client.get(f"/my-work/{query}").context["work"]
    return {shown.group.name: shown.number for shown in work.groups}


def asked(world, **fields):
    charge = world.charged(due_on=date(2021, 6, 30), **fields)
    return Request.ask(
        charge, "extend", by=world.binh, on=ON, reason="Chờ", new_due_on=date(2021, 9, 30)
    )


def counted(world):
    """A count with the return of Ba Vì."""
    world.charged(due_on=date(2021, 6, 10))
    opened = Round.open(
        unit=world.province,
        name="quarter:2021:2",
        starts_on=date(2021, 3, 15),
        cut_off_on=date(2021, 6, 14),
        programmes=[world.programme],
        by=world.hanh,
        on=ON,
    )
    return Return.objects.get(round=opened, unit=world.ba_vi)


def test_a_request_waits_for_the_owner_and_is_awaited_by_the_unit(client, world):
    asked(world)

    assert titles(client, world.nam)["decide"] == 1
    assert titles(client, world.binh, "?view=waiting") == {"asked": 1}
    assert "decide" not in titles(client, world.tra)


def test_a_return_goes_from_the_unit_to_whoever_verifies_and_approves(client, world):
    owed = counted(world)
    assert titles(client, world.binh)["returns"] == 1

    owed.begin(by=world.binh, on=ON)
    owed.leave_unchanged(owed.lines.all(), by=world.binh)
    owed.submit(by=world.binh, on=ON, reason="Muộn")
    assert titles(client, world.nam)["verify"] == 1
    assert titles(client, world.binh, "?view=waiting")["sent_returns"] == 1

    owed.verify(by=world.nam, on=ON)
    assert titles(client, world.nam)["endorse"] == 1


def test_a_claim_that_one_drew_waits_for_its_verdict(client, world):
    world.submitted()
    Sample.draw(world.province, 1, by=world.tra, on=ON)

    assert titles(client, world.tra) == {"judge": 1}
    assert "judge" not in titles(client, world.hanh)


def deed(client, user, name, thing, **said):
    client.force_login(user)
    return client.post(f"/my-work/{name}/{thing.pk}/", said, **HTMX)


def test_work_is_accepted_in_its_row(client, world):
    charge = world.charged()

    answer = deed(client, world.binh, "acceptance", charge, value=charge.last_entry_id)

    charge.refresh_from_db()
    assert charge.status == "accepted"
    html = answer.content.decode()
    assert html.lstrip().startswith("<tr")
    assert 'id="number-accept"' in html


def test_without_scripts_one_comes_back_to_the_list(client, world):
    charge = world.charged()
    client.force_login(world.binh)

    answer = client.post(f"/my-work/acceptance/{charge.pk}/?back=/my-work/%3Fview%3Dtodo")

    assert (answer.status_code, answer.url) == (302, "/my-work/?view=todo")


def test_nobody_is_sent_to_a_foreign_place(client, world):
    charge = world.charged()
    client.force_login(world.binh)

    answer = client.post(f"/my-work/acceptance/{charge.pk}/?back=//evil.example/")

    assert answer.url == "/my-work/"


def test_a_row_that_someone_changed_meanwhile_is_refused(client, world):
    charge = world.charged()
    seen = charge.last_entry_id
    charge.change_due(date(2022, 1, 1), by=world.nam, on=ON, reason="Lùi")

    assert deed(client, world.binh, "acceptance", charge, value=seen).status_code == 409
    charge.refresh_from_db()
    assert charge.status == "assigned"


def test_shown_work_is_approved_in_its_row_and_other_work_asks_for_its_product(client, world):
    charge = world.charged()
    charge.accept(by=world.binh, on=ON)
    paper = SimpleUploadedFile("a.pdf", b"%PDF-1.4")
    charge.submit(by=world.binh, on=ON, files=[paper])
    bare = world.submitted(title="Chưa có minh chứng")
    client.force_login(world.nam)

    html = client.get("/my-work/").content.decode()

    assert f"/my-work/completion/{charge.pk}/" in html
    assert f"/my-work/completion/{bare.pk}/" not in html
    assert deed(client, world.nam, "completion", bare).status_code == 409
    assert deed(client, world.nam, "completion", charge).status_code == 200


def test_requests_returns_and_claims_are_decided_in_their_rows(client, world):
    request, owed = asked(world), counted(world)
    owed.begin(by=world.binh, on=ON)
    owed.leave_unchanged(owed.lines.all(), by=world.binh)
    owed.submit(by=world.binh, on=ON, reason="Muộn")
    owed.verify(by=world.nam, on=ON)
    world.submitted()
    line = Sample.draw(world.province, 1, by=world.tra, on=ON).lines.get()

    for user, name, thing in [
        (world.nam, "grant", request),
        (world.nam, "approval", owed),
        (world.tra, "verdict", line),
    ]:
        assert deed(client, user, name, thing).status_code == 200
        assert deed(client, user, name, thing).status_code == 409
    for thing in (request, owed, line):
        thing.refresh_from_db()
    assert (request.status, owed.status, line.verdict) == ("granted", "approved", "held")


@pytest.mark.parametrize("name", ["acceptance", "completion", "grant"])
def test_a_stranger_finds_nothing_to_do(client, world, name):
    request = asked(world)
    thing = request if name == "grant" else request.assignment

    assert deed(client, world.chi, name, thing).status_code == 404
    assert deed(client, world.tra, name, thing).status_code == 409
    assert deed(client, world.hanh, "nothing", thing).status_code == 404


def test_what_comes_due_is_grouped_by_working_day(client, world):
    days, now = working_days(), today()
    world.charged(title="Hôm nay", due_on=now)
    world.charged(title="Hai ngày", due_on=days.after(now, 2))
    world.charged(title="Xa", due_on=days.after(now, 6))
    world.charged(title="Đã qua", due_on=now - timedelta(days=1))

    assert titles(client, world.binh, "?view=coming") == {"due0": 1, "due2": 1}
    html = client.get("/my-work/?view=coming").content.decode()
    assert "Còn 2 ngày làm việc" in html


def test_a_deadline_on_a_day_off_stands_with_the_working_day_before_it(client, world):
    days, now = working_days(), today()
    off = next(
        now + timedelta(days=n) for n in range(7) if not days.are_worked(now + timedelta(days=n))
    )
    world.charged(title="Cuối tuần", due_on=off)

    (name,) = titles(client, world.binh, "?view=coming")

    assert name == f"due{days.between(now, off)}"


def test_on_a_past_day_everything_waits_as_it_stood_then(client, world):
    request, owed = asked(world), counted(world)
    owed.begin(by=world.binh, on=ON)
    owed.leave_unchanged(owed.lines.all(), by=world.binh)
    owed.submit(by=world.binh, on=date(2021, 7, 5), reason="Muộn")
    owed.verify(by=world.nam, on=date(2021, 7, 7))
    owed.approve(by=world.nam, on=date(2021, 7, 9))
    world.submitted()
    line = Sample.draw(world.province, 1, by=world.tra, on=ON).lines.get()
    line.judge("held", by=world.tra, on=date(2021, 7, 7))
    request.grant(by=world.nam, on=date(2021, 7, 7))

    def on(day, user, view="todo"):
        found = titles(client, user, f"?view={view}&as_of=2021-07-{day:02}")
        return set(found) & {"returns", "verify", "endorse", "sent_returns", "decide", "judge"}

    assert on(1, world.binh) == {"returns"}
    assert on(5, world.binh, "waiting") == {"sent_returns"}
    assert on(1, world.nam) == {"decide"}
    assert on(5, world.nam) == {"decide", "verify"}
    assert on(7, world.nam) == {"endorse"}
    assert on(9, world.nam) == set()
    assert (on(6, world.tra), on(7, world.tra)) == ({"judge"}, set())
    assert client.get("/my-work/?as_of=2021-06-30").context["work"].numbers["judge"] == 0


def test_books_closed_later_are_open_on_a_past_day(client, world):
    owed = counted(world)
    owed.round.close(by=world.nam, on=date(2021, 7, 6), reason="x", at=noon(2021, 7, 6))
    owed.refresh_from_db()
    owed.reopen(by=world.hanh, on=date(2021, 7, 20), reason="Sót", at=noon(2021, 7, 20))

    shown = [
        "returns" in titles(client, world.binh, f"?as_of=2021-07-{day:02}") for day in (5, 6, 20)
    ]

    assert shown == [True, False, True]


def test_the_list_costs_the_same_however_much_waits(client, world, cost_of):
    asked(world)
    world.submitted()
    client.force_login(world.nam)
    before = cost_of(client.get, "/my-work/")

    for n in range(4):
        asked(world, title=f"Thêm {n}")
        world.submitted(title=f"Trình {n}")

    assert cost_of(client.get, "/my-work/") == before
