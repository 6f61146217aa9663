"""What is done to units, each from a day on; what was true before stays true."""

from datetime import date, timedelta

import pytest

from kiemdem.ledger.models import Entry
from kiemdem.rules import Refused
from kiemdem.units.models import Succession, Unit
from kiemdem.units.models.tree import Ancestry

DAY = date(2025, 7, 1)
EVE = DAY - timedelta(days=1)


def told(unit):
    return list(Entry.objects.about(unit).in_order().values_list("action", flat=True))


def names_below(unit, day):
    return {below.name for below in Unit.objects.below(unit, on=day)}


def test_a_unit_keeps_the_name_of_each_day(world):
    world.ba_vi.rename("Phường Ba Vì", on=DAY, by=world.hanh)

    unit = Unit.objects.get(pk=world.ba_vi.pk)
    assert (unit.name_on(EVE), unit.name_on(DAY)) == ("Xã Ba Vì", "Phường Ba Vì")
    assert told(unit) == ["opened", "renamed"]


def test_a_unit_is_found_by_the_name_it_once_had(world):
    world.ba_vi.rename("Xã Suối Hai", on=DAY, by=world.hanh)

    assert list(Unit.objects.searched("xa ba vi")) == [world.ba_vi]
    assert list(Unit.objects.searched("suoi hai")) == [world.ba_vi]


def test_a_huyen_becomes_a_quan_on_the_day(world):
    world.ba_vi.change_kind("phuong", on=DAY, by=world.hanh)

    assert world.ba_vi in Unit.objects.of_kinds(["xa"], on=EVE)
    assert world.ba_vi in Unit.objects.of_kinds(["phuong"], on=DAY)
    assert told(world.ba_vi)[-1] == "kind_changed"


def test_a_unit_that_moves_takes_what_stands_below_it_along(world):
    district = world.unit("Huyện Một", "huyen", "huyen-1", world.province)
    hamlet = world.unit("Thôn Một", "khac", "thon-1", world.ba_vi)

    world.ba_vi.move(district, on=DAY, by=world.hanh)

    assert names_below(district, EVE) == set()
    assert names_below(district, DAY) == {"Xã Ba Vì", "Thôn Một"}
    assert "Thôn Một" in names_below(world.province, EVE) & names_below(world.province, DAY)
    line = Ancestry.objects.as_of(DAY).filter(unit=hamlet).order_by("depth")
    assert [row.ancestor_id for row in line] == [
        hamlet.pk, world.ba_vi.pk, district.pk, world.province.pk
    ]  # fmt: skip


def test_no_unit_stands_below_itself(world):
    below = world.unit("Thôn Một", "khac", "thon-1", world.ba_vi)

    for parent in (world.ba_vi, below):
        with pytest.raises(Refused, match="chính mình"):
            world.ba_vi.move(parent, on=DAY, by=world.hanh)

    assert told(world.ba_vi) == ["opened"]


def test_a_merger_ends_one_unit_and_says_who_carries_on(world):
    world.ba_vi.merge_into(world.soc_son, on=DAY, by=world.hanh)

    assert world.ba_vi.is_open_on(EVE)
    assert not world.ba_vi.is_open_on(DAY)
    assert names_below(world.province, DAY) == {"Xã Sóc Sơn"}
    assert names_below(world.province, EVE) == {"Xã Ba Vì", "Xã Sóc Sơn"}
    passed = Succession.objects.get()
    assert (passed.predecessor, passed.successor) == (world.ba_vi, world.soc_son)
    assert passed.scope == Succession.Scope.WHOLE


def test_a_split_names_every_part_and_what_it_takes(world):
    one = world.unit("Phường Một", "phuong", "p-1", world.province, on=DAY)
    two = world.unit("Phường Hai", "phuong", "p-2", world.province, on=DAY)

    world.ba_vi.split_into([(one, "phía bắc"), (two, "phía nam")], on=DAY, by=world.hanh)

    rows = Succession.objects.filter(predecessor=world.ba_vi).values_list("successor", "what")
    assert set(rows) == {(one.pk, "phía bắc"), (two.pk, "phía nam")}
    assert not world.ba_vi.is_open_on(DAY)


