"""Headings, rows, leftovers: what each row of a table is."""

import pytest

from kiemdem.annexes import read_annex, to_json
from kiemdem.annexes.labels import split_label
from kiemdem.annexes.lines import sums
from kiemdem.annexes.tests.paper import HEAD, docx, p, plan, task, tbl, tc, tr


def read(*rows, head=HEAD):
    return read_annex(plan(*rows, head=head), filename="annex.docx")


def heading(text, **more):
    return tr(tc(text, span=6, **more))


def numbers_and_groups(annex):
    return [(row.number, row.group) for row in annex.rows]


def test_a_product_ends_where_its_words_end():
    [row] = read(tr("1", "Chi bộ bốn tốt", "Sở Nội vụ", "", "2026", "Đề án:")).rows
    assert row.product == "Đề án"


def test_numbers_may_run_on_through_letters_and_roman_headings():
    annex = read(heading("A. NHIỆM VỤ CHUNG"), tr("I", "Tổ chức", "", "", "", ""), task("1"),
                 tr("II", "Kiểm tra", "", "", "", ""), task("2"), heading("B. NHIỆM VỤ RIÊNG"), task("3"))  # fmt: skip
    assert annex.groups == ["NHIỆM VỤ CHUNG", "Tổ chức", "Kiểm tra", "NHIỆM VỤ RIÊNG"]
    assert numbers_and_groups(annex) == [
        ("1", "Tổ chức"),
        ("2", "Kiểm tra"),
        ("3", "NHIỆM VỤ RIÊNG"),
    ]


def test_a_row_stands_under_the_heading_its_number_belongs_to():
    annex = read(tr("I", "Nhóm lớn", "", "", "", ""), tr("1", "Nhóm nhỏ", "", "", "", ""), task("1.1"), task("1.2"),
                 task("2"), tr("3", "Nhóm khác", "", "", "", ""), task("-"), task("4"))  # fmt: skip
    assert numbers_and_groups(annex) == [
        ("1.1", "Nhóm nhỏ"), ("1.2", "Nhóm nhỏ"), ("2", "Nhóm lớn"), ("-", "Nhóm khác"), ("4", "Nhóm lớn")]  # fmt: skip


def test_headings_and_rows_may_bear_numbers_of_one_style():
    annex = read(
        heading("1. Kinh tế"), task("1"), task("2"), heading("2. Xã hội"), task("1"), task("2")
    )
    assert [group for _, group in numbers_and_groups(annex)] == [
        "Kinh tế",
        "Kinh tế",
        "Xã hội",
        "Xã hội",
    ]


def test_roman_numbers_before_full_rows_are_numbers():
    assert numbers_and_groups(read(task("I"), task("II"))) == [("I", None), ("II", None)]


def test_a_row_cut_by_the_page_is_joined():
    cut = tr("", "của Bộ Chính trị", "Thành ủy", "", "II/2026", "sơ kết")
    [row, _] = read(
        task("1", "Sơ kết Chỉ thị", "Ban Tổ chức", "", "Quý", "Báo cáo"), cut, task("2")
    ).rows
    assert (row.title, row.leads, row.product) == (
        "Sơ kết Chỉ thị của Bộ Chính trị",
        ["Ban Tổ chức Thành ủy"],
        "Báo cáo sơ kết",
    )
    assert (row.due_text, str(row.due_on)) == ("Quý II/2026", "2026-06-30")
    assert (row.source.first_row, row.source.last_row) == (2, 3)


def test_tasks_that_begin_like_totals_are_tasks():
    titles = [
        "Tổng kết Nghị quyết",
        "Tổng hợp kiến nghị cử tri",
        "Cộng đồng học tập",
        "Tổng số hóa hồ sơ",
    ]
    assert [
        row.title for row in read(*(task(str(n), t) for n, t in enumerate(titles, 1))).rows
    ] == titles


