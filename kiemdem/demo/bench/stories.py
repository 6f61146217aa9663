"""How the life of one charge goes on: from dice, by the moves that the product allows."""

from datetime import date, timedelta

from kiemdem.assignments.history import Line

from .sizes import LAST

REPORT = "progressed"
# Of 100 charges; a number stands for that many reports, two numbers for as many as dice say.
STORIES = (
    (66, ("accepted", (3, 8), "submitted", "completed")),
    (10, ("accepted", (3, 7), "submitted", "returned", 2, "submitted", "completed")),
    (9, ("accepted", 1, "due_changed", (3, 7), "submitted", "completed")),
    (6, ("accepted", (2, 9))),
    (2, ("accepted",)),
    (1, ()),
    (3, ("accepted", 2, "paused", "resumed", 3, "submitted", "completed")),
    (3, ("accepted", 2, "cancelled")),
)
KINDS = [steps for weight, steps in STORIES for _n in range(weight)]
SAID = ("Đã hoàn thành dự thảo lần đầu", "Đang lấy ý kiến các đơn vị", "Đã trình lãnh đạo xem xét",
        "Đang tổng hợp số liệu từ cơ sở", "Còn chờ hướng dẫn của cấp trên")  # fmt: skip


def told(number: int, charged_on: date, due: date, product: str, chance) -> list[Line]:
    """The entries of one charge, numbered from `number` on; none lies in the future."""
    lines = [Line(number, "charged", charged_on, {"due_on": str(due), "product": product})]
    day = charged_on
    for step in steps_of(KINDS[int(chance() * len(KINDS))], chance):
        day = day + timedelta(1 + int(chance() * 44))
        if day > LAST:
            break
        lines.append(Line(number + len(lines), step, day, details_of(step, due, product, chance)))
    return lines


def steps_of(kind, chance):
    """The steps of a story one by one."""
    for step in kind:
        if isinstance(step, str):
            yield step
            continue
        many = step if isinstance(step, int) else step[0] + int(chance() * (step[1] - step[0] + 1))
        for _n in range(many):
            yield REPORT


def details_of(step: str, due: date, product: str, chance) -> dict:
    if step == REPORT:
        return {"text": SAID[int(chance() * len(SAID))], "percent": 10 * int(chance() * 10)}
    if step == "completed":
        return {"product": product}
    if step == "due_changed":
        new = due + timedelta(30 + int(chance() * 90))
        return {"reason": "Chờ văn bản của cấp trên", "old": str(due), "new": str(new)}
    if step in ("returned", "paused", "cancelled"):
        return {"reason": "Theo ý kiến của lãnh đạo"}
    return {}
