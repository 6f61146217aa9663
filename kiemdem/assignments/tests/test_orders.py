"""Tasks written into a register with the units they are meant for."""

from datetime import date

from django.urls import reverse

from kiemdem.assignments.moves import Status
from kiemdem.programmes.models import Task
from kiemdem.units.models import UnitGroup

ORDER = {
    "title": "Xây dựng đề án số hóa",
    "kind": "scheme",
    "product": "Đề án",
    "due_text": "trong quý II/2022",
    "precision": "none",
    "lead": ["Xã Ba Vì"],
    "coordinators": ["soc-son", ""],
}


def new(world):
    return reverse("assignments:new-task", args=[world.programme.pk])


def test_a_task_is_a_draft_with_its_deadline_read_from_its_words(client, world):
    client.force_login(world.hanh)
    assert client.get(new(world)).status_code == 200

    answer = client.post(new(world), {**ORDER, "coordinators": ["Xã Sóc Sơn"]})

    task = Task.objects.get()
    assert answer.url == task.get_absolute_url()
    assert (task.number, task.due_on, task.precision) == ("1", date(2022, 6, 30), "quarter")
    assert [(a.unit, a.role, a.status) for a in task.assignments.all()] == [
        (world.ba_vi, "lead", Status.PLANNED),
        (world.soc_son, "coordinating", Status.PLANNED),
    ]


def test_a_corrected_reading_is_kept(client, world):
    client.force_login(world.hanh)

    client.post(
        new(world), {**ORDER, "coordinators": [], "due_on": "15/06/2022", "precision": "day"}
    )

    assert Task.objects.get().due_on == date(2022, 6, 15)


def test_what_is_wrong_is_said_and_what_was_typed_is_kept(client, world):
    client.force_login(world.hanh)
    wrong = {**ORDER, "due_on": "31/02/2022", "lead": ["Xã Không Có"], "coordinators": ["Xã"]}

    answer = client.post(new(world), wrong)

    assert answer.status_code == 422
    assert {"due_on", "lead", "coordinators"} <= answer.context["form"].errors.keys()
    said = answer.content.decode()
    assert "Xã Không Có" in said
    assert "Xã Ba Vì · ba-vi; Xã Sóc Sơn · soc-son" in said
    assert not Task.objects.exists()


def test_a_unit_does_not_lead_and_help_at_once(client, world):
    client.force_login(world.hanh)

    answer = client.post(new(world), {**ORDER, "coordinators": ["Xã Ba Vì"]})

    assert answer.status_code == 422
    assert "coordinators" in answer.context["form"].errors


def test_others_may_not_write_in_the_register(client, world):
    client.force_login(world.tra)
    assert client.post(new(world), ORDER).status_code == 409
    client.force_login(world.chi)
    assert client.post(new(world), ORDER).status_code == 404
    assert not Task.objects.exists()


def test_a_draft_is_put_right_with_its_units(client, world):
    task = world.planned().task
    edit = reverse("assignments:edit-task", args=[task.pk])
    client.force_login(world.hanh)
    assert client.get(edit).context["form"]["lead"].value() == ["Xã Ba Vì · ba-vi"]

    client.post(edit, {**ORDER, "lead": ["Xã Sóc Sơn"], "coordinators": ["Xã Ba Vì"]})

    task.refresh_from_db()
    assert task.title == ORDER["title"]
    assert {(a.unit, a.role) for a in task.assignments.all()} == {
        (world.soc_son, "lead"),
        (world.ba_vi, "coordinating"),
    }


def test_a_charged_task_keeps_its_deadline_and_units_from_this_form(client, world):
    task = world.charged().task
    edit = reverse("assignments:edit-task", args=[task.pk])
    client.force_login(world.hanh)

    client.post(edit, {**ORDER, "product": "Đề án được phê duyệt"})

    task.refresh_from_db()
    assert (task.product, task.due_on) == ("Đề án được phê duyệt", date(2021, 12, 31))
    assert [a.unit for a in task.assignments.all()] == [world.ba_vi]


def test_a_task_is_broken_into_parts_for_units(client, world):
    task = world.task(number="7")
    client.force_login(world.hanh)
    parts = reverse("assignments:break-down", args=[task.pk])
    assert client.get(parts).status_code == 200

    client.post(
        parts,
        {
            "part1-title": "Phần của Ba Vì",
            "part1-unit": "Xã Ba Vì",
            "part2-title": "Phần của Sóc Sơn",
            "part2-unit": "Xã Sóc Sơn",
            "part2-due_text": "30/9/2021",
        },
    )

    assert [(p.number, p.assignments.get().unit, p.due_on) for p in task.parts.all()] == [
        ("7.1", world.ba_vi, date(2021, 12, 31)),
        ("7.2", world.soc_son, date(2021, 9, 30)),
    ]


def test_a_part_without_a_unit_is_said(client, world):
    client.force_login(world.hanh)
    task = world.task()

    answer = client.post(reverse("assignments:break-down", args=[task.pk]), {"part1-title": "Phần"})

    assert answer.status_code == 422
    assert not task.parts.exists()


def test_a_task_is_expanded_to_the_units_of_a_group_on_a_day(client, world):
    group = UnitGroup.objects.create(name="các xã", root=world.province, kinds=["xa"])
    world.unit("Xã Mới", "xa", "xa-moi", world.province, on=date(2025, 7, 1))
    task = world.task()
    client.force_login(world.hanh)
    expansion = reverse("assignments:expand", args=[task.pk])
    assert client.get(expansion).status_code == 200

    client.post(expansion, {"group": group.pk, "on": "01/04/2021"})

    assert {a.unit for a in task.assignments.all()} == {world.ba_vi, world.soc_son}


def test_writing_needs_the_keeper(client, world):
    task = world.task()
    for name in ("edit-task", "break-down", "expand"):
        page = reverse(f"assignments:{name}", args=[task.pk])
        client.force_login(world.tra)
        assert client.get(page).status_code == 409
        client.force_login(world.chi)
        assert client.get(page).status_code == 404
