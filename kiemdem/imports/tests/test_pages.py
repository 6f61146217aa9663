"""The pages of reading annexes: who may see them, what they answer, what they cost."""

from datetime import date

import pytest
from django.urls import reverse

from kiemdem.annexes.errors import SENTENCES
from kiemdem.imports.forms import form_of
from kiemdem.imports.models import Draft
from kiemdem.units.models import UnitGroup
from tests.annexes.hostile import HOSTILE, excel_called_word, forty_megabytes

from .conftest import FIRST, SECOND, sheet, upload

HTMX = {"HX-Request": "true", "HX-Request-Type": "partial", "HX-Target": "article#r1"}
STRANGERS = ["binh", "tra", "nam"]


@pytest.fixture
def hanh(client, world):
    client.force_login(world.hanh, "django.contrib.auth.backends.ModelBackend")
    return client


def send(client, data, **more):
    return client.post("/imports/new/", {"file": upload(data, **more)})


def written(row, **changes):
    """What a browser sends of a row's form."""
    said = {}
    for bound in form_of(row):
        value = bound.field.prepare_value(bound.value()) if bound.value() is not None else ""
        if value is True:
            value = "on"
        if value is not False:
            said[bound.html_name] = f"{value:%d/%m/%Y}" if isinstance(value, date) else value
    return {**said, **changes}


def address(draft, name="draft"):
    return reverse(f"imports:{name}", args=[draft.pk])


def test_an_upload_becomes_a_draft_that_is_there_when_one_comes_back(hanh, world):
    answer = send(hanh, sheet(FIRST, SECOND))

    draft = Draft.objects.get()
    assert answer.url == draft.get_absolute_url()
    shown = hanh.get(answer.url).content.decode()
    assert FIRST[1] in shown and SECOND[1] in shown
    assert draft.get_absolute_url() in hanh.get("/imports/").content.decode()


def test_the_programme_is_chosen_from_those_that_one_keeps(hanh, world):
    foreign = world.open_programme("01-CTr/TU", unit=world.elsewhere)
    form = hanh.get(f"/imports/new/?programme={world.programme.pk}").context["form"]
    assert list(form.fields["programme"].queryset) == [world.programme]
    assert form.initial["programme"] == world.programme

    send_foreign = {"file": upload(sheet(FIRST)), "programme": foreign.pk}
    assert hanh.post("/imports/new/", send_foreign).status_code == 422
    assert not Draft.objects.exists()


@pytest.mark.parametrize("who", STRANGERS)
def test_whoever_keeps_no_register_finds_no_page(client, world, read, who):
    draft = read()
    client.force_login(getattr(world, who), "django.contrib.auth.backends.ModelBackend")
    pages = ["/imports/", "/imports/new/", address(draft), address(draft.rows.first(), "row")]

    assert {client.get(page).status_code for page in pages} == {404}
    for name in ("programme", "columns", "confirm", "undo", "discard"):
        assert client.post(address(draft, name)).status_code == 404
    assert 'href="/imports/"' not in client.get("/programmes/").content.decode()


def test_the_keeper_of_another_province_sees_no_draft_of_this_one(client, world, read):
    draft = read()
    client.force_login(world.chi, "django.contrib.auth.backends.ModelBackend")

    assert client.get("/imports/").status_code == 200
    assert client.get(address(draft)).status_code == 404
    for name in ("confirm", "discard"):
        assert client.post(address(draft, name)).status_code == 404
    row = draft.rows.first()
    assert client.post(address(row, "row"), written(row)).status_code == 404


@pytest.mark.parametrize("builder", HOSTILE, ids=lambda builder: builder.__name__)
def test_a_hostile_file_gets_a_sentence_and_nothing_is_kept(hanh, tmp_path, builder, settings):
    path = builder(tmp_path)
    with path.open("rb") as file:
        answer = hanh.post("/imports/new/", {"file": file})
    if answer.status_code == 302 and builder in (excel_called_word, forty_megabytes):
        return  # read for what it is

    assert answer.status_code == 422
    (said,) = answer.context["form"].errors["file"]
    assert said[0].isupper() and len(said.split()) >= 3
    assert said not in SENTENCES.values(), "in Vietnamese"
    assert not Draft.objects.exists()


def test_without_a_file_the_form_says_so(hanh):
    assert hanh.post("/imports/new/", {}).status_code == 422


def test_a_row_is_saved_as_it_is_written_and_the_counts_follow(hanh, read):
    draft = read([*FIRST[:5], ""], SECOND)
    row = draft.rows.first()

    answer = hanh.post(address(row, "row"), written(row, product="Kế hoạch"), headers=HTMX)

    row.refresh_from_db()
    assert (answer.status_code, row.product, row.doubts) == (200, "Kế hoạch", [])
    said = answer.content.decode()
    assert 'id="r1"' in said and 'id="standing"' in said and 'id="act"' in said
    assert "<html" not in said


def test_new_words_of_a_deadline_are_read_at_once_and_a_day_by_hand_stands(hanh, read):
    row = read().rows.first()

    hanh.post(address(row, "row"), written(row, due_text="Trong quý IV/2027"), headers=HTMX)
    row.refresh_from_db()
    assert (row.due_on, row.precision) == (date(2027, 12, 31), "quarter")

    hanh.post(address(row, "row"), written(row, due_on="15/12/2027"), headers=HTMX)
    row.refresh_from_db()
    assert (row.due_text, row.due_on) == ("Trong quý IV/2027", date(2027, 12, 15))


