"""The official places: complete, consistent, and right where the resolutions are known."""

import unicodedata
from collections import Counter
from datetime import date

import pytest

from kiemdem.units import places
from kiemdem.units.places import Kind, Scope

SPLIT_ROWS = [  # old commune, its heirs, as the resolutions of June 2025 say
    ("00016", {"00004", "00008"}),  # Ngọc Hà → Ba Đình and Ngọc Hà
    ("00019", {"00004", "00070", "00190", "00226"}),  # Điện Biên, among four
    ("09013", {"08980", "08995", "09022", "09817"}),  # Văn Khê, across the river too
    ("10798", {"10804", "10843"}),  # Hòa Bình of Kim Thành, not of Vĩnh Bảo
    ("11431", {"11443", "11446"}),
    ("22228", {"22207", "22222"}),
]
WHOLE_ROWS = [
    ("00006", "00008"),  # Vĩnh Phúc → Ngọc Hà
    ("00013", "00004"),  # Quán Thánh → Ba Đình
    ("11890", "11911"),  # Hòa Bình of Vĩnh Bảo
    ("25462", "25459"),  # Phường 4 of Tây Ninh → Tân Ninh
    ("27691", "27694"),  # Phường 4 of Tân An → Long An
    ("28036", "28036"),  # Thủ Thừa: none of it to Nhựt Tảo
    ("31744", "31741"),
]


def counts(some):
    return Counter(str(place.kind) for place in some)


def heirs(code):
    return {row.new: row.scope for row in places.commune_successions() if row.old == code}


def origins(code):
    names = {place.code: place.full_name for place in places.communes_before()}
    return {names[row.old]: row.scope for row in places.commune_successions() if row.new == code}


def test_the_country_had_63_provinces_696_districts_and_10035_communes_up_to_june_2025():
    assert counts(places.provinces_before()) == {"tinh": 57, "thanh_pho": 6}
    assert counts(places.districts_before()) == {
        "huyen": 508,
        "thanh_pho_thuoc_tinh": 87,
        "thi_xa": 52,
        "quan": 49,
    }
    assert counts(places.communes_before()) == {"xa": 7692, "phuong": 1726, "thi_tran": 617}


def test_it_has_34_provinces_and_3321_communes_since():
    assert counts(places.provinces()) == {"tinh": 28, "thanh_pho": 6}
    assert counts(places.communes_after()) == {"xa": 2621, "phuong": 687, "dac_khu": 13}


def test_ha_noi_had_30_districts_and_has_126_communes():
    hanoi = places.province("01")
    assert counts(hanoi.before) == {
        "thanh_pho": 1,
        "quan": 12,
        "huyen": 17,
        "thi_xa": 1,
        "xa": 345,
        "phuong": 160,
        "thi_tran": 21,
    }
    assert counts(hanoi.after) == {"thanh_pho": 1, "phuong": 51, "xa": 75}
    assert hanoi.resolution == "1656/NQ-UBTVQH15"


@pytest.mark.parametrize(
    "some",
    [places.provinces, places.provinces_before, places.districts_before],
)
def test_a_code_means_one_place_above_the_communes(some):
    assert len({place.code for place in some()}) == len(some())


@pytest.mark.parametrize("some", [places.communes_before, places.communes_after])
def test_a_commune_has_a_code_of_five_digits_of_its_own(some):
    assert len({place.code for place in some()}) == len(some())
    assert all(place.code.isdigit() and len(place.code) == 5 for place in some())


def test_every_place_stands_below_one_that_exists():
    provinces = {place.code for place in places.provinces()}
    provinces_before = {place.code for place in places.provinces_before()}
    districts = {place.code for place in places.districts_before()}
    assert {place.parent_code for place in places.communes_after()} == provinces
    assert {place.parent_code for place in places.districts_before()} == provinces_before
    assert {place.parent_code for place in places.communes_before()} <= districts


def test_names_are_composed_single_spaced_and_begin_with_a_capital():
    for place in (*places.districts_before(), *places.communes_before(), *places.communes_after()):
        assert place.name == unicodedata.normalize("NFC", " ".join(place.name.split())), place
        words = place.name.removeprefix("Nông trường ").split()
        assert not any(word[0].islower() for word in words), place


def test_only_five_island_districts_had_no_communes():
    parents = {place.parent_code for place in places.communes_before()}
    islands = {place.name for place in places.districts_before() if place.code not in parents}
    assert islands == {"Bạch Long Vĩ", "Cồn Cỏ", "Hoàng Sa", "Lý Sơn", "Côn Đảo"}


def test_every_old_place_has_an_heir_and_every_new_commune_an_origin():
    rows = places.successions()
    old = (*places.provinces_before(), *places.districts_before(), *places.communes_before())
    assert {row.old for row in rows} == {place.code for place in old}
    communes = {place.code for place in places.communes_after()}
    assert {row.new for row in places.district_successions()} == communes
    assert {row.new for row in rows} == communes | {place.code for place in places.provinces()}


