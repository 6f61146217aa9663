"""Who stood below whom, and from when to when: derived from the dated versions of units."""

from collections import defaultdict
from collections.abc import Callable, Iterable

from django.db import models
from django.utils.translation import gettext_lazy as _

from kiemdem.locks import hold_tree
from kiemdem.periods import BEGINNING, FOREVER, Span

Line = list[tuple[int, int, Span]]  # (ancestor, depth, days), the unit itself at depth 0

# Packages above this one that keep totals by tree; each is called with {unit: (old, new)} lines
# in the transaction of the reorganisation. See ADR 5.
LISTENERS: list[Callable[[dict[int, tuple[Line, Line]]], None]] = []


class AncestryQuerySet(models.QuerySet):
    def as_of(self, day):
        return self.filter(valid_from__lte=day, valid_to__gt=day)

    def lasting(self):
        """Today's tree, closed units at their last place."""
        return self.filter(valid_to=FOREVER)

    def below(self, unit):
        return self.filter(ancestor=unit)


class Ancestry(models.Model):
    """One unit stood below another, at a depth, between two days (derived, never edited)."""

    ancestor = models.ForeignKey("units.Unit", models.CASCADE, related_name="+")
    unit = models.ForeignKey("units.Unit", models.CASCADE, related_name="line")
    depth = models.PositiveSmallIntegerField(_("depth"))
    valid_from = models.DateField(_("from"), default=BEGINNING)
    valid_to = models.DateField(_("to"), default=FOREVER)

    objects = AncestryQuerySet.as_manager()

    class Meta:
        verbose_name = _("place in the tree")
        verbose_name_plural = _("places in the tree")
        indexes = [
            models.Index(
                fields=["ancestor", "valid_to", "valid_from", "unit"], name="ancestry_down"
            ),
            models.Index(fields=["unit", "valid_from"], name="ancestry_up"),
        ]

    def __str__(self):
        return f"{self.unit_id} < {self.ancestor_id}"

    @property
    def span(self) -> Span:
        return Span(self.valid_from, self.valid_to)


def line_of(unit: int, places: dict[int, list[tuple[Span, int | None]]]) -> Line:
    """All ancestors of a unit with the days they were above it.

    `places` maps a unit to its dated parents. A unit's first place reaches back for ever and its
    last one goes on for ever: what a closed unit left open still shows above it.
    """
    line: Line = [(unit, 0, Span(BEGINNING))]
    dated = sorted(places.get(unit, []), key=lambda place: place[0])
    for number, (span, parent) in enumerate(dated):
        if parent is None:
            continue
        stretched = Span(
            BEGINNING if number == 0 else span.start,
            FOREVER if number == len(dated) - 1 else dated[number + 1][0].start,
        )
        for ancestor, depth, days in line_of(parent, places):
            if shared := days.overlap(stretched):
                line.append((ancestor, depth + 1, shared))
    return _joined(line)


def _joined(line: Line) -> Line:
    """The same line with neighbouring spans of one ancestor at one depth made one."""
    joined: Line = []
    for ancestor, depth, span in sorted(line):
        if joined and joined[-1][:2] == (ancestor, depth) and joined[-1][2].end == span.start:
            joined[-1] = (ancestor, depth, Span(joined[-1][2].start, span.end))
        else:
            joined.append((ancestor, depth, span))
    return joined


def places_of_all() -> dict[int, list[tuple[Span, int | None]]]:
    from .places import UnitVersion

    places: dict[int, list[tuple[Span, int | None]]] = defaultdict(list)
    rows = UnitVersion.objects.values_list("unit_id", "parent_id", "valid_from", "valid_to")
    for unit, parent, start, end in rows:
        places[unit].append((Span(start, end), parent))
    return dict(places)


def stored_lines(units: Iterable[int] | None = None) -> dict[int, Line]:
    """The lines as the table has them, of some units or of all."""
    rows = Ancestry.objects.all() if units is None else Ancestry.objects.filter(unit__in=units)
    lines: dict[int, Line] = defaultdict(list)
    for row in rows:
        lines[row.unit_id].append((row.ancestor_id, row.depth, row.span))
    return {unit: sorted(line) for unit, line in lines.items()}


def replant(units: Iterable[int]) -> None:
    """Work out anew the lines of `units` and of all that ever stood below them."""
    hold_tree(to_change=True)
    units = set(units)
    below = Ancestry.objects.filter(ancestor__in=units).values_list("unit_id", flat=True)
    touched = units | set(below)
    places, old = places_of_all(), stored_lines(touched)
    new = {unit: line_of(unit, places) for unit in touched}
    changed = {
        unit: (old.get(unit, []), new[unit]) for unit in touched if old.get(unit) != new[unit]
    }
    Ancestry.objects.filter(unit__in=changed).delete()
    store({unit: line for unit, (_old, line) in changed.items()})
    for listener in LISTENERS:
        listener(changed)


def store(lines: dict[int, Line]) -> None:
    Ancestry.objects.bulk_create(
        [
            Ancestry(
                unit_id=unit,
                ancestor_id=ancestor,
                depth=depth,
                valid_from=span.start,
                valid_to=span.end,
            )
            for unit, line in lines.items()
            for ancestor, depth, span in line
        ],
        batch_size=2000,
    )
