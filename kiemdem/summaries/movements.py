"""A movement as a paper: the balance, then everything that moved, item by item."""

import csv
from io import StringIO

from django.utils.translation import gettext as _

from kiemdem.tally.movement import Movement
from kiemdem.tally.movement_json import MOVED, told
from kiemdem.tally.questions import Question
from kiemdem.ui.days import written

from . import excel, pdf, word
from .parts import Column, Line, Part, Row, Table, heading


class MovementPaper:
    """What changed between two days, ready to be printed, sent or calculated with."""

    def __init__(self, question: Question, movement: Movement):
        self.question, self.movement = question, movement
        self.moved = told(movement)

    @property
    def columns(self) -> list[Column]:
        return [
            Column(_("No."), 14, "center"),
            Column(_("Task"), 110),
            Column(_("Leading unit"), 70),
            Column(_("On"), 34, "center"),
        ]

    def rows(self) -> list[Row]:
        """Each kind of move under its heading."""
        rows = []
        for name, lines in self.moved:
            rows.append(Row(["", f"{MOVED[name]} ({len(lines)})"], is_heading=True))
            rows += [Row(self._cells(name, line)) for line in lines]
        return rows

    def _cells(self, name: str, line: dict) -> list[str]:
        unit = f"{line['unit']} → {line['to']}" if line.get("to") else line["unit"]
        on = line["since"] if name == "still_open" else line["on"]
        return [line["number"], line["title"], unit, day(on)]

    def title_lines(self) -> list[str]:
        scope = [str(part) for part in (self.question.programme, self.question.unit) if part]
        ends = {
            "start": written(self.movement.opening.day),
            "end": written(self.movement.closing.day),
        }
        return [
            _("MOVEMENT"),
            " · ".join(scope) or _("All programmes"),
            _("(From %(start)s to %(end)s)") % ends,
        ]

    def balance(self) -> str:
        """The balance in one line; it always adds up."""
        of = self.movement.balance
        came = of["assigned"] + of["received"] + of["reopened"]
        left = of["cancelled"] + of["transferred"]
        return _(
            "Open at the start %(start)s + came %(came)s − completed %(done)s − left %(left)s"
            " = open at the end %(end)s."
        ) % {
            "start": of["open_at_start"],
            "came": came,
            "done": of["completed"],
            "left": left,
            "end": of["open_at_end"],
        }

    def parts(self) -> list[Part]:
        return [
            *heading(*self.title_lines()),
            Line(self.balance(), size=13, align="left"),
            Table(self.columns, self.rows()),
        ]

    def docx(self) -> bytes:
        return word.written(self.parts())

    def pdf(self) -> bytes:
        return pdf.written(self.parts(), " – ".join(self.title_lines()[:2]))

    def xlsx(self) -> bytes:
        def fill(book):
            lines = [*self.title_lines(), self.balance()]
            excel.sheet(book, _("Movement"), lines, self.columns, self.rows())

        return excel.to_bytes(fill)

    def csv(self) -> str:
        target = StringIO()
        writer = csv.writer(target)
        writer.writerow([_("Movement"), *(column.head for column in self.columns)])
        for name, lines in self.moved:
            writer.writerows([MOVED[name], *self._cells(name, line)] for line in lines)
        return target.getvalue()

    def text(self) -> str:
        """For a terminal."""
        lines = [*self.title_lines(), "", self.balance()]
        for name, moved in self.moved:
            lines += ["", f"{MOVED[name]} ({len(moved)})"]
            for line in moved:
                number, title, unit, on = self._cells(name, line)
                lines.append(f"{number:>4}  {on:10}  {title}  [{unit}]")
        return "\n".join(lines) + "\n"


def day(iso: str | None) -> str:
    """2021-12-28 as 28/12/2021; nothing for none."""
    return "/".join(reversed(iso.split("-"))) if iso else ""
