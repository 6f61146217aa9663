from django.conf import settings
from django.core import signing
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kiemdem.notices.kinds import KINDS, MAIL, NONE
from kiemdem.rules import Refused

THREE_DAYS = 3 * 24 * 60 * 60
SALT = "kiemdem.notices.address"


class MailChoiceQuerySet(models.QuerySet):
    def visible_to(self, user):
        return self.filter(user=user)

    def confirmed(self):
        return self.exclude(confirmed_at=None)


class MailChoice(models.Model):
    """Where a person's letters go, and how each kind of notice comes: here, by mail too, or not."""

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="mail_choice"
    )
    address = models.EmailField(gettext_lazy("e-mail address"), blank=True)
    confirmed_at = models.DateTimeField(null=True, editable=False)
    ways = models.JSONField(default=dict, editable=False)

    objects = MailChoiceQuerySet.as_manager()

    class Meta:
        verbose_name = gettext_lazy("choice of notices")
        verbose_name_plural = gettext_lazy("choices of notices")

    def __str__(self):
        return f"{self.user}: {self.address or '–'}"

    @classmethod
    def of(cls, user):
        return cls.objects.get_or_create(user=user)[0]

    def way(self, kind: str) -> str:
        """How a kind comes to this person."""
        return self.ways.get(kind) or KINDS[kind].way

    def mailed(self) -> list[str]:
        return [kind for kind in KINDS if self.way(kind) == MAIL]

    def choose(self, ways: dict[str, str]):
        """Keep how each kind is to come; what was silenced shows again when it is wanted again."""
        self.ways = ways
        self.save(update_fields=["ways"])
        hushed = [kind for kind in KINDS if self.way(kind) == NONE]
        self.user.notices.filter(kind__in=hushed).update(is_quiet=True)
        self.user.notices.exclude(kind__in=hushed).filter(is_quiet=True).update(is_quiet=False)

    def write_to(self, address: str) -> bool:
        """Another address; True when it must be confirmed first."""
        if address == self.address:
            return False
        self.address, self.confirmed_at = address, None
        self.save(update_fields=["address", "confirmed_at"])
        return bool(address)

    def token(self) -> str:
        """What the letter of confirmation carries."""
        return signing.dumps([self.user_id, self.address], salt=SALT)

    def confirm(self, token: str):
        """The letter arrived: the address is this person's."""
        try:
            said = signing.loads(token, salt=SALT, max_age=THREE_DAYS)
        except signing.BadSignature:
            raise Refused(_("The link is not valid any more. Have another one sent.")) from None
        if said != [self.user_id, self.address]:
            raise Refused(_("The link is for another account or another address."))
        self.confirmed_at = self.confirmed_at or timezone.now()
        self.save(update_fields=["confirmed_at"])


def hushed_by(users) -> set[tuple[int, str]]:
    """(person, kind) of all that these people do not want to hear of."""
    rows = MailChoice.objects.filter(user__in=users).values_list("user_id", "ways")
    return {(user, kind) for user, ways in rows for kind, way in ways.items() if way == NONE}
