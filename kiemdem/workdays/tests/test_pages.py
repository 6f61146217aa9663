"""The office's own days, set by whoever runs the house."""

from datetime import date

import pytest
from django.urls import reverse

from kiemdem.ledger.models import Entry
from kiemdem.rules import Refused
from kiemdem.units.models import Role
from kiemdem.workdays.models import SpecialDay, working_days

PAGE = "/administration/days/"


@pytest.fixture
def signed_in(client):
    def as_(user):
        client.force_login(user, "django.contrib.auth.backends.ModelBackend")
        return client

    return as_


def test_days_are_added_and_removed_and_the_ledger_tells(world, signed_in):
    client = signed_in(world.hanh)
    client.post(PAGE, {"day": "21/11/2024", "is_working": "", "name": "Ngày truyền thống"})
    client.post(PAGE, {"day": "23/11/2024", "is_working": "yes", "name": "Làm bù"})
    assert not working_days().are_worked(date(2024, 11, 21))
    assert working_days().are_worked(date(2024, 11, 23))
    assert "Ngày truyền thống" in client.get(PAGE).text

    for one in SpecialDay.objects.all():
        client.post(reverse("workdays:drop", args=[one.pk]))
    assert working_days().are_worked(date(2024, 11, 21))
    assert Entry.objects.filter(action__in=("added", "dropped")).count() == 4
    assert client.get("/ledger/").status_code == 200


def test_a_day_stands_once(world, signed_in):
    SpecialDay.objects.create(day=date(2024, 11, 21), name="Ngày truyền thống")
    said = {"day": "21/11/2024", "is_working": "", "name": "Khác"}

    assert signed_in(world.hanh).post(PAGE, said).status_code == 422


def test_only_who_runs_the_house_changes_days(world, signed_in):
    keeper = world.account("mai", "Hồ Thị Mai", world.ba_vi, Role.KEEPER)

    for user in (world.binh, keeper):
        assert signed_in(user).get(PAGE).status_code == 404
        with pytest.raises(Refused):
            SpecialDay(day=date(2024, 11, 21), name="Nghỉ").add(by=user, on=date(2024, 11, 1))
