"""A reading that takes longer than anybody waits for a page: the worker does it, and says how far it is."""

from datetime import timedelta

from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django_tasks_db.models import DBTaskResult

from kiemdem.locks import hold
from kiemdem.reading import UnreadableDocument
from kiemdem.reading.text import Text
from kiemdem.rules import Refused, refuse_if

from ..extracting import extract_from, extract_text
from ..jobs import read_document

STILL = timedelta(minutes=5)  # a page of a scan takes at most two
LATE = timedelta(minutes=1)  # a worker looks every few seconds
CLASSIFIED = "classified"


class ReadBehind(models.Model):
    """What is being read, by which job, how far it has come, and why it could not be read."""

    class State(models.TextChoices):
        WAITING = "waiting", _("waits to be read")
        READ = "read", _("read")
        FAILED = "failed", _("could not be read")

    state = models.CharField(max_length=10, choices=State, default=State.READ)
    job = models.UUIDField(
        null=True, editable=False
    )  # in the queue; none when nothing is to be done
    progress = models.JSONField(default=dict)  # {"step", "done", "of"}
    moved_at = models.DateTimeField(null=True, editable=False)
    failure = models.JSONField(default=dict)  # {"code", "params"} of the last attempt

    class Meta:
        abstract = True

    @property
    def is_read(self) -> bool:
        return self.state == self.State.READ

    @property
    def queued(self) -> DBTaskResult | None:
        """The job as the queue knows it."""
        return DBTaskResult.objects.filter(pk=self.job).first() if self.job else None

    def queue(self) -> None:
        """Hand it to the worker; whatever an earlier job still does about it no longer counts."""
        self.job = read_document.enqueue(self.pk).id
        self.progress, self.failure, self.moved_at = {}, {}, timezone.now()
        self.save(update_fields=["job", "progress", "failure", "moved_at", "state"])

    def told(self, step: str, done: int = 0, of: int = 0) -> None:
        """Say how far the reading has come, for those who wait."""
        mine = type(self).objects.filter(pk=self.pk, job=self.job)
        mine.update(progress={"step": step, "done": done, "of": of}, moved_at=timezone.now())

    def work(self) -> None:
        """What the worker does. Nothing is written until all is read, and then in one piece."""
        try:
            extract = extract_text(self.kept, self.told) if self.is_read else self.extracted()
        except UnreadableDocument as problem:
            self.give_up(problem.code, problem.params)
        except Refused:
            self.give_up(CLASSIFIED, {})
            self.forget_file()
        else:
            self.finish(extract)

    def extracted(self):
        with self.file.open("rb") as kept:
            return extract_from(kept.read(), self.file_name, self.told)

    @property
    def kept(self) -> Text:
        """The text as it was taken from the file, for ever."""
        tables = tuple((start, end) for start, end in self.tables)
        return Text(
            self.file_name, self.text, tuple(self.pages), tables, self.source, tuple(self.warnings)
        )

    @transaction.atomic
    def finish(self, extract) -> None:
        """Take over what was read, unless another job took the place of this one meanwhile."""
        mine = type(self).objects.select_for_update().filter(pk=self.pk, job=self.job)
        if now := mine.first():
            now.take_anew(extract) if now.is_read else now.fill(extract)

    def give_up(self, code: str, params: dict) -> None:
        """It cannot be read; the file stays, so that one may try again."""
        state = self.State.READ if self.is_read else self.State.FAILED
        mine = type(self).objects.filter(pk=self.pk, job=self.job)
        mine.update(state=state, job=None, failure={"code": code, "params": params})

    def forget_file(self) -> None:
        """A classified paper does not stay here."""
        self.file.delete(save=False)
        type(self).objects.filter(pk=self.pk).update(file="")

    # Once more

    @property
    def has_stopped(self) -> bool:
        """Whether its job ended without an end, or does not move any more."""
        if not self.job:
            return False
        job = self.queued
        still = self.moved_at is None or timezone.now() - self.moved_at > STILL
        return job is None or job.status == "FAILED" or (job.status == "RUNNING" and still)

    @property
    def nobody_comes(self) -> bool:
        """Whether no worker has taken the job up though it has waited long enough."""
        job = self.queued
        if job is None or job.status != "READY" or timezone.now() - job.enqueued_at < LATE:
            return False
        return not DBTaskResult.objects.running().exists()

    def why_not_try_again(self, by):
        if objection := self.why_not_edit(by):
            return objection
        if self.state == self.State.FAILED and not self.file:
            return _("The file is not kept here any more.")
        if self.state != self.State.FAILED and not self.failure and not self.has_stopped:
            return _("Nothing went wrong with this reading.")
        return None

    @transaction.atomic
    def try_again(self, *, by):
        """Read it once more after it failed or stood still."""
        held = hold(self)
        self.state, self.job, self.failure = held.state, held.job, held.failure
        refuse_if(self.why_not_try_again(by))
        if self.state == self.State.FAILED:
            self.state = self.State.WAITING
        self.queue()
