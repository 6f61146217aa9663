"""The sheet of a return in a real browser: keys, pasting, autosave, a lost connection, a phone, no script."""

from datetime import timedelta

import pytest
from django.utils.timezone import localdate

from kiemdem.demo.world import World
from kiemdem.rounds.models import Return, Round

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
TITLES = ["Đề án A", "Đề án B", "Đề án C", "Đề án D"]


@pytest.fixture
def world(transactional_db):
    return World()


@pytest.fixture
def owed(world):
    """Ba Vì's return of a count that is cut off today: four lines due, one later."""
    today = localdate()
    for title in TITLES:
        world.charged(title=title, due_on=today)
    world.charged(title="Việc dài hạn", due_on=today + timedelta(days=400))
    Round.open(
        unit=world.province,
        name="Kiểm đếm",
        starts_on=today - timedelta(days=30),
        cut_off_on=today,
        programmes=[world.programme],
        by=world.hanh,
        on=today,
    )
    found = Return.objects.get(unit=world.ba_vi)
    found.begin(by=world.binh, on=today)
    return found


@pytest.fixture
def sheet(open_page, sign_in, world, owed):
    """The sheet, opened by Ba Vì's officer: `sheet(width=390, dark=True)`."""

    def opened(**options):
        page = sign_in(open_page(**options), world.binh)
        page.goto(owed.get_absolute_url())
        return page

    return opened


def line_of(owed, title):
    return owed.lines.get(assignment__task__title=title)


def cell(page, owed, title, name):
    return page.locator(f"#l{line_of(owed, title).pk}-{name}")


def kept(page, owed, title):
    """Wait until the line is kept."""
    line = line_of(owed, title)
    page.locator(f"#l{line.pk}-state[data-state=kept]").wait_for(state="attached")
    line.refresh_from_db()
    return line


def focused(page):
    return page.evaluate("document.activeElement.id")


