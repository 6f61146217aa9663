"""Someone at a screen, in their own language: what they open, press, write and read."""

import re

from django.utils.translation import gettext, ngettext, override

from kiemdem.demo.world import PASSWORD


class Reader:
    """One person at one browser. What is on the screen is named by its English message."""

    def __init__(self, page, axe, language="vi", scripts=True):
        self.page, self.axe, self.language, self.scripts = page, axe, language, scripts

    def word(self, message, plural="", count=1, /, **names):
        """A message as this person reads it."""
        with override(self.language):
            told = ngettext(message, plural, count) if plural else gettext(message)
        return told % names if names else told

    def opens(self, address):
        self.page.goto(address)
        self.looks()

    def looks(self):
        """Nothing on the page stands in anyone's way, and it is no wider than the screen."""
        self.page.wait_for_load_state()
        if self.scripts:
            self.axe(self.page)
            assert self.page.evaluate("document.documentElement.scrollWidth <= innerWidth")

    def signs_in(self, username):
        self.page.context.clear_cookies(name="sessionid")
        self.opens("/sign-in/")
        self.page.locator("[name=username]").fill(username)
        self.page.locator("[name=password]").fill(PASSWORD)
        self.page.locator("main button").press("Enter")
        self.page.wait_for_url(lambda address: "sign-in" not in address)
        if self.language != "vi":  # the account speaks Vietnamese until one says otherwise
            self.page.locator(f"form.lang button[value={self.language}]").first.click()
        self.looks()

    def follows(self, message, **names):
        name = self.word(message, **names)
        self.page.locator("main").get_by_role("link", name=name, exact=True).first.click()

    def presses(self, message, *more, **names):
        button = self.page.get_by_role("button", name=self.word(message, *more, **names))
        button.last.click()

    def writes(self, message, text):
        self.page.get_by_label(self.word(message)).last.fill(text)

    def attaches(self, name, content):
        file = {"name": name, "mimeType": "application/pdf", "buffer": content}
        self.page.locator("input[type=file]").last.set_input_files(file)

    def reads(self, message, *more, **names):
        """Wait until the words are on the screen."""
        words = self.word(message, *more, **names)
        self.page.get_by_text(re.compile(re.escape(words))).first.wait_for()

    def saves(self, link):
        """What the browser saves when the link is pressed."""
        with self.page.expect_download() as saved:
            link.click()
        return saved.value.path().read_bytes()
