"""What is doubtful about a row, as a code with its field; and the sentence of each code."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from kiemdem.annexes.deadlines import read_due

from .naming import is_known

SENTENCES = {
    "no_title": gettext_noop("The row says no task. Write it, or leave the row out."),
    "no_lead": gettext_noop("No unit is named to lead."),
    "several_leads": gettext_noop("%(count)s units are named to lead; usually one leads."),
    "no_product": gettext_noop("No product is named; without one the task cannot be charged."),
    "no_due": gettext_noop("No deadline is stated."),
    "due_unreadable": gettext_noop("The deadline could not be read. Write the due day."),
    "unit_unknown": gettext_noop("No unit of the register matches “%(name)s”."),
    "unit_ambiguous": gettext_noop("“%(name)s” may be several units. Choose one."),
    "duplicate_number": gettext_noop("Another row bears the number %(number)s too."),
    "alike": gettext_noop("Much like task %(number)s of the register: “%(title)s”."),
    "charged_unit": gettext_noop(
        "%(units)s is charged already; another unit takes over by a transfer, not by an import."
    ),
}
# Judged anew whenever a row is mended; the others come from the reading of the file.
OURS = SENTENCES.keys() - {"duplicate_number"}
FIELDS = {"lead_text": "leads"}  # of the reader → of the draft


def sentence(doubt: dict) -> str:
    """The doubt in words."""
    return _(SENTENCES[doubt["code"]]) % doubt.get("params", {})


def task_doubts(draft, row, *, units_stand: bool) -> list[dict]:
    """What a person should look at in a row that is a task."""
    found: list[dict] = []
    if not row.title:
        found.append({"code": "no_title", "field": "title"})
    if not row.leads and not units_stand:
        found.append({"code": "no_lead", "field": "leads"})
    if not row.product:
        found.append({"code": "no_product", "field": "product"})
    found += due_doubts(draft, row)
    if len(row.leads) > 1:
        told = {"count": len(row.leads)}
        found.append({"code": "several_leads", "field": "leads", "params": told})
    return found if units_stand else found + name_doubts(draft, row)


def due_doubts(draft, row) -> list[dict]:
    if row.due_on or row.recurrence:
        return []
    if not row.due_text:
        return [{"code": "no_due", "field": "due_text"}]
    if not reading(draft, row, row.due_text).readable:
        return [{"code": "due_unreadable", "field": "due_text"}]
    return []


def reading(draft, row, text: str):
    """What the words of a deadline mean in the table where the row stands."""
    years = {table["index"]: table.get("year") for table in draft.tables}
    year = years.get(row.table) or (draft.issued_on.year if draft.issued_on else None)
    return read_due(text, year=year, issued_on=draft.issued_on)


def name_doubts(draft, row) -> list[dict]:
    """A name that no unit bears, or several; a general addressee may stay one when it only helps."""
    found = []
    for field in ("leads", "coordinators"):
        for name in getattr(row, field):
            meaning = draft.names.get(name, {})
            if is_known(meaning) or (field == "coordinators" and meaning.get("generic")):
                continue
            code = "unit_ambiguous" if len(meaning.get("candidates", ())) > 1 else "unit_unknown"
            found.append({"code": code, "field": field, "params": {"name": name}})
    return found
