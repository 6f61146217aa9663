"""What the database itself must never let in."""

from django.db.models import CheckConstraint, Q


def both_or_neither(*fields: str) -> CheckConstraint:
    """Who, when and why travel together: all of `fields` are set, or none is."""
    none_set = Q(**{f"{field}__isnull": True for field in fields})
    all_set = Q(**{f"{field}__isnull": False for field in fields})
    name = "%(app_label)s_%(class)s_" + "_with_".join(fields)
    return CheckConstraint(condition=none_set | all_set, name=name)
