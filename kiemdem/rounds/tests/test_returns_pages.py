"""The return as the unit fills it in, page by page."""

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from kiemdem.ledger.models import Entry
from kiemdem.rounds.models import LineFile, Return
from kiemdem.ui import asof

from .test_rounds import CUT_OFF, a_round, answered, two_charges

TODAY = date(2021, 6, 15)


@pytest.fixture(autouse=True)
def on_a_day(monkeypatch):
    """The pages say what day it is; here it is the day after the cut-off."""
    monkeypatch.setattr(asof, "today", lambda: TODAY)


@pytest.fixture
def owed(world):
    two_charges(world)
    a_round(world)
    return Return.objects.get(unit=world.ba_vi)


@pytest.fixture
def begun(world, owed):
    owed.begin(by=world.binh, on=CUT_OFF)
    return owed


def sign_in(client, user):
    client.force_login(user, "django.contrib.auth.backends.ModelBackend")
    return client


def line_of(owed, title="Đề án A"):
    return owed.lines.get(assignment__task__title=title)


def typed(client, owed, line, **said):
    """What a browser sends of one line: what the page showed, with what was typed over it."""
    form = client.get(owed.get_absolute_url()).context["sheet"].page
    shown = next(row.form for row in form if row.line.pk == line.pk)
    pre = f"l{line.pk}-"
    data = {f"{pre}version": shown.version_shown, f"{pre}shown": shown.seal_shown}
    for name in ("answer", "text", "percent", "product", "difficulty", "proposal"):
        data[pre + name] = shown.initial[name] if shown.initial[name] is not None else ""
    return data | {pre + name: value for name, value in said.items()}


def save(client, line, data):
    return client.post(reverse("rounds:line", args=[line.pk]), data, headers={"HX-Request": "true"})


def test_looking_at_a_return_writes_nothing(world, owed, client):
    before = Entry.objects.count()

    answer = sign_in(client, world.binh).get(owed.get_absolute_url())

    owed.refresh_from_db()
    assert (owed.status, owed.lines.count(), Entry.objects.count()) == ("expected", 0, before)
    assert "Mở phiếu và điền" in answer.text
    assert "Đề án A" in answer.text


def test_the_unit_opens_its_return(world, owed, client):
    answer = sign_in(client, world.binh).post(reverse("rounds:begin", args=[owed.pk]))

    owed.refresh_from_db()
    assert answer.status_code == 302
    assert (owed.status, owed.lines.count()) == ("drafting", 2)


def test_what_is_due_comes_first_and_the_rest_is_folded(world, begun, client):
    page = sign_in(client, world.binh).get(begun.get_absolute_url())

    sheet = page.context["sheet"]
    assert [row.charge.task.title for row in sheet.asked] == ["Đề án A"]
    assert [row.charge.task.title for row in sheet.others] == ["Đề án B"]
    assert "Không đến hạn trong kỳ" in page.text


def test_a_line_is_kept_by_itself(world, begun, client):
    line = line_of(begun)
    sign_in(client, world.binh)

    answer = save(client, line, typed(client, begun, line, text="Đã trình", percent="60"))

    line.refresh_from_db()
    assert answer.status_code == 200
    assert (line.answer, line.text, line.percent) == ("updated", "Đã trình", 60)
    assert line.said_by == world.binh


