"""The register and a task in a real browser: dialogs, filters, several rows at once, no findings."""

import re
from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from kiemdem.assignments.moves import Status
from kiemdem.programmes.models import Link, Target, TaskGroup

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def rich(world):
    """A register with a bit of everything."""
    on = date(2021, 4, 1)
    heading = TaskGroup.enter(
        programme=world.programme, number="I", title="Xây dựng Đảng", by=world.hanh, on=on
    )
    Target.enter(
        programme=world.programme, name="Kết nạp đảng viên", plan="9.744", by=world.hanh, on=on
    )
    world.planned(title="Dự thảo thiếu sản phẩm", product="")
    world.planned(title="Dự thảo đủ rõ", group=heading)
    world.charged(title="Quá hạn", group=heading)
    charge = world.submitted(title="Đã trình", due_on=date(2099, 1, 1))
    file = SimpleUploadedFile("Dự thảo.pdf", b"%PDF-1.4")
    charge.send_back(by=world.hanh, on=on.replace(month=7), reason="Thiếu bảng giải trình")
    wrong = charge.report(by=world.binh, on=on.replace(month=8), text="Nhầm", files=[file])
    charge.correct(wrong, by=world.binh, reason="Ghi nhầm")
    below = world.open_programme("06-CTr/ĐU", unit=world.ba_vi, parent=world.programme)
    Link.connect(world.task("Cấp dưới", programme=below), charge.task, by=world.hanh, on=on)
    world.charge = charge
    return world


def pages(world):
    here, task = world.programme.get_absolute_url(), world.charge.task.get_absolute_url()
    return [
        "/programmes/",
        here,
        f"{here}?state=draft",
        f"{here}?as_of=2021-06-15",
        f"{here}targets/",
        f"{here}units/",
        f"{here}cascade/",
        f"{here}history/",
        f"{here}tasks/new/",
        f"{here}edit/",
        f"{here}headings/",
        "/programmes/new/",
        "/tasks/",
        task,
        f"{task}?as_of=2021-06-15",
        f"{task}parts/",
        f"{task}expansion/",
        f"{task}links/new/",
        f"/assignments/charges/?task={world.charge.task_id}",
        f"/assignments/{world.charge.pk}/",
        f"/assignments/{world.charge.pk}/completion/",
        f"/entries/{world.charge.last_entry_id}/",
        f"/entries/{world.charge.evidence.get().entry_id}/",
    ]


def test_no_page_stands_in_anyones_way(page, sign_in, open_to_everyone, rich):
    open_to_everyone(sign_in(page, rich.hanh), pages(rich))


def test_a_unit_accepts_and_reports_without_leaving_the_page(page, sign_in, world):
    charge = world.charged()
    sign_in(page, world.binh).goto(charge.task.get_absolute_url())

    page.get_by_role("link", name="Tiếp nhận").click()
    page.locator("#dialog").get_by_role("button", name="Tiếp nhận").click()
    page.locator(".toast", has_text="Đã tiếp nhận").wait_for()
    page.get_by_role("link", name="Ghi tiến độ").click()
    dialog = page.locator("#dialog")
    dialog.get_by_label("Việc đã làm").fill("Xong đề cương")
    dialog.get_by_label("Ngày có hiệu lực").fill("31/02/2021")
    dialog.get_by_role("button", name="Ghi tiến độ").click()
    dialog.locator(".error-summary").wait_for()
    assert dialog.get_by_label("Việc đã làm").input_value() == "Xong đề cương"
    dialog.get_by_label("Ngày có hiệu lực").fill(f"{date.today():%d/%m/%Y}")
    file = {"name": "Đề cương.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.4"}
    dialog.locator("input[type=file]").set_input_files(file)
    dialog.get_by_role("button", name="Ghi tiến độ").click()
    page.locator(".life", has_text="Xong đề cương").wait_for()

    charge.refresh_from_db()
    assert charge.status == Status.IN_PROGRESS
    assert page.get_by_role("link", name="Đề cương.pdf").count() == 1


