"""The pages of reading documents: who may see them, what they answer, what they cost."""

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from kiemdem.programmes.models import Task
from kiemdem.reading.sources.errors import SENTENCES
from kiemdem.readings.models import ReadingDraft
from kiemdem.rules import Refused
from tests.annexes.hostile import HOSTILE
from tests.reading.papers import pdf

from .conftest import PLAN, REPORT, TODAY

HTMX = {"HX-Request": "true", "HX-Request-Type": "partial", "HX-Target": "article#r1"}
BACKEND = "django.contrib.auth.backends.ModelBackend"


@pytest.fixture
def hanh(client, world):
    client.force_login(world.hanh, BACKEND)
    return client


def send(client, words=PLAN, name="ke-hoach.txt", **more):
    file = SimpleUploadedFile(name, words.encode() if isinstance(words, str) else words)
    return client.post("/readings/new/", {"file": file, **more})


def address(thing, name):
    return reverse(f"readings:{name}", args=[thing.pk])


def test_an_upload_becomes_a_reading_with_its_text_and_its_marks(hanh, world):
    answer = send(hanh, programme=world.programme.pk)

    reading = ReadingDraft.objects.get()
    assert answer.url == reading.get_absolute_url()
    said = hanh.get(answer.url).content.decode()
    assert "Phấn đấu tỷ lệ hồ sơ" in said and 'data-kind="task"' in said
    assert reading.get_absolute_url() in hanh.get("/readings/").content.decode()
    assert reading.file.read().decode() == PLAN


def test_the_same_file_leads_to_the_earlier_reading(hanh, world):
    first, second = send(hanh), send(hanh, name="lan-hai.txt")

    assert first.url == second.url
    assert "Tệp này đã đọc" in hanh.get(second.url).content.decode()


def test_the_file_of_a_registered_document_is_read(hanh, world):
    paper = world.paper("12/KH-UBND")
    word = pdf([(70, 700, "Giao Xã Ba Vì chủ trì xây dựng kế hoạch số hóa hồ sơ trước ngày 30/6/2031.")])  # fmt: skip
    paper.attach(SimpleUploadedFile("12.pdf", word), by=world.system, on=TODAY)
    page = hanh.get(paper.get_absolute_url()).content.decode()
    assert f"/readings/new/?document={paper.pk}" in page
    assert hanh.get(f"/readings/new/?document={paper.pk}").status_code == 200

    answer = hanh.post("/readings/new/", {"document": paper.pk})

    assert answer.status_code == 302
    assert ReadingDraft.objects.get().document == paper


@pytest.mark.parametrize("who", ["binh", "tra", "nam"])
def test_whoever_keeps_no_register_finds_no_page(client, world, read, who):
    reading = read()
    client.force_login(getattr(world, who), BACKEND)
    pages = ["/readings/", "/readings/new/", "/readings/rules/", address(reading, "reading")]
    pages += [address(reading, "figures"), address(reading, "comparison")]

    assert {client.get(page).status_code for page in pages} == {404}
    proposal = reading.proposals.first()
    for name in ("accept", "reject", "reopen", "correct"):
        assert client.post(address(proposal, name)).status_code == 404
    for name in ("programme", "discard", "accept-sure"):
        assert client.post(address(reading, name)).status_code == 404


def test_the_keeper_of_another_province_sees_no_reading_of_this_one(client, world, read):
    reading = read()
    client.force_login(world.chi, BACKEND)

    assert address(reading, "reading") not in client.get("/readings/").content.decode()
    assert client.get(address(reading, "reading")).status_code == 404
    assert client.post(address(reading.proposals.first(), "accept")).status_code == 404


@pytest.mark.parametrize("builder", HOSTILE, ids=lambda builder: builder.__name__)
def test_a_hostile_file_gets_a_sentence_and_nothing_is_kept(hanh, tmp_path, builder):
    with builder(tmp_path).open("rb") as file:
        answer = hanh.post("/readings/new/", {"file": file})

    if answer.status_code == 302:
        return  # read for what it is
    assert answer.status_code == 422
    (said,) = answer.context["form"].errors["file"]
    assert said not in SENTENCES.values(), "in Vietnamese"
    assert not ReadingDraft.objects.exists()


