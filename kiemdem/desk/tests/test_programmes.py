"""The programmes and the register of one, as a person reads them on a day."""

from datetime import date

import pytest
from django.urls import reverse

from kiemdem.programmes.models import Link, Target, TaskGroup
from kiemdem.tally.answers import counts
from kiemdem.tally.questions import Question

SECTIONS = ["", "-targets", "-units", "-cascade", "-history"]


def register(world, query=""):
    return reverse("desk:programme", args=[world.programme.pk]) + query


def titles(answer):
    return [row.task.title for row in answer.context["page"]]


def test_the_list_shows_what_one_may_see_with_its_counts(client, world):
    world.charged()
    client.force_login(world.binh)

    listed = client.get("/programmes/").context["page"]

    assert [(str(p), p.counts.total, p.counts.overdue) for p in listed] == [("01-CTr/TU", 1, 1)]


def test_the_list_is_narrowed_by_owner_term_and_words(client, world):
    world.open_programme("06-CTr/ĐU", unit=world.ba_vi, parent=world.programme)
    client.force_login(world.hanh)

    def found(query):
        return [str(p) for p in client.get(f"/programmes/?{query}").context["page"]]

    assert found(f"owner={world.ba_vi.pk}") == ["06-CTr/ĐU"]
    assert found("q=06-ctr+du") == ["06-CTr/ĐU"]
    assert found(f"under={world.programme.pk}") == ["06-CTr/ĐU"]
    assert found("term=XVI") == []


@pytest.mark.parametrize("section", SECTIONS)
def test_a_stranger_finds_no_programme(client, world, section):
    client.force_login(world.chi)

    answer = client.get(reverse(f"desk:programme{section}", args=[world.programme.pk]))

    assert answer.status_code == 404


@pytest.mark.parametrize("section", SECTIONS)
def test_an_inspector_reads_every_part_of_a_programme(client, world, section):
    world.submitted()
    Target.enter(
        programme=world.programme, name="Kết nạp đảng viên", by=world.hanh, on=date(2021, 4, 1)
    )
    client.force_login(world.tra)

    answer = client.get(reverse(f"desk:programme{section}", args=[world.programme.pk]))

    assert answer.status_code == 200
    assert "01-CTr/TU" in answer.content.decode()


def test_the_list_behind_each_number_is_as_long_as_the_number(client, world):
    world.charged(title="Quá hạn")
    world.charged(title="Đang làm", due_on=date(2099, 1, 1))
    world.submitted(title="Đã trình", due_on=date(2099, 1, 1))
    world.charged(title="Dừng").cancel(by=world.hanh, on=date(2021, 5, 1), reason="Không còn hợp")
    world.planned(title="Dự thảo")
    client.force_login(world.hanh)

    answer = client.get(register(world))
    whole = counts(Question(as_of=answer.wsgi_request.as_of, programme=world.programme))
    lengths = {
        state: len(titles(client.get(register(world, f"?state={state}"))))
        for state in (
            "counted",
            "completed",
            "submitted",
            "sent",
            "progress",
            "doing",
            "over",
            "due",
            "left",
            "draft",
        )
    }

    assert answer.context["counts"] == whole
    assert lengths == {
        "counted": whole.total,
        "completed": whole.completed,
        "submitted": whole.submitted,
        "sent": whole.sent,
        "progress": whole.in_progress,
        "doing": whole.doing,
        "over": whole.overdue,
        "due": whole.fallen_due,
        "left": 1,
        "draft": 1,
    }
    numbers = answer.context["numbers"]
    assert (numbers["all"], numbers["over"], numbers["draft"], numbers["left"]) == (4, 1, 1, 1)


def test_the_register_is_read_as_it_stood(client, world):
    world.submitted(title="Đã trình", due_on=date(2021, 5, 1))
    client.force_login(world.tra)

    def state(day):
        return [row.state for row in client.get(register(world, f"?as_of={day}")).context["page"]]

    assert state("2021-03-31") == []
    assert state("2021-04-15") == ["none"]
    assert state("2021-05-02") == ["over"]
    assert state("2021-06-02") == ["over"]


