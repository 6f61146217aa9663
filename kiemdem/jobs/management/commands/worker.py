import os
import time

from django.core.management.base import BaseCommand
from django.db import OperationalError, close_old_connections
from django.utils.crypto import get_random_string
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django_tasks_db.management.commands.db_worker import Worker

from kiemdem.jobs.models import enqueue_due, take_up_orphans
from kiemdem.jobs.shifts import AtWork


class Command(BaseCommand):
    help = "Do the background work: reminders, digests, rounds that open. Several may run at once."

    def add_arguments(self, parser):
        parser.add_argument("--once", action="store_true", help="do what is due now and end")
        parser.add_argument("--interval", type=float, default=5, help="seconds between two looks")

        parser.add_argument("--beside", type=int, help="end when this process has ended")

    def handle(self, *, once=False, interval=5, beside=None, **options):
        worker = Worker(
            queue_names=["*"],
            interval=0,
            batch=True,
            backend_name="default",
            startup_delay=False,
            max_tasks=None,
            worker_id=get_random_string(32),
            excluded_queue_names=[],
        )
        worker.configure_signals()
        with AtWork(worker.worker_id):
            while worker.running and not (beside and has_ended(beside)):
                self.look(worker)
                if once:
                    return
                if worker.running:
                    time.sleep(interval)

    def look(self, worker):
        """One look at the clock and at the queue."""
        close_old_connections()
        try:
            take_up_orphans(now())
            enqueue_due(now())
        except OperationalError as busy:  # the database is locked or away: look again soon
            sentence = _("The database does not answer; the worker looks again soon: %(problem)s")
            self.stderr.write(sentence % {"problem": busy})
            return
        worker.run()


def has_ended(process: int) -> bool:
    """Whether there is no such process any more."""
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return True
    except PermissionError:
        return False
    return False