def test_as_above_stands_for_the_value_above():
    annex = read(
        task("1"),
        task("2", "Việc hai", "nt", "-nt-", "Như trên", "〃"),
        task("3", "Việc ba", "-", "-", "-", "-"),
    )
    second, third = annex.rows[1:]
    assert (second.leads, second.coordinators, second.due_text, second.product) == (
        ["Sở Nội vụ"],
        ["Sở Tài chính"],
        "Quý II/2026",
        "Báo cáo",
    )
    assert (third.leads, third.coordinators, third.due_text, third.product) == (
        ["Sở Nội vụ"],
        [],
        None,
        None,
    )


def test_a_cell_may_point_to_another_row_by_its_number():
    assert read(task("1"), task("2", lead="Sở Y tế"), task("3", lead="Như mục 1")).rows[
        2
    ].leads == ["Sở Nội vụ"]


def test_heads_repeated_in_the_middle_and_tables_cut_in_two_are_one_table():
    first = tbl(
        tr(*HEAD), task("1"), tr(*HEAD), tr("(1)", "(2)", "(3)", "(4)", "(5)", "(6)"), task("2")
    )
    annex = read_annex(
        docx(
            p("KẾ HOẠCH NĂM 2026"), first, p("2"), tbl(task("3")), p("3"), tbl(tr(*HEAD), task("4"))
        ),
        filename="x.docx",
    )
    assert ([row.number for row in annex.rows], len(annex.tables)) == (["1", "2", "3", "4"], 1)


def test_numbered_paragraphs_above_several_tables_are_groups():
    annex = read_annex(docx(p("KẾ HOẠCH NĂM 2026"), p("I. Tổ chức"), tbl(tr(*HEAD), task("1")),
                            p("II. Kiểm tra"), tbl(tr(*HEAD), task("2"))), filename="x.docx")  # fmt: skip
    assert numbers_and_groups(annex) == [("1", "Tổ chức"), ("2", "Kiểm tra")]


def test_a_group_column_gives_the_group():
    annex = read(tr("1", tc("I. Thể chế", down="restart"), "Việc 1", "Sở A", "Quý I"), tr("2", tc(down="continue"), "Việc 2", "Sở A", "Quý I"),
                 head=["TT", "Nhóm nhiệm vụ", "Nhiệm vụ cụ thể", "Chủ trì", "Thời hạn"])  # fmt: skip
    assert numbers_and_groups(annex) == [("1", "Thể chế"), ("2", "Thể chế")]


def test_a_cell_that_mixes_time_and_product_is_told_apart():
    [row] = read(
        tr("1", "Rà soát", "Quý II/2026: Báo cáo", "Sở A"),
        head=["TT", "Nhiệm vụ", "Thời gian, sản phẩm", "Chủ trì"],
    ).rows
    assert (row.due_text, row.product) == ("Quý II/2026", "Báo cáo")


def test_a_split_column_says_the_head_that_bears_the_x():
    head = (tr(tc("TT", down="restart"), tc("Nhiệm vụ", down="restart"), tc("Cấp trình", span=2), tc("Chủ trì", down="restart")),
            tr(tc(down="continue"), tc(down="continue"), "BTV", "BCH", tc(down="continue")))  # fmt: skip
    annex = read_annex(
        docx(p("KẾ HOẠCH NĂM 2026"), tbl(*head, tr("1", "Rà soát", "", "x", "Sở A"), columns=5)),
        filename="x.docx",
    )
    assert annex.rows[0].authority == "BCH"


def test_a_person_may_correct_the_columns():
    data = plan(tr("1", "Rà soát", "Sở A", "Quý I"), head=["TT", "Nhiệm vụ", "Cột lạ", "Thời hạn"])
    found = read_annex(data, filename="x.docx").tables[0]
    for mine in ({0: {2: "product"}}, {found.signature: {2: "product"}}):
        assert read_annex(data, filename="x.docx", columns=mine).rows[0].product == "Sở A"


def test_the_years_of_two_annexes_are_their_own():
    data = docx(p("PHỤ LỤC 1. NHIỆM VỤ NĂM 2026"), tbl(tr(*HEAD), task(due="Quý II")),
                p("PHỤ LỤC 2. NHIỆM VỤ NĂM 2027"), tbl(tr(*HEAD), task(due="Quý II")))  # fmt: skip
    assert [str(row.due_on) for row in read_annex(data, filename="x.docx").rows] == [
        "2026-06-30",
        "2027-06-30",
    ]


