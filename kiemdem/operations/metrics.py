"""Counts for Prometheus: of requests by each process, of the house by the database.

Where several processes serve, KIEMDEM_METRICS_DIR lets them add up; without it each tells its own.
"""

import os
from collections.abc import Iterator
from datetime import datetime

from django.contrib.sessions.models import Session
from django.db import connection
from django.db.models import Count, Max, Min
from django.utils.timezone import now
from django_tasks_db.models import DBTaskResult
from prometheus_client import CollectorRegistry, Counter, Histogram, generate_latest
from prometheus_client.metrics_core import GaugeMetricFamily, InfoMetricFamily, Metric
from prometheus_client.multiprocess import MultiProcessCollector
from prometheus_client.registry import Collector

import kiemdem
from kiemdem.backups.models import Backup
from kiemdem.jobs.models import Schedule
from kiemdem.ledger.models import Entry
from kiemdem.notices.models import Digest, Notice

REQUESTS = CollectorRegistry()
STEPS = (0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10)
requests_total = Counter(
    "kiemdem_requests", "Requests answered", ["view", "method", "status"], registry=REQUESTS
)
request_seconds = Histogram(
    "kiemdem_request_seconds", "Time to an answer", ["view"], buckets=STEPS, registry=REQUESTS
)
database_seconds = Counter(
    "kiemdem_database_seconds", "Waited for the database", ["view"], registry=REQUESTS
)
database_queries = Counter(
    "kiemdem_database_queries", "Asked of the database", ["view"], registry=REQUESTS
)


METHODS = {"GET", "HEAD", "POST", "OPTIONS", "PUT", "PATCH", "DELETE"}


def count(view, method, status, seconds, spent):
    """Add one request to the counts of this process."""
    # whoever calls names the method: an invented one must not make a series of its own
    requests_total.labels(view, method if method in METHODS else "other", status).inc()
    request_seconds.labels(view).observe(seconds)
    database_seconds.labels(view).inc(spent.seconds)
    database_queries.labels(view).inc(spent.queries)


def page() -> bytes:
    """All counts as Prometheus reads them."""
    house = CollectorRegistry()
    house.register(House(now()))
    return all_processes() + generate_latest(house)


def all_processes() -> bytes:
    """The counts of requests, by all processes that share a folder, or by this one alone."""
    if "PROMETHEUS_MULTIPROC_DIR" not in os.environ:
        return generate_latest(REQUESTS)
    together = CollectorRegistry()
    MultiProcessCollector(together)  # type: ignore[no-untyped-call]
    return generate_latest(together)


class House(Collector):
    """What stands in the database: the same whichever process is asked."""

    def __init__(self, moment: datetime):
        self.moment = moment

    def collect(self) -> Iterator[Metric]:
        yield InfoMetricFamily(
            "kiemdem", "What runs", {"version": kiemdem.__version__, "database": connection.vendor}
        )
        yield from self.jobs()
        yield self.by_state("kiemdem_letters", "Letters by state", Digest, "state")
        # append-only: its newest number is had at once, where counting would read them all
        yield self.gauge("kiemdem_last_entry", "Number of the newest entry", newest(Entry))
        yield self.gauge("kiemdem_last_notice", "Number of the newest notice", newest(Notice))
        living = Session.objects.filter(expire_date__gt=self.moment).count()
        yield self.gauge("kiemdem_sessions", "Sessions that have not run out", living)
        if last := Backup.objects.first():
            yield self.age("kiemdem_backup_age_seconds", "Since the last backup", last.taken_at)
            yield self.gauge("kiemdem_backup_bytes", "Size of the last backup", last.size)

    def jobs(self) -> Iterator[Metric]:
        yield self.by_state("kiemdem_jobs", "Background jobs by state", DBTaskResult, "status")
        waiting = DBTaskResult.objects.ready().aggregate(since=Min("enqueued_at"))["since"]
        yield self.age("kiemdem_job_oldest_waiting_seconds", "Oldest waiting job", waiting)
        due = Schedule.objects.aggregate(at=Min("next_at"))["at"]
        yield self.age("kiemdem_schedule_late_seconds", "Regular job not begun", due)

    def age(self, name: str, words: str, since: datetime | None) -> Metric:
        seconds = max(0.0, (self.moment - since).total_seconds()) if since else 0.0
        return self.gauge(name, words, seconds)

    def gauge(self, name: str, words: str, value: float) -> Metric:
        return GaugeMetricFamily(name, words, value=value)

    def by_state(self, name: str, words: str, model, field: str) -> Metric:
        family = GaugeMetricFamily(name, words, labels=[field])
        rows = model.objects.order_by().values_list(field).annotate(Count("pk"))
        for state, number in rows:
            family.add_metric([str(state).lower()], number)
        return family


def newest(model) -> int:
    return model.objects.aggregate(last=Max("pk"))["last"] or 0
