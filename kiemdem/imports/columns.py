"""The columns of the tables as understood, and what a person says they are."""

from django.utils.translation import gettext_lazy as _

ROLES = {
    "number": _("Number"),
    "title": _("Task or target"),
    "lead": _("Leading unit"),
    "coordinator": _("Coordinating units"),
    "both": _("Leading and coordinating units"),
    "due": _("Time of completion"),
    "due_start": _("Time of start"),
    "due_product": _("Time and product"),
    "mark": _("Mark of a quarter, month or year"),
    "product": _("Product"),
    "authority": _("Approving authority"),
    "kind": _("Kind"),
    "group": _("Heading"),
    "note": _("Note"),
    "unit_of_measure": _("Unit of measure"),
    "plan": _("Plan"),
    "result": _("Result"),
    "ratio": _("Result against plan"),
    "other": _("Not read"),
}
UNSURE = 0.7  # below this a person should look


def understood(draft, sent=None) -> list[dict]:
    """Every table with its columns: the role proposed or just sent, how sure, whether a person said it."""
    shown = []
    for table in draft.tables:
        told = draft.columns.get(table["signature"], {})
        columns = [
            {
                **column,
                "name": (name := f"{table['index']}-{column['index']}"),
                "role": (sent or {}).get(name, column["role"]),
                "label": ROLES.get(column["role"], column["role"]),
                "said": str(column["index"]) in told,
                "percent": round(100 * column["confidence"]),
                "unsure": column["confidence"] < UNSURE and bool(column["head"]),
            }
            for column in table["columns"]
        ]
        shown.append({**table, "number": table["index"] + 1, "columns": columns})
    return shown


def corrections(draft, data) -> dict[str, dict[str, str]]:
    """{signature of the head: {column: role}} where the form says something else than was read."""
    found: dict[str, dict[str, str]] = {}
    for table in draft.tables:
        told = dict(draft.columns.get(table["signature"], {}))
        for column in table["columns"]:
            role = data.get(f"{table['index']}-{column['index']}")
            if role in ROLES and role != column["role"]:
                told[str(column["index"])] = role
        if told:
            found[table["signature"]] = told
    return found
