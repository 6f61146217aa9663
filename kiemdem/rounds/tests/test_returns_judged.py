"""The return as those above it judge it: held or not, verified, sent back, approved, reopened."""

from datetime import date

import pytest
from django.urls import reverse

from kiemdem.rounds.models import Return
from kiemdem.ui import asof

from .test_returns_pages import TODAY, line_of, save, sign_in, typed
from .test_rounds import AFTER, CUT_OFF, a_round, sent, two_charges


@pytest.fixture(autouse=True)
def on_a_day(monkeypatch):
    monkeypatch.setattr(asof, "today", lambda: TODAY)


@pytest.fixture
def came(world):
    two_charges(world)
    a_round(world)
    return sent(world)


def judge(client, owed, **said):
    return client.post(reverse("rounds:judge", args=[owed.pk]), said)


def test_claims_are_judged_one_by_one(world, came, client):
    line = line_of(came)
    said = {f"j{line.pk}-judgement": "not_held", "do": "keep"}
    sign_in(client, world.hanh)

    assert judge(client, came, **said).status_code == 422
    assert judge(client, came, **said, **{f"j{line.pk}-reason": "Thiếu dự thảo"}).status_code == 302

    line.refresh_from_db()
    assert (line.judgement, line.judgement_reason) == ("not_held", "Thiếu dự thảo")
    assert line.judged_post.unit == world.province


def test_a_return_is_sent_back_line_by_line_and_comes_again(world, came, client):
    line = line_of(came)
    reasons = {f"j{line.pk}-judgement": "not_held", f"j{line.pk}-reason": "Thiếu dự thảo"}
    sign_in(client, world.hanh)

    assert judge(client, came, do="send_back", **reasons).status_code == 302

    came.refresh_from_db()
    assert came.status == "sent_back"
    sign_in(client, world.binh)
    page = client.get(came.get_absolute_url())
    assert "Thiếu dự thảo" in page.text
    line.refresh_from_db()
    data = typed(client, came, line, answer="updated", text="Gửi kèm dự thảo", claims_done="on")
    assert save(client, line, data).status_code == 200
    assert client.post(reverse("rounds:submit", args=[came.pk])).status_code == 302
    came.refresh_from_db()
    assert came.status == "submitted"


def test_what_did_not_hold_keeps_a_return_from_being_verified(world, came, client):
    line = line_of(came)
    reasons = {f"j{line.pk}-judgement": "not_held", f"j{line.pk}-reason": "Thiếu dự thảo"}

    answer = judge(sign_in(client, world.hanh), came, do="verify", reason="Chữ đã gõ", **reasons)

    assert answer.status_code == 409
    assert "Chữ đã gõ" in answer.text
    came.refresh_from_db()
    assert came.status == "submitted"


def test_sending_back_without_a_word_is_no_sending_back(world, came, client):
    answer = judge(sign_in(client, world.hanh), came, do="send_back")

    assert answer.status_code == 409
    came.refresh_from_db()
    assert came.status == "submitted"


def test_claimed_and_verified_stand_side_by_side(world, came, client):
    came.verify(by=world.hanh, on=AFTER)

    page = sign_in(client, world.binh).get(came.get_absolute_url())

    assert "Đã trình dự thảo" in page.text
    assert "1 dòng báo đã trình, trong đó 1 đạt" in page.text
    assert "đạt" in page.text


def test_the_unit_and_the_inspector_do_not_judge(world, came, client):
    for user in (world.binh, world.tra):
        sign_in(client, user)
        assert judge(client, came, do="verify").status_code == 409
        assert client.post(reverse("rounds:approve", args=[came.pk])).status_code == 409
        assert client.get(reverse("rounds:send-back", args=[came.pk])).status_code == 409
        assert client.get(reverse("rounds:reopen", args=[came.pk])).status_code == 409


