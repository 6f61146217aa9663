"""Two keepers at one draft: the second is told, and neither loses a word."""

import re
from datetime import date

import pytest
from django.urls import reverse

from kiemdem.demo.world import BEGIN
from kiemdem.imports.models import DraftRow
from kiemdem.rules import Refused
from kiemdem.units.models import Person, User
from kiemdem.units.models.people import Role

from .conftest import FIRST, SECOND, TODAY
from .test_pages import HTMX, address, written


@pytest.fixture
def second(world):
    """Another keeper of the province."""
    person = Person.objects.create(full_name="Trần Thị Phượng")
    post = world.province.posts.create(title="phó giữ sổ", role=Role.KEEPER, opened_on=BEGIN)
    post.appoint(person, on=BEGIN, by=world.system)
    return User.objects.create_user("phuong", "dài và khó đoán 7", person=person)


@pytest.fixture
def sign_in(client):
    def sign_in(user):
        client.force_login(user, "django.contrib.auth.backends.ModelBackend")
        return client

    return sign_in


def save(client, row, sent, **more):
    return client.post(address(row, "row"), sent, **more)


def values(answer):
    """What stands in the fields of the row that was answered."""
    text = answer.content.decode()
    lines = dict(re.findall(r'<textarea[^>]* name="(\w+)"[^>]*>\n([^<]*)</textarea>', text))
    one_line = re.findall(r'<input type="text"[^>]* name="(\w+)"[^>]* value="([^"]*)"', text)
    return {**lines, **dict(one_line)}


def test_of_two_who_mend_a_row_the_second_is_told_and_neither_loses_a_word(
    sign_in, world, second, read
):
    row = read().rows.first()
    seen_by_both = written(row)

    assert (
        save(
            sign_in(world.hanh), row, {**seen_by_both, "product": "Đề án"}, headers=HTMX
        ).status_code
        == 200
    )
    answer = save(
        sign_in(second), row, {**seen_by_both, "title": "Ban hành kế hoạch khác"}, headers=HTMX
    )

    row.refresh_from_db()
    assert answer.status_code == 409
    assert (row.product, row.title) == ("Đề án", FIRST[1])
    assert (values(answer)["title"], values(answer)["product"]) == (
        "Ban hành kế hoạch khác",
        "Đề án",
    )
    assert str(world.hanh) in answer.content.decode()


def test_the_second_saves_once_more_and_both_have_written(sign_in, world, second, read):
    row = read().rows.first()
    seen_by_both = written(row)
    save(sign_in(world.hanh), row, {**seen_by_both, "product": "Đề án", "due_on": "15/05/2026"})
    client = sign_in(second)
    told = save(client, row, {**seen_by_both, "title": "Khác"})

    version = re.search(r'name="version" value="(\d+)"', told.content.decode())[1]
    again = {**seen_by_both, **values(told), "version": version}
    assert save(client, row, again).status_code == 302

    row.refresh_from_db()
    assert (row.product, row.title, row.due_on) == ("Đề án", "Khác", date(2026, 5, 15))


def test_a_field_that_both_wrote_says_what_the_first_wrote(sign_in, world, second, read):
    row = read().rows.first()
    seen_by_both = written(row)
    save(sign_in(world.hanh), row, {**seen_by_both, "product": "Đề án mới"})

    answer = save(sign_in(second), row, {**seen_by_both, "product": "Nghị quyết"})

    assert (answer.status_code, values(answer)["product"]) == (409, "Nghị quyết")
    assert "“Đề án mới”" in answer.content.decode()


def test_one_who_writes_faster_than_the_server_answers_is_not_stopped(sign_in, world, read):
    row = read().rows.first()
    client, shown = sign_in(world.hanh), written(row)

    save(client, row, {**shown, "product": "Đề án"}, headers=HTMX)
    answer = save(client, row, {**shown, "product": "Đề án", "number": "9"}, headers=HTMX)

    row.refresh_from_db()
    assert (answer.status_code, row.product, row.number) == (200, "Đề án", "9")


def test_a_form_older_than_the_trail_is_asked_about_every_field(sign_in, world, second, read):
    row = read().rows.first()
    shown = written(row)
    for count in range(40):
        DraftRow.objects.get(pk=row.pk).mend(by=world.hanh, today=TODAY, note=f"Lần {count}")

    answer = save(sign_in(second), row, {**shown, "title": "Khác"})

    assert (answer.status_code, values(answer)["title"]) == (409, "Khác")
    assert "“Lần 39”" in answer.content.decode()


def test_the_verb_itself_refuses_what_was_built_on_an_older_version(world, read):
    row = read().rows.first()
    row.mend(by=world.hanh, today=TODAY, seen=0, product="Đề án")

    with pytest.raises(Refused):
        DraftRow.objects.get(pk=row.pk).mend(by=world.hanh, today=TODAY, seen=0, product="Báo cáo")


def test_saving_what_stands_is_no_new_version(sign_in, world, read):
    row = read().rows.first()

    save(sign_in(world.hanh), row, written(row))

    row.refresh_from_db()
    assert (row.version, row.trail) == (0, [])


def test_a_row_keeps_its_address_when_the_annex_is_read_again(sign_in, world, second, read):
    draft = read()
    row = draft.rows.first()
    shown = written(row)
    draft.read_again(
        by=world.hanh, today=TODAY, columns={draft.tables[0]["signature"]: {"5": "note"}}
    )

    answer = save(sign_in(second), row, {**shown, "title": "Khác"})

    assert (answer.status_code, values(answer)["title"]) == (409, "Khác")
    assert DraftRow.objects.get(pk=row.pk).note == FIRST[5]


def test_names_said_by_two_at_once_are_both_kept(world, second, read):
    draft = read([*FIRST[:2], "Cơ quan lạ", "Ban lạ", *FIRST[4:]])
    other = type(draft).objects.get(pk=draft.pk)

    draft.take_name("Cơ quan lạ", {"left": True}, by=world.hanh)
    other.take_name("Ban lạ", {"left": True}, by=second)

    draft.refresh_from_db()
    assert draft.names["Cơ quan lạ"]["left"] and draft.names["Ban lạ"]["left"]


def test_what_was_typed_stands_on_the_page_when_the_draft_was_entered_meanwhile(
    sign_in, world, second, read
):
    draft = read(FIRST, SECOND)
    row = draft.rows.first()
    shown = written(row)
    draft.confirm(by=second, on=TODAY)

    answer = save(sign_in(world.hanh), row, {**shown, "title": "Một câu dài vừa gõ"})

    row.refresh_from_db()
    assert (answer.status_code, row.title) == (409, FIRST[1])
    assert values(answer)["title"] == "Một câu dài vừa gõ"


def test_what_was_typed_stands_on_the_page_beside_a_wrong_day(sign_in, world, read):
    row = read().rows.first()

    answer = save(
        sign_in(world.hanh),
        row,
        {**written(row), "due_on": "31/02/2026", "title": "Một câu dài vừa gõ"},
    )

    assert (answer.status_code, values(answer)["title"]) == (422, "Một câu dài vừa gõ")
    assert values(answer)["due_on"] == "31/02/2026"


def test_columns_that_leave_nothing_to_read_are_said_and_nothing_is_lost(sign_in, world, read):
    draft = read()
    told = {f"0-{place}": "other" for place in range(6)}

    answer = sign_in(world.hanh).post(reverse("imports:columns", args=[draft.pk]), told)

    draft.refresh_from_db()
    assert (answer.status_code, draft.rows.count(), draft.columns) == (422, 2, {})
    assert answer.content.decode().count('value="other" selected') == 6
