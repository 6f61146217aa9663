from datetime import date

import pytest

from kiemdem.rounds.models import Return, Round
from kiemdem.talk.thread import Thread

ON = date(2021, 6, 1)


@pytest.fixture
def thread(world):
    """The discussion of a task that Ba Vì was charged with."""
    world.charge = world.charged()
    return Thread(world.charge.task)


@pytest.fixture
def line(world, thread):
    """The line of that task in the return of Ba Vì."""
    asked = Round.open(
        name="quarter:2021:2",
        starts_on=date(2021, 3, 15),
        cut_off_on=date(2021, 6, 14),
        unit=world.province,
        by=world.hanh,
        on=ON,
        programmes=[world.programme],
    )
    owed = Return.objects.get(round=asked, unit=world.ba_vi)
    owed.begin(by=world.binh, on=ON)
    return owed.lines.get()
