"""Choosing a registered document, or who signed it; forms below name these by word."""

from kiemdem.folding import fold
from kiemdem.units.models import Appointment, Unit
from kiemdem.units.picking import PICKS, Pick

from .models import Document


class DocumentPick(Pick):
    """A registered document, by its sign or the words of its subject."""

    def rows(self):
        return Document.objects.visible_to(self.by)

    def name(self, row):
        run = row.term if row.side == Document.Side.PARTY else row.year
        return " ".join(filter(None, [row.sign, f"({run})" if run else "", row.title[:80]]))

    def names(self, row):
        return {fold(row.sign), fold(row.full_sign), fold(self.name(row))}


class SignerPick(Pick):
    """Who held a post on the day: the post signs, and the person in it."""

    def rows(self):
        held = Appointment.objects.as_of(self.day)
        held = held.filter(post__unit__in=Unit.objects.visible_to(self.by))
        return held.select_related("person", "post__unit").order_by("person__sort_key")

    def searched(self, text):
        rows, words = self.rows(), fold(text).split()
        for word in words:
            rows = rows.filter(person__fold__contains=word)
        return rows if words else rows.none()

    def name(self, row):
        return f"{row.person}, {row.post}, {row.post.unit}"

    def names(self, row):
        return {fold(str(row.person)), fold(self.name(row))}


def register():
    PICKS.update(document=DocumentPick, signer=SignerPick)
