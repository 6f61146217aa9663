"""Letters: one digest a day for each person, never twice; and the letter that confirms an address."""

import smtplib
from collections import defaultdict
from datetime import date

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.utils.translation import override

from kiemdem.ui.days import written
from kiemdem.workdays.models import working_days

from .models import Digest, MailChoice, Notice
from .models.digest import State

IN_A_LETTER = 50
# The server has said no: these were not sent, and it is certain.
CERTAIN = (
    smtplib.SMTPRecipientsRefused,
    smtplib.SMTPSenderRefused,
    smtplib.SMTPDataError,
    smtplib.SMTPNotSupportedError,
)


class MailServerAway(Exception):
    """The mail server cannot be reached; nothing was sent, the digests wait."""


def gather(day: date) -> int:
    """Make the digest of each person who has something to be mailed; returns how many there are.

    Without a mail server, and on a day that is not worked, there are none.
    """
    if not settings.MAIL_IS_SET or not working_days().are_worked(day):
        return 0
    choices = MailChoice.objects.confirmed().filter(user__is_active=True)
    wanted = {choice.user_id: choice for choice in choices.select_related("user")}
    waiting = _waiting(wanted, day)
    with transaction.atomic():  # a digest is seen with its notices, or not at all
        Digest.objects.bulk_create(
            [Digest(user_id=user, day=day, address=wanted[user].address) for user in waiting],
            ignore_conflicts=True,
        )
        unsent = Digest.objects.pending().filter(day=day, user__in=waiting)
        for digest in unsent.select_for_update().order_by("pk"):
            free = Notice.objects.filter(digest=None, pk__in=waiting[digest.user_id])
            free.update(digest=digest)
    return len(waiting)


def _waiting(wanted: dict[int, MailChoice], day: date) -> dict[int, list[int]]:
    """The unread notices that each person wants by mail and that no letter has told."""
    rows = Notice.objects.unread().filter(digest=None, is_quiet=False, day__lte=day)
    found = defaultdict(list)
    for user, kind, pk in rows.filter(user__in=wanted).values_list("user_id", "kind", "pk"):
        if kind in wanted[user].mailed():
            found[user].append(pk)
    return dict(found)


def send_pending(day: date) -> int:
    """Send what waits, each letter claimed first; returns how many went out."""
    waiting = Digest.objects.pending().filter(day__lte=day).order_by("pk")
    if not settings.MAIL_IS_SET or not working_days().are_worked(day) or not waiting.exists():
        return 0
    sent = 0
    with _server(waiting) as server:
        for digest in waiting.select_related("user__person"):
            sent += digest.claim(now()) and _send(digest, server)
    return sent


def _server(waiting):
    """An open connection; when there is none, the digests say why they wait."""
    server = get_connection()
    try:
        server.open()
    except (OSError, smtplib.SMTPException) as trouble:
        waiting.update(problem=str(trouble)[:2000])
        raise MailServerAway(str(trouble)) from trouble
    return server


def _send(digest: Digest, server) -> bool:
    """Send one letter. Where nobody can know whether it went out it stays claimed, and is shown."""
    letter = letter_of(digest)
    if letter is None:
        digest.leave(State.EMPTY)
        return False
    letter.connection = server
    try:
        letter.send()
    except CERTAIN as refused:
        digest.leave(State.FAILED, str(refused))
        return False
    except (OSError, smtplib.SMTPException) as trouble:
        Digest.objects.filter(pk=digest.pk).update(problem=repr(trouble)[:2000])
        server.close()
        raise MailServerAway(repr(trouble)) from trouble  # the letters behind it wait
    digest.leave(State.SENT)
    return True


def letter_of(digest: Digest) -> EmailMessage | None:
    """The digest in the person's language; None when nothing is left that they may or want to see."""
    wanted = MailChoice.objects.confirmed().filter(user__is_active=True, address=digest.address)
    if not wanted.filter(user=digest.user).exists():
        return None
    mine = Notice.objects.visible_to(digest.user).filter(digest=digest)
    notices = list(mine.unread().with_subjects()[:IN_A_LETTER])
    if not notices:
        return None
    with override(digest.user.language):
        number = mine.unread().count()
        context = {
            "name": str(digest.user),
            "notices": notices,
            "more": number - len(notices),
            "day": digest.day,
            "site": settings.SITE,
            "centre": settings.SITE + reverse("notices:list"),
            "choices": settings.SITE + reverse("notices:choices"),
        }
        subject = _("Kiểm Đếm: %(number)s notices, %(day)s") % {
            "number": number,
            "day": written(digest.day),
        }
        body = render_to_string("notices/digest.txt", context)
    return EmailMessage(subject, body, to=[digest.address])


def send_confirmation(choice: MailChoice) -> None:
    """The letter that shows whether an address is right and the person's own."""
    with override(choice.user.language):
        link = settings.SITE + reverse("notices:confirm", args=[choice.token()])
        context = {"name": str(choice.user), "link": link}
        body = render_to_string("notices/confirmation.txt", context)
        subject = _("Kiểm Đếm: confirm your e-mail address")
    EmailMessage(subject, body, to=[choice.address]).send()