def test_what_the_document_says_of_its_size_is_held_against_what_was_read():
    data = docx(p("KẾ HOẠCH NĂM 2026"), p("Danh mục gồm 34 nội dung, trong đó Sở Nội vụ chủ trì 5 nội dung."),
                tbl(tr(*HEAD), task("1"), task("2", lead="Sở Y tế"), heading("Tổng số: 2 nhiệm vụ")))  # fmt: skip
    found = read_annex(data, filename="x.docx").control_totals
    told = [
        (total.scope, total.name, total.stated, total.read, total.difference) for total in found
    ]
    assert ("unit", "Sở Nội vụ", 5, 1, 4) in told
    assert ("all", "", 34, 2, 32) in told
    assert ("all", "", 2, 2, 0) in told


def test_targets_are_told_from_tasks():
    head = ["TT", "Chỉ tiêu", "ĐVT", "Đến năm 2026", "Đến năm 2030", "Ghi chú"]
    annex = read(
        tr("I", "Kinh tế", "", "", "", ""),
        tr("1", "Thu nhập bình quân", "triệu đồng", "90", "120", ""),
        head=head,
    )
    [target] = annex.targets
    assert (target.group, target.name, target.unit_of_measure) == (
        "Kinh tế",
        "Thu nhập bình quân",
        "triệu đồng",
    )
    assert target.plan == "Đến năm 2026: 90; Đến năm 2030: 120"
    assert annex.rows == []


def test_the_printed_form_is_the_documented_one():
    told = to_json(read(task("1"), task("2", product="")), units={"Sở Nội vụ": "SNV"}.get)
    assert set(told) == {"tables", "groups", "rows", "targets"}
    assert told["rows"][0] == {
        "number": "1", "group": None, "title": "Rà soát quy chế làm việc", "kind": "nhiệm vụ", "lead_text": "Sở Nội vụ",
        "leads": ["Sở Nội vụ"], "coordinators": ["Sở Tài chính"], "due_text": "Quý II/2026", "due_on": "2026-06-30",
        "precision": "quarter", "recurrence": None, "product": "Báo cáo", "authority": None,
        "units": {"Sở Nội vụ": "SNV", "Sở Tài chính": None}, "doubts": []}  # fmt: skip
    assert told["rows"][1]["doubts"] == ["no_product"]


def test_a_table_without_head_under_its_own_heading_has_the_columns_of_the_one_before():
    data = docx(p("KẾ HOẠCH NĂM 2026"), p("1. Tổ chức"), tbl(tr(*HEAD), task("1")), p("2. Kiểm tra"), tbl(task("2"), task("3")),
                tbl(tr("Nơi nhận", "TM. BAN THƯỜNG VỤ"), columns=2))  # fmt: skip
    annex = read_annex(data, filename="x.docx")
    assert numbers_and_groups(annex) == [("1", "Tổ chức"), ("2", "Kiểm tra"), ("3", "Kiểm tra")]


def test_sections_of_a_plan_are_no_groups():
    data = docx(p("KẾ HOẠCH NĂM 2026"), p("II. CHỈ TIÊU"), tbl(tr("TT", "Chỉ tiêu", "ĐVT", "Kế hoạch"), tr("1", "A", "%", "90"), columns=4),
                p("III. NHIỆM VỤ"), tbl(tr(*HEAD), task("1")))  # fmt: skip
    assert read_annex(data, filename="x.docx").groups == []


def test_a_word_or_a_day_under_a_quarter_is_read_too():
    head = ["TT", "Nhiệm vụ", "Chủ trì", "Quý I", "Quý II", "Quý III", "Quý IV"]
    annex = read(tr("1", "Việc", "Sở A", "", "Báo cáo", "", ""), tr("2", "Việc", "Sở A", "", "", "1", ""),
                 tr("3", "Việc", "Sở A", "", "", "", "15/11"), tr("4", "Việc", "Sở A", "", "x", "x", ""), head=head)  # fmt: skip
    assert [(row.due_text, str(row.due_on)) for row in annex.rows] == [
        ("Quý II", "2026-06-30"), ("Quý III", "2026-09-30"), ("15/11", "2026-11-15"), ("Quý II, Quý III", "2026-09-30")]  # fmt: skip