def test_the_due_day_shown_is_the_one_that_held_then(client, world):
    world.charged().change_due(
        date(2022, 6, 30), by=world.hanh, on=date(2021, 7, 1), reason="Gia hạn"
    )
    client.force_login(world.hanh)

    def due(query):
        return client.get(register(world, query)).context["page"][0].due

    assert due("?as_of=2021-06-30") == date(2021, 12, 31)
    assert due("") == date(2022, 6, 30)


def test_the_register_is_filtered_by_the_deadline_that_held_then(client, world):
    world.charged(title="Gia hạn").change_due(
        date(2022, 6, 30), by=world.nam, on=date(2022, 1, 10), reason="Chờ nghị định"
    )
    client.force_login(world.hanh)

    def found(query):
        return titles(client.get(register(world, query)))

    assert found("?as_of=2022-01-05&due=past") == ["Gia hạn"]
    assert found("?as_of=2022-01-10&due=past") == []
    assert found("?as_of=2021-06-30&due=year") == ["Gia hạn"]


def test_headings_stand_above_their_tasks_in_reading_order(client, world):
    def heading(title, **more):
        return TaskGroup.enter(
            programme=world.programme, title=title, by=world.hanh, on=date(2021, 3, 17), **more
        )

    first, second = heading("Xây dựng Đảng"), heading("Cải cách")
    under = heading("Cán bộ", parent=first)
    world.charged(title="B", group=second)
    world.charged(title="A", group=under)
    client.force_login(world.hanh)

    rows = client.get(register(world)).context["page"]

    assert [(r.task.title, [h.title for h in r.headings]) for r in rows] == [
        ("A", ["Xây dựng Đảng", "Cán bộ"]),
        ("B", ["Cải cách"]),
    ]
    assert titles(client.get(register(world, f"?heading={first.pk}"))) == ["A"]


def test_the_register_is_narrowed_and_sorted(client, world):
    world.charged(title="Đề án số hóa", kind="scheme", due_on=date(2099, 5, 1))
    world.charged(title="Kế hoạch tuyển dụng", kind="plan", unit=world.soc_son)
    client.force_login(world.hanh)

    def found(query):
        return titles(client.get(register(world, query)))

    assert found("?q=so+hoa") == ["Đề án số hóa"]
    assert found("?q=soc+son") == ["Kế hoạch tuyển dụng"]
    assert found("?kind=plan") == ["Kế hoạch tuyển dụng"]
    assert found(f"?unit={world.ba_vi.pk}") == ["Đề án số hóa"]
    assert found("?due=past") == ["Kế hoạch tuyển dụng"]
    assert found("?sort=due")[0] == "Kế hoạch tuyển dụng"
    assert found("?sort=-due")[0] == "Đề án số hóa"
    assert found("?sort=lead")[0] == "Đề án số hóa"


def test_a_unit_is_typed_where_there_are_many(client, world):
    world.charged(title="Đề án số hóa")
    world.charged(title="Kế hoạch tuyển dụng", unit=world.soc_son)
    client.force_login(world.hanh)

    def found(text):
        return client.get(reverse("desk:tasks"), {"unit": text})

    assert titles(found("soc son")) == titles(found(world.soc_son.pk)) == ["Kế hoạch tuyển dụng"]
    assert f'value="{world.soc_son.name} · ' in found(world.soc_son.pk).content.decode()
    assert found("khong co ai").status_code == 422


def test_a_draft_says_what_it_lacks(client, world):
    world.planned(title="Thiếu sản phẩm", product="")
    world.planned(title="Đủ rõ")
    client.force_login(world.hanh)

    rows = client.get(register(world, "?state=draft")).context["page"]

    assert [(r.task.title, [g.code for g in r.gaps]) for r in rows] == [
        ("Thiếu sản phẩm", ["product"]),
        ("Đủ rõ", []),
    ]
    assert titles(client.get(register(world, "?state=draft&gap=product"))) == ["Thiếu sản phẩm"]


