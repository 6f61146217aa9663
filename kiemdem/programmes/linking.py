"""Looking for the item of another programme that a task or target concretises, or is concretised by."""

from django.utils.functional import cached_property

from .models import Link, Programme, Target, Task

SHOWN = 15


class Search:
    """What may be linked to an item: found by words, or offered from the programmes next to it."""

    def __init__(self, request, item):
        self.user, self.item = request.user, item
        asked = request.POST if request.method == "POST" else request.GET
        self.text = asked.get("q", "").strip()
        self.is_up = asked.get("side", "up") != "down"

    @cached_property
    def programmes(self):
        """Every other programme the person sees; without words, those right above or below."""
        others = Programme.objects.visible_to(self.user).exclude(pk=self.item.programme_id)
        if self.text:
            return others
        if self.is_up:
            return others.filter(pk=self.item.programme.parent_id)
        return others.filter(parent=self.item.programme_id)

    def found(self):
        """Tasks and targets, not those linked already."""
        return [*self._of(Target, "target"), *self._of(Task.objects.whole(), "task")]

    def _of(self, rows, side):
        rows = getattr(rows, "objects", rows).filter(programme__in=self.programmes)
        mine = "task" if isinstance(self.item, Task) else "target"
        here, there = ("lower", "upper") if self.is_up else ("upper", "lower")
        linked = Link.objects.filter(**{f"{here}_{mine}": self.item})
        rows = rows.exclude(
            pk__in=linked.exclude(**{f"{there}_{side}": None}).values(f"{there}_{side}")
        )
        if self.text:
            rows = rows.searched(self.text)
        found = list(rows.select_related("programme__document", "programme__unit")[:SHOWN])
        for row in found:
            row.items = f"{side}s"
        return found
