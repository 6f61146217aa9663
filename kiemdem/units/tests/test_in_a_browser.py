"""The organisation in a real browser: with its little script, on a phone, by everyone."""

from datetime import date

import pytest

from kiemdem.demo.world import PASSWORD
from kiemdem.units.models import Unit, UnitGroup

pytestmark = pytest.mark.django_db(transaction=True)
DAY = date(2025, 7, 1)


@pytest.fixture
def busy(world):
    """The small province with a past."""
    district = world.unit("Huyện Một", "huyen", "huyen-1", world.province)
    world.hanh.forget_rights()
    world.ba_vi.move(district, on=DAY, by=world.hanh)
    world.soc_son.rename("Phường Sóc Sơn", on=DAY, by=world.hanh)
    world.unit("Xã Cũ", "xa", "xa-cu", world.province).merge_into(
        world.soc_son, on=DAY, by=world.system
    )
    UnitGroup.open(name="Các xã", root=world.province, kinds=["xa"], by=world.hanh, on=DAY)
    return world


def pages(world):
    return [
        f"/organisation/?open={world.province.pk}&closed=1",
        "/organisation/?q=xa",
        "/organisation/groups/",
        UnitGroup.objects.get().get_absolute_url(),
        world.soc_son.get_absolute_url(),
        f"/units/{world.soc_son.pk}/split/",
        "/units/new/",
        "/settings/",
        "/settings/password/",
        "/administration/",
        f"/administration/posts/{world.binh.posts()[0].pk}/",
        "/administration/people/",
        f"/administration/people/{world.binh.person_id}/",
        f"/administration/people/{world.binh.person_id}/password/",
        "/documents/",
        "/documents/new/",
        world.programme.document.get_absolute_url(),
    ]


def test_no_page_stands_in_anyones_way(busy, page, sign_in, open_to_everyone):
    open_to_everyone(sign_in(page, busy.hanh), pages(busy))


def test_the_sign_in_page_is_open_to_everyone(world, page, axe):
    page.goto("/sign-in/?next=/settings/")
    axe(page)
    page.fill("[name=username]", "binh")
    page.fill("[name=password]", "sai")
    page.keyboard.press("Enter")
    page.wait_for_selector(".error-summary")
    axe(page)

    page.fill("[name=password]", PASSWORD)
    page.keyboard.press("Enter")

    page.wait_for_url(lambda address: "sign-in" not in address)
    assert "Nguyễn Văn Bình" in page.inner_text("main")


def test_a_branch_of_the_tree_opens_in_place_and_by_keyboard(busy, page, sign_in):
    sign_in(page, busy.binh).goto("/organisation/")
    toggle = f"#toggle-{Unit.objects.get(code='huyen-1').pk}"

    page.focus(toggle)
    page.keyboard.press("Enter")

    page.wait_for_selector("text=Xã Ba Vì")
    assert page.get_attribute(toggle, "aria-expanded") == "true"
    assert page.evaluate("document.activeElement.id") == toggle.lstrip("#")
    assert "open=" in page.url
    page.go_back()
    page.wait_for_selector(f"{toggle}[aria-expanded=false]")


def test_a_unit_is_renamed_in_a_dialog(busy, page, sign_in):
    sign_in(page, busy.hanh).goto(busy.ba_vi.get_absolute_url())
    page.click("text=Đổi tên")
    page.wait_for_selector("dialog[open] [name=name]")

    page.fill("dialog [name=name]", "Phường Ba Vì")
    page.fill("dialog [name=on]", "31/02/2026")
    page.click("dialog button.primary")
    page.wait_for_selector("dialog .error-summary")
    page.fill("dialog [name=on]", "01/02/2020")
    page.click("dialog button.primary")
    page.wait_for_selector("dialog .notice .inset")  # before the last change: the rules say no
    page.fill("dialog [name=on]", "01/02/2026")
    page.click("dialog button.primary")

    page.wait_for_selector("h1:has-text('Phường Ba Vì')")
    assert "Đã ghi sổ" in page.inner_text("#toasts")


def test_a_unit_is_chosen_from_a_list_that_follows_the_typing(busy, page, sign_in):
    sign_in(page, busy.hanh).goto(f"/units/{busy.ba_vi.pk}/moving/")

    page.locator("[name=parent]").press_sequentially("tinh an")

    option = page.wait_for_selector("datalist option", state="attached")
    assert option.get_attribute("value") == "Tỉnh An Bình · an-binh"


def test_a_sign_is_read_while_it_is_typed(busy, page, sign_in):
    sign_in(page, busy.hanh).goto("/documents/new/")

    page.locator("[name=sign]").press_sequentially("307/KH-UBND")

    page.wait_for_selector("#run:has-text('Số 307')")
    assert page.input_value("[name=type]") == "plan"
    assert page.input_value("[name=side]") == "state"
    assert page.evaluate("document.activeElement.name") == "sign"


def test_a_one_time_password_is_shown_once(busy, page, sign_in):
    sign_in(page, busy.hanh).goto(f"/administration/people/{busy.binh.person_id}/")
    page.click("text=Cấp lại mật khẩu")
    page.click("dialog[open] button.primary")

    password = page.wait_for_selector("dialog[open] dd.t-lg").inner_text()
    page.click("dialog[open] a.primary")

    page.wait_for_selector("text=mật khẩu dùng một lần")
    assert password not in page.content()
