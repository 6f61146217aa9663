"""The list, the page and the forms of documents."""

import hashlib
from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from kiemdem.documents.kinship import WIDEST, Kinship
from kiemdem.documents.models import Document
from kiemdem.ledger.models import Entry

EVERYONE = ["hanh", "nam", "binh", "tra", "chi"]
SAID = {
    "sign": "09-KH/TU", "type": "", "side": "", "term": "XVII", "issued_on": "01/06/2021",
    "year": "", "title": "Kế hoạch", "issuer": "Tỉnh An Bình", "issuer_name": "", "signer": "",
    "note": "",
}  # fmt: skip
DAY = date(2021, 6, 1)


def register(reader, **changes):
    return reader.post("/documents/new/", {**SAID, **changes})


@pytest.mark.parametrize("who", EVERYONE)
def test_everyone_who_signs_in_reads_documents(reading_as, world, who):
    reader = reading_as(getattr(world, who))

    assert reader.get("/documents/").status_code == 200
    assert reader.get(world.programme.document.get_absolute_url()).status_code == 200
    assert reader.get("/documents/999999/").status_code == 404


@pytest.mark.parametrize(
    ("who", "status"), [("hanh", 200), ("nam", 200), ("binh", 200), ("tra", 409)]
)
def test_inspectors_register_nothing(reading_as, world, who, status):
    assert reading_as(getattr(world, who)).get("/documents/new/").status_code == status


@pytest.mark.parametrize("noun", ["edit", "attachment", "links"])
@pytest.mark.parametrize(("who", "status"), [("hanh", 200), ("binh", 409), ("tra", 409)])
def test_who_does_not_act_for_the_issuer_changes_nothing(reading_as, world, noun, who, status):
    page = f"{world.programme.document.get_absolute_url()}{noun}/"

    assert reading_as(getattr(world, who)).get(page).status_code == status


def test_type_and_numbering_follow_from_the_sign(reading_as, world):
    answer = register(reading_as(world.hanh))

    paper = Document.objects.get(sign="09-KH/TU")
    assert answer.url == paper.get_absolute_url()
    assert (paper.type, paper.side, paper.number, paper.issuer) == (
        "plan",
        "party",
        9,
        world.province,
    )


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"term": ""}, "term"),
        ({"sign": "307/KH-UBND", "term": "", "issued_on": ""}, "issued_on"),
        ({"sign": "07-XYZ/TU"}, "type"),
        ({"sign": ""}, "type"),
        ({"issuer": ""}, "issuer"),
        ({"issuer": "không có đâu"}, "issuer"),
        ({"title": ""}, "title"),
        ({"issued_on": "31/02/2021"}, "issued_on"),
        ({"year": "1066"}, "year"),
    ],
)
def test_what_is_missing_is_asked_for_at_its_field(reading_as, world, changes, field):
    answer = register(reading_as(world.hanh), **changes)

    assert answer.status_code == 422
    assert field in answer.context["form"].errors
    assert not Document.objects.filter(title="Kế hoạch").exists()


def test_a_state_paper_needs_a_year_and_no_term(reading_as, world):
    register(reading_as(world.hanh), sign="307/KH-UBND", term="", issued_on="", year="2021")

    assert Document.objects.get(sign="307/KH-UBND").full_sign == "307/KH-UBND@2021"


def test_a_twin_is_refused_with_a_link_to_the_first(reading_as, world):
    first = world.paper("09-KH/TU", title="Bản <đầu>")

    answer = register(reading_as(world.hanh), sign="09-kh/tư")

    page = answer.content.decode()
    assert answer.status_code == 422
    assert f'<a href="{first.get_absolute_url()}">09-KH/TU@XVII</a>' in page
    assert "Bản &lt;đầu&gt;" in page


