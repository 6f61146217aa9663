"""What a proposal says, in one short line."""

from kiemdem.annexes.names import split_units

from .wording import SIGNS, iso_day, written


def summed_up(kind: str, said: dict) -> str:
    """The norm of an item in words: numbers as an office prints them."""
    return " · ".join(part for part in PARTS[kind](said) if part)


def of_reference(said):
    yield said["number"] or said.get("name") or ""
    yield iso_day(said.get("date"))
    yield said.get("issuer") or ""


def of_quantity(said):
    yield said.get("subject") or ""
    figure = said["value"]
    if figure is not None:
        top = said.get("value_max")
        top = "" if top is None else f"–{written(top)}"
        sign = SIGNS.get(said.get("bound") or "", "")
        yield f"{sign}{written(figure)}{top} {said.get('unit') or ''}".strip()
    for name, mark in (("plan", "/"), ("total", "∕")):
        if said.get(name) is not None:
            yield f"{mark} {written(said[name])}"
    if said.get("percent") is not None:
        yield f"{written(said['percent'])}%"
    yield said.get("period") or ""


def of_tally(said):
    yield said.get("subject") or ""
    yield written(said["total"]) if said.get("total") is not None else ""
    yield ", ".join(f"{part['label']} {written(part['count'])}" for part in said.get("parts", ()))
    yield iso_day(said.get("as_of"))


def of_office(said):
    yield said["person"]
    yield "; ".join(" ".join(filter(None, (one["post"], one["unit"]))) for one in said["posts"])


def of_task(said):
    yield ", ".join(split_units(said["lead"])) if said.get("lead") else ""
    yield ", ".join(said.get("coordinators") or ())
    due = said.get("deadline") or {}
    yield due.get("text") or ""
    yield said.get("deliverable") or ""


PARTS = {
    "reference": of_reference,
    "quantity": of_quantity,
    "tally": of_tally,
    "office": of_office,
    "task": of_task,
}
