"""Every hostile or broken file is refused in a sentence, at bounded cost."""

import pytest

from tests.annexes.costly import COSTLY
from tests.annexes.hostile import HOSTILE, SECRET, excel_called_word, forty_megabytes
from tests.annexes.reader import try_apart

SECONDS, MEGABYTES = 15, 400
# Neither does harm when it is read for what it is, at the same bounded cost.
MAY_BE_READ = {excel_called_word, forty_megabytes}


@pytest.mark.parametrize("builder", HOSTILE, ids=lambda builder: builder.__name__)
def test_the_file_is_refused_in_a_sentence_at_bounded_cost(builder, tmp_path):
    path = builder(tmp_path)
    told = try_apart(path)
    assert told.get("seconds", SECONDS) < SECONDS, told
    assert told["megabytes"] < MEGABYTES
    if told["outcome"] == "read" and builder in MAY_BE_READ:
        return
    assert told["outcome"] == "refused", told
    assert SECRET not in told["words"]
    assert str(path.parent) not in told["words"]
    assert told["words"][0].isupper() and len(told["words"].split()) >= 4, told


@pytest.mark.parametrize("builder", COSTLY, ids=lambda builder: builder.__name__)
def test_the_odd_file_is_read_or_refused_at_bounded_cost(builder, tmp_path):
    told = try_apart(builder(tmp_path))
    assert told["outcome"] in ("read", "refused"), told
    assert told["seconds"] < SECONDS
    assert told["megabytes"] < MEGABYTES
