"""From a plan's annex to the register, through a task's life, to the tally and back on paper.

The story of an office in spring 2026. A plan was issued on 30 January with an annex of twelve tasks
as Word files are found in the wild. Hạnh keeps the register, Thu reports for the Party office,
Nam leads the province. Whoever is new here reads the tests from top to bottom.
"""

from datetime import date
from io import BytesIO

import pytest
from docx import Document as Word
from openpyxl import load_workbook

from kiemdem.assignments.models import Assignment
from kiemdem.demo.world import PASSWORD
from kiemdem.programmes.models import Task
from kiemdem.units.models import Role
from tests.annexes.material import a11_ugly
from tests.journeys.people import Reader

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

BODIES = {
    "Văn phòng Tỉnh ủy": "vptu",
    "Ban Tổ chức Tỉnh ủy": "btctu",
    "Ban Tuyên giáo và Dân vận Tỉnh ủy": "btgdvtu",
    "Ủy ban Kiểm tra Tỉnh ủy": "ubkttu",
    "Ban Nội chính Tỉnh ủy": "bnctu",
    "Đảng ủy Ủy ban nhân dân tỉnh": "duubnd",
    "Đảng bộ các cơ quan tỉnh": "dbcq",  # the annex calls it by another name
    "Sở Nội vụ": "snv",
}
UNKNOWN = ["Trường Chính trị tỉnh", "Đảng ủy Công an tỉnh"]  # not in this register
HANDOVER = "Bàn giao hồ sơ các ban chỉ đạo đã giải thể"  # the twelfth task, due on 31 March
PDF = b"%PDF-1.4 bien ban"
EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@pytest.fixture
def office(world, tmp_path):
    """Before the story begins: eight bodies, a plan without tasks, an annex on the desk."""
    for name, code in BODIES.items():
        setattr(world, code, world.unit(name, "ban_dang", code, world.province))
    world.thu = world.account("thu", "Hoàng Thị Thu", world.vptu, Role.OFFICER)
    world.plan = world.open_programme("41-KH/TU", issued_on=date(2026, 1, 30))
    world.annex = tmp_path / a11_ugly.NAME
    a11_ugly.build(world.annex)
    return world


@pytest.fixture
def reader(open_page, axe):
    """Someone at a screen: `reader(width=390, language="en", scripts=False)`."""

    def at_a_screen(*, language="vi", scripts=True, **screen):
        locale = {"vi": "vi-VN", "en": "en-GB"}[language]
        page = open_page(locale=locale, java_script_enabled=scripts, **screen)
        return Reader(page, axe, language, scripts)

    return at_a_screen


@pytest.mark.parametrize(
    "screen",
    [{}, {"width": 390, "dark": True, "language": "en"}, {"scripts": False}],
    ids=["desk", "phone dark English", "no JavaScript"],
)
def test_an_annex_becomes_a_register_and_a_task_is_done(office, reader, screen):
    hanh, thu, nam = reader(**screen), reader(**screen), reader(**screen)

    hanh.signs_in("hanh")
    reads_the_annex(hanh, office)
    says_what_the_names_mean(hanh, office)
    confirms(hanh, office)
    charges_everything(hanh, office)
    assert the_tally(hanh, "2026-02-01") == {}
    assert the_tally(hanh, "2026-02-15") == {"total": 12, "overdue": 0, "completed": 0}

    thu.signs_in("thu")
    accepts(thu)
    reports_progress(thu)
    submits(thu)
    nam.signs_in("nam")
    completes(nam)

    assert handover(office).assignments.leading().get().completed_on == date(2026, 3, 28)
    assert the_tally(nam, "2026-03-27") == {"total": 12, "overdue": 0, "completed": 0}
    assert the_tally(nam, "2026-03-28") == {"total": 12, "overdue": 0, "completed": 1}
    opens_the_number_down_to_its_evidence(nam)


def reads_the_annex(hanh, office, rows=12):
    hanh.opens(office.plan.get_absolute_url())
    hanh.follows("Read an annex")
    hanh.page.locator("[name=file]").set_input_files(office.annex)
    hanh.presses("Read the annex")
    hanh.reads("%(count)s task was read.", "%(count)s tasks were read.", rows, count=rows)
    hanh.looks()


def says_what_the_names_mean(hanh, office):
    """Two names are no units of this register; the third is written otherwise there."""
    for name in UNKNOWN:
        form = hanh.page.locator("form.name", has=hanh.page.get_by_text(f"“{name}”"))
        form.get_by_label(hanh.word("Leave empty")).check()
        form.get_by_role("button").click()
        hanh.reads("“%(name)s” is noted in every row.", name=name)
    row = hanh.page.locator("#r7")
    row.locator(".doubts").wait_for()
    row.get_by_label(hanh.word("Leading unit")).fill("Đảng bộ các cơ quan tỉnh")
    save = row.get_by_role("button", name=hanh.word("Save row"))
    save.focus() if hanh.scripts else save.click()
    row.locator(".doubts").wait_for(state="detached")
    hanh.reads("No doubt is left")


def confirms(hanh, office):
    assert office.plan.tasks.count() == 0
    hanh.presses("Enter %(count)s row", "Enter %(count)s rows", 12, count=12)
    hanh.reads(
        "%(count)s row is in the register.", "%(count)s rows are in the register.", 12, count=12
    )
    assert office.plan.tasks.count() == 12
    hanh.looks()
    hanh.follows("To the register of %(sign)s", sign=office.plan)


