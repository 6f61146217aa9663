"""Evidence is looked at, claims are drawn by lot, and what held is counted."""

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from kiemdem.inspections.models import Finding, Sample, State, held_rates, with_state
from kiemdem.ledger.models import Entry
from kiemdem.rules import Refused
from kiemdem.units.models import Role

ON = date(2021, 7, 5)


def shown(world):
    """Evidence that Ba Vì laid behind its submission."""
    charge = world.charged()
    charge.accept(by=world.binh, on=date(2021, 6, 1))
    paper = SimpleUploadedFile("du-thao.pdf", b"%PDF-1.4 minh hoa")
    charge.submit(by=world.binh, on=date(2021, 6, 1), files=[paper])
    return charge.evidence.get()


def state_of(evidence, day=ON):
    return with_state(type(evidence).objects.filter(pk=evidence.pk), day).get().found


def test_evidence_is_claimed_until_someone_looks(world):
    evidence = shown(world)
    assert state_of(evidence) is None

    Finding.find(evidence, State.SEEN, by=world.tra, on=ON)
    assert state_of(evidence) == "seen"
    Finding.find(evidence, State.REJECTED, by=world.tra, on=ON, reason="Chưa ký")
    assert state_of(evidence) == "rejected"
    assert state_of(evidence, day=date(2021, 7, 4)) is None
    actions = [e.action for e in Entry.objects.about(evidence.assignment.task)]
    assert actions.count("evidence_found") == 2


def test_a_rejection_gives_its_grounds(world):
    with pytest.raises(Refused):
        Finding.find(shown(world), State.REJECTED, by=world.tra, on=ON, reason=" ")


def test_the_unit_does_not_judge_its_own_evidence(world):
    evidence = shown(world)

    assert Finding.why_not_find(evidence, world.binh)
    assert Finding.why_not_find(evidence, world.chi)
    for who in (world.tra, world.hanh, world.nam):
        assert not Finding.why_not_find(evidence, who)


def test_the_leader_of_the_unit_does_not_either(world):
    evidence = shown(world)
    leader = world.account("hoa", "Vũ Thị Hoa", world.ba_vi, Role.LEADER)

    assert Finding.why_not_find(evidence, leader)


def test_a_finding_is_never_changed(world):
    found = Finding.find(shown(world), State.SEEN, by=world.tra, on=ON)

    for change in (found.save, found.delete, Finding.objects.all().delete):
        with pytest.raises(TypeError):
            change()


def test_the_same_seed_draws_the_same_claims(world):
    for _n in range(9):
        world.submitted()

    first = Sample.draw(world.province, 4, by=world.tra, on=ON, seed=7)
    again = Sample.draw(world.province, 4, by=world.tra, on=ON, seed=7)

    assert [line.assignment for line in first.lines.all()] == [
        line.assignment for line in again.lines.all()
    ]
    assert (first.size, first.drawn_from) == (4, 9)


def test_the_rate_of_claims_that_held_is_shown_per_unit(world):
    for _n in range(4):
        world.submitted()
    sample = Sample.draw(world.province, 4, by=world.tra, on=ON)
    for place, line in enumerate(sample.lines.all()):
        line.judge("held" if place else "not_held", by=world.tra, on=ON, reason="Thiếu bản ký")

    assert held_rates() == [(world.ba_vi.pk, 4, 3)]
    assert held_rates(world.chi) == []
    with pytest.raises(Refused):
        sample.lines.first().judge("held", by=world.tra, on=ON)


def test_there_must_be_something_to_draw(world):
    world.charged()

    with pytest.raises(Refused):
        Sample.draw(world.province, 4, by=world.tra, on=ON)
    assert Sample.why_not_draw(world.province, world.binh)
