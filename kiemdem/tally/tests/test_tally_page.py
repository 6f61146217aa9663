"""The tally page: who may ask what, numbers that add up, and the list behind each of them."""

import csv
import re
from datetime import date, timedelta
from urllib.parse import parse_qs, urlsplit

import pytest

from kiemdem.tally import sheet
from kiemdem.tally.answers import by_unit, counts
from kiemdem.tally.questions import Question
from kiemdem.tally.rights import asked_by

DAY = date(2021, 12, 28)
AT = f"as_of={DAY}"


@pytest.fixture
def told(world):
    """A programme with work in several states on the day: 2 done, 1 sent, 2 in progress (1 late)."""
    done = [world.submitted(title=f"Đề án {n}") for n in (1, 2)]
    for charge in done:
        charge.complete(
            by=world.nam, on=date(2021, 7, 1), product=world.paper(f"{charge.pk}-KH/TU")
        )
    world.submitted(title="Đề án 3")
    world.charged(title="Kế hoạch 4", kind="plan")
    world.charged(title="Kế hoạch 5", kind="plan", unit=world.soc_son, due_on=date(2021, 10, 1))
    return world


def answer_of(client, user, query=""):
    client.force_login(user)
    return client.get(f"/tally/?{AT}&{query}")


def links_of(answer):
    """Every number on the page that leads to a list: [(number, address)]."""
    html = answer.content.decode()
    found = re.findall(r'<a class="fig[^"]*"[^>]* href="(/tally/list/[^"]*)">([\d.]+)</a>', html)
    return [(int(number.replace(".", "")), url.replace("&amp;", "&")) for url, number in found]


def test_the_numbers_are_those_of_the_books(client, told):
    answer = answer_of(client, told.nam, "programme=01-CTr/TU")

    whole = counts(Question(as_of=DAY, programme=told.programme))
    assert answer.context["sheet"].counts == whole
    assert (whole.total, whole.completed, whole.submitted, whole.overdue) == (5, 2, 1, 1)


def test_rows_and_columns_add_up(client, told):
    sheet = answer_of(client, told.nam).context["sheet"]

    assert sum(line.total.number for line in sheet.lines) == sheet.counts.total
    assert sheet.within + sheet.past == sheet.counts.total
    assert all(line.within.number + line.past.number == line.total.number for line in sheet.lines)


@pytest.mark.parametrize(
    "query",
    [
        "",
        "programme=01-CTr/TU",
        "unit=an-binh",
        "unit=ba-vi&alone=1",
        "kind=plan",
        "programme=01-CTr/TU&against=original",
        "programme=01-CTr/TU&tree=now",
        "unit=an-binh&tree=now",
        "programme=01-CTr/TU&known_at=2090-01-01",
    ],
)
def test_every_number_leads_to_a_list_of_as_many(client, told, query):
    answer = answer_of(client, told.nam, query)

    links = links_of(answer)

    assert links
    for number, url in links:
        assert client.get(url).context["page"].paginator.count == number, url


def test_the_breakdown_of_a_programme_is_by_leading_unit(client, told):
    sheet = answer_of(client, told.nam, "programme=01-CTr/TU").context["sheet"]

    rows = [(part.unit, part.counts) for part in sheet.parts]
    assert rows == by_unit(Question(as_of=DAY, programme=told.programme))
    assert sheet.sums == sheet.counts


def test_a_task_of_two_units_counts_once_in_the_whole_and_once_with_each(client, told):
    task = told.task(title="Chung")
    told.charged(task=task)
    told.charged(task=task, unit=told.soc_son)

    sheet = answer_of(client, told.nam, "programme=01-CTr/TU").context["sheet"]

    assert sheet.counts.total == 6
    assert (sheet.sums.total, sheet.shared) == (7, 1)


def test_an_officer_asks_about_programmes_that_charge_the_unit(client, told):
    elsewhere = told.open_programme("09-CTr/TU", unit=told.elsewhere)
    told.system.forget_rights()
    task = told.task(title="Việc tỉnh khác", programme=elsewhere)
    charge = type(told.charged(title="Đề án 6")).plan(task=task, unit=told.elsewhere, by=told.chi)
    charge.charge(by=told.chi, on=date(2021, 4, 1))

    seen = answer_of(client, told.binh).context["sheet"].counts
    all_there_is = counts(Question(as_of=DAY))

    assert (seen.total, all_there_is.total) == (6, 7)


def test_a_stranger_counts_nothing_of_another_province(client, told):
    assert answer_of(client, told.chi).context["sheet"].counts.total == 0
    assert answer_of(client, told.chi, "programme=01-CTr/TU").status_code == 422
    assert answer_of(client, told.chi, "unit=ba-vi").status_code == 404
    assert client.get(f"/tally/list/?{AT}&unit=ba-vi").status_code == 404
    assert client.get(f"/tally/tally.json?{AT}&unit=ba-vi").status_code == 404


def test_whoever_is_not_signed_in_is_asked_to(client, world):
    for page in ("/tally/", "/tally/list/", "/tally/tally.json"):
        assert client.get(page).url.startswith("/sign-in/")


@pytest.mark.parametrize("user", ["hanh", "nam", "binh", "lan", "tra"])
def test_all_who_are_concerned_may_read_the_programme(client, told, user):
    answer = answer_of(client, getattr(told, user), "programme=01-CTr/TU")
    assert answer.context["sheet"].counts.total == 5


