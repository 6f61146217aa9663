"""The tree of units as it stood on a day, opened only where someone looks."""

from dataclasses import dataclass, field
from datetime import date

from django.db.models import Count, Q

from .kinds import kind_name, rank
from .models import Unit, UnitVersion

FEW_ROOTS = 3  # so few at the top that the page opens them by itself


@dataclass
class Node:
    """A unit in the tree: what it was called on the day, and what is opened below it."""

    pk: int
    name: str
    kind: str
    code: str
    below: int = 0
    is_open: bool = False
    closed_on: date | None = None
    illustrative: bool = False
    children: list["Node"] = field(default_factory=list)

    @property
    def kind_name(self) -> str:
        return kind_name(self.kind)


class Outline:
    """The tree on a day: its top, or what stands below `root`, and the branches in `opened`.

    A handful of queries, however many units there are.
    """

    def __init__(self, day, opened=None, *, root=None, with_closed=False):
        self.day, self.root, self.with_closed = day, root, with_closed
        self.opened = self._roots_if_few() if opened is None else set(opened)
        self.nodes = self._place(self._rows())

    def _roots_if_few(self):
        roots = UnitVersion.objects.as_of(self.day).filter(parent=None)
        roots = list(roots.values_list("unit_id", flat=True)[: FEW_ROOTS + 1])
        return set(roots) if len(roots) <= FEW_ROOTS else set()

    def _rows(self):
        """(parent, node) for what is shown: at the top, or right below an opened unit."""
        shown = Q(parent=self.root) | Q(parent__in=self.opened)
        standing = UnitVersion.objects.as_of(self.day).filter(shown).select_related("unit")
        rows = [(version.parent_id, self._node(version.unit, version)) for version in standing]
        if self.with_closed:
            gone = Unit.objects.filter(shown, closed_on__lte=self.day)
            rows += [(unit.parent_id, self._node(unit, unit, unit.closed_on)) for unit in gone]
        rows.sort(key=lambda row: (bool(row[1].closed_on), rank(row[1].kind), row[1].sort_key))
        return rows

    def _node(self, unit, said, closed_on=None):
        node = Node(
            pk=unit.pk,
            name=said.name,
            kind=said.kind,
            code=unit.code,
            is_open=unit.pk in self.opened,
            closed_on=closed_on,
            illustrative=unit.illustrative,
        )
        node.sort_key = unit.sort_key
        return node

    def _place(self, rows):
        nodes = {node.pk: node for _parent, node in rows}
        for pk, number in self._numbers_below(nodes):
            nodes[pk].below += number
        top = []
        for parent, node in rows:
            if parent == self.root:
                top.append(node)
            elif parent in nodes:
                nodes[parent].children.append(node)
        return top

    def _numbers_below(self, nodes):
        standing = UnitVersion.objects.as_of(self.day).filter(parent__in=nodes).order_by()
        yield from standing.values_list("parent").annotate(Count("pk"))
        if self.with_closed:
            gone = Unit.objects.filter(closed_on__lte=self.day, parent__in=nodes).order_by()
            yield from gone.values_list("parent").annotate(Count("pk"))

    def toggled(self, pk):
        """Which branches stand open after pressing one."""
        return sorted(self.opened ^ {pk})


def names_on(day, units):
    """{unit: its name on a day}; of one that did not stand then, the name it last had."""
    units = set(units) - {None}
    names = dict(Unit.objects.filter(pk__in=units).values_list("pk", "name"))
    dated = UnitVersion.objects.as_of(day).filter(unit__in=units)
    return names | dict(dated.values_list("unit_id", "name"))
