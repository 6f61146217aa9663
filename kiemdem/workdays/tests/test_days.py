"""Deadlines in working days."""

from datetime import date

import pytest

from kiemdem.workdays.models import SpecialDay, working_days
from kiemdem.workdays.official import Days


def test_weekends_and_holidays_are_not_worked():
    days = Days()

    assert not days.are_worked(date(2024, 9, 2))  # Quốc khánh
    assert not days.are_worked(date(2024, 2, 10))  # mùng một Tết
    assert not days.are_worked(date(2024, 11, 23))  # a Saturday
    assert days.are_worked(date(2024, 11, 21))


def test_a_swapped_saturday_is_worked():
    assert Days().are_worked(date(2024, 5, 4))  # made up for 29 April 2024
    assert not Days().are_worked(date(2024, 4, 29))


def test_days_are_counted_over_tet():
    days = Days()

    assert days.after(date(2024, 2, 7), 1) == date(2024, 2, 15)
    assert days.before(date(2024, 2, 15), 1) == date(2024, 2, 7)
    assert days.between(date(2024, 2, 7), date(2024, 2, 16)) == 2
    assert days.between(date(2024, 2, 16), date(2024, 2, 7)) == -2
    assert days.after(date(2024, 2, 10), 0) == date(2024, 2, 15)


@pytest.mark.django_db
def test_the_office_may_keep_a_day_otherwise():
    SpecialDay.objects.create(day=date(2024, 11, 21), name="Ngày truyền thống")
    SpecialDay.objects.create(day=date(2024, 11, 23), is_working=True, name="Làm bù")

    assert working_days().after(date(2024, 11, 20), 2) == date(2024, 11, 23)
