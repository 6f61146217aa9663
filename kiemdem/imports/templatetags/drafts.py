"""Fields of a draft row, each with its doubts, tied together for every kind of reader."""

from django import template

register = template.Library()


@register.inclusion_tag("imports/_row_field.html")
def row_field(row, name):
    """One field of a row, with what is doubtful about it."""
    bound = row.form[name]
    doubts = row.told.get(name, ())
    ident = bound.auto_id
    tied = [f"{ident}-error"] * bool(bound.errors) + [f"{ident}-doubt"] * bool(doubts)
    attrs = {"aria-describedby": " ".join(tied) or False}
    if bound.errors:
        attrs["aria-invalid"] = "true"
    return {
        "bound": bound,
        "ident": ident,
        "doubts": doubts,
        "control": bound.as_widget(attrs=attrs),
    }


@register.filter
def label_of(row, name):
    """What a field of a row is called on screen."""
    field = row.form.fields.get(name) or row.form.fields.get("title")
    return field.label


@register.filter
def meant(meaning):
    """What a name was taken for, in short: a unit, a group, or nothing."""
    return meaning.get("name") or meaning.get("unit") or ""


@register.filter
def items(mapping):
    """A mapping's pairs: its own `items` may be a key of it."""
    return mapping.items()


@register.filter
def at(mapping, key):
    return mapping.get(key, "")
