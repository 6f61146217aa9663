"""Tasks with their charges, entries and periods as plain rows, by the product's own pure rules."""

import json
from collections import defaultdict
from datetime import date, timedelta
from functools import cache

from django.contrib.contenttypes.models import ContentType

from kiemdem.assignments.books import counted_once
from kiemdem.assignments.history import Line, Standing, counted, replay
from kiemdem.assignments.models import Assignment
from kiemdem.assignments.moves import MOVES, OPEN, Who
from kiemdem.books.models import Period
from kiemdem.folding import fold
from kiemdem.ledger.models import Entry
from kiemdem.programmes.models import Task
from kiemdem.units.models import Role

from .organisation import Office
from .registers import Register
from .sizes import BEGIN, LAST
from .stories import told
from .tables import Table

DOES = ("Ban hành", "Xây dựng", "Rà soát", "Triển khai", "Thẩm định", "Tổng kết", "Hoàn thiện")
WHAT = ("kế hoạch", "đề án", "báo cáo", "quy chế", "hướng dẫn", "danh mục", "cơ sở dữ liệu")
ABOUT = ("cải cách thủ tục", "đầu tư công", "nhà ở xã hội", "nước sạch nông thôn", "dữ liệu dân cư",
         "chợ truyền thống", "cây xanh đô thị", "trường chuẩn quốc gia", "hợp tác xã kiểu mới",
         "di tích lịch sử", "giao thông nông thôn", "xử lý chất thải rắn")  # fmt: skip
SECOND, HELPED, PASSED_ON = 0.08, 0.3, 0.02  # of all tasks
STANDING = "status due_on original_due_on charged_on completed_on percent last_entry_id"
folded = cache(fold)


