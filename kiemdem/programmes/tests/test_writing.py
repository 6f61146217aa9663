"""A keeper writes in a register: the programme, its headings, its targets, its links."""

from datetime import date

import pytest
from django.urls import reverse

from kiemdem.ledger.models import Entry
from kiemdem.programmes.models import Link, Programme, Target, TaskGroup

OPENING = {
    "sign": "07-CTr/TU",
    "type": "programme",
    "side": "party",
    "term": "XVII",
    "issued_on": "17/03/2021",
    "title": "Phát triển văn hóa",
    "unit": "Tỉnh An Bình",
    "starts_on": "17/03/2021",
    "ends_on": "31/12/2025",
}


def actions(subject):
    return list(Entry.objects.about(subject).in_order().values_list("action", flat=True))


def test_a_register_is_opened_with_its_paper(client, world):
    client.force_login(world.hanh)
    assert client.get("/programmes/new/").status_code == 200

    answer = client.post("/programmes/new/", {**OPENING, "steering": ["Chức vụ không có"]})
    assert answer.status_code == 422  # no post of that name

    answer = client.post("/programmes/new/", OPENING)

    programme = Programme.objects.get(document__sign="07-CTr/TU")
    assert answer.url == programme.get_absolute_url()
    assert (programme.unit, programme.document.issuer) == (world.province, world.province)
    assert actions(programme) == ["opened"]
    assert actions(programme.document) == ["registered"]


def test_a_register_is_opened_for_a_registered_paper_once(client, world):
    paper = world.paper("08-CTr/TU", type="programme")
    client.force_login(world.hanh)
    said = {k: v for k, v in OPENING.items() if k in ("unit", "starts_on", "ends_on")}
    said |= {"document": "08-CTr/TU", "parent": "01-CTr/TU"}

    client.post("/programmes/new/", said)
    again = client.post("/programmes/new/", said)

    assert paper.programme.parent == world.programme
    assert again.status_code == 409


@pytest.mark.parametrize(
    ("field", "typed"),
    [
        ("issued_on", "31/02/2021"),
        ("ends_on", "01/01/2020"),
        ("term", ""),
        ("sign", ""),
        ("unit", "Tỉnh Không Có"),
    ],
)
def test_what_is_wrong_is_said_beside_its_field(client, world, field, typed):
    client.force_login(world.hanh)

    answer = client.post("/programmes/new/", {**OPENING, field: typed})

    assert answer.status_code == 422
    assert field in answer.context["form"].errors
    assert not Programme.objects.filter(document__sign="07-CTr/TU").exists()


def test_only_a_keeper_opens_a_register_for_the_unit(client, world):
    client.force_login(world.tra)

    assert client.post("/programmes/new/", OPENING).status_code == 409


def test_a_programme_is_amended_and_its_old_words_stay(client, world):
    edit = reverse("programmes:edit", args=[world.programme.pk])
    client.force_login(world.hanh)
    before = client.get(edit).context["form"]

    client.post(
        edit,
        {
            "short_title": "Xây dựng Đảng",
            "starts_on": before["starts_on"].value().strftime("%d/%m/%Y"),
            "ends_on": "31/12/2026",
        },
    )

    world.programme.refresh_from_db()
    assert (world.programme.title, world.programme.ends_on) == ("Xây dựng Đảng", date(2026, 12, 31))
    entry = Entry.objects.about(world.programme).in_order().last()
    assert entry.details["changes"]["ends_on"] == ["2025-12-31", "2026-12-31"]


def test_headings_are_entered_amended_and_struck_while_unused(client, world):
    client.force_login(world.hanh)
    page = reverse("programmes:headings", args=[world.programme.pk])

    client.post(page, {"number": "I", "title": "Xây dựng Đảng"})
    heading = TaskGroup.objects.get()
    client.post(
        reverse("programmes:edit-heading", args=[heading.pk]),
        {"number": "I", "title": "Công tác Đảng"},
    )
    heading.refresh_from_db()
    assert heading.title == "Công tác Đảng"
    assert actions(heading) == ["entered", "amended"]

    task = world.task(group=heading)
    strike = reverse("programmes:strike-heading", args=[heading.pk])
    assert client.post(strike).status_code == 409
    task.amend(by=world.hanh, on=date(2021, 4, 1), group=None)
    client.post(strike)
    assert not TaskGroup.objects.exists()
    assert actions(world.programme)[-1] == "line_struck"


