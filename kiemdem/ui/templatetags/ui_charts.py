"""Charts drawn on the server, each with its figures in words."""

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _

from kiemdem.ui import charts, figures, statuses

register = template.Library()


@register.simple_tag
def bar(counts, tall=False):
    """How a whole divides by status: `{% bar counts %}`, counts as `{"done": 9, "over": 2}`."""
    drawn, total = charts.stretches(statuses.parts(counts))
    if not total:
        return format_html('<span class="dim">{}</span>', figures.NONE)
    return format_html(
        '<svg class="bar{}" viewBox="0 0 {} 1" preserveAspectRatio="none" role="img"'
        ' aria-label="{}">{}</svg>',
        " tall" if tall else "",
        total,
        in_words(part for part, _start in drawn),
        format_html_join(
            "",
            '<rect data-st="{}" x="{}" width="{}" height="1"/>',
            ((part.state, start, part.count) for part, start in drawn),
        ),
    )


def in_words(parts):
    """9 hoàn thành đúng hạn, 2 quá hạn."""
    return ", ".join(f"{figures.written_number(p.count)} {str(p.word).lower()}" for p in parts)


@register.inclusion_tag("ui/_legend.html")
def legend(counts):
    """The counts of a bar in words, each a link when it has an address."""
    return {"parts": statuses.parts(counts)}


@register.inclusion_tag("ui/_tally_board.html", takes_context=True)
def tally_board(context, groups):
    """Every item one cell, in fives. A group: `state`, `cells`, and if wanted `label`, `url`.

    A cell: `url`, `text` (shown), `name` (spoken). A group may say `count` when it has more.
    """
    shown = []
    for group in groups:
        cells = list(group["cells"])
        label = group.get("label") or statuses.WORDS[group["state"]]
        shown.append({"count": len(cells), **group, "cells": cells, "label": label})
    return {"groups": shown, "request": context.get("request")}


@register.simple_tag
def spark(values, label=""):
    """The shape of a series in a row. Without a label its first and last value are spoken."""
    points = charts.spark_points(values)
    if not points:
        return format_html('<span class="dim">{}</span>', figures.NONE)
    known = [value for value in values if value is not None]
    ends = {
        "first": figures.written_number(known[0]),
        "last": figures.written_number(known[-1]),
    }
    line = "M" + " L".join(f"{x} {y}" for x, y in points)
    return format_html(
        '<svg class="spark" viewBox="0 0 {} {}" role="img" aria-label="{}">'
        '<path d="{}"/><circle cx="{}" cy="{}" r="2"/></svg>',
        charts.WIDTH,
        charts.HEIGHT,
        label or _("From %(first)s to %(last)s") % ends,
        line,
        *map(str, points[-1]),
    )


@register.simple_tag
def bullet(value, plan):
    """A value against its plan: the plan is the dark tick."""
    length, tick = charts.bullet_lengths(value, plan)
    against = {"value": figures.written_number(value), "plan": figures.written_number(plan)}
    return format_html(
        '<svg class="bullet" viewBox="0 0 100 12" preserveAspectRatio="none" role="img"'
        ' aria-label="{}"><rect class="track" width="100" height="12"/>'
        '<rect class="value" y="3" width="{}" height="6"/><path class="plan" d="M{} 0v12"/></svg>',
        _("%(value)s against a plan of %(plan)s") % against,
        str(length),
        str(tick),
    )


@register.simple_tag
def diverge(points, full=50):
    """How far above or below plan, in points; `full` points fill half the width."""
    start, width = charts.diverge_length(points, full)
    return format_html(
        '<svg class="diverge" viewBox="-50 0 100 12" preserveAspectRatio="none" role="img"'
        ' aria-label="{}"><rect class="{}" x="{}" y="2" width="{}" height="8"/>'
        '<path class="zero" d="M0 0v12"/></svg>',
        _("%(points)s points from plan") % {"points": figures.written_change(points)},
        "down" if points < 0 else "up",
        str(start),
        str(width),
    )
