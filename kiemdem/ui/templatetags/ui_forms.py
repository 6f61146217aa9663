"""Form fields with label, hint and error, tied together for every kind of reader."""

from django import template
from django.forms import CheckboxInput, CheckboxSelectMultiple, ClearableFileInput, RadioSelect
from django.utils.html import format_html
from django.utils.safestring import mark_safe

from kiemdem.ui.fragments import in_dialog

register = template.Library()


@register.inclusion_tag("ui/_field.html", takes_context=True)
def field(context, bound, short=False, compact=False, label="", hint="", **attrs):
    """One field of a form: `{% field form.due_on %}`.

    Options: short, compact, label, hint; anything else becomes an attribute of the control
    (write `data_x` for `data-x`).
    """
    hint = hint or bound.help_text
    name = id_of(context, bound)
    tied = [f"{name}-hint"] * bool(hint) + [f"{name}-error"] * bool(bound.errors)
    attrs = {key.replace("_", "-"): value for key, value in attrs.items()}
    attrs["aria-describedby"] = " ".join(tied) or False
    if bound.errors:
        attrs["aria-invalid"] = "true"
    if short:
        attrs["class"] = "short"
    return {
        "bound": bound,
        "name": name,
        "control": bound.as_widget(attrs=attrs),
        "label": label or bound.label,
        "hint": hint,
        "compact": compact,
        "kind": kind_of(bound.field.widget),
    }


def id_of(context, bound):
    """The id of a control; in a dialog another than on the page below it."""
    own = bound.field.widget.attrs
    if "request" in context and in_dialog(context["request"]):
        own.setdefault("id", f"dialog-{bound.auto_id or bound.html_name}")
    return own.get("id") or bound.auto_id or bound.html_name


def kind_of(widget):
    """How a control is laid out: one box to tick, a group of choices, a file, or a line."""
    if isinstance(widget, RadioSelect | CheckboxSelectMultiple):
        return "group"
    if isinstance(widget, CheckboxInput):
        return "check"
    return "file" if isinstance(widget, ClearableFileInput) else "line"


@register.inclusion_tag("ui/_errors.html", takes_context=True)
def error_summary(context, form):
    """What has to be mended, at the head of the form, each line a link to its field."""
    wrong = [bound for bound in form if bound.errors]
    return {"form": form, "fields": [(bound, first_id(context, bound)) for bound in wrong]}


def first_id(context, bound):
    """Where a link to the field leads: of a group, its first choice."""
    name = id_of(context, bound)
    return f"{name}_0" if kind_of(bound.field.widget) == "group" else name


@register.simple_tag(takes_context=True)
def form_to(context, url="", files=False):
    """The attributes of a POST form, which stays in its dialog when it is in one."""
    request = context["request"]
    url = url or request.get_full_path()
    attrs = format_html(
        'method="post" action="{}" novalidate{}',
        url,
        mark_safe(' enctype="multipart/form-data"') if files else "",
    )
    if not in_dialog(request):
        return attrs
    where = request.headers["HX-Target"].rpartition("#")[2]
    return format_html(
        '{} hx-post="{}" hx-target="#{}" hx-swap="innerHTML" hx-disable="find button"',
        attrs,
        url,
        where,
    )
