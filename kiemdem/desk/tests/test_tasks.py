"""The page of one task, one entry, and the tasks of all programmes."""

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from kiemdem.programmes.models import Link


def page_of(task, query=""):
    return task.get_absolute_url() + query


def test_a_stranger_finds_no_task_and_no_entry(client, world):
    charge = world.charged()
    client.force_login(world.chi)

    assert client.get(page_of(charge.task)).status_code == 404
    assert client.get(reverse("desk:entry", args=[charge.last_entry_id])).status_code == 404
    assert list(client.get("/tasks/").context["page"]) == []


def test_an_inspector_reads_a_task_but_is_offered_no_act(client, world):
    charge = world.submitted()
    client.force_login(world.tra)

    answer = client.get(page_of(charge.task))

    assert answer.context["state"] == "over"
    assert answer.context["acts"] == []
    assert [c.may for c in answer.context["charges"]] == [False]


def test_each_is_offered_what_is_next_for_them(client, world):
    charge = world.submitted()

    def nouns(user):
        client.force_login(user)
        return [act.noun for act in client.get(page_of(charge.task)).context["acts"]]

    assert nouns(world.nam) == ["completion", "return"]
    assert nouns(world.binh) == []


def test_the_life_line_is_that_of_the_day(client, world):
    charge = world.submitted()
    charge.send_back(by=world.hanh, on=date(2021, 7, 1), reason="Thiếu bảng giải trình")
    client.force_login(world.tra)

    answer = client.get(page_of(charge.task, "?as_of=2021-06-15"))

    assert [m.entry.action for m in answer.context["life"]] == [
        "submitted",
        "accepted",
        "charged",
        "entered",
    ]
    assert [m.entry.action for m in answer.context["after"]] == ["returned"]
    assert answer.context["state"] == "sent"
    assert answer.context["acts"] == []


def test_a_corrected_entry_is_struck_through_and_linked_both_ways(client, world):
    charge = world.submitted()
    wrong = charge.ledger_lines().last()
    charge.correct(wrong, by=world.binh, reason="Ghi nhầm")
    client.force_login(world.binh)

    said = client.get(page_of(charge.task)).content.decode()

    assert "<del><b>Trình phê duyệt</b>" in said
    assert f"đã điều chỉnh bởi bút toán {wrong.reversed_by.pk}" in said
    assert f"điều chỉnh bút toán {wrong.pk}" in said


def test_an_entry_written_after_its_day_is_marked(client, world):
    charge = world.charged()
    client.force_login(world.hanh)

    assert "ghi muộn" in client.get(page_of(charge.task)).content.decode()


def test_an_entry_says_everything_of_itself(client, world):
    charge = world.charged()
    charge.accept(by=world.binh, on=date(2021, 5, 1))
    file = SimpleUploadedFile("Dự thảo.pdf", b"%PDF-1.4")
    entry = charge.report(by=world.binh, on=date(2021, 5, 2), text="Xong dự thảo", files=[file])
    client.force_login(world.tra)

    said = client.get(reverse("desk:entry", args=[entry.pk])).content.decode()

    for words in ("Xong dự thảo", "Nguyễn Văn Bình", "Xã Ba Vì", "02/05/2021", "Dự thảo.pdf"):
        assert words in said
    assert "correction" not in said


def test_who_wrote_an_entry_may_correct_it(client, world):
    charge = world.submitted()
    client.force_login(world.binh)

    said = client.get(reverse("desk:entry", args=[charge.last_entry_id])).content.decode()

    assert reverse("assignments:correct", args=[charge.last_entry_id]) in said


def test_entries_of_a_programme_and_of_a_task_can_be_read(client, world):
    charge = world.charged()
    client.force_login(world.tra)

    for subject in (world.programme, charge.task):
        entry = type(charge).ledger_lines(subject).last()
        assert client.get(reverse("desk:entry", args=[entry.pk])).status_code == 200


def test_links_are_seen_from_both_ends(client, world):
    upper = world.charged(title="Cấp trên").task
    below = world.open_programme("06-CTr/ĐU", unit=world.ba_vi)
    lower = world.task("Cấp dưới", programme=below)
    Link.connect(lower, upper, by=world.hanh, on=date(2021, 5, 1))
    client.force_login(world.hanh)

    assert [li.other for li in client.get(page_of(upper)).context["downs"]] == [lower]
    assert [li.other for li in client.get(page_of(lower)).context["ups"]] == [upper]