@pytest.mark.parametrize(
    "said",
    [
        {"percent": "150", "text": "Xong"},
        {"percent": "một nửa", "text": "Xong"},
        {"answer": "updated"},
        {"answer": "unchanged", "text": "Xong"},
        {"text": "Xong", "product": "99-XX/YY"},
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_written(world, begun, client, said):
    line = line_of(begun)
    sign_in(client, world.binh)

    answer = save(client, line, typed(client, begun, line, **said))

    line.refresh_from_db()
    assert answer.status_code == 422
    assert 'data-state="wrong"' in answer.text
    assert (line.answer, line.version) == ("", 0)


def test_the_second_of_two_sees_both_texts_and_nothing_is_lost(world, begun, client):
    line = line_of(begun)
    sign_in(client, world.binh)
    mine = typed(client, begun, line, text="Của Bình")
    line.say("updated", by=world.hanh, seen=0, text="Của Hạnh")

    answer = save(client, line, mine)

    line.refresh_from_db()
    assert answer.status_code == 409
    assert "Của Hạnh" in answer.text
    assert "Lê Thị Hạnh" in answer.text
    assert line.text == "Của Hạnh"
    page = client.post(reverse("rounds:answers", args=[begun.pk]), mine)
    assert page.status_code == 409
    assert "Của Hạnh" in page.text
    assert "Của Bình" in page.text


def test_who_has_seen_the_other_s_text_may_keep_their_own(world, begun, client):
    line = line_of(begun)
    sign_in(client, world.binh)
    mine = typed(client, begun, line, text="Của Bình")
    line.say("updated", by=world.hanh, seen=0, text="Của Hạnh")
    save(client, line, mine)

    answer = save(client, line, mine | {f"l{line.pk}-version": "1"})

    line.refresh_from_db()
    assert answer.status_code == 200
    assert line.text == "Của Bình"


def test_a_line_that_was_not_touched_is_left_to_whoever_changed_it(world, begun, client):
    """A long sheet sends every line; those of another person are not taken back by it."""
    sign_in(client, world.binh)
    first, second = line_of(begun), line_of(begun, "Đề án B")
    data = typed(client, begun, first, text="Của Bình") | typed(client, begun, second)
    second.say("updated", by=world.hanh, seen=0, text="Của Hạnh")

    answer = client.post(reverse("rounds:answers", args=[begun.pk]), data)

    second.refresh_from_db()
    assert answer.status_code == 302
    assert second.text == "Của Hạnh"


def test_the_whole_sheet_keeps_what_it_can_and_loses_nothing(world, begun, client):
    sign_in(client, world.binh)
    good, bad = line_of(begun), line_of(begun, "Đề án B")
    data = typed(client, begun, good, text="Đã xong bước một")
    data |= typed(client, begun, bad, text="Chữ không được mất", percent="150")

    answer = client.post(reverse("rounds:answers", args=[begun.pk]), data)

    good.refresh_from_db()
    bad.refresh_from_db()
    assert answer.status_code == 422
    assert (good.text, bad.text) == ("Đã xong bước một", "")
    assert "Chữ không được mất" in answer.text
    assert 'value="150"' in answer.text


def test_one_gesture_says_no_change_of_many(world, begun, client):
    sign_in(client, world.binh)
    lines = list(begun.lines.all())
    data = {"do": "unchanged", "line": [line.pk for line in lines]}

    client.post(reverse("rounds:answers", args=[begun.pk]), data)

    assert {line.answer for line in begun.lines.all()} == {"unchanged"}
    assert {line.version for line in begun.lines.all()} == {1}


def test_a_gesture_that_changes_nothing_says_so(world, begun, client):
    data = {"do": "unchanged"}

    page = sign_in(client, world.binh).post(
        reverse("rounds:answers", args=[begun.pk]), data, follow=True
    )

    assert "chọn các dòng chưa trả lời" in page.text


def test_a_file_is_laid_beside_a_line_and_becomes_evidence(world, begun, client):
    line = line_of(begun)
    sign_in(client, world.binh)
    file = SimpleUploadedFile("Kế hoạch.pdf", b"%PDF-1.7 ke hoach")
    data = typed(client, begun, line, text="Gửi kèm", claims_done="on") | {
        f"l{line.pk}-files": file
    }

    assert save(client, line, data).status_code == 200
    begun.refresh_from_db()
    begun.submit(by=world.binh, on=TODAY)

    (item,) = line.assignment.evidence.all()
    assert (item.file_name, item.entry.action) == ("Kế hoạch.pdf", "submitted")


def test_a_file_that_is_not_what_it_says_is_refused(world, begun, client):
    line = line_of(begun)
    sign_in(client, world.binh)
    file = SimpleUploadedFile("virus.pdf", b"MZ this is a program")

    answer = save(
        client, line, typed(client, begun, line, text="Kèm tệp") | {f"l{line.pk}-files": file}
    )

    assert answer.status_code == 422
    assert not LineFile.objects.exists()


def test_a_file_laid_by_mistake_is_taken_away(world, begun, client):
    line = line_of(begun)
    kept = LineFile.lay(line, SimpleUploadedFile("a.pdf", b"%PDF-1.7"))

    answer = sign_in(client, world.binh).post(
        reverse("rounds:answers", args=[begun.pk]), {"do": f"remove-{kept.pk}"}
    )

    assert answer.status_code == 302
    assert not LineFile.objects.exists()


def test_what_is_missing_is_listed_with_links(world, begun, client):
    url = reverse("rounds:submit", args=[begun.pk])
    sign_in(client, world.binh)

    assert f"#l{line_of(begun).pk}" in client.get(url).text
    assert client.post(url).status_code == 409
    begun.refresh_from_db()
    assert begun.status == "drafting"


def test_a_late_return_is_sent_with_its_reason(world, client, monkeypatch):
    two_charges(world)
    a_round(world)
    owed = answered(world)
    monkeypatch.setattr(asof, "today", lambda: date(2021, 6, 18))
    url = reverse("rounds:submit", args=[owed.pk])
    sign_in(client, world.binh)

    assert client.post(url, {"reason": " "}).status_code == 422
    assert client.post(url, {"reason": "Chờ số liệu của thôn"}).status_code == 302

    page = client.get(owed.get_absolute_url())
    assert "Chờ số liệu của thôn" in page.text
    assert "muộn 3 ngày" in page.text


def test_what_was_charged_meanwhile_is_not_left_out(world, begun, client):
    line = line_of(begun)
    line.say("unchanged", by=world.binh, seen=0)
    world.charged(title="Đề án mới", due_on=date(2021, 6, 10), on=date(2021, 6, 9))
    sign_in(client, world.binh)

    assert "1 nhiệm vụ được giao từ khi mở phiếu" in client.get(begun.get_absolute_url()).text
    answer = client.post(reverse("rounds:submit", args=[begun.pk]))

    assert answer.status_code == 409
    assert "Đề án mới" in answer.text


def test_what_the_ledger_changed_meanwhile_is_told_on_its_line(world, begun, client):
    line = line_of(begun)
    line.assignment.change_due(
        date(2021, 9, 1), by=world.hanh, on=date(2021, 6, 14), reason="Gia hạn theo đề nghị"
    )

    page = sign_in(client, world.binh).get(begun.get_absolute_url())

    assert "Từ khi mở phiếu" in page.text
    assert "01/09/2021 (ban đầu 01/06/2021)" in page.text


def test_work_that_was_stopped_takes_no_report(world, begun, client):
    line = line_of(begun)
    line.say("updated", by=world.binh, seen=0, text="Đang làm")
    line.assignment.cancel(by=world.hanh, on=date(2021, 6, 14), reason="Không còn phù hợp")
    sign_in(client, world.binh)

    assert client.post(reverse("rounds:submit", args=[begun.pk])).status_code == 409

    line.refresh_from_db()
    line.say("unchanged", by=world.binh, seen=line.version)
    assert client.post(reverse("rounds:submit", args=[begun.pk])).status_code == 302


def test_a_draft_is_its_unit_s_own(world, begun, client):
    line = line_of(begun)
    line.say("updated", by=world.binh, seen=0, text="Bản nháp")
    kept = LineFile.lay(line, SimpleUploadedFile("a.pdf", b"%PDF-1.7"))
    sign_in(client, world.tra)

    assert "Bản nháp" not in client.get(begun.get_absolute_url()).text
    for name, key in (("excel", begun.pk), ("file", kept.pk)):
        assert client.get(reverse(f"rounds:{name}", args=[key])).status_code == 409
    assert save(client, line, {}).status_code == 409


def test_a_stranger_finds_no_return(world, begun, client):
    line = line_of(begun)
    kept = LineFile.lay(line, SimpleUploadedFile("a.pdf", b"%PDF-1.7"))
    for user in (world.chi, world.lan):
        sign_in(client, user)
        for name in ("return", "submit", "excel", "upload", "send-back", "reopen"):
            assert client.get(reverse(f"rounds:{name}", args=[begun.pk])).status_code == 404
        for name in ("begin", "answers", "judge", "approve", "take"):
            assert client.post(reverse(f"rounds:{name}", args=[begun.pk])).status_code == 404
        assert save(client, line, {}).status_code == 404
        assert client.get(reverse("rounds:file", args=[kept.pk])).status_code == 404


def test_the_sheet_costs_the_same_however_long(world, begun, client, django_assert_max_num_queries):
    for number in range(25):
        world.charged(title=f"Việc {number}", due_on=date(2021, 6, 1))
    begun.begin(by=world.binh, on=CUT_OFF)
    sign_in(client, world.binh)
    with django_assert_max_num_queries(24):
        page = client.get(begun.get_absolute_url())
    assert "Việc 24" in page.text