def test_a_classified_document_is_refused_in_a_sentence(hanh):
    answer = send(hanh, "MẬT\n" + PLAN)

    assert answer.status_code == 409
    assert "MẬT" in answer.content.decode()
    assert not ReadingDraft.objects.exists()


def test_without_a_file_the_form_says_so(hanh):
    assert hanh.post("/readings/new/", {}).status_code == 422


def test_a_task_is_accepted_by_a_plain_form_and_leads_to_its_sentence(hanh, world, one):
    proposal = one("task", "số hóa")

    answer = hanh.post(address(proposal, "accept"))

    assert answer.url == proposal.get_absolute_url()
    task = Task.objects.get()
    page = hanh.get(task.get_absolute_url()).content.decode()
    assert task.passage.get_absolute_url() in page
    sentence = hanh.get(task.passage.get_absolute_url()).content.decode()
    assert 'id="p1"' in sentence and "số hóa hồ sơ" in sentence


def test_whoever_may_see_the_task_may_see_its_sentence_and_nobody_else(client, world, one):
    proposal = one("task", "số hóa")
    proposal.accept(by=world.hanh, on=TODAY)
    task = Task.objects.get()
    task.assignments.get(role="lead").charge(by=world.hanh, on=TODAY)
    sentence = task.passage.get_absolute_url()

    client.force_login(world.binh, BACKEND)
    assert client.get(sentence).status_code == 200
    client.force_login(world.chi, BACKEND)
    assert client.get(sentence).status_code == 404


def test_from_a_target_one_click_leads_to_its_sentence(hanh, client, world, one):
    proposal = one("quantity", "98,5%")
    proposal.accept(by=world.hanh, on=TODAY)
    sentence = proposal.target.passage.get_absolute_url()

    page = hanh.get(proposal.target.get_absolute_url()).content.decode()
    said = hanh.get(sentence).content.decode()

    assert sentence in page
    assert "98,5%" in said and proposal.target.get_absolute_url() in said
    with pytest.raises(Refused):
        proposal.reading.discard(by=world.hanh)
    client.force_login(world.chi, BACKEND)
    assert client.get(sentence).status_code == 404


def test_htmx_gets_the_proposal_and_the_counts(hanh, one):
    answer = hanh.post(address(one("task", "số hóa"), "accept"), headers=HTMX)

    said = answer.content.decode()
    assert answer.status_code == 200 and "<html" not in said
    assert 'data-state="accepted"' in said and 'id="standing"' in said


def test_who_comes_second_is_told(hanh, world, one):
    proposal = one("task", "số hóa")
    proposal.reject(by=world.hanh)

    answer = hanh.post(address(proposal, "accept"), headers=HTMX)

    assert answer.status_code == 409
    assert "đã quyết định" in answer.content.decode()
    assert not Task.objects.exists()


def test_a_correction_with_a_mistake_comes_back_with_what_was_typed(hanh, one):
    proposal = one("task", "số hóa")
    sent = {"title": "", "lead": "Xã Sóc Sơn", "due_on": "99/99/2031"}

    answer = hanh.post(address(proposal, "correct"), sent, headers=HTMX)

    assert answer.status_code == 422
    assert {"title", "due_on"} <= set(answer.context["proposal"].form.errors)
    assert "99/99/2031" in answer.content.decode()
    proposal.refresh_from_db()
    assert proposal.is_open


def test_a_corrected_task_goes_in_as_it_was_put_right(hanh, world, one):
    proposal = one("task", "số hóa")
    sent = {"title": "Số hóa hồ sơ", "lead": "Xã Sóc Sơn", "due_text": "trong tháng 9/2031"}

    hanh.post(address(proposal, "correct"), {**sent, "deliverable": "kế hoạch"})

    task = Task.objects.get()
    assert (task.title, task.kind, task.product) == ("Số hóa hồ sơ", "plan", "kế hoạch")
    assert (task.due_on, task.precision) == (date(2031, 9, 30), "month")
    assert [a.unit for a in task.assignments.all()] == [world.soc_son]
    proposal.refresh_from_db()
    assert proposal.status == "corrected"


def parts_sent(tally, **changes):
    """What a browser sends of a tally as it stands, with changes."""
    sent = {"subject": tally.said["subject"] or "", "total": str(tally.said["total"])}
    for number, part in enumerate(tally.said["parts"], 1):
        sent |= {f"label{number}": part["label"], f"count{number}": str(part["count"])}
        sent[f"status{number}"] = part["status"]
    return sent | changes


