"""Choosing one thing among thousands: type a part of its name, take it from the list.

Without JavaScript it is a line of text: a name that only one thing bears is enough, and when
several do, the answer lists them. Packages above register what else can be chosen in `PICKS`.
"""

from dataclasses import dataclass
from datetime import date

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Prefetch, Q
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext_lazy as _

from kiemdem.folding import fold

from .models import Appointment, Person, Post, Unit

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
        rows = list((self.with_key(key) if key else self.searched(text))[: SHOWN + 1])
        exact = [row for row in rows if fold(text) in self.names(row)]
        return exact if len(exact) == 1 else rows[:SHOWN]

    def rows(self):
        raise NotImplementedError

    def searched(self, text):
        return self.rows().searched(text)

    def with_key(self, key):
        number = key.lstrip("#")
        return self.rows().filter(pk=int(number)) if number.isdecimal() else []

    def key(self, row):
        return f"#{row.pk}"

    def label(self, row):
        return f"{self.name(row)}{MARK}{self.key(row)}"

    def name(self, row):
        return str(row)

    def names(self, row):
        return {fold(self.name(row))}


class UnitPick(Pick):
    """A unit that exists on the day, by any name it has had or by its code."""

    def rows(self):
        return Unit.objects.visible_to(self.by).open_on(self.day).order_by("sort_key")

    def searched(self, text):
        return self.rows().searched(text).best_first(text)

    def with_key(self, key):
        return self.rows().filter(code=key)

    def key(self, row):
        return row.code

    def names(self, row):
        return set(row.fold.split(" | "))


class PostPick(Pick):
    """A post that exists on the day, found by title, unit or holder."""

    def rows(self):
        rows = Post.objects.filter(unit__in=Unit.objects.visible_to(self.by)).open_on(self.day)
        return rows.select_related("unit").order_by("unit__sort_key", "title")

    def searched(self, text):
        rows = self.rows()
        for word in fold(text).split():
            holder = Q(appointments__ends_on=None, appointments__person__fold__contains=word)
            rows = rows.filter(Q(unit__fold__contains=word) | Q(title__icontains=word) | holder)
        return rows.distinct() if fold(text) else rows.none()

    def name(self, row):
        return f"{row.title}, {row.unit}"


class PersonPick(Pick):
    """Someone in the list of people, from wherever they come; only keepers choose among them."""

    def rows(self):
        people = Person.objects.order_by("sort_key") if self.by.keeps_somewhere() else None
        held = Appointment.objects.filter(ends_on=None).select_related("post__unit")
        shown = Prefetch("appointments", held, to_attr="held")
        return Person.objects.none() if people is None else people.prefetch_related(shown)

    def name(self, row):
        posts = "; ".join(f"{held.post}, {held.post.unit}" for held in row.held)
        return f"{row} ({posts})" if posts else str(row)

    def names(self, row):
        return {fold(str(row)), fold(self.name(row))}


PICKS: dict[str, type[Pick]] = {"unit": UnitPick, "post": PostPick, "person": PersonPick}


class PickInput(forms.TextInput):
    """A line of text with a list of matches that follows the typing."""

    def __init__(self, kind, attrs=None):
        super().__init__(attrs)
        self.kind = kind

    def address(self):
        """Where the matches are asked for."""
        return reverse("units:pick", args=[self.kind])

    def render(self, name, value, attrs=None, renderer=None):
        attrs = {**self.attrs, **(attrs or {})}
        ident = attrs.setdefault("id", f"id_{name}")
        given = {key: text for key, text in attrs.items() if text not in (False, None)}
        return format_html(
            '<input type="text" name="{}" value="{}" list="{}-list" autocomplete="off"'
            ' hx-get="{}?field={}" hx-trigger="input changed delay:200ms" hx-target="#{}-list"'
            ' hx-swap="innerHTML" hx-push-url="false"{}><datalist id="{}-list"></datalist>',
            name,
            value or "",
            ident,
            self.address(),
            name,
            ident,
            format_html_join("", ' {}="{}"', given.items()),
            ident,
        )


class PickField(forms.CharField):
    """One thing chosen by name. Its form tells it who chooses and on which day (`set`)."""

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


class PickingForm(forms.Form):
    """A form whose lines choose things: it knows who fills it in and on which day."""

    def __init__(self, *args, by, day, **kwargs):
        super().__init__(*args, **kwargs)
        self.by, self.day = by, day
        self.choose(by, day)

    def choose(self, by, day):
        """Tell every line who chooses and on which day."""
        for field in self.fields.values():
            if isinstance(field, PickField):
                field.set(by, day)
