"""What changed between two days: named item by item, and always in balance."""

from datetime import date

import pytest
from django.db import transaction
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from kiemdem.assignments.tests.test_laws import DAYS, flowed, histories, play, scopes
from kiemdem.tally import sections
from kiemdem.tally.answers import counts
from kiemdem.tally.balance import balances
from kiemdem.tally.ends import end_of, roots_of_charges
from kiemdem.tally.movement import movement
from kiemdem.tally.movement_json import movement_json
from kiemdem.tally.questions import Question

APRIL, JULY = date(2021, 4, 30), date(2021, 7, 31)


def moved(question, start=APRIL, end=JULY):
    """The titles under each name that has any."""
    told = movement_json(question, movement(question, start, end))["moved"]
    return {name: [line["title"] for line in lines] for name, lines in told.items() if lines}


def test_what_was_completed_submitted_and_added_is_named(world):
    done = world.submitted(title="Đề án A")
    done.complete(by=world.nam, on=date(2021, 7, 1), product=world.paper())
    world.submitted(title="Đề án B")
    world.charged(title="Đề án C", on=date(2021, 5, 3))

    assert moved(Question(as_of=JULY, programme=world.programme)) == {
        "newly_completed": ["Đề án A"],
        "newly_submitted": ["Đề án B"],
        "added": ["Đề án C"],
        "still_open": ["Đề án B"],
    }


def test_the_day_is_that_on_which_it_happened(world):
    charge = world.charged(title="Đề án A", due_on=date(2021, 5, 31))
    charge.accept(by=world.binh, on=date(2021, 5, 1))
    question = Question(as_of=JULY, programme=world.programme)

    (line,) = movement_json(question, movement(question, APRIL, JULY))["moved"]["still_open"]

    assert (line["on"], line["since"]) == ("2021-04-01", "2021-04-01")
    assert line["state"] == "doing_over"  # overdue since 1 June, but nothing else has changed

    charge.submit(by=world.binh, on=date(2021, 6, 7))
    charge.send_back(by=world.nam, on=date(2021, 7, 9), reason="Thiếu số liệu")
    found = movement_json(question, movement(question, date(2021, 6, 30), JULY))["moved"]
    assert [line["on"] for line in found["slipped_back"]] == ["2021-07-09"]


def test_what_left_is_cancelled_or_transferred(world):
    world.charged(title="Đề án A").cancel(by=world.hanh, on=date(2021, 6, 1), reason="Không còn")
    world.charged(title="Đề án B").transfer(
        world.soc_son, by=world.hanh, on=date(2021, 6, 2), reason="Chuyển"
    )

    assert moved(Question(as_of=JULY, unit=world.ba_vi)) == {
        "cancelled": ["Đề án A"],
        "transferred": ["Đề án B"],
    }
    assert moved(Question(as_of=JULY, unit=world.soc_son)) == {"added": ["Đề án B"]}
    # within the programme it only changed hands
    of_all = moved(Question(as_of=JULY, programme=world.programme))
    assert of_all["transferred"] == of_all["still_open"] == ["Đề án B"]


def test_a_task_reads_as_transferred_to_whom(world):
    charge = world.charged(title="Đề án B")
    charge.transfer(world.soc_son, by=world.hanh, on=date(2021, 6, 2), reason="Chuyển")
    question = Question(as_of=JULY, programme=world.programme)

    (line,) = movement_json(question, movement(question, APRIL, JULY))["moved"]["transferred"]

    assert (line["unit"], line["to"], line["on"]) == ("Xã Ba Vì", "Xã Sóc Sơn", "2021-06-02")


@pytest.mark.django_db
@settings(max_examples=25, phases=[Phase.explicit, Phase.reuse, Phase.generate])
@given(history=histories(), days=st.lists(DAYS, min_size=2, max_size=2).map(sorted))
def test_it_is_always_in_balance(world, history, days):
    with transaction.atomic():
        for user in (world.hanh, world.system):
            user.forget_rights()
        for unit in (world.ba_vi, world.soc_son):
            unit.refresh_from_db()
        play(world, history)
        for unit in scopes(world):
            question = Question(as_of=days[1], unit=unit)
            found = movement(question, *days)
            ends = [counts(Question(as_of=day, unit=unit)) for day in days]
            assert [found.opening.counts, found.closing.counts] == ends
            b = found.balance
            came = b["assigned"] + b["received"] + b["reopened"]
            went = b["completed"] + b["cancelled"] + b["transferred"]
            assert b["open_at_start"] + came - went == b["open_at_end"]
            flows = flowed(unit, *days)
            assert came - b["reopened"] <= flows["assigned"] + flows["received"]
        roots = roots_of_charges()
        every = Question(as_of=days[1])
        ends = [end_of(every, day, roots, charges=True) for day in days]
        of_units = balances(*ends, roots)
        assert all(balance.is_even for balance in of_units.values())
        assert sum(b.open_at_end for b in of_units.values()) == ends[1].counts.open
        transaction.set_rollback(True)


@pytest.fixture
def many(client, world, monkeypatch):
    """Three tasks completed and two charged between the days, on pages that show fewer."""
    for size, number in (("FITS", 3), ("FIRST", 1), ("A_PAGE", 2)):
        monkeypatch.setattr(sections, size, number)
    for n in (1, 2, 3):
        charge = world.submitted(title=f"Đề án {n}")
        charge.complete(by=world.nam, on=date(2021, 7, 1), product=world.paper(f"{n}-KH/TU"))
    for n in (4, 5):
        world.charged(title=f"Đề án {n}", on=date(2021, 5, 3))
    client.force_login(world.nam)
    return f"?from={APRIL}&as_of={JULY}"


def shown(client, address):
    """{kind: the titles on the page}, and how many of the kind there are."""
    found = client.get(f"/tally/movement/{address}").context["moved"]
    return {s.name: ([line["title"] for line in s.lines], s.number) for s in found}


def test_a_long_movement_shows_the_first_lines_of_each_kind_and_the_rest_when_asked(client, many):
    assert shown(client, many) == {
        "newly_completed": (["Đề án 1"], 3),
        "added": (["Đề án 4"], 2),
    }
    assert shown(client, f"{many}&move=newly_completed&page=2") == {
        "newly_completed": (["Đề án 3"], 3)
    }
    assert shown(client, f"{many}&rows=all")["added"] == (["Đề án 4", "Đề án 5"], 2)


def test_a_movement_as_json_is_whole_or_in_parts_that_lead_on(client, many):
    whole = client.get(f"/tally/movement.json{many}").json()
    first = client.get(f"/tally/movement.json{many}&lines=4").json()
    second = client.get(first["next"]).json()

    both = {name: first["moved"][name] + second["moved"][name] for name in whole["moved"]}
    assert both == whole["moved"]
    assert (first["balance"], second["next"]) == (whole["balance"], None)
    assert sum(map(len, first["moved"].values())) == 4
    assert "next" not in whole
    assert client.get(f"/tally/movement.json{many}&lines=ba").status_code == 422
