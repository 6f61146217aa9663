"""Which papers are the same and which are not, and which are not kept at all."""

from datetime import date

import pytest

from kiemdem.documents.models import Document, classified_mark
from kiemdem.ledger.models import Entry
from kiemdem.rules import Refused

DAY = date(2021, 6, 1)


def state(world, sign="307/KH-UBND", **fields):
    said = {
        "type": "plan",
        "side": "state",
        "issuer": world.province,
        "title": "Kế hoạch",
        **fields,
    }
    return Document(sign=sign, **said).register(by=world.hanh, on=DAY)


def test_a_party_number_comes_again_every_term(world):
    one = world.paper("01-KH/TU", term="XVI")
    two = world.paper("01-KH/TU", term="XVII")

    assert {one.full_sign, two.full_sign} == {"01-KH/TU@XVI", "01-KH/TU@XVII"}
    with pytest.raises(Refused, match="đã vào sổ"):
        world.paper("01-KH/TU", term="XVII")


@pytest.mark.parametrize("spelt", ["01-kh/tu", "01 - KH/TU", "01-KH/TƯ", "01-KH/TW"])
def test_a_twin_is_known_however_its_sign_is_spelt(world, spelt):
    world.paper("01-KH/TU")

    with pytest.raises(Refused, match="đã vào sổ"):
        world.paper(spelt)


def test_a_state_number_comes_again_every_year(world):
    one = state(world, issued_on=date(2021, 11, 30))
    two = state(world, issued_on=date(2022, 11, 30))

    assert (one.year, two.year) == (2021, 2022)
    with pytest.raises(Refused, match="307/KH-UBND@2021"):
        state(world, year=2021)


def test_the_same_sign_is_a_decision_and_a_regulation(world):
    """QĐ is both: the type belongs to what makes a paper one."""
    world.paper("05-QĐ/TU", type="decision")
    world.paper("05-QĐ/TU", type="regulation")

    assert Document.objects.with_sign("05-qd/tu").count() == 2


def test_two_issuers_may_have_the_same_sign(world):
    world.paper("01-KH/ĐU", issuer=world.ba_vi)
    world.paper("01-KH/ĐU", issuer=world.soc_son)

    assert Document.objects.with_sign("01-KH/ĐU").count() == 2


def test_papers_without_a_number_are_never_twins(world):
    for _time in range(2):
        world.paper("", type="congress", title="Nghị quyết Đại hội")

    assert Document.objects.filter(type="congress").count() == 2


@pytest.mark.parametrize(
    "said",
    [
        {"title": "Kế hoạch\nMẬT"},
        {"note": "Độ mật: TỐI MẬT"},
        {"title": "(TUYỆT MẬT) Kế hoạch"},
        {"text": "THÀNH ỦY HÀ NỘI\nMẬT\nKẾ HOẠCH"},
    ],
)
def test_a_classified_paper_is_refused_in_a_clear_sentence(world, said):
    with pytest.raises(Refused, match="Văn bản mật không lưu ở đây"):
        world.paper("09-KH/TU", **said)

    assert not Document.objects.with_sign("09-KH/TU").exists()


@pytest.mark.parametrize(
    "text", ["Luật Bảo vệ bí mật nhà nước", "BẢO MẬT thông tin", "mật độ dân số", "MẬT ĐỘ xây dựng"]
)
def test_the_word_inside_a_sentence_is_no_mark(text):
    assert classified_mark(text) is None


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("01-ctr/tu", True),
        ("01 CTr TƯ", True),
        ("chuong trinh", True),
        ("Chương trình 01", True),
        ("tinh an binh", True),
        ("99-CTr/TU", False),
    ],
)
def test_a_paper_is_found_without_accents_and_in_any_spelling(world, typed, found):
    assert Document.objects.searched(typed).exists() == found


@pytest.mark.parametrize(
    ("kept", "typed"), [("Ủy ban", "uỷ ban"), ("Uỷ ban", "ủy ban"), ("21-KL/TW", "21-kl/tư")]
)
def test_spelling_variants_find_each_other(world, kept, typed):
    world.paper("", type="other", title=f"Về {kept}")

    assert Document.objects.searched(typed).count() == 1


def test_what_is_put_right_stays_readable_in_the_ledger(world):
    paper = world.paper("07-KH/TU", title="Kế hoạch cũ")

    paper.amend(by=world.hanh, on=DAY, title="Kế hoạch mới", note="")

    entry = Entry.objects.about(paper).get(action="amended")
    assert entry.details["changes"] == {"title": ["Kế hoạch cũ", "Kế hoạch mới"]}


def test_only_the_issuer_and_who_entered_it_change_a_paper(world):
    paper = world.paper("07-KH/TU")

    for who in (world.binh, world.tra, world.chi):
        with pytest.raises(Refused):
            paper.amend(by=who, on=DAY, title="Khác")
    own = Document(sign="01-KH/X", type="plan", issuer_name="Bộ", term="I", title="T")
    own.register(by=world.binh, on=DAY)
    own.amend(by=world.binh, on=DAY, title="Khác")
    assert own.title == "Khác"


def test_a_paper_is_not_linked_to_itself_and_a_link_is_told_once(world):
    upper, lower = world.paper("01-KH/TU"), world.paper("02-KH/TU")

    with pytest.raises(Refused):
        lower.link_to(lower, "concretises", by=world.hanh, on=DAY)
    for _time in range(2):
        lower.link_to(upper, "concretises", by=world.hanh, on=DAY)

    assert Entry.objects.about(lower).filter(action="linked").count() == 1
