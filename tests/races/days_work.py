"""A job for the workers of test_many_processes.py: the reminders and letters of one day."""

from datetime import date

from django_tasks import task

from kiemdem.notices.mailing import gather, send_pending
from kiemdem.notices.reminding import remind


@task()
def days_work(day: str) -> int:
    on = date.fromisoformat(day)
    remind(on)
    gather(on)
    return send_pending(on)
