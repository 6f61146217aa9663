"""The forms of the register keeper: who may open them, what they refuse, what they change."""

from datetime import date

import pytest

from kiemdem.units.models import Appointment, Person, Post, Role, Unit, UnitGroup, User

VERBS = ["renaming", "moving", "kind", "merger", "split", "hand-over", "dissolution", "codes"]
DAY = "01/07/2025"


def change(reader, unit, noun, **typed):
    return reader.post(f"/units/{unit.pk}/{noun}/", {"on": DAY, "ordered_by": "", **typed})


def fresh(unit):
    return Unit.objects.get(pk=unit.pk)


@pytest.mark.parametrize("noun", VERBS)
@pytest.mark.parametrize(
    ("who", "status"), [("hanh", 200), ("nam", 409), ("binh", 409), ("tra", 409), ("chi", 409)]
)
def test_only_the_keeper_opens_the_forms(reading_as, world, noun, who, status):
    page = f"/units/{world.ba_vi.pk}/{noun}/"

    assert reading_as(getattr(world, who)).get(page).status_code == status


@pytest.mark.parametrize(
    ("noun", "typed"),
    [
        ("renaming", {"name": ""}),
        ("renaming", {"name": "Tên", "on": "31/02/2025"}),
        ("renaming", {"name": "Tên", "on": ""}),
        ("moving", {"parent": "không có đâu"}),
        ("kind", {"kind": "lạ"}),
        ("merger", {"successor": ""}),
        ("hand-over", {"successor": "soc son", "what": ""}),
        ("split", {"part_1": "Xã Sóc Sơn"}),
        ("split", {"part_1": "Xã Sóc Sơn", "part_2": "Xã Sóc Sơn"}),
        ("codes", {"scheme": "dvhc", "code": "1", "until": "01/01/2020"}),
        ("renaming", {"name": "Tên", "ordered_by": "99-QĐ/TU"}),
    ],
)
def test_what_is_typed_wrong_comes_back_and_changes_nothing(reading_as, world, noun, typed):
    answer = change(reading_as(world.hanh), world.ba_vi, noun, **typed)

    assert answer.status_code == 422
    assert "error-summary" in answer.content.decode()
    assert fresh(world.ba_vi).versions.count() == 1


def test_a_unit_is_renamed_by_a_document(reading_as, world):
    paper = world.paper("12-QĐ/TU", type="decision")

    answer = change(
        reading_as(world.hanh), world.ba_vi, "renaming", name="Phường Ba Vì", ordered_by="12-qd/tu"
    )

    assert answer.status_code == 302
    version = fresh(world.ba_vi).versions.last()
    assert (version.name, version.ordered_by, version.valid_from) == (
        "Phường Ba Vì", paper, date(2025, 7, 1)
    )  # fmt: skip


def test_the_rules_say_no_with_409(reading_as, world):
    reader = reading_as(world.hanh)

    moved = change(reader, world.province, "moving", parent="ba vi")
    dissolved = change(reader, world.province, "dissolution")

    assert (moved.status_code, dissolved.status_code) == (409, 409)
    assert "không thể trực thuộc chính mình" in moved.content.decode()


def test_a_name_that_several_bear_is_asked_for_whole(reading_as, world):
    world.unit("Xã Trùng Tên", "xa", "trung-1", world.province)
    world.unit("Xã Trùng Tên", "xa", "trung-2", world.soc_son)
    reader = reading_as(world.hanh)

    answer = change(reader, world.ba_vi, "merger", successor="Xã Trùng Tên")

    assert answer.status_code == 422
    assert "trung-2" in answer.content.decode()
    assert (
        change(reader, world.ba_vi, "merger", successor="Xã Trùng Tên · trung-2").status_code == 302
    )


def test_a_unit_is_split_into_as_many_parts_as_are_named(reading_as, world):
    typed = {}
    for number in range(1, 7):
        world.unit(f"Phường {number}", "phuong", f"p-{number}", world.province)
        typed |= {f"part_{number}": f"Phường {number} · p-{number}", f"what_{number}": "dân cư"}

    answer = change(reading_as(world.hanh), world.ba_vi, "split", **typed)

    assert answer.status_code == 302
    assert world.ba_vi.successions.count() == 6


def test_a_unit_is_opened_below_another(reading_as, world):
    typed = {"name": "Thôn  Một", "kind": "khac", "code": "thon-1", "parent": "xa ba vi", "on": DAY}
    reader = reading_as(world.hanh)

    answer = reader.post("/units/new/", typed)

    unit = Unit.objects.get(code="thon-1")
    assert (answer.url, unit.name, unit.parent) == (
        unit.get_absolute_url(),
        "Thôn Một",
        world.ba_vi,
    )
    assert reader.post("/units/new/", typed).status_code == 422  # the code is taken
    assert reading_as(world.binh).get("/units/new/").status_code == 409


ADMINISTRATION = [
    "/administration/", "/administration/posts/new/", "/administration/posts/{post}/",
    "/administration/posts/{post}/appointment/", "/administration/posts/{post}/vacancy/",
    "/administration/posts/{post}/closing/", "/administration/people/",
    "/administration/people/new/", "/administration/people/{person}/",
    "/administration/people/{person}/name/", "/administration/people/{person}/account/",
    "/administration/people/{person}/password/",
]  # fmt: skip


