"""From confirmed rows to the register: once, all or nothing, and back."""

from datetime import date

import pytest

from kiemdem.assignments.models import Assignment
from kiemdem.documents.models import Passage
from kiemdem.imports.models import Draft, DraftRow
from kiemdem.ledger.models import Entry
from kiemdem.programmes.models import Target, Task, TaskGroup
from kiemdem.rules import Refused
from kiemdem.units.models import UnitGroup

from .conftest import FIRST, HEADS, SECOND, TODAY, sheet, upload


def changed(row, **changes):
    return [changes.get(head, cell) for head, cell in zip(HEADS, row, strict=True)]


def charges(task):
    return {(one.role, one.unit.name, one.status) for one in task.assignments.all()}


def test_nothing_is_in_the_register_until_it_is_confirmed(read, world):
    draft = read()

    assert draft.rows.count() == 2
    assert not Task.objects.exists()
    assert not Passage.objects.exists()


def test_confirmed_rows_are_tasks_with_their_units_planned_and_their_source(enter, world):
    draft = enter()

    first, second = world.programme.tasks.all()
    assert (first.number, first.title) == ("1", FIRST[1])
    assert (first.due_text, first.due_on) == ("Quý II/2026", date(2026, 6, 30))
    assert (first.precision, second.recurrence) == ("quarter", "yearly")
    assert charges(first) == {
        ("lead", "Xã Ba Vì", "planned"),
        ("coordinating", "Xã Sóc Sơn", "planned"),
    }
    assert FIRST[1] in first.passage.text
    assert Entry.objects.about(first).get().action == "entered"
    assert [row.entered for row in draft.rows.all()] == [first, second]


def test_a_row_left_out_does_not_enter(read, world):
    draft = read()
    draft.rows.first().mend(by=world.hanh, today=TODAY, taken=False)

    told = draft.confirm(by=world.hanh, on=TODAY)

    assert told["created"] == 1
    assert [task.title for task in world.programme.tasks.all()] == [SECOND[1]]


def test_the_same_annex_again_changes_nothing(enter, read, world):
    enter()

    again = read()

    assert set(again.rows.values_list("change", flat=True)) == {"same"}
    assert "nothing to enter" in str(again.why_not_confirm(world.hanh)) or again.changes_nothing()
    with pytest.raises(Refused):
        again.confirm(by=world.hanh, on=TODAY)


@pytest.mark.parametrize(
    ("changes", "field", "pair"),
    [
        ({"Nhiệm vụ": FIRST[1] + " năm"}, "title", [FIRST[1], FIRST[1] + " năm"]),
        ({"TT": "5"}, "number", ["1", "5"]),
        ({"Thời hạn": "Quý III/2026"}, "due_on", ["2026-06-30", "2026-09-30"]),
        ({"Sản phẩm": "Báo cáo"}, "product", ["Kế hoạch", "Báo cáo"]),
        ({"Cơ quan chủ trì": "Tỉnh An Bình"}, "leads", ["Xã Ba Vì", "Tỉnh An Bình"]),
        ({"Cơ quan phối hợp": "Tỉnh An Bình"}, "coordinators", ["Xã Sóc Sơn", "Tỉnh An Bình"]),
    ],
)
def test_a_changed_row_is_proposed_as_an_update_and_never_doubled(
    enter, read, world, changes, field, pair
):
    enter()
    task = world.programme.tasks.first()

    again = read(changed(FIRST, **changes), SECOND)
    row = again.rows.first()
    assert (row.change, row.existing, row.differences[field]) == ("update", task, pair)
    told = again.confirm(by=world.hanh, on=TODAY)

    assert (told["created"], told["updated"], told["unchanged"]) == (0, 1, 1)
    assert world.programme.tasks.count() == 2
    assert set(read(changed(FIRST, **changes), SECOND).rows.values_list("change", flat=True)) == {
        "same"
    }


def test_a_cell_left_empty_takes_nothing_away(enter, read):
    enter()
    empty = dict.fromkeys(HEADS[2:], "")

    again = read(changed(FIRST, **empty), SECOND)

    assert again.rows.first().change == "same"


def test_the_deadline_of_charged_work_follows_and_a_charged_unit_does_not(enter, read, world):
    enter()
    task = world.programme.tasks.first()
    Assignment.charge_all(task, by=world.hanh, on=TODAY)
    moved = changed(FIRST, **{"Thời hạn": "Quý IV/2026", "Cơ quan chủ trì": "Tỉnh An Bình"})

    again = read(moved, SECOND)
    assert "charged_unit" in [doubt["code"] for doubt in again.rows.first().doubts]
    again.confirm(by=world.hanh, on=TODAY)

    lead = task.assignments.get(role="lead")
    assert (lead.unit, lead.due_on) == (world.ba_vi, date(2026, 12, 31))
    assert lead.original_due_on == date(2026, 6, 30)


def test_a_row_like_a_standing_task_may_be_entered_as_a_new_one(enter, read, world):
    enter()
    again = read(changed(FIRST, **{"Thời hạn": "Quý II/2027"}))

    again.rows.first().mend(by=world.hanh, today=TODAY, as_new=True)
    told = again.confirm(by=world.hanh, on=TODAY)

    assert told["created"] == 1
    assert world.programme.tasks.filter(title=FIRST[1]).count() == 2


