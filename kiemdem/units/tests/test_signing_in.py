"""Signing in and out, and the password."""

import pytest
from django.conf import settings
from django.urls import reverse

from kiemdem.demo.world import PASSWORD
from kiemdem.units.models import User

SIGN_IN = "/sign-in/"


def sign_in(client, username="binh", password=PASSWORD, **more):
    return client.post(SIGN_IN, {"username": username, "password": password, **more})


def test_name_and_password_lead_to_where_one_wanted(client, world):
    answer = sign_in(client, next="/organisation/")

    assert (answer.status_code, answer.url) == (302, "/organisation/")


def test_nobody_is_led_to_another_site(client, world):
    assert sign_in(client, next="https://example.org/").url == settings.LOGIN_REDIRECT_URL


@pytest.mark.parametrize(("name", "password"), [("binh", "sai"), ("ai-do", PASSWORD), ("", "")])
def test_a_wrong_name_and_a_wrong_password_sound_the_same(client, world, name, password):
    answer = sign_in(client, name, password)

    assert answer.status_code == 422
    assert "_auth_user_id" not in client.session
    if name:
        assert "Sai tên đăng nhập hoặc mật khẩu" in answer.content.decode()


def test_the_pages_speak_the_language_of_the_account(client, world):
    User.objects.filter(pk=world.binh.pk).update(language="en")

    answer = sign_in(client)

    assert answer.cookies[settings.LANGUAGE_COOKIE_NAME].value == "en"
    assert ">Settings</h1>" in client.get("/settings/").content.decode()


def test_a_language_chosen_in_the_settings_stays_with_the_account(client, world):
    sign_in(client)

    answer = client.post("/settings/", {"language": "en"})

    assert answer.cookies[settings.LANGUAGE_COOKIE_NAME].value == "en"
    assert User.objects.get(pk=world.binh.pk).language == "en"
    assert client.post("/settings/", {"language": "xx"}).status_code == 422


def test_too_many_failures_lock_the_name_for_a_while(client, world):
    for _attempt in range(settings.AXES_FAILURE_LIMIT):
        answer = sign_in(client, password="sai")

    assert answer.status_code == 429
    assert sign_in(client).status_code == 429  # even with the right password
    assert sign_in(client, "lan").status_code == 302  # others are not locked


def test_signing_out_is_a_step_not_a_link(client, world):
    sign_in(client)
    assert client.get(reverse("units:sign-out")).status_code == 405

    client.post(reverse("units:sign-out"))

    assert client.get("/settings/").status_code == 302


def test_a_one_time_password_opens_nothing_but_its_change(client, world):
    password = world.binh.reset_password(by=world.hanh, on=world.programme.starts_on)
    sign_in(client, password=password)

    for page in ("/", "/organisation/", "/settings/", f"/units/{world.ba_vi.pk}/"):
        assert client.get(page).url == "/settings/password/"

    new = {
        "old_password": password,
        "new_password1": "sổ-lúa-vàng-9",
        "new_password2": "sổ-lúa-vàng-9",
    }
    assert client.post("/settings/password/", new).url == "/settings/"
    assert client.get("/organisation/").status_code == 200
    assert not User.objects.get(pk=world.binh.pk).must_change_password


@pytest.mark.parametrize(
    ("old", "new", "again"),
    [
        ("sai", "sổ-lúa-vàng-9", "sổ-lúa-vàng-9"),
        (PASSWORD, "sổ-lúa-vàng-9", "sổ-lúa-vàng-8"),
        (PASSWORD, "12345678", "12345678"),
        (PASSWORD, "ngắn", "ngắn"),
    ],
)
def test_a_password_is_not_changed_by_a_wrong_form(client, world, old, new, again):
    sign_in(client)
    typed = {"old_password": old, "new_password1": new, "new_password2": again}

    assert client.post("/settings/password/", typed).status_code == 422
    assert User.objects.get(pk=world.binh.pk).check_password(PASSWORD)


def test_a_reset_ends_the_sessions_that_are_open(client, world):
    sign_in(client)

    world.binh.reset_password(by=world.hanh, on=world.programme.starts_on)

    assert client.get("/settings/").url.startswith(SIGN_IN)


def test_a_disabled_account_is_out_at_once(client, world):
    sign_in(client)

    world.binh.disable(by=world.hanh, on=world.programme.starts_on)

    assert client.get("/settings/").url.startswith(SIGN_IN)
    assert sign_in(client).status_code == 422


def test_the_settings_name_the_posts_with_their_days(client, world):
    sign_in(client)

    page = client.get("/settings/").content.decode()

    assert "Xã Ba Vì" in page
    assert "01/01/2020" in page
