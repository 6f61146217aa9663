"""Printed names against a city's register: found where they are sure, shown where they are not."""

import random
import time

import pytest

from kiemdem.annexes.matching import Candidate, Matcher
from kiemdem.folding import fold

CITY, COUNCIL, PARTY = "Thành phố Hà Nội", "Ủy ban nhân dân thành phố Hà Nội", "Thành ủy Hà Nội"
DEPARTMENTS = [
    "Nội vụ", "Tài chính", "Xây dựng", "Tư pháp", "Y tế", "Công Thương", "Du lịch",
    "Văn hóa và Thể thao", "Giáo dục và Đào tạo", "Khoa học và Công nghệ", "Kế hoạch và Đầu tư",
    "Nông nghiệp và Môi trường", "Nông nghiệp và Phát triển nông thôn", "Tài nguyên và Môi trường",
    "Lao động - Thương binh và Xã hội", "Quy hoạch - Kiến trúc", "Thông tin và Truyền thông",
]  # fmt: skip
BODIES = [
    (CITY, None), (COUNCIL, CITY), (PARTY, None),
    *((f"Sở {name}", COUNCIL) for name in DEPARTMENTS),
    ("Ban Tổ chức Thành ủy", PARTY), ("Ban Tuyên giáo và Dân vận Thành ủy", PARTY),
    ("Ban Nội chính Thành ủy", PARTY), ("Ủy ban Kiểm tra Thành ủy", PARTY),
    ("Văn phòng Thành ủy", PARTY), ("Ban Cán sự Đảng UBND Thành phố", PARTY),
    ("Công an thành phố Hà Nội", CITY), ("Liên đoàn Lao động thành phố Hà Nội", CITY),
    ("Ủy ban Mặt trận Tổ quốc Việt Nam thành phố Hà Nội", CITY), ("Thành đoàn Hà Nội", CITY),
    ("Hội Liên hiệp Phụ nữ thành phố Hà Nội", CITY), ("Văn phòng UBND thành phố Hà Nội", COUNCIL),
]  # fmt: skip
PLACES = ["phường Ngọc Hà", "phường Ba Đình", "xã Đông Anh", "xã Thư Lâm", "quận Ba Đình",
          "huyện Đông Anh", "thị xã Sơn Tây"]  # fmt: skip


def code_of(name, parent=""):
    return f"{fold(name)} {fold(parent)}".strip()


def candidates():
    for name, parent in BODIES:
        yield Candidate(code_of(name), name, parent_name=parent)
    for place in PLACES:
        office = f"UBND {place}"
        yield Candidate(code_of(place), place.capitalize().replace("đ", "đ"), parent_name=CITY)
        yield Candidate(code_of(office), office, parent_name=COUNCIL)
        yield Candidate(code_of(f"Đảng ủy {place}"), f"Đảng ủy {place}", parent_name=PARTY)
        yield Candidate(code_of(f"Công an {place}"), f"Công an {place}", parent_name=office)
        military = f"Ban Chỉ huy Quân sự {place}"
        yield Candidate(code_of(military), military, parent_name=office)
        yield Candidate(code_of("Phòng Kinh tế", place), "Phòng Kinh tế", parent_name=office)


@pytest.fixture(scope="module")
def register():
    return Matcher(candidates())


