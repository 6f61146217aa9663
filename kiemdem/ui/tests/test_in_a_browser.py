"""The shell in a real browser: keys, dialogs, refusals, failures, without a script, in print."""

import pytest

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def gallery(open_page, sign_in, django_user_model, settings):
    """The gallery, opened by someone who is signed in: `gallery(width=390, dark=True)`."""
    settings.DEBUG = True
    settings.INTERNAL_IPS = []
    an = django_user_model.objects.create_user("an")

    def opened(path="/ui/", **options):
        page = sign_in(open_page(reduced_motion="reduce", **options), an)
        return ready(page, path, options.get("java_script_enabled", True))

    return opened


def ready(page, path, scripted=True):
    """Wait for htmx: it takes up its work a moment after the page has loaded."""
    page.goto(path)
    if scripted and page.locator("#list").count():
        page.locator("[data-htmx-powered]").first.wait_for(state="attached")
    return page


@pytest.mark.parametrize(("width", "dark"), [(1440, False), (1024, True), (390, True)])
def test_nothing_stands_in_the_way_and_nothing_runs_over_the_edge(gallery, axe, width, dark):
    page = gallery(width=width, dark=dark)
    axe(page)
    over = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    assert page.evaluate(over) <= 0


@pytest.mark.parametrize("as_of", ["2021-12-28", "2199-12-31", "31/02/2021"])
def test_other_days_are_as_open_to_everyone(gallery, axe, as_of):
    axe(gallery(f"/ui/?as_of={as_of}"))


def test_a_dialog_opens_from_its_link_and_gives_the_focus_back(gallery, axe):
    page = gallery()
    page.keyboard.press("n")
    dialog = page.locator("#dialog")
    dialog.locator("h2").wait_for()
    axe(page)
    close(page, "#dialog")
    assert "Ghi sổ" in page.locator(":focus").inner_text()


def test_a_form_with_errors_stays_in_its_dialog_and_starts_at_the_summary(gallery):
    page = gallery()
    page.keyboard.press("n")
    page.locator("#dialog textarea").fill("Họp")
    page.locator("#dialog #dialog-id_effective_on").fill("31/02/2021")
    page.locator("#dialog .btn.primary").click()
    page.locator("#dialog .error-summary").wait_for()
    assert "Không có ngày 31/02/2021" in page.locator("#dialog .error-summary").inner_text()
    assert page.locator("#dialog textarea").input_value().strip() == "Họp"
    assert page.evaluate("document.activeElement.className") == "error-summary"


def fill(page, day):
    page.keyboard.press("n")
    page.locator("#dialog textarea").fill("Họp")
    page.locator("#dialog input[value=doing]").check()
    page.locator("#dialog #dialog-id_effective_on").fill(day)
    page.locator("#dialog #dialog-id_unit").select_option("1")
    page.locator("#dialog .btn.primary").click()


def test_a_form_that_saved_closes_and_says_so(gallery):
    page = gallery()
    fill(page, "28122021")
    page.locator("#toasts .toast").wait_for()
    assert "bút toán 0441" in page.locator("#toasts").inner_text()
    assert not page.locator("#dialog").is_visible()


def test_a_refusal_is_said_inside_the_dialog_and_what_was_typed_stays(gallery):
    page = gallery()
    fill(page, "28/12/1999")
    notice = page.locator("#dialog .notice .inset")
    notice.wait_for()
    assert "đã khóa" in notice.inner_text()
    assert page.locator("#dialog textarea").input_value().strip() == "Họp"
    assert page.locator("#notice").inner_text() == ""


def test_a_refused_step_says_so_on_the_page_and_an_open_one_changes_its_piece(gallery):
    page = gallery()
    page.get_by_role("button", name="Tiếp nhận").click()
    page.locator("#notice .inset").wait_for()
    assert "Còn 3 đơn vị" in page.locator("#notice").inner_text()
    page.locator("#g-buttons").get_by_role("button", name="Trình").click()
    page.get_by_text("Đã trình lúc này").wait_for()
    assert page.locator("#notice").inner_text() == ""
    assert page.locator("#toasts .toast").count() == 1


def test_the_reason_of_a_grey_button_shows_when_one_comes_to_it(gallery):
    page = gallery()
    reason = page.locator("#g-buttons .why")
    assert not reason.is_visible()
    page.get_by_role("button", name="Khóa sổ").focus()
    reason.wait_for(state="visible")
    assert reason.inner_text() == "Còn 3 đơn vị chưa gửi phiếu"


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        (lambda route: route.abort(), "Không nối được tới máy chủ"),
        (lambda route: route.fulfill(status=502, body="<h1>x</h1>"), "Máy chủ không trả lời được"),
        (lambda route: route.fulfill(status=404, body="<h1>x</h1>"), "không còn ở đây"),
    ],
    ids=["no network", "502", "404"],
)
def test_a_failure_keeps_what_is_there_and_says_so(faulty, fault, said):
    page = faulty
    page.route("**/ui/entry/", fault)
    page.locator(".actions .primary").first.click()
    page.locator("#notice .inset").wait_for()
    assert said in page.locator("#notice").inner_text()
    assert page.locator("#list").is_visible()
    assert not page.locator("#dialog").is_visible()


