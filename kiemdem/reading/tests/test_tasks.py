"""Orders and charges in prose, lists and tables: what is to be done, by whom, by when."""

import pytest

from kiemdem.reading.grammar import tasks
from kiemdem.reading.read import opened
from kiemdem.reading.text import Text


def found(text):
    return tasks.find(opened(Text("van-ban.txt", text)))


def told(text):
    """(lead, action) of every task."""
    return [(one.norm.lead, text[slice(*one.spans[0])]) for one in found(text)]


def only(text):
    (one,) = found(text)
    return one


def under(heading, *lines):
    return told("\n".join([heading, *lines]))


def test_an_order_in_the_news_goes_on_to_the_clauses_after_it():
    text = (
        "Phát biểu kết luận, đồng chí Bí thư Tỉnh ủy yêu cầu các cấp ủy, chính quyền tập trung tháo gỡ khó khăn, "
        "phấn đấu giải ngân đạt 100% kế hoạch; khẩn trương rà soát các nhiệm vụ chậm, báo cáo Thường trực Tỉnh ủy trước ngày 31.7."
    )
    first, second = found(text)

    assert told(text)[0] == (
        "các cấp ủy, chính quyền",
        "tập trung tháo gỡ khó khăn, phấn đấu giải ngân đạt 100% kế hoạch",
    )
    assert (first.norm.assigner, first.norm.directive) == ("đồng chí Bí thư Tỉnh ủy", "yêu cầu")
    assert (second.norm.lead, second.norm.lead_inherited) == ("các cấp ủy, chính quyền", True)
    assert (second.norm.recipient, second.norm.deadline.text) == (
        "Thường trực Tỉnh ủy",
        "trước ngày 31.7",
    )


@pytest.mark.parametrize(
    ("text", "lead", "action"),
    [
        (
            "Giao Sở Y tế rà soát nhân lực.",
            "Sở Y tế",
            "rà soát nhân lực",
        ),
        (
            "Giao Ban Tuyên giáo và Dân vận Tỉnh ủy biên soạn tài liệu.",
            "Ban Tuyên giáo và Dân vận Tỉnh ủy",
            "biên soạn tài liệu",
        ),
        (
            "UBND tỉnh giao Giám đốc Sở Xây dựng kiểm tra các công trình.",
            "Giám đốc Sở Xây dựng",
            "kiểm tra các công trình",
        ),
        (
            "Về công tác xây dựng Đảng, đồng chí đề nghị Đảng ủy xã tiếp tục phát triển đảng viên.",
            "Đảng ủy xã",
            "tiếp tục phát triển đảng viên",
        ),
        (
            "Chủ tịch UBND tỉnh lưu ý các địa phương phải chủ động phòng, chống bão.",
            "các địa phương",
            "chủ động phòng, chống bão",
        ),
        (
            "Đồng chí nhấn mạnh, thời gian tới, các cấp ủy cần đổi mới phương thức lãnh đạo.",
            "các cấp ủy",
            "đổi mới phương thức lãnh đạo",
        ),
        (
            "Để đạt mục tiêu, toàn thể cán bộ, đảng viên cần nỗ lực thi đua.",
            "toàn thể cán bộ, đảng viên",
            "nỗ lực thi đua",
        ),
        (
            "Sở Nội vụ có trách nhiệm theo dõi, đôn đốc việc thực hiện.",
            "Sở Nội vụ",
            "theo dõi, đôn đốc việc thực hiện",
        ),
        (
            "Ông yêu cầu Ban Chỉ đạo phòng, chống dịch các cấp tăng cường kiểm tra.",
            "Ban Chỉ đạo phòng, chống dịch các cấp",
            "tăng cường kiểm tra",
        ),
        (
            "“Người đứng đầu cấp ủy phải trực tiếp chỉ đạo”, đồng chí nhấn mạnh.",
            "Người đứng đầu cấp ủy",
            "trực tiếp chỉ đạo",
        ),
    ],
)
def test_who_is_told_what(text, lead, action):
    assert told(text) == [(lead, action)]


def test_addressees_of_several_kinds_stay_together():
    text = "Yêu cầu Giám đốc các sở; Chủ tịch UBND các xã, phường khẩn trương hoàn thành kê khai."

    assert told(text) == [
        ("Giám đốc các sở; Chủ tịch UBND các xã, phường", "khẩn trương hoàn thành kê khai")
    ]


