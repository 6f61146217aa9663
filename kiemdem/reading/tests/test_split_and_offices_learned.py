"""Habits of real texts that the first grammars of tallies, offices and tasks did not know."""

import pytest

from kiemdem.reading.items import Office, Tally, Task
from kiemdem.reading.read import read_text


def norms(text: str, kind: type) -> list:
    return [item.norm for item in read_text(text).items if isinstance(item.norm, kind)]


@pytest.mark.parametrize(
    ("text", "total", "counts"),
    [
        ("Trong 137 điểm xả thẳng, 52 điểm đã được đấu nối, 31 điểm đang thi công.", 137, [52, 31]),
        ("Có 9 cầu dân sinh phải xây thì 5 cầu đã xong, 3 cầu đang thi công.", 9, [5, 3]),
        ("Tiếp nhận 1.204 ý kiến, kiến nghị, đã giải quyết, trả lời 1.100 ý kiến.", 1204, [1100]),
    ],
)  # fmt: skip
def test_whatever_noun_comes_again_with_a_state_is_split(text, total, counts):
    (tally,) = norms(text, Tally)
    assert tally.total == total
    assert [part.count for part in tally.parts if not part.implied] == counts


def test_kinds_of_procedures_are_no_progress():
    assert not norms("Sở có 163 thủ tục, trong đó 118 toàn trình, 45 một phần.", Tally)


@pytest.mark.parametrize(
    ("text", "person", "posts"),
    [
        ("Bí thư Đảng ủy xã Kim Lũ Sái Văn Thắng phát biểu.", "Sái Văn Thắng", [("Bí thư", "Đảng ủy xã Kim Lũ")]),
        ("Vụ trưởng Vụ Pháp chế Lê Thị Nhàn trao quyết định.", "Lê Thị Nhàn", [("Vụ trưởng", "Vụ Pháp chế")]),
        ("Bà Hoàng Thị Lan, Giám đốc Sở Y tế, được Thủ tướng Chính phủ tặng Bằng khen.", "Hoàng Thị Lan", [("Giám đốc", "Sở Y tế")]),
        ("Thừa ủy quyền của Chủ tịch UBND tỉnh, Giám đốc Sở Nội vụ Bế Thị Ánh trao quyết định.", "Bế Thị Ánh", [("Giám đốc", "Sở Nội vụ")]),
        ("HĐND miễn nhiệm chức danh Phó Chủ tịch UBND xã đối với ông Cầm Văn Pháng.", "Cầm Văn Pháng", [("Phó Chủ tịch", "UBND xã")]),
    ],
)  # fmt: skip
def test_a_post_belongs_to_who_holds_it(text, person, posts):
    (office,) = norms(text, Office)
    assert office.person == person
    assert [(held.post, held.unit) for held in office.posts] == posts


def test_places_after_a_plural_unit_are_no_persons():
    assert not norms("Chủ tịch UBND các xã: Hà Châu, Phú Lộc, Mường Tấc chịu trách nhiệm.", Office)


def test_any_first_word_and_a_yearly_plan_in_a_list_of_orders():
    text = "IV. NHIỆM VỤ\n1. Từ bỏ lối làm việc cũ; đưa việc này vào chương trình công tác hằng năm.\n2. Quán triệt đến toàn thể cán bộ.\n"
    found = norms(text, Task)
    assert len(found) == 3
    assert all(task.lead is None and task.deadline is None for task in found)


@pytest.mark.parametrize(
    "text",
    [
        "Đoàn kiểm tra đã nhắc nhở, phê bình 114 lượt người.",
        "IV. NHIỆM VỤ\n1. Triển khai Kế hoạch số 19/KH-UBND, Sở đã ban hành văn bản hướng dẫn.\n",
        "Chủ tịch tỉnh phân công ông Triệu Phúc Sinh đến công tác tại xã Khuổi Nọi.",
    ],
)
def test_what_was_done_is_no_order(text):
    assert not norms(text, Task)


def test_to_send_cadres_to_a_commune_makes_it_no_recipient():
    (task,) = norms("IV. NHIỆM VỤ\n1. Xây dựng phương án luân chuyển cán bộ trẻ về xã.\n", Task)
    assert task.recipient is None


@pytest.mark.parametrize(
    ("text", "person", "posts"),
    [
        ("PHÓ CHỦ TỊCH UBND TỈNH THÁI BÁ TƯỚC báo cáo.", "Thái Bá Tước", [("Phó Chủ tịch", "UBND tỉnh")]),
        ("Chủ trì: đ/c Lê Hồng Vinh - UVBTV Tỉnh ủy, Phó Chủ tịch UBND tỉnh.", "Lê Hồng Vinh",
         [("UVBTV", "Tỉnh ủy"), ("Phó Chủ tịch", "UBND tỉnh")]),
        ("Ông Ngô Văn Tuấn, 52 tuổi, Giám đốc Sở Y tế.", "Ngô Văn Tuấn", [("Giám đốc", "Sở Y tế")]),
        ("Ông Phan Văn Mãi, Chủ nhiệm Ủy ban Kinh tế và Tài chính của Quốc hội chủ trì.", "Phan Văn Mãi",
         [("Chủ nhiệm", "Ủy ban Kinh tế và Tài chính của Quốc hội")]),
        ("4. Ông Ngô Tất Bình, Chánh Thanh tra tỉnh - Ủy viên;", "Ngô Tất Bình", [("Chánh Thanh tra", "Thanh tra tỉnh"), ("Ủy viên", None)]),
    ],
)  # fmt: skip
def test_posts_in_capitals_with_ages_and_on_boards(text, person, posts):
    (office,) = norms(text, Office)
    assert office.person == person
    assert [(held.post, held.unit) for held in office.posts] == posts


@pytest.mark.parametrize(
    ("text", "total", "counts"),
    [
        ("Có 87 dự án chậm tiến độ, đến nay đã tháo gỡ 52 dự án, còn 35 dự án đang xem xét.", 87, [52, 35]),
        ("Có 34/41 xã hoàn thành kế hoạch; 7 xã chưa hoàn thành.", 41, [34, 7]),
        ("Có 46 đề án phải trình trong quý I: đã trình 31, xin lùi thời gian 11, chưa trình 4.", 46, [31, 11, 4]),
    ],
)  # fmt: skip
def test_late_work_and_what_is_left_of_a_fraction_are_split(text, total, counts):
    (tally,) = norms(text, Tally)
    assert (tally.total, [part.count for part in tally.parts]) == (total, counts)


def test_a_share_of_late_bodies_is_no_tally():
    assert not norms("Có 11 chủ đầu tư giải ngân trên 60%, 7 chủ đầu tư chưa giải ngân.", Tally)
