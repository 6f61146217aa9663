"""What the page of a unit shows: its place, its history, its posts, as of a day."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from kiemdem.ledger.models import Entry

from .models import Appointment, Post, Succession, Unit, UnitVersion
from .models.tree import Ancestry
from .outline import Outline, names_on

STORY = 100  # the newest entries; an older unit has its whole story in the ledger


@dataclass
class Dossier:
    """One unit, read on a day."""

    unit: Unit
    day: date

    @cached_property
    def version(self):
        return self.unit.version_on(self.day)

    @cached_property
    def above(self):
        """The units above it, the highest first: [(pk, name)]."""
        rows = Ancestry.objects.as_of(self.day).filter(unit=self.unit, depth__gt=0)
        line = list(rows.order_by("-depth").values_list("ancestor_id", flat=True))
        names = names_on(self.day, line)
        return [(pk, names[pk]) for pk in line]

    @cached_property
    def children(self):
        """What stands right below it on the day."""
        return Outline(self.day, (), root=self.unit.pk).nodes

    @cached_property
    def versions(self):
        """Every name, kind and place it has had, the newest first."""
        rows = list(self.unit.versions.select_related("ordered_by", "parent"))
        parents = {row.parent_id for row in rows} - {None}
        dated = UnitVersion.objects.filter(unit__in=parents).order_by("valid_from")
        names = [(v.unit_id, v.valid_from, v.name) for v in dated]
        for row in rows:
            then = [n for pk, start, n in names if pk == row.parent_id and start <= row.valid_from]
            row.parent_name = then[-1] if then else row.parent
        return rows[::-1]

    @cached_property
    def codes(self):
        return self.unit.codes.order_by("scheme", "valid_from")

    @cached_property
    def predecessors(self):
        return self._successions(successor=self.unit)

    @cached_property
    def successors(self):
        return self._successions(predecessor=self.unit)

    def _successions(self, **which):
        rows = Succession.objects.filter(**which)
        return list(rows.select_related("predecessor", "successor", "ordered_by"))

    @cached_property
    def posts(self):
        """The posts of the day, each with who holds it then and who held it."""
        posts = list(self.unit.posts.open_on(self.day))
        held = Appointment.objects.filter(post__in=posts).select_related("person", "ordered_by")
        for post in posts:
            post.history = [a for a in held if a.post_id == post.pk][::-1]
            post.held = next((a for a in post.history if _in_force(a, self.day)), None)
        return posts

    @cached_property
    def story(self):
        """What the ledger tells of the unit and its posts, the newest first."""
        about = Entry.objects.about(self.unit)
        posts = Post.objects.filter(unit=self.unit).values("pk")
        entries = (about | Entry.objects.about_many(Post, posts)).newest_first()
        entries = list(entries.select_related("by__person", "subject_type")[:STORY])
        titles = dict(self.unit.posts.values_list("pk", "title"))
        for entry in entries:
            entry.post_title = titles.get(entry.subject_id, "") if _of_a_post(entry) else ""
        return entries


def _in_force(appointment, day):
    return appointment.starts_on <= day and (
        appointment.ends_on is None or day < appointment.ends_on
    )


def _of_a_post(entry):
    return entry.subject_type.model == "post"