def test_those_to_work_with_are_no_part_of_the_action():
    text = "Giao Sở Tài chính chủ trì, phối hợp với Sở Xây dựng, Công an tỉnh xây dựng kế hoạch."
    task = only(text)

    assert told(text) == [("Sở Tài chính", "xây dựng kế hoạch")]
    assert task.norm.coordinators == ("Sở Xây dựng", "Công an tỉnh")
    assert task.norm.deliverable == "kế hoạch"


def test_a_second_order_in_a_sentence_has_its_own_lead():
    text = "Chủ tịch giao Sở Tài chính cân đối nguồn vốn, yêu cầu Sở Xây dựng đẩy nhanh tiến độ."

    assert told(text) == [
        ("Sở Tài chính", "cân đối nguồn vốn"),
        ("Sở Xây dựng", "đẩy nhanh tiến độ"),
    ]


def test_a_short_name_stands_for_the_full_one():
    text = "Đoàn làm việc với huyện Mường Khoa. Đồng chí đề nghị huyện tập trung giảm nghèo."

    assert told(text) == [("huyện Mường Khoa", "tập trung giảm nghèo")]


@pytest.mark.parametrize(
    "text",
    [
        "Theo yêu cầu của Chủ tịch, các đơn vị đã hoàn thành báo cáo.",
        "Các sở đã tập trung chỉ đạo, đáp ứng yêu cầu nhiệm vụ được giao.",
        "Công tác kiểm tra được tăng cường; tổ chức bộ máy ổn định.",
        "Sở Nội vụ đang xây dựng kế hoạch, sẽ trình UBND tỉnh trong tháng 8.",
        "Đồng chí Bí thư chủ trì hội nghị.",
        "Các đại biểu thảo luận những vấn đề cần tập trung trong thời gian tới.",
        "Đồng chí tin tưởng Đảng bộ tỉnh sẽ hoàn thành mục tiêu.",
        "Đây là việc không cần thiết.",
        "Giám đốc các sở, Chủ tịch UBND các xã chịu trách nhiệm thi hành Quyết định này.",
        "Quyết định này có hiệu lực kể từ ngày ký.",
        "Nghị quyết này được phổ biến đến chi bộ.",
        "Nếu có khó khăn, vướng mắc, các đơn vị báo cáo về Sở Nội vụ để tổng hợp.",
        "Sáu tháng qua, Hội Phụ nữ phát triển được 214 hội viên, đạt 52% kế hoạch.",
    ],
)
def test_what_was_done_is_wished_or_closes_a_paper_is_no_task(text):
    assert told(text) == []


def test_a_heading_of_duties_makes_orders_of_what_stands_under_it():
    assert under("III. NHIỆM VỤ, GIẢI PHÁP", "- Rà soát quy hoạch; bố trí quỹ đất.") == [
        (None, "Rà soát quy hoạch"),
        (None, "bố trí quỹ đất"),
    ]


def test_under_results_the_same_words_are_no_orders():
    assert under("I. KẾT QUẢ ĐẠT ĐƯỢC", "- Rà soát quy hoạch; bố trí quỹ đất.") == []


@pytest.mark.parametrize(
    "head",
    ["1. Sở Nội vụ:", "1. Sở Nội vụ", "1. Giao Sở Nội vụ:", "1. Sở Nội vụ có trách nhiệm:"],
)
def test_a_unit_that_heads_a_list_leads_its_items(head):
    lines = ("II. TỔ CHỨC THỰC HIỆN", head, "- Rà soát biên chế.", "- Báo cáo UBND tỉnh.")

    assert told("\n".join(lines)) == [
        ("Sở Nội vụ", "Rà soát biên chế"),
        ("Sở Nội vụ", "Báo cáo UBND tỉnh"),
    ]


def test_the_next_head_takes_over():
    lines = ("II. TỔ CHỨC THỰC HIỆN", "1. Sở Nội vụ:", "- Rà soát biên chế.", "2. Sở Tài chính:")

    assert under(*lines, "- Bố trí kinh phí.")[-1] == ("Sở Tài chính", "Bố trí kinh phí")


def test_a_unit_before_a_colon_leads_the_sentence():
    assert under("II. TỔ CHỨC THỰC HIỆN", "1. Báo Hà Sơn: Mở chuyên mục mới.") == [
        ("Báo Hà Sơn", "Mở chuyên mục mới")
    ]