def test_targets_are_entered_amended_and_struck(client, world):
    client.force_login(world.hanh)
    said = {"name": "Kết nạp đảng viên", "plan": "9.744", "unit_of_measure": "đảng viên"}

    client.post(reverse("programmes:new-target", args=[world.programme.pk]), said)
    target = Target.objects.get()
    client.post(reverse("programmes:edit-target", args=[target.pk]), {**said, "result": "10.027"})

    target.refresh_from_db()
    assert target.result == "10.027"
    assert actions(target) == ["entered", "amended"]
    client.post(reverse("programmes:strike-target", args=[target.pk]))
    assert not Target.objects.exists()


@pytest.fixture
def below(world):
    return world.task(
        "Cấp dưới",
        programme=world.open_programme("06-CTr/ĐU", unit=world.ba_vi, parent=world.programme),
    )


def test_an_item_is_linked_with_one_above_and_unlinked(client, world, below):
    upper = world.task("Nâng cao mức độ hài lòng")
    link = reverse("programmes:link", args=["tasks", below.pk])
    client.force_login(world.hanh)
    assert [row.title for row in client.get(link).context["search"].found()] == [upper.title]

    client.post(link, {"side": "up", "other": f"tasks:{upper.pk}"})

    joined = Link.objects.get()
    assert (joined.lower, joined.upper) == (below, upper)
    assert client.get(link).context["search"].found() == []
    client.post(reverse("programmes:unlink", args=[joined.pk]))
    assert not Link.objects.exists()
    assert actions(below)[-2:] == ["linked_up", "unlinked_up"]


def test_an_item_is_linked_from_above_and_to_a_target(client, world, below):
    target = Target.enter(
        programme=world.programme, name="Mức độ hài lòng", by=world.hanh, on=date(2021, 4, 1)
    )
    client.force_login(world.hanh)
    link = reverse("programmes:link", args=["targets", target.pk])
    found = client.get(link, {"side": "down", "q": "cap duoi"}).context["search"].found()
    assert found == [below]

    client.post(link, {"side": "down", "other": f"tasks:{below.pk}"})

    assert Link.objects.get().upper == target


def test_one_may_not_link_what_one_does_not_keep(client, world, below):
    upper = world.task("Cấp trên")
    link = reverse("programmes:link", args=["tasks", below.pk])
    client.force_login(world.binh)
    assert client.post(link, {"side": "up", "other": f"tasks:{upper.pk}"}).status_code in (404, 409)
    client.force_login(world.chi)
    assert client.get(link).status_code == 404
    assert not Link.objects.exists()


def test_the_words_of_a_deadline_are_read_while_they_are_typed(client, world):
    client.force_login(world.hanh)

    answer = client.get(
        reverse("programmes:deadline", args=[world.programme.pk]), {"due_text": "trong quý II/2022"}
    )

    assert answer.context["read"]["due_on"] == date(2022, 6, 30)
    assert 'value="30/06/2022"' in answer.content.decode()


PAGES = ["edit", "headings", "new-target"]


@pytest.mark.parametrize("name", PAGES)
def test_a_stranger_finds_nothing_to_write_in_an_inspector_is_refused(client, world, name):
    page = reverse(f"programmes:{name}", args=[world.programme.pk])

    client.force_login(world.chi)
    assert client.get(page).status_code == 404
    client.force_login(world.tra)
    assert client.get(page).status_code == 409


@pytest.mark.parametrize("kind", ["unit", "document", "programme", "post"])
def test_whatever_is_chosen_by_name_has_its_list(client, world, kind):
    client.force_login(world.hanh)
    typed = {"unit": "ba vi", "document": "01-ctr", "programme": "01-ctr", "post": "an binh"}[kind]

    answer = client.get(reverse("units:pick", args=[kind]), {"field": "x", "x": typed})

    assert "<option" in answer.content.decode()