@pytest.mark.parametrize("page", ADMINISTRATION)
@pytest.mark.parametrize(
    ("who", "status"), [("hanh", 200), ("nam", 404), ("binh", 404), ("tra", 404)]
)
def test_administration_is_there_for_the_keeper_alone(reading_as, world, page, who, status):
    page = page.format(post=world.binh.posts()[0].pk, person=world.binh.person_id)

    assert reading_as(getattr(world, who)).get(page).status_code == status


def test_the_keeper_of_another_part_sees_none_of_it(reading_as, world):
    reader = reading_as(world.chi)
    post, person = world.binh.posts()[0].pk, world.binh.person_id

    assert "Nguyễn Văn Bình" not in reader.get("/administration/people/").content.decode()
    for page in (f"posts/{post}/", f"posts/{post}/appointment/", f"people/{person}/"):
        assert reader.get(f"/administration/{page}").status_code == 404
    assert reader.post(f"/administration/people/{person}/password/").status_code == 404


def test_a_post_is_opened_and_filled_and_the_account_signs_in(reading_as, client, world):
    reader = reading_as(world.hanh)
    reader.post(
        "/administration/posts/new/",
        {"unit": "ba vi", "title": "Chuyên viên", "role": "officer", "on": "01/01/2026"},
    )
    reader.post("/administration/people/new/", {"full_name": "Hoàng Văn Mới"})
    post, person = Post.objects.get(title="Chuyên viên"), Person.objects.get(fold="hoang van moi")
    reader.post(
        f"/administration/posts/{post.pk}/appointment/",
        {"person": "Hoàng Văn Mới", "on": "02/01/2026"},
    )
    shown = reader.post(f"/administration/people/{person.pk}/account/", {"username": "Moi"})
    password = shown.context["password"]

    assert password in shown.content.decode()
    assert "no-store" in shown["Cache-Control"]
    assert password not in reader.get(f"/administration/people/{person.pk}/").content.decode()
    assert Appointment.objects.get(person=person).post == post
    client.logout()
    assert client.post("/sign-in/", {"username": "moi", "password": password}).status_code == 302
    assert client.get("/organisation/").url == "/settings/password/"


@pytest.mark.parametrize("name", ["", "Bình", "binh", "a b", "BINH", "<b>"])
def test_a_user_name_is_plain_and_free(reading_as, world, name):
    person = Person.enter("Hoàng Văn Mới", by=world.hanh, on=date(2021, 1, 1))
    page = f"/administration/people/{person.pk}/account/"

    assert reading_as(world.hanh).post(page, {"username": name}).status_code == 422
    assert not User.objects.filter(person=person).exists()


def test_the_lists_cost_the_same_however_many_people(reading_as, world, cost_of):
    reader = reading_as(world.hanh)
    pages = ["/administration/", "/administration/people/"]
    before = [cost_of(reader.get, page) for page in pages]

    for number in range(12):
        unit = world.unit(f"Thôn {number}", "khac", f"thon-{number}", world.ba_vi)
        world.account(f"nguoi-{number}", f"Người {number}", unit, Role.OFFICER)

    assert [cost_of(reader.get, page) for page in pages] == before


def test_a_group_is_made_and_changed(reading_as, world):
    reader = reading_as(world.hanh)
    reader.post(
        "/organisation/groups/new/", {"name": "Các xã", "root": "Tỉnh An Bình", "kinds": ["xa"]}
    )
    group = UnitGroup.objects.get(name="Các xã")
    page = group.get_absolute_url()

    reader.post(f"{page}members/", {"unit": "Tỉnh An Bình", "on": "01/01/2026"})
    twice = reader.post(f"{page}members/", {"unit": "Tỉnh An Bình", "on": "01/01/2026"})
    reader.post(f"{page}members/{world.province.pk}/end/", {"on": "01/02/2026"})

    assert group.units_on(date(2026, 1, 15)).count() == 3
    assert group.units_on(date(2026, 2, 1)).count() == 2
    assert twice.status_code == 409
    assert reading_as(world.binh).get(f"{page}edit/").status_code == 409


def test_nothing_is_offered_for_writing_on_a_past_day(reading_as, world):
    page = reading_as(world.hanh).get(f"/units/{world.ba_vi.pk}/?as_of=2025-01-01").content.decode()

    assert "Đổi tên" not in page


@pytest.mark.parametrize("kind", ["unit", "post", "person", "document", "signer"])
def test_the_list_below_a_line_offers_what_is_meant(reading_as, world, kind):
    words = {
        "unit": "ba vi",
        "post": "ba vi",
        "person": "binh",
        "document": "01-ctr",
        "signer": "binh",
    }
    reader = reading_as(world.hanh)

    found = reader.get(f"/pick/{kind}/", {"field": "x", "x": words[kind]}).content.decode()

    assert found.count("<option") == 1
    assert reader.get(f"/pick/{kind}/?field=x&x=").content.decode().count("<option") == 0
    assert reader.get("/pick/secret/").status_code == 404


def test_people_are_offered_to_keepers_only(reading_as, world):
    assert "<option" not in reading_as(world.binh).get("/pick/person/?q=hanh").content.decode()
