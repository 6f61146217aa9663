"""Every page has a date, and links keep it."""

from datetime import date, timedelta

import pytest
from django.test import RequestFactory

from kiemdem.ui.asof import AsOfMiddleware, keep
from kiemdem.ui.days import today


def asked(query, **headers):
    request = RequestFactory().get("/x/", query, **headers)
    AsOfMiddleware(lambda request: None)(request)
    return request


def test_without_a_date_the_books_are_read_as_of_today():
    request = asked({})
    assert request.as_of == request.today == today()
    assert not request.is_past
    assert not request.is_future


@pytest.mark.parametrize("typed", ["2021-12-28", "28/12/2021", "28122021"])
def test_the_date_in_the_address_is_the_date_of_the_page(typed):
    request = asked({"as_of": typed})
    assert request.as_of == date(2021, 12, 28)
    assert request.is_past


def test_a_day_to_come_is_a_forecast():
    assert asked({"as_of": (today() + timedelta(days=1)).isoformat()}).is_future


def test_links_keep_a_past_day_and_do_not_mention_today():
    past = asked({"as_of": "2021-12-28"})
    assert keep(past, "/tasks/7/?sort=due#life") == "/tasks/7/?sort=due&as_of=2021-12-28#life"
    assert keep(past, "/tasks/?as_of=2020-01-01") == "/tasks/?as_of=2021-12-28"
    assert keep(past, "#life") == "#life"
    assert keep(past, "https://elsewhere.example/") == "https://elsewhere.example/"
    assert keep(asked({}), "/tasks/7/") == "/tasks/7/"


@pytest.mark.django_db
def test_a_date_that_is_none_is_not_read_as_today(client, django_user_model, settings):
    settings.DEBUG = True
    client.force_login(
        django_user_model.objects.create_user("an"), "django.contrib.auth.backends.ModelBackend"
    )
    answer = client.get("/ui/?as_of=31/02/2021&kind=plan")
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Không có ngày 31/02/2021. Tháng đó có 28 ngày." in page
    assert '<input type="hidden" name="kind" value="plan">' in page
    piece = client.get("/ui/?as_of=x", headers={"HX-Request": "true"})
    assert piece.status_code == 422
    assert piece["HX-Retarget"] == "#notice"
    assert "<html" not in piece.content.decode()


@pytest.mark.django_db
def test_who_is_not_signed_in_is_asked_to_sign_in_first(client, settings):
    settings.LOGIN_URL = "/sign-in/"
    assert client.get("/ui/?as_of=31/02/2021").url.startswith("/sign-in/")
