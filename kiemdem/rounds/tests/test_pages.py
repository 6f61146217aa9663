"""The pages of rounds, as those who count and those who are counted see them."""

from datetime import date

import lxml.html
import pytest
from django.urls import reverse

from kiemdem.demo.telling import moment
from kiemdem.rounds.models import Return, Round

from .test_rounds import CUT_OFF, a_round, closed, two_charges


@pytest.fixture
def counted(world):
    two_charges(world)
    return a_round(world)


def page(client, user, name, *args, **query):
    client.force_login(user, "django.contrib.auth.backends.ModelBackend")
    return client.get(reverse(f"rounds:{name}", args=args, query=query))


def test_the_list_shows_who_is_silent(world, counted, client):
    answer = page(client, world.hanh, "list")

    assert answer.status_code == 200
    assert "Quý II/2021" in answer.text


def test_a_round_shows_every_return_it_asked_for(world, counted, client):
    answer = page(client, world.hanh, "round", counted.pk)

    assert "Xã Ba Vì" in answer.text
    assert "Xã Sóc Sơn" in answer.text


def test_a_unit_sees_its_own_return_and_no_other(world, counted, client):
    answer = page(client, world.binh, "round", counted.pk)

    assert Return.objects.get(unit=world.ba_vi).get_absolute_url() in answer.text
    assert "Xã Sóc Sơn" not in answer.text


def test_on_a_past_day_the_returns_stand_as_they_did_then(world, counted, client):
    owed = counted.returns.get(unit=world.ba_vi)
    owed.begin(by=world.binh, on=CUT_OFF)
    owed.leave_unchanged(owed.lines.all(), by=world.binh)
    owed.submit(by=world.binh, on=date(2021, 6, 16), reason="Chờ số liệu")
    owed.verify(by=world.nam, on=date(2021, 6, 18))

    def on(day):
        past = {"as_of": f"2021-06-{day}"}
        listed = page(client, world.hanh, "list", **past).context["page"].object_list[0]
        shown = page(client, world.hanh, "round", counted.pk, **past).context["returns"]
        text = page(client, world.hanh, "return", owed.pk, **past).text
        word = next(word for word in ("đang lập", "đã gửi", "đã kiểm đếm") if f": {word}." in text)
        return {name for name, _w, n in shown.numbers if n}, listed.silent, word

    assert on(14) == ({"drafting", "expected"}, 2, "đang lập")
    assert on(17) == ({"submitted", "expected"}, 1, "đã gửi")
    assert on(18) == ({"verified", "expected"}, 1, "đã kiểm đếm")


def test_books_closed_later_are_open_on_a_past_day(world, counted, client):
    counted.close(by=world.nam, on=date(2021, 6, 16), reason="Họp", at=moment(date(2021, 6, 16)))

    def on(day):
        past = {"as_of": f"2021-06-{day}"}
        listed = page(client, world.hanh, "list", **past).context["page"].object_list[0]
        shown = page(client, world.hanh, "round", counted.pk, **past).context
        return listed.closed_then, shown["is_closed"], len(shown["closings"])

    assert on(15) == (False, False, 0)
    assert on(16) == (True, True, 1)


def test_a_round_elsewhere_does_not_exist(world, counted, client):
    for name in ("round", "balance", "movement", "close"):
        assert page(client, world.chi, name, counted.pk).status_code == 404


def test_the_list_costs_the_same_however_many_returns(
    world, counted, client, django_assert_max_num_queries
):
    for number in range(12):
        unit = world.unit(f"Xã {number}", "xa", f"xa-{number}", world.province)
        world.charged(unit=unit, due_on=date(2021, 6, 1))
    Return.objects.expect(counted)
    client.force_login(world.hanh, "django.contrib.auth.backends.ModelBackend")
    with django_assert_max_num_queries(30):
        answer = client.get(counted.get_absolute_url())
    assert "Xã 11" in answer.text


def test_the_books_are_closed_with_a_reason_and_stay_readable(world, counted, client):
    client.force_login(world.nam, "django.contrib.auth.backends.ModelBackend")
    url = reverse("rounds:close", args=[counted.pk])

    assert client.post(url, {"reason": ""}).status_code == 422
    assert client.post(url, {"reason": "Họp sáng 16/6"}).status_code == 302

    counted.refresh_from_db()
    assert counted.is_closed
    closing = counted.closings.get()
    answer = page(client, world.tra, "closing", closing.pk)
    assert closing.checksum in answer.text
    assert "còn nguyên vẹn như khi khóa sổ" in answer.text


def test_the_officer_may_not_close(world, counted, client):
    assert page(client, world.binh, "close", counted.pk).status_code == 409