def test_each_part_of_a_tally_can_be_put_right(hanh, one):
    tally = one("tally", text=REPORT)
    before = tally.said["parts"]
    more = len(before) + 1
    page = hanh.get(address(tally, "correct")).content.decode()
    assert 'name="count1"' in page and f'name="label{more}"' in page

    sent = parts_sent(tally, count2="61", label3="", count3="")
    sent |= {f"label{more}": "chưa thực hiện", f"status{more}": "not_started", f"count{more}": "1"}
    hanh.post(address(tally, "correct"), sent)

    tally.refresh_from_db()
    said = [(part["status"], part["count"]) for part in tally.said["parts"]]
    kept = [(part["status"], part["count"]) for part in [before[0], *before[3:]]]
    assert said == [kept[0], (before[1]["status"], 61), *kept[1:], ("not_started", 1)]
    assert (tally.status, tally.norm["parts"]) == ("corrected", before)


def test_a_part_without_its_count_is_asked_about(hanh, one):
    tally = one("tally", text=REPORT)
    sent = parts_sent(tally, **{f"label{len(tally.said['parts']) + 1}": "khác"})

    assert hanh.post(address(tally, "correct"), sent).status_code == 422


SAME = PLAN.replace(
    "3. Đồng chí",
    "3. Giao Phòng Không Có chủ trì kiểm tra trạm bơm trước ngày 30/9/2031.\n"
    "4. Giao Phòng Không Có chủ trì lập hồ sơ trạm bơm trước ngày 30/10/2031.\n5. Đồng chí",
)


def test_a_name_put_right_once_holds_wherever_it_stands(hanh, world, one, read):
    reading = read(SAME)
    proposal = one("task", "trạm y tế", reading)
    assert "còn 2 đề xuất khác" in hanh.get(address(proposal, "correct")).content.decode()

    sent = {"title": "Rà soát trạm y tế", "lead": "Xã Sóc Sơn", "everywhere": "on"}
    hanh.post(address(proposal, "correct"), sent)

    others = [one("task", words, reading) for words in ("kiểm tra trạm bơm", "lập hồ sơ")]
    assert {other.said["lead"] for other in others} == {"Xã Sóc Sơn"}
    assert all(other.is_open for other in others), "a person still decides"
    hanh.post(address(others[0], "accept"))
    others[0].refresh_from_db()
    assert others[0].status == "corrected", "counted against the rule that misread it"
    assert [a.unit for a in others[0].task.assignments.all()] == [world.soc_son]


def test_what_a_name_means_is_said_once_for_all_proposals(hanh, world, one, read):
    reading = read(SAME)
    page = hanh.get(reading.get_absolute_url()).content.decode()
    start = page.index(f"{address(reading, 'names')}?name=Ph")
    form = page[start : page.index('"', start)].replace("&amp;", "&")
    said = hanh.get(form).content.decode()
    assert "trong 3 đề xuất" in said

    answer = hanh.post(
        address(reading, "names"), {"name": "Phòng Không Có", "unit": "Xã Sóc Sơn", "at": "2"}
    )

    assert answer.url.endswith("?at=2#r2")
    hanh.post(address(one("task", "trạm bơm trước ngày 30/9", reading), "accept"))
    assert [a.unit for a in Task.objects.get().assignments.all()] == [world.soc_son]
    assert hanh.get(f"{address(reading, 'names')}?name=Nobody").status_code == 404


def test_a_figure_may_be_made_a_target(hanh, world, one):
    proposal = one("quantity", "784", text=REPORT)
    assert proposal.enters == ""
    sent = {"subject": "Thu ngân sách", "value": "1.443,5", "unit": "tỷ đồng", "as_target": "on"}

    hanh.post(address(proposal, "correct"), sent)

    proposal.refresh_from_db()
    assert (proposal.target.name, proposal.target.plan) == ("Thu ngân sách", "1.443,5")


def test_a_figure_that_is_none_is_told(hanh, one):
    proposal = one("quantity", "784", text=REPORT)

    assert hanh.post(address(proposal, "correct"), {"value": "nhiều"}).status_code == 422


