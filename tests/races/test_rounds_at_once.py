"""A count under two people's hands, on a real PostgreSQL: the second is told, the closed books hold."""

from datetime import date

import pytest

from kiemdem.assignments.audit import differences
from kiemdem.demo.world import World
from kiemdem.ledger.models import Entry
from kiemdem.rounds.models import ClosedTally, Return, Round
from kiemdem.rules import Refused
from kiemdem.tally.answers import counts

from .test_two_at_once import together

pytestmark = [pytest.mark.postgres, pytest.mark.django_db(transaction=True)]
CUT_OFF, AFTER = date(2021, 6, 14), date(2021, 6, 15)
TIMES = 5  # a race is run several times, so that either may come first


@pytest.fixture
def world(transactional_db):
    return World()


def counted(world, number) -> Round:
    """A count of a programme of its own, with one charge of Ba Vì that is due."""
    programme = world.open_programme(f"{number:02}-CTr/TU")
    world.charged(programme=programme, title=f"Đề án {number}", due_on=date(2021, 6, 1))
    return Round.open(
        unit=world.province,
        name=f"Kiểm đếm {number}",
        starts_on=date(2021, 3, 15),
        cut_off_on=CUT_OFF,
        programmes=[programme],
        by=world.hanh,
        on=CUT_OFF,
    )


def answered(world, of) -> Return:
    owed = of.returns.get()
    owed.begin(by=world.binh, on=CUT_OFF)
    line = owed.lines.get()
    line.say("updated", by=world.binh, seen=0, text="Đã trình", claims_done=True)
    return owed


def sent(world, of) -> Return:
    owed = answered(world, of)
    owed.submit(by=world.binh, on=CUT_OFF)
    return owed


def afresh(owed) -> Return:
    return Return.objects.select_related("round__unit", "unit", "judge").get(pk=owed.pk)


def test_of_two_who_verify_the_second_is_told(world):
    for number in range(2, 2 + TIMES):
        owed = sent(world, counted(world, number))

        outcomes = together(
            lambda owed=owed: afresh(owed).verify(by=world.hanh, on=AFTER),
            lambda owed=owed: afresh(owed).verify(by=world.nam, on=AFTER),
        )

        assert {type(outcome) for outcome in outcomes} == {type(None), Refused}
        assert Entry.objects.about(owed).filter(action="verified").count() == 1


def test_of_verifying_and_sending_back_only_one_happens(world):
    for number in range(2, 2 + TIMES):
        owed = sent(world, counted(world, number))
        charge = owed.lines.get().assignment

        outcomes = together(
            lambda owed=owed: afresh(owed).verify(by=world.hanh, on=AFTER),
            lambda owed=owed: afresh(owed).send_back(
                by=world.nam, on=AFTER, reasons={owed.lines.get().pk: "Thiếu"}
            ),
        )

        charge.refresh_from_db()
        # sending back may follow verifying; verifying may not follow sending back
        steps = [entry.action for entry in Entry.objects.about(owed).order_by("pk")][2:]
        assert steps in (["verified"], ["sent_back"], ["verified", "sent_back"])
        assert Refused in {type(outcome) for outcome in outcomes} or len(steps) == 2
        assert (afresh(owed).status == "sent_back") == (steps[-1] == "sent_back")
    assert list(differences()) == []


def test_of_two_at_one_line_the_second_is_told_and_nothing_is_lost(world):
    owed = counted(world, 2).returns.get()
    owed.begin(by=world.binh, on=CUT_OFF)
    for version in range(TIMES):
        outcomes = together(
            *(
                lambda text=text, by=by, seen=version: owed.lines.get().say(
                    "updated", by=by, seen=seen, text=text
                )
                for text, by in (("Của Bình", world.binh), ("Của Hạnh", world.hanh))
            )
        )

        line = owed.lines.get()
        first = "Của Bình" if outcomes[0] is None else "Của Hạnh"
        assert {type(outcome) for outcome in outcomes} == {type(None), Refused}
        assert (line.version, line.text) == (version + 1, first)


def test_a_return_sent_while_the_books_are_closed_is_wholly_before_or_not_at_all(world):
    for number in range(2, 2 + TIMES):
        of = counted(world, number)
        owed = answered(world, of)

        outcomes = together(
            lambda owed=owed: afresh(owed).submit(by=world.binh, on=AFTER),
            lambda of=of: Round.objects.get(pk=of.pk).close(by=world.nam, on=AFTER, reason="Họp"),
        )

        of.refresh_from_db()
        closing, came = of.closings.get(), afresh(owed).status == "submitted"
        assert of.is_closed
        assert came == (outcomes[0] is None)
        assert closing.totals.submitted == int(came)
        assert closing.totals == counts(closing.question)  # nothing slipped in behind the closing
    assert list(differences()) == []


def test_reopening_while_the_books_are_closed_is_before_or_after_and_never_between(world):
    for number in range(2, 2 + TIMES):
        of = counted(world, number)
        owed = sent(world, of)

        outcomes = together(
            lambda owed=owed: afresh(owed).reopen(by=world.hanh, on=AFTER, reason="Thiếu"),
            lambda of=of: Round.objects.get(pk=of.pk).close(by=world.nam, on=AFTER, reason="Họp"),
        )

        assert outcomes == [None, None]
        found, entry = afresh(owed), Entry.objects.about(owed).get(action="reopened")
        after = found.reopened_at > found.round.closed_at
        assert entry.details["after_closing"] is after
        assert (found.why_not_fill(world.binh) is None) is after
    assert ClosedTally.objects.count() == TIMES
