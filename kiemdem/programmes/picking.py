"""Choosing a programme by name, and several things at once."""

from django.core.exceptions import ValidationError
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _

from kiemdem.folding import fold
from kiemdem.units.picking import PICKS, Pick, PickField, PickInput

from .models import Programme


class ProgrammePick(Pick):
    """A programme that the person may see."""

    def rows(self):
        return Programme.objects.visible_to(self.by).select_related("document")

    def searched(self, text):
        rows = self.rows()
        for word in fold(text).split():
            rows = rows.filter(document__fold__contains=word)
        return rows

    def name(self, row):
        return f"{row.document.sign} {row.title[:80]}"

    def names(self, row):
        return {fold(row.document.sign), fold(self.name(row))}


PICKS["programme"] = ProgrammePick


class PickManyInput(PickInput):
    """Several lines, each with its list; empty ones count for nothing."""

    SPARE = 2

    def value_from_datadict(self, data, files, name):
        return [text for text in data.getlist(name) if text.strip()]

    def render(self, name, value, attrs=None, renderer=None):
        values = [*(value or []), *[""] * self.SPARE]
        attrs = {**self.attrs, **(attrs or {})}
        ident = attrs.get("id", f"id_{name}")
        lines = [super().render(name, values[0], attrs)]
        for number, text in enumerate(values[1:], start=2):
            label = _("Line %(number)s") % {"number": number}
            more = {"id": f"{ident}_{number}", "aria-label": label}
            lines.append(super().render(name, text, more))
        return format_html(
            '<div class="stack" id="{}-lines">{}</div>',
            ident,
            format_html_join("", "{}", ((line,) for line in lines)),
        )


class PickManyField(PickField):
    """Several things chosen by name, each once."""

    def __init__(self, kind, **options):
        super().__init__(kind, **options)
        self.widget = PickManyInput(kind)

    def prepare_value(self, value):
        return [self.pick.label(v) if not isinstance(v, str) else v for v in value or []]

    def clean(self, value):
        if self.required and not value:
            raise ValidationError(self.error_messages["required"], code="required")
        found = [self.one(text) for text in value or []]
        return list(dict.fromkeys(found))