@pytest.mark.parametrize("query", ["", "?as_of=2021-06-15"])
def test_the_page_costs_the_same_however_many_units_and_entries(client, world, cost_of, query):
    client.force_login(world.hanh)
    one = world.submitted()
    two = world.submitted()
    for_one = cost_of(client.get, page_of(one.task, query))

    two.send_back(by=world.hanh, on=date(2021, 6, 2), reason="Thiếu")
    two.submit(by=world.binh, on=date(2021, 6, 3))

    assert cost_of(client.get, page_of(two.task, query)) == for_one


def test_a_task_for_many_units_shows_a_page_of_them_and_their_sum(client, world, cost_of):
    task = world.task()
    for number in range(25):
        unit = world.unit(f"Xã {number}", "xa", f"xa-{number}", world.province)
        world.planned(task=task, unit=unit).charge(by=world.hanh, on=date(2021, 4, 1))
    client.force_login(world.hanh)

    answer = client.get(page_of(task))

    assert len(answer.context["charges"]) == 20
    assert {p[0]: p[1] for p in answer.context["charge_bar"]}["over"] == 25
    assert [
        c.assignment.unit.name
        for c in client.get(page_of(task, "?unit_q=xa+24")).context["charges"]
    ] == ["Xã 24"]


def test_one_of_many_units_finds_its_own_charge_first(client, world):
    task = world.task()
    for unit in (world.soc_son, world.ba_vi):
        world.planned(task=task, unit=unit).charge(by=world.hanh, on=date(2021, 4, 1))
    client.force_login(world.binh)

    answer = client.get(page_of(task))

    assert answer.context["charges"][0].assignment.unit == world.ba_vi
    assert answer.context["mine"].unit == world.ba_vi
    assert [act.noun for act in answer.context["acts"]] == ["acceptance", "refusal"]


def test_a_draft_is_charged_by_who_leads_and_edited_by_who_keeps(client, world):
    task = world.planned().task

    def offered(user):
        client.force_login(user)
        said = client.get(page_of(task)).content.decode()
        return f"/assignments/charges/?task={task.pk}" in said, f"/tasks/{task.pk}/edit/" in said

    assert offered(world.nam) == (True, False)
    assert offered(world.hanh) == (True, True)
    assert offered(world.tra) == (False, False)


def test_the_tasks_of_all_programmes_are_one_list(client, world, cost_of):
    world.charged(title="A")
    world.charged(title="B", programme=world.open_programme("02-CTr/TU"))
    client.force_login(world.binh)

    answer = client.get("/tasks/")

    assert [row.task.title for row in answer.context["page"]] == ["A", "B"]
    for_two = cost_of(client.get, "/tasks/")
    world.charged(title="C")
    assert cost_of(client.get, "/tasks/") == for_two


def test_a_view_is_kept_shown_and_dropped(client, world):
    client.force_login(world.hanh)
    here = world.programme.get_absolute_url()

    client.post(
        "/views/", {"name": "Quá hạn của tôi", "url": f"{here}?state=over&as_of=2021-05-01"}
    )
    world.hanh.refresh_from_db()
    assert world.hanh.saved_views == {"Quá hạn của tôi": f"{here}?state=over"}
    assert [v["name"] for v in client.get(here).context["own_views"]] == ["Quá hạn của tôi"]

    client.post("/views/end/", {"name": "Quá hạn của tôi"})
    world.hanh.refresh_from_db()
    assert world.hanh.saved_views == {}


@pytest.mark.parametrize("url", ["https://elsewhere.example/", "/nowhere/", ""])
def test_only_a_page_of_this_house_is_kept_as_a_view(client, world, url):
    client.force_login(world.hanh)

    assert client.post("/views/", {"name": "x", "url": url}).status_code == 422


def test_a_task_shows_all_levels_above_and_below_it(client, world):
    above, here, below, lowest = (
        world.charged(
            title=title,
            programme=world.open_programme(sign, unit=world.ba_vi),
        ).task
        for title, sign in (("A", "A-CTr"), ("B", "B-CTr"), ("C", "C-CTr"), ("D", "D-CTr"))
    )
    for lower, upper in ((here, above), (below, here), (lowest, below)):
        Link.connect(lower, upper, by=world.system, on=date(2021, 5, 4))
    client.force_login(world.hanh)

    shown = client.get(page_of(here)).context
    assert [link.other for link in shown["ups"]] == [above]
    assert [(link.other, link.state) for link in shown["downs"]] == [(below, "over")]
    assert [(link.other, link.state) for link in shown["downs"][0].below] == [(lowest, "over")]
    ups = client.get(page_of(lowest)).context["ups"]
    assert [link.other for link in ups] == [above, here, below]
