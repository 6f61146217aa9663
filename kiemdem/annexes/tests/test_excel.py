"""What a workbook hides and shows, and what the reader sees."""

import datetime

from kiemdem.annexes import read_annex
from kiemdem.annexes.grid_xlsx import KEY_HEAD
from kiemdem.annexes.tests.books import HEAD, TASK, book, plan


def read(data):
    return read_annex(data, filename="annex.xlsx")


def test_hidden_columns_rows_and_sheets_are_not_there():
    def hide(made):
        sheet = made.active
        sheet.column_dimensions["D"].hidden = True
        sheet.row_dimensions[5].hidden = True
        other = made.create_sheet("Nháp")
        other.append(HEAD)
        other.append([9, *TASK])
        other.sheet_state = "hidden"

    annex = read(plan([1, *TASK], [2, *TASK], arrange=hide))
    assert [(row.number, row.coordinators) for row in annex.rows] == [("1", [])]
    assert annex.tables[0].hidden_rows == 1


def test_a_real_date_is_a_day_and_a_month_is_its_last_day():
    def show_months(made):
        made.active["E4"].number_format = "dd/mm/yyyy"
        made.active["E5"].number_format = "mm/yyyy"

    def due(day):
        return [*TASK[:3], day, "Báo cáo"]

    annex = read(
        plan(
            [1, *due(datetime.date(2026, 8, 15))],
            [2, *due(datetime.date(2026, 8, 1))],
            arrange=show_months,
        )
    )
    assert [(row.due_text, str(row.due_on), row.precision) for row in annex.rows] == [
        ("15/08/2026", "2026-08-15", "day"), ("08/2026", "2026-08-31", "month")]  # fmt: skip


def test_an_american_date_format_is_shown_day_first():
    def american(made):
        made.active["E4"].number_format = "mm-dd-yy"

    annex = read(plan([1, *TASK[:3], datetime.date(2026, 8, 5), "Báo cáo"], arrange=american))
    assert annex.rows[0].due_text == "05/08/2026"


def test_numbers_are_shown_as_their_format_shows_them():
    def shape(made):
        sheet = made.active
        sheet["D2"].number_format, sheet["D3"].number_format = "0%", "#,##0"

    head = ["TT", "Chỉ tiêu", "Đơn vị tính", "Kế hoạch năm 2026", "Ghi chú"]
    data = book(head, [1, "Tỷ lệ hài lòng", "%", 0.95], [2, "Thu ngân sách", "tỷ đồng", 12500],
                [3, "Tăng trưởng", "%", 7.5], arrange=shape)  # fmt: skip
    assert [target.plan for target in read(data).targets] == ["95%", "12.500", "7,5"]


def test_merged_cells_stand_everywhere_they_cover():
    data = plan([1, *TASK], [2, "Sửa đổi", None, None, None, "Tờ trình"], merges=["C4:C5", "E4:E5"])
    assert read(data).rows[1].lead_text == "Sở Nội vụ"
    assert read(data).rows[1].due_text == "Quý II/2026"


def test_an_x_under_a_quarter_is_that_quarter():
    head = ["TT", "Nhiệm vụ", "Chủ trì", "Tiến độ thực hiện", None, None, None, "Sản phẩm"]
    below = [None, None, None, "Quý I", "Quý II", "Quý III", "Quý IV", None]
    merges = ["A2:A3", "B2:B3", "C2:C3", "D2:G2", "H2:H3"]
    data = book(
        ["KẾ HOẠCH NĂM 2026"],
        head,
        below,
        [1, "Rà soát", "Sở Nội vụ", None, "x", None, None, "Báo cáo"],
        merges=merges,
    )
    [row] = read(data).rows
    assert (row.due_text, str(row.due_on), row.precision) == ("Quý II", "2026-06-30", "quarter")


def test_two_tables_on_one_sheet_are_two_tables():
    targets = ["TT", "Chỉ tiêu", "ĐVT", "Kế hoạch 2026"]
    data = plan(
        [1, *TASK],
        [2, *TASK],
        [],
        ["PHỤ LỤC 2: CHỈ TIÊU"],
        targets,
        [1, "Tỷ lệ hài lòng", "%", "95"],
    )
    annex = read(data)
    assert (len(annex.tables), len(annex.rows), len(annex.targets)) == (2, 2, 1)


def test_the_signature_below_the_table_is_no_row():
    data = plan([1, *TASK], [], [None, None, None, None, "TM. ỦY BAN NHÂN DÂN"], [None, None, None, None, "CHỦ TỊCH"],
                [], [None, None, None, None, "Lê Văn Mẫu"], ["Nơi nhận:"], ["- Như trên;"])  # fmt: skip
    assert len(read(data).rows) == 1


def test_headings_typed_into_the_number_column_are_groups():
    data = plan(["I. CÔNG TÁC TỔ CHỨC"], [1, *TASK], ["II", "Công tác kiểm tra"], [2, *TASK])
    annex = read(data)
    assert annex.groups == ["CÔNG TÁC TỔ CHỨC", "Công tác kiểm tra"]
    assert [row.group for row in annex.rows] == annex.groups


def test_our_own_export_is_known_by_its_hidden_key_column():
    def hide(made):
        made.active.column_dimensions["G"].hidden = True

    bare = [None, "Việc chưa giao", None, None, None, None, "task:18"]
    data = book(
        [*HEAD, KEY_HEAD],
        ["I", "Tổ chức", None, None, None, None, "group:3"],
        [1, *TASK, "task:17"],
        bare,
        arrange=hide,
    )
    told = [(row.key, row.title, row.group) for row in read(data).rows]
    assert told == [("task:17", TASK[0], "Tổ chức"), ("task:18", "Việc chưa giao", "Tổ chức")]


def test_our_own_export_in_english_is_read():
    head = [
        "No.",
        "Task",
        "Leading unit",
        "Coordinating units",
        "Time of completion",
        "Product",
        "Approving authority",
    ]
    [row] = read(book(head, [1, *TASK, "UBND"])).rows
    assert (row.leads, row.product, row.authority) == (["Sở Nội vụ"], "Báo cáo", "UBND")
