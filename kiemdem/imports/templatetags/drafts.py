"""Fields of a draft row, each with its doubts, tied together for every kind of reader."""

from django import template
from django.forms import Select, Textarea
from django.utils.html import format_html, format_html_join
from django.utils.safestring import mark_safe

from kiemdem.ui.templatetags.ui import _icon

register = template.Library()


@register.simple_tag
def row_field(row, name):
    """One field of a row, with what is doubtful about it.

    Written out here and not by templates: a page holds hundreds of fields, and shows at once.
    """
    bound = row.form[name]
    ident, doubts = bound.auto_id, row.told.get(name, ())
    tied = [f"{ident}-error"] * bool(bound.errors) + [f"{ident}-doubt"] * bool(doubts)
    parts = [format_html('<label for="{}">{}</label>', ident, bound.label)]
    if bound.errors:
        told = " ".join(bound.errors)
        parts.append(format_html(ERROR, ident, _icon("st-over", ""), told))
    parts.append(control(bound, ident, tied))
    if doubts:
        lines = format_html_join(
            "", "<span>{}{}</span>", ((_icon("flag", ""), one) for one in doubts)
        )
        parts.append(format_html('<span class="doubt" id="{}-doubt">{}</span>', ident, lines))
    mark = mark_safe(" data-doubt") if doubts else ""
    return format_html('<div class="field compact"{}>{}</div>', mark, mark_safe("".join(parts)))


ERROR = '<span class="error" id="{}-error">{}<span>{}</span></span>'


def control(bound, ident, tied):
    """The control itself: choices, lines of text, or one line."""
    attrs = format_html(' id="{}" name="{}"', ident, bound.html_name)
    if tied:
        attrs += format_html(' aria-describedby="{}"', " ".join(tied))
    if bound.errors:
        attrs += mark_safe(' aria-invalid="true"')
    value, widget = bound.value(), bound.field.widget
    if isinstance(widget, Select):
        return format_html("<select{}>{}</select>", attrs, options(bound.field, str(value or "")))
    shown = widget.format_value(value) or ""
    if isinstance(widget, Textarea):
        return format_html('<textarea{} rows="1">\n{}</textarea>', attrs, shown)
    limit = getattr(bound.field, "max_length", None)
    if limit:
        attrs += format_html(' maxlength="{}"', limit)
    return format_html('<input type="text" autocomplete="off"{} value="{}">', attrs, shown)


def options(field, chosen):
    return format_html_join(
        "",
        '<option value="{}"{}>{}</option>',
        (
            (key, mark_safe(" selected") if str(key) == chosen else "", label)
            for key, label in field.choices
        ),
    )


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
