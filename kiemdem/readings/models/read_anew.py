"""A text read once more by newer rules: what people decided stays, and nothing is proposed twice."""

from datetime import datetime

from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from kiemdem.locks import hold
from kiemdem.rules import refuse_if

from ..extracting import extract_text, takes_long, version
from ..matching import matched
from ..proposing import proposals_of
from ..renaming import renamed, renamings
from .read_behind import ReadBehind

READ = ("kind", "start", "end", "spans", "words", "norm", "enters", "rule", "confidence", "note")


class ReadAnew(ReadBehind):
    """Which rules read the text, how often it was read, and what the last time changed."""

    reader = models.CharField(max_length=16, blank=True)
    times = models.PositiveSmallIntegerField(default=1)
    again = models.JSONField(default=dict)  # {"at", "new", "changed", "withdrawn", "kept"}

    class Meta:
        abstract = True

    @property
    def has_newer_rules(self) -> bool:
        return self.reader != version()

    @property
    def read_anew_at(self) -> datetime | None:
        return datetime.fromisoformat(self.again["at"]) if self.again else None

    def why_not_read_anew(self, by):
        if objection := self.why_not_edit(by):
            return objection
        if not self.is_read or self.job:
            return _("The document is still being read.")
        if not self.has_newer_rules:
            return _("The rules are those that read this document; they would propose the same.")
        return None

    @transaction.atomic
    def read_anew(self, *, by) -> bool:
        """Read the kept text with today's rules; True when the worker is to do it."""
        held = hold(self)
        for name in ("job", "names"):
            setattr(self, name, getattr(held, name))
        refuse_if(self.why_not_read_anew(by))
        if takes_long(self.length):
            self.queue()
            return True
        self.take_anew(extract_text(self.kept))
        return False

    def take_anew(self, extract) -> None:
        """Match what is proposed now with what was, and say what differs."""
        self.times += 1
        self.describe(extract)
        old = list(self.proposals.select_for_update())
        new = proposals_of(self, extract.reading)
        partner = matched(old, new)
        changed = [
            old[place]
            for at, place in partner.items()
            if renew(old[place], new[at], times=self.times)
        ]
        added = [one for at, one in enumerate(new) if at not in partner]
        last = max((one.position for one in old), default=0)
        for position, one in enumerate(added, last + 1):
            one.position, one.times = position, self.times
        gone = [one for at, one in enumerate(old) if at not in set(partner.values())]
        for one in gone:
            one.withdrawn = True
        self.proposals.bulk_update(old, [*READ, "corrected", "times", "withdrawn"], batch_size=200)
        self.proposals.bulk_create(added, batch_size=500)
        self.again = {
            "at": timezone.now().isoformat(),
            "new": len(added),
            "changed": len(changed),
            "withdrawn": sum(one.is_open for one in gone),
            "kept": sum(not one.is_open for one in old),
        }
        self.save()
        self.match_names()


def renew(old, new, *, times: int) -> bool:
    """An undecided proposal says what the newer rules say; True when that is something else."""
    old.withdrawn = False
    if not old.is_open:
        return False
    differs = old.norm != new.norm or old.enters != new.enters
    if old.corrected:  # a name put right elsewhere holds here too
        old.corrected = renamed(old.kind, new.norm, renamings(old.kind, old.norm, old.corrected))
    for name in READ:
        setattr(old, name, getattr(new, name))
    old.times = times if differs else old.times
    return differs
