"""The first page: what is late, who answers for it, what changed."""

import re
from datetime import date

import pytest

from kiemdem.units.models import Role

DAY = date(2021, 12, 28)
AT = f"?as_of={DAY}"


@pytest.fixture
def told(world):
    """One task done, one awaiting approval past its deadline, one overdue, one still in time."""
    world.submitted(title="Xong").complete(
        by=world.nam, on=date(2021, 12, 20), product=world.paper()
    )
    world.submitted(title="Chờ duyệt", due_on=date(2021, 10, 1))
    world.charged(title="Quá hạn", unit=world.soc_son, due_on=date(2021, 12, 5))
    world.charged(title="Còn hạn")
    return world


def page(client, user, query=AT):
    client.force_login(user)
    return client.get(f"/{query}")


def test_the_leader_sees_what_is_late_and_who_answers(client, told):
    head = told.account("dung", "Hoàng Tiến Dũng", told.soc_son, Role.LEADER).person

    shown = page(client, told.nam).context["shown"]

    assert [(line.unit, line.over) for line in shown.late_units] == [
        (told.ba_vi, 1),
        (told.soc_son, 1),
    ]
    assert shown.late_units[1].answering.person == head
    assert [line.charge.task.title for line in shown.late] == ["Chờ duyệt", "Quá hạn"]
    assert shown.late[1].days == 23


def test_a_past_day_shows_the_deadlines_that_held_then(client, world):
    put_off = world.charged(title="Gia hạn", due_on=date(2021, 12, 5))
    soon = world.charged(title="Sắp đến hạn", due_on=date(2022, 1, 2))
    for charge in (put_off, soon):
        charge.change_due(date(2023, 6, 1), by=world.hanh, on=date(2022, 2, 1), reason="Gia hạn")

    shown = page(client, world.nam).context["shown"]

    assert [(line.charge, line.charge.then, line.days) for line in shown.late] == [
        (put_off, date(2021, 12, 5), 23)
    ]
    assert [(unit.due, unit.over) for unit in shown.late_units] == [(date(2021, 12, 5), 1)]
    assert [(charge, charge.days_left) for charge in shown.deadlines] == [(soon, 5)]
    assert shown.coming == {"soon": 1, "month": 1}
    assert page(client, world.nam, "?as_of=2022-03-01").context["shown"].late == []


def test_what_falls_due_soon_opens_the_same_tasks_as_a_list(client, world):
    handed_on = world.charged(title="Chuyển giao", due_on=date(2021, 12, 31))
    handed_on.transfer(world.soc_son, by=world.hanh, on=date(2021, 10, 1), reason="Chuyển")
    heir = handed_on.went_to.get()
    heir.change_due(date(2022, 1, 3), by=world.hanh, on=date(2021, 11, 1), reason="Gia hạn")
    world.charged(title="Chưa đến hạn", due_on=date(2022, 6, 30))

    number = page(client, world.nam).context["shown"].coming["soon"]
    listed = client.get(f"/tasks/{AT}&state=open&due=week").context["page"]

    assert (number, [row.task.pk for row in listed]) == (1, [handed_on.task_id])


def test_without_a_head_whoever_acts_for_the_unit_is_named(client, told):
    shown = page(client, told.nam).context["shown"]
    assert str(shown.late_units[0].answering.person) == "Nguyễn Văn Bình"


def test_for_a_unit_without_a_post_nobody_is_named(client, told):
    hamlet = told.unit("Thôn Yên Bài", "khac", "yen-bai", told.ba_vi)
    told.charged(title="Chậm", unit=hamlet, due_on=date(2021, 12, 1))

    lines = page(client, told.nam).context["shown"].late_units

    assert [line.answering for line in lines if line.unit == hamlet] == [None]


