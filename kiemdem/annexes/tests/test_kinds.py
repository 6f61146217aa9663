"""What kind of work a title, a product or a column tells."""

import pytest

from kiemdem.annexes.kinds import kind_of


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Đề án sắp xếp đơn vị sự nghiệp", "đề án"),
        ("Xây dựng Đề án vị trí việc làm", "đề án"),
        ("Tham mưu ban hành Nghị quyết về công tác cán bộ", "nghị quyết"),
        ("Chuẩn bị và trình Ban Thường vụ ban hành Quy chế làm việc", "quy chế"),
        ("Rà soát, sửa đổi, bổ sung Quy chế chi tiêu nội bộ", "quy chế"),
        ("Kế hoạch kiểm tra, giám sát năm 2026", "kế hoạch"),
        ("Báo cáo sơ kết 6 tháng", "báo cáo"),
        ("Chuyên đề năm 2026 về nêu gương", "chuyên đề"),
        ("Nghị quyết số 57-NQ/TW: quán triệt, triển khai", "nhiệm vụ"),
        ("Triển khai thực hiện Nghị quyết số 57-NQ/TW", "nhiệm vụ"),
        ("Sơ kết 05 năm thực hiện Chỉ thị số 05-CT/TW", "nhiệm vụ"),
        ("Rà soát quy chế làm việc", "nhiệm vụ"),
        (None, "nhiệm vụ"),
    ],
)
def test_the_title_tells_what_is_made(title, kind):
    assert kind_of(title) == kind


def test_a_weighty_product_makes_the_kind_and_a_report_does_not():
    assert kind_of("Sắp xếp tổ chức bộ máy", "Đề án trình Ban Thường vụ") == "đề án"
    assert kind_of("Sắp xếp tổ chức bộ máy", "Báo cáo") == "nhiệm vụ"


def test_a_column_of_its_own_stands_above_the_title():
    assert kind_of("Đề án A", own="Nghị quyết") == "nghị quyết"
    assert kind_of("Đề án A", own="Hồ sơ") == "hồ sơ"
    assert kind_of("Về quản lý tài sản công", "Quyết định", form="Quyết định") == "quyết định"
