"""Form fields with label, hint and error, tied together for every kind of reader."""

from django import template
from django.forms import CheckboxInput, CheckboxSelectMultiple, ClearableFileInput, RadioSelect
from django.utils.html import format_html

from kiemdem.ui.fragments import in_dialog

register = template.Library()


@register.inclusion_tag("ui/_field.html")
def field(bound, short=False, compact=False, label="", hint="", **attrs):
    """One field of a form: `{% field form.due_on %}`.

    Options: short, compact, label, hint; anything else becomes an attribute of the control
    (write `data_x` for `data-x`).
    """
    hint = hint or bound.help_text
    name = bound.auto_id or bound.html_name
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


def kind_of(widget):
    """How a control is laid out: one box to tick, a group of choices, a file, or a line."""
    if isinstance(widget, RadioSelect | CheckboxSelectMultiple):
        return "group"
    if isinstance(widget, CheckboxInput):
        return "check"
    return "file" if isinstance(widget, ClearableFileInput) else "line"


@register.inclusion_tag("ui/_errors.html")
def error_summary(form):
    """What has to be mended, at the head of the form, each line a link to its field."""
    return {"form": form, "fields": [bound for bound in form if bound.errors]}


@register.simple_tag(takes_context=True)
def form_to(context, url="", files=False):
    """The attributes of a POST form, which stays in its dialog when it is in one."""
    request = context["request"]
    url = url or request.get_full_path()
    attrs = format_html(
        'method="post" action="{}" novalidate{}',
        url,
        format_html(' enctype="multipart/form-data"') if files else "",
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