def test_handing_over_a_part_leaves_the_unit_standing(world):
    world.ba_vi.hand_part_to(world.soc_son, what="đất đai", on=DAY, by=world.hanh)

    assert world.ba_vi.is_open_on(DAY)
    assert Succession.objects.get().what == "đất đai"
    assert told(world.ba_vi)[-1] == "part_handed"


@pytest.mark.parametrize("twice", [False, True])
def test_a_unit_that_still_has_others_below_is_not_dissolved(world, twice):
    hamlet = world.unit("Thôn Một", "khac", "thon-1", world.ba_vi)
    if twice:
        hamlet.dissolve(on=EVE, by=world.hanh)
        world.ba_vi.dissolve(on=DAY, by=world.hanh)
        assert world.ba_vi.closed_on == DAY
        return
    with pytest.raises(Refused, match="còn đơn vị trực thuộc"):
        world.ba_vi.dissolve(on=DAY, by=world.hanh)


def test_a_change_before_the_last_one_is_refused(world):
    world.ba_vi.rename("Phường Ba Vì", on=DAY, by=world.hanh)

    with pytest.raises(Refused, match="01/07/2025"):
        world.ba_vi.rename("Xã Khác", on=DAY, by=world.hanh)


def test_a_closed_unit_is_not_changed_any_more(world):
    world.ba_vi.dissolve(on=DAY, by=world.hanh)

    for verb in (
        lambda: world.ba_vi.rename("Tên", on=DAY + timedelta(1), by=world.hanh),
        lambda: world.ba_vi.merge_into(world.soc_son, on=DAY + timedelta(1), by=world.hanh),
    ):
        with pytest.raises(Refused):
            verb()


@pytest.mark.parametrize("who", ["nam", "binh", "tra", "chi"])
def test_only_the_keeper_above_changes_the_organisation(world, who):
    by = getattr(world, who)

    with pytest.raises(Refused, match="người giữ sổ"):
        world.ba_vi.rename("Xã Khác", on=DAY, by=by)
    with pytest.raises(Refused, match="người giữ sổ"):
        Unit.open(name="Xã Mới", kind="xa", parent=world.ba_vi, on=DAY, by=by, code="xa-moi")


def test_work_is_not_passed_into_the_part_of_another_keeper(world):
    with pytest.raises(Refused, match="người giữ sổ"):
        world.ba_vi.merge_into(world.elsewhere, on=DAY, by=world.hanh)

    assert Unit.objects.get(pk=world.ba_vi.pk).closed_on is None


def test_no_unit_succeeds_itself_nor_twice(world):
    world.ba_vi.hand_part_to(world.soc_son, what="đất đai", on=DAY, by=world.hanh)

    with pytest.raises(Refused, match="chính mình"):
        world.ba_vi.hand_part_to(world.ba_vi, what="đất đai", on=DAY, by=world.hanh)
    with pytest.raises(Refused, match="đã kế thừa"):
        world.ba_vi.hand_part_to(world.soc_son, what="hộ tịch", on=DAY, by=world.hanh)


def test_a_code_means_one_unit_at_a_time(world):
    """00004 was Trúc Bạch and is Ba Đình."""
    world.ba_vi.give_code("dvhc", "00004", on=date(2020, 1, 1), until=DAY, by=world.hanh)
    world.soc_son.give_code("dvhc", "00004", on=DAY, by=world.hanh)

    with pytest.raises(Refused, match="Xã Sóc Sơn"):
        world.ba_vi.give_code("dvhc", "00004", on=DAY + timedelta(30), by=world.hanh)
    assert told(world.soc_son)[-1] == "code_given"
