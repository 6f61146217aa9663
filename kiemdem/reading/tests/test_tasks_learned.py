"""Habits of orders in real texts that the first grammar of tasks did not know."""

import pytest

from kiemdem.reading.tests.test_tasks import found, only, told

PLAN = "UBND TỈNH A\nSố: 12/KH-UBND\nTỉnh A, ngày 25 tháng 12 năm 2030\nKẾ HOẠCH\nCông tác năm 2031\n\n"


def due(text):
    return [one.norm.deadline and one.norm.deadline.iso for one in found(text)]


def test_whoever_is_told_to_lead_others_leads_the_task():
    text = "Bí thư Tỉnh ủy giao Đảng ủy UBND tỉnh lãnh đạo UBND tỉnh rà soát từng dự án; điều chuyển vốn."
    assert [lead for lead, _ in told(text)] == ["Đảng ủy UBND tỉnh"] * 2


def test_a_body_told_to_direct_in_the_middle_of_orders_gives_none_itself():
    text = "Bí thư Thành ủy yêu cầu các cấp ủy đổi mới sinh hoạt; Đảng ủy UBND thành phố chỉ đạo quyết liệt giải ngân vốn."
    assert told(text)[1] == ("Đảng ủy UBND thành phố", "chỉ đạo quyết liệt giải ngân vốn")


def test_what_is_pointed_out_to_somebody_is_an_order():
    assert told("Bí thư Thành ủy lưu ý Ban Tổ chức Thành ủy tham mưu ban hành chỉ thị.") == [
        ("Ban Tổ chức Thành ủy", "tham mưu ban hành chỉ thị")
    ]


@pytest.mark.parametrize(
    "head",
    [
        "Để khắc phục, đề nghị Thủ trưởng các đơn vị:",
        "Thành lập Tổ công tác. Tổ công tác có nhiệm vụ:",
        "1. Giám đốc các sở; Chủ tịch UBND các xã:",
    ],
)
def test_the_units_before_a_colon_lead_the_list(head):
    (order,) = found(f"{PLAN}{head}\na) Lập hồ sơ quyết toán các dự án.")
    assert order.norm.lead and order.norm.lead.split()[0] in ("Thủ", "Tổ", "Giám")


def test_duties_and_scope_before_the_verb_are_no_action():
    text = (
        "Giao các sở: Tài chính, Nội vụ, theo chức năng, nhiệm vụ hướng dẫn UBND cấp xã thực hiện."
    )
    assert told(text) == [
        ("các sở: Tài chính, Nội vụ", "hướng dẫn UBND cấp xã thực hiện"),
    ]


def test_an_item_that_begins_like_a_unit_is_work_all_the_same():
    (order,) = found(f"{PLAN}1. Tổ chức hội thi cán bộ giỏi.\n- Thời gian: Tháng 9/2031.")
    assert order.norm.deadline.iso == "2031-09"


def test_work_under_a_quarter_is_due_then_and_may_be_a_noun():
    text = PLAN.replace("KẾ HOẠCH", "CHƯƠNG TRÌNH") + (
        "II. NỘI DUNG TỪNG QUÝ\nQuý I\n1. Nghị quyết chuyên đề về chuyển đổi số (UBND phường chuẩn bị).\n"
        "Quý II\n2. Sơ kết công tác dân vận (Ban Tổ chức chủ trì, phối hợp với Văn phòng Đảng ủy)."
    )
    first, second = found(text)
    assert (first.norm.lead, first.norm.deadline.iso) == ("UBND phường", "2031-Q1")
    assert (second.norm.lead, second.norm.deadline.iso) == ("Ban Tổ chức", "2031-Q2")
    assert second.norm.coordinators == ("Văn phòng Đảng ủy",)


def test_a_plan_issued_in_december_means_the_year_of_its_title():
    assert due(f"{PLAN}1. Sở Y tế rà soát nhân lực trong tháng 3.") == ["2031-03"]


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("trước ngày 15/6 và 15/12 hằng năm", "recurring"),
        ("vào thứ Hai đầu tuần", "recurring"),
        ("trước khai giảng", "event"),
        ("tại hội nghị lần thứ ba", "event"),
        ("trong nhiệm kỳ", "event"),
    ],
)
def test_more_deadlines_without_a_day(words, kind):
    deadline = only(f"Giao Sở Y tế báo cáo UBND tỉnh {words}.").norm.deadline
    assert (deadline.kind, deadline.iso) == (kind, None)


def test_losses_in_a_directive_are_no_order():
    text = PLAN.replace("KẾ HOẠCH", "CHỈ THỊ") + "1. Toàn tỉnh xảy ra 127 vụ, làm chết 42 người."
    assert told(text) == []
