"""Who and when travel together: a nullable pair `…_at`, `…_by` is kept by the database."""

from django.apps import apps

from kiemdem.constraints import both_or_neither


def pairs():
    for model in apps.get_models():
        fields = {field.name: field for field in model._meta.concrete_fields}
        for name, field in fields.items():
            other = fields.get(name.removesuffix("_at").removesuffix("_on") + "_by")
            if name.endswith(("_at", "_on")) and other and (field.null or other.null):
                yield model, name, other.name


def test_every_pair_is_kept_together():
    loose = [
        f"{model.__name__}: {at}, {by}"
        for model, at, by in pairs()
        if model.__module__.startswith("kiemdem.")
        and not any(
            {at, by} <= _fields(constraint)
            for constraint in model._meta.constraints
            if hasattr(constraint, "condition")
        )
    ]
    assert not loose


def _fields(constraint):
    """The columns that a condition asks about."""
    found, waiting = set(), [constraint.condition]
    while waiting:
        part = waiting.pop()
        if isinstance(part, tuple):
            found.add(part[0].removesuffix("__isnull"))
        else:
            waiting.extend(getattr(part, "children", []))
    return found


def test_the_guard_knows_a_pair_when_it_sees_one():
    assert _fields(both_or_neither("closed_at", "closed_by")) == {"closed_at", "closed_by"}
