"""What notices have done in the background."""

from django_tasks import task

from kiemdem.ui.days import today

from . import mailing
from .models import MailChoice
from .reminding import remind


@task()
def remind_of_all() -> int:
    """Write the notices of the day."""
    return remind(today())


@task()
def gather_digests() -> int:
    return mailing.gather(today())


@task()
def send_digests() -> int:
    return mailing.send_pending(today())


@task()
def confirm_address(choice: int) -> None:
    """Send the letter that confirms an address, if it still waits for that."""
    waiting = MailChoice.objects.filter(pk=choice, confirmed_at=None).exclude(address="")
    for one in waiting.select_related("user__person"):
        mailing.send_confirmation(one)