SURE = {
    "UBND TP": COUNCIL,
    "UBND TP Hà Nội": COUNCIL,
    "Uỷ ban nhân dân TP. Hà Nội": COUNCIL,  # the tone on the other letter
    "Ủy ban nhân dân Thành phố": COUNCIL,
    "Phó Chủ tịch Thường trực UBND Thành phố": COUNCIL,
    "BTC": "Ban Tổ chức Thành ủy",
    "BTC TU": "Ban Tổ chức Thành ủy",
    "BTCTU": "Ban Tổ chức Thành ủy",
    "BTC Thành ủy": "Ban Tổ chức Thành ủy",
    "Ban Tổ chức": "Ban Tổ chức Thành ủy",
    "Trưởng Ban Tổ chức Thành ủy": "Ban Tổ chức Thành ủy",
    "BTGDV": "Ban Tuyên giáo và Dân vận Thành ủy",
    "Ban TG&DV Thành ủy": "Ban Tuyên giáo và Dân vận Thành ủy",
    "UBKT": "Ủy ban Kiểm tra Thành ủy",
    "UBKTTU": "Ủy ban Kiểm tra Thành ủy",
    "VPTU": "Văn phòng Thành ủy",
    "Chánh Văn phòng Thành ủy": "Văn phòng Thành ủy",
    "Ban cán sự đảng UBND thành phố": "Ban Cán sự Đảng UBND Thành phố",
    "Ban Cán sự Đảng Ủy ban nhân dân TP": "Ban Cán sự Đảng UBND Thành phố",
    "Bí thư Thành ủy": PARTY,
    "Sở NV": "Sở Nội vụ",
    "SNV": "Sở Nội vụ",
    "Sở Nội vụ thành phố Hà Nội": "Sở Nội vụ",
    "Sở Nội Vụ TP": "Sở Nội vụ",
    "So Noi vu": "Sở Nội vụ",
    "SỞ NỘI VỤ": "Sở Nội vụ",
    "Sở Nôi vụ": "Sở Nội vụ",
    "Giám đốc Sở NV": "Sở Nội vụ",
    "Sở Nội vụ (Ban Thi đua - Khen thưởng)": "Sở Nội vụ",
    "Sở Tài chánh": "Sở Tài chính",
    "STC": "Sở Tài chính",
    "Sở TP": "Sở Tư pháp",
    "Sở KH&ĐT": "Sở Kế hoạch và Đầu tư",
    "Sở Kế hoạch Đầu tư": "Sở Kế hoạch và Đầu tư",
    "Sở TN&MT": "Sở Tài nguyên và Môi trường",
    "Sở Tài nguyên & Môi trường": "Sở Tài nguyên và Môi trường",
    "Sở LĐ-TB&XH": "Sở Lao động - Thương binh và Xã hội",
    "Sở LĐTBXH": "Sở Lao động - Thương binh và Xã hội",
    "Sở Lao động, Thương binh và Xã hội": "Sở Lao động - Thương binh và Xã hội",
    "Sở NN&PTNT": "Sở Nông nghiệp và Phát triển nông thôn",
    "Sở NN&MT": "Sở Nông nghiệp và Môi trường",
    "Sở GDĐT": "Sở Giáo dục và Đào tạo",
    "Sở GD-ĐT": "Sở Giáo dục và Đào tạo",
    "Sở VH&TT": "Sở Văn hóa và Thể thao",
    "Sở Văn hoá và Thể thao": "Sở Văn hóa và Thể thao",
    "Sở QHKT": "Sở Quy hoạch - Kiến trúc",
    "Sở Thông tin và Truyền thôg": "Sở Thông tin và Truyền thông",
    "CA TP": "Công an thành phố Hà Nội",
    "CATP": "Công an thành phố Hà Nội",
    "Công an Thành phố": "Công an thành phố Hà Nội",
    "MTTQ TP": "Ủy ban Mặt trận Tổ quốc Việt Nam thành phố Hà Nội",
    "Ủy ban MTTQ Việt Nam TP": "Ủy ban Mặt trận Tổ quốc Việt Nam thành phố Hà Nội",
    "LĐLĐ TP": "Liên đoàn Lao động thành phố Hà Nội",
    "HPN TP": "Hội Liên hiệp Phụ nữ thành phố Hà Nội",
    "Hội LHPN Thành phố": "Hội Liên hiệp Phụ nữ thành phố Hà Nội",
    "ĐTN TP": "Thành đoàn Hà Nội",
    "Thành đoàn": "Thành đoàn Hà Nội",
    "VP UBND TP": "Văn phòng UBND thành phố Hà Nội",
    "Q. Ba Đình": "quận Ba Đình",
    "UBND Q. Ba Đình": "UBND quận Ba Đình",
    "UBND P. Ba Đình": "UBND phường Ba Đình",
    "UBND H. Đông Anh": "UBND huyện Đông Anh",
    "TX Sơn Tây": "thị xã Sơn Tây",
    "ĐU P. Ngọc Hà": "Đảng ủy phường Ngọc Hà",
    "Chủ tịch UBND phường Ngọc Hà": "UBND phường Ngọc Hà",
    "CA quận Ba Đình": "Công an quận Ba Đình",
    "BCHQS phường Ngọc Hà": "Ban Chỉ huy Quân sự phường Ngọc Hà",
    "UBND xa Thu Lam": "UBND xã Thư Lâm",  # typed without marks
}
NOT_SURE = [
    "Công an",  # of which place
    "Công an quận",
    "MTTQ",
    "Phòng Kinh tế",
    "Ba Đình",  # a ward and a district
    "Hà Nội",
    "CA",
    "VP",
    "TU",
    "Sở Văn hóa",  # the beginning of a longer name
    "Sở Nông nghiệp",  # of two
    "UBND xã Đông Ảnh",  # other marks may be another place
    "UBND xã Thu Lâm",  # a mark left out may be another place too
    "UBND xã Đông Hà",  # one letter away from Đông Anh
    "Sở Ngoại vụ",  # a real body that the register lacks, close to Nội vụ
    "Bộ Nội vụ",
]
UNKNOWN = [
    "Sở Nội vụ tỉnh Hưng Yên",
    "Sở Nội vụ TP HCM",
    "Ban Tổ chức Trung ương",
    "BTCTW",
    "Bộ Công an",
    "Đồng chí Phó Bí thư Thường trực",
    "Sở Nội vụ tỉnh",  # the register is a city's
    "Ngân hàng Nhà nước",
    "",
    "…",
    "và",
]