def test_a_count_beside_a_heading_makes_it_no_task():
    annex = read(tr("I", "Tổ chức", "05 nhiệm vụ", "", "", ""), task("1"))
    assert numbers_and_groups(annex) == [("1", "Tổ chức")]


def test_in_a_school_year_spring_is_of_the_second_year():
    data = docx(p("KẾ HOẠCH NĂM HỌC 2026 - 2027"), tbl(tr(*HEAD), task("1", due="Tháng 9"), task("2", due="Trước ngày 15/03"),
                task("3", due="Tháng 5/2026")))  # fmt: skip
    due = [str(row.due_on) for row in read_annex(data, filename="x.docx").rows]
    assert due == ["2026-09-30", "2027-03-15", "2026-05-31"]


@pytest.mark.parametrize(
    ("text", "is_sum"),
    [
        ("Tổng cộng", True), ("Cộng mục I", True), ("CỘNG NHÓM A", True), ("Tổng số: 18 nhiệm vụ", True),
        ("Tổng (I+II)", True), ("Tổng cộng I + II", True), ("Tổng số nhiệm vụ của lĩnh vực", True),
        ("Tổng kết Nghị quyết", False), ("Tổng số hóa hồ sơ", False), ("Cộng đồng học tập", False),
        ("Tổng sản phẩm trên địa bàn", False), ("Tổng thu ngân sách", False), ("Tổng số đảng viên kết nạp", False),
    ],
)  # fmt: skip
def test_totals_are_known_by_their_words(text, is_sum):
    assert sums(text) == is_sum


def test_a_group_column_left_empty_below_its_first_row_goes_on():
    head = ["TT", "Nội dung", "Nhiệm vụ cụ thể", "Chủ trì", "Thời hạn"]
    annex = read(tr("1", "Thể chế", "Việc 1", "Sở A", "Quý I"), tr("2", "", "Việc 2", "Sở A", "Quý I"),
                 tr("3", "Thủ tục", "Việc 3", "Sở B", "Quý I"), head=head)  # fmt: skip
    assert numbers_and_groups(annex) == [("1", "Thể chế"), ("2", "Thể chế"), ("3", "Thủ tục")]


@pytest.mark.parametrize(
    ("text", "number", "title"),
    [
        ("I.1. Hoàn thiện thể chế", "I.1", "Hoàn thiện thể chế"), ("1.1 Hạ tầng số", "1.1", "Hạ tầng số"),
        ("I.1.a) Rà soát", "I.1.a", "Rà soát"), ("2.5 triệu hộ", None, "2.5 triệu hộ"),
        ("3.000 hộ được cấp nước", None, "3.000 hộ được cấp nước"),
    ],
)  # fmt: skip
def test_a_title_gives_up_its_whole_number_and_no_figure(text, number, title):
    found, rest = split_label(text)
    assert (found and found.text, rest) == (number, title)


def test_numbers_of_several_levels_and_codes_stand_as_printed():
    head = ["STT", "Nội dung", "Chủ trì", "Thời hạn"]
    rows = [
        tr(number, f"Việc {number}", "Sở A", "Quý I") for number in ("I.1.a", "1.b", "NV-03", "3a")
    ]
    numbers = [row.number for row in read(*rows, head=head).rows]
    assert numbers == ["I.1.a", "1.b", "NV-03", "3a"]


def test_a_sum_of_figures_is_a_total_whatever_it_sums():
    head = ["STT", "Nội dung", "Chủ trì", "Quý I", "Quý II"]
    annex = read(tr("1", "Việc 1", "Sở A", "x", ""), tr("2", "Cộng đồng học tập", "Sở B", "", "x"),
                 tr("", "Cộng khối đô thị", "", "1", "1"), head=head)  # fmt: skip
    assert [row.title for row in annex.rows] == ["Việc 1", "Cộng đồng học tập"]
