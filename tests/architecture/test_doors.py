"""Every address is locked for someone who has not signed in, but for the few named here."""

import re
from datetime import date
from types import SimpleNamespace
from uuid import UUID

import pytest
from django.conf import settings
from django.urls import URLResolver, get_resolver, reverse

OPEN_TO_ALL = {"units:sign-in", "ui:health", "ui:language", "notices:feed", "operations:metrics"}
SAMPLES = [1, "x", UUID(int=1), date(2021, 12, 28), "2021-12-28"]


def routes(resolver=None, namespace=""):
    """The full name of every address and its converters."""
    for entry in (resolver or get_resolver()).url_patterns:
        if isinstance(entry, URLResolver):
            inner = f"{namespace}{entry.namespace}:" if entry.namespace else namespace
            yield from routes(entry, inner)
        else:
            yield f"{namespace}{entry.name}", entry.pattern.converters or groups(entry)


def groups(entry):
    """The named groups of a `re_path`, as if each were a converter."""
    found = re.findall(r"\(\?P<(\w+)>([^)]+)\)", str(entry.pattern))
    return {name: SimpleNamespace(regex=regex, to_url=str, to_python=str) for name, regex in found}


def sample(converter):
    """A value that this converter writes and reads back."""
    for value in [*SAMPLES, *converter.regex.split("|")]:
        try:
            written = converter.to_url(value)
            converter.to_python(written)
        except (ValueError, TypeError, AttributeError):
            continue
        if re.fullmatch(converter.regex, str(written)):
            return value
    raise AssertionError(f"Give {converter} a sample in this test.")


DOORS = sorted(
    (name, {key: sample(converter) for key, converter in converters.items()})
    for name, converters in routes()
    if name not in OPEN_TO_ALL
)


def test_every_address_has_a_name():
    assert not [name for name, _values in DOORS if name.endswith("None")]


@pytest.mark.django_db
@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize(("name", "values"), DOORS, ids=[name for name, _values in DOORS])
def test_every_door_is_locked(client, name, values, method):
    answer = getattr(client, method)(reverse(name, kwargs=values))

    assert answer.status_code == 302
    assert answer.url.startswith(reverse(settings.LOGIN_URL))


def test_the_open_doors_are_real():
    """A name that is gone must not wait here for another door to take it."""
    assert {name for name, _converters in routes()} >= OPEN_TO_ALL
