"""The headings of a register (I, 1, a), found where they stand; a new one is written down."""

from kiemdem.folding import fold
from kiemdem.programmes.models import TaskGroup

LONGEST = 600


class Headings:
    """The outline of one register while an annex enters it."""

    def __init__(self, programme, *, by, on):
        self.programme, self.by, self.on = programme, by, on
        self.known: dict[tuple[int | None, str], TaskGroup] = {}
        self.called: dict[str, TaskGroup] = {}
        self.entered: list[TaskGroup] = []
        for group in programme.groups.all():
            self.note(group)

    def note(self, group) -> None:
        self.known.setdefault((group.parent_id, fold(group.title)), group)
        self.called.setdefault(fold(group.title), group)

    def find(self, row) -> TaskGroup | None:
        """The heading of a row, with those above it where the annex prints them."""
        if not row.group:
            return None
        line = row.headings
        if not line or fold(line[-1][1]) != fold(row.group):
            line = None  # the reader or a person says another heading than the outline
        if line is None:
            return self.called.get(fold(row.group)) or self.enter(None, "", row.group)
        parent = None
        for number, title in line:
            parent = self.below(parent, number, title)
        return parent

    def below(self, parent, number, title) -> TaskGroup:
        found = self.known.get((parent.pk if parent else None, fold(title[:LONGEST])))
        return found or self.enter(parent, number, title)

    def enter(self, parent, number, title) -> TaskGroup:
        number = (number or "")[:20] or ("" if parent else self.next_number())
        group = TaskGroup.enter(
            programme=self.programme,
            by=self.by,
            on=self.on,
            parent=parent,
            number=number,
            title=title[:LONGEST],
        )
        self.entered.append(group)
        self.note(group)
        return group

    def next_number(self) -> str:
        """At the top, headings without a number are counted in Roman."""
        top = [group for (parent, _title), group in self.known.items() if parent is None]
        return roman(len(top) + 1)


def roman(number: int) -> str:
    """1 → I, 4 → IV, 12 → XII."""
    result = ""
    for value, sign in (
        (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ):  # fmt: skip
        result += sign * (number // value)
        number %= value
    return result
