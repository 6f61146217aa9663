"""Old words and new ones of an amended line."""

from django import template
from django.core.exceptions import FieldDoesNotExist

register = template.Library()


@register.simple_tag
def changes_told(entry):
    """(what, old, new) for every field that an entry says was changed."""
    model = entry.subject_type.model_class()
    return [(label(model, name), *pair) for name, pair in entry.details.get("changes", {}).items()]


def label(model, name):
    """The office's word for a field."""
    try:
        return model._meta.get_field(name).verbose_name
    except FieldDoesNotExist:
        return name
