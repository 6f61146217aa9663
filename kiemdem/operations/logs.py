"""What the product says of its own running: a line for people, or JSON for a collector.

No line holds a name, a password, a typed word or an address with a key in it: people are their
numbers, pages the names of their views.
"""

import json
import logging
import traceback
from contextvars import ContextVar
from datetime import UTC, datetime
from typing import Any

REQUEST: ContextVar[str] = ContextVar("request", default="")
JOB: ContextVar[str] = ContextVar("job", default="")


def facts_of(record: logging.LogRecord) -> dict[str, Any]:
    """Everything a line may say, in the order in which it is said."""
    facts = {
        "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
        "level": record.levelname,
        "logger": record.name,
        "message": message_of(record),
        "request": REQUEST.get(),
        "job": JOB.get(),
        **getattr(record, "facts", {}),
    }
    if record.exc_info and record.exc_info[1]:
        facts["error"] = trace(record.exc_info[1])
    return {name: fact for name, fact in facts.items() if fact not in ("", None)}


def message_of(record: logging.LogRecord) -> str:
    """What was said; of a request that failed not its address, which may hold a key."""
    if record.name == "django.request":
        match = getattr(getattr(record, "request", None), "resolver_match", None)
        return f"fault in {match.view_name if match else 'no view'}"
    return record.getMessage()


def trace(error: BaseException) -> str:
    """Where it happened, and the first line of what was said: the next ones quote the row."""
    told = []
    said: BaseException | None = error
    while said:
        words = [type(said).__name__, *str(said).splitlines()[:1]]
        told.append("".join(traceback.format_tb(said.__traceback__)) + ": ".join(words))
        said = said.__cause__ or (None if said.__suppress_context__ else said.__context__)
    return "\nafter\n".join(told)


class JsonLines(logging.Formatter):
    """One JSON object a line."""

    def format(self, record: logging.LogRecord) -> str:
        return json.dumps(facts_of(record), ensure_ascii=False, default=str)


class ForPeople(logging.Formatter):
    """One line to read: when, how grave, who says it, what; then the rest."""

    def format(self, record: logging.LogRecord) -> str:
        facts = facts_of(record)
        error = facts.pop("error", "")
        head = [facts.pop(name) for name in ("time", "level", "logger", "message")]
        rest = [f"{name}={fact}" for name, fact in facts.items()]
        return " ".join([*head, *rest]) + (f"\n{error}" if error else "")


FORMS = {"human": ForPeople, "json": JsonLines}


def logging_settings(form: str, level: str) -> dict[str, Any]:
    """Django's LOGGING: everything to standard error, where systemd and containers collect it."""
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"house": {"()": FORMS[form]}},
        "handlers": {"house": {"class": "logging.StreamHandler", "formatter": "house"}},
        "root": {"handlers": ["house"], "level": "WARNING"},
        "loggers": {
            "kiemdem": {"level": level},
            "django": {"handlers": [], "level": "WARNING"},
            "django.request": {"level": "ERROR"},  # what is not found stands in our own line
            "axes": {"level": "ERROR"},  # names who failed to sign in
            "django_tasks": {"level": "CRITICAL"},  # said by kiemdem.operations.jobs
            "django_tasks_db": {"level": "ERROR"},
        },
    }
