"""Every habit of listing units in a cell, and of saying who leads."""

import time

import pytest

from kiemdem.annexes.names import is_generic, split_roles, split_units

VHTT = "Sở Văn hóa, Thể thao và Du lịch"
LISTS = {
    "": [],
    "-": [],
    "Sở Nội vụ": ["Sở Nội vụ"],
    "Sở Tài chính, Sở Xây dựng": ["Sở Tài chính", "Sở Xây dựng"],
    "Sở Tài chính; Sở Xây dựng.": ["Sở Tài chính", "Sở Xây dựng"],
    "Sở Tài chính và Sở Xây dựng": ["Sở Tài chính", "Sở Xây dựng"],
    "Sở Tài chính\nSở Xây dựng": ["Sở Tài chính", "Sở Xây dựng"],
    "Sở Tài chính/Sở Xây dựng": ["Sở Tài chính", "Sở Xây dựng"],
    "Sở Tài chính - Sở Xây dựng": ["Sở Tài chính", "Sở Xây dựng"],
    "Sở Tài chính + Sở Xây dựng": ["Sở Tài chính", "Sở Xây dựng"],
    "Sở Tài chính. Sở Xây dựng.": ["Sở Tài chính", "Sở Xây dựng"],
    "- Sở Tài chính\n- Sở Xây dựng": ["Sở Tài chính", "Sở Xây dựng"],
    "• Sở Tài chính • Sở Xây dựng": ["Sở Tài chính", "Sở Xây dựng"],
    "1. Sở Tài chính 2. Sở Xây dựng": ["Sở Tài chính", "Sở Xây dựng"],
    "1) Sở Tài chính; 2) Sở Xây dựng": ["Sở Tài chính", "Sở Xây dựng"],
    "(1) Sở Tài chính\n(2) Sở Xây dựng": ["Sở Tài chính", "Sở Xây dựng"],
    "a) Sở Y tế\nb) Sở Công Thương": ["Sở Y tế", "Sở Công Thương"],
    "SỞ NỘI VỤ, SỞ TÀI CHÍNH": ["SỞ NỘI VỤ", "SỞ TÀI CHÍNH"],
    "Sở Nội vụ, ...": ["Sở Nội vụ"],
    "Sở Nội vụ, v.v.": ["Sở Nội vụ"],
    "Sở Tài chính; Sở Tài chính": ["Sở Tài chính"],
    "Công an, Ban Chỉ huy Quân sự xã": ["Công an", "Ban Chỉ huy Quân sự xã"],
    "Ban Tổ chức, Ban Tuyên giáo Thành ủy": ["Ban Tổ chức", "Ban Tuyên giáo Thành ủy"],
    "Thuế tỉnh, Kho bạc Nhà nước khu vực IX": ["Thuế tỉnh", "Kho bạc Nhà nước khu vực IX"],
    "UBND TP. Hà Nội, Sở Nội vụ": ["UBND TP. Hà Nội", "Sở Nội vụ"],
    "STC, SXD, SCT": ["STC", "SXD", "SCT"],
    "Liên đoàn Lao động, Thành đoàn, Hội LHPN Thành phố": [
        "Liên đoàn Lao động", "Thành đoàn", "Hội LHPN Thành phố"],
}  # fmt: skip
SHARED = {
    "Trường THPT Lê Lợi, THPT Trần Phú": ["Trường THPT Lê Lợi", "Trường THPT Trần Phú"],
    "Tổ dân phố số 1, 2, 3": ["Tổ dân phố số 1", "Tổ dân phố số 2", "Tổ dân phố số 3"],
    "Các Bộ: Nội vụ, Công an và UBND thành phố Hà Nội": [
        "Bộ Nội vụ", "Bộ Công an", "UBND thành phố Hà Nội"],
    "Các Sở: Tài chính, Xây dựng": ["Sở Tài chính", "Sở Xây dựng"],
    "các Sở: Tài chính; Xây dựng": ["Sở Tài chính", "Sở Xây dựng"],
    "Các Sở:\nTài chính\nXây dựng": ["Sở Tài chính", "Sở Xây dựng"],
    "Các Sở:\n- Tài chính\n- Xây dựng": ["Sở Tài chính", "Sở Xây dựng"],
    "Các Sở Tài chính, Xây dựng và Nội vụ": ["Sở Tài chính", "Sở Xây dựng", "Sở Nội vụ"],
    "Sở Tài chính, Xây dựng; UBND các xã": ["Sở Tài chính", "Sở Xây dựng", "UBND các xã"],
    "Sở Tài chính và Xây dựng": ["Sở Tài chính", "Sở Xây dựng"],
    f"{VHTT}, Tài chính và Xây dựng": [VHTT, "Sở Tài chính", "Sở Xây dựng"],
    "Sở NN&MT, XD, TC": ["Sở NN&MT", "Sở XD", "Sở TC"],
    "Các sở, ngành: Tài chính, Xây dựng, Công an Thành phố": [
        "Sở Tài chính", "Sở Xây dựng", "Công an Thành phố"],
    "Các sở, ngành: Sở Tài chính, Công an tỉnh": ["Sở Tài chính", "Công an tỉnh"],
    "Các Ban: Tổ chức, Tuyên giáo, Dân vận Thành ủy": [
        "Ban Tổ chức", "Ban Tuyên giáo", "Ban Dân vận Thành ủy"],
    "Các ban Thành ủy: Tổ chức, Tuyên giáo và Dân vận, Nội chính": [
        "Ban Tổ chức", "Ban Tuyên giáo và Dân vận", "Ban Nội chính"],
    "Các phòng: Kinh tế; Văn hóa - Xã hội": ["Phòng Kinh tế", "Phòng Văn hóa - Xã hội"],
    "Giám đốc các Sở: Nội vụ, Tài chính": ["Giám đốc Sở Nội vụ", "Giám đốc Sở Tài chính"],
    "Hội Nông dân, Phụ nữ, Cựu chiến binh": ["Hội Nông dân", "Hội Phụ nữ", "Hội Cựu chiến binh"],
    "Sở: Nội vụ, Tài chính": ["Sở Nội vụ", "Sở Tài chính"],
    "Sở Nông nghiệp và Môi trường, Xây dựng": ["Sở Nông nghiệp và Môi trường", "Sở Xây dựng"],
    "Các Phòng: An toàn, Kỹ thuật": ["Phòng An toàn", "Phòng Kỹ thuật"],
    "Các trường: Mầm non A, Tiểu học B": ["Trường Mầm non A", "Trường Tiểu học B"],
    "Sở Tài chính\nXây dựng": ["Sở Tài chính", "Sở Xây dựng"],
    "UBND các xã: Đồng Bãi, Trung Giã": ["UBND xã Đồng Bãi", "UBND xã Trung Giã"],
    "UBND các xã: Đồng Bãi, Trung Giã; phường Ba Đình": [
        "UBND xã Đồng Bãi", "UBND xã Trung Giã", "UBND phường Ba Đình"],
    "UBND các phường Ba Đình, Ngọc Hà": ["UBND phường Ba Đình", "UBND phường Ngọc Hà"],
    "Ủy ban nhân dân các phường Cầu Đất, Hải Tân": [
        "Ủy ban nhân dân phường Cầu Đất", "Ủy ban nhân dân phường Hải Tân"],
    "UBND quận Ba Đình, Hoàn Kiếm, huyện Đông Anh": [
        "UBND quận Ba Đình", "UBND quận Hoàn Kiếm", "UBND huyện Đông Anh"],
    "Trường THPT Chu Văn An, Kim Liên": ["Trường THPT Chu Văn An", "Trường THPT Kim Liên"],
    "Các đơn vị: Sở Nội vụ, Công an Thành phố": ["Sở Nội vụ", "Công an Thành phố"],
}  # fmt: skip
WHOLE = [  # one name, whatever stands inside it
    VHTT,
    "Sở Nông nghiệp và Môi trường",
    "Sở Lao động - Thương binh và Xã hội",
    "Sở Lao động, Thương binh và Xã hội",
    "Sở GD&ĐT",
    "Phòng Kinh tế, Hạ tầng và Đô thị",
    "Phòng Văn hóa - Xã hội",
    "Phòng Văn hóa – Xã hội",
    "Phòng Quản lý nhà và thị trường bất động sản",
    "Văn phòng HĐND, UBND",
    "Văn phòng HĐND và UBND xã",
    "Văn phòng HĐND - UBND",
    "Văn phòng Đoàn đại biểu Quốc hội và HĐND Thành phố",
    "VP Đoàn ĐBQH & HĐND",
    "Ban Quản lý khu công nghệ cao và các khu công nghiệp",
    "Ban Chỉ đạo phòng, chống tham nhũng, lãng phí, tiêu cực tỉnh",
    "Ban An toàn, Sức khỏe và Môi trường",
    "Báo và phát thanh, truyền hình Trường Giang",
    "Trung tâm Xúc tiến đầu tư, thương mại và du lịch tỉnh",
    "Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên số 2",
    "Tổng công ty Điện lực miền Bắc - Chi nhánh Trường Giang",
    "Tổng công ty Điện lực miền Bắc – Chi nhánh Trường Giang",
    "Hội Văn học - Nghệ thuật tỉnh",
    "Ủy ban MTTQ và các tổ chức chính trị - xã hội",
    "Sở Nội vụ (Ban Thi đua - Khen thưởng, Chi cục Văn thư)",
    "Đồng chí Phó Bí thư Thường trực",
    "Đồng chí Trần Văn B, Phó Chủ tịch UBND xã",
    "Giám đốc Sở Nội vụ",
    "Chủ tịch, các Phó Chủ tịch UBND Thành phố",
    "Trưởng ban Ban Kinh tế - Ngân sách HĐND tỉnh",
    "Sở Văn hóa,\nThể thao và Du lịch",
    "Sở Giáo dục và\nĐào tạo",
    "Sở\nNội vụ",
    "Ban Tổ chức\nThành ủy",
    "UBND các\nxã, phường",
    "Ủy ban\nnhân dân\ncác xã",
    "Ủy ban Mặt trận\nTổ quốc xã",
    "Hội Liên hiệp\nPhụ nữ tỉnh",
    "Ban Quản lý\nDự án",
    "Sở Nội vụ\n(Ban Thi đua)",
]
GENERIC = [  # one addressee, many units
    "UBND các xã, phường",
    "UBND các xã",
    "UBND xã, phường",
    "UBND xã/phường",
    "UBND cấp xã",
    "các Sở, Ban, Ngành",
    "126 xã, phường",
    "Các sở, ban, ngành",
    "các sở, ban, ngành, đoàn thể Thành phố",
    "Sở, ban, ngành Thành phố",
    "Các đơn vị liên quan",
    "Các cơ quan, đơn vị, địa phương có liên quan",
    "Đảng ủy các xã, phường",
    "Đảng ủy, UBND các xã, phường",
    "Các đảng ủy trực thuộc",
    "Các ban xây dựng Đảng của Thành ủy",
    "Các phòng, ban, đơn vị thuộc UBND xã",
    "Các trường THCS, Tiểu học, Mầm non",
    "các trường cao đẳng, trung cấp",
    "Các thôn, tổ dân phố",
    "Các tổ chức chính trị - xã hội",
    "Thủ trưởng các cơ quan, đơn vị",
    "Chủ tịch UBND các xã, phường",
    "Cấp ủy, chính quyền các cấp",
]
MIXED = {
    "Các sở, ban, ngành, đoàn thể Thành phố, UBND các xã, phường": [
        "Các sở, ban, ngành, đoàn thể Thành phố", "UBND các xã, phường"],
    "Các sở, ban, ngành và UBND các xã, phường": ["Các sở, ban, ngành", "UBND các xã, phường"],
    "Sở Nội vụ và các đơn vị liên quan": ["Sở Nội vụ", "các đơn vị liên quan"],
    "Sở Nội vụ, UBND các xã, phường và các đơn vị liên quan": [
        "Sở Nội vụ", "UBND các xã, phường", "các đơn vị liên quan"],
    "Các ban đảng, Văn phòng Thành ủy": ["Các ban đảng", "Văn phòng Thành ủy"],
    "Ủy ban MTTQ Việt Nam tỉnh và các tổ chức chính trị - xã hội": [
        "Ủy ban MTTQ Việt Nam tỉnh", "các tổ chức chính trị - xã hội"],
    "Sở Nội vụ (chủ trì)": ["Sở Nội vụ"],
    "Chủ trì: Sở Nội vụ": ["Sở Nội vụ"],
    "Giao Sở Nội vụ": ["Sở Nội vụ"],
}  # fmt: skip
ROLES = {
    "CQ chủ trì: VP Thành ủy\nCQ phối hợp: BTC Thành ủy": (["VP Thành ủy"], ["BTC Thành ủy"]),
    "Do Sở Nội vụ tham mưu; các Sở: Y tế, Tư pháp phối hợp": (
        ["Sở Nội vụ"], ["Sở Y tế", "Sở Tư pháp"]),
    "Chủ trì, tham mưu: Sở Nội vụ; cùng tham gia: Sở Tư pháp": (["Sở Nội vụ"], ["Sở Tư pháp"]),
    "Sở Nội vụ": (["Sở Nội vụ"], []),
    "Sở A chủ trì, phối hợp với Sở B, UBND các xã": (["Sở A"], ["Sở B", "UBND các xã"]),
    "Sở A chủ trì phối hợp Sở B": (["Sở A"], ["Sở B"]),
    "Sở A chủ trì; Sở B, Sở C phối hợp": (["Sở A"], ["Sở B", "Sở C"]),
    "Sở A (chủ trì); Sở B, Sở C (phối hợp)": (["Sở A"], ["Sở B", "Sở C"]),
    "Sở A (chủ trì), Sở B, Sở C": (["Sở A"], ["Sở B", "Sở C"]),
    "Chủ trì: Sở A. Phối hợp: Sở B, Công an tỉnh.": (["Sở A"], ["Sở B", "Công an tỉnh"]),
    "Chủ trì: Sở A\nPhối hợp: Sở B\nSở C": (["Sở A"], ["Sở B", "Sở C"]),
    "- Chủ trì: Sở A;\n- Phối hợp: Sở B, Sở C.": (["Sở A"], ["Sở B", "Sở C"]),
    "Phối hợp: Sở B; Chủ trì: Sở A": (["Sở A"], ["Sở B"]),
    "Cơ quan chủ trì: Sở A; cơ quan phối hợp: Sở B": (["Sở A"], ["Sở B"]),
    "Giao Sở A chủ trì, phối hợp Sở B": (["Sở A"], ["Sở B"]),
    "Giao Sở A chủ trì, phối hợp với Sở B và các đơn vị liên quan tham mưu UBND tỉnh": (
        ["Sở A"], ["Sở B", "các đơn vị liên quan"]),
    "Sở A, Sở B đồng chủ trì; phối hợp: Hội Chữ thập đỏ tỉnh": (
        ["Sở A", "Sở B"], ["Hội Chữ thập đỏ tỉnh"]),
    "Sở A phối hợp với Sở B": (["Sở A"], ["Sở B"]),
    "Sở A chủ trì, phối hợp với Sở B, Sở Xây dựng và UBND các xã": (
        ["Sở A"], ["Sở B", "Sở Xây dựng", "UBND các xã"]),
    "Sở A\nchủ trì; Sở B\nphối hợp": (["Sở A"], ["Sở B"]),
    "CT: Sở A; PH: Sở B": (["Sở A"], ["Sở B"]),
    "Sở A (CT), Sở B (PH)": (["Sở A"], ["Sở B"]),
    "Sở A, Sở B (phối hợp)": (["Sở A"], ["Sở B"]),
    "Sở A là cơ quan thường trực, phối hợp với Sở B": (["Sở A"], ["Sở B"]),
    "Các sở chủ trì theo chức năng, nhiệm vụ; UBND các xã phối hợp": (
        ["Các sở"], ["UBND các xã"]),
    "Sở A chủ trì, theo dõi, đôn đốc; phối hợp: Sở B": (["Sở A"], ["Sở B"]),
    "Trung tâm Phối hợp liên ngành chủ trì; Sở B": (["Trung tâm Phối hợp liên ngành"], ["Sở B"]),
    "Giao Ban Quản lý dự án đầu tư xây dựng chủ trì, phối hợp với Chi cục Đê điều": (
        ["Ban Quản lý dự án đầu tư xây dựng"], ["Chi cục Đê điều"]),
    "Phòng Kế hoạch tổng hợp": (["Phòng Kế hoạch tổng hợp"], []),
    "SỞ A CHỦ TRÌ, PHỐI HỢP VỚI SỞ B": (["SỞ A"], ["SỞ B"]),
    "Phối hợp: Sở B": ([], ["Sở B"]),
    "UBND các xã, phường": (["UBND các xã, phường"], []),
    "Sở A, Sở B": (["Sở A", "Sở B"], []),
    "": ([], []),
}  # fmt: skip


