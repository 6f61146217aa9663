"""How we say no: a rule is a sentence, written once."""

from django.utils.functional import Promise


class Refused(Exception):
    """The rules say no. `str(refusal)` is a sentence fit to show to the user."""


def refuse_if(objection: str | Promise | None) -> None:
    """Raise `Refused` with the sentence that a `why_not_…` gave, if it gave one."""
    if objection:
        raise Refused(str(objection))