def test_ground_and_scope_are_no_part_of_the_action():
    line = "1. Các đảng ủy xã căn cứ Kế hoạch này và tình hình thực tế xây dựng kế hoạch của mình."

    assert under("IV- TỔ CHỨC THỰC HIỆN", line) == [
        ("Các đảng ủy xã", "xây dựng kế hoạch của mình")
    ]


def test_a_standing_agency_is_told_what_follows():
    line = "2. Ban Tổ chức Tỉnh ủy là cơ quan thường trực, theo dõi, đôn đốc việc thực hiện."

    assert under("IV- TỔ CHỨC THỰC HIỆN", line) == [
        ("Ban Tổ chức Tỉnh ủy", "theo dõi, đôn đốc việc thực hiện")
    ]


def test_a_list_of_things_and_a_title_are_not_cut():
    lines = (
        "III. NHIỆM VỤ",
        "- Tuyên truyền các nội dung như: quyền lợi; nghĩa vụ; trách nhiệm của công dân.",
        '- Xây dựng chuyên mục "Gần dân; làm vì dân" trên báo.',
    )

    assert [action for _, action in told("\n".join(lines))] == [
        "Tuyên truyền các nội dung như: quyền lợi; nghĩa vụ; trách nhiệm của công dân",
        'Xây dựng chuyên mục "Gần dân; làm vì dân" trên báo',
    ]


def test_who_leads_may_be_said_behind():
    line = (
        "a) Rà soát quy hoạch cán bộ; Ban Tổ chức Tỉnh ủy chủ trì, thực hiện vào quý III hằng năm."
    )
    task = only("III. NHIỆM VỤ\n" + line)

    assert task.norm.lead == "Ban Tổ chức Tỉnh ủy"
    assert task.norm.deadline.kind == "recurring"


def test_labelled_lines_belong_to_the_task_above_them():
    lines = (
        "II. NỘI DUNG NHIỆM VỤ",
        "a) Rà soát văn bản.",
        "- Cơ quan chủ trì: Sở Tư pháp.",
        "- Cơ quan phối hợp: Sở Nội vụ; UBND các xã.",
        "- Thời gian thực hiện: Quý III/2031.",
        "- Sản phẩm: Báo cáo rà soát.",
    )
    task = only("\n".join(lines)).norm

    assert (task.lead, task.coordinators) == ("Sở Tư pháp", ("Sở Nội vụ", "UBND các xã"))
    assert (task.deadline.iso, task.deliverable) == ("2031-Q3", "Báo cáo rà soát")


def test_an_order_of_the_past_is_less_sure_and_says_why():
    task = only("Trước đó, UBND tỉnh đã yêu cầu Sở Xây dựng kiểm tra hiện trường.")

    assert task.norm.lead == "Sở Xây dựng"
    assert task.confidence < 0.6
    assert task.note


HEADS = ["TT", "Nội dung công việc", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian", "Sản phẩm"]
ROWS = [
    ["1", "Xây dựng kho dữ liệu", "Sở Nội vụ", "Công an tỉnh; Sở Y tế", "30/9/2032", "Kho dữ liệu"],
    ["2", "Đề án chi bộ số", "Ban Tổ chức Tỉnh ủy", "", "Quý II/2032", "Đề án"],
]


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(" | ".join(row) for row in [HEADS, *ROWS]),
        " | ".join(cell for row in [HEADS, *ROWS] for cell in row),
        "\n".join(cell for row in [HEADS, *ROWS] for cell in row),
    ],
    ids=["a row a line", "one long line", "a cell a line"],
)
def test_a_flattened_table_gives_a_task_for_each_row(text):
    first, second = (one.norm for one in found(text))

    assert told(text) == [
        ("Sở Nội vụ", "Xây dựng kho dữ liệu"),
        ("Ban Tổ chức Tỉnh ủy", "Đề án chi bộ số"),
    ]
    assert (first.coordinators, first.deliverable) == (("Công an tỉnh", "Sở Y tế"), "Kho dữ liệu")
    assert (first.deadline.iso, second.deadline.iso) == ("2032-09-30", "2032-Q2")


def test_a_table_of_figures_gives_no_tasks():
    text = "Nội dung | Kế hoạch 2031 | Thực hiện\nHọc lực tốt (%) | 21,3 | 24\nTốt nghiệp (%) | 99 | 100"

    assert told(text) == []
