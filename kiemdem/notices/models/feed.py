import hashlib
import secrets

from django.conf import settings
from django.db import models, transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class FeedQuerySet(models.QuerySet):
    def visible_to(self, user):
        return self.filter(user=user)

    def in_force(self):
        return self.filter(revoked_at=None)

    def for_secret(self, secret):
        """The feed that a secret address opens, if it was not revoked and its person may sign in."""
        found = self.in_force().filter(secret_hash=hashed(secret), user__is_active=True)
        return found.select_related("user")


class Feed(models.Model):
    """A secret address under which a calendar reads one person's deadlines."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="feeds")
    secret_hash = models.CharField(max_length=64, unique=True, editable=False)
    made_at = models.DateTimeField(_("made at"), default=timezone.now)
    revoked_at = models.DateTimeField(_("revoked at"), null=True)

    objects = FeedQuerySet.as_manager()

    class Meta:
        verbose_name = _("calendar feed")
        verbose_name_plural = _("calendar feeds")
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["user"], condition=Q(revoked_at=None), name="one_feed_a_person"
            )
        ]

    def __str__(self):
        return f"{self.user} {self.made_at:%d/%m/%Y}"

    @classmethod
    @transaction.atomic
    def open_for(cls, user) -> str:
        """A new address in place of the old one; returns the secret, which is kept nowhere."""
        cls.revoke_of(user)
        secret = secrets.token_urlsafe(32)
        cls.objects.create(user=user, secret_hash=hashed(secret))
        return secret

    @classmethod
    def revoke_of(cls, user) -> int:
        """The address opens nothing any more."""
        return cls.objects.in_force().filter(user=user).update(revoked_at=timezone.now())


def hashed(secret: str) -> str:
    """A secret of 256 bits needs no salt and no slow hash."""
    return hashlib.sha256(secret.encode()).hexdigest()