def test_a_verified_return_is_approved_or_sent_back(world, came, client):
    came.verify(by=world.hanh, on=AFTER)
    sign_in(client, world.nam)
    back = reverse("rounds:send-back", args=[came.pk])

    assert client.post(back, {"reason": ""}).status_code == 422
    assert client.post(reverse("rounds:approve", args=[came.pk])).status_code == 302
    came.refresh_from_db()
    assert came.status == "approved"
    assert client.post(back, {"reason": "Muộn"}).status_code == 409


def test_a_return_is_reopened_with_a_reason_also_after_the_closing(world, came, client):
    came.round.close(by=world.nam, on=AFTER, reason="Họp")
    sign_in(client, world.hanh)
    url = reverse("rounds:reopen", args=[came.pk])

    assert client.post(url, {"reason": ""}).status_code == 422
    assert client.post(url, {"reason": "Thiếu một việc"}).status_code == 302

    sign_in(client, world.binh)
    page = client.get(came.get_absolute_url())
    assert page.context["side"] == "fill"
    assert "Thiếu một việc" in page.text


def test_a_return_that_nobody_had_opened_is_reopened_with_its_lines(world, came, client):
    silent = Return.objects.get(unit=world.soc_son)
    assert (silent.status, silent.lines.count()) == ("expected", 0)
    came.round.close(by=world.nam, on=AFTER, reason="Họp")
    silent.refresh_from_db()

    silent.reopen(by=world.hanh, on=AFTER, reason="Đơn vị gửi bổ sung")

    assert silent.lines.count() == 1
    page = sign_in(client, world.lan).get(silent.get_absolute_url())
    assert page.context["side"] == "fill"
    assert silent.lines.get().assignment.task.title in page.text


def test_several_returns_are_verified_and_approved_at_once(world, came, client):
    other = Return.objects.get(unit=world.soc_son)
    other.begin(by=world.lan, on=CUT_OFF)
    other.leave_unchanged(list(other.lines.all()), by=world.lan)
    other.submit(by=world.lan, on=CUT_OFF)
    chosen = {"return": [came.pk, other.pk]}
    sign_in(client, world.hanh)

    assert client.get(came.round.get_absolute_url()).context["may_judge"]
    for step, status in (("verify-many", "verified"), ("approve-many", "approved")):
        client.post(reverse(f"rounds:{step}", args=[came.round_id]), chosen)
        assert {one.status for one in Return.objects.all()} == {status}


def test_of_several_the_refused_are_told_and_the_others_go_on(world, came, client):
    other = Return.objects.get(unit=world.soc_son)
    sign_in(client, world.hanh)

    page = client.post(
        reverse("rounds:verify-many", args=[came.round_id]),
        {"return": [came.pk, other.pk]},
        follow=True,
    )

    came.refresh_from_db()
    other.refresh_from_db()
    assert (came.status, other.status) == ("verified", "expected")
    assert "Xã Sóc Sơn: Chỉ kiểm đếm được phiếu đã gửi." in page.text


def test_a_tree_is_approved_from_below_in_one_gesture(world, client):
    hamlet = world.unit("Thôn Đông", "thon", "thon-dong", world.ba_vi)
    two_charges(world)
    world.charged(title="Việc của thôn", due_on=date(2021, 6, 1), unit=hamlet)
    counted = a_round(world)
    for owed in Return.objects.filter(unit__in=[world.ba_vi, hamlet]):
        owed.begin(by=world.binh, on=CUT_OFF)
        owed.leave_unchanged(list(owed.lines.all()), by=world.binh)
        owed.submit(by=world.binh, on=CUT_OFF)
        owed.verify(by=world.hanh, on=AFTER)
    chosen = {"return": list(Return.objects.filter(status="verified").values_list("pk", flat=True))}

    sign_in(client, world.nam).post(reverse("rounds:approve-many", args=[counted.pk]), chosen)

    assert Return.objects.filter(status="approved").count() == 2
