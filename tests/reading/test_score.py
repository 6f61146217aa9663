"""The scorer gives each proposal its due: no more than one gold item, and no less."""

import pytest

from tests.reading.fullness import full
from tests.reading.gold import BadGold, Gold, figures_of_tallies, placed
from tests.reading.matching import compare
from tests.reading.sameness import same, same_post, sign
from tests.reading.score import Score, main


def line(kind, *spans, **norm):
    return {"kind": kind, "spans": [list(s) for s in spans], "norm": norm, "rule": "x"}


def gold(kind, *spans, optional=False, accept=(), **norm):
    return Gold(kind, tuple(spans), norm, tuple(accept), optional)


def members(value, start=0, **more):
    return {"value": value, "subject": "đảng viên mới", "unit": "đảng viên"} | more


def results(lines, items):
    outcome = compare(lines, items)
    return len(outcome.right), len(outcome.missed), len(outcome.wrong)


def test_a_quote_is_found_by_its_count_and_fails_loudly_when_it_is_not_there():
    assert placed(["an", 2], "an, ban") == (5, 7)
    with pytest.raises(BadGold):
        placed(["an", 3], "an, ban")


def test_signs_are_the_same_whatever_became_of_their_hyphens():
    assert sign("08 -NQ/TƯ") == sign("8-NQ/TW") == sign("08-NQTW")
    assert sign("1961/QĐUBND") == sign("1961/QĐ-UBND") != sign("1961/2014/QĐ-UBND")
    assert sign("77-CTr/TU") != sign("77-CTr/QU")


def test_one_prediction_answers_one_gold_item_and_as_many_as_can_be_are_paired():
    number = {"number": "57"}
    two = [gold("reference", (0, 5), **number), gold("reference", (9, 14), **number)]
    assert results([line("reference", (9, 14), **number)], two) == (1, 1, 0)
    assert results([line("reference", (0, 5), **number)] * 3, two) == (2, 0, 1)


def test_the_pair_right_in_all_fields_goes_first():
    dated = [gold("reference", (n, n + 5), number="57", date=f"2030-01-0{n}") for n in (1, 2)]
    lines = [line("reference", (0, 5), number="57", date=f"2030-01-0{n}") for n in (2, 1)]
    assert compare(lines, dated).fully == 2


def test_a_repeated_mention_is_absorbed_up_to_the_number_of_gold_mentions():
    twice = [gold("quantity", (0, 20), (50, 70), **members(12))]
    again = [line("quantity", (0, 20), **members(12)), line("quantity", (50, 70), **members(12))]
    assert results(again, twice) == (1, 0, 0)
    assert results([*again, again[0]], twice) == (1, 0, 1)


def test_an_optional_item_is_neither_asked_for_nor_counted():
    free = [gold("quantity", (0, 20), optional=True, **members(12))]
    assert results([], free) == (0, 0, 0)
    assert results([line("quantity", (0, 9), **members(12))], free) == (0, 0, 0)
    assert results([line("quantity", (0, 9), **members(13))], free) == (0, 0, 1)


def test_a_quantity_needs_its_value_a_shared_word_and_its_place():
    wanted = gold("quantity", (10, 40), **members(12))
    assert same(line("quantity", (0, 11), value=12, unit="đảng viên"), wanted)
    assert not same(line("quantity", (0, 10), value=12, unit="đảng viên"), wanted)
    assert not same(line("quantity", (10, 40), value=12, unit="tỷ đồng"), wanted)
    assert not same(line("quantity", (10, 40), value=12, value_max=14, unit="đảng viên"), wanted)
    assert same(
        line("quantity", (0, 9), value=98.7, unit="%", subject=None),
        gold("quantity", (0, 9), value=98.7, unit="%", subject="hài lòng"),
    )


def test_any_accepted_reading_is_right():
    wanted = gold("quantity", (0, 9), accept=[{"value": 205000}], **members(205))
    assert same(line("quantity", (0, 9), **members(205000)), wanted)


