"""Every verb is open to the roles that the matrix names, and to no other."""

import pytest
from django.db import transaction

from kiemdem.rights import ROLES, VERBS

from .samples import Everything
from .verbs import rules


@pytest.fixture(scope="module")
def asked(django_db_setup, django_db_blocker):
    """The world and its rules, made once."""
    with django_db_blocker.unblock(), transaction.atomic():
        everything = Everything()
        yield everything, rules(everything)
        transaction.set_rollback(True)


def test_every_verb_stands_in_the_matrix(asked):
    assert set(asked[1]) == set(VERBS)


@pytest.mark.django_db
@pytest.mark.parametrize("verb", sorted(VERBS))
def test_a_verb_is_open_to_whom_the_matrix_says(asked, verb):
    everything, rule = asked[0], asked[1][verb]
    told = ""
    for role in ROLES:
        person = everything.people[role]
        person.forget_rights()
        told += "-" if rule(person) else "+"

    assert told == VERBS[verb]
