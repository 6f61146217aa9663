"""The table of moves, walked: every act from every state."""

from datetime import date

import pytest

from kiemdem.assignments.history import Broken, Line, replay
from kiemdem.assignments.moves import BEGINNINGS, MOVES, SAME, Status

ON = date(2021, 6, 1)
# How a charge comes to stand so, by the table itself.
WAYS = {
    Status.PLANNED: [],
    Status.ASSIGNED: ["charged"],
    Status.ACCEPTED: ["charged", "accepted"],
    Status.IN_PROGRESS: ["charged", "accepted", "started"],
    Status.SUBMITTED: ["charged", "accepted", "submitted"],
    Status.RETURNED: ["charged", "accepted", "submitted", "returned"],
    Status.COMPLETED: ["charged", "accepted", "submitted", "completed"],
    Status.DECLINED: ["charged", "declined"],
    Status.PAUSED: ["charged", "paused"],
    Status.CANCELLED: ["charged", "cancelled"],
    Status.TRANSFERRED: ["charged", "transferred"],
}


def lines(actions):
    details = {"due_on": "2021-12-31", "status": "in_progress", "new": "2022-01-31"}
    return [Line(number, action, ON, details) for number, action in enumerate(actions, 1)]


def test_every_state_can_be_reached():
    for status, way in WAYS.items():
        assert replay(lines(way)).status == status


@pytest.mark.parametrize("status", WAYS)
@pytest.mark.parametrize("action", MOVES)
def test_a_step_is_open_only_where_the_table_says(status, action):
    told = lines([*WAYS[status], action])

    if status in MOVES[action].sources:
        after = replay(told).status
        expected = "in_progress" if action == "received" else status
        assert after == (expected if MOVES[action].to == SAME else MOVES[action].to)
    else:
        with pytest.raises(Broken):
            replay(told)


@pytest.mark.parametrize("action", [name for name in MOVES if name not in BEGINNINGS])
def test_nothing_happens_to_what_was_never_charged(action):
    with pytest.raises(Broken):
        replay(lines([action]))


def test_a_reversed_entry_counts_no_more():
    told = lines(WAYS[Status.COMPLETED])
    wrong = told[-1]

    standing = replay([*told, Line(9, "corrected", ON, {}, reverses=wrong.id)])

    assert standing.status == Status.SUBMITTED
    assert standing.completed_on is None
