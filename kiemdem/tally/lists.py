"""The list behind a number: which count classes it holds, and what came into them since a day."""

from django.utils.translation import gettext_lazy as _

from kiemdem.books.classes import CLASSES, OVER
from kiemdem.books.models import Period

from .answers import listed
from .questions import Question
from .recount import Item, periods_of

# Name in the address: (its words, its classes). The names of a register's states mean the same.
LISTS = {
    "counted": (_("All that is counted"), CLASSES),
    "completed": (_("Completed"), ("done", "done_over")),
    "done": (_("Completed on time"), ("done",)),
    "late": (_("Completed late"), ("done_over",)),
    "submitted": (_("Submitted for approval"), ("sent", "sent_over")),
    "sent": (_("Submitted, not due"), ("sent",)),
    "sent_over": (_("Submitted, overdue"), ("sent_over",)),
    "progress": (_("In progress"), ("doing", "doing_over")),
    "doing": (_("In progress, not due"), ("doing",)),
    "doing_over": (_("In progress, overdue"), ("doing_over",)),
    "paused": (_("Paused"), ("paused", "paused_over")),
    "paused_not_due": (_("Paused, not due"), ("paused",)),
    "paused_over": (_("Paused, overdue"), ("paused_over",)),
    "over": (_("Overdue"), OVER),
    "due": (_("Fallen due"), ("done", "done_over", *OVER)),
    "not_due": (_("Not completed, not due"), ("sent", "doing", "paused")),
    "open": (_("Not completed yet"), ("sent", "doing", "paused", *OVER)),
}


def is_counted_in_periods(question: Question) -> bool:
    """Whether the periods alone say the class, so that the list can be paged where it lies."""
    return not (question.known_at or question.against == "original")


def rows(question: Question, name: str, *, since=None):
    """The items of a list, in the order of programmes and registers: a queryset, or plain items."""
    classes = LISTS[name][1]
    if is_counted_in_periods(question):
        found = periods_of(question).filter(klass__in=classes)
        if since:
            found = come_since(question, found, classes, since)
        return found.order_by("programme_id", "task__position", "task_id", "unit_id")
    found = [item for item in listed(question) if item.klass in classes]
    return sorted(found, key=lambda item: (item.task_id, item.unit_id or 0))


def come_since(question: Question, periods, classes, since):
    """Of what stands in these classes on the day, only what did not on the day `since`."""
    # what stood in them on both days, unbroken, began before; else the earlier stay has ended since
    before = Period.objects.as_of(since).filter(klass__in=classes, ends_on__lte=question.as_of)
    is_whole = question.is_whole_programmes
    before = before.filter(in_programme=True) if is_whole else before.exclude(unit_id=None)
    return periods.filter(starts_on__gt=since).exclude(task__in=before.values("task"))


def items_of(page_rows) -> list[Item]:
    """The rows of a page as items, wherever they were counted."""
    return [
        row
        if isinstance(row, Item)
        else Item(row.task_id, row.assignment_id, row.unit_id, row.klass)
        for row in page_rows
    ]
