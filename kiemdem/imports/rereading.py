"""From the file to draft rows."""

from dataclasses import asdict
from datetime import date

from kiemdem.annexes import read_annex
from kiemdem.annexes.model import Annex, Row, TargetRow
from kiemdem.documents.models import why_not_keep
from kiemdem.programmes.kinds import kind_from
from kiemdem.rules import refuse_if

from .doubts import FIELDS
from .earlier import print_of, recall
from .judging import name_rows, weigh


def read_into(draft, data: bytes, *, today: date, kept=(), by=None) -> None:
    """Read `data` and write the draft with its rows; corrections of columns are obeyed."""
    columns = {
        signature: {int(place): role for place, role in of.items()}
        for signature, of in draft.columns.items()
    }
    annex = read_annex(data, filename=draft.file_name, columns=columns, issued_on=draft.issued_on)
    refuse_if(
        why_not_keep(annex.sign or "", annex.title or "", "\n".join(annex.text_before)[:3000])
    )
    describe(draft, annex)
    draft.save()
    widths = {table.index: [column.index for column in table.columns] for table in annex.tables}
    rows = [task_row(draft, row, widths) for row in annex.rows]
    rows += [target_row(draft, row, widths) for row in annex.targets]
    rows.sort(key=lambda row: row.table)  # as the document goes, targets where they stand
    for position, row in enumerate(rows, 1):
        row.position = position
        row.printed = print_of(row.cells)
    put_back(rows, kept, by)
    recall(draft.programme, rows)
    name_rows(draft, rows, today=today)
    weigh(draft, rows)
    draft.rows.model.objects.bulk_create(rows, batch_size=500)


def read_anew(draft, data: bytes, *, by, today: date) -> None:
    """Read the file once more; a row that still stands keeps its address and what people wrote in it."""
    kept = list(draft.rows.all())
    draft.rows.all().delete()
    read_into(draft, data, today=today, kept=kept, by=by)


def put_back(rows, kept, by) -> None:
    """Give rows of a new reading what was mended in the old ones; whoever has one open is told."""
    old = {(row.what, row.place): row for row in kept}
    for row in rows:
        if before := old.get((row.what, row.place)):
            row.pk, row.version, row.trail = before.pk, before.version, before.trail
            for name in before.mended:
                setattr(row, name, getattr(before, name))
            row.mended = before.mended
            if was := row.told_otherwise(before):
                row.step_on(by, was)


def describe(draft, annex: Annex) -> None:
    draft.issued_on = annex.issued_on
    draft.title, draft.sign = annex.title or "", (annex.sign or "")[:80]
    draft.tables = [
        {
            "index": table.index,
            "kind": table.kind,
            "signature": table.signature,
            "year": table.year,
            "hidden_rows": table.hidden_rows,
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
    draft.left_out = [asdict(one) for one in annex.left_out]
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


def task_row(draft, row: Row, widths):
    return draft.rows.model(
        draft=draft,
        what="task",
        table=row.source.table,
        place=place_of(row.source),
        cells=[row.printed.get(place, "") for place in widths[row.source.table]],
        key=(row.key or "")[:40],
        number=(row.number or "")[:20],
        group=row.group or "",
        title=row.title or "",
        kind=kind_from(row.kind),
        lead_text=row.lead_text or "",
        leads=row.leads,
        coordinators=row.coordinators,
        coordinator_text=row.coordinator_text or "",
        headings=[list(one) for one in row.headings],
        due_text=(row.due_text or "")[:300],
        due_on=row.due_on,
        precision=row.precision,
        recurrence=row.recurrence or "",
        product=row.product or "",
        authority=(row.authority or "")[:200],
        note=row.note or "",
        doubts=[
            {"code": d.code, "field": FIELDS.get(d.field, d.field), "params": dict(d.params)}
            for d in row.doubts
        ],
    )


def target_row(draft, row: TargetRow, widths):
    return draft.rows.model(
        draft=draft,
        what="target",
        table=row.source.table,
        place=place_of(row.source),
        cells=[row.printed.get(place, "") for place in widths[row.source.table]],
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
