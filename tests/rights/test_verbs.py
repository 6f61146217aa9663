"""Every verb is open to the roles that the matrix names, and to no other."""

import re
from pathlib import Path

import pytest
from django.db import transaction

from kiemdem.rights import ROLES, VERBS

from .samples import Everything
from .verbs import rules

pytestmark = pytest.mark.django_db  # without it no test database is made
ROOT = Path(__file__).parents[2] / "kiemdem"


@pytest.fixture(scope="module")
def asked(django_db_setup, django_db_blocker):
    """The world and its rules, made once."""
    with django_db_blocker.unblock(), transaction.atomic():
        everything = Everything()
        yield everything, rules(everything)
        transaction.set_rollback(True)


def test_every_verb_stands_in_the_matrix(asked):
    assert set(asked[1]) == set(VERBS)


@pytest.mark.parametrize("verb", sorted(VERBS))
def test_a_verb_is_open_to_whom_the_matrix_says(asked, verb):
    everything, rule = asked[0], asked[1][verb]
    told = ""
    for role in ROLES:
        person = everything.people[role]
        person.forget_rights()
        told += "-" if rule(person) else "+"

    assert told == VERBS[verb]


# Parts of other rules, or rules that ask nothing of the person.
PARTS = {
    "why_not_move", "why_not_be_done_by", "why_not_transfer_to", "why_not_aim", "why_not_mend",
    "why_not_undo", "why_not_accept", "why_not_reopen", "why_not_enter", "why_not_link",
    "why_not_begin", "why_not_read_anew", "why_not_try_again", "why_not_read_draft",
    "why_not_close_now",
}  # fmt: skip


def test_every_rule_about_a_person_stands_in_the_matrix():
    asked = Path(__file__).with_name("verbs.py").read_text(encoding="utf-8")
    rules = re.compile(r"def (why_not_\w+)\([^)]*\bby\b")
    missing = {
        f"{file.relative_to(ROOT)}: {rule}"
        for file in ROOT.rglob("*.py")
        if file.name != "gallery.py"
        for rule in rules.findall(file.read_text(encoding="utf-8"))
        if rule not in PARTS and f".{rule}" not in asked
    }
    assert not missing