class Charges:
    """Writes tasks some at a time; nothing of what is written stays in memory."""

    def __init__(self, office: Office, writers, dice):
        self.office, self.writers, self.chance = office, writers, dice.random
        self.tables = {
            Task: Table(
                Task, "id programme_id group_id position number title product due_text due_on fold",
                illustrative=True, precision="day",
            ),
            Assignment: Table(Assignment, f"id task_id programme_id unit_id role came_from_id {STANDING}"),
            Entry: Table(
                Entry, "id subject_type_id subject_id action effective_on recorded_at by_id post_id details",
                illustrative=True,
            ),
            Period: Table(
                Period, "id task_id programme_id unit_id assignment_id klass starts_on ends_on "
                "in_programme entered left due_on",
            ),
        }  # fmt: skip
        self.next = {model: table.next_pk() for model, table in self.tables.items()}
        self.kind = {m: ContentType.objects.get_for_model(m).pk for m in (Task, Assignment)}
        self.positions: dict[int, int] = defaultdict(int)
        self.rows: dict[type, list[tuple]] = {}

    def make(self, registers: list[Register]) -> dict[type, list[tuple]]:
        """One task in each of the registers given, with all that follows from it, by table."""
        self.rows = {model: [] for model in self.tables}
        for register in registers:
            self._enter(register)
        return self.rows

    def write(self, rows: dict[type, list[tuple]]) -> int:
        """Returns how many entries were written."""
        for model, some in rows.items():
            self.tables[model].write(some)
        return len(rows[Entry])

    def _number(self, model) -> int:
        number = self.next[model]
        self.next[model] = number + 1
        return number

    def _enter(self, register: Register) -> None:
        """A task, charged to one unit or two, perhaps with one that helps."""
        chance, leading = self.chance, register.leading
        charged_on = BEGIN + timedelta(int(chance() * ((LAST - BEGIN).days + 1)))
        due = charged_on + timedelta(30 + int(chance() * 300))
        task, product = self._task(register, charged_on, due)
        # squared: few units carry much, as in life
        first = int(len(leading) * chance() ** 2)
        chosen = [leading[first]]
        if len(leading) > 3 and chance() < SECOND:
            chosen.append(leading[(first + 1) % len(leading)])
        by_charge: dict[tuple[int, int], list] = {}
        units = list(dict.fromkeys(self.office.standing(unit, charged_on) for unit in chosen))
        for unit in tuple(units):
            lines = told(self.next[Entry], charged_on, due, product, chance)
            self._charge(register, task, unit, lines, by_charge, units)
        if len(leading) > 3 and chance() < HELPED:
            unit = self.office.standing(leading[(first + 2) % len(leading)], charged_on)
            self._help(register, task, unit, charged_on)
        for (charge, unit), days, in_programme in counted_once(by_charge, is_whole=True):
            self.rows[Period].append(
                (self._number(Period), task, register.programme, unit, charge, days.klass,
                 str(days.span.start), str(days.span.end), in_programme, days.entered, days.left,
                 days.due and str(days.due))
            )  # fmt: skip

    def _task(self, register: Register, charged_on: date, due: date) -> tuple[int, str]:
        pick, task = self._pick, self._number(Task)
        self.positions[register.programme] += 1
        position = self.positions[register.programme]
        number, what, about = str(position), pick(WHAT), pick(ABOUT)
        title = f"{pick(DOES)} {what} {about} năm {due.year}"
        product = f"{what.capitalize()} {register.title.lower()}"
        words = f"{number} {folded(title)} {folded(product)}"
        self.rows[Task].append(
            (task, register.programme, pick(register.headings), position, number, title, product,
             f"{due:%d/%m/%Y}", str(due), words)
        )  # fmt: skip
        entered = Line(self._number(Entry), "entered", charged_on)
        writer = self.writers[register.owner, Role.KEEPER]
        self._tell(Task, task, [entered], writer, writer)
        return task, product

    def _charge(
        self, register, task, unit, lines: list[Line], by_charge, units, came_from=None
    ) -> None:
        """A leading charge with its entries; one in fifty is passed on before its end."""
        self.next[Entry] += len(lines)
        charge, rest = self._number(Assignment), []
        if (
            came_from is None
            and len(register.leading) > 3
            and len(lines) > 3
            and self.chance() < PASSED_ON
        ):
            lines, rest = self._part(lines)
        standing = replay(lines)
        writer, authority = (
            self.writers[unit, Role.OFFICER],
            self.writers[register.owner, Role.KEEPER],
        )
        self._tell(Assignment, charge, lines, writer, authority)
        self._stand(charge, register, task, unit, "lead", came_from, standing)
        by_charge[charge, unit] = counted(standing)
        if rest:
            units.append(self._other_than(units, register))
            self._charge(register, task, units[-1], rest, by_charge, units, charge)

    def _other_than(self, taken: list[int], register) -> int:
        """A unit of the register that stands today and has no share in the task."""
        standing = (self.office.standing(unit, LAST) for unit in register.leading)
        return next((unit for unit in standing if unit not in taken), register.owner)

    def _part(self, lines: list[Line]) -> tuple[list[Line], list[Line]]:
        """The lines up to a transfer, and those of the heir; nothing for the heir where none fits."""
        place = len(lines) // 2
        before = replay(lines[:place])
        if before.status not in OPEN:
            return lines, []
        on, number = lines[place].on, self._number(Entry)
        given = {"reason": "Sắp xếp lại tổ chức", "to": "bench", "to_name": "đơn vị mới"}
        heir = {"status": str(before.status), "percent": before.percent, "source": "bench",
                "due_on": str(before.due), "original_due_on": str(before.original_due)}  # fmt: skip
        rest = [Line(0, "received", on, heir), *lines[place:]]
        rest = [
            Line(number + 1 + n, line.action, line.on, line.details) for n, line in enumerate(rest)
        ]
        return [*lines[:place], Line(number, "transferred", on, given)], rest

    def _help(self, register, task, unit, on) -> None:
        """A unit that helps is told once, and not counted."""
        charge, line = self._number(Assignment), Line(self._number(Entry), "charged", on)
        writer = self.writers[register.owner, Role.KEEPER]
        self._tell(Assignment, charge, [line], writer, writer)
        self._stand(charge, register, task, unit, "coordinating", None, replay([line]))

    def _stand(self, charge, register, task, unit, role, came_from, standing: Standing) -> None:
        dues = (standing.due, standing.original_due, standing.charged_on, standing.completed_on)
        self.rows[Assignment].append(
            (charge, task, register.programme, unit, role, came_from, str(standing.status),
             *(str(day) if day else None for day in dues), standing.percent, standing.last_entry)
        )  # fmt: skip

    def _tell(self, model, subject, lines: list[Line], unit, authority) -> None:
        """The lines as entries; each written by whose act it is, on its day."""
        kind, rows = self.kind[model], self.rows[Entry]
        for line in lines:
            move = MOVES.get(line.action)
            by, post = unit if move and move.who == Who.UNIT else authority
            day, details = str(line.on), json.dumps(line.details, ensure_ascii=False)
            rows.append(
                (line.id, kind, subject, line.action, day, f"{day} 02:00:00", by, post, details)
            )

    def _pick(self, some):
        return some[int(self.chance() * len(some))]
