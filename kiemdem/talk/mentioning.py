"""Names in a comment: @ and the name of a person or a unit, or a line that lists those who match."""

import re

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Prefetch, Q
from django.urls import reverse
from django.utils.translation import gettext as _

from kiemdem.folding import clean, fold
from kiemdem.units.models import Appointment, Unit
from kiemdem.units.picking import MARK, SHOWN, Pick, PickField, PickInput

from .models.comment import nobody_here

AT = re.compile(r"(?<!\S)[(“\"]?@(\w[^\n@]{0,160})")
MOST_WORDS = 14


class MentionPick(Pick):
    """Someone who may read a discussion, or a unit with people who may."""

    def __init__(self, by, day, thread):
        super().__init__(by, day)
        self.thread = thread

    def people(self):
        held = Appointment.objects.as_of(self.day).select_related("post__unit")
        shown = Prefetch("person__appointments", held, to_attr="held")
        people = self.thread.readers(self.day).select_related("person")
        return people.prefetch_related(shown).order_by("person__sort_key")

    def units(self):
        return self.thread.units(self.day).order_by("sort_key")

    def searched(self, text):
        words = fold(text.lstrip("@")).split()
        if not words:
            return []
        names = Q(*[Q(person__fold__contains=word) for word in words])
        people = self.people().filter(names | Q(username=text.strip("@ ").lower()))
        return [*people[: SHOWN + 1], *self.units().searched(" ".join(words))[: SHOWN + 1]]

    def with_key(self, key):
        if key.startswith("@"):
            return self.people().filter(username=key[1:])
        return self.units().filter(code=key)

    def key(self, row):
        return row.code if isinstance(row, Unit) else f"@{row.username}"

    def name(self, row):
        if isinstance(row, Unit):
            return str(row)
        posts = "; ".join(f"{held.post}, {held.post.unit}" for held in row.person.held)
        return f"{row} ({posts})" if posts else str(row)

    def names(self, row):
        if isinstance(row, Unit):
            return {fold(row.code), *row.fold.split(" | ")}
        return {fold(row.username), fold(str(row)), fold(self.name(row))}

    def typed(self, text):
        """Those named in a text by @: the longest name that someone who may read it bears."""
        found = []
        for written in AT.findall(text):
            words = written.split()[:MOST_WORDS]
            tries = [" ".join(words[:n]).rstrip('.,;:!?)”"') for n in range(len(words), 0, -1)]
            named = self.longest([fold(name) for name in tries])
            if len(named) > 1:
                raise ValidationError(several(self, named))
            if not named:
                raise ValidationError(nobody_here(f"@{' '.join(words[:4])}"))
            found += named
        return found

    def longest(self, tries):
        """The rows that bear the longest of these names."""
        tries = [name for name in tries if name]
        starts = Q()
        for name in tries:
            starts |= Q(fold=name) | Q(fold__contains=f"{name} |") | Q(fold__endswith=f"| {name}")
        people = self.people().filter(Q(person__fold__in=tries) | Q(username__in=_codes(tries)))
        rows = [*people, *self.units().filter(starts | Q(code__in=_codes(tries)))]
        for name in tries:
            if named := [row for row in rows if name in self.names(row)]:
                return named
        return []


def _codes(tries):
    """A code has hyphens where the folded name has spaces."""
    return [name.replace(" ", "-") for name in tries]


def several(pick, rows) -> str:
    names = "; ".join(pick.label(row) for row in rows[:5])
    return _("Several are called so. Choose one of them in the line below: %(names)s") % {
        "names": names
    }


class MentionInput(PickInput):
    """A line whose matches are asked of the discussion."""

    thread = None

    def address(self):
        return reverse("talk:names", args=[self.thread.kind, self.thread.subject.pk])


class MentionField(PickField):
    """One person or unit to be told."""

    def __init__(self, **options):
        super().__init__("mention", **options)
        self.widget = MentionInput("mention")

    def tell_thread(self, thread, by, day):
        self.pick = MentionPick(by, day, thread)
        self.widget.thread = thread

    def one(self, text):
        rows = self.pick.found(text)
        if not rows:
            raise ValidationError(nobody_here(text.rpartition(MARK)[0] or text))
        return super().one(text)


class CommentForm(forms.Form):
    """What is said, and who is to be told beside those named in it."""

    text = forms.CharField(widget=forms.Textarea(attrs={"rows": 3, "maxlength": 4000}))
    tell = MentionField(required=False)
    also = MentionField(required=False)

    def __init__(self, *args, thread, by, day, **kwargs):
        super().__init__(*args, **kwargs)
        for name in ("tell", "also"):
            self.fields[name].tell_thread(thread, by, day)
        self.pick = MentionPick(by, day, thread)

    def clean_text(self):
        text = self.cleaned_data["text"]
        self.named = self.pick.typed(text)
        return text

    def mentions(self):
        """(people, units), each once."""
        rows = [*self.named, *(self.cleaned_data[name] for name in ("tell", "also"))]
        rows = list(dict.fromkeys(row for row in rows if row))
        units = [row for row in rows if isinstance(row, Unit)]
        return [row for row in rows if row not in units], units


class StrikeForm(forms.Form):
    """Why a comment is struck out."""

    reason = forms.CharField(max_length=500)

    def clean_reason(self):
        return clean(self.cleaned_data["reason"])
