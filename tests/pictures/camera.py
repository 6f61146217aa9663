"""Serves the demonstration with its story, and photographs each page in both languages."""

import base64
import threading
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.core.servers.basehttp import ThreadedWSGIServer, WSGIRequestHandler
from django.test import Client
from playwright.sync_api import sync_playwright

from tests.browser import CHROMIUM, FLAGS

from .palette import COLOURS, COUNT, png
from .shots import SHOTS
from .story import tell, who

WIDE, HIGH, MARGIN = 1280, 900, 24
PICTURES = Path(__file__).parents[2] / "docs/how-to/pictures"
LANGUAGES = {"vi": "vi-VN", "en": "en-GB"}


class Quiet(WSGIRequestHandler):
    def log_message(self, *words):
        """A picture taken is told by its name; requests are not."""


@contextmanager
def served():
    from kiemdem.wsgi import application

    server = ThreadedWSGIServer(("127.0.0.1", 0), Quiet)
    server.daemon_threads = True
    server.set_app(application)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()


def take(names):
    """Take the pictures of these names, or all."""
    chosen = [shot for shot in SHOTS if not names or shot.name in names]
    call_command("migrate", verbosity=0)
    call_command("demo")
    story = tell()
    with served() as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        for language in LANGUAGES:
            for shot in chosen:
                keep(shot, language, photograph(browser, address, shot, story, language))
        browser.close()


def photograph(browser, address, shot, story, language):
    """The picture of one page, as (width, height, palette, points)."""
    context = browser.new_context(
        base_url=address,
        viewport={"width": WIDE, "height": HIGH},
        color_scheme="light",
        locale=LANGUAGES[language],
        timezone_id="Asia/Ho_Chi_Minh",
        reduced_motion="reduce",
    )
    context.add_cookies([*cookies(shot, address, language)])
    page = context.new_page()
    page.goto(shot.address(story))
    shot.act(page, story)
    page.wait_for_load_state("networkidle")
    sharp = page.screenshot(clip=clip(page, shot), full_page=True, animations="disabled")
    flat = context.new_page()
    picture = flat.evaluate(COUNT, [base64.b64encode(sharp).decode(), COLOURS])
    context.close()
    return picture


def cookies(shot, address, language):
    """Signed in without typing, and reading in a language."""
    client = Client()
    client.force_login(who(shot.by), "django.contrib.auth.backends.ModelBackend")
    session = client.cookies[settings.SESSION_COOKIE_NAME].value
    yield {"name": settings.SESSION_COOKIE_NAME, "value": session, "url": address}
    yield {"name": "kiemdem_lang", "value": language, "url": address}


def clip(page, shot):
    """From the top of the page down to what the picture is about."""
    bottom = shot.high
    if shot.until:
        box = page.locator(shot.until).first.bounding_box()
        bottom = min(shot.high, box["y"] + box["height"] + MARGIN)
    return {"x": 0, "y": 0, "width": WIDE, "height": bottom}


def keep(shot, language, picture):
    width, height, palette, points = picture
    file = PICTURES / language / f"{shot.name}.png"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(png(width, height, palette, points.encode("ascii")))
    print(f"{language}/{file.name}: {width} × {height}, {file.stat().st_size / 1000:.0f} kB")
