"""One act on many tasks at once."""

from datetime import date

import pytest

from kiemdem.assignments.moves import Status

CHARGES, ACCEPTANCES, DEADLINES = (
    f"/assignments/{noun}/" for noun in ("charges", "acceptances", "deadlines")
)


def test_complete_orders_are_charged_the_others_are_told(client, world):
    ready, lacking = world.planned(title="Đủ"), world.planned(title="Thiếu", product="")
    homeless = world.task(title="Chưa có đơn vị")
    client.force_login(world.hanh)
    chosen = {"task": [ready.task_id, lacking.task_id, homeless.pk]}

    asked = client.get(CHARGES, chosen)
    client.post(CHARGES, {**chosen, "on": "01/04/2021"})

    assert list(asked.context["ready"]) == [ready.task]
    assert [task.title for task, _why in asked.context["refused"]] == ["Thiếu", "Chưa có đơn vị"]
    ready.refresh_from_db(), lacking.refresh_from_db()
    assert (ready.status, ready.charged_on) == (Status.ASSIGNED, date(2021, 4, 1))
    assert lacking.status == Status.PLANNED


def test_all_units_of_an_order_are_charged_together(client, world):
    task = world.task()
    lead = world.planned(task=task)
    helper = type(lead).plan(task=task, unit=world.soc_son, role="coordinating", by=world.hanh)
    client.force_login(world.nam)

    client.post(CHARGES, {"task": [task.pk], "on": "01/04/2021"})

    for charge in (lead, helper):
        charge.refresh_from_db()
        assert charge.status == Status.ASSIGNED


def test_several_charges_are_accepted_at_once(client, world):
    mine = [world.charged(), world.charged()]
    other = world.charged(unit=world.soc_son)
    client.force_login(world.binh)

    client.post(ACCEPTANCES, {"task": [c.task_id for c in [*mine, other]], "on": "02/04/2021"})

    statuses = [type(c).objects.get(pk=c.pk).status for c in [*mine, other]]
    assert statuses == [Status.ACCEPTED, Status.ACCEPTED, Status.ASSIGNED]


def test_deadlines_are_changed_together_with_one_reason(client, world):
    charges = [world.charged(), world.submitted()]
    client.force_login(world.hanh)
    said = {"task": [c.task_id for c in charges], "new": "30/06/2022", "on": "01/07/2021"}

    assert client.post(DEADLINES, said).status_code == 422
    client.post(DEADLINES, {**said, "reason": "Sắp xếp bộ máy"})

    for charge in charges:
        charge.refresh_from_db()
        assert charge.due_on == date(2022, 6, 30)
        assert charge.original_due_on == date(2021, 12, 31)


@pytest.mark.parametrize("url", [CHARGES, ACCEPTANCES, DEADLINES])
@pytest.mark.parametrize("who", ["tra", "chi"])
def test_who_may_not_act_changes_nothing(client, world, url, who):
    planned, charged = world.planned(), world.charged()
    client.force_login(getattr(world, who))
    said = {
        "task": [planned.task_id, charged.task_id],
        "on": "01/07/2021",
        "reason": "x",
        "new": "1/1/2023",
    }

    answer = client.post(url, said)

    assert answer.status_code == 409
    planned.refresh_from_db(), charged.refresh_from_db()
    assert (planned.status, charged.status, charged.due_on) == (
        Status.PLANNED,
        Status.ASSIGNED,
        date(2021, 12, 31),
    )


@pytest.mark.parametrize("url", [CHARGES, ACCEPTANCES, DEADLINES])
def test_nothing_chosen_is_said(client, world, url):
    client.force_login(world.hanh)

    assert client.get(url).status_code == 200
    assert client.get(url, {"task": ["x", "999"]}).context["ready"] == {}


def test_the_question_costs_the_same_however_many_tasks(client, world, cost_of):
    client.force_login(world.hanh)
    tasks = [world.planned().task_id]
    for_one = cost_of(client.get, CHARGES, {"task": tasks})

    tasks += [world.planned().task_id, world.planned(unit=world.soc_son).task_id]

    assert cost_of(client.get, CHARGES, {"task": tasks}) == for_one
