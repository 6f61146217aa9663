"""Whole months and the days of the last one say what all the days say."""

from datetime import date

from kiemdem.books import sums
from kiemdem.books.classes import CLASSES
from kiemdem.books.models import ALL, Delta

ENDS = [date(2021, 4, 30), date(2021, 5, 31), date(2021, 6, 30), date(2021, 7, 9)]


def day_by_day(day, unit):
    rows = Delta.objects.filter(unit_id=unit, programme_id=ALL, day__lte=day)
    return [sum(column) for column in zip(*rows.values_list(*CLASSES), strict=True)]


def test_months_and_days_together_are_the_sum_of_all_days(world):
    world.charged(on=date(2021, 4, 12), due_on=date(2021, 5, 20))
    late = world.charged(on=date(2021, 6, 1), due_on=date(2021, 7, 1))
    late.cancel(by=world.hanh, on=date(2021, 7, 5), reason="Không còn cần")

    course = sums.course(ENDS, "unit_id", unit_id__in=[ALL, world.ba_vi.pk], programme_id=ALL)

    for unit in (ALL, world.ba_vi.pk):
        assert course[unit] == [day_by_day(day, unit) for day in ENDS]
        for day in (*ENDS, date(2021, 5, 21), date(2022, 1, 1)):
            stood = sums.on(day, "unit_id", unit_id=unit, programme_id=ALL)
            assert stood[unit] == day_by_day(day, unit)
