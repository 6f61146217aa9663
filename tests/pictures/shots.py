"""What is photographed: whose page, which page, and what is done there first."""

from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO

from django.urls import reverse
from openpyxl import load_workbook

from kiemdem.rounds.models import Round


def nothing(page, story):
    """The page as it opens."""


@dataclass(frozen=True)
class Shot:
    name: str
    by: str
    address: Callable
    act: Callable = nothing
    until: str = ""
    high: int = 760


def at(name, *keys):
    """The address of a page; a key is a part of the story, named with dots."""

    def address(story):
        return reverse(name, args=[found(story, key) for key in keys])

    return address


def found(story, key):
    for part in key.split("."):
        story = getattr(story, part)
    return story.pk


def conference(page_name):
    """A page of the round that was closed in November 2024."""

    def address(story):
        counted = Round.objects.get(cut_off_on="2024-11-21")
        pk = counted.closings.get().pk if page_name == "rounds:closing" else counted.pk
        return reverse(page_name, args=[pk])

    return address


def press(selector):
    """Press a link or button that opens a dialog."""

    def act(page, story):
        page.locator(selector).first.click()
        page.locator("dialog[open]").first.wait_for()

    return act


def fill_in_excel(page, story):
    """Take the return to Excel, answer two lines there and read it back."""
    with page.expect_download() as taken:
        page.locator(f"a[href*='/returns/{story.drafted.pk}/excel/'][download]").click()
    book = load_workbook(BytesIO(taken.value.path().read_bytes()))
    sheet = book.active
    rows = [row for row in sheet.iter_rows(min_row=6) if row[1].value and not row[5].value]
    for row, (text, percent) in zip(rows, FILLED, strict=False):
        row[5].value, row[6].value, row[7].value = ANSWERS[page_language(page)], text, percent
    target = BytesIO()
    book.save(target)
    page.goto(reverse("rounds:upload", args=[story.drafted.pk]))
    file = {"name": "phieu.xlsx", "mimeType": XLSX, "buffer": target.getvalue()}
    page.set_input_files("input[type=file]", file)
    page.locator("main form .btn.primary").click()
    page.locator("dl.stats").wait_for()


def judge(page, story):
    """Two lines judged, not kept yet: one held, one did not."""
    page.locator("input[type=radio][value=held]").first.check()
    page.locator("input[type=radio][value=not_held]").nth(1).check()
    page.locator("textarea[name$=-reason]").nth(1).fill(WRONG)


WRONG = "Nêu rõ phòng, ban nào chưa có ý kiến"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
ANSWERS = {"vi": "cập nhật", "en": "updated"}
FILLED = (("Đã họp thống nhất phương án", 40), ("Đang rà soát số liệu", 135))


def page_language(page):
    return page.locator("html").get_attribute("lang")


SHOTS = [
    Shot("my-work", "mai", at("desk:my-work")),
    Shot("rounds", "hanh", at("rounds:list"), until="main section:last-of-type"),
    Shot("round", "hanh", at("rounds:round", "round")),
    Shot("return", "mai", at("rounds:return", "drafted")),
    Shot("excel", "mai", at("rounds:return", "drafted"), fill_in_excel),
    Shot("send", "lan", at("rounds:return", "late"), press("a[href*='/submission/']")),
    Shot("sent-back", "binh", at("rounds:return", "sent_back")),
    Shot("verify", "hanh", at("rounds:return", "sent"), judge),
    Shot("close", "nam", at("rounds:close", "round")),
    Shot("closed", "hanh", conference("rounds:closing")),
    Shot("movement", "hanh", conference("rounds:movement")),
    Shot("request", "nam", at("requests:request", "request"), until="main aside"),
    Shot("urge", "hanh", at("notices:urge-round", "round")),
    Shot("notices", "mai", at("notices:list"), until="#list"),
    Shot("choices", "mai", at("notices:choices")),
    Shot("evidence", "tra", at("inspections:about", "finding.evidence")),
    Shot("sample", "tra", at("inspections:sample", "sample"), until="main section"),
]