def test_whole_means_one_heir_and_part_means_several():
    rows = places.successions()
    assert len(rows) == len(set(rows))
    several = {code for code, count in Counter(row.old for row in rows).items() if count > 1}
    assert all((row.scope == Scope.PART) == (row.old in several) for row in rows)


def test_communes_stay_in_the_province_that_took_in_their_own():
    districts = {place.code: place.parent_code for place in places.districts_before()}
    province = {place.code: districts[place.parent_code] for place in places.communes_before()}
    province_now = {place.code: place.parent_code for place in places.communes_after()}
    took_in = {(row.old, row.new) for row in places.province_successions()}
    rows = places.commune_successions()
    assert all((province[row.old], province_now[row.new]) in took_in for row in rows)


def test_each_of_the_63_provinces_went_whole_into_one_of_the_34():
    rows = places.province_successions()
    assert len(rows) == 63
    assert all(row.scope == Scope.WHOLE and row.on == date(2025, 7, 1) for row in rows)
    assert {row.old for row in rows if row.new == "79"} == {"74", "77", "79"}
    assert {row.old for row in rows if row.new == "15"} == {"10", "15"}


@pytest.mark.parametrize(("code", "expected"), SPLIT_ROWS)
def test_a_divided_commune_names_all_its_heirs(code, expected):
    assert heirs(code) == dict.fromkeys(expected, Scope.PART)


@pytest.mark.parametrize(("code", "expected"), WHOLE_ROWS)
def test_a_commune_that_was_merged_whole_has_one_heir(code, expected):
    assert heirs(code) == {expected: Scope.WHOLE}


def test_ngoc_ha_was_formed_of_wards_of_ba_dinh_and_a_part_of_cau_giay():
    assert origins("00008") == {
        "Phường Vĩnh Phúc": Scope.WHOLE,
        "Phường Liễu Giai": Scope.WHOLE,
        "Phường Cống Vị": Scope.PART,
        "Phường Đội Cấn": Scope.PART,
        "Phường Kim Mã": Scope.PART,
        "Phường Ngọc Hà": Scope.PART,
        "Phường Ngọc Khánh": Scope.PART,
        "Phường Nghĩa Đô": Scope.PART,
    }


def test_a_district_went_to_the_communes_that_its_own_communes_went_to():
    ngu_hanh_son = [row for row in places.district_successions() if row.old == "494"]
    assert [(row.new, row.scope) for row in ngu_hanh_son] == [("20285", Scope.WHOLE)]
    con_dao = [row for row in places.district_successions() if row.old == "755"]
    assert [(row.new, row.scope) for row in con_dao] == [("26732", Scope.WHOLE)]
    names = {place.code: place.name for place in places.communes_after()}
    tay_ho = {names[row.new] for row in places.district_successions() if row.old == "003"}
    assert tay_ho == {"Ba Đình", "Hồng Hà", "Nghĩa Đô", "Phú Thượng", "Tây Hồ", "Xuân Đỉnh"}


def test_names_are_told_in_full_and_in_short():
    districts = {place.code: place for place in places.districts_before()}
    assert districts["003"].full_name == "Quận Tây Hồ"
    assert districts["003"].short_name == "Tây Hồ"
    assert districts["760"].short_name == districts["760"].full_name == "Quận 1"
    assert districts["269"].full_name == "Thị xã Sơn Tây"
    assert places.province("01").place.full_name == "Thành phố Hà Nội"


def test_a_place_of_before_ends_where_a_place_of_after_begins():
    hanoi = places.province("01")
    assert {(place.valid_from, place.valid_to) for place in hanoi.before} == {(None, places.REFORM)}
    assert {(place.valid_from, place.valid_to) for place in hanoi.after} == {(places.REFORM, None)}


def test_parents_come_before_their_children():
    for some in (places.province("79").before, places.province("79").after):
        known = set()
        for place in some:
            assert place.parent_code is None or place.parent_code in known
            known.add(place.code)


def test_all_provinces_together_are_all_places_and_all_successions():
    bundles = [places.province(place.code) for place in places.provinces()]
    assert sum(len(bundle.before) for bundle in bundles) == 63 + 696 + 10035
    assert sum(len(bundle.after) for bundle in bundles) == 34 + 3321
    assert sum(len(bundle.successions) for bundle in bundles) == len(places.successions())
    assert len({bundle.resolution for bundle in bundles}) == 34


def test_a_province_is_asked_for_by_the_code_of_today():
    lao_cai = places.province("15")
    assert lao_cai.place.name == "Lào Cai"
    names = {place.name for place in lao_cai.before if place.kind == Kind.PROVINCE}
    assert names == {"Lào Cai", "Yên Bái"}
    with pytest.raises(places.UnknownProvince) as refused:
        places.province("10")
    assert refused.value.now == lao_cai.place
    with pytest.raises(places.UnknownProvince) as refused:
        places.province("99")
    assert refused.value.now is None
