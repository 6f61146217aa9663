"""Lines of data become steps, and chances become possible histories."""

from datetime import date
from random import Random

import pytest

from kiemdem.assignments.history import Line, replay
from kiemdem.demo.chances import Fortune
from kiemdem.demo.facts import facts
from kiemdem.demo.story import Step, step, story

CHARGED = date(2021, 4, 5)


def test_a_line_says_its_day_its_act_and_when_it_was_written():
    read = step("2021-07-01 progressed 40 Đã có dự thảo @2021-07-05")
    assert read == Step(date(2021, 7, 1), "progressed", "Đã có dự thảo", 40,
                        written_on=date(2021, 7, 5))  # fmt: skip


def test_a_new_deadline_and_another_unit_stand_before_the_reason():
    assert step("2022-07-11 due_changed 2023-06-30 Lùi").new_due == date(2023, 6, 30)
    assert step("2021-09-15 transferred tu-hn-bdv Đúng chức năng").to == "tu-hn-bdv"


def test_acceptance_is_understood_unless_the_unit_declined():
    assert [s.act for s in story(["2021-06-01 submitted"], CHARGED)][:2] == ["charged", "accepted"]
    assert [s.act for s in story(["2021-04-08 declined Trùng"], CHARGED)] == ["charged", "declined"]


@pytest.mark.parametrize("seed", range(300))
def test_every_drawn_history_is_possible(seed):
    told = facts("lower")
    fortune = Fortune(Random(seed), told["reasons"], date(2025, 6, 27))
    charged = fortune.charge_day()
    steps = fortune.history(charged, fortune.due_day(charged), "elsewhere")
    kept = [s for s in steps if s.act not in ("corrected", "transferred")]
    replay(Line(n, s.act, s.day, {"due_on": None}) for n, s in enumerate(kept))
    assert all(a.day <= b.day for a, b in zip(steps, steps[1:], strict=False))
    assert steps[-1].day <= date(2025, 6, 27)
