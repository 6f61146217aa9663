"""The journal: what was written in the ledger, as far as one may see."""

from datetime import date

import pytest

from kiemdem.desk.journal import A_PAGE


@pytest.fixture
def told(world):
    charge = world.submitted(title="Đề án")
    charge.send_back(by=world.nam, on=date(2021, 7, 1), reason="Thiếu phụ lục")
    return world


def actions(client, user, **asked):
    client.force_login(user)
    lines = client.get("/ledger/", asked).context["lines"]
    return [line.moment.entry.action for line in lines]


def test_the_newest_stands_first_with_its_thing(client, told):
    client.force_login(told.hanh)
    lines = client.get("/ledger/").context["lines"]

    assert [line.moment.entry.action for line in lines][:3] == ["returned", "submitted", "accepted"]
    assert "Đề án" in lines[0].thing
    assert lines[0].url == f"/tasks/{lines[0].moment.charge.task_id}/"


def test_a_stranger_reads_nothing_about_programmes_of_others(client, told):
    assert not {"charged", "submitted", "entered"} & set(actions(client, told.chi))


@pytest.mark.parametrize("user", ["hanh", "nam", "binh", "tra"])
def test_whoever_is_concerned_reads_it(client, told, user):
    assert "returned" in actions(client, getattr(told, user))


def test_entries_are_found_by_act_person_unit_and_day(client, told):
    told.charged(title="Sóc Sơn", unit=told.soc_son, on=date(2021, 8, 1))

    assert actions(client, told.hanh, action="returned") == ["returned"]
    assert set(actions(client, told.hanh, person="Trần Văn Nam")) == {"returned"}
    assert actions(client, told.hanh, unit="Xã Sóc Sơn", action="charged") == ["charged"]
    assert actions(client, told.hanh, first="01/07/2021", last="01/07/2021") == ["returned"]


def test_late_and_corrected_entries_are_found(client, told):
    charge = told.charged(title="Nhầm")
    charge.accept(by=told.binh, on=date(2021, 5, 1))
    wrong = charge.ledger_lines().last()
    charge.correct(wrong, by=told.hanh, reason="Ghi nhầm")

    assert set(actions(client, told.hanh, corrected="on")) == {"accepted", "corrected"}
    assert "returned" in actions(client, told.hanh, late="on")  # told years after its day


def test_a_day_is_read_as_of_itself(client, told):
    assert "returned" not in actions(client, told.hanh, as_of="2021-06-15")


def test_older_pages_follow_one_another_without_gap_or_repeat(client, told):
    for n in range(A_PAGE):
        told.charged(title=f"Thêm {n}")
    client.force_login(told.hanh)

    seen, mark = [], ""
    while True:
        context = client.get("/ledger/", {"before": mark}).context
        seen += [line.moment.entry.pk for line in context["lines"]]
        mark = context["older"]
        if not mark:
            break

    assert len(seen) == len(set(seen)) > 2 * A_PAGE


@pytest.mark.parametrize(
    "asked", [{"first": "31/02/2021"}, {"unit": "khong co"}, {"action": "nonsense"}]
)
def test_what_is_not_understood_is_said(client, told, asked):
    client.force_login(told.hanh)
    answer = client.get("/ledger/", asked)
    assert answer.status_code == 422
    assert list(answer.context["form"].errors) == list(asked)


def test_a_mark_that_is_none_begins_anew(client, told):
    client.force_login(told.hanh)
    assert client.get("/ledger/?before=nonsense").status_code == 200


def test_the_page_costs_the_same_however_much_was_written(client, told, cost_of):
    client.force_login(told.hanh)
    before = cost_of(client.get, "/ledger/")

    for n in range(5):
        told.charged(title=f"Thêm {n}")

    assert cost_of(client.get, "/ledger/") == before