def test_a_filter_that_does_not_exist_is_told(client, world):
    client.force_login(world.hanh)

    answer = client.get(register(world, "?state=nonsense"))

    assert answer.status_code == 422
    assert "Bỏ lọc" in answer.content.decode()


def test_a_unit_reads_its_own_state_of_shared_work(client, world):
    task = world.task()
    mine, theirs = (world.planned(task=task, unit=unit) for unit in (world.ba_vi, world.soc_son))
    for charge in (mine, theirs):
        charge.charge(by=world.hanh, on=date(2021, 4, 1))
    mine.accept(by=world.binh, on=date(2021, 5, 1))
    mine.submit(by=world.binh, on=date(2021, 5, 1))
    client.force_login(world.hanh)

    def state(unit):
        return (
            client.get(register(world, f"?as_of=2021-06-01&unit={unit.pk}"))
            .context["page"][0]
            .state
        )

    assert (state(world.ba_vi), state(world.soc_son)) == ("sent", "none")


def test_a_page_of_the_past_offers_no_writing(client, world):
    world.planned()
    client.force_login(world.hanh)

    today = client.get(register(world, "?state=draft")).content.decode()
    past = client.get(register(world, "?state=draft&as_of=2021-05-01")).content.decode()

    assert "/assignments/charges/" in today
    assert "/assignments/charges/" not in past
    assert 'name="task"' not in past


def target(world):
    """A target below: of another programme each time."""
    programme = world.open_programme(f"{Target.objects.count() + 10}-CTr/ĐU", unit=world.ba_vi)
    Target.enter(programme=world.programme, name="Trên", by=world.hanh, on=date(2021, 4, 1))
    return Target.enter(programme=programme, name="Dưới", by=world.hanh, on=date(2021, 4, 1))


@pytest.mark.parametrize("section", SECTIONS)
def test_a_page_costs_the_same_however_many_tasks(client, world, cost_of, section):
    client.force_login(world.hanh)
    page = reverse(f"desk:programme{section}", args=[world.programme.pk])
    Link.connect(target(world), world.submitted().task, by=world.hanh, on=date(2021, 5, 1))
    world.planned()
    for_one = cost_of(client.get, page)

    for unit in (world.ba_vi, world.soc_son):
        charge = world.charged(unit=unit)
        world.planned(unit=unit)
        Link.connect(target(world), charge.task, by=world.hanh, on=date(2021, 5, 1))

    assert cost_of(client.get, page) == for_one


def test_the_list_of_programmes_costs_the_same_however_many(client, world, cost_of):
    client.force_login(world.hanh)
    for_one = cost_of(client.get, "/programmes/")

    world.open_programme("02-CTr/TU", parent=world.programme)
    world.open_programme("03-CTr/TU")

    assert cost_of(client.get, "/programmes/") == for_one


def test_the_matrix_tells_who_has_concretised_what_and_opens_its_tasks(client, world):
    upper, other = (world.charged(title=title).task for title in ("Đề án A", "Đề án B"))
    below = world.open_programme("06-CTr/ĐU", unit=world.ba_vi, parent=world.programme)
    lower = world.charged(title="Kế hoạch của xã", programme=below).task
    Link.connect(lower, upper, by=world.system, on=date(2021, 5, 4))
    client.force_login(world.hanh)

    def coverage(query=""):
        address = reverse("desk:programme-cascade", args=[world.programme.pk])
        return client.get(address + query).context["coverage"]

    (line,) = coverage().lines
    assert [(cell.item, cell.number) for cell in line.cells] == [(upper, 1), (other, 0)]
    assert (coverage().total, coverage().gaps) == (1, 1)
    assert coverage("?as_of=2020-12-31").total == 0
    assert titles(client.get(f"/programmes/{below.pk}/?concretises={upper.pk}")) == [lower.title]
    assert titles(client.get(f"/programmes/{below.pk}/?concretises={other.pk}")) == []
