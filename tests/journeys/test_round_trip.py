"""The register goes out as Excel and comes back: nothing changes but what was changed."""

from datetime import date
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import translation
from openpyxl import load_workbook

from kiemdem.assignments.models import Assignment
from kiemdem.imports.models import Draft
from kiemdem.programmes.models import Task, TaskGroup
from kiemdem.summaries.register import RegisterPaper

TODAY = date(2026, 11, 22)


@pytest.fixture
def register(world):
    """Headings in two levels, charged and planned work, recurring work, a day mended by hand."""
    more = {"programme": world.programme, "by": world.hanh, "on": TODAY}
    world.unit("Văn phòng Tỉnh ủy", "van-phong", "vp", world.province)
    world.unit("Sở Văn hóa, Thể thao và Du lịch", "so", "so-vh", world.province)
    top = TaskGroup.enter(number="I", title="CẢI CÁCH HÀNH CHÍNH", **more)
    inner = TaskGroup.enter(number="1", title="Thủ tục", parent=top, **more)
    last = TaskGroup.enter(number="II", title="TỔ CHỨC", **more)
    world.task("Ban hành kế hoạch", group=top, number="1", authority="Ban Thường vụ")
    world.task("Báo cáo kết quả thực hiện", group=inner, number="2", due_text="Hằng quý", due_on=None, recurrence="quarterly")  # fmt: skip
    world.task("Báo cáo kết quả thực hiện", group=last, number="3", due_text="Quý II/2024", due_on=date(2024, 5, 15), kind="scheme")  # fmt: skip
    world.task("Việc không có thời hạn", group=last, number="4", due_text="", due_on=None)
    first, second, third, _last = Task.objects.all()
    units = {unit.code: unit for unit in (world.ba_vi, world.soc_son)}
    Assignment.plan(task=first, unit=units["ba-vi"], by=world.hanh).charge(by=world.hanh, on=TODAY)
    for unit in ("so-vh", "vp"):
        helper = world.province.__class__.objects.get(code=unit)
        Assignment.plan(task=first, unit=helper, role="coordinating", by=world.hanh)
    Assignment.plan(task=second, unit=units["soc-son"], by=world.hanh)
    Assignment.plan(task=third, unit=units["ba-vi"], by=world.hanh)
    return world.programme


def read(world, data):
    file = SimpleUploadedFile("so.xlsx", data)
    return Draft.start(file, by=world.hanh, today=TODAY, programme=world.programme)


@pytest.mark.parametrize("mode", ["issue", "approval"])
@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_exported_register_comes_back_without_a_change(world, register, mode, language):
    with translation.override(language):
        data = RegisterPaper(register, mode=mode).xlsx()

    draft = read(world, data)

    told = [(row.number, row.change, row.differences) for row in draft.rows.all()]
    assert told == [(number, "same", {}) for number in "1234"]
    assert not any(row.doubts for row in draft.rows.all())
    assert draft.changes_nothing()


@pytest.mark.parametrize(
    ("head", "value", "field"),
    [
        ("Nhiệm vụ", "Ban hành kế hoạch mới hẳn", "title"),
        ("Chủ trì", "Xã Sóc Sơn", "leads"),
        ("Sản phẩm", "Đề án khác", "product"),
    ],
)
def test_one_cell_edited_is_one_update(world, register, head, value, field):
    book = load_workbook(BytesIO(RegisterPaper(register).xlsx()))
    sheet = book.active
    heads = next(row for row in sheet.iter_rows() if any(c.value == "Sản phẩm" for c in row))
    place = next(cell.column for cell in heads if cell.value == head)
    line = next(
        row for row in sheet.iter_rows() if any(c.value == "Ban hành kế hoạch" for c in row)
    )
    sheet.cell(line[0].row, place).value = value
    file = BytesIO()
    book.save(file)

    draft = read(world, file.getvalue())

    changes = {row.number: (row.change, list(row.differences)) for row in draft.rows.all()}
    assert changes == {
        "1": ("update", [field]),
        "2": ("same", []),
        "3": ("same", []),
        "4": ("same", []),
    }


def test_what_comes_back_is_the_same_again_after_it_was_entered(world, register):
    book = load_workbook(BytesIO(RegisterPaper(register).xlsx()))
    sheet = book.active
    for row in sheet.iter_rows():
        for cell in row:
            if cell.value == "Việc không có thời hạn":
                cell.value = "Việc có tên mới"
    file = BytesIO()
    book.save(file)
    told = read(world, file.getvalue()).confirm(by=world.hanh, on=TODAY)

    assert (told["created"], told["updated"], told["unchanged"]) == (0, 1, 3)
    assert Task.objects.get(number="4").title == "Việc có tên mới"
    assert read(world, RegisterPaper(register).xlsx()).changes_nothing()


def test_made_up_tasks_are_marked_above_the_table_and_come_back_unchanged(world, register):
    Task.objects.filter(number="4").update(illustrative=True)

    paper = RegisterPaper(register)

    assert paper.title_lines()[-1] == "(Một phần là dữ liệu minh họa)"
    assert read(world, paper.xlsx()).changes_nothing()


def test_headings_and_titles_of_the_excel_register_run_over_its_columns(register):
    sheet = load_workbook(BytesIO(RegisterPaper(register).xlsx())).active

    merged = {str(cells) for cells in sheet.merged_cells.ranges}

    assert {"B1:H1", "C5:H5"} <= merged
