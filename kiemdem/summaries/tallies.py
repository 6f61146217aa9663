"""The tally as a paper: the counts, the breakdown by unit, and the list behind them."""

import csv
from io import StringIO

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from kiemdem.programmes.models import Task
from kiemdem.tally.answers import by_unit, counts, listed
from kiemdem.tally.questions import Question
from kiemdem.ui.figures import written_number, written_percent
from kiemdem.ui.templatetags.ui import MADE_UP
from kiemdem.units.models import Unit

from . import excel, pdf, word
from .parts import Column, Line, Part, Row, Table, heading

WORDS = {
    "done": gettext_noop("Completed on time"),
    "done_over": gettext_noop("Completed late"),
    "sent": gettext_noop("Submitted, not due"),
    "sent_over": gettext_noop("Submitted, overdue"),
    "doing": gettext_noop("In progress, not due"),
    "doing_over": gettext_noop("In progress, overdue"),
    "paused": gettext_noop("Paused, not due"),
    "paused_over": gettext_noop("Paused, overdue"),
}


class TallyPaper:
    """One answer of the books, ready to be printed, sent or calculated with."""

    def __init__(self, question: Question):
        self.question = question
        self.counts = counts(question)
        self.units = by_unit(question)

    @property
    def columns(self) -> list[Column]:
        heads = [
            _("Total"),
            _("Completed on time"),
            _("Completed late"),
            _("Submitted"),
            _("In progress, not due"),
            _("In progress, overdue"),
            _("Paused"),
            _("Rate of what fell due (%)"),
        ]
        return [
            Column(_("No."), 12, "center"),
            Column(_("Unit"), 72),
            *(Column(head, 21, "right") for head in heads),
        ]

    def numbers(self, of) -> list:
        return [
            of.total,
            of.done,
            of.done_over,
            of.submitted,
            of.doing,
            of.doing_over,
            of.on_pause,
            "" if of.rate_of_due is None else float(of.rate_of_due),
        ]

    def rows(self) -> list[Row]:
        day = self.question.as_of
        rows = [
            Row([number, unit.name_on(day), *self.numbers(of)])
            for number, (unit, of) in enumerate(self.units, 1)
        ]
        whole = (
            _("Whole scope, each task once") if self.question.is_whole_programmes else _("Total")
        )
        return [*rows, Row(["", whole, *self.numbers(self.counts)], is_total=True)]

    def title_lines(self) -> list[str]:
        scope = [str(part) for part in (self.question.programme, self.question.unit) if part]
        return [
            _("TALLY"),
            " · ".join(scope) or _("All programmes"),
            _("(Figures as of %(day)s)") % {"day": f"{self.question.as_of:%d/%m/%Y}"},
        ]

    def rates(self) -> list[str]:
        of = self.counts
        return [
            _("Of %(base)s that fell due, %(part)s are completed: %(rate)s.")
            % {
                "base": of.fallen_due,
                "part": of.completed,
                "rate": written_percent(of.rate_of_due),
            },
            _("Of all %(base)s, %(part)s are completed: %(rate)s.")
            % {"base": of.total, "part": of.completed, "rate": written_percent(of.rate_of_all)},
        ]

    def listed_rows(self) -> list[Row]:
        items = list(listed(self.question))
        tasks = Task.objects.in_bulk({item.task_id for item in items})
        units = Unit.objects.in_bulk({item.unit_id for item in items if item.unit_id})
        items.sort(
            key=lambda item: (tasks[item.task_id].programme_id, tasks[item.task_id].position)
        )
        return [
            Row(
                [
                    tasks[item.task_id].number,
                    _titled(tasks[item.task_id]),
                    units[item.unit_id].name if item.unit_id else _("several units"),
                    tasks[item.task_id].due_text,
                    _(WORDS[item.klass]),
                ]
            )
            for item in items
        ]

    def list_columns(self) -> list[Column]:
        return [
            Column(_("No."), 12, "center"),
            Column(_("Task"), 110),
            Column(_("Leading unit"), 56),
            Column(_("Time of completion"), 34),
            Column(_("State"), 40),
        ]

    def parts(self) -> list[Part]:
        return [
            *heading(*self.title_lines()),
            Table(self.columns, self._printed(self.rows())),
            *(Line(text, size=13, align="left") for text in self.rates()),
            Line(_("LIST OF TASKS"), bold=True, after=4),
            Table(self.list_columns(), self.listed_rows()),
        ]

    def docx(self) -> bytes:
        return word.written(self.parts())

    def pdf(self) -> bytes:
        return pdf.written(self.parts(), " – ".join(self.title_lines()[:2]))

    def _printed(self, rows):
        return [
            Row([printed(cell) for cell in row.cells], row.is_heading, row.is_total) for row in rows
        ]

    def xlsx(self) -> bytes:
        def fill(book):
            excel.sheet(book, _("Tally"), self.title_lines(), self.columns, self.rows())
            excel.sheet(
                book, _("List"), self.title_lines(), self.list_columns(), self.listed_rows()
            )

        return excel.to_bytes(fill)

    def csv(self) -> str:
        target = StringIO()
        writer = csv.writer(target)
        writer.writerow([column.head for column in self.columns])
        writer.writerows(row.cells for row in self.rows())
        return target.getvalue()


def printed(cell) -> str:
    """What stands in a cell of a Word table: a rate to a tenth, in the form of the language."""
    return written_number(cell, 1) if isinstance(cell, float) else str(cell)


def _titled(task) -> str:
    """What the task is called, with the mark of made-up data where the title lacks it."""
    if not task.illustrative or task.title.startswith(MADE_UP):
        return task.title
    return f"{task.title} ({_('illustrative')})"
