"""The pages of requests: who sees them, who may decide, and what a second decider is told."""

from datetime import date

import pytest

from kiemdem.requests.models import Kind, Request
from kiemdem.ui.days import today

UNTIL = date(2021, 9, 30)


@pytest.fixture
def charge(world):
    return world.charged(due_on=date(2021, 6, 30))


def asked(world, charge, kind=Kind.EXTEND, **wanted):
    wanted = wanted or {"new_due_on": UNTIL}
    return Request.ask(
        charge, kind, by=world.binh, on=date(2021, 5, 20), reason="Chờ hướng dẫn", **wanted
    )


def ask_page(charge, kind="extend"):
    return f"/assignments/{charge.pk}/requests/new/?kind={kind}"


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("extend", {"new_due_on": "30/09/2021"}),
        ("product", {"new_product": "Báo cáo"}),
        ("lead", {"new_unit": "Xã Sóc Sơn"}),
        ("stop", {}),
    ],
)
def test_a_unit_asks_for_each_of_the_four_things(client, world, charge, kind, said):
    client.force_login(world.binh)
    assert client.get(ask_page(charge, kind)).status_code == 200

    answer = client.post(ask_page(charge, kind), {**said, "reason": "Chờ hướng dẫn"})

    assert answer.status_code == 302
    request = Request.objects.get()
    assert (request.kind, request.status, request.asked_on) == (kind, "asked", today())


def test_what_a_request_lacks_is_said_beside_the_form(client, world, charge):
    client.force_login(world.binh)

    for kind, said in [
        ("extend", {"new_due_on": "01/06/2021", "reason": "Chờ"}),
        ("extend", {"new_due_on": "30/09/2021", "reason": ""}),
        ("lead", {"new_unit": "Xã Ba Vì", "reason": "Chờ"}),
    ]:
        assert client.post(ask_page(charge, kind), said).status_code == 422
    assert not Request.objects.exists()


def test_the_form_says_how_many_working_days_an_extension_adds(client, world, charge):
    client.force_login(world.binh)

    html = client.get(f"{ask_page(charge)}&new_due_on=06/07/2021").content.decode()

    assert "Thêm 4 ngày làm việc" in html  # a weekend lies between


def test_only_the_unit_opens_the_form_and_a_stranger_finds_nothing(client, world, charge):
    for user, status in [(world.binh, 200), (world.lan, 404), (world.tra, 409), (world.chi, 404)]:
        client.force_login(user)
        assert client.get(ask_page(charge)).status_code == status
    assert client.get(ask_page(charge, "holiday")).status_code == 404


def test_the_request_shows_the_plan_at_first_now_and_as_asked(client, world, charge):
    charge.change_due(date(2021, 7, 31), by=world.nam, on=date(2021, 5, 1), reason="Lùi")
    request = asked(world, charge)
    client.force_login(world.nam)

    page = client.get(request.get_absolute_url())

    deadline = page.context["plan"][0]
    assert (deadline.original, deadline.current, deadline.wanted) == (
        date(2021, 6, 30),
        date(2021, 7, 31),
        UNTIL,
    )


def test_the_first_product_and_the_first_unit_stay_beside_those_of_now(client, world, charge):
    asked(world, charge, Kind.PRODUCT, new_product="Báo cáo").grant(
        by=world.nam, on=date(2021, 5, 25)
    )
    request = asked(world, charge, Kind.LEAD, new_unit=world.soc_son)
    request.grant(by=world.nam, on=date(2021, 5, 25))
    client.force_login(world.nam)

    _deadline, product, unit = client.get(request.get_absolute_url()).context["plan"]

    assert (product.original, product.current) == ("Kế hoạch", "Báo cáo")
    assert (unit.original, unit.current) == (world.ba_vi, world.soc_son)


def test_the_owner_grants_and_the_second_decider_is_told(client, world, charge):
    request = asked(world, charge)
    client.force_login(world.nam)
    client.post(f"/requests/{request.pk}/grant/", {"grounds": "Đồng ý"})

    client.force_login(world.hanh)
    second = client.post(f"/requests/{request.pk}/refusal/", {"grounds": "Không"})

    charge.refresh_from_db()
    request.refresh_from_db()
    assert second.status_code == 409
    assert (request.status, request.decision, charge.due_on) == ("granted", "Đồng ý", UNTIL)


