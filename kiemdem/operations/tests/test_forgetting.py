"""Sessions that have run out and old sign-ins go; what is still needed stays."""

from datetime import timedelta

from axes.models import AccessLog
from django.contrib.sessions.models import Session
from django.utils.timezone import now

from kiemdem.operations.forgetting import forget


def test_only_what_has_run_out_is_forgotten(db):
    for key, days in (("living", 1), ("over", -1)):
        Session.objects.create(session_key=key, expire_date=now() + timedelta(days=days))
    for name, days in (("lately", 80), ("long-ago", 100)):
        row = AccessLog.objects.create(username=name)
        AccessLog.objects.filter(pk=row.pk).update(attempt_time=now() - timedelta(days=days))

    assert forget.func() == 2

    assert [session.pk for session in Session.objects.all()] == ["living"]
    assert [row.username for row in AccessLog.objects.all()] == ["lately"]
