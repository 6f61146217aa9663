"""Words about units for templates: `{% load units %}`."""

from django import template

from kiemdem.units import kinds

register = template.Library()
register.filter("kind_name", kinds.kind_name)


@register.simple_tag(takes_context=True)
def toggle(context, outline, pk):
    """The address of the tree after pressing one branch: `{% toggle outline node.pk as url %}`."""
    pairs = context["request"].GET.copy()
    pairs["open"] = ",".join(map(str, outline.toggled(pk)))
    return f"?{pairs.urlencode(safe=',')}"
