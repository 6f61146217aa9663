from functools import partial

from django.conf import settings
from django.db import models, transaction
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kiemdem.assignments.models import Assignment, Evidence
from kiemdem.assignments.moves import Status as Stand
from kiemdem.constraints import both_or_neither
from kiemdem.documents.models import Document, safe_name, sha256_of
from kiemdem.folding import clean
from kiemdem.ledger.models import Entry
from kiemdem.locks import hold
from kiemdem.rules import Refused, refuse_if
from kiemdem.units.models import Post

from .flow import WRITABLE
from .returns import Return


class Answer(models.TextChoices):
    """What the unit says of a line."""

    UNCHANGED = "unchanged", gettext_lazy("no change")
    CONFIRMED = "confirmed", gettext_lazy("confirmed as the ledger has it")
    UPDATED = "updated", gettext_lazy("updated")


class Judgement(models.TextChoices):
    """What whoever verifies says of a line."""

    HELD = "held", gettext_lazy("held")
    NOT_HELD = "not_held", gettext_lazy("did not hold")


REPORTED = ("text", "percent", "claims_done", "product", "difficulty", "proposal")


class ReturnLine(models.Model):
    """One charge in a return: what the unit reports of it, and whether that held."""

    in_return = models.ForeignKey(Return, models.PROTECT, related_name="lines")
    assignment = models.ForeignKey(Assignment, models.PROTECT, related_name="return_lines")
    is_asked = models.BooleanField(gettext_lazy("must be answered"), default=True)
    answer = models.CharField(
        gettext_lazy("answer"), max_length=10, choices=Answer, blank=True, db_default=""
    )
    text = models.TextField(gettext_lazy("what was done"), blank=True)
    percent = models.PositiveSmallIntegerField(gettext_lazy("per cent done"), null=True, blank=True)
    claims_done = models.BooleanField(gettext_lazy("submitted for approval"), default=False)
    product = models.ForeignKey(
        Document,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=gettext_lazy("product"),
    )
    difficulty = models.TextField(gettext_lazy("difficulty"), blank=True)
    proposal = models.TextField(gettext_lazy("proposal"), blank=True)
    version = models.PositiveIntegerField(default=0, editable=False)
    said_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, editable=False, related_name="+"
    )
    said_at = models.DateTimeField(null=True, editable=False)
    entry = models.ForeignKey(Entry, models.PROTECT, null=True, editable=False, related_name="+")
    judgement = models.CharField(max_length=10, choices=Judgement, blank=True)
    judgement_reason = models.TextField(blank=True)
    judged_post = models.ForeignKey(Post, models.PROTECT, null=True, related_name="+")
    judged_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = gettext_lazy("line of a return")
        verbose_name_plural = gettext_lazy("lines of returns")
        ordering = ["assignment__task__programme", "assignment__task__position", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["in_return", "assignment"], name="one_line_a_charge"),
            models.CheckConstraint(
                condition=Q(percent=None) | Q(percent__lte=100), name="line_percent_to_100"
            ),
            both_or_neither("said_at", "said_by"),
        ]

    def __str__(self):
        return str(self.assignment)

    # The unit's side

    @transaction.atomic
    def say(self, answer, *, by, seen, **reported):
        """Keep what the unit says of this line; `seen` is the version that it looked at.

        The second of two people is told, and nothing of the first is lost.
        """
        refuse_if(hold(self.in_return).why_not_fill(by))
        refuse_if(self.why_not_say(answer, **reported))
        empty = {name: self._meta.get_field(name).get_default() for name in REPORTED}
        changes = empty | (reported if answer == Answer.UPDATED else {})
        changes |= {"said_by": by, "said_at": timezone.now()}
        changes |= {"version": F("version") + 1, "entry": None, "judgement": ""}
        unchanged = type(self).objects.filter(pk=self.pk, version=seen)
        if not unchanged.update(answer=answer, **changes):
            raise Refused(
                _("Someone answered this line a moment ago. Look again before you go on.")
            )
        self.refresh_from_db()

    def why_not_say(self, answer, *, text="", percent=None, claims_done=False, **_others):
        if answer not in (*Answer.values, ""):
            return _("Choose one of the answers.")
        if answer == Answer.UPDATED and not (clean(text) or claims_done or percent is not None):
            return _("Say what was done.")
        if percent is not None and not 0 <= percent <= 100:
            return _("Per cent done must be from 0 to 100.")
        return self.why_not_update() if answer == Answer.UPDATED else None

    def why_not_update(self):
        """Work that is not in the unit's hands takes no report."""
        if self.assignment.status in WRITABLE:
            return None
        return _("The work stands as “%(status)s”: nothing can be reported of it now.") % {
            "status": self.assignment.get_status_display()
        }

    def day_of(self, on):
        """The day on which what this line says is true: the cut-off, or later when more came since."""
        last = self.assignment.ledger_lines().last()
        day = min(on, self.in_return.round.cut_off_on)
        return max(day, last.effective_on) if last else day

    def write(self, *, by, on):
        """Write in the ledger what the line reports, once; returns the entry, or None."""
        if self.answer != Answer.UPDATED or self.entry_id:
            return None
        charge = self.assignment
        if charge.status == Stand.ASSIGNED:
            charge.accept(by=by, on=on)
        details = {"difficulty": self.difficulty, "proposal": self.proposal}
        details["round"] = str(self.in_return.round.name)
        documents = [self.product] if self.product else []
        if self.claims_done and charge.status != Stand.SUBMITTED:
            entry = charge.submit(by=by, on=on, text=self.text, documents=documents, **details)
        else:
            said = self.text or _("%(percent)s%% done.") % {"percent": self.percent}
            entry = charge.report(
                by=by, on=on, text=said, percent=self.percent, documents=documents, **details
            )
        for kept in self.files.all():
            if not charge.evidence.filter(sha256=kept.sha256).exists():
                kept.show(charge, entry)
        self.entry = entry
        self.save(update_fields=["entry"])
        return entry

    # The side of whoever verifies

    def judge(self, judgement, *, by, reason=""):
        """Whether what the unit says of this line held."""
        refuse_if(self.in_return.why_not_judge(by))
        if judgement == Judgement.NOT_HELD and not clean(reason):
            raise Refused(_("Say what is wrong, so that the unit can mend it."))
        self.judgement, self.judgement_reason = judgement, clean(reason)
        self.judged_post, self.judged_at = by.post_for(self.in_return.judge), timezone.now()
        self.save(update_fields=["judgement", "judgement_reason", "judged_post", "judged_at"])