@pytest.fixture
def faulty(chromium, live_server, sign_in, django_user_model, settings):
    """A page whose console may complain: Chromium reports every failure there."""
    settings.DEBUG = True
    context = chromium.new_context(base_url=live_server.url, locale="vi-VN")
    page = sign_in(context.new_page(), django_user_model.objects.create_user("an"))
    yield ready(page, "/ui/")
    context.close()


def test_the_list_is_sorted_in_place_and_the_address_follows(gallery):
    page = gallery()
    page.evaluate("window.same = true")
    page.get_by_role("link", name="Hạn", exact=True).click()
    page.wait_for_url("**/ui/?sort=due")
    page.locator("th[aria-sort=ascending]", has_text="Hạn").wait_for()
    assert page.evaluate("window.same")
    page.locator(".filters select").select_option("scheme")
    page.wait_for_url("**kind=scheme*")
    assert page.evaluate("window.same")
    page.go_back()
    page.wait_for_url("**/ui/?sort=due")


def close(page, dialog):
    """Esc, and wait: the browser closes a dialog a moment after the key."""
    page.keyboard.press("Escape")
    page.locator(dialog).wait_for(state="hidden")


def test_keys_lead_everywhere_and_can_be_turned_off(gallery):
    page = gallery()
    page.keyboard.press("Control+k")
    assert page.locator("#palette").is_visible()
    close(page, "#palette")
    page.keyboard.press("d")
    assert page.evaluate("document.activeElement.id") == "asof-date"
    page.keyboard.press("Escape")
    page.locator("h1").click()
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.name") == "q"
    page.locator("h1").click()
    page.keyboard.press("?")
    assert page.locator("#keys").is_visible()
    page.locator("[data-keys-toggle]").uncheck()
    close(page, "#keys")
    page.keyboard.press("?")
    assert not page.locator("#keys").is_visible()


def test_a_board_is_one_stop_and_arrows_move_inside_and_say_the_name(gallery):
    page = gallery()
    first = page.locator(".tally a[aria-label]").first
    first.focus()
    page.keyboard.press("ArrowRight")
    assert page.locator(":focus").inner_text() == "2"
    assert page.locator("[data-peek]").inner_text() == "Nội dung số 2"
    page.keyboard.press("End")
    assert page.locator(":focus").inner_text() == "33"
    assert page.locator(".tally a[tabindex='0']").count() == 1


def test_choosing_rows_shows_what_can_be_done_with_them(gallery):
    page = gallery()
    bulk = page.locator(".bulk")
    assert not bulk.is_visible()
    page.get_by_label("Chọn cả trang").check()
    assert bulk.is_visible()
    assert bulk.locator("[data-count]").inner_text() == "2"


def test_light_and_dark_are_the_readers_choice_and_stay(gallery):
    page = gallery()
    page.locator("[data-theme-toggle]").click()
    page.reload()
    assert page.evaluate("document.documentElement.dataset.theme") == "dark"


def test_the_language_changes_and_the_page_stays(gallery):
    page = gallery("/ui/?as_of=2021-12-28")
    page.locator(".lang button[value=en]").click()
    page.wait_for_load_state()
    assert page.url.endswith("/ui/?as_of=2021-12-28")
    assert "28 Dec 2021" in page.locator(".past-band").inner_text()


def test_without_a_script_everything_is_still_reached(gallery):
    page = gallery(width=390, java_script_enabled=False)
    assert not page.locator("#sidebar").is_visible()
    page.locator(".menu-open").click()
    assert page.locator("#sidebar").is_visible()
    page.goto("/ui/")
    page.locator(".actions .primary").first.click()
    page.wait_for_url("**/ui/entry/")
    page.locator(".form .btn.primary").click()
    assert page.locator(".error-summary").is_visible()
    page.goto("/ui/")
    page.locator(".asof button").click()
    page.locator("#asof-date").fill("28122021")
    page.locator("#asof-menu .btn").click()
    assert "28/12/2021" in page.locator(".past-band").inner_text()


def test_a_print_leaves_the_shell_out_and_says_the_date(gallery):
    page = gallery("/ui/?as_of=2021-12-28")
    page.emulate_media(media="print")
    assert not page.locator(".topbar").is_visible()
    assert not page.locator(".sidebar").is_visible()
    assert "Số liệu tính đến 28/12/2021" in page.locator(".print-only").inner_text()


def test_a_session_that_ended_says_so_and_keeps_the_page(gallery):
    page = gallery()
    page.context.clear_cookies()
    page.locator("#list th .sort").first.click()
    page.locator("#notice .inset").wait_for()
    assert "Phiên làm việc đã hết" in page.locator("#notice").inner_text()
    assert page.locator("#list table").is_visible()
