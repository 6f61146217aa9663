"""What readings have done in the background."""

from django.apps import apps
from django_tasks import task


@task(takes_context=True)
def read_document(context, reading: int) -> None:
    """Read a long document, a scan, or a text once more; a job that another took the place of does nothing."""
    rows = apps.get_model("readings", "ReadingDraft").objects
    if found := rows.filter(pk=reading, job=context.task_result.id).first():
        found.work()
