"""Words about documents for templates: `{% load documents %}`."""

from django import template

from kiemdem.documents.models import DocumentLink

register = template.Library()


@register.filter
def relation_name(relation):
    return dict(DocumentLink.Relation.choices).get(relation, relation)