def test_a_wrong_day_is_said_at_its_field_and_nothing_is_kept(hanh, read):
    row = read().rows.first()

    answer = hanh.post(address(row, "row"), written(row, due_on="31/02/2026", title="Khác"))

    row.refresh_from_db()
    assert (answer.status_code, row.title) == (422, FIRST[1])
    assert 'aria-invalid="true"' in answer.content.decode()


def test_without_javascript_one_comes_back_to_the_row(hanh, read):
    row = read().rows.last()

    answer = hanh.post(address(row, "row"), written(row, number="7"))

    assert answer.status_code == 302
    assert answer.url.endswith("#r2")


def test_names_are_said_on_the_page_by_choice_by_group_or_by_search(hanh, world, read):
    draft = read([*FIRST[:2], "Cơ quan lạ", "Ban lạ; Hội lạ", *FIRST[4:]])
    group = UnitGroup.open(
        name="các xã", root=world.province, kinds=["xa"], by=world.hanh, on=date(2020, 1, 1)
    )

    def say(name, **said):
        return hanh.post(address(draft, "names"), {"name": name, **said}).status_code

    assert say("Cơ quan lạ", unit="Xã Ba Vì") == 302
    assert say("Ban lạ", group=group.pk) == 302
    assert say("Hội lạ", choice="left") == 302
    assert say("Hội lạ", choice="khong-duoc-goi-y") == 422
    assert say("Hội lạ") == 422
    assert say("Không có trong phụ lục", choice="left") == 404

    draft.refresh_from_db()
    assert draft.names["Cơ quan lạ"]["unit"] == "ba-vi"
    assert draft.names["Ban lạ"]["group"] == group.pk
    assert draft.rows.get().doubts == []


def test_columns_are_corrected_on_the_page(hanh, read):
    heads = ["TT", "Nhiệm vụ", "Cơ quan chủ trì", "Ai đó", "Thời hạn", "Sản phẩm"]
    draft = read(heads=heads)

    hanh.post(address(draft, "columns"), {"0-3": "coordinator", "0-1": "khong-co"})

    assert draft.rows.first().coordinators == ["Xã Sóc Sơn"]


def test_confirming_and_undoing_on_the_page(hanh, world, read):
    draft = read(programme=None)
    assert hanh.post(address(draft, "confirm")).status_code == 409

    hanh.post(address(draft, "programme"), {"programme": world.programme.pk, "issued_on": ""})
    assert hanh.post(address(draft, "confirm")).status_code == 302
    assert world.programme.tasks.count() == 2
    assert hanh.post(address(draft, "confirm")).status_code == 409
    assert hanh.get(address(draft)).status_code == 200
    history = hanh.get(reverse("desk:programme-history", args=[world.programme.pk]))
    assert "phu-luc.xlsx" in history.content.decode()

    assert hanh.post(address(draft, "undo")).status_code == 302
    assert world.programme.tasks.count() == 0
    assert hanh.post(address(draft, "undo")).status_code == 409
    history = hanh.get(reverse("desk:programme-history", args=[world.programme.pk]))
    assert history.status_code == 200
    assert "Hủy lần ghi từ phụ lục" in history.content.decode()
    assert hanh.get(address(draft)).status_code == 200


def test_a_row_of_a_confirmed_draft_is_not_mended(hanh, enter):
    row = enter().rows.first()

    assert hanh.post(address(row, "row"), written(row, title="Khác")).status_code == 409


def many(count):
    return [[str(n), f"Nhiệm vụ thứ {n}", "Xã Ba Vì", "Cơ quan lạ", "Quý II/2026", ""] for n in range(1, count + 1)]  # fmt: skip


def test_the_review_costs_the_same_however_long_the_annex_is(hanh, read, cost_of):
    short, long = read(*many(10)), read(*many(130))

    assert cost_of(hanh.get, address(short)) == cost_of(hanh.get, address(long))
    pages = hanh.get(address(long) + "?page=3").context["review"].page
    assert [len(pages.object_list), pages.paginator.num_pages] == [30, 3]
    rows = [draft.rows.first() for draft in (short, long)]
    costs = {cost_of(hanh.post, address(row, "row"), written(row, product="Đề án"), headers=HTMX) for row in rows}  # fmt: skip
    assert len(costs) == 1


def test_entering_costs_no_query_per_row(world, read, cost_of):
    short, long = read(*many(10)), read(*[[f"{r[0]}", f"{r[1]} khác", *r[2:]] for r in many(130)])
    day = date(2026, 11, 22)

    assert (
        abs(
            cost_of(short.confirm, by=world.hanh, on=day)
            - cost_of(long.confirm, by=world.hanh, on=day)
        )
        < 12
    )


def test_only_the_doubtful_rows(hanh, read):
    draft = read(FIRST, [*SECOND[:5], ""])

    shown = hanh.get(address(draft) + "?only=doubtful").context["review"]

    assert [row.title for row in shown.page.object_list] == [SECOND[1]]
    assert shown.counts["doubts"] == 1
