"""The tables that the models describe are the tables that the migrations make."""

import pytest
from django.core.management import call_command


@pytest.mark.django_db
def test_migrations_are_in_step_with_the_models():
    call_command("makemigrations", check=True, dry_run=True, verbosity=1)