@pytest.mark.parametrize(
    ("width", "dark", "locale"), [(1440, False, "vi-VN"), (390, True, "en-GB")]
)
def test_nothing_stands_in_the_way(sheet, axe, width, dark, locale):
    page = sheet(width=width, dark=dark, locale=locale)
    page.locator("details.more summary").first.click()
    page.locator("details.others > summary").click()
    page.evaluate("scrollTo(0, 0)")  # else the head that stays in sight lies over the first row

    axe(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_keys_move_as_in_a_sheet(sheet, owed):
    page = sheet()
    first, second = line_of(owed, "Đề án A"), line_of(owed, "Đề án B")

    cell(page, owed, "Đề án A", "text").focus()
    page.keyboard.type("Đã họp")
    page.keyboard.press("Enter")
    assert focused(page) == f"l{second.pk}-text"
    page.keyboard.press("ArrowUp")
    assert focused(page) == f"l{first.pk}-text"
    page.keyboard.press("ArrowRight")
    assert focused(page) == f"l{first.pk}-percent"
    page.keyboard.type("40")
    page.keyboard.press("ArrowDown")
    assert focused(page) == f"l{second.pk}-percent"
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("ArrowLeft")
    assert focused(page) == f"l{second.pk}-answer"
    page.keyboard.press("Control+Enter")
    assert focused(page) == f"l{line_of(owed, 'Đề án C').pk}-answer"

    assert kept(page, owed, "Đề án B").answer == "unchanged"
    line = kept(page, owed, "Đề án A")
    assert (line.answer, line.text, line.percent) == ("updated", "Đã họp", 40)
    assert page.locator("[data-answered]").inner_text() == "2"


def paste(page, target, text):
    """What the browser does on Ctrl V of cells copied in Excel."""
    target.focus()
    target.evaluate(
        """(el, text) => {
          const held = new DataTransfer();
          held.setData("text/plain", text);
          held.setData("text/html", "<table></table>");
          el.dispatchEvent(new ClipboardEvent("paste", {clipboardData: held, bubbles: true, cancelable: true}));
        }""",
        text,
    )


def test_a_block_from_excel_fills_the_rows_below(sheet, owed):
    page = sheet()

    paste(
        page,
        cell(page, owed, "Đề án B", "text"),
        'Bước một\t30%\n"Bước ""hai""\nxong"\t55\nBa\t7\n',
    )

    assert kept(page, owed, "Đề án B").percent == 30
    line = kept(page, owed, "Đề án C")
    assert (line.text, line.percent) == ('Bước "hai"\nxong', 55)
    assert kept(page, owed, "Đề án D").text == "Ba"
    assert line_of(owed, "Đề án A").answer == ""


def test_a_block_with_numbers_finds_its_lines_in_any_order(sheet, owed):
    page = sheet()

    paste(
        page,
        cell(page, owed, "Đề án A", "text"),
        "3\tViệc ba đã xong\t100\n1\tViệc một đang làm\t150\n9\tKhông có\t10\n",
    )

    assert kept(page, owed, "Đề án C").text == "Việc ba đã xong"
    line = kept(page, owed, "Đề án A")
    assert (line.text, line.percent) == ("Việc một đang làm", None)
    told = page.locator("[data-paste-note]").inner_text()
    assert "9" in told
    assert "1: 150" in told
    page.locator("[data-undo]").click()
    page.locator(f"#l{line.pk}-state[data-state=kept]").wait_for(state="attached")
    page.locator("[data-saving]", has_text="Đã lưu hết.").wait_for()
    line.refresh_from_db()
    assert (line.answer, line.text) == ("", "")


@pytest.fixture
def faulty(chromium, live_server, sign_in, world, owed):
    """A sheet whose console may complain: Chromium reports every failure there."""
    context = chromium.new_context(base_url=live_server.url, locale="vi-VN")
    page = sign_in(context.new_page(), world.binh)
    page.goto(owed.get_absolute_url())
    yield page
    context.close()


def test_a_lost_connection_is_told_and_what_was_typed_is_sent_later(faulty, owed):
    page = faulty
    page.context.set_offline(True)
    cell(page, owed, "Đề án A", "text").fill("Gõ khi mất mạng")
    cell(page, owed, "Đề án A", "text").blur()
    page.get_by_text("mất kết nối").wait_for()
    assert cell(page, owed, "Đề án A", "text").input_value() == "Gõ khi mất mạng"

    page.context.set_offline(False)

    assert kept(page, owed, "Đề án A").text == "Gõ khi mất mạng"
    assert page.locator("[data-saving]").inner_text() == "Đã lưu hết."


def test_both_texts_are_shown_when_two_write_at_once(sheet, owed, world):
    page = sheet()
    line = line_of(owed, "Đề án A")
    line.say("updated", by=world.hanh, seen=0, text="Của Hạnh")

    mine = cell(page, owed, "Đề án A", "text")
    mine.fill("Của Bình")
    mine.blur()

    state = page.locator(f"#l{line.pk}-state[data-state=crossed]")
    state.wait_for()
    assert "Của Hạnh" in state.inner_text()
    assert mine.input_value() == "Của Bình"
    state.locator("[data-mine]").click()
    assert kept(page, owed, "Đề án A").text == "Của Bình"


def test_the_other_s_text_may_be_taken(sheet, owed, world):
    page = sheet()
    line = line_of(owed, "Đề án A")
    line.say("updated", by=world.hanh, seen=0, text="Của Hạnh", percent=20)

    cell(page, owed, "Đề án A", "text").fill("Của Bình")
    cell(page, owed, "Đề án A", "text").blur()
    page.locator("[data-theirs]").click()

    page.locator(
        f"#l{line.pk}-state[data-state=same], #l{line.pk}-state[data-state=kept]"
    ).wait_for(state="attached")
    assert cell(page, owed, "Đề án A", "text").input_value() == "Của Hạnh"
    assert cell(page, owed, "Đề án A", "percent").input_value() == "20"
    line.refresh_from_db()
    assert line.text == "Của Hạnh"


def test_a_mistake_is_told_at_its_line_and_the_text_stays(sheet, owed):
    page = sheet()
    cell(page, owed, "Đề án A", "text").fill("Chữ")
    cell(page, owed, "Đề án A", "percent").fill("150")
    cell(page, owed, "Đề án A", "percent").blur()

    page.locator(f"#l{line_of(owed, 'Đề án A').pk}-percent[aria-invalid=true]").wait_for()
    assert "0 đến 100" in page.locator(".line-state .wrong").inner_text()
    cell(page, owed, "Đề án A", "percent").fill("50")
    cell(page, owed, "Đề án A", "percent").blur()

    assert kept(page, owed, "Đề án A").percent == 50


def test_files_are_laid_beside_a_line(sheet, owed, tmp_path):
    page = sheet()
    file = tmp_path / "ke-hoach.pdf"
    file.write_bytes(b"%PDF-1.7 ke hoach")
    line = line_of(owed, "Đề án A")
    cell(page, owed, "Đề án A", "text").fill("Kèm kế hoạch")
    page.locator(f"#l{line.pk} details.more summary").click()
    cell(page, owed, "Đề án A", "files").set_input_files(file)

    page.locator(f"#l{line.pk} .kept-files a").wait_for()
    assert [kept.name for kept in line.files.all()] == ["ke-hoach.pdf"]
    page.locator(f"#l{line.pk} .kept-files button").click()
    page.wait_for_load_state()
    assert not line.files.exists()


def test_many_lines_are_left_unchanged_and_the_return_is_sent(sheet, owed, axe):
    page = sheet()
    page.locator("table.sheet").first.locator("[data-all]").check()
    assert page.locator("[data-count]").inner_text() == "4"
    page.get_by_role("button", name="Không thay đổi").click()
    page.locator(".toast").wait_for()
    page.locator("[data-htmx-powered]").first.wait_for(state="attached")

    page.get_by_role("link", name="Gửi phiếu").click()
    page.locator("#dialog h2").wait_for()
    axe(page)
    page.locator("#dialog .btn.primary").click()

    page.get_by_text("Đã gửi phiếu tới").wait_for()
    owed.refresh_from_db()
    assert owed.status == "submitted"
    axe(page)


def test_without_a_script_it_is_one_form(sheet, owed):
    page = sheet(java_script_enabled=False)
    cell(page, owed, "Đề án A", "text").fill("Gõ tay")
    cell(page, owed, "Đề án B", "text").fill("Không được mất")
    cell(page, owed, "Đề án B", "percent").fill("999")
    cell(page, owed, "Đề án B", "percent").press("Enter")

    assert cell(page, owed, "Đề án B", "text").input_value().strip() == "Không được mất"
    assert line_of(owed, "Đề án A").text == "Gõ tay"
    cell(page, owed, "Đề án B", "percent").fill("99")
    page.get_by_role("button", name="Lưu tất cả").click()
    assert line_of(owed, "Đề án B").percent == 99


def test_those_above_judge_on_a_phone(open_page, sign_in, world, owed, axe):
    owed.leave_unchanged(list(owed.lines.all()), by=world.binh)
    line = line_of(owed, "Đề án A")
    line.refresh_from_db()
    line.say("updated", by=world.binh, seen=line.version, text="Đã trình", claims_done=True)
    owed.submit(by=world.binh, on=localdate())
    page = sign_in(open_page(width=390, dark=True), world.hanh)
    page.goto(owed.get_absolute_url())
    axe(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390

    page.locator(f"#l{line.pk} input[value=not_held]").check()
    page.get_by_role("button", name="Trả lại").click()
    page.locator(".error-summary").wait_for()
    page.locator(f"#j{line.pk}-reason").fill("Thiếu dự thảo")
    page.get_by_role("button", name="Trả lại").click()

    page.get_by_text("Đã trả lại phiếu cho").wait_for()
    owed.refresh_from_db()
    assert owed.status == "sent_back"
