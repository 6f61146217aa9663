"""Tasks by the words of their folded text: each word must begin so somewhere in it."""

import re

from django.db import connections
from django.db.models import BooleanField, F, Func, Q, Value

# PostgreSQL takes "1e5" for a number and what follows for another word.
TAKEN_APART = re.compile(r"\d+e\d+[a-z]")


class Held(Func):
    """The words as the index `task_word_starts` keeps them (PostgreSQL)."""

    template = "to_tsvector('simple', %(expressions)s::tsquery)"
    arg_joiner = ") @@ ("
    output_field = BooleanField()


def begins(field: str, word: str) -> Q:
    """A word of the folded text begins so: "uy ban" is not in "giai quyet ban hanh"."""
    return Q(**{f"{field}__startswith": word}) | Q(**{f"{field}__contains": f" {word}"})


def holding(rows, words: list[str], *, whole: bool = False):
    """The rows that hold all the words, found through the index where there is one.

    `whole`: the words as they are, not only their beginnings.
    """
    if connections[rows.db].vendor == "postgresql" and not any(map(TAKEN_APART.match, words)):
        ending = "" if whole else ":*"
        wanted = " & ".join(f"{word}{ending}" for word in words)
        return rows.filter(Held(F("fold"), Value(wanted)))
    return rows.filter(*[begins("fold", word) for word in words])
