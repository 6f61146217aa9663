"""Reading a day that is past from a copy of the database: it may lag a moment, and does not matter.

Only GET and HEAD of a past day read there. Whoever has just written reads the original for a while,
so that nobody misses what they have entered; who may see what is always asked of the original.
"""

from contextvars import ContextVar
from time import monotonic

from django.db import OperationalError, connections

REPLICA = "replica"
READS_REPLICA: ContextVar[bool] = ContextVar("reads_replica", default=False)
FRESH = {"sessions.session", "units.user", "units.post", "units.appointment"}
SAFE = ("GET", "HEAD")
WROTE, FOR_SECONDS = "kiemdem_wrote", 30
AWAY_SECONDS = 30


class PastReads:
    """Where a query goes. Everything is written, and nearly everything read, in the original."""

    def db_for_read(self, model, **hints):
        stays = model._meta.label_lower in FRESH or connections["default"].in_atomic_block
        return REPLICA if READS_REPLICA.get() and not stays else "default"

    def db_for_write(self, model, **hints):
        return "default"

    def allow_relation(self, one, other, **hints):
        return True

    def allow_migrate(self, db, app_label, **hints):
        return db == "default"


class ReplicaMiddleware:
    """Decides once for each request where it reads; stands behind the one that knows the day."""

    def __init__(self, get_response):
        self.get_response = get_response
        self.away_until = 0.0

    def __call__(self, request):
        outer = READS_REPLICA.set(self.may_read_there(request))
        try:
            answer = self.get_response(request)
        finally:
            READS_REPLICA.reset(outer)
        if request.method not in SAFE:
            answer.set_cookie(
                WROTE, "1", FOR_SECONDS, httponly=True, samesite="Lax", secure=request.is_secure()
            )
        return answer

    def may_read_there(self, request) -> bool:
        past = request.method in SAFE and request.is_past and WROTE not in request.COOKIES
        return past and self.is_there()

    def is_there(self) -> bool:
        """Whether the copy answers; if not, the original is read and it is asked again later."""
        if monotonic() < self.away_until:
            return False
        replica = connections[REPLICA]
        try:
            replica.close_if_health_check_failed()
            replica.ensure_connection()
        except OperationalError:
            self.away_until = monotonic() + AWAY_SECONDS
            return False
        return True