def test_a_tally_is_its_total_and_its_stated_counts():
    def parts(*counts, implied=()):
        rows = [{"count": n, "status": "done", "implied": n in implied} for n in counts]
        return {"total": 34, "parts": rows}

    wanted = gold("tally", (0, 9), **parts(30))
    assert same(line("tally", (0, 9), **parts(30, 4, implied=[4])), wanted)
    assert not same(line("tally", (0, 9), **parts(30, 4)), wanted)
    assert same(
        line("tally", (0, 9), **parts(30, 4)), gold("tally", (0, 9), **parts(30, 4, implied=[4]))
    )


def test_a_deputy_is_not_the_head_and_abbreviations_do_not_matter():
    chair = {"post": "Chủ tịch", "unit": "Ủy ban nhân dân tỉnh"}
    assert same_post({"post": "Chủ tịch UBND tỉnh", "unit": None}, chair)
    assert not same_post({"post": "Phó Chủ tịch UBND tỉnh", "unit": None}, chair)
    assert not same_post({"post": "Chủ tịch HĐND tỉnh", "unit": None}, chair)


def test_a_person_is_the_same_with_and_without_an_address():
    seat = {"post": "Chủ tịch", "unit": "UBND xã"}
    wanted = gold("office", (0, 9), person="Lò Văn Thử", posts=[seat])
    assert same(line("office", (3, 9), person="đồng chí Lò Văn Thử", posts=[seat]), wanted)
    assert not same(line("office", (3, 9), person="Lò Văn Thử", posts=[]), wanted)


def test_posts_from_the_head_of_a_list_are_not_asked_for():
    noted = {"post": "Ủy viên", "unit": "Ban Chỉ đạo", "note": "head of a list"}
    wanted = gold("office", (0, 9), person="Lò Văn Thử", posts=[noted])
    assert full(line("office", (0, 9), person="Lò Văn Thử", posts=[]), wanted)


def test_a_task_needs_half_the_shorter_span_a_like_length_and_its_lead():
    wanted = gold("task", (0, 100), lead="Sở Nội vụ")
    assert same(line("task", (50, 150), lead="Giám đốc Sở Nội vụ"), wanted)
    assert not same(line("task", (51, 151), lead="Sở Nội vụ"), wanted)
    assert not same(line("task", (0, 501), lead="Sở Nội vụ"), wanted)
    assert not same(line("task", (0, 100), lead=None), wanted)
    assert not same(line("task", (0, 100), lead="Sở Tài chính"), wanted)
    assert same(line("task", (0, 100), lead="Sở Tài chính"), gold("task", (0, 100)))


def test_figures_of_a_tally_may_be_read_as_quantities():
    tally = gold("tally", (0, 30), total=34, parts=[{"count": 30, "status": "done"}])
    lines = [line("quantity", (0, 9), value=30, unit="đề án", subject=None)]
    assert results(lines, figures_of_tallies([tally])) == (0, 0, 0)
    assert results([line("quantity", (0, 9), value=4)], figures_of_tallies([tally])) == (0, 0, 1)


def test_full_asks_for_the_fields():
    plan = members(12, plan=10, comparison={"direction": "increase", "percent": 8, "base": "2030"})
    wanted = gold("quantity", (0, 9), **plan)
    said = plan["comparison"] | {"base": "năm 2030"}
    assert full(line("quantity", (0, 9), **plan | {"comparison": said}), wanted)
    assert not full(line("quantity", (0, 9), **plan | {"plan": None, "total": 10}), wanted)


def test_at_once_is_no_day_to_miss():
    soon = {"text": "khẩn trương", "kind": "asap"}
    wanted = gold(
        "task", (0, 9), deadline={"text": "trước 15/6", "iso": "2032-06-15", "kind": "by"}
    )
    assert full(line("task", (0, 9), deadline=None), gold("task", (0, 9), deadline=soon))
    assert not full(line("task", (0, 9), deadline=soon), wanted)


def test_rates_are_what_they_are_called():
    score = Score(right=3, given=4, wanted=6)
    assert (score.precision, score.recall, round(score.f1, 2)) == (0.75, 0.5, 0.6)


def test_the_half_that_is_set_aside_is_not_shown(capsys):
    for more in (["--wrong", "task"], ["--doc", "x"]):
        with pytest.raises(SystemExit):
            main(["set_aside", *more])
    assert "set aside" in capsys.readouterr().err
