"""An ugly annex from its file to the register, in a browser: doubts mended, entered, undone."""

import pytest

from kiemdem.imports.models import Draft
from kiemdem.programmes.models import Task
from tests.annexes.material import a11_ugly


@pytest.fixture
def ugly(tmp_path):
    path = tmp_path / a11_ugly.NAME
    a11_ugly.build(path)
    return path


@pytest.mark.browser
def test_an_ugly_annex_is_read_mended_entered_and_undone(world, page, sign_in, axe, ugly):
    sign_in(page, world.hanh)
    page.goto(f"/imports/new/?programme={world.programme.pk}")
    axe(page)
    page.set_input_files("#id_file", ugly)
    page.get_by_role("button", name="Đọc phụ lục").click()
    page.wait_for_url("**/imports/*/")
    draft = Draft.objects.get()
    before = page.locator("#standing").inner_text()
    axe(page)

    # a name said once is known in every row
    first = page.locator("#names form.name").first
    first.get_by_label("Đơn vị khác").fill("Xã Ba Vì")
    first.get_by_role("button", name="Áp dụng cho mọi chỗ cùng tên").click()
    page.locator("#toasts", has_text="Đã ghi nhận").wait_for()
    assert page.locator("#standing").inner_text() != before

    # a row is kept as it is written: no button, no reload
    page.locator("[data-htmx-powered]").first.wait_for(state="attached")
    row = page.locator("#r2")
    row.get_by_label("Thời hạn ghi trong văn bản").fill("Quý III/2027")
    row.get_by_label("Thời hạn ghi trong văn bản").press("Tab")
    row.get_by_text("30/09/2027").first.wait_for()
    assert page.evaluate("document.activeElement.id") == "r2-leads"  # the reader is not thrown out
    page.locator("#r3").get_by_label("Nhận").uncheck()
    page.locator("#standing", has_text="11 dòng sẽ ghi, 1 để lại").wait_for()
    assert draft.rows.get(position=2).due_on.isoformat() == "2027-09-30"
    assert not Task.objects.exists()

    # the source and its draft row light up together
    page.locator("#p4").hover()
    assert "on" in page.locator("#r4").get_attribute("class").split()

    page.get_by_role("button", name="Ghi 11 dòng vào sổ").click()
    page.get_by_role("heading", name="Phụ lục đã ghi sổ").wait_for()
    assert Task.objects.count() == 11
    axe(page)

    page.on("dialog", lambda asked: asked.accept())
    page.get_by_role("button", name="Hủy lần ghi").click()
    page.get_by_text("đã hủy lần ghi này").wait_for()
    assert not Task.objects.exists()


@pytest.mark.browser
def test_on_a_phone_nothing_hangs_over_the_edge(world, open_page, sign_in, axe, ugly):
    page = sign_in(open_page(width=390, dark=True, locale="en-GB"), world.hanh)
    page.goto("/imports/new/")
    page.set_input_files("#id_file", ugly)
    page.locator("form.form button.primary").click()
    page.wait_for_url("**/imports/*/")

    axe(page)
    assert page.evaluate("document.documentElement.scrollWidth") == 390