class LineFile(models.Model):
    """A file laid beside a line; it becomes evidence when the return is sent."""

    line = models.ForeignKey(ReturnLine, models.CASCADE, related_name="files")
    file = models.FileField(upload_to="evidence/%Y/%m/", max_length=300)
    name = models.CharField(max_length=300)
    size = models.PositiveBigIntegerField()
    sha256 = models.CharField(max_length=64, db_index=True)

    class Meta:
        verbose_name = gettext_lazy("file beside a line")
        verbose_name_plural = gettext_lazy("files beside lines")
        ordering = ["pk"]

    def __str__(self):
        return self.name

    @classmethod
    def lay(cls, line, upload):
        kept = cls(line=line, name=clean(upload.name), size=upload.size, sha256=sha256_of(upload))
        kept.file.save(safe_name(upload.name), upload, save=False)
        kept.save()
        return kept

    @transaction.atomic
    def take_away(self, *, by):
        """The unit laid it here by mistake; what became evidence stays in the ledger."""
        refuse_if(hold(self.line.in_return).why_not_fill(by))
        ReturnLine.objects.filter(pk=self.line_id).update(version=F("version") + 1)
        name = str(self.file.name)
        if not Evidence.objects.filter(file=name).exists():
            transaction.on_commit(partial(self.file.storage.delete, name))
        self.delete()

    def show(self, charge, entry):
        """Put the file behind the entry; the file itself stays where it is."""
        Evidence.objects.create(
            assignment=charge,
            entry=entry,
            file=self.file.name,
            file_name=self.name,
            size=self.size,
            sha256=self.sha256,
        )