@pytest.mark.parametrize(("printed", "name"), SURE.items())
def test_a_name_is_found_however_it_is_written(register, printed, name):
    answer = register.match(printed)
    assert answer.sure
    assert answer.code == code_of(name)
    assert answer.candidates[0][0] == code_of(name)


@pytest.mark.parametrize("printed", NOT_SURE)
def test_what_may_be_another_unit_is_shown_but_not_taken(register, printed):
    answer = register.match(printed)
    assert (answer.code, answer.sure) == (None, False)
    assert answer.candidates


@pytest.mark.parametrize("printed", UNKNOWN)
def test_what_the_register_lacks_is_not_found(register, printed):
    answer = register.match(printed)
    assert (answer.code, answer.sure) == (None, False)


@pytest.mark.parametrize(
    "printed", ["UBND các xã, phường", "Các sở, ban, ngành", "các đơn vị liên quan"]
)
def test_a_generic_addressee_is_no_single_unit(register, printed):
    assert register.match(printed).generic
    assert register.match(printed).code is None


@pytest.mark.parametrize(
    ("printed", "near", "name"),
    [
        ("Công an", "UBND phường Ngọc Hà", "Công an phường Ngọc Hà"),
        ("Công an phường", "UBND phường Ngọc Hà", "Công an phường Ngọc Hà"),
        ("Công an", COUNCIL, "Công an thành phố Hà Nội"),
        ("BCHQS", "phường Ngọc Hà", "Ban Chỉ huy Quân sự phường Ngọc Hà"),
        ("MTTQ", COUNCIL, "Ủy ban Mặt trận Tổ quốc Việt Nam thành phố Hà Nội"),
    ],
)
def test_the_issuer_of_the_plan_decides_between_namesakes(register, printed, near, name):
    assert register.match(printed, near=near).code == code_of(name)
    assert register.match(printed, near=code_of(near)).code == code_of(name)


def test_a_part_of_the_issuer_is_found_by_its_bare_name(register):
    answer = register.match("Phòng Kinh tế", near="UBND phường Ngọc Hà")
    assert answer.code == code_of("Phòng Kinh tế", "phường Ngọc Hà")