@pytest.mark.parametrize(
    ("query", "field"),
    [
        ("programme=99-XX", "programme"),
        ("unit=khong-co", "unit"),
        ("kind=khong-co", "kind"),
        ("owner=khong-co", "owner"),
        ("tree=never", "tree"),
        ("against=never", "against"),
        ("known_at=31/02/2021", "known_at"),
    ],
)
def test_what_is_not_understood_is_said_beside_its_field(client, told, query, field):
    answer = answer_of(client, told.nam, query)

    assert answer.status_code == 422
    assert list(answer.context["form"].errors) == [field]
    assert client.get(f"/tally/tally.json?{AT}&{query}").json()["field"] == field


def test_a_day_that_is_none_is_refused(client, told):
    client.force_login(told.nam)
    for page in ("/tally/", "/tally/list/", "/tally/tally.json"):
        assert client.get(f"{page}?as_of=31/02/2021").status_code == 422


def test_a_list_that_does_not_exist_is_not_found(client, told):
    client.force_login(told.nam)
    assert client.get("/tally/list/?class=nonsense").status_code == 404


def test_a_label_chosen_from_the_list_is_understood(told):
    words = {"programme": f"01-CTr/TU Tên · #{told.programme.pk}", "unit": "Xã Ba Vì · ba-vi"}

    question = asked_by(told.nam, words, today=DAY)

    assert (question.programme, question.unit) == (told.programme, told.ba_vi)


def test_what_came_to_stand_so_since_a_day(client, told):
    client.force_login(told.nam)

    def since(day, name="completed"):
        return client.get(f"/tally/list/?{AT}&class={name}&since={day}").context["page"]

    assert since("2021-06-30").paginator.count == 2
    assert since("2021-07-01").paginator.count == 0
    assert [line.task.title for line in since("2021-09-01", "over")] == ["Kế hoạch 5"]


def test_json_is_the_documented_answer(client, told):
    client.force_login(told.nam)
    said = client.get(f"/tally/tally.json?{AT}&programme=01-CTr/TU").json()
    assert said["scope"] == {"programme": "01-CTr/TU", "unit": None}
    assert (said["total"], said["completed"]["total"]) == (5, 2)


def test_papers_keep_to_what_one_may_see_and_say_what_is_wrong(client, told):
    client.force_login(told.chi)
    assert client.get(f"/tally/tally.csv?{AT}&unit=ba-vi").status_code == 404
    assert client.get(f"/tally/tally.csv?{AT}&programme=01-CTr/TU").status_code == 422
    client.force_login(told.nam)
    table = client.get(f"/tally/tally.csv?{AT}&programme=01-CTr/TU").content.decode()
    assert list(csv.reader(table.splitlines()))[-1][2] == "5"


def test_the_chart_ends_where_the_figures_stand(client, told):
    sheet = answer_of(client, told.nam, "programme=01-CTr/TU").context["sheet"]

    days = [column.day for column in sheet.chart.columns]
    assert days[-1] == DAY
    assert days[0] == date(2021, 1, 31)
    for column in sheet.chart.columns:
        asked = Question(as_of=column.day, programme=told.programme)
        assert column.counts == counts(asked)


def test_a_forecast_is_read_from_the_deadlines(client, told):
    client.force_login(told.nam)
    later = DAY + timedelta(days=400)
    sheet = client.get(f"/tally/?as_of={later}").context["sheet"]
    assert sheet.counts.overdue == 3


def test_the_pages_cost_the_same_however_much_there_is(client, told, cost_of):
    client.force_login(told.nam)
    pages = [f"/tally/?{AT}", f"/tally/?{AT}&programme=01-CTr/TU", f"/tally/list/?{AT}"]
    before = [cost_of(client.get, page) for page in pages]

    for n in range(6):
        told.charged(title=f"Thêm {n}", unit=told.soc_son)

    assert [cost_of(client.get, page) for page in pages] == before


def test_links_stay_on_the_day(client, told):
    for _number, url in links_of(answer_of(client, told.nam)):
        assert parse_qs(urlsplit(url).query)["as_of"] == [DAY.isoformat()]


def test_a_list_against_original_deadlines_shows_them(client, world):
    world.charged(due_on=date(2021, 5, 1)).change_due(
        date(2022, 6, 30), by=world.hanh, on=date(2021, 4, 20), reason="Chờ hướng dẫn"
    )
    client.force_login(world.nam)

    def dues(query):
        page = client.get(f"/tally/list/?class=counted&as_of=2021-12-28{query}").context["page"]
        return [line.due for line in page]

    assert dues("") == [date(2022, 6, 30)]
    assert dues("&against=original") == [date(2021, 5, 1)]


def test_a_long_breakdown_is_read_by_pages_and_its_sum_is_of_all(client, told, monkeypatch):
    monkeypatch.setattr(sheet, "UNITS_SHOWN", 1)
    programme = "programme=01-CTr/TU"

    first, second = (answer_of(client, told.nam, f"{programme}&page={n}") for n in (1, 2))
    whole = answer_of(client, told.nam, f"{programme}&rows=all")

    shown = [answer.context["sheet"].parts for answer in (first, second)]
    assert [part.name for of in shown for part in of] == ["Xã Ba Vì", "Xã Sóc Sơn"]
    assert (
        first.context["sheet"].sums == whole.context["sheet"].sums == whole.context["sheet"].counts
    )
    assert len(whole.context["sheet"].parts) == 2
    assert "rows=all" in first.content.decode()