def test_a_classified_paper_is_not_taken_in(reading_as, world, word_file):
    reader = reading_as(world.hanh)

    by_title = register(reader, title="Kế hoạch (MẬT)")
    by_file = register(reader, file=word_file("THÀNH ỦY HÀ NỘI", "TỐI MẬT", "KẾ HOẠCH"))

    for answer in (by_title, by_file):
        assert answer.status_code == 409
        assert "Văn bản mật không lưu ở đây" in answer.content.decode()
    assert not Document.objects.filter(sign="09-KH/TU").exists()


def test_a_file_is_kept_with_its_checksum_and_handed_out_to_be_saved(reading_as, world, word_file):
    upload = word_file("Kế hoạch")
    content = upload.read()
    upload.seek(0)
    reader = reading_as(world.hanh)
    paper = world.paper("07-KH/TU")

    reader.post(f"{paper.get_absolute_url()}attachment/", {"file": upload})

    page = reader.get(paper.get_absolute_url()).content.decode()
    answer = reader.get(f"{paper.get_absolute_url()}file/")
    digest = hashlib.sha256(content).hexdigest()
    assert digest[:32] in page and digest[32:] in page
    assert b"".join(answer.streaming_content) == content
    assert answer["Content-Disposition"].startswith("attachment")
    assert answer["X-Content-Type-Options"] == "nosniff"


def test_there_is_no_file_where_none_was_kept(reading_as, world):
    page = f"{world.programme.document.get_absolute_url()}file/"

    assert reading_as(world.hanh).get(page).status_code == 404


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.pdf", b"MZ this is a program"),
        ("a.pdf", b""),
        ("a.docx", b"%PDF-1.7 a PDF by another name"),
        ("a.docx", b"PK\x03\x04 not a package at all"),
        ("a.html", b"<script>alert(1)</script>"),
        ("a.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>"),
    ],
)
def test_a_file_is_what_its_first_bytes_say(reading_as, world, name, content):
    paper = world.paper("07-KH/TU")
    upload = SimpleUploadedFile(name, content)

    answer = reading_as(world.hanh).post(f"{paper.get_absolute_url()}attachment/", {"file": upload})

    assert answer.status_code == 422
    assert not Document.objects.get(pk=paper.pk).file


def test_a_file_that_is_too_large_is_refused(reading_as, world, settings):
    settings.UPLOAD_MAX_BYTES = 100
    upload = SimpleUploadedFile("a.pdf", b"%PDF-" + b" " * 200)
    page = f"{world.paper('07-KH/TU').get_absolute_url()}attachment/"

    assert reading_as(world.hanh).post(page, {"file": upload}).status_code == 422


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("q=ke+hoach", {"07-KH/TU"}),
        ("q=07-kh/tư", {"07-KH/TU"}),
        ("type=programme", {"01-CTr/TU"}),
        ("term=XVI", {"07-KH/TU"}),
        ("year=2021", {"01-CTr/TU"}),
        ("side=state", set()),
        ("issuer={issuer}", {"07-KH/TU", "01-CTr/TU"}),
        ("issuer=x&year=99999999999&sort=odd&page=-3", {"07-KH/TU", "01-CTr/TU"}),
        ("as_of=2021-03-16", {"07-KH/TU"}),  # 01-CTr/TU was issued the day after
        ("as_of=2021-03-17", {"07-KH/TU", "01-CTr/TU"}),
    ],
)
def test_the_list_is_narrowed_by_its_address(reading_as, world, asked, found):
    world.paper("07-KH/TU", term="XVI")

    answer = reading_as(world.tra).get(f"/documents/?{asked.format(issuer=world.province.pk)}")

    assert {paper.sign for paper in answer.context["page"]} == found


def test_what_is_typed_is_read_at_once(reading_as, world):
    reader = reading_as(world.hanh)

    piece = reader.get("/documents/sign/", {"sign": "307/KH-UBND"}).content.decode()

    assert '<option value="plan" selected>' in piece
    assert '<option value="state" selected>' in piece
    assert "<html" not in piece
    assert reader.get("/documents/sign/", {"sign": "<b>"}).status_code == 200


