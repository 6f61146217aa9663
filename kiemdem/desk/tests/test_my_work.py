"""What waits for a person, by the posts held."""

import re
from datetime import date

import pytest

ON = date(2021, 7, 1)


def work_of(client, user, query=""):
    client.force_login(user)
    return client.get(f"/my-work/{query}").context["work"]


def waiting(client, user, query=""):
    return {
        shown.group.name: [row.charge.task.title for row in shown.rows]
        for shown in work_of(client, user, query).groups
    }


@pytest.fixture
def told(world):
    world.charged(title="Mới giao")
    world.charged(title="Của Sóc Sơn", unit=world.soc_son)
    charge = world.charged(title="Đang làm")
    charge.accept(by=world.binh, on=ON)
    world.submitted(title="Đã trình")
    returned = world.submitted(title="Bị trả")
    returned.send_back(by=world.nam, on=ON, reason="Thiếu phụ lục")
    world.planned(title="Dự thảo")
    return world


def test_an_officer_finds_the_work_of_the_unit(client, told):
    assert waiting(client, told.binh) == {
        "returned": ["Bị trả"],
        "accept": ["Mới giao"],
        "report": ["Đang làm"],
    }
    assert waiting(client, told.binh, "?view=waiting") == {"sent": ["Đã trình"]}


def test_the_owner_finds_what_to_approve_and_to_charge(client, told):
    assert waiting(client, told.nam) == {"approve": ["Đã trình"], "charge": ["Dự thảo"]}
    assert waiting(client, told.nam, "?view=waiting")["unaccepted"] == ["Mới giao", "Của Sóc Sơn"]


def test_what_was_declined_comes_back_to_the_owner_with_its_reason(client, told):
    told.charged(title="Không nhận").decline(by=told.binh, on=ON, reason="Không đúng chức năng")

    groups = work_of(client, told.hanh).groups

    row = next(shown for shown in groups if shown.group.name == "declined").rows[0]
    assert (row.charge.task.title, row.reason) == ("Không nhận", "Không đúng chức năng")
    assert [act.noun for act in row.acts] == ["recharge", "transfer"]


def test_each_row_offers_what_its_reader_would_do_next(client, told):
    def nouns(user):
        return {
            shown.group.name: [act.noun for act in shown.rows[0].acts]
            for shown in work_of(client, user).groups
        }

    assert nouns(told.binh)["accept"] == ["acceptance", "refusal"]
    assert nouns(told.nam)["approve"] == ["completion", "return"]


def test_the_counts_are_those_of_the_groups(client, told):
    work = work_of(client, told.binh)
    assert [(view["name"], view["number"]) for view in work.views] == [
        ("todo", 3),
        ("coming", 0),
        ("waiting", 1),
        ("done", 0),
    ]
    assert [shown.number for shown in work.groups] == [1, 1, 1]


def test_a_group_opens_by_itself_in_pages(client, told):
    for n in range(14):
        told.charged(title=f"Thêm {n}")

    assert len(waiting(client, told.binh)["accept"]) == 12
    assert list(waiting(client, told.binh, "?group=accept")) == ["accept"]
    assert len(waiting(client, told.binh, "?group=accept")["accept"]) == 15


def test_on_a_past_day_the_work_is_that_of_the_day_and_offers_no_act(client, told):
    then = f"?as_of={date(2021, 6, 15)}"

    assert waiting(client, told.binh, then) == {"accept": ["Mới giao", "Đang làm"]}
    assert set(waiting(client, told.nam, then)["approve"]) == {"Đã trình", "Bị trả"}
    html = client.get(f"/my-work/{then}").content.decode()
    assert not re.search(r"/assignments/", html)


def test_a_past_day_is_that_of_the_posts_held_then(client, told):
    moved(told, to=told.lan)
    then, later = f"?as_of={date(2021, 6, 15)}", f"?as_of={date(2021, 9, 15)}"

    assert waiting(client, told.binh, then) == {"accept": ["Mới giao", "Đang làm"]}
    assert waiting(client, told.binh, later)["accept"] == ["Của Sóc Sơn"]


def test_of_the_posts_held_then_only_what_may_be_seen_today_is_shown(client, told):
    moved(told, to=told.chi)  # to another province

    assert waiting(client, told.binh, f"?as_of={date(2021, 6, 15)}") == {}


def moved(told, *, to):
    """Binh takes the seat of another on 1 September 2021."""
    told.binh.posts()[0].vacate(by=told.hanh, on=date(2021, 9, 1))
    to.posts()[0].appoint(told.binh.person, on=date(2021, 9, 1), by=told.system)
    told.binh.forget_rights()


def test_an_inspector_and_a_stranger_have_nothing_to_do(client, told):
    assert waiting(client, told.tra) == {}
    assert waiting(client, told.chi) == {}


def test_a_post_named_for_a_task_brings_it_to_its_holder(client, told):
    post = told.lan.posts()[0]
    told.charged(task=told.task(title="Đích danh", responsible=post))
    assert "Đích danh" in waiting(client, told.lan)["accept"]


def test_the_nearest_deadline_stands_first(client, told):
    told.charged(title="Gấp", due_on=date(2021, 5, 1))
    told.charged(title="Không hạn", due_on=None, recurrence="ongoing")
    assert waiting(client, told.binh)["accept"] == ["Gấp", "Mới giao", "Không hạn"]


def test_several_are_accepted_at_once_through_the_dialog(client, told):
    other = told.charged(title="Mới nữa")
    client.force_login(told.binh)
    html = client.get("/my-work/").content.decode()
    keys = re.findall(r'name="task" value="(\d+)"', html)
    assert str(other.task_id) in keys

    client.post("/assignments/acceptances/", {"task": keys, "on": "01/07/2021"})

    assert "accept" not in waiting(client, told.binh)


def test_a_day_that_is_none_is_refused(client, world):
    client.force_login(world.binh)
    assert client.get("/my-work/?as_of=31/02/2021").status_code == 422


def test_the_page_costs_the_same_however_much_waits(client, told, cost_of):
    client.force_login(told.binh)
    before = cost_of(client.get, "/my-work/")

    for n in range(4):
        told.charged(title=f"Thêm {n}")
        told.submitted(title=f"Trả {n}").send_back(by=told.nam, on=ON, reason="Thiếu")

    assert cost_of(client.get, "/my-work/") == before


def test_what_came_back_in_time_is_not_drawn_as_overdue(client, told):
    html = client_page(client, told.binh)

    row = re.search(r'<tr id="charge-(?:(?!</tr>).)*Bị trả.*?</tr>', html, re.DOTALL)[0]
    assert "#i-back" in row
    assert 'data-st="late"' in row


def client_page(client, user, query=""):
    client.force_login(user)
    return client.get(f"/my-work/{query}").content.decode()


def test_a_past_day_shows_the_deadline_of_that_day(client, world):
    charge = world.charged(title="Gia hạn", due_on=date(2021, 12, 31))
    charge.change_due(date(2022, 6, 30), by=world.nam, on=date(2022, 1, 10), reason="Chờ nghị định")

    def due(query):
        (shown,) = work_of(client, world.binh, query).groups
        return shown.rows[0].due, shown.rows[0].is_over

    assert due("?as_of=2022-01-05") == (date(2021, 12, 31), True)
    assert due("?as_of=2022-01-10") == (date(2022, 6, 30), False)
