"""Finding things by any words."""

import pytest

from kiemdem.programmes.models import Target


@pytest.fixture
def told(world):
    world.charged(task=world.task(title="Đề án cải cách hành chính", number="6"))
    world.charged(title="Kế hoạch hòa giải ở cơ sở")
    Target.objects.create(programme=world.programme, name="Tỷ lệ hài lòng của người dân")
    return world


def found(client, user, text, **more):
    client.force_login(user)
    kinds = client.get("/search/", {"q": text, **more}).context["kinds"]
    return {kind.code: [item.name for item in kind.items] for kind in kinds}


@pytest.mark.parametrize("text", ["cải cách hành chính", "CAI CACH hanh chinh", "hành cải"])
def test_accents_capitals_and_order_make_no_difference(client, told, text):
    assert found(client, told.nam, text)["tasks"] == ["6. Đề án cải cách hành chính"]


@pytest.mark.parametrize("text", ["hoà giải", "hòa giải", "hoa giai"])
def test_where_the_tone_mark_stands_makes_no_difference(client, told, text):
    assert len(found(client, told.nam, text)["tasks"]) == 1


@pytest.mark.parametrize("text", ["số 6", "so 6", "6", "01-CTr/TU số 6", "01-ctr/tw so 6"])
def test_a_task_is_found_by_its_number(client, told, text):
    assert found(client, told.nam, text)["tasks"][0] == "6. Đề án cải cách hành chính"


@pytest.mark.parametrize("text", ["01-CTr/TU", "01-Ctr/TƯ", "01 ctr tw"])
def test_a_sign_is_found_however_it_is_spelt(client, told, text):
    answer = found(client, told.nam, text)
    assert answer["programmes"] == ["01-CTr/TU · Chương trình 01-CTr/TU"]
    assert answer["documents"] == ["01-CTr/TU@XVII · Chương trình 01-CTr/TU"]


def test_units_people_and_targets_are_found_too(client, told):
    assert found(client, told.nam, "soc son")["units"] == ["Xã Sóc Sơn"]
    assert found(client, told.nam, "pham thi lan")["people"] == ["Phạm Thị Lan"]
    assert found(client, told.nam, "hai long")["targets"] == ["Tỷ lệ hài lòng của người dân"]


def test_names_that_begin_with_the_words_come_first(client, told):
    for name, code in (("Chi bộ xã Ba Vì", "cb"), ("Ban Tuyên giáo xã Ba Vì", "btg")):
        told.unit(name, "ban_dang", code, told.province)

    assert found(client, told.nam, "xa ba vi")["units"][0] == "Xã Ba Vì"
    client.force_login(told.hanh, "django.contrib.auth.backends.ModelBackend")
    listed = client.get("/pick/unit/", {"field": "x", "x": "xa ba"}).content.decode()
    assert listed.index("Xã Ba Vì") < listed.index("Ban Tuyên giáo xã Ba Vì")


def test_words_begin_where_words_begin(client, told):
    assert "tasks" not in found(client, told.nam, "anh chinh")


def test_a_stranger_finds_no_task_target_or_programme(client, told):
    for text in ("cải cách", "hài lòng", "01-CTr/TU", "số 6"):
        assert not {"tasks", "targets", "programmes"} & set(found(client, told.chi, text))


def test_the_palette_gets_a_few_links_that_keep_the_day(client, told):
    client.force_login(told.nam)
    asked = {"q": "cai cach", "fragment": "palette", "as_of": "2021-12-28"}
    html = client.get("/search/", asked).content.decode()

    assert "<main" not in html
    assert 'class="head"' in html
    assert "as_of=2021-12-28" in html


def test_pages_are_found_by_their_names(client, told):
    client.force_login(told.nam)
    places = client.get("/search/", {"q": "viec cua"}).context["places"]
    assert [place.url for place in places] == ["/my-work/"]


@pytest.mark.parametrize("text", ["", " ", "x", "%", "'; drop table", "(((", "😀"])
def test_odd_words_find_nothing_and_break_nothing(client, told, text):
    client.force_login(told.nam)
    assert client.get("/search/", {"q": text}).status_code == 200


def test_searching_costs_the_same_however_much_is_found(client, told, cost_of):
    client.force_login(told.nam)
    before = cost_of(client.get, "/search/?q=de an")

    for n in range(5):
        told.charged(title=f"Đề án {n}")

    assert cost_of(client.get, "/search/?q=de an") == before


def test_what_is_made_up_is_marked_where_it_is_found(client, told):
    client.force_login(told.nam)
    told.charged(task=told.task(title="Đề án bịa", number="77", illustrative=True))

    for more in ({}, {"fragment": "palette"}):
        made_up = client.get("/search/", {"q": "đề án bịa", **more}).content.decode()
        real = client.get("/search/", {"q": "hòa giải", **more}).content.decode()
        assert "(minh họa)" in made_up
        assert "(minh họa)" not in real


def test_words_are_found_whether_many_tasks_hold_them_or_one(client, told):
    for n in range(30):
        told.charged(task=told.task(title=f"Rà soát quy trình {n}", number=str(100 + n)))
    told.charged(task=told.task(title="Mã 12e1z của cổng", number="7"))

    assert len(found(client, told.nam, "ra soat")["tasks"]) == 15
    assert found(client, told.nam, "quy trinh 29")["tasks"] == ["129. Rà soát quy trình 29"]
    assert found(client, told.nam, "12e1z")["tasks"] == ["7. Mã 12e1z của cổng"]
