"""What stands in the database for a while only: it goes by itself."""

from axes.handlers.proxy import AxesProxyHandler
from django.contrib.sessions.models import Session
from django.utils.timezone import now
from django_tasks import task

KEPT_DAYS = 90  # who signed in when and from where


@task()
def forget() -> int:
    """Drop sessions that have run out, and what was noted of signing in long ago."""
    gone, _by_model = Session.objects.filter(expire_date__lt=now()).delete()
    return gone + AxesProxyHandler.reset_logs(age_days=KEPT_DAYS)
