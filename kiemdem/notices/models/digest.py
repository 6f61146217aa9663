from datetime import timedelta

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from kiemdem.ledger.models import record
from kiemdem.rules import Refused, refuse_if

LIMIT = timedelta(minutes=10)  # a letter that takes longer was left by a worker that ended


class State(models.TextChoices):
    PENDING = "pending", pgettext_lazy("digest", "waiting to be sent")
    SENDING = "sending", pgettext_lazy("digest", "being sent")
    SENT = "sent", pgettext_lazy("digest", "sent")
    FAILED = "failed", pgettext_lazy("digest", "refused by the mail server")
    EMPTY = "empty", pgettext_lazy("digest", "nothing left to tell")


class DigestQuerySet(models.QuerySet):
    def visible_to(self, user):
        """One's own; whoever runs the house sees whether they go out."""
        return self if user.runs_the_house() else self.filter(user=user)

    def pending(self):
        return self.filter(state=State.PENDING)

    def doubtful(self, now=None):
        """Claimed, and nobody knows whether the letter went out."""
        old = models.Q(claimed_at__lt=(now or timezone.now()) - LIMIT)
        return self.filter(old | ~models.Q(problem=""), state=State.SENDING)


class Digest(models.Model):
    """The one letter of a day to one person."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="digests")
    day = models.DateField(gettext_lazy("day"))
    address = models.EmailField(gettext_lazy("e-mail address"))
    state = models.CharField(max_length=10, choices=State, default=State.PENDING)
    claimed_at = models.DateTimeField(null=True)
    sent_at = models.DateTimeField(gettext_lazy("sent at"), null=True)
    problem = models.TextField(gettext_lazy("what went wrong"), blank=True)

    objects = DigestQuerySet.as_manager()

    class Meta:
        verbose_name = gettext_lazy("digest")
        verbose_name_plural = gettext_lazy("digests")
        ordering = ["-day", "-pk"]
        constraints = [models.UniqueConstraint(fields=["user", "day"], name="one_digest_a_day")]
        indexes = [models.Index(fields=["state"], name="digests_by_state")]

    def __str__(self):
        return f"{self.user} {self.day:%d/%m/%Y}"

    def claim(self, now=None) -> bool:
        """Take the letter to be sent; False when another worker has it or has sent it."""
        unclaimed = Digest.objects.pending().filter(pk=self.pk)
        return bool(unclaimed.update(state=State.SENDING, claimed_at=now or timezone.now()))

    def leave(self, state, problem=""):
        """Say how the sending ended; only whoever claimed it does."""
        sent = timezone.now() if state == State.SENT else None
        Digest.objects.filter(pk=self.pk, state=State.SENDING).update(
            state=state, sent_at=sent, problem=problem[:2000]
        )

    @property
    def is_doubtful(self) -> bool:
        if self.state != State.SENDING or self.claimed_at is None:
            return False
        return bool(self.problem) or timezone.now() - self.claimed_at > LIMIT

    def why_not_send_again(self, by):
        if not by.runs_the_house():
            return _("Only who keeps or administers the highest unit may do this.")
        if self.state != State.FAILED and not self.is_doubtful:
            return _("The letter was sent, or waits to be sent.")
        return None

    def send_again(self, *, by, on):
        """Put the letter back among those waiting: someone has looked whether it went out."""
        refuse_if(self.why_not_send_again(by))
        unmoved = Digest.objects.filter(pk=self.pk, state=self.state, claimed_at=self.claimed_at)
        if not unmoved.update(state=State.PENDING, claimed_at=None, problem=""):
            raise Refused(_("Someone changed this a moment ago. Look again before you go on."))
        record(self, "sent_again", by=by, on=on, person=str(self.user))
        self.refresh_from_db()

    def why_not_let_be(self, by):
        return self.why_not_send_again(by)

    def let_be(self, *, by, on):
        """It went out after all, or need not any more."""
        refuse_if(self.why_not_let_be(by))
        unmoved = Digest.objects.filter(pk=self.pk, state=self.state, claimed_at=self.claimed_at)
        if not unmoved.update(state=State.SENT, problem=""):
            raise Refused(_("Someone changed this a moment ago. Look again before you go on."))
        record(self, "let_be", by=by, on=on, person=str(self.user))
        self.refresh_from_db()
