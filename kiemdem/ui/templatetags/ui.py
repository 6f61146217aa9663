"""Template words for every page. They are builtins: no `{% load %}` is needed."""

from functools import cache
from uuid import uuid4

from django import template
from django.contrib.staticfiles.storage import staticfiles_storage
from django.templatetags.static import static
from django.urls import NoReverseMatch, reverse
from django.utils.html import format_html
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _

from kiemdem.ui import days, figures
from kiemdem.ui.asof import keep as keep_day
from kiemdem.ui.statuses import WORDS
from kiemdem.ui.styles import SHEETS
from kiemdem.ui.templatetags import ui_charts, ui_forms, ui_lists

register = template.Library()
for part in (ui_charts, ui_forms, ui_lists):  # one builtin, kept in readable pieces
    register.tags.update(part.register.tags)
    register.filters.update(part.register.filters)

register.filter("day", days.written)
register.filter("day_short", days.written_short)
register.filter("day_long", days.written_long)
register.filter("moment", days.written_moment)
register.filter("quarter", days.quarter_name)
register.filter("number", figures.written_number)
register.filter("change", figures.written_change)
register.filter("percent", figures.written_percent)
register.simple_tag(figures.share, name="share")


@register.simple_tag
def style_sheets():
    """The addresses of the style sheets: one where they are served joined."""
    names = getattr(staticfiles_storage, "sheets", SHEETS)
    return [staticfiles_storage.url(name) for name in names]


@register.filter
def vi_date(day):
    """dd/mm/yyyy whatever the language: for text that quotes a Vietnamese paper."""
    return f"{day:%d/%m}/{day.year:04}" if day else figures.NONE


@register.simple_tag
def when(day, short=False):
    """A day as `<time>`, so that machines read it too."""
    if not day:
        return figures.NONE
    text = days.written_short(day) if short else days.written(day)
    return format_html('<time datetime="{}">{}</time>', day.isoformat(), text)


@cache
def _icon(name, label):
    reference = f"{static('ui/icons.svg')}#{name if name.startswith('st-') else 'i-' + name}"
    if label:
        shown = '<svg class="icon" role="img" aria-label="{}"><use href="{}"/></svg>'
        return format_html(shown, label, reference)
    return format_html(
        '<svg class="icon" aria-hidden="true" focusable="false"><use href="{}"/></svg>', reference
    )


@register.simple_tag
def icon(name, label=""):
    """An icon of the sprite: `{% icon "lock" %}`. With a label it speaks; without it is silent."""
    return _icon(str(name), str(label))


@register.simple_tag
def status(state, label="", solid=False, symbol=""):
    """How a thing stands: shape and word, colour third. `symbol`: another shape than the state's."""
    return format_html(
        '<span class="status{}" data-st="{}">{}{}</span>',
        " solid" if solid else "",
        state,
        icon(symbol or f"st-{state}"),
        label or WORDS[state],
    )


MADE_UP = "(minh họa)"


@register.simple_tag
def made_up(thing, within=None):
    """The mark of made-up data, once: not where its title, or what it stands `within`, says so."""
    if not thing.illustrative or getattr(within, "illustrative", False):
        return ""
    words = getattr(thing, "title", "") or getattr(thing, "name", "")
    if words.startswith(MADE_UP):
        return ""
    return format_html(' <em class="dim">({})</em>', _("illustrative"))


@register.simple_tag(takes_context=True)
def keep(context, url):
    """An address of ours, read as of the same day: `{% keep task.get_absolute_url %}`."""
    request = context.get("request")
    return keep_day(request, str(url)) if request else url


@register.simple_tag(takes_context=True)
def link(context, name, *args, **kwargs):
    """`{% url %}` that keeps the day the books are read at."""
    return keep(context, reverse(name, args=args, kwargs=kwargs))


@register.simple_tag(takes_context=True)
def query(context, **changes):
    """This page's query string with changes: `{% query page=2 sort=None %}`. Always begins "?"."""
    pairs = context["request"].GET.copy()
    for name, value in changes.items():
        if value is None or value == "":
            pairs.pop(name, None)
        else:
            pairs[name] = str(value)
    return "?" + pairs.urlencode()


@register.inclusion_tag("ui/_hidden_query.html", takes_context=True)
def hidden_query(context, *left_out):
    """This page's query as hidden fields of a GET form, but for those named."""
    pairs = context["request"].GET.lists()
    return {"pairs": [(n, v) for n, values in pairs if n not in left_out for v in values if v]}


@register.inclusion_tag("ui/_nav_item.html", takes_context=True)
def nav_item(context, name, symbol, label, key=""):
    """A place in the sidebar; nothing when the page does not exist.

    `name` may hold several names: the first that exists is meant.
    """
    request = context.get("request")
    url = next(filter(None, map(url_or, name.split())), "")
    if not url:
        return {"url": ""}
    path = request.path if request else ""
    within = url != "/" and path.startswith(url)
    current = "page" if path == url else "true" if within else ""
    kept = keep_day(request, url) if request else url
    return {"url": kept, "symbol": symbol, "label": label, "current": current, "key": key}


@register.simple_tag
def url_or(name, *args, otherwise=""):
    """`{% url %}` that gives `otherwise` when no such page exists."""
    try:
        return reverse(name, args=args)
    except NoReverseMatch:
        return otherwise


@register.simple_tag
def new_id(prefix="x"):
    """An id that no other part of the page has."""
    return f"{prefix}-{uuid4().hex[:8]}"


@register.inclusion_tag("ui/_verb.html", takes_context=True)
def verb(context, subject, name, url, label, **options):
    """A button for one step. When the rules say no, it is greyed and says why.

    Options: objection="…" (instead of asking the subject), icon, primary, small, quiet,
    confirm="…", dialog=True (a link that opens the form at `url`), value (field posted along).
    """
    request = context["request"]
    if "objection" in options:
        objection = options.pop("objection")
    else:
        objection = getattr(subject, f"why_not_{name}")(request.user)
    return {
        "url": url,
        "label": label,
        "objection": objection,
        "hidden": not context.get("reads_today", True),
        "reason_id": new_id("why"),
        "csrf_token": context.get("csrf_token"),
        **options,
    }


@register.inclusion_tag("ui/_opens.html", takes_context=True)
def opens(context, url, label, **options):
    """A link that opens `url` in the dialog, or goes there without JavaScript.

    Options: icon, primary, small, quiet, fig (a figure that opens), drawer=True, key="n".
    """
    where = "drawer" if options.pop("drawer", False) else "dialog"
    return {"url": keep(context, url), "label": label, "where": where, **options}


@register.simple_tag
def nothing():
    """The dash for what is missing: never a nought."""
    return mark_safe('<span class="dim">–</span>')
