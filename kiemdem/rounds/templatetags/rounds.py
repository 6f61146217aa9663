"""Words of returns: where they stand, what they say, what held."""

import json

from django import template
from django.utils.html import format_html
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from kiemdem.rounds.answering import TYPED, as_typed
from kiemdem.rounds.standing import STATES as RETURN_STATES
from kiemdem.ui.days import written
from kiemdem.ui.templatetags.ui import status

register = template.Library()


@register.simple_tag
def return_status(owed):
    """Where a return stands, as a chip."""
    return status(RETURN_STATES[owed.status], owed.get_status_display())


@register.simple_tag
def due_of(charge):
    """The due day of a charge, and the original one where it was changed."""
    if charge.due_on is None:
        return charge.task.due_text or _("no deadline")
    if charge.original_due_on and charge.original_due_on != charge.due_on:
        both = {"day": written(charge.due_on), "first": written(charge.original_due_on)}
        return _("%(day)s (first %(first)s)") % both
    return written(charge.due_on)


@register.simple_tag
def judgement_of(line):
    """Whether a line held, as a chip; a dash where nobody has said."""
    if not line.judgement:
        return "–"
    return status("done" if line.judgement == "held" else "over", line.get_judgement_display())


@register.simple_tag
def return_figures(owed):
    """How much of a return is claimed, and how much of it held."""
    claims = list(owed.lines.filter(claims_done=True).values_list("judgement", flat=True))
    numbers = {"claimed": len(claims), "held": claims.count("held")}
    return _("%(claimed)s claimed done, of these %(held)s held") % numbers


@register.simple_tag
def cell(form, name, number, seen=False):
    """One field of a line with its label, which a sheet shows only on a narrow screen."""
    bound = form[name]
    attrs = {"aria-invalid": "true"} if bound.errors else {}
    control = bound.as_widget(attrs=attrs)
    label = format_html(
        '<label class="lab{}" for="{}">{}<span class="vh"> {}</span></label>',
        " seen" if seen else "",
        bound.auto_id,
        bound.label,
        gettext("(line %(number)s)") % {"number": number},
    )
    return label + control


@register.filter
def standing_json(form):
    """What stands in a line on the server, for the script that fills the fields with it."""
    return json.dumps(dict(zip(TYPED, as_typed(form.initial.get), strict=True)))