def test_headings_keep_their_levels_and_are_found_again(enter, read, world):
    rows = [
        ["I", "CẢI CÁCH"],
        ["1", "Thủ tục"],
        changed(FIRST, TT="1.1"),
        ["II", "TỔ CHỨC"],
        SECOND,
    ]
    enter(*rows)

    inner = TaskGroup.objects.get(title="Thủ tục")
    assert (inner.number, inner.parent.number, inner.parent.title) == ("1", "I", "CẢI CÁCH")
    assert world.programme.tasks.first().group == inner
    assert set(read(*rows).rows.values_list("change", flat=True)) == {"same"}
    assert TaskGroup.objects.count() == 3


def test_a_name_for_many_units_means_them_on_the_day_of_the_document(enter, world):
    UnitGroup.open(
        name="các xã, phường", root=world.province, kinds=["xa"], by=world.hanh, on=date(2020, 1, 1)
    )
    world.unit("Xã Mới", "xa", "moi", world.province, on=date(2026, 6, 1))

    enter(changed(FIRST, **{"Cơ quan chủ trì": "Các phường, xã", "Cơ quan phối hợp": ""}))

    task = world.programme.tasks.get()
    assert {one.unit.name for one in task.assignments.all()} == {"Xã Ba Vì", "Xã Sóc Sơn"}


def test_targets_are_entered_and_put_right(enter, read, world):
    heads = ["TT", "Chỉ tiêu", "Đơn vị tính", "Kế hoạch năm 2026", "Kết quả thực hiện"]
    enter(["1", "Tỷ lệ hồ sơ trực tuyến", "%", "80", ""], heads=heads)
    target = Target.objects.get()
    assert (target.name, target.unit_of_measure, target.plan) == (
        "Tỷ lệ hồ sơ trực tuyến",
        "%",
        "80",
    )

    draft = read(["1", "Tỷ lệ hồ sơ trực tuyến", "%", "85", ""], heads=heads)
    assert draft.rows.get().differences == {"plan": ["80", "85"]}
    draft.confirm(by=world.hanh, on=TODAY)
    target.refresh_from_db()
    assert target.plan == "85"

    draft.undo(by=world.hanh, on=TODAY)
    target.refresh_from_db()
    assert target.plan == "80"


def test_an_import_is_undone_without_a_trace_in_the_register(enter, world):
    draft = enter(["I", "CẢI CÁCH"], FIRST, SECOND)

    draft.undo(by=world.hanh, on=TODAY)

    for model in (Task, TaskGroup, Assignment, Passage):
        assert not model.objects.exists()
    assert [e.action for e in Entry.objects.about(world.programme)][-2:] == [
        "imported",
        "import_undone",
    ]


def test_undoing_puts_back_what_an_update_replaced(enter, read, world):
    enter()
    task = world.programme.tasks.first()
    said = {
        "Nhiệm vụ": FIRST[1] + " năm",
        "Thời hạn": "Quý III/2026",
        "Cơ quan chủ trì": "Tỉnh An Bình",
    }
    again = read(changed(FIRST, **said), SECOND)
    again.confirm(by=world.hanh, on=TODAY)

    again.undo(by=world.hanh, on=TODAY)

    task.refresh_from_db()
    assert (task.title, task.due_on) == (FIRST[1], date(2026, 6, 30))
    assert ("lead", "Xã Ba Vì", "planned") in charges(task)
    assert set(read().rows.values_list("change", flat=True)) == {"same"}


@pytest.mark.parametrize("act", ["charge", "amend", "link"])
def test_what_was_built_upon_is_not_undone(enter, world, act):
    draft = enter()
    task = world.programme.tasks.first()
    if act == "charge":
        Assignment.charge_all(task, by=world.hanh, on=TODAY)
    elif act == "amend":
        task.amend(by=world.hanh, on=TODAY, note="Ghi thêm")
    else:
        from kiemdem.programmes.models import Link

        lower = world.task(programme=world.open_programme("02-CTr/TU"))
        Link.connect(lower, task, by=world.hanh, on=TODAY)

    assert draft.why_not_undo(world.hanh)
    with pytest.raises(Refused):
        draft.undo(by=world.hanh, on=TODAY)


def test_two_people_confirm_and_the_second_is_told(read, world):
    draft = read()
    seen_by_both = Draft.objects.get(pk=draft.pk)
    draft.confirm(by=world.hanh, on=TODAY)

    with pytest.raises(Refused):
        seen_by_both.confirm(by=world.hanh, on=TODAY)

    assert world.programme.tasks.count() == 2


def test_all_or_nothing(read, world, monkeypatch):
    draft = read()
    monkeypatch.setattr(Assignment.objects, "bulk_create", lambda *args, **more: 1 / 0)

    with pytest.raises(ZeroDivisionError):
        draft.confirm(by=world.hanh, on=TODAY)

    assert not Task.objects.exists()
    assert Draft.objects.get().is_open


def test_only_the_keeper_enters_and_undoes(read, enter, world):
    draft = read()
    for stranger in (world.binh, world.tra, world.chi):
        with pytest.raises(Refused):
            draft.confirm(by=stranger, on=TODAY)
    draft.confirm(by=world.hanh, on=TODAY)
    assert draft.why_not_undo(world.chi)
    assert not draft.why_not_undo(world.hanh)


def test_a_classified_annex_is_refused_and_leaves_nothing(world):
    data = sheet(FIRST, title=["MẬT", "PHỤ LỤC"])

    with pytest.raises(Refused):
        Draft.start(upload(data), by=world.hanh, today=TODAY)

    assert not Draft.objects.exists()
    assert not DraftRow.objects.exists()
