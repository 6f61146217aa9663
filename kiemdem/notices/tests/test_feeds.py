"""The calendar feed: by a secret address, revocable, and only what the person may see."""

from datetime import date

import pytest
from django.urls import reverse
from icalendar import Calendar

from kiemdem.notices.models import Feed
from kiemdem.rounds.models import Round

DUE = date(2026, 12, 31)


@pytest.fixture
def address(world):
    return reverse("notices:feed", args=[Feed.open_for(world.binh)])


def events(answer):
    assert answer.status_code == 200
    assert answer["Content-Type"].startswith("text/calendar")
    return Calendar.from_ical(answer.content).walk("VEVENT")


def test_a_feed_holds_one_s_own_deadlines_and_is_read_without_signing_in(world, client, address):
    world.charged(due_on=DUE, title="Ban hành; đề án, số 1\\2")
    world.charged(due_on=DUE, unit=world.soc_son, title="Việc của xã khác")

    (event,) = events(client.get(address))

    assert event["summary"] == "Đến hạn: Ban hành; đề án, số 1\\2"
    assert event["dtstart"].dt == DUE
    assert event["url"].endswith(f"/tasks/{world.programme.tasks.first().pk}/")


def test_the_same_work_keeps_its_uid_when_the_deadline_moves(world, client, address):
    charge = world.charged(due_on=DUE)
    before = events(client.get(address))[0]["uid"]
    charge.change_due(date(2027, 3, 31), by=world.hanh, on=date(2026, 1, 5), reason="Mưa lũ")

    (event,) = events(client.get(address))
    assert event["uid"] == before
    assert event["dtstart"].dt == date(2027, 3, 31)


def test_work_that_is_submitted_is_no_deadline_any_more(world, client, address):
    world.submitted(due_on=DUE)

    assert events(client.get(address)) == []


def test_dates_of_counts_stand_in_the_feed(world, client, address):
    world.charged(due_on=DUE)
    Round.open(
        unit=world.province, name="Năm 2026", starts_on=date(2026, 1, 1), by=world.hanh,
        cut_off_on=date(2026, 12, 14), on=date(2026, 11, 1), programmes=[world.programme],
    )  # fmt: skip

    titles = {str(event["summary"]): event["dtstart"].dt for event in events(client.get(address))}
    assert titles["Chốt số liệu: Năm 2026, Xã Ba Vì"] == date(2026, 12, 14)
    assert titles["Gửi phiếu kiểm đếm: Năm 2026, Xã Ba Vì"] == date(2026, 12, 15)


def test_a_revoked_replaced_or_unknown_address_does_not_exist(world, client, address):
    newer = reverse("notices:feed", args=[Feed.open_for(world.binh)])
    assert client.get(address).status_code == 404
    assert client.get(newer).status_code == 200

    Feed.revoke_of(world.binh)
    assert client.get(newer).status_code == 404
    assert client.get(reverse("notices:feed", args=["x"])).status_code == 404


def test_a_closed_account_and_a_lost_post_show_nothing(world, client, address):
    world.charged(due_on=DUE)
    world.binh.posts()[0].appointments.update(ends_on=date(2022, 1, 1))
    assert events(client.get(address)) == []

    type(world.binh).objects.filter(pk=world.binh.pk).update(is_active=False)
    assert client.get(address).status_code == 404


def test_the_secret_is_shown_once_and_kept_nowhere(world, signed_in):
    client = signed_in(world.binh)
    shown = client.post(reverse("notices:new-feed")).text
    secret = shown.split("/feeds/")[1].split(".ics")[0]

    assert len(secret) >= 43
    assert Feed.objects.get().secret_hash not in ("", secret)
    assert secret not in client.get(reverse("notices:choices")).text


def test_the_feed_costs_the_same_however_many_deadlines(world, client, address, cost_of):
    world.charged(due_on=DUE)
    one = cost_of(client.get, address)
    for _n in range(10):
        world.charged(due_on=DUE)

    assert cost_of(client.get, address) == one
    assert one <= 6
