from django.template.loader import render_to_string
from django.test import RequestFactory

from kiemdem.ui import pages
from kiemdem.workdays.models import SpecialDay


def many(number, monkeypatch):
    """So many rows, of which four are counted."""
    monkeypatch.setattr(pages, "COUNTED", 4)
    SpecialDay.objects.all().delete()
    days = (SpecialDay(day=f"2021-01-{n:02}", is_working=False) for n in range(1, number + 1))
    SpecialDay.objects.bulk_create(days)
    return pages.LongList(SpecialDay.objects.order_by("day"), 2)


def test_a_short_list_is_counted_whole(db, monkeypatch):
    page = many(4, monkeypatch).get_page("1")

    assert (page.paginator.count, page.paginator.is_more) == (4, False)


def test_a_long_list_says_more_than_and_can_be_read_to_its_end(db, monkeypatch):
    first = many(9, monkeypatch).get_page("1")
    third = many(9, monkeypatch).get_page("3")
    last = many(9, monkeypatch).get_page("99")

    assert (first.paginator.count, first.paginator.is_more) == (4, True)
    assert (third.paginator.count, third.has_next()) == (8, True)
    assert (last.number, last.paginator.count, last.paginator.is_more) == (5, 9, False)


def test_the_pager_says_that_there_are_more(db, monkeypatch):
    page = many(9, monkeypatch).get_page("1")

    text = render_to_string(
        "ui/_pager.html", {"page": page, "request": RequestFactory().get("/"), "region": "#list"}
    )

    assert "trong hơn 4" in text