def test_the_kin_stand_two_levels_up_and_two_down(world):
    papers = [world.paper(f"{n:02}-KH/TU") for n in range(1, 7)]
    for lower, upper in zip(papers[1:], papers, strict=False):
        lower.link_to(upper, "concretises", by=world.hanh, on=DAY)

    kin = Kinship(papers[2])

    assert {box.document.sign: box.level for box in kin.boxes.values()} == {
        "01-KH/TU": -2, "02-KH/TU": -1, "03-KH/TU": 0, "04-KH/TU": 1, "05-KH/TU": 2
    }  # fmt: skip
    assert len(kin.lines) == 4
    assert [row.far.sign for row in kin.below] == ["04-KH/TU", "05-KH/TU"]


def test_a_ring_of_links_comes_to_an_end(world):
    one, two = world.paper("01-KH/TU"), world.paper("02-KH/TU")
    one.link_to(two, "amends", by=world.hanh, on=DAY)
    two.link_to(one, "amends", by=world.hanh, on=DAY)

    assert len(Kinship(one).boxes) == 2


def test_what_finds_no_room_in_the_drawing_stands_in_the_list(reading_as, world):
    top = world.paper("01-KH/TU")
    for n in range(WIDEST + 3):
        lower = world.paper(f"{n + 2:02}-KH/TU")
        lower.link_to(top, "concretises", by=world.hanh, on=DAY)

    kin = Kinship(top)

    assert (len(kin.boxes), kin.undrawn, len(kin.below)) == (WIDEST + 1, 3, WIDEST + 3)
    assert (
        "Còn 3 văn bản không vẽ"
        in reading_as(world.tra).get(top.get_absolute_url()).content.decode()
    )


@pytest.mark.parametrize("page", ["list", "page"])
def test_the_pages_cost_the_same_however_many_documents(reading_as, world, cost_of, page):
    top = world.programme.document
    address = "/documents/" if page == "list" else top.get_absolute_url()
    reader = reading_as(world.hanh)

    def more(signs):
        for n in signs:
            world.paper(f"{n:02}-KH/TU").link_to(top, "concretises", by=world.hanh, on=DAY)

    more(range(10, 11))
    for_one = cost_of(reader.get, address)
    more(range(11, 16))

    assert cost_of(reader.get, address) == for_one


def test_the_signer_is_who_held_the_post_on_that_day(reading_as, world):
    post = world.nam.posts()[0]
    post.appoint(world.lan.person, on=date(2022, 1, 1), by=world.hanh)
    reader = reading_as(world.hanh)

    before = register(reader, signer="Trần Văn Nam")
    after = register(reader, sign="10-KH/TU", issued_on="02/02/2022", signer="Trần Văn Nam")

    assert before.status_code == 302
    assert Document.objects.get(sign="09-KH/TU").signer.person == world.nam.person
    assert after.status_code == 422


def test_a_file_that_was_replaced_can_still_be_saved_from_its_entry(reading_as, world, word_file):
    reader, paper = reading_as(world.hanh), world.paper("07-KH/TU")
    for words in ("Bản đầu", "Bản sau"):
        reader.post(f"{paper.get_absolute_url()}attachment/", {"file": word_file(words)})
    first, last = Entry.objects.about(paper).filter(action="file_attached").in_order()

    page = reader.get(paper.get_absolute_url()).content.decode()
    old, new = (
        b"".join(reader.get(f"{paper.get_absolute_url()}files/{entry.pk}/"))
        for entry in (first, last)
    )

    assert f"/files/{first.pk}/" in page
    assert hashlib.sha256(old).hexdigest() == first.details["sha256"]
    assert hashlib.sha256(new).hexdigest() == last.details["sha256"]
    other = Entry.objects.about(paper).get(action="registered")
    assert reader.get(f"{paper.get_absolute_url()}files/{other.pk}/").status_code == 404


def test_an_issuer_that_is_not_understood_is_complained_of_once(reading_as, world):
    form = register(reading_as(world.hanh), issuer="không có đâu").context["form"]
    assert len(form.errors["issuer"]) == 1