def test_the_second_of_two_people_reads_why_in_the_dialog(page, sign_in, world):
    charge = world.charged()
    sign_in(page, world.binh).goto(charge.task.get_absolute_url())
    page.get_by_role("link", name="Tiếp nhận").click()
    page.locator("#dialog").get_by_label("Diễn giải").fill("Nhận việc")
    charge.accept(by=world.binh, on=date.today())

    page.locator("#dialog").get_by_role("button", name="Tiếp nhận").click()

    page.locator("#dialog .notice", has_text="Xem lại").wait_for()
    assert page.locator("#dialog").get_by_label("Diễn giải").input_value() == "Nhận việc"


def test_filters_change_the_list_and_the_address_only(page, sign_in, rich):
    sign_in(page, rich.hanh).goto(rich.programme.get_absolute_url())
    page.evaluate("document.body.dataset.same = 'yes'")

    page.get_by_label("Trạng thái").select_option("over")

    page.wait_for_url(re.compile("state=over"))
    page.locator("#list tbody tr", has_text="Quá hạn").first.wait_for()
    assert page.locator("#list th[scope=row]").count() == 1
    assert page.evaluate("document.body.dataset.same") == "yes"


def test_drafts_are_chosen_and_charged_together(page, sign_in, rich):
    sign_in(page, rich.hanh).goto(f"{rich.programme.get_absolute_url()}?state=draft")

    page.get_by_label("Chọn cả trang").check()
    page.get_by_role("button", name="Giao dòng đã chọn").click()
    dialog = page.locator("#dialog")
    dialog.get_by_text("1 nhiệm vụ giữ nguyên").wait_for()
    dialog.get_by_role("button", name="Giao 1 nhiệm vụ").click()
    page.locator(".toast", has_text="Đã ghi sổ 1 nhiệm vụ").wait_for()

    assert (
        rich.programme.tasks.get(title="Dự thảo đủ rõ").assignments.get().status == Status.ASSIGNED
    )


def test_a_task_is_written_with_units_found_while_typing(page, sign_in, world):
    sign_in(page, world.hanh).goto(world.programme.get_absolute_url())

    page.keyboard.press("n")
    dialog = page.locator("#dialog")
    dialog.get_by_label("Nhiệm vụ", exact=True).fill("Xây dựng đề án số hóa")
    dialog.get_by_label("Đơn vị chủ trì").press_sequentially("ba vi")
    page.locator("datalist option[value='Xã Ba Vì · ba-vi']").first.wait_for(state="attached")
    dialog.get_by_label("Đơn vị chủ trì").fill("Xã Ba Vì · ba-vi")
    dialog.get_by_label("Thời hạn ghi trong văn bản").press_sequentially("trong quý II/2022")
    dialog.get_by_text("Đọc là: 30/06/2022").wait_for()
    dialog.get_by_label("Sản phẩm").fill("Đề án")
    dialog.get_by_role("button", name="Vào sổ").click()
    page.get_by_role("heading", name="Xây dựng đề án số hóa", level=1).wait_for()

    task = world.programme.tasks.get()
    assert (task.due_on, task.assignments.get().unit) == (date(2022, 6, 30), world.ba_vi)


def test_the_register_is_used_without_javascript(open_page, sign_in, rich):
    page = sign_in(open_page(java_script_enabled=False), rich.hanh)
    page.goto(f"{rich.programme.get_absolute_url()}?state=draft")

    page.locator("input[type=search]").first.fill("du ro")
    page.get_by_role("button", name="Lọc", exact=True).click()
    page.locator("input[name=task]").first.check()
    page.get_by_role("button", name="Giao dòng đã chọn").click()
    page.get_by_role("button", name="Giao 1 nhiệm vụ").click()

    assert page.url.endswith(rich.programme.tasks.get(title="Dự thảo đủ rõ").get_absolute_url())
