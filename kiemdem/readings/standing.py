"""How far a reading has come, in words for whoever waits."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kiemdem.reading.sources.errors import SENTENCES
from kiemdem.ui.days import written_moment

from .models.read_behind import CLASSIFIED

STEPS = {
    "text": gettext_lazy("The words are being taken from the file."),
    "pictures": gettext_lazy("Page %(done)s that is a picture is being read; it takes a while."),
    "rules": gettext_lazy("Tasks, targets, figures and documents are being looked for."),
    "model": gettext_lazy("The language model is asked: part %(done)s of %(of)s."),
}


class Standing:
    """What is being done about a reading, and what went wrong."""

    def __init__(self, reading):
        self.reading = reading
        self.step = reading.progress.get("step", "")
        self.done, self.of = reading.progress.get("done", 0), reading.progress.get("of", 0)
        self.trouble = self.what_went_wrong()

    @property
    def is_under_way(self) -> bool:
        return bool(self.reading.job) and not self.trouble

    @property
    def sentence(self) -> str:
        """What is being done just now."""
        if self.step not in STEPS:
            return _("It waits for its turn; you may close this page meanwhile.")
        return STEPS[self.step] % {"done": self.done, "of": self.of}

    @property
    def notice(self) -> str:
        """What the administrator should know."""
        if not self.reading.nobody_comes:
            return ""
        return _("Nobody has taken this up yet. The administrator must run kiemdem worker.")

    def what_went_wrong(self) -> str:
        reading = self.reading
        if failure := reading.failure:
            return words_of(failure)
        if not reading.has_stopped:
            return ""
        if reading.queued and reading.queued.status == "RUNNING":
            moved = written_moment(reading.moved_at)
            return _("The reading has stood still since %(moment)s.") % {"moment": moved}
        return _("Something went wrong while the document was read. The file is kept.")


def words_of(failure: dict) -> str:
    """Why a file could not be read."""
    if failure["code"] == CLASSIFIED:
        return _(
            "The paper bears a mark of secrecy. Classified papers are not kept here; "
            "its file was removed. Follow it outside this system."
        )
    return _(SENTENCES[failure["code"]]) % failure["params"]
