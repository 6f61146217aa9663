"""Each act on a charge, from its form to the ledger."""

from datetime import date, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from kiemdem.assignments.acts import ACTS
from kiemdem.assignments.moves import BEGINNINGS, MOVES, Status
from kiemdem.rules import Refused

DAY = "01/07/2021"
PDF = b"%PDF-1.4 minh chung"


def url(charge, noun):
    return reverse("assignments:act", args=[charge.pk, noun])


def at(world, status):
    """A charge of Ba Vì in a status, with everything before it on 1 June 2021."""
    on = date(2021, 6, 1)
    charge = world.charged()
    steps = {
        Status.ASSIGNED: [],
        Status.ACCEPTED: ["accept"],
        Status.IN_PROGRESS: ["accept", "start"],
        Status.SUBMITTED: ["accept", "submit"],
        Status.RETURNED: ["accept", "submit", "send_back"],
        Status.DECLINED: ["decline"],
        Status.PAUSED: ["accept", "pause"],
    }[status]
    for step in steps:
        why = {"reason": "Lý do"} if step in ("send_back", "decline", "pause") else {}
        getattr(charge, step)(by=world.system, on=on, **why)
    return charge


FORMS = [
    ("acceptance", Status.ASSIGNED, "binh", {}, Status.ACCEPTED),
    ("refusal", Status.ASSIGNED, "binh", {"reason": "Không đúng chức năng"}, Status.DECLINED),
    ("start", Status.ACCEPTED, "binh", {}, Status.IN_PROGRESS),
    ("progress", Status.ACCEPTED, "binh", {"text": "Xong đề cương", "percent": "30"}, Status.IN_PROGRESS),
    ("submission", Status.IN_PROGRESS, "binh", {"text": "Trình lần 1"}, Status.SUBMITTED),
    ("completion", Status.SUBMITTED, "nam", {"files": "Kế hoạch.pdf"}, Status.COMPLETED),
    ("return", Status.SUBMITTED, "nam", {"reason": "Thiếu bảng giải trình"}, Status.RETURNED),
    ("recharge", Status.DECLINED, "hanh", {}, Status.ASSIGNED),
    ("deadline", Status.ACCEPTED, "hanh", {"new": "30/06/2022", "reason": "Gia hạn"}, Status.ACCEPTED),
    ("pause", Status.IN_PROGRESS, "hanh", {"reason": "Chờ sắp xếp bộ máy"}, Status.PAUSED),
    ("resumption", Status.PAUSED, "hanh", {}, Status.IN_PROGRESS),
    ("cancellation", Status.ACCEPTED, "hanh", {"reason": "Không còn phù hợp"}, Status.CANCELLED),
]  # fmt: skip


def posted(client, charge, noun, said):
    said = {"on": DAY, "seen": charge.last_entry_id, **said}
    if "files" in said:
        said["files"] = SimpleUploadedFile(said["files"], PDF)
    return client.post(url(charge, noun), said)


@pytest.mark.parametrize(("noun", "before", "who", "said", "after"), FORMS)
def test_an_act_is_entered_on_the_day_it_was_true(client, world, noun, before, who, said, after):
    charge = at(world, before)
    client.force_login(getattr(world, who))
    assert client.get(url(charge, noun)).status_code == 200

    answer = posted(client, charge, noun, said)

    charge.refresh_from_db()
    entry = charge.ledger_lines().last()
    assert answer.url == charge.task.get_absolute_url()
    assert charge.status == after
    assert (entry.action, entry.by, entry.effective_on) == (
        ACTS[noun].action,
        getattr(world, who),
        date(2021, 7, 1),
    )
    assert entry.post in getattr(world, who).posts()


def test_a_transfer_names_the_unit_that_leads_from_then_on(client, world):
    charge = at(world, Status.ACCEPTED)
    client.force_login(world.hanh)

    posted(client, charge, "transfer", {"to": "Xã Sóc Sơn", "reason": "Sắp xếp đơn vị"})

    heir = charge.went_to.get()
    assert (heir.unit, heir.status, heir.due_on) == (world.soc_son, Status.ACCEPTED, charge.due_on)


def test_every_move_has_its_form():
    assert {act.action for act in ACTS.values()} == MOVES.keys() - set(BEGINNINGS)


@pytest.mark.parametrize("noun", ACTS)
def test_a_stranger_finds_no_charge(client, world, noun):
    client.force_login(world.chi)

    assert client.get(url(world.charged(), noun)).status_code == 404


@pytest.mark.parametrize("noun", ACTS)
def test_an_inspector_is_refused_every_act(client, world, noun):
    charge = world.charged()
    client.force_login(world.tra)

    assert client.get(url(charge, noun)).status_code == 409
    assert client.post(url(charge, noun), {"on": DAY}).status_code == 409
    assert charge.ledger_lines().count() == 1


