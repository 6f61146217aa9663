"""Official places become units of the register, with what became of each."""

from datetime import date

import pytest
from django.core.management import call_command

from kiemdem.ledger.models import Entry
from kiemdem.units.models import Ancestry, Succession, Unit, UnitCode, UnitVersion
from kiemdem.units.models.tree import line_of, places_of_all, stored_lines

THEN, NOW = date(2025, 6, 30), date(2025, 7, 1)


@pytest.fixture
def cao_bang(db):
    call_command("load_units", "04")
    return Unit.objects.get(code="dvhc-04")


def kinds_below(unit, day):
    return sorted(set(Unit.objects.below(unit, on=day).values_list("kind", flat=True)))


def test_a_province_has_its_districts_until_the_reform_and_none_after(cao_bang):
    assert "huyen" in kinds_below(cao_bang, THEN)
    assert kinds_below(cao_bang, NOW) == ["phuong", "xa"]
    assert Unit.objects.below(cao_bang, on=NOW).count() == 56


def test_whatever_ended_has_successors_and_an_entry_that_names_the_resolution(cao_bang):
    ended = Unit.objects.filter(closed_on=NOW)
    assert ended.exists()
    assert not ended.filter(successions=None).exists()
    for unit in ended:
        last = Entry.objects.about(unit).newest_first()[0]
        assert last.action == ("merged" if unit.successions.count() == 1 else "split")
        assert last.details["basis"].endswith("/NQ-UBTVQH15")


def test_a_commune_with_one_heir_passes_over_whole(cao_bang):
    for unit in Unit.objects.filter(closed_on=NOW, kind__in=["xa", "phuong", "thi_tran"]):
        scopes = [succession.scope for succession in unit.successions.all()]
        assert scopes == ["whole"] or scopes == ["part"] * len(scopes)


def test_a_province_left_as_it_was_goes_on_under_its_code(cao_bang):
    assert cao_bang.closed_on is None
    assert UnitVersion.objects.filter(unit=cao_bang).count() == 1


def test_a_merged_province_ends_and_a_new_one_begins(db):
    call_command("load_units", "15")
    yen_bai, lao_cai = (Unit.objects.get(code=c) for c in ("dvhc-15", "dvhc2025-15"))
    assert yen_bai.closed_on == NOW == lao_cai.opened_on
    assert Succession.objects.filter(predecessor=yen_bai, successor=lao_cai, scope="whole").exists()


def test_a_commune_that_stayed_keeps_its_unit_and_moves_below_the_province(db):
    call_command("load_units", "15")
    moved = Entry.objects.filter(action="moved")
    assert moved.exists()
    for entry in moved:
        first, second = entry.subject.versions.all()
        assert (first.parent.kind in {"huyen", "thi_xa"}, second.parent.kind) == (True, "tinh")
        assert not entry.subject.successions.exists()


def test_the_stored_tree_is_what_the_versions_say(cao_bang):
    places = places_of_all()
    for unit, line in stored_lines().items():
        assert sorted(line_of(unit, places)) == line


def test_codes_that_come_again_are_told_apart_by_their_days(db):
    call_command("load_units", "01")
    found = {code.unit.name: code for code in UnitCode.objects.filter(code="00004")}
    assert set(found) == {"Phường Trúc Bạch", "Phường Ba Đình"}
    assert found["Phường Trúc Bạch"].valid_to == found["Phường Ba Đình"].valid_from == NOW


def test_twice_changes_nothing(cao_bang, capsys):
    counted = [m.objects.count() for m in (Unit, UnitVersion, Succession, Ancestry, Entry)]
    call_command("load_units", "04")
    assert counted == [m.objects.count() for m in (Unit, UnitVersion, Succession, Ancestry, Entry)]
    assert "đã nạp rồi" in capsys.readouterr().out


def test_a_province_stands_below_the_unit_that_is_named(world):
    call_command("load_units", "04", under="an-binh")
    commune = Unit.objects.below(Unit.objects.get(code="dvhc-04"), on=NOW).first()
    assert world.province.contains(commune, on=NOW)
    assert world.hanh.keeps(commune)


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["99"], "Không có tỉnh mang mã 99.\n"),
        (["99", "--language", "en"], "No province has the code 99.\n"),
        (["10"], "Tỉnh mã 10 nay thuộc Tỉnh Lào Cai: nạp mã 15.\n"),
        (["04", "--under", "nowhere"], "Không có đơn vị mang mã nowhere.\n"),
    ],
)
def test_an_unknown_code_is_said_in_one_line(db, capsys, arguments, sentence):
    with pytest.raises(SystemExit) as stop:
        call_command("load_units", *arguments)
    assert stop.value.code == 2
    assert capsys.readouterr().err == sentence
    assert not Unit.objects.exists()
