"""The same annex once more: what people mended in it before is remembered, nothing is doubled."""

from .conftest import FIRST, TODAY


def test_the_same_annex_again_finds_a_task_whose_text_was_mended_at_the_review(read, world):
    draft = read()
    draft.rows.first().mend(
        by=world.hanh,
        today=TODAY,
        title="Ban hành kế hoạch, viết lại hẳn",
        leads=["Xã Sóc Sơn"],
        coordinators=[],
    )
    draft.confirm(by=world.hanh, on=TODAY)

    again = read()

    assert {row.change for row in again.rows.all()} == {"same"}
    assert again.rows.first().title == "Ban hành kế hoạch, viết lại hẳn"


def test_the_same_annex_again_finds_a_task_that_was_rewritten_in_the_register(enter, read, world):
    task = enter().rows.first().entered
    task.amend(by=world.hanh, on=TODAY, reason="viết lại", title="Việc khác hẳn câu chữ")

    row = read().rows.first()

    assert (row.existing, row.change) == (task, "update")


def test_an_annex_aimed_later_recalls_what_was_mended_before(read, world):
    first = read()
    first.rows.first().mend(by=world.hanh, today=TODAY, title="Ban hành kế hoạch, viết lại hẳn")
    first.confirm(by=world.hanh, on=TODAY)

    again = read(programme=None)
    again.aim_at(world.programme, by=world.hanh, today=TODAY)

    assert {row.change for row in again.rows.all()} == {"same"}


def test_an_undone_import_is_not_recalled(read, world):
    first = read()
    first.rows.first().mend(by=world.hanh, today=TODAY, title="Ban hành kế hoạch, viết lại hẳn")
    first.confirm(by=world.hanh, on=TODAY)
    first.undo(by=world.hanh, on=TODAY)

    assert read().rows.first().title == FIRST[1]


def test_the_latest_draft_stands_first_in_the_list(client, read, world):
    client.force_login(world.hanh, "django.contrib.auth.backends.ModelBackend")
    first, second = read(), read()

    assert list(client.get("/imports/").context["open"]) == [second, first]