def test_what_came_after_the_closing_is_shown_as_such(world, client):
    _due, later, _other = two_charges(world)
    counted = closed(world)
    later.accept(by=world.binh, on=date(2021, 6, 10))
    later.submit(by=world.binh, on=date(2021, 6, 10))

    answer = page(client, world.hanh, "closing", counted.closings.get().pk)

    assert "Sau khi khóa sổ" in answer.text


def test_every_number_of_a_closed_book_opens_its_list(world, client):
    two_charges(world)
    closing = closed(world).closings.get()
    found = lxml.html.fromstring(page(client, world.hanh, "closing", closing.pk).text)
    numbers = found.xpath("//a[@class='fig'][starts-with(@href, '?')]")

    assert len(numbers) > 4
    for number in numbers:
        query = number.get("href").partition("#")[0]
        opened = client.get(reverse("rounds:closing", args=[closing.pk]) + query).context["page"]
        assert opened.paginator.count == int(number.text.rpartition("/")[2]), query


def test_the_balance_and_the_movement_are_shown(world, client):
    two_charges(world)
    counted = closed(world)

    assert "Xã Ba Vì" in page(client, world.hanh, "balance", counted.pk).text
    assert "Đề án A" in page(client, world.hanh, "movement", counted.pk).text


def test_a_movement_of_a_count_can_be_narrowed_to_one_scope_and_one_kind(world, client):
    two_charges(world)
    counted = closed(world)

    def shown(**query):
        scopes = page(client, world.hanh, "movement", counted.pk, **query).context["scopes"]
        return [[section.name for section in scope["moved"]] for scope in scopes]

    (every,) = shown()
    assert shown(scope=1, move=every[0]) == [every[:1]]
    assert shown(scope=2) == []


def test_a_count_is_opened_by_hand(world, client):
    two_charges(world)
    client.force_login(world.hanh, "django.contrib.auth.backends.ModelBackend")
    said = {
        "name": "Kiểm đếm đột xuất",
        "unit": world.province.pk,
        "programmes": [world.programme.pk],
        "starts_on": "15/03/2021",
        "cut_off_on": "14/06/2021",
        "asks": "due",
    }

    assert (
        client.post(reverse("rounds:new"), said | {"cut_off_on": "31/02/2021"}).status_code == 422
    )
    assert (
        client.post(reverse("rounds:new"), said | {"cut_off_on": "14/03/2021"}).status_code == 422
    )
    assert not Round.objects.exists()
    assert client.post(reverse("rounds:new"), said).status_code == 302
    assert Round.objects.get().returns.count() == 2


def test_a_calendar_says_what_is_wrong_with_it(world, client):
    client.force_login(world.hanh, "django.contrib.auth.backends.ModelBackend")
    said = {
        "name": "Hằng quý",
        "unit": world.province.pk,
        "rule": "decree_09",
        "cycle": "quarter",
        "opens_before": "5",
        "begins_on": "01/01/2026",
        "allowances": "1; 2; 4\n2; 1; 3",
        "asks": "due",
    }
    url = reverse("rounds:new-calendar")

    for wrong in ({"cycle": ""}, {"allowances": "1; 4; 2"}, {"allowances": "một"}, {"rule": "own"}):
        assert client.post(url, said | wrong).status_code == 422
    assert client.post(url, said).status_code == 302
    calendar = world.province.calendars.get()
    assert [a.send_within for a in calendar.allowances.all()] == [2, 1]
    edit = reverse("rounds:edit-calendar", args=[calendar.pk])
    own = {"rule": "own", "own": "Giữa kỳ; 01/01/2021; 30/06/2023", "cycle": ""}
    assert client.post(edit, said | own).status_code == 302
    assert calendar.periods.get().cut_off_on == date(2023, 6, 30)


def test_a_count_of_all_work_shows_a_unit_only_its_own_return(world, client):
    """Programmes that the unit may not read must not show in the closed books."""
    two_charges(world)
    hidden = world.open_programme("09-CTr/TU")
    world.charged(title="Việc riêng", unit=world.soc_son, programme=hidden)
    counted = a_round(world, programmes=[])
    counted.close(by=world.nam, on=date(2021, 6, 15), reason="Chưa đủ phiếu")
    closing = counted.closings.get()

    for name in ("balance", "movement"):
        assert page(client, world.binh, name, counted.pk).status_code == 404
        assert page(client, world.tra, name, counted.pk).status_code == 200
    assert page(client, world.binh, "closing", closing.pk).status_code == 404
    assert page(client, world.binh, "round", counted.pk).status_code == 200
