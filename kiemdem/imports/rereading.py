"""From the file to draft rows."""

from datetime import date

from kiemdem.annexes import read_annex
from kiemdem.annexes.model import Annex, Row, TargetRow
from kiemdem.programmes.kinds import kind_from

from .resolving import resolve_names


def read_into(draft, data: bytes, *, today: date) -> None:
    """Read `data` and write the draft with its rows; corrections of columns are obeyed."""
    columns = {
        key: {int(place): role for place, role in of.items()} for key, of in draft.columns.items()
    }
    annex = read_annex(data, filename=draft.file_name, columns=columns, issued_on=draft.issued_on)
    describe(draft, annex)
    draft.save()
    rows = [task_row(draft, row) for row in annex.rows]
    rows += [target_row(draft, row) for row in annex.targets]
    for position, row in enumerate(rows, 1):
        row.position = position
    model = draft.rows.model
    model.objects.bulk_create(rows, batch_size=500)
    resolve_names(draft, draft.rows.all(), today=today)


def describe(draft, annex: Annex) -> None:
    draft.issued_on = annex.issued_on
    draft.title, draft.sign = annex.title or "", (annex.sign or "")[:80]
    draft.tables = [
        {
            "index": table.index,
            "kind": table.kind,
            "signature": table.signature,
            "sheet": table.sheet,
            "caption": table.caption[-3:],
            "columns": [
                {
                    "index": c.index,
                    "head": c.head,
                    "role": c.role,
                    "confidence": round(c.confidence, 2),
                }
                for c in table.columns
            ],
        }
        for table in annex.tables
    ]
    draft.control_totals = [
        {
            "text": total.text,
            "stated": total.stated,
            "read": total.read,
            "difference": total.difference,
            "scope": total.scope,
            "name": total.name,
        }
        for total in annex.control_totals
    ]


def task_row(draft, row: Row):
    return draft.rows.model(
        draft=draft,
        what="task",
        table=row.source.table,
        place=place_of(row.source),
        cells=row.cells,
        key=row.key or "",
        number=(row.number or "")[:20],
        group=row.group or "",
        title=row.title or "",
        kind=kind_from(row.kind),
        lead_text=row.lead_text or "",
        leads=row.leads,
        coordinators=row.coordinators,
        due_text=(row.due_text or "")[:300],
        due_on=row.due_on,
        precision=row.precision,
        recurrence=row.recurrence or "",
        product=row.product or "",
        authority=(row.authority or "")[:200],
        note=row.note or "",
        doubts=[{"code": d.code, "field": d.field, "params": dict(d.params)} for d in row.doubts],
    )


def target_row(draft, row: TargetRow):
    return draft.rows.model(
        draft=draft,
        what="target",
        table=row.source.table,
        place=place_of(row.source),
        cells=row.cells,
        number=(row.number or "")[:20],
        group=row.group or "",
        title=row.name,
        unit_of_measure=(row.unit_of_measure or "")[:80],
        plan=(row.plan or "")[:120],
        result=(row.result or "")[:120],
        note=row.note or "",
    )


def place_of(source) -> str:
    last = "" if source.last_row == source.first_row else f"–{source.last_row}"
    return f"{source.table + 1}:{source.first_row}{last}"
