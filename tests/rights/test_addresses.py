"""Every address answers every role as the matrix says, and every address stands in it."""

import pytest
from django.db import transaction
from django.urls import reverse

from kiemdem.rights import ADDRESSES, ANSWERS, ROLES
from tests.architecture.test_doors import OPEN_TO_ALL, routes

from .keys import keys
from .samples import Everything

# Without the first no test database is made. Who may do what is asked in Python: one will do.
pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
PARTS = {name: converters for name, converters in routes() if name not in OPEN_TO_ALL}
HOUSE = {name for name in PARTS if name.startswith("ui:")}


@pytest.fixture(scope="module")
def everything(django_db_setup, django_db_blocker):
    """Made once; whatever an address does is taken back."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield Everything()
        transaction.set_rollback(True)


def test_every_address_stands_in_the_matrix():
    assert set(PARTS) - HOUSE == set(ADDRESSES)


def answered(client, user, method, address):
    """The sign of what the person is answered; nothing stays of what was done."""
    with transaction.atomic():
        user.forget_rights()
        client.force_login(user, "django.contrib.auth.backends.ModelBackend")
        said = {"nothing": "said"} if method == "post" else None
        status = getattr(client, method)(address, said).status_code
        transaction.set_rollback(True)
    return next((sign for sign, codes in ANSWERS.items() if status in codes), str(status))


@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize("name", sorted(set(PARTS) - HOUSE))
def test_it_answers_each_role_as_the_matrix_says(everything, client, name, method):
    address = reverse(name, kwargs=keys(name, PARTS[name], everything))

    told = "".join(answered(client, everything.people[role], method, address) for role in ROLES)

    assert told == ADDRESSES[name][method == "post"]
