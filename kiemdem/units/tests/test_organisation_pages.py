"""The tree, the page of a unit, the groups: as of a day, for everyone, at a constant price."""

from datetime import date

import pytest

from kiemdem.units.models import Unit, UnitGroup, UnitVersion
from kiemdem.units.outline import Outline

DAY = date(2025, 7, 1)
EVERYONE = ["hanh", "nam", "binh", "tra", "chi"]


def many_communes(world, number):
    """Communes as the official tables bring them: many at once."""
    units = Unit.objects.bulk_create(
        Unit(name=f"Xã Số {n}", kind="xa", code=f"so-{n}", parent=world.ba_vi,
             opened_on=DAY, fold=f"xa so {n}", sort_key=f"{n:05}")
        for n in range(number)
    )  # fmt: skip
    UnitVersion.objects.bulk_create(
        UnitVersion(unit=u, name=u.name, kind="xa", parent=world.ba_vi, valid_from=DAY)
        for u in units
    )


@pytest.mark.parametrize("who", EVERYONE)
def test_everyone_who_signs_in_reads_the_organisation(reading_as, world, who):
    reader = reading_as(getattr(world, who))

    for page in ("/organisation/", "/organisation/groups/", f"/units/{world.ba_vi.pk}/"):
        assert reader.get(page).status_code == 200


def test_the_tree_is_that_of_the_day(reading_as, world):
    world.ba_vi.rename("Phường Ba Vì", on=DAY, by=world.hanh)
    world.soc_son.dissolve(on=DAY, by=world.hanh)
    reader = reading_as(world.binh)
    page = f"/organisation/?open={world.province.pk}"

    before = reader.get(f"{page}&as_of=2025-06-30").content.decode()
    after = reader.get(f"{page}&as_of=2025-07-01").content.decode()
    with_closed = reader.get(f"{page}&as_of=2025-07-01&closed=1").content.decode()

    assert "Xã Ba Vì" in before and "Xã Sóc Sơn" in before
    assert "Phường Ba Vì" in after and "Sóc Sơn" not in after
    assert "Xã Sóc Sơn" in with_closed and "kết thúc 01/07/2025" in with_closed


def test_the_price_of_the_tree_does_not_grow_with_it(reading_as, world, cost_of):
    reader = reading_as(world.hanh)
    page = f"/organisation/?open={world.province.pk},{world.ba_vi.pk}"
    many_communes(world, 1)
    for_one = cost_of(reader.get, page)

    many_communes_more = 3000
    Unit.objects.filter(code="so-0").update(code="so-x")
    many_communes(world, many_communes_more)

    assert cost_of(reader.get, page) == for_one
    assert len(Outline(DAY, {world.province.pk, world.ba_vi.pk}).nodes) == 2


@pytest.mark.parametrize("page", ["/units/{}/", "/organisation/?q=xa", "/organisation/groups/"])
def test_the_other_pages_cost_the_same_however_many_units(reading_as, world, cost_of, page):
    page = page.format(world.ba_vi.pk)
    reader = reading_as(world.hanh)
    many_communes(world, 1)
    UnitGroup.open(name="xã", root=world.province, kinds=["xa"], by=world.hanh, on=DAY)
    for_one = cost_of(reader.get, page)

    Unit.objects.filter(code="so-0").update(code="so-x")
    many_communes(world, 40)
    for n in range(5):
        UnitGroup.open(name=f"xã {n}", root=world.province, kinds=["xa"], by=world.hanh, on=DAY)

    assert cost_of(reader.get, page) == for_one


@pytest.mark.parametrize(
    "typed", ["uỷ ban", "ủy ban", "uy ban", "UỶ BAN", "uybannd-1", "Ủy  ban nhân dân xã"]
)
def test_spelling_and_accents_do_not_keep_a_unit_from_being_found(reading_as, world, typed):
    world.unit("Ủy ban nhân dân xã Ba Vì", "ubnd", "uybannd-1", world.ba_vi)

    found = reading_as(world.binh).get("/organisation/", {"q": typed}).content.decode()

    assert "Ủy ban nhân dân xã Ba Vì" in found


def test_a_unit_is_found_by_its_official_code_and_its_former_name(reading_as, world):
    world.ba_vi.give_code("dvhc", "09619", on=DAY, by=world.hanh)
    world.ba_vi.rename("Xã Suối Hai", on=DAY, by=world.hanh)
    reader = reading_as(world.binh)

    for typed in ("09619", "ba vi"):
        assert "Xã Suối Hai" in reader.get("/organisation/", {"q": typed}).content.decode()


def test_nothing_found_says_so_and_leads_back(reading_as, world):
    page = reading_as(world.binh).get("/organisation/?q=khong-co-dau").content.decode()

    assert "Không tìm thấy đơn vị" in page


@pytest.mark.parametrize(
    "address", ["?open=abc", "?open=99999999999999999999", "?open=١", "?page=x&q=xa", "?q=%00"]
)
def test_an_odd_address_is_read_as_far_as_it_goes(reading_as, world, address):
    assert reading_as(world.binh).get(f"/organisation/{address}").status_code == 200


@pytest.mark.parametrize("day", ["2025-13-45", "31/02/2025", "hom nay"])
def test_a_day_that_is_none_is_not_read_as_today(reading_as, world, day):
    reader = reading_as(world.binh)

    for page in ("/organisation/", f"/units/{world.ba_vi.pk}/", "/documents/"):
        assert reader.get(page, {"as_of": day}).status_code == 422


def test_the_page_of_a_unit_tells_its_whole_history(reading_as, world):
    world.ba_vi.rename("Phường Ba Vì", on=DAY, by=world.hanh)
    world.ba_vi.merge_into(world.soc_son, on=date(2026, 1, 1), by=world.hanh)

    page = reading_as(world.binh).get(f"/units/{world.ba_vi.pk}/").content.decode()

    assert "Đổi tên Xã Ba Vì thành" in page
    assert "Sáp nhập vào" in page
    assert "kết thúc ngày 01/01/2026" in page
    assert "Xã Sóc Sơn" in page


def test_a_unit_before_its_time_and_no_unit_at_all(reading_as, world):
    reader = reading_as(world.binh)

    early = reader.get(f"/units/{world.ba_vi.pk}/?as_of=2019-01-01")

    assert early.status_code == 200
    assert "thành lập ngày 01/01/2020" in early.content.decode()
    assert reader.get("/units/999999/").status_code == 404


def test_a_group_lists_its_units_of_the_day(reading_as, world):
    group = UnitGroup.open(name="Các xã", root=world.province, kinds=["xa"], by=world.hanh, on=DAY)
    world.soc_son.dissolve(on=DAY, by=world.hanh)
    reader = reading_as(world.binh)

    assert (
        "Xã Sóc Sơn" in reader.get(f"{group.get_absolute_url()}?as_of=2025-06-30").content.decode()
    )
    assert "Xã Sóc Sơn" not in reader.get(group.get_absolute_url()).content.decode()
