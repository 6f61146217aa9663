"""Choosing one thing among thousands: type a part of its name, take it from the list.

Without JavaScript it is a line of text: a name that only one thing bears is enough, and when
several do, the answer lists them.
"""

from dataclasses import dataclass
from datetime import date

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Q
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext_lazy as _

from kiemdem.documents.models import Document
from kiemdem.folding import fold
from kiemdem.units.models import Post, Unit

from .models import Programme

MARK = " · "  # what follows it in a label is the key
SHOWN = 12


@dataclass
class Pick:
    """One kind of thing to choose from, as one person sees it on a day."""

    by: object
    day: date

    def found(self, text):
        """The rows that a text may mean, best first."""
        key = text.rpartition(MARK)[2].strip() if MARK in text else ""
        rows = self.with_key(key) if key else self.searched(text)
        rows = list(rows[: SHOWN + 1])
        exact = [row for row in rows if fold(text) in self.names(row)]
        return exact if len(exact) == 1 else rows[:SHOWN]

    def with_key(self, key):
        return self.rows().filter(pk=int(key.lstrip("#"))) if key.lstrip("#").isdigit() else []

    def key(self, row):
        return f"#{row.pk}"

    def label(self, row):
        return f"{self.name(row)}{MARK}{self.key(row)}"

    def name(self, row):
        return str(row)

    def names(self, row):
        return {fold(self.name(row))}


class UnitPick(Pick):
    """A unit that exists on the day."""

    def rows(self):
        return Unit.objects.visible_to(self.by).open_on(self.day).order_by("sort_key")

    def searched(self, text):
        return self.rows().searched(text)

    def with_key(self, key):
        return self.rows().filter(code=key)

    def key(self, row):
        return row.code

    def names(self, row):
        return set(row.fold.split(" | "))


class PostPick(Pick):
    """A post that exists on the day, found by title, unit or holder."""

    def rows(self):
        return Post.objects.open_on(self.day).select_related("unit").order_by("unit__sort_key")

    def searched(self, text):
        rows = self.rows()
        for word in fold(text).split():
            holder = Q(appointments__ends_on=None, appointments__person__fold__contains=word)
            rows = rows.filter(Q(unit__fold__contains=word) | Q(title__icontains=word) | holder)
        return rows.filter(title__icontains=text).distinct() if not fold(text) else rows.distinct()

    def name(self, row):
        return f"{row.title}, {row.unit}"


class DocumentPick(Pick):
    """A registered paper."""

    def rows(self):
        return Document.objects.visible_to(self.by)

    def searched(self, text):
        return self.rows().searched(text)

    def name(self, row):
        run = row.term if row.side == Document.Side.PARTY else row.year
        return f"{row.sign} ({run}) {row.title[:80]}" if run else f"{row.sign} {row.title[:80]}"

    def names(self, row):
        return {fold(row.sign), fold(self.name(row))}


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


PICKS = {
    "unit": UnitPick,
    "post": PostPick,
    "document": DocumentPick,
    "programme": ProgrammePick,
}


class PickInput(forms.TextInput):
    """A line of text with a list of matches that follows the typing."""

    def __init__(self, kind, attrs=None):
        super().__init__(attrs)
        self.kind = kind

    def render(self, name, value, attrs=None, renderer=None):
        return self.line(name, value, {**self.attrs, **(attrs or {})})

    def line(self, name, value, attrs):
        ident = attrs.get("id", f"id_{name}")
        attrs = {name: text for name, text in attrs.items() if text not in (False, None)}
        return format_html(
            '<input type="text" name="{}" value="{}" list="{}-list" autocomplete="off"'
            ' hx-get="{}?field={}" hx-trigger="input changed delay:200ms" hx-target="#{}-list"'
            ' hx-swap="innerHTML" hx-push-url="false"{}><datalist id="{}-list"></datalist>',
            name,
            value or "",
            ident,
            reverse("programmes:pick", args=[self.kind]),
            name,
            ident,
            format_html_join("", ' {}="{}"', attrs.items()),
            ident,
        )


class PickField(forms.CharField):
    """One thing chosen by name. Give it its `pick` in the form's `__init__`."""

    pick: Pick

    def __init__(self, kind, **options):
        self.kind = kind
        super().__init__(widget=PickInput(kind), **options)

    def set(self, by, day):
        self.pick = PICKS[self.kind](by, day)

    def prepare_value(self, value):
        return value if value is None or isinstance(value, str) else self.pick.label(value)

    def clean(self, value):
        text = super().clean(value)
        return self.one(text) if text else None

    def one(self, text):
        rows = self.pick.found(text)
        if len(rows) == 1:
            return rows[0]
        if not rows:
            raise ValidationError(
                _("Nothing by the name “%(text)s” is found.") % {"text": text[:80]}
            )
        names = "; ".join(self.pick.label(row) for row in rows[:5])
        raise ValidationError(
            _("Several are called so. Write one of them whole: %(names)s") % {"names": names}
        )


class PickManyInput(PickInput):
    """Several lines, each with its list; empty ones count for nothing."""

    SPARE = 2

    def value_from_datadict(self, data, files, name):
        return [text for text in data.getlist(name) if text.strip()]

    def render(self, name, value, attrs=None, renderer=None):
        values = [*(value or []), *[""] * self.SPARE]
        attrs = {**self.attrs, **(attrs or {})}
        ident = attrs.get("id", f"id_{name}")
        lines = [self.line(name, values[0], attrs)]
        for number, text in enumerate(values[1:], start=2):
            more = {"id": f"{ident}_{number}", "aria-label": f"{number}"}
            lines.append(self.line(name, text, more))
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