def charges_everything(hanh, office):
    hanh.follows("See the drafts")
    hanh.page.locator("input[name=task]").first.wait_for()
    hanh.looks()
    for box in hanh.page.locator("input[name=task]").all():
        box.check()
    hanh.presses("Charge those selected")
    hanh.writes("Effective day", "02/02/2026")
    hanh.presses("Charge %(n)s task", "Charge %(n)s tasks", 12, n=12)
    hanh.reads("%(n)s task entered.", "%(n)s tasks entered.", 12, n=12)
    charges = Assignment.objects.filter(task__programme=office.plan).leading()
    assert {charge.status for charge in charges} == {"assigned"}


def the_tally(reader, day):
    """What the tally of the plan says on a day; nothing when nothing was charged yet."""
    reader.opens(f"/tally/?programme=41-KH/TU&as_of={day}")
    table = reader.page.locator("section[aria-labelledby=h-classes] table")
    if table.count() == 0:
        reader.reads("Nothing is counted here on this day")
        return {}
    completed, *_, whole = [
        [int(number) for number in row.locator("td").all_inner_texts()[:3]]
        for row in table.locator("tbody tr, tfoot tr").all()
    ]
    return {"total": whole[2], "overdue": whole[1] - completed[1], "completed": completed[2]}


def accepts(thu):
    thu.opens("/my-work/")
    thu.page.get_by_role("link", name=HANDOVER).first.click()
    thu.looks()
    thu.follows("Accept")
    thu.writes("Effective day", "05/02/2026")
    thu.presses("Accept")
    thu.reads("Accepted.")


def reports_progress(thu):
    thu.follows("Report progress")
    thu.writes("What was done", "Đã kiểm kê 214 hồ sơ")
    thu.writes("Per cent done", "60")
    thu.writes("Effective day", "02/03/2026")
    thu.presses("Report progress")
    thu.reads("Progress entered.")
    assert thu.page.locator("main").get_by_text("Đã kiểm kê 214 hồ sơ").count()


def submits(thu):
    thu.follows("Submit for approval")
    thu.writes("Effective day", "20/03/2026")
    thu.attaches("Biên bản bàn giao.pdf", PDF)
    thu.presses("Submit for approval")
    thu.reads("Submitted.")
    thu.looks()


def completes(nam):
    nam.opens("/my-work/")
    nam.page.get_by_role("link", name=HANDOVER).first.click()
    nam.follows("Approve as complete")
    nam.writes("Effective day", "28/03/2026")
    nam.attaches("Biên bản đã ký.pdf", PDF)
    nam.presses("Approve as complete")
    nam.reads("Approved as complete.")
    nam.looks()


def opens_the_number_down_to_its_evidence(nam):
    """The screen shows the tally of 28 March: one task is complete, and here is the proof."""
    completed = nam.page.locator("section[aria-labelledby=h-classes] tbody tr").first
    completed.get_by_role("link", name="1").last.click()
    rows = nam.page.locator("#list tbody tr")
    rows.first.wait_for()
    nam.looks()
    assert rows.count() == 1
    rows.get_by_role("link", name=HANDOVER).click()
    nam.page.locator("#h-evidence").wait_for()
    nam.looks()
    nam.page.get_by_role("link", name="Biên bản đã ký.pdf").click()
    nam.page.wait_for_url("**/about/**")
    nam.looks()
    assert nam.saves(nam.page.locator("main a[download]").first) == PDF


def handover(office):
    return Task.objects.get(programme=office.plan, title=HANDOVER)


@pytest.fixture
def charged(office):
    """The same plan with two tasks charged, for those who come later."""
    day = date(2026, 3, 31)
    for title, unit in ((HANDOVER, office.vptu), ("Số hóa tài liệu", office.snv)):
        office.charged(
            on=date(2026, 2, 2), title=title, unit=unit, programme=office.plan,
            due_on=day, due_text="31/3/2026",
        )  # fmt: skip
    return office


def test_the_register_goes_out_on_paper_and_comes_back_unchanged(charged, page, sign_in, axe):
    hanh = Reader(sign_in(page, charged.hanh), axe)
    hanh.opens(charged.plan.get_absolute_url())

    hanh.presses("Export")
    menu = hanh.page.locator("#export-menu a")
    word, excel = (hanh.saves(menu.get_by_text(name).first) for name in ("Word", "Excel"))

    titles = [row.cells[1].text for row in Word(BytesIO(word)).tables[0].rows[1:]]
    assert titles == [HANDOVER, "Số hóa tài liệu"]
    sheet = load_workbook(BytesIO(excel)).active
    assert sheet.column_dimensions["A"].hidden
    assert HANDOVER in [row[2].value for row in sheet.rows]
    charged.annex = {"name": "so.xlsx", "mimeType": EXCEL, "buffer": excel}
    reads_the_annex(hanh, charged, rows=2)
    assert hanh.page.locator("article.draft[data-change=same]").count() == 2


def test_an_officer_reports_without_a_mouse(charged, page):
    keys = page.keyboard
    page.goto("/sign-in/")
    for typed in ("thu", "Tab", PASSWORD, "Enter"):
        (keys.press if typed in ("Tab", "Enter") else keys.type)(typed)
    page.wait_for_url(lambda address: "sign-in" not in address)

    keys.press("Control+k")
    keys.type("ban giao ho so")  # without accents, as one types in a hurry
    page.locator("#palette a", has_text=HANDOVER).wait_for()
    keys.press("ArrowDown")
    keys.press("Enter")
    page.get_by_role("heading", name=HANDOVER, level=1).wait_for()
    for said in ("Đã tiếp nhận.", "Đã ghi bắt đầu.", "Đã trình."):
        keys.press("n")  # what one would do next
        page.locator("#dialog input[name=on]").wait_for()
        page.wait_for_function("document.querySelector('#dialog').contains(document.activeElement)")
        keys.press("Enter")
        page.locator(".toast", has_text=said).wait_for()

    assert handover(charged).assignments.get().status == "submitted"
