"""One proposal of a reading, and what a person decided about it."""

from django.conf import settings
from django.db import models, transaction
from django.db.models import Count, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from kiemdem.constraints import both_or_neither
from kiemdem.documents.models import Document
from kiemdem.locks import hold
from kiemdem.programmes.models import Target, Task
from kiemdem.rules import refuse_if

from ..entering import enter, why_not_enter
from ..renaming import renamed, renamings
from .reading_draft import ReadingDraft

SURE = 0.8  # from here on a proposal may be accepted among many
LOW = 0.7


class ProposalQuerySet(models.QuerySet):
    def visible_to(self, user):
        return self.filter(reading__in=ReadingDraft.objects.visible_to(user))

    def waiting(self):
        """Those about which somebody has still to decide; offices are only shown."""
        waiting = self.filter(status=Proposal.Status.PROPOSED, withdrawn=False)
        return waiting.exclude(kind=Proposal.Kind.OFFICE)

    def sure(self):
        return self.filter(confidence__gte=SURE, note="")

    def by_rule(self):
        """What people made of the proposals of each rule, the most corrected first."""
        counted = {
            name: Count("pk", filter=Q(status=name)) for name, _label in Proposal.Status.choices
        }
        found = self.exclude(kind=Proposal.Kind.OFFICE).order_by().values("kind", "rule")
        return found.annotate(all=Count("pk"), **counted)


