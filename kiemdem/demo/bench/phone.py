"""What a person with a slow phone waits for: Lighthouse's mobile profile in a real Chromium, nothing kept from before."""

import os
import subprocess
import sys

from django.conf import settings
from django.test.utils import override_settings

from kiemdem.programmes.models import Task
from kiemdem.units.models import User

from .cast import Cast
from .server import serving, session_of
from .timing import spread

CHROMIUM = os.environ.get("KIEMDEM_CHROMIUM", "/usr/bin/chromium")
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync"]
KEY = "for-the-measurement-alone-and-for-nothing-else"
PRODUCTION = {"KIEMDEM_ENV": "production", "KIEMDEM_SECRET_KEY": KEY}
FRONT = "kiemdem.demo.bench.front:application"
VISITS = 3
PHONE = {"viewport": {"width": 412, "height": 823}, "device_scale_factor": 1.75, "is_mobile": True}
NETWORK = {"offline": False, "latency": 150, "downloadThroughput": 1.6e6 / 8, "uploadThroughput": 75e4 / 8}  # fmt: skip
SLOWER = 4  # times slower than this machine
WATCH = """
window.seen = {shift: 0};
new PerformanceObserver((list) => list.getEntries().forEach((one) => {
  if (one.name === "first-contentful-paint") window.seen.paint = one.startTime;
})).observe({type: "paint", buffered: true});
new PerformanceObserver((list) => list.getEntries().forEach((one) => {
  if (!one.hadRecentInput) window.seen.shift += one.value;
})).observe({type: "layout-shift", buffered: true});
"""


def paths_of(cast: Cast) -> dict[str, tuple[User | None, str]]:
    task = cast.some(Task.objects.whole(), 1)[0]
    register = f"/programmes/{cast.programme.pk}/"
    return {
        "sign in": (None, "/sign-in/"),
        "overview of the top": (cast.keeper, "/"),
        "my work of who reports": (cast.officer, "/my-work/"),
        "programmes": (cast.keeper, "/programmes/"),
        "the largest register": (cast.keeper, register),
        "all tasks": (cast.keeper, "/tasks/"),
        "a task": (cast.keeper, f"/tasks/{task}/"),
        "organisation": (cast.keeper, "/organisation/"),
        "tally": (cast.keeper, "/tally/"),
        "rounds": (cast.keeper, "/rounds/"),
    }


def measure(cast: Cast, progress=lambda name: None) -> dict:
    """{page: milliseconds to the first contentful paint, of them after the answer; kilobytes, shift}"""
    from playwright.sync_api import sync_playwright  # of the development packages

    paths, told = paths_of(cast), {}
    with override_settings(SECRET_KEY=KEY):
        sessions = {user: session_of(user) for user in {of[0] for of in paths.values()} if user}
    collect = [sys.executable, "-m", "kiemdem", "collectstatic", "--no-input", "--verbosity", "0"]
    allowed = PRODUCTION | {"KIEMDEM_ALLOWED_HOSTS": "127.0.0.1"}
    subprocess.run(collect, env=os.environ | allowed | {"KIEMDEM_DEBUG": "0"}, check=True)
    quiet = PRODUCTION | {"KIEMDEM_LOG_LEVEL": "ERROR"}
    with serving(FRONT, **quiet) as server, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        for name, (user, path) in paths.items():
            address = f"http://127.0.0.1:{server.port}{path}"
            session = sessions[user] if user else None
            seen = [visit(browser, address, session) for _n in range(VISITS + 1)]
            told[f"phone: {name}"] = summed_up(seen[1:])  # the first warmed the server
            progress(f"phone: {name}")
        browser.close()
    return told


def visit(browser, address: str, session: str | None) -> dict:
    """One visit with nothing kept from before."""
    context = browser.new_context(locale="vi-VN", **PHONE)
    if session:
        cookie = {"name": settings.SESSION_COOKIE_NAME, "value": session, "url": address}
        context.add_cookies([cookie])
    page, loaded = context.new_page(), []
    line = context.new_cdp_session(page)
    line.send("Network.enable")
    line.send("Network.emulateNetworkConditions", NETWORK)
    line.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    line.on("Network.loadingFinished", lambda one: loaded.append(one["encodedDataLength"]))
    page.add_init_script(WATCH)
    answer = page.goto(address, wait_until="load")
    page.wait_for_function("window.seen.paint")
    page.wait_for_timeout(500)  # what comes late and moves the page
    seen = page.evaluate(
        "({...window.seen, answer: performance.getEntriesByType('navigation')[0].responseStart})"
    )
    if answer is None or answer.status != 200:
        raise AssertionError(f"{address}: {answer and answer.status}")
    context.close()
    return seen | {"bytes": sum(loaded), "files": len(loaded)}


def summed_up(visits: list[dict]) -> dict:
    return spread([one["paint"] for one in visits]) | {
        "after_the_answer_ms": round(min(one["paint"] - one["answer"] for one in visits)),
        "kilobytes": round(max(one["bytes"] for one in visits) / 1000),
        "files": max(one["files"] for one in visits),
        "shift": round(max(one["shift"] for one in visits), 3),
    }
