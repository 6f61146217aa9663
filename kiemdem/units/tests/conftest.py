"""Whoever opens a page here is signed in without typing."""

import pytest


@pytest.fixture
def reading_as(client):
    """The test client, signed in as someone: `reading_as(world.hanh).get("/")`."""

    def signed_in(user):
        client.force_login(user, "django.contrib.auth.backends.ModelBackend")
        return client

    return signed_in
