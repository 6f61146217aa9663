"""Large books are closed in the background: once, wholly or not at all, and one sees how far it is."""

from datetime import date, timedelta

import pytest
from django.core.management import call_command
from django_tasks_db.models import DBTaskResult

from kiemdem.rounds.models import ClosingOrder, Round, order
from kiemdem.rounds.models.drawing import Drawn
from kiemdem.rounds.models.listing import Sheet
from kiemdem.rounds.models.order import close_books
from kiemdem.rules import Refused
from kiemdem.tally.answers import counts

CUT_OFF, AFTER = date(2021, 6, 14), date(2021, 6, 15)


@pytest.fixture
def counted(world):
    """A count whose books are large enough to be closed in the background."""
    world.charged(due_on=date(2021, 6, 10))
    return Round.open(
        unit=world.province,
        name="quarter:2021:2",
        starts_on=date(2021, 3, 15),
        cut_off_on=CUT_OFF,
        programmes=[world.programme],
        by=world.hanh,
        on=CUT_OFF,
    )


@pytest.fixture
def _all_is_large(monkeypatch):
    monkeypatch.setattr(order, "AT_ONCE", 0)


def ordered(world, counted):
    return ClosingOrder.place(counted, by=world.nam, on=AFTER, reason="Họp")


def page_of(client, user, counted):
    client.force_login(user)
    return client.get(counted.get_absolute_url()).content.decode()


@pytest.mark.usefixtures("_all_is_large")
def test_the_page_says_that_the_books_are_being_closed_and_a_second_press_is_refused(
    client, world, counted
):
    client.force_login(world.nam)
    address = f"/rounds/{counted.pk}/close/"
    assert client.post(address, {"reason": "Họp"}).status_code == 302

    assert "Đang khóa sổ" in page_of(client, world.nam, counted)
    again = client.post(address, {"reason": "Họp"})
    assert again.status_code == 409
    assert "Sổ đang được khóa." in again.content.decode()
    assert ClosingOrder.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_the_worker_closes_the_books_once(client, world, counted):
    first = ordered(world, counted)
    call_command("worker", once=True)

    counted.refresh_from_db()
    first.refresh_from_db()
    closing = counted.closings.get()
    assert (counted.is_closed, counted.closed_by, first.drawn) == (True, world.nam, first.total)
    assert closing.lines_number == first.total == 1
    assert "Đang khóa sổ" not in page_of(client, world.nam, counted)
    close_books.call(first.pk)  # the same job, taken up twice
    assert counted.closings.count() == 1


def test_small_books_are_closed_at_once(client, world, counted):
    client.force_login(world.nam)
    client.post(f"/rounds/{counted.pk}/close/", {"reason": "Họp"})

    counted.refresh_from_db()
    assert counted.is_closed
    assert not ClosingOrder.objects.exists()


def test_what_is_written_after_the_list_was_drawn_up_is_in_the_books(world, counted):
    late = world.submitted(on=date(2021, 6, 1), title="Trình trước khi khóa")
    drawn = Drawn.up(counted)
    assert drawn.still_true(None)
    late.complete(by=world.nam, on=date(2021, 6, 14), product=world.paper())
    assert not drawn.still_true(None)

    counted.close(by=world.nam, on=AFTER, reason="Họp", drawn=drawn)

    closing = counted.closings.get()
    assert closing.totals.completed == 1
    assert closing.totals == counts(closing.question)


def test_what_the_rules_refuse_meanwhile_is_said_and_the_button_comes_back(client, world, counted):
    owed = counted.returns.get()
    owed.begin(by=world.binh, on=CUT_OFF)
    owed.leave_unchanged(owed.lines.all(), by=world.binh)
    owed.submit(by=world.binh, on=CUT_OFF)
    owed.verify(by=world.nam, on=CUT_OFF)
    owed.approve(by=world.nam, on=CUT_OFF)
    first = ClosingOrder.place(counted, by=world.nam, on=AFTER)
    owed.reopen(by=world.hanh, on=AFTER, reason="Sót")

    close_books.call(first.pk)

    html = page_of(client, world.nam, counted)
    assert "Sổ chưa khóa được" in html
    assert "Còn 1 phiếu chưa được duyệt" in html
    assert f"/rounds/{counted.pk}/close/" in html
    assert not counted.closings.exists()


def test_a_failure_is_shown_and_tried_again(client, world, counted):
    first = ordered(world, counted)
    DBTaskResult.objects.get(pk=first.job).set_failed(OSError("No space left on device"))
    html = page_of(client, world.nam, counted)
    assert "Chưa ghi gì vào sổ" in html
    assert "No space left on device" in html

    client.post(f"/rounds/{counted.pk}/close/again/")

    assert DBTaskResult.objects.get(pk=first.job).status == "READY"
    close_books.call(first.pk)
    counted.refresh_from_db()
    assert counted.is_closed


def test_an_order_that_nobody_takes_up_says_what_to_do(client, world, counted):
    first = ordered(world, counted)
    assert "kiemdem worker" not in page_of(client, world.nam, counted)
    with pytest.raises(Refused):
        first.try_again(by=world.nam)

    ClosingOrder.objects.update(heard_at=first.heard_at - timedelta(minutes=3))
    assert "kiemdem worker" in page_of(client, world.nam, counted)
    client.force_login(world.binh)
    assert client.post(f"/rounds/{counted.pk}/close/again/").status_code == 409


@pytest.mark.django_db(transaction=True)
def test_an_order_whose_worker_was_killed_can_be_tried_again_after_two_minutes(
    client, world, counted
):
    first = ordered(world, counted)
    DBTaskResult.objects.get(pk=first.job).claim("worker")
    ClosingOrder.objects.update(heard_at=first.heard_at - timedelta(minutes=3))
    assert "Không có gì khóa dở dang" in page_of(client, world.nam, counted)

    assert client.post(f"/rounds/{counted.pk}/close/again/").status_code == 302

    call_command("worker", once=True)
    counted.refresh_from_db()
    assert counted.is_closed


def test_the_command_closes_at_once_and_says_what_is_wrong_in_one_line(world, counted, capsys):
    call_command("rounds", close=counted.pk, by="nam", on="15/06/2021", reason="Họp")
    closing = counted.closings.get()
    assert closing.checksum in capsys.readouterr().out

    for wrong in ({"by": "nobody"}, {"by": "nam"}):
        with pytest.raises(SystemExit) as end:
            call_command("rounds", close=counted.pk, on="15/06/2021", **wrong)
        assert end.value.code == 2


def test_a_line_is_sealed_in_one_form_for_ever_and_read_back_as_it_was():
    row = (
        1,
        5,
        None,
        7,
        "SNN",
        "Sở Nông nghiệp",
        "12",
        'Trồng "rừng"\n',
        "",
        "done",
        CUT_OFF,
        True,
    )
    sheet = Sheet([row])

    assert list(sheet) == [
        '[1, 5, null, 7, "SNN", "Sở Nông nghiệp", "12", "Trồng \\"rừng\\"\\n", "", "done",'
        ' "2021-06-14", true]'.encode()
    ]
    assert list(sheet.rows()) == [[*row[:10], "2021-06-14", True]]
