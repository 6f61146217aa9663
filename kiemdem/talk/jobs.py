"""What is told of watched things in the background."""

from datetime import timedelta

from django_tasks import task

from kiemdem.ui.days import today

from .watching import tell_of_day, tell_of_entries


@task()
def tell_of_watched_tasks() -> int:
    """Say what was entered about watched tasks since yesterday, each entry once."""
    return tell_of_entries(today() - timedelta(days=1), today())


@task()
def tell_of_the_day() -> int:
    """Say of yesterday how much was written about watched programmes and units."""
    return tell_of_day(today() - timedelta(days=1), on=today())