@pytest.mark.parametrize(("cell", "names"), {**LISTS, **SHARED, **MIXED}.items())
def test_a_list_is_split_as_printed_with_its_shared_head(cell, names):
    assert split_units(cell) == names


@pytest.mark.parametrize("name", WHOLE)
def test_a_name_is_not_broken_at_what_stands_inside_it(name):
    assert split_units(name) == [name.replace("\n", " ")]


@pytest.mark.parametrize("name", WHOLE[:7])
def test_a_name_with_commas_stays_whole_between_others(name):
    assert split_units(f"Sở Y tế, {name}, Công an tỉnh") == ["Sở Y tế", name, "Công an tỉnh"]


@pytest.mark.parametrize("name", GENERIC)
def test_a_generic_addressee_stays_one_name(name):
    assert split_units(name) == [name]
    assert is_generic(name)
    assert split_units(f"Sở Y tế; {name}") == ["Sở Y tế", name]


@pytest.mark.parametrize(
    "name", ["Sở Nội vụ", "UBND xã Đồng Bãi", "Công an xã", "Giám đốc Sở Y tế"]
)
def test_a_unit_of_its_own_is_not_generic(name):
    assert not is_generic(name)


@pytest.mark.parametrize(("cell", "roles"), ROLES.items())
def test_the_words_for_roles_decide_who_leads(cell, roles):
    assert split_roles(cell) == roles


@pytest.mark.parametrize("cell", [*LISTS, *SHARED, *MIXED, *WHOLE, *GENERIC])
def test_a_name_once_split_is_not_split_again(cell):
    for name in split_units(cell):
        assert split_units(name) == [name]


@pytest.mark.parametrize("piece", ["1-", "và ", "Sở A, ", "\n", "(a", "chủ trì ", "A:"])
def test_a_hostile_cell_costs_bounded_time(piece):
    start = time.process_time()
    split_units(piece * 20_000)
    split_roles(piece * 20_000)
    assert time.process_time() - start < 20