def test_all_sure_ones_are_accepted_together(hanh, world, read):
    reading = read()

    hanh.post(address(reading, "accept-sure"), {"kind": "task"})

    assert Task.objects.count() == 1
    assert not reading.proposals.filter(kind="quantity", status="accepted").exists()


def test_a_paper_that_is_not_registered_is_offered_with_what_the_text_says(hanh, read):
    page = hanh.get(address(read(), "reading")).content.decode()
    start = page.index("/documents/new/?sign=07-KH")
    form = hanh.get(page[start : page.index('"', start)].replace("&amp;", "&"))

    said = form.context["form"]
    assert said["sign"].value() == "07-KH/TU"
    assert said["issued_on"].value() == "02/01/2031"


def test_filters_narrow_what_is_shown(hanh, read):
    page = address(read(), "reading")

    tasks = hanh.get(f"{page}?kind=task").context["review"].proposals
    unsure = hanh.get(f"{page}?only=unsure").context["review"].proposals

    assert {one.kind for one in tasks} == {"task"}
    assert unsure and all(one.level != "high" for one in unsure)
    for nonsense in ("?kind=x&only=y", "?part=-3", "?part=9999999", "?at=٣", "?at=999999"):
        assert hanh.get(page + nonsense).status_code == 200


def test_figures_are_asked_about_with_a_way_to_the_passage(hanh, world, read):
    reading = read(REPORT)
    earlier = read(REPORT.replace("833", "900").replace("Số: 90", "Số: 88"), name="truoc.txt")

    page = hanh.get(f"{address(reading, 'figures')}?against={earlier.pk}")

    said = page.content.decode()
    assert "bằng 150%" in said and "177" in said
    assert "Văn bản nêu tổng số 833; sổ ngày 30/06/2021 có 0." in said
    assert reading.proposals.get(kind="tally").get_absolute_url().replace("&", "&amp;") in said
    assert [doubt for doubt in page.context["between"] if "900" in doubt.sentence]


def test_a_figure_put_right_is_asked_about_no_more(hanh, one):
    proposal = one("quantity", "784", text=REPORT)
    page = address(proposal.reading, "figures")
    assert "bằng 150%" in hanh.get(page).content.decode()
    said = proposal.said
    sent = {"subject": said["subject"], "value": "784", "unit": said["unit"], "plan": "443"}

    hanh.post(address(proposal, "correct"), {**sent, "percent": "177", "as_target": "on"})

    own = hanh.get(page).context["own"]
    assert own and not [doubt for doubt in own if "784" in doubt.sentence]


def test_other_documents_of_the_register_are_asked_without_being_chosen(hanh, read):
    read(REPORT.replace("833", "900").replace("Số: 90", "Số: 88"), name="truoc.txt")

    between = hanh.get(address(read(REPORT), "figures")).context["between"]

    assert [{side["doc"] for side in doubt.sides} for doubt in between] == [
        {"truoc.txt", "ke-hoach.txt"}
    ]


def test_two_readings_are_set_side_by_side(hanh, read):
    old = read()
    new = read(PLAN.replace("30/6/2031", "31/10/2031"), name="moi.txt")

    page = hanh.get(f"{address(new, 'comparison')}?against={old.pk}")

    assert [line["change"] for line in page.context["lines"]] == ["changed"]
    assert "<ins>31/10/2031</ins>" in page.content.decode()


def test_the_rules_are_counted_as_people_decide(hanh, world, read):
    reading = read()
    tasks = list(reading.proposals.filter(kind="task"))
    for proposal in tasks:
        proposal.reading = reading
    tasks[0].accept(by=world.hanh, on=TODAY)
    tasks[1].reject(by=world.hanh)
    target = reading.proposals.get(kind="quantity")
    target.correct({**target.norm, "value": 99, "period": "2032"}, by=world.hanh, on=TODAY)

    rows = hanh.get("/readings/rules/").context["rows"]

    counted = [row for row in rows if row["rule"] == tasks[0].rule]
    assert sum(row["accepted"] for row in counted) == 1
    assert sum(row["rejected"] for row in rows) == 1
    assert rows[0]["rate"] is not None and rows[0]["rate"] <= 50
    fields = [row["fields"] for row in rows if row["rule"] == target.rule and row["corrected"]]
    assert fields == [[("Số liệu", 1), ("Giai đoạn", 1)]], "in what it was put right"
    assert not [row for row in rows if row["kind"] == "office"]
