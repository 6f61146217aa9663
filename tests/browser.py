"""A real Chromium for tests marked `browser`: `page` on a live server, `sign_in`, `axe`.

A console error, a breach of the Content-Security-Policy and a request that leaves the machine fail
the test. Without Chromium these tests are skipped aloud; where CI is set they fail.
"""

import os
import re
from pathlib import Path
from urllib.parse import urlsplit

import pytest

CHROMIUM = os.environ.get("KIEMDEM_CHROMIUM", "/usr/bin/chromium")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
# Chromium also reports the answers by which the house says “mend it” and “no”.
OUR_NO = re.compile(r"Failed to load resource: .* status of (409|422)")
NO_BROWSER = f"no Chromium at {CHROMIUM}; set KIEMDEM_CHROMIUM or install it"
STILL = """() => new Promise((still) => requestAnimationFrame(() => requestAnimationFrame(() => {
  document.getAnimations().forEach((moving) => moving.cancel());
  still();
})))"""
ASLEEP = ":is([hx-get], [hx-post]):not([data-htmx-powered])"
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def pytest_collection_modifyitems(items):
    """Whatever opens a page is a browser test, said or not."""
    for item in items:
        if "chromium" in item.fixturenames:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def chromium():
    if not Path(CHROMIUM).exists():
        (pytest.fail if os.environ.get("CI") else pytest.skip)(NO_BROWSER)
    from playwright.sync_api import sync_playwright

    # Playwright keeps an event loop in this thread, which Django takes for asynchronous code.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def open_page(chromium, live_server):
    """Open a page in a browser of its own: `open_page(width=390, dark=True, locale="en-GB")`."""
    contexts, complaints = [], []

    def opened(*, width=1440, height=900, dark=False, locale="vi-VN", **options):
        context = chromium.new_context(
            base_url=live_server.url,
            viewport={"width": width, "height": height},
            color_scheme="dark" if dark else "light",
            locale=locale,
            timezone_id="Asia/Ho_Chi_Minh",
            **options,
        )
        if not locale.startswith("vi"):  # a reader chooses; the browser's language is not asked
            chosen = {"name": "kiemdem_lang", "value": locale[:2], "url": live_server.url}
            context.add_cookies([chosen])
        context.set_default_timeout(30_000)  # a machine under load is no bug
        contexts.append(context)
        page = context.new_page()
        _listen(page, complaints)
        if options.get("java_script_enabled", True):
            _go_when_awake(page)
        return page

    yield opened
    for context in contexts:
        context.close()
    assert not complaints, "The browser complains:\n" + "\n".join(complaints)


def _go_when_awake(page):
    """Going to a page ends when its script has taken hold: before, a press is an ordinary link."""
    plain = page.goto

    def goto(url, **how):
        answer = plain(url, **how)
        page.locator(ASLEEP).first.wait_for(state="detached")
        return answer

    page.goto = goto


def _listen(page, complaints):
    def console(message):
        if message.type == "error" and not OUR_NO.match(message.text):
            complaints.append(f"{page.url}: {message.text}")

    def request(asked):
        if urlsplit(asked.url).hostname not in ("localhost", "127.0.0.1", None):
            complaints.append(f"{page.url} asks for {asked.url}")

    page.on("console", console)
    page.on("pageerror", lambda error: complaints.append(f"{page.url}: {error}"))
    page.on("request", request)


@pytest.fixture
def page(open_page):
    return open_page()


@pytest.fixture
def sign_in(client, live_server):
    """Sign someone in without typing: `sign_in(page, world.binh)`."""
    from django.conf import settings

    def signed_in(page, user):
        client.force_login(user, "django.contrib.auth.backends.ModelBackend")
        session = client.cookies[settings.SESSION_COOKIE_NAME].value
        cookie = {"name": settings.SESSION_COOKIE_NAME, "value": session, "url": live_server.url}
        page.context.add_cookies([cookie])
        return page

    return signed_in


@pytest.fixture
def axe():
    """Nothing on the page stands in the way of anyone: `axe(page)`."""
    from axe_playwright_python.sync_playwright import Axe

    def check(page):
        # Listing what is in order too takes twice the time.
        options = {"runOnly": {"type": "tag", "values": WCAG}, "resultTypes": ["violations"]}
        found = Axe().run(page, options=options).response["violations"]
        told = [
            f"{rule['id']}: {rule['help']}\n    {node['html'][:160]}"
            for rule in found
            for node in rule["nodes"][:3]
        ]
        assert not told, f"{page.url}\n" + "\n".join(told)

    return check


@pytest.fixture
def open_to_everyone(axe):
    """Pages on a desk by day and on a phone by night: `open_to_everyone(page, addresses)`.

    Nothing stands in anyone's way there, and nothing runs over the edge. Every fault is told.
    """

    def check(page, addresses):
        wrong = []
        for address in addresses:
            _look(page, 1440, "light")
            page.goto(address)
            wrong += _faults(page, axe, address)
            _look(page, 390, "dark")
            if list(_faults(page, axe, address)):  # of the page, or of the change of its look
                page.reload()
                wrong += _faults(page, axe, address)
        assert not wrong, "\n\n".join(wrong)

    return check


def _look(page, width, scheme):
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    page.evaluate(STILL)


def _faults(page, axe, address):
    try:
        axe(page)
    except AssertionError as found:
        yield str(found)
    over = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    if over > 0:
        yield f"{address} is {over} px wider than its screen"


def pytest_terminal_summary(terminalreporter):
    skipped = terminalreporter.stats.get("skipped", [])
    missed = [report for report in skipped if NO_BROWSER in str(report.longrepr)]
    if missed:
        terminalreporter.write_line(f"{len(missed)} browser tests NOT RUN: {NO_BROWSER}", red=True)