class Proposal(models.Model):
    """Something read from a document that a person accepts, corrects or rejects."""

    class Kind(models.TextChoices):
        TASK = "task", _("task")
        QUANTITY = "quantity", _("figure")
        REFERENCE = "reference", _("document")
        TALLY = "tally", _("tally")
        OFFICE = "office", _("post held")

    class Status(models.TextChoices):
        PROPOSED = "proposed", _("proposed")
        ACCEPTED = "accepted", _("accepted")
        CORRECTED = "corrected", _("corrected")
        REJECTED = "rejected", _("rejected")

    reading = models.ForeignKey(ReadingDraft, models.CASCADE, related_name="proposals")
    position = models.PositiveIntegerField()
    kind = models.CharField(max_length=10, choices=Kind)
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    spans = models.JSONField(default=list)
    words = models.TextField()  # of the first passage, in one line
    norm = models.JSONField(default=dict)
    enters = models.CharField(
        max_length=10, blank=True
    )  # what accepting makes: task, target, document
    rule = models.CharField(max_length=80)
    confidence = models.FloatField()
    note = models.TextField(blank=True)
    times = models.PositiveSmallIntegerField(default=1)  # the reading of the text that said this
    withdrawn = models.BooleanField(default=False)  # newer rules no longer propose it
    status = models.CharField(max_length=10, choices=Status, default=Status.PROPOSED)
    corrected = models.JSONField(null=True)
    decided_at = models.DateTimeField(null=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+"
    )
    task = models.ForeignKey(Task, models.SET_NULL, null=True, related_name="proposed_as")
    target = models.ForeignKey(Target, models.SET_NULL, null=True, related_name="proposed_as")
    document = models.ForeignKey(Document, models.SET_NULL, null=True, related_name="named_in")

    objects = ProposalQuerySet.as_manager()

    class Meta:
        verbose_name = _("proposal")
        verbose_name_plural = _("proposals")
        ordering = ["start", "position"]
        constraints = [
            both_or_neither("decided_at", "decided_by"),
            models.UniqueConstraint(
                fields=["reading", "position"], name="one_proposal_per_position"
            ),
        ]
        indexes = [models.Index(fields=["reading", "start"], name="proposals_in_the_text")]

    def __str__(self):
        return self.words

    def get_absolute_url(self):
        return f"{reverse('readings:reading', args=[self.reading_id])}?at={self.position}#r{self.position}"

    @property
    def said(self) -> dict:
        """What holds: as a person corrected it, else as it was read."""
        return self.corrected or self.norm

    @property
    def level(self) -> str:
        """How sure the reader is, in three steps."""
        if self.confidence < LOW or self.rule.startswith("model:"):
            return "low"
        return "high" if self.confidence >= SURE and not self.note else "middle"

    @property
    def percent(self) -> int:
        return round(100 * self.confidence)

    @property
    def template(self) -> str:
        return f"readings/_{self.kind}.html"

    @property
    def is_open(self) -> bool:
        return self.status == self.Status.PROPOSED

    @property
    def became(self):
        """The line of the register, or the paper, that it became."""
        return self.task or self.target or self.document

    def why_not_decide(self, by):
        if self.kind == self.Kind.OFFICE:
            return _("Posts that the text names are only shown.")
        if not self.is_open:
            return _("%(who)s decided this already: %(status)s.") % {
                "who": self.decided_by,
                "status": self.get_status_display(),
            }
        return self.reading.why_not_edit(by)

    def why_not_accept(self, by):
        return self.why_not_decide(by) or why_not_enter(self, by)

    def why_not_reopen(self, by):
        if self.is_open:
            return _("Nothing is decided about this.")
        if self.task_id or self.target_id:
            return _("It stands in the register; put it right there.")
        return self.reading.why_not_edit(by)

    def take_hold(self) -> None:
        """See the proposal as it stands, and keep others away until the end."""
        self.reading.hold_all()
        held = hold(self)
        for field in self._meta.concrete_fields:  # newer rules may have read it otherwise meanwhile
            setattr(self, field.attname, getattr(held, field.attname))

    @transaction.atomic
    def accept(self, *, by, on):
        """It is as it was read: it goes where it belongs."""
        self.take_hold()
        refuse_if(self.why_not_accept(by))
        enter(self, by=by, on=on)
        self.decide(self.Status.CORRECTED if self.corrected else self.Status.ACCEPTED, by)

    @transaction.atomic
    def correct(self, norm, *, by, on, enters=None, everywhere=False) -> int:
        """It is to be read otherwise; put right, it goes where it belongs.

        `everywhere`: a name put right here holds in every open proposal that says it; how many is returned.
        """
        self.take_hold()
        refuse_if(self.why_not_decide(by))
        self.enters = self.enters if enters is None else enters
        names = renamings(self.kind, self.said, norm) if everywhere else {}
        self.put_right(norm, by=by, on=on)
        return self.rename_elsewhere(names)

    def put_right(self, norm, *, by, on) -> None:
        self.corrected = None if norm == self.norm else norm
        if self.corrected is None:
            self.save(update_fields=["corrected", "enters"])
            self.accept(by=by, on=on)
            return
        if self.kind == self.Kind.TASK:
            self.reading.match_names_of(norm)
        refuse_if(why_not_enter(self, by))
        enter(self, by=by, on=on)
        self.decide(self.Status.CORRECTED, by)

    def rename_elsewhere(self, names: dict[str, str]) -> int:
        """Others that say the same name wait with the right one; a person still decides about each."""
        if not names:
            return 0
        others = self.reading.proposals.waiting().filter(kind=self.kind).select_for_update()
        mended = []
        for other in others:
            if told := renamed(other.kind, other.said, names):
                other.corrected = told
                mended.append(other)
        type(self).objects.bulk_update(mended, ["corrected"], batch_size=200)
        return len(mended)

    @transaction.atomic
    def reject(self, *, by):
        """Nothing of the kind stands there."""
        self.take_hold()
        refuse_if(self.why_not_decide(by))
        self.decide(self.Status.REJECTED, by)

    @transaction.atomic
    def reopen(self, *, by):
        """Take a decision back that entered nothing in a register."""
        self.take_hold()
        refuse_if(self.why_not_reopen(by))
        self.status, self.corrected = self.Status.PROPOSED, None
        self.decided_at = self.decided_by = self.document = None
        self.save()

    def decide(self, status, by) -> None:
        self.status, self.decided_at, self.decided_by = status, timezone.now(), by
        self.save()
