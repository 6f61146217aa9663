"""How newspapers and offices relay orders, and whom posts in lists belong to: learned from real passages."""

import pytest

from kiemdem.reading.items import Office
from kiemdem.reading.read import read_text
from kiemdem.reading.tests.test_tasks import found, told

ORDER = "Phó Thủ tướng yêu cầu Bộ Y tế dập dịch ngay.\n\n"


def posts(text):
    return {
        item.norm.person: [(post.post, post.unit) for post in item.norm.posts]
        for item in read_text(text).items
        if isinstance(item.norm, Office) and item.note is None
    }


def test_news_goes_on_with_what_others_are_told():
    text = ORDER + "Bộ Công an tiến hành điều tra nguyên nhân vụ việc tại hai huyện."
    assert told(text)[1:] == [
        ("Bộ Công an", "tiến hành điều tra nguyên nhân vụ việc tại hai huyện")
    ]


@pytest.mark.parametrize(
    "after",
    [
        "Bộ Công an tổ chức hội nghị tổng kết công tác phòng cháy năm 2030.",
        "Bộ Công an đã điều tra xong 12 vụ việc tại hai huyện miền núi.",
        "Phó Thủ tướng thăm và tặng quà các gia đình ở vùng dịch.",
    ],
)
def test_news_of_what_somebody_did_is_no_order(after):
    assert len(told(ORDER + after)) == 1


def test_a_paper_that_says_what_others_do_orders_it():
    text = "Công văn nêu rõ, UBND các xã tăng cường tuần tra; chỉ đạo các thôn ký cam kết."
    assert [lead for lead, _ in told(text)] == ["UBND các xã"] * 2


def test_the_paper_by_which_somebody_orders_is_only_the_means():
    text = "UBND tỉnh đã có Công điện yêu cầu các chủ đầu tư đẩy nhanh tiến độ thi công."
    assert told(text) == [("các chủ đầu tư", "đẩy nhanh tiến độ thi công")]


def test_which_units_are_meant_belongs_to_their_name():
    text = "Giao UBND các huyện có tuyến đường đi qua khẩn trương bàn giao mặt bằng."
    assert told(text) == [("UBND các huyện có tuyến đường đi qua", "khẩn trương bàn giao mặt bằng")]


def test_ministries_in_a_list_are_read_whole():
    text = "Yêu cầu Bộ trưởng các Bộ: Quốc phòng, Giáo dục và Đào tạo, Y tế; Chủ tịch UBND các tỉnh tiếp tục ứng phó với bão."
    ((lead, action),) = told(text)
    assert lead.endswith("Chủ tịch UBND các tỉnh")
    assert action == "tiếp tục ứng phó với bão"


def test_an_order_that_ends_with_what_to_do_when_hindered_stays_an_order():
    text = "Chủ tịch UBND tỉnh đề nghị các sở triển khai thực hiện và báo cáo UBND tỉnh nếu có vấn đề phát sinh."
    assert len(told(text)) == 1


def test_a_clause_that_only_says_by_when_lends_it_to_the_one_before():
    (order,) = found("Yêu cầu Sở Tài chính rà soát hồ sơ đất; hoàn thành trong tháng 5/2031.")
    assert order.norm.deadline.iso == "2031-05"


def test_a_sentence_that_looks_back_orders_nothing():
    text = "KẾT LUẬN\n\n1. Yêu cầu các xã làm tốt việc sau:\na) Đến nay, các xã đã cấp 40 giấy; thu hồi 12 thửa đất."
    assert not [action for _, action in told(text) if "12" in action]


def test_a_list_announced_with_a_full_stop_addresses_whom_the_sentence_named():
    text = (
        "Tôi đề nghị các cấp ủy tập trung vào một số việc sau đây.\n\nMột là, đổi mới đối thoại với nhân dân.\n\n"
        "Hai là, Ban Dân vận Huyện ủy biên soạn tài liệu.\n\nBa là, nhân rộng cách làm hay."
    )
    leads = [lead for lead, _ in told(text)]
    assert leads == ["các cấp ủy", "Ban Dân vận Huyện ủy", "các cấp ủy"]


def test_a_kind_of_unit_alone_has_the_full_name_said_before():
    text = "Kính gửi: Sở Nông nghiệp và Môi trường\n\nChủ tịch UBND tỉnh yêu cầu Sở rà soát hồ sơ."
    assert told(text) == [("Sở Nông nghiệp và Môi trường", "rà soát hồ sơ")]


def test_posts_right_before_a_name_are_its_own_also_within_a_list():
    text = "Dự có các Phó Chủ tịch UBND tỉnh: Lê Văn Ất, Trần Thị Bính, Chủ tịch HĐND tỉnh Phạm Văn Giáp."
    assert posts(text) == {"Phạm Văn Giáp": [("Chủ tịch", "HĐND tỉnh")]}


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Chủ tịch UBND tỉnh Nghiêm Bốn dự lễ.", [("Chủ tịch", "UBND tỉnh")]),
        ("Bộ trưởng VHTT&DL Nguyễn Văn Ất dự lễ.", [("Bộ trưởng", "VHTT&DL")]),
        ("Bà Lê Thị Ất đảm nhiệm vị trí Giám đốc Sở Y tế.", [("Giám đốc", "Sở Y tế")]),
        (
            "Đ/c Lê Văn Ất - UV.BTV Huyện ủy, Phó CT UBND huyện.",
            [("UV.BTV", "Huyện ủy"), ("Phó CT", "UBND huyện")],
        ),
        (
            "Tổ do ông Lê Văn Ất, Chủ tịch HĐND TPHCM, làm Tổ trưởng.",
            [("Chủ tịch", "HĐND TPHCM"), ("Tổ trưởng", None)],
        ),
    ],
)
def test_posts_as_newspapers_print_them(text, held):
    assert list(posts(text).values()) == [held]


def test_foreign_guests_are_persons_and_short_names_of_units_are_none():
    text = "Đoàn do Phó Tỉnh trưởng Khamphet Sivilay dẫn đầu; có Chủ tịch UBMTTQ VN Huyện dự."
    assert list(posts(text)) == ["Khamphet Sivilay"]


def test_a_country_stays_with_the_post():
    assert posts("Tiếp Đại sứ Singapore tại Việt Nam Jaya Ratnam tại trụ sở.") == {
        "Jaya Ratnam": [("Đại sứ", "Singapore tại Việt Nam")]
    }


def test_a_body_that_meets_is_no_post_of_who_chairs_it():
    text = "Dưới sự chủ trì của bà Lê Thị Ất, Chủ tịch HĐND tỉnh, Thường trực HĐND tỉnh tổ chức phiên họp."
    assert posts(text) == {"Lê Thị Ất": [("Chủ tịch", "HĐND tỉnh")]}
