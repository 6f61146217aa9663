"""Who has concretised what: the programmes below against the items of the one above."""

from dataclasses import dataclass

from django.db.models import Count, Exists, OuterRef
from django.utils.functional import cached_property

from kiemdem.assignments.models import Assignment
from kiemdem.programmes.models import Link, Programme, Task

MOST_ITEMS = 60  # more columns nobody reads
LEVELS = (1, 2, 3, 4, 6)  # from how many on a cell has the next strength


@dataclass
class Cell:
    """How many tasks of one programme concretise one item."""

    item: Task
    number: int

    @property
    def key(self):
        return str(self.item.pk)

    @property
    def level(self):
        return sum(self.number >= least for least in LEVELS)


@dataclass
class Line:
    """One programme below, item by item."""

    programme: Programme
    cells: list[Cell]

    @property
    def covered(self):
        return sum(cell.number > 0 for cell in self.cells)


class Coverage:
    """The matrix of a page of programmes below; only what was charged by the day counts."""

    def __init__(self, programme, children, day):
        self.programme, self.children, self.day = programme, list(children), day

    @cached_property
    def items(self):
        whole = self.programme.tasks.whole().order_by("position", "pk")
        return list(whole[:MOST_ITEMS])

    @cached_property
    def lines(self):
        numbers = self._numbers()
        return [
            Line(child, [Cell(item, numbers.get((child.pk, item.pk), 0)) for item in self.items])
            for child in self.children
        ]

    def _numbers(self):
        charged = Assignment.objects.leading().filter(
            task=OuterRef("lower_task"), charged_on__lte=self.day
        )
        links = Link.objects.filter(
            Exists(charged),
            upper_task__in=[item.pk for item in self.items],
            lower_task__programme__in=[child.pk for child in self.children],
        )
        rows = links.values_list("lower_task__programme", "upper_task").annotate(n=Count("pk"))
        return {(child, item): n for child, item, n in rows}

    @property
    def sums(self):
        """The sum of each column, in their order."""
        return [sum(line.cells[n].number for line in self.lines) for n in range(len(self.items))]

    @property
    def total(self):
        return sum(self.sums)

    @property
    def gaps(self):
        """How many cells have nothing."""
        return len(self.lines) * len(self.items) - sum(line.covered for line in self.lines)
