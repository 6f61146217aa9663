"""What becomes of a proposal: a draft task with its sentence, a target, a link; or nothing."""

from datetime import date

import pytest
from django.urls import reverse

from kiemdem.documents.models import Document, Passage
from kiemdem.programmes.models import Target, Task
from kiemdem.readings.entering import accept_many
from kiemdem.readings.models import ReadingDraft
from kiemdem.rules import Refused

from .conftest import PLAN, REPORT, TODAY

pytestmark = pytest.mark.django_db


def test_an_accepted_task_is_a_draft_with_its_units_and_its_sentence(world, one):
    proposal = one("task", "số hóa")

    proposal.accept(by=world.hanh, on=TODAY)

    task = Task.objects.get()
    assert proposal.task == task and proposal.status == "accepted"
    assert task.title.startswith("Xây dựng kế hoạch số hóa hồ sơ")
    assert (task.due_on, task.precision) == (date(2031, 6, 30), "day")
    charges = {(a.unit, a.role, a.charged_on) for a in task.assignments.all()}
    assert charges == {(world.ba_vi, "lead", None), (world.soc_son, "coordinating", None)}
    passage = task.passage
    assert PLAN[passage.start : passage.end] == proposal.words
    assert passage.document == world.programme.document


def test_a_quarter_is_kept_as_a_quarter(world, one):
    one("task", "trạm y tế").accept(by=world.hanh, on=TODAY)

    task = Task.objects.get()
    assert (task.due_on, task.precision) == (date(2031, 6, 30), "quarter")
    assert not task.assignments.exists(), "no unit bears the name"


def test_a_target_that_was_read_before_passages_were_kept_says_so(client, world, one):
    one("quantity", "98,5%").accept(by=world.hanh, on=TODAY)
    client.force_login(world.hanh, "django.contrib.auth.backends.ModelBackend")
    address = reverse("desk:programme-targets", args=[world.programme.pk])
    sentence = "trước khi hệ thống lưu câu nguồn"
    assert sentence not in client.get(address).content.decode()

    Target.objects.update(passage=None)

    assert sentence in client.get(address).content.decode()


def test_an_accepted_target_stands_among_the_targets(world, one):
    proposal = one("quantity", "98,5%")

    proposal.accept(by=world.hanh, on=TODAY)

    target = Target.objects.get()
    assert (target.plan, target.unit_of_measure) == ("≥ 98,5", "%")
    assert proposal.target == target


def test_a_correction_enters_what_was_written_and_keeps_what_was_read(world, one):
    proposal = one("task", "trạm y tế")
    read = dict(proposal.norm)

    proposal.correct(
        {**read, "lead": "Xã Sóc Sơn", "title": "Rà soát trạm y tế"}, by=world.hanh, on=TODAY
    )

    proposal.refresh_from_db()
    assert (proposal.status, proposal.norm) == ("corrected", read)
    task = Task.objects.get()
    assert task.title == "Rà soát trạm y tế"
    assert [a.unit for a in task.assignments.all()] == [world.soc_son]


def test_a_correction_that_changes_nothing_is_an_acceptance(world, one):
    proposal = one("task", "số hóa")

    proposal.correct(dict(proposal.norm), by=world.hanh, on=TODAY)

    assert proposal.status == "accepted"


def test_a_named_paper_is_linked_when_it_is_registered(world, one):
    proposal = one("reference", "07-KH/TU")
    with pytest.raises(Refused, match="Vào sổ văn bản"):
        proposal.accept(by=world.hanh, on=TODAY)

    paper = world.paper("07-KH/TU", issued_on=date(2031, 1, 2))
    world.paper("07-KH/TU", issued_on=date(2025, 1, 2), term="XVI")
    proposal.accept(by=world.hanh, on=TODAY)

    assert proposal.document == paper, "the day tells it from its namesake"


def test_the_papers_are_linked_as_the_sentence_says(world, one, read):
    paper = Document(
        sign="12/KH-UBND", type="plan", side="state", issuer=world.province,
        issued_on=date(2031, 1, 5), title="Cải cách hành chính",
    ).register(by=world.hanh, on=TODAY)  # fmt: skip
    other = world.paper("07-KH/TU", issued_on=date(2031, 1, 2))

    one("reference", "07-KH/TU", reading=read(document=paper)).accept(by=world.hanh, on=TODAY)

    assert [(k.target, k.relation) for k in paper.links_up.all()] == [(other, "carries_out")]


def test_a_rejected_proposal_enters_nothing_and_may_be_taken_up_again(world, one):
    proposal = one("task", "số hóa")
    proposal.reject(by=world.hanh)
    with pytest.raises(Refused, match="đã quyết định"):
        proposal.accept(by=world.hanh, on=TODAY)

    proposal.reopen(by=world.hanh)
    proposal.accept(by=world.hanh, on=TODAY)

    assert Task.objects.count() == 1
    with pytest.raises(Refused, match="sửa trong sổ"):
        proposal.reopen(by=world.hanh)


def test_posts_are_only_shown(world, one):
    with pytest.raises(Refused, match="chỉ để xem"):
        one("office", "Nguyễn Văn An").accept(by=world.hanh, on=TODAY)


def test_without_a_programme_no_task_is_entered(world, one, read):
    proposal = one("task", "số hóa", reading=read(programme=None))
    with pytest.raises(Refused, match="Chọn chương trình"):
        proposal.accept(by=world.hanh, on=TODAY)

    proposal.reading.aim_at(world.programme, by=world.hanh)
    proposal.accept(by=world.hanh, on=TODAY)

    assert Task.objects.get().programme == world.programme


def test_many_are_accepted_only_when_they_are_sure_and_the_unit_is_known(world, read):
    reading = read()

    count = accept_many(reading, reading.proposals.waiting().sure(), by=world.hanh, on=TODAY)

    assert count == reading.proposals.filter(status="accepted").count()
    assert [task.due_text for task in Task.objects.all()] == ["trước ngày 30/6/2031"]
    assert Target.objects.count() == 1


def test_the_same_file_shows_the_earlier_reading(world, read):
    assert read() == read(name="ban-sao.txt")
    assert ReadingDraft.objects.count() == 1


def test_a_classified_document_is_refused_and_leaves_nothing(world, read):
    with pytest.raises(Refused, match="MẬT"):
        read("MẬT\n" + PLAN)
    assert not ReadingDraft.objects.exists()


def test_a_reading_that_a_task_came_from_stays(world, one):
    proposal = one("task", "số hóa")
    proposal.accept(by=world.hanh, on=TODAY)

    with pytest.raises(Refused, match="được giữ lại"):
        proposal.reading.discard(by=world.hanh)
    assert Passage.objects.get().reading == proposal.reading


def test_the_text_is_kept_letter_by_letter(read):
    reading = read()

    assert ReadingDraft.objects.get().text == PLAN
    for proposal in reading.proposals.all():
        for start, end in proposal.spans:
            assert reading.words(start, end) == PLAN[start:end]


def test_the_findings_are_kept_with_both_sides(read):
    codes = {one["code"] for one in read(REPORT).findings}

    assert codes == {"sum", "percentage"}
