"""The draft: columns corrected and remembered, names said once, rows mended."""

from datetime import date

import pytest

from kiemdem.imports.models import Draft
from kiemdem.units.models import Role

from .conftest import FIRST, HEADS, SECOND, TODAY, sheet, upload

ODD = ["TT", "Nhiệm vụ", "Cơ quan chủ trì", "Ai đó", "Thời hạn", "Sản phẩm"]


def codes(row):
    return [doubt["code"] for doubt in row.doubts]


def test_a_column_is_corrected_and_remembered_for_the_next_annex_with_these_heads(read, world):
    draft = read(heads=ODD)
    (table,) = draft.tables
    assert [c["role"] for c in table["columns"]][3] != "coordinator"

    draft.read_again(by=world.hanh, today=TODAY, columns={table["signature"]: {"3": "coordinator"}})
    assert draft.rows.first().coordinators == ["Xã Sóc Sơn"]
    draft.confirm(by=world.hanh, on=TODAY)

    later = read(heads=ODD)
    assert later.rows.first().coordinators == ["Xã Sóc Sơn"]


def test_a_programme_chosen_later_brings_its_remembered_columns(read, world):
    signature = read(heads=ODD).tables[0]["signature"]
    world.programme.columns = {signature: {"3": "coordinator"}}
    world.programme.save()

    draft = read(heads=ODD, programme=None)
    assert draft.rows.first().coordinators == []
    draft.aim_at(world.programme, by=world.hanh, today=TODAY)

    assert draft.rows.first().coordinators == ["Xã Sóc Sơn"]


def test_reading_again_keeps_what_was_mended_by_hand(read, world):
    draft = read(heads=ODD)
    draft.rows.first().mend(by=world.hanh, today=TODAY, product="Đề án")

    draft.read_again(by=world.hanh, today=TODAY)

    assert [row.product for row in draft.rows.all()] == ["Đề án", "Báo cáo"]


def test_a_name_is_said_once_and_holds_in_every_row_and_in_the_next_annex(read, enter, world):
    rows = [[*row[:2], "Cơ quan lạ", *row[3:]] for row in (FIRST, SECOND)]
    draft = read(*rows)
    assert all("unit_unknown" in codes(row) for row in draft.rows.all())

    draft.take_name("Cơ quan lạ", {"unit": "ba-vi", "name": "Xã Ba Vì"}, by=world.hanh)
    assert not any("unit_unknown" in codes(row) for row in draft.rows.all())
    draft.confirm(by=world.hanh, on=TODAY)

    assert read(*rows).names["Cơ quan lạ"]["unit"] == "ba-vi"
    leads = {t.assignments.get(role="lead").unit for t in world.programme.tasks.all()}
    assert leads == {world.ba_vi}


def test_a_name_left_empty_charges_nobody_and_is_no_doubt(read, world):
    draft = read([*FIRST[:2], "Cơ quan lạ", "", *FIRST[4:]])

    draft.take_name("Cơ quan lạ", {"left": True}, by=world.hanh)

    assert codes(draft.rows.get()) == []


def test_units_are_known_as_they_were_called_on_the_day_of_the_document(read, world):
    world.ba_vi.rename("Xã Tản Viên", on=date(2025, 7, 1), by=world.system)

    early = read(FIRST, issued_on=date(2024, 1, 1))
    late = read(FIRST, issued_on=date(2026, 1, 1))

    assert early.names["Xã Ba Vì"]["unit"] == "ba-vi"
    assert late.names["Xã Ba Vì"]["unit"] is None


@pytest.mark.parametrize(
    ("cell", "doubt"),
    [(1, None), (2, "no_lead"), (4, "no_due"), (5, "no_product")],
)
def test_what_is_missing_is_a_doubt_until_it_is_mended(read, world, cell, doubt):
    row = list(FIRST)
    if doubt:
        row[cell] = ""
    draft = read(row, SECOND)
    assert codes(draft.rows.first()) == ([doubt] if doubt else [])

    draft.rows.first().mend(
        by=world.hanh, today=TODAY, leads=["Xã Ba Vì"], due_on=date(2026, 6, 30), product="Kế hoạch"
    )
    assert codes(draft.rows.first()) == []


def test_an_unreadable_deadline_is_a_doubt_until_the_day_is_said(read, world):
    draft = read([*FIRST[:4], "Ngày 35/15/2026", "Kế hoạch"])
    row = draft.rows.get()
    assert codes(row) == ["due_unreadable"]

    row.mend(by=world.hanh, today=TODAY, due_on=date(2026, 6, 30), precision="day")

    assert codes(draft.rows.get()) == []


def test_a_row_much_like_a_standing_task_is_flagged(enter, read):
    enter()

    draft = read(["9", FIRST[1] + " năm", *FIRST[2:]])

    assert "alike" in codes(draft.rows.get())


def test_control_totals_compare_what_the_document_says_with_what_was_read(read):
    draft = read(FIRST, SECOND, title=["PHỤ LỤC", "Danh mục 03 nhiệm vụ năm 2026"])

    (total,) = draft.control_totals
    assert (total["stated"], total["read"], total["difference"]) == (3, 2, 1)


def test_a_draft_thrown_away_takes_its_file_along(read, world, django_capture_on_commit_callbacks):
    draft = read()
    storage, name = draft.file.storage, draft.file.name
    assert storage.exists(name)

    with django_capture_on_commit_callbacks(execute=True):
        draft.discard(by=world.hanh)

    assert not Draft.objects.exists()
    assert not storage.exists(name)


def test_the_draft_is_seen_by_its_maker_and_by_keepers_of_the_programme(read, world):
    aimed, loose = read(), read(programme=None)

    assert set(Draft.objects.visible_to(world.hanh)) == {aimed, loose}
    for stranger in (world.binh, world.tra, world.chi):
        assert not Draft.objects.visible_to(stranger).exists()
    other = world.account("thu", "Hà Thị Thu", world.province, Role.ADMINISTRATOR)
    assert set(Draft.objects.visible_to(other)) == {aimed}


def test_signatures_do_not_depend_on_the_rows(world):
    drafts = [
        Draft.start(upload(sheet(*rows, heads=HEADS)), by=world.hanh, today=TODAY)
        for rows in ([FIRST], [SECOND, FIRST])
    ]
    assert len({draft.tables[0]["signature"] for draft in drafts}) == 1