def test_who_answers_is_told_as_of_the_day(client, told):
    head = told.account("dung", "Hoàng Tiến Dũng", told.soc_son, Role.LEADER).person
    post = head.appointments.get().post
    post.appoint(told.lan.person, on=date(2022, 3, 1), by=told.system)

    def named(query):
        lines = page(client, told.nam, query).context["shown"].late_units
        return next(line.answering.person for line in lines if line.unit == told.soc_son)

    assert named(AT) == head
    assert named("?as_of=2022-03-01") == told.lan.person


def test_the_movement_adds_up(client, told):
    of = page(client, told.nam).context["shown"].movement

    assert of["before"].open == 4
    assert (of["came"], of["minus_completed"], of["minus_left"]) == (0, -1, 0)
    assert of["before"].open + of["came"] + of["minus_completed"] + of["minus_left"] == 3
    assert of["after"].open == 3


def test_every_number_leads_to_a_list_of_as_many(client, told):
    html = page(client, told.nam).content.decode()
    found = re.findall(r'<a class="fig[^"]*"[^>]* href="([^"]*)">(?:<svg.*?</svg>)?(\d+)</a>', html)
    lists = [
        (int(n), url.replace("&amp;", "&"))
        for url, n in found
        if "/tasks/" in url or "/list/" in url
    ]

    assert len(lists) > 8
    for number, url in lists:
        assert client.get(url).context["page"].paginator.count == number, url


def test_due_soon_is_what_the_list_shows(client, told):
    shown = page(client, told.nam).context["shown"]
    assert shown.coming == {"soon": 1, "month": 1}
    assert [charge.task.title for charge in shown.deadlines] == ["Còn hạn"]


def test_the_programmes_and_the_rest_make_the_whole(client, told):
    below = told.open_programme("02-CTr/HU", unit=told.ba_vi, parent=told.programme)
    told.charged(task=told.task(programme=below))

    context = page(client, told.nam).context

    assert [str(line.programme) for line in context["programmes"]] == ["01-CTr/TU"]
    assert (context["rest"].total, context["shown"].counts.total) == (1, 5)


def test_a_stranger_sees_an_empty_house_and_nothing_of_another_province(client, told):
    answer = page(client, told.chi)

    assert "01-CTr/TU" not in answer.content.decode()
    assert answer.context["may_open"]
    assert "/programmes/new/" in page(client, told.chi, "").content.decode()


def test_only_a_keeper_is_offered_to_open_a_register(client, world):
    world.programme.delete()
    officer = page(client, world.binh, "").content.decode()
    assert "/programmes/new/" not in officer


@pytest.mark.parametrize("user", ["hanh", "nam", "binh", "lan", "tra"])
def test_whoever_is_concerned_reads_the_same_numbers(client, told, user):
    shown = page(client, getattr(told, user)).context["shown"]
    assert (shown.counts.total, shown.counts.overdue) == (4, 2)


def test_nothing_can_be_entered_from_a_past_day(client, told):
    assert 'method="post"' not in main_of(page(client, told.hanh))


def test_a_day_that_is_none_is_refused(client, world):
    assert page(client, world.nam, "?as_of=31/02/2021").status_code == 422


def test_one_who_is_not_signed_in_is_asked_to(client, world):
    assert client.get("/").url.startswith("/sign-in/")


def test_the_page_costs_the_same_however_much_there_is(client, told, cost_of):
    client.force_login(told.nam)
    page(client, told.nam)
    before = cost_of(client.get, f"/{AT}")

    for n in range(5):
        told.charged(title=f"Thêm {n}", due_on=date(2021, 11, 1))
        told.charged(task=told.task(programme=told.open_programme(f"1{n}-CTr/TU")))

    assert cost_of(client.get, f"/{AT}") == before


def main_of(answer):
    return re.search(r"<main.*</main>", answer.content.decode(), re.DOTALL)[0]


def test_programmes_without_tasks_are_folded_into_one_line(client, told):
    empty = told.open_programme("02-CTr/TU")

    answer = page(client, told.nam)

    assert [line.programme for line in answer.context["programmes"]] == [told.programme]
    assert answer.context["empty"] == [empty]
    assert "1 chương trình chưa có nhiệm vụ" in answer.content.decode()
