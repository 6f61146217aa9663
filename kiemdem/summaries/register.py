"""The register as a paper: the Word annex that is issued, and Excel that can come back."""

from collections import defaultdict

from django.utils.translation import gettext as _

from kiemdem.assignments.clarity import authority_of
from kiemdem.assignments.models import Assignment
from kiemdem.assignments.moves import Status

from . import excel, pdf, word
from .parts import Column, Part, Row, Table, heading

MODES = ("issue", "approval")


class RegisterPaper:
    """A programme's tasks in their headings, numbered on; `approval` adds the grounds column."""

    def __init__(self, programme, *, mode="issue"):
        self.programme, self.mode = programme, mode
        self.rows, self.keys = [], []
        self._fill()

    @property
    def columns(self) -> list[Column]:
        columns = [
            Column(_("No."), 12, "center"),
            Column(_("Task"), 74),
            Column(_("Leading unit"), 34),
            Column(_("Coordinating units"), 38),
            Column(_("Time of completion"), 26, "center"),
            Column(_("Product"), 34),
            Column(_("Approving authority"), 34),
        ]
        if self.mode == "approval":
            columns.append(Column(_("Grounds for the proposal (not issued)"), 30, red=True))
            columns[1] = Column(columns[1].head, 52)
            columns[3] = Column(columns[3].head, 30)
        return columns

    def _fill(self) -> None:
        units = self._units()
        shown: set[int] = set()
        groups = {group.pk: group for group in self.programme.groups.all()}
        lines = {pk: self._line_of(pk, groups) for pk in [None, *groups]}

        def place(task):  # under its heading, wherever the tasks before it stand
            return [(group.position, group.pk) for group in lines[task.group_id]], task.position

        for task in sorted(self.programme.tasks.whole(), key=place):
            for group in lines[task.group_id]:
                if group.pk not in shown:
                    shown.add(group.pk)
                    self._add(
                        Row([group.number, group.title], is_heading=True), f"group:{group.pk}"
                    )
            self._add(Row(self._cells(task, units)), f"task:{task.pk}")

    def _add(self, row: Row, key: str) -> None:
        self.rows.append(row)
        self.keys.append(key)

    def _line_of(self, group_id, groups):
        line = []
        while group_id:
            line.append(groups[group_id])
            group_id = groups[group_id].parent_id
        return line[::-1]

    def _units(self):
        charges = Assignment.objects.filter(task__programme=self.programme)
        charges = charges.exclude(status=Status.TRANSFERRED)
        charges = charges.exclude(status=Status.CANCELLED, charged_on=None)  # given back
        units = defaultdict(list)
        for charge in charges.select_related("unit").order_by("pk"):
            units[charge.task_id, charge.role].append(charge.unit.name)
        return units

    def _cells(self, task, units) -> list[str]:
        cells = [
            task.number,
            task.title,
            "; ".join(units[task.pk, "lead"]),
            "; ".join(units[task.pk, "coordinating"]),
            task.due_text or (f"{task.due_on:%d/%m/%Y}" if task.due_on else ""),
            task.product,
            task.authority or authority_of(self.programme),
        ]
        return [*cells, task.justification] if self.mode == "approval" else cells

    def title_lines(self) -> list[str]:
        document = self.programme.document
        issued = f"{document.issued_on:%d/%m/%Y}" if document.issued_on else "…/…/……"
        lines = [
            _("ANNEX"),
            _("LIST OF TASKS"),
            _("(Attached to %(type)s No. %(sign)s of %(day)s of %(issuer)s)")
            % {
                "type": str(document.kind.name).capitalize(),
                "sign": document.sign,
                "day": issued,
                "issuer": document.issuer or document.issuer_name,
            },
        ]
        return [*lines, *self._made_up()]

    def _made_up(self) -> list[str]:
        """The mark of made-up data, above the table: the titles must come back as they are."""
        marks = {task.illustrative for task in self.programme.tasks.whole()}
        if True not in marks:
            return []
        return [_("(Partly illustrative)") if False in marks else _("(Illustrative)")]

    def parts(self) -> list[Part]:
        return [*heading(*self.title_lines()), Table(self.columns, self.rows)]

    def docx(self) -> bytes:
        return word.written(self.parts())

    def pdf(self) -> bytes:
        return pdf.written(self.parts(), str(self.programme))

    def xlsx(self) -> bytes:
        return excel.to_bytes(
            lambda book: excel.sheet(
                book, _("Register"), self.title_lines(), self.columns, self.rows, self.keys
            )
        )
