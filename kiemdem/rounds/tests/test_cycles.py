"""The periods of Decree 09/2019 and those of the calendar."""

from datetime import date

import pytest

from kiemdem.rounds.cycles import CYCLES, between, stretches


@pytest.mark.parametrize(
    ("cycle", "number", "starts_on", "cut_off_on"),
    [
        ("month", 1, date(2023, 12, 15), date(2024, 1, 14)),
        ("month", 3, date(2024, 2, 15), date(2024, 3, 14)),
        ("quarter", 1, date(2023, 12, 15), date(2024, 3, 14)),
        ("quarter", 4, date(2024, 9, 15), date(2024, 12, 14)),
        ("half", 1, date(2023, 12, 15), date(2024, 6, 14)),
        ("half", 2, date(2024, 6, 15), date(2024, 12, 14)),
        ("nine_months", 1, date(2023, 12, 15), date(2024, 9, 14)),
        ("year", 1, date(2023, 12, 15), date(2024, 12, 14)),
    ],
)
def test_the_decree_cuts_off_on_the_14th(cycle, number, starts_on, cut_off_on):
    found = stretches("decree_09", cycle, 2024)[number - 1]

    assert (found.starts_on, found.cut_off_on) == (starts_on, cut_off_on)


@pytest.mark.parametrize("rule", ["decree_09", "calendar"])
@pytest.mark.parametrize("cycle", [cycle for cycle in CYCLES if cycle != "nine_months"])
def test_periods_follow_one_another_without_a_gap(rule, cycle):
    found = [s for year in (2023, 2024, 2025) for s in stretches(rule, cycle, year)]

    for one, following in zip(found, found[1:], strict=False):
        assert (following.starts_on - one.cut_off_on).days == 1


def test_the_calendar_knows_leap_years():
    assert stretches("calendar", "month", 2024)[1].cut_off_on == date(2024, 2, 29)


def test_periods_are_found_by_their_cut_off():
    found = list(between("calendar", "quarter", date(2024, 3, 31), date(2025, 3, 30)))

    assert [(s.year, s.number) for s in found] == [(2024, 1), (2024, 2), (2024, 3), (2024, 4)]
