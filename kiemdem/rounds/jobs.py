"""What rounds have done in the background."""

from django_tasks import task

from kiemdem.ui.days import today

from .opening import open_due


@task()
def open_rounds() -> list[str]:
    """Open the rounds that are due today."""
    return [str(opened) for opened in open_due(today())]
