"""A group means the units of the day."""

from datetime import date, timedelta

import pytest

from kiemdem.rules import Refused
from kiemdem.units.grouping import members_on, units_of
from kiemdem.units.models import UnitGroup

DAY = date(2025, 7, 1)
EVE = DAY - timedelta(days=1)


@pytest.fixture
def communes(world):
    return UnitGroup.open(
        name="Các xã, phường", root=world.province, kinds=["xa"], by=world.hanh, on=EVE
    )


def both(group, day):
    """What one group means, asked alone and asked with others: the same."""
    alone = {unit.pk for unit in group.units_on(day)}
    assert units_of([group], day)[group.pk] == alone
    assert {unit.pk for unit in members_on(group, day)} == alone
    return alone


def test_a_group_expands_to_the_units_of_its_kinds_on_the_day(world, communes):
    new = world.unit("Xã Mới", "xa", "xa-moi", world.province, on=DAY)
    world.ba_vi.change_kind("phuong", on=DAY, by=world.hanh)

    assert both(communes, EVE) == {world.ba_vi.pk, world.soc_son.pk}
    assert both(communes, DAY) == {world.soc_son.pk, new.pk}


def test_a_group_does_not_reach_into_another_province(world, communes):
    world.unit("Xã Lạ", "xa", "xa-la", world.elsewhere)

    assert both(communes, DAY) == {world.ba_vi.pk, world.soc_son.pk}


def test_a_unit_can_be_named_besides_the_kinds_for_a_time(world, communes):
    office = world.unit("Văn phòng", "so", "van-phong", world.province)
    communes.add(office, on=EVE, by=world.hanh)
    communes.drop(office, on=DAY, by=world.hanh)

    assert office.pk in both(communes, EVE)
    assert office.pk not in both(communes, DAY)


def test_a_named_unit_that_ended_is_no_longer_meant(world, communes):
    office = world.unit("Văn phòng", "so", "van-phong", world.province)
    communes.add(office, on=EVE, by=world.hanh)
    world.hanh.forget_rights()  # the office is newer than what she was asked before
    office.dissolve(on=DAY, by=world.hanh)

    assert office.pk in both(communes, EVE)
    assert office.pk not in both(communes, DAY)


def test_a_name_is_given_to_one_group_only_however_it_is_spelt(world, communes):
    with pytest.raises(Refused, match="Đã có nhóm"):
        UnitGroup.open(name="các Xã, phường", root=world.province, kinds=[], by=world.hanh, on=DAY)


def test_only_the_keeper_changes_groups(world, communes):
    for who in (world.binh, world.chi, world.tra):
        with pytest.raises(Refused):
            communes.add(world.province, on=DAY, by=who)