@pytest.mark.parametrize(
    ("printed", "code"),
    [("UBND xã", "xa"), ("Công an", "ca"), ("CA xã", "ca"), ("VP HĐND-UBND", "vp"), ("P. Kinh tế", "kt"),
     ("Chủ tịch UBND xã", "xa"), ("Văn phòng HĐND và UBND xã Đồng Bãi", "vp"), ("Phòng VHXH", "vh")],
)  # fmt: skip
def test_a_commune_s_plan_names_its_own_bodies_shortly(printed, code):
    own = [("vp", "Văn phòng HĐND và UBND"), ("kt", "Phòng Kinh tế"), ("ca", "Công an xã"),
           ("vh", "Phòng Văn hóa - Xã hội")]  # fmt: skip
    register = Matcher(
        [Candidate("xa", "Xã Đồng Bãi")]
        + [Candidate(key, name, parent_name="Xã Đồng Bãi") for key, name in own]
    )
    assert register.match(printed, near="xa").code == code


def test_a_ward_does_not_mean_the_city_s_board_by_a_bare_name(register):
    assert not register.match("Ban Tổ chức", near="UBND phường Ngọc Hà").sure


def test_two_communes_of_one_name_are_both_shown():
    register = Matcher(
        Candidate(code, "UBND xã Tân Lập", parent_name=f"UBND huyện {district}")
        for code, district in (("1", "Đan Phượng"), ("2", "Sóc Sơn"))
    )
    answer = register.match("UBND xã Tân Lập")
    assert (answer.code, answer.sure) == (None, False)
    assert {code for code, _, _ in answer.candidates} == {"1", "2"}
    assert register.match("UBND xã Tân Lập, huyện Sóc Sơn").code in (None, "2")
    assert register.match("UBND xã Tân Lập", near="UBND huyện Sóc Sơn").code == "2"


def test_marks_tell_two_communes_apart():
    register = Matcher([Candidate("1", "Xã Đông Hải"), Candidate("2", "Xã Đồng Hải")])
    assert register.match("xã Đông Hải").code == "1"
    assert register.match("Xã Đồng Hải").code == "2"
    assert register.match("Xa Dong Hai").code is None


def test_an_alias_counts_as_the_name():
    register = Matcher(
        [Candidate("1", "Trung tâm Kiểm soát bệnh tật", aliases=("CDC Hà Nội", "CDC"))]
    )
    assert register.match("CDC").code == "1"


def test_a_province_is_read_like_a_city():
    register = Matcher(
        [
            Candidate("ub", "UBND tỉnh Trường Giang"),
            Candidate("nv", "Sở Nội vụ", parent_name="UBND tỉnh Trường Giang"),
            Candidate("tc", "Ban Tổ chức Tỉnh ủy", parent_name="Tỉnh ủy Trường Giang"),
            Candidate("ca", "Công an tỉnh Trường Giang"),
        ]
    )
    found = {
        name: register.match(name).code for name in ("UBND tỉnh", "Sở NV tỉnh", "BTCTU", "CA tỉnh")
    }
    assert found == {"UBND tỉnh": "ub", "Sở NV tỉnh": "nv", "BTCTU": "tc", "CA tỉnh": "ca"}


def test_a_country_of_units_answers_thousands_of_names_in_seconds():
    chance = random.Random(8)
    syllables = [
        "an",
        "bình",
        "châu",
        "đông",
        "giang",
        "hà",
        "kim",
        "lâm",
        "minh",
        "nam",
        "phú",
        "quang",
        "sơn",
        "tân",
        "vĩnh",
        "xuân",
        "yên",
        "thạch",
    ]
    names = [f"{kind} {' '.join(chance.choices(syllables, k=3)).title()}" for kind in ("UBND xã", "Công an xã")
             for _ in range(5000)]  # fmt: skip
    register = Matcher(Candidate(str(place), name) for place, name in enumerate(names))
    asked = [name[:-1] if place % 3 else name for place, name in enumerate(names[:2000])]
    start = time.process_time()
    answers = [register.match(name) for name in asked]
    assert time.process_time() - start < 20  # about 2 s on two idle cores
    assert all(answer.candidates for answer in answers[::3])