def test_a_refusal_without_grounds_is_mended(client, world, charge):
    request = asked(world, charge)
    client.force_login(world.nam)

    assert client.post(f"/requests/{request.pk}/refusal/", {"grounds": " "}).status_code == 422
    assert client.post(f"/requests/{request.pk}/refusal/", {"grounds": "Đã"}).status_code == 302


def test_whoever_may_not_decide_sees_the_button_greyed_with_the_reason(client, world, charge):
    request = asked(world, charge)

    for user, status in [(world.binh, 409), (world.lan, 404), (world.tra, 409), (world.chi, 404)]:
        client.force_login(user)
        assert client.post(f"/requests/{request.pk}/grant/").status_code == status
    client.force_login(world.binh)
    html = client.get(request.get_absolute_url()).content.decode()
    assert "Chỉ Tỉnh An Bình" in html
    assert f"/requests/{request.pk}/grant/" not in html
    assert f"/requests/{request.pk}/withdrawal/" in html


def test_the_unit_withdraws(client, world, charge):
    request = asked(world, charge)
    client.force_login(world.tra)
    assert client.post(f"/requests/{request.pk}/withdrawal/").status_code == 409

    client.force_login(world.binh)
    client.post(f"/requests/{request.pk}/withdrawal/")

    request.refresh_from_db()
    assert request.status == "withdrawn"


def test_several_are_granted_at_once_and_what_cannot_be_is_told(client, world, charge):
    other = world.charged(title="Khác", due_on=date(2021, 6, 30))
    requests = [asked(world, charge), asked(world, other), asked(world, other, Kind.STOP)]
    requests[1].refuse(by=world.nam, on=date(2021, 5, 25), grounds="Không")
    client.force_login(world.nam)
    keys = {"request": [request.pk for request in requests]}

    html = client.get("/requests/grants/", keys).content.decode()
    client.post("/requests/grants/", {**keys, "grounds": "Đồng ý"})

    assert "2 đề nghị" in html
    states = [Request.objects.get(pk=request.pk).status for request in requests]
    assert states == ["granted", "refused", "granted"]


def test_nothing_is_granted_to_whoever_may_not(client, world, charge):
    request = asked(world, charge)
    client.force_login(world.binh)

    assert client.post("/requests/grants/", {"request": [request.pk]}).status_code == 409
    request.refresh_from_db()
    assert request.status == "asked"


def test_each_reader_finds_what_concerns_them_first(client, world, charge):
    asked(world, charge)

    def view(user):
        client.force_login(user)
        shown = client.get("/requests/").context["shown"]
        return shown.view, shown.numbers

    assert view(world.nam)[0] == "decide"
    assert view(world.binh) == ("mine", {"decide": 0, "mine": 1, "waiting": 1, "decided": 0})
    assert view(world.chi)[1] == {"decide": 0, "mine": 0, "waiting": 0, "decided": 0}


def test_the_list_costs_the_same_however_long_it_is(client, world, charge, cost_of):
    asked(world, charge)
    client.force_login(world.nam)
    before = cost_of(client.get, "/requests/?view=decide")

    for n in range(4):
        asked(world, world.charged(title=f"Thêm {n}", due_on=date(2021, 6, 30)))
        asked(world, charge if n == 9 else world.charged(title=f"Nữa {n}"), Kind.STOP)

    assert cost_of(client.get, "/requests/?view=decide") == before


def test_on_a_past_day_a_request_waits_beside_the_deadline_of_that_day(client, world, charge):
    request = asked(world, charge)
    request.grant(by=world.nam, on=date(2021, 6, 2), grounds="Có lý do")
    client.force_login(world.nam)

    def on(day):
        page = client.get(f"/requests/{request.pk}/?as_of=2021-{day}").content.decode()
        shown = client.get(f"/requests/?as_of=2021-{day}").context["shown"]
        return "Có lý do" in page, "<del>30/06/2021</del> <b>30/09/2021</b>" in page, shown.numbers

    assert on("05-19")[2] == {"decide": 0, "mine": 0, "waiting": 0, "decided": 0}
    assert on("06-01") == (False, True, {"decide": 1, "mine": 0, "waiting": 1, "decided": 0})
    assert on("06-02") == (True, False, {"decide": 0, "mine": 0, "waiting": 0, "decided": 1})
