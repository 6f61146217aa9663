"""Đôn đốc: one text to the posts of late units, in the ledger of each thing, once a day."""

from datetime import date

import pytest
from django.urls import reverse
from django.utils.timezone import localdate

from kiemdem.assignments.audit import differences
from kiemdem.ledger.models import Entry
from kiemdem.notices.models import Notice
from kiemdem.notices.urging import LateReturns, LateWork
from kiemdem.rounds.models import Return, Round
from kiemdem.rules import Refused

DAY = date(2021, 7, 5)
TEXT = "Báo cáo tiến độ trước ngày 10/7."


@pytest.fixture
def late(world):
    for _n in range(2):
        world.charged(due_on=date(2021, 6, 1))
    world.charged(due_on=date(2021, 6, 15), unit=world.soc_son)
    world.charged(due_on=date(2021, 12, 31), unit=world.soc_son)
    world.submitted(due_on=date(2021, 6, 10), title="Đã trình")
    return LateWork(world.programme, DAY)


def test_late_units_are_listed_with_what_they_are_late_with(world, late):
    rows = [(row.unit, row.number, row.days, row.urged) for row in late.units()]

    assert rows == [(world.ba_vi, 2, 34, 0), (world.soc_son, 1, 20, 0)]


def test_one_text_reaches_the_posts_and_stands_in_every_ledger(world, late):
    assert late.urge([world.ba_vi], by=world.nam, text=TEXT) == 1

    entries = Entry.objects.filter(action="urged")
    assert [entry.details["text"] for entry in entries] == [TEXT, TEXT]
    assert {entry.post for entry in entries} == {world.nam.posts()[0]}
    notice = Notice.objects.get()
    assert (notice.user, notice.kind) == (world.binh, "urged")
    assert notice.why == f"Tỉnh An Bình đôn đốc: {TEXT}"
    assert notice.address.endswith(f"?unit={world.ba_vi.pk}&state=over")
    assert list(differences()) == []


def test_past_urgings_are_counted_by_day(world, late):
    late.urge([world.ba_vi], by=world.nam, text=TEXT)
    LateWork(world.programme, date(2021, 7, 7)).urge([world.ba_vi], by=world.hanh, text=TEXT)

    row = LateWork(world.programme, date(2021, 7, 8)).units()[0]
    assert (row.urged, row.urged_on) == (2, date(2021, 7, 7))


def test_a_unit_is_urged_once_a_day(world, late):
    late.urge([world.ba_vi], by=world.nam, text=TEXT)
    with pytest.raises(Refused, match="đã được đôn đốc hôm nay"):
        late.urge([world.ba_vi], by=world.hanh, text="Lần nữa")

    assert late.urge([world.ba_vi, world.soc_son], by=world.hanh, text=TEXT) == 1
    assert Notice.objects.count() == 2


def test_only_who_owns_or_stands_over_the_programme_urges(world, late):
    for by in (world.binh, world.tra, world.chi):
        with pytest.raises(Refused):
            late.urge([world.ba_vi], by=by, text=TEXT)
    with pytest.raises(Refused):
        late.urge([world.ba_vi], by=world.nam, text="  ")


def of_programme(programme):
    return reverse("notices:urge-programme", args=[programme.pk])


def of_round(counted):
    return reverse("notices:urge-round", args=[counted.pk])


@pytest.fixture
def counted(world):
    world.charged(due_on=date(2021, 6, 1))
    return Round.open(
        unit=world.province, name="Quý II/2021", starts_on=date(2021, 4, 1), by=world.hanh,
        cut_off_on=date(2021, 6, 30), on=date(2021, 6, 24), programmes=[world.programme],
    )  # fmt: skip


def test_late_returns_are_urged_too(world, counted):
    late = LateReturns(counted, DAY)
    late.urge([row.unit for row in late.units()], by=world.hanh, text=TEXT)

    assert Entry.objects.about(Return.objects.get()).filter(action="urged").count() == 1
    assert Notice.objects.get().subject == Return.objects.get()
    assert LateReturns(counted, DAY).units()[0].urged == 1


def test_the_page_lists_sends_and_tells(world, counted, signed_in):
    client = signed_in(world.hanh)
    for page in (of_round(counted), of_programme(world.programme)):
        assert "Xã Ba Vì" in client.get(page).text
        assert client.post(page, {"text": TEXT}).status_code == 422
        assert client.post(page, {"text": TEXT, "units": [world.soc_son.pk]}).status_code == 422
        answer = client.post(page, {"text": TEXT, "units": [world.ba_vi.pk]})
        assert answer.status_code == 302
    urged = Entry.objects.filter(action="urged", effective_on=localdate())
    assert urged.count() == 2
    client.get("/ledger/")


def test_the_page_is_refused_or_does_not_exist(world, counted, signed_in):
    for page in (of_round(counted), of_programme(world.programme)):
        assert signed_in(world.binh).get(page).status_code == 409
        assert signed_in(world.chi).get(page).status_code == 404


def test_the_list_costs_the_same_however_many_units(world, late, cost_of):
    few = cost_of(late.units)
    for number in range(8):
        unit = world.unit(f"Xã {number}", "xa", f"xa-{number}", world.province)
        world.charged(unit=unit, due_on=date(2021, 6, 1))

    assert cost_of(late.units) == few