def test_the_list_of_acts_says_why_some_are_not_open(client, world):
    charge = world.charged()
    client.force_login(world.binh)

    rows = client.get(reverse("assignments:acts", args=[charge.pk])).context["rows"]

    assert {row["act"].noun for row in rows if not row["objection"]} == {"acceptance", "refusal"}
    assert all(str(row["objection"]) for row in rows[2:])


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("31/02/2021", "31/02/2021"),
        ("hôm qua", "hôm qua"),
        ("", "on"),
        (f"{date.today() + timedelta(days=2):%d/%m/%Y}", "trở về trước"),
    ],
)
def test_a_day_that_cannot_be_is_said_and_what_was_typed_is_kept(client, world, typed, says):
    charge = at(world, Status.ACCEPTED)
    client.force_login(world.binh)

    answer = posted(client, charge, "progress", {"on": typed, "text": "Đã xong phần khảo sát"})

    assert answer.status_code == 422
    said = answer.content.decode()
    assert says in said
    assert "Đã xong phần khảo sát" in said
    assert charge.ledger_lines().count() == 2


def test_the_second_of_two_people_is_told(client, world):
    charge = at(world, Status.ACCEPTED)
    seen = charge.last_entry_id
    charge.report(by=world.binh, on=date(2021, 6, 2), text="Người kia ghi trước")
    client.force_login(world.binh)

    answer = client.post(
        url(charge, "submission"),
        {"on": DAY, "seen": seen, "text": "Trình"},
        HTTP_HX_REQUEST="true",
    )

    assert answer.status_code == 409
    assert answer["HX-Retarget"] == "#notice"
    assert "Xem lại" in answer.content.decode()
    assert charge.ledger_lines().last().action == "progressed"


def test_a_late_note_may_be_entered_for_a_day_when_the_step_was_open(client, world):
    charge = at(world, Status.SUBMITTED)
    charge.complete(by=world.nam, on=date(2021, 6, 20), product=world.paper())
    client.force_login(world.binh)

    answer = posted(client, charge, "progress", {"on": "01/06/2021", "text": "Ghi bổ sung"})

    assert answer.status_code == 409  # on 1 June it was submitted already
    assert not charge.ledger_lines().filter(action="progressed").exists()


def test_work_without_a_product_is_not_approved(client, world):
    charge = at(world, Status.SUBMITTED)
    client.force_login(world.nam)

    answer = posted(client, charge, "completion", {})

    assert answer.status_code == 422
    assert "sản phẩm" in answer.content.decode()


def test_a_registered_paper_is_a_product(client, world):
    charge = at(world, Status.SUBMITTED)
    paper = world.paper("07-KH/TU")
    client.force_login(world.nam)

    posted(client, charge, "completion", {"document": "07-kh/tu"})

    charge.refresh_from_db()
    assert charge.status == Status.COMPLETED
    assert charge.evidence.get().document == paper


def test_a_deadline_is_given_or_lifted_never_both(client, world):
    charge = at(world, Status.ACCEPTED)
    client.force_login(world.hanh)

    assert posted(client, charge, "deadline", {"reason": "x"}).status_code == 422
    assert (
        posted(
            client, charge, "deadline", {"reason": "x", "new": "1/1/2022", "none": "on"}
        ).status_code
        == 422
    )
    posted(client, charge, "deadline", {"reason": "Không còn hạn", "none": "on"})
    charge.refresh_from_db()
    assert charge.due_on is None


def test_an_entry_is_reversed_by_who_wrote_it(client, world):
    charge = at(world, Status.ACCEPTED)
    entry = charge.report(by=world.binh, on=date(2021, 6, 2), text="Nhầm việc")
    correction = reverse("assignments:correct", args=[entry.pk])
    client.force_login(world.binh)

    assert client.post(correction, {"reason": ""}).status_code == 422
    answer = client.post(correction, {"reason": "Ghi nhầm nhiệm vụ"})

    charge.refresh_from_db()
    assert answer.url == charge.task.get_absolute_url()
    assert entry.reversed_by.details["reason"] == "Ghi nhầm nhiệm vụ"
    assert charge.status == Status.ACCEPTED


def test_others_may_not_reverse_an_entry(client, world):
    charge = world.charged()
    correction = reverse("assignments:correct", args=[charge.last_entry_id])

    client.force_login(world.tra)
    assert client.post(correction, {"reason": "x"}).status_code == 409
    client.force_login(world.chi)
    assert client.post(correction, {"reason": "x"}).status_code == 404


def test_an_act_that_does_not_exist_is_not_found(client, world):
    client.force_login(world.hanh)

    assert client.get(url(world.charged(), "nonsense")).status_code == 404


def test_the_rule_of_the_button_is_the_rule_of_the_verb(world):
    charge = world.charged()

    for act in ACTS.values():
        if act.objection(charge, world.tra):
            with pytest.raises(Refused):
                charge._act(act.action, by=world.tra, on=date(2021, 7, 1), reason="x", text="x")


def test_what_one_wrote_is_not_lost_when_the_rules_say_no(client, world):
    charge = world.charged()
    client.force_login(world.binh)

    answer = client.post(url(charge, "submission"), {"on": DAY, "text": "Đã họp với các thôn"})

    assert answer.status_code in (409, 422)
    assert "Đã họp với các thôn" in answer.content.decode()
