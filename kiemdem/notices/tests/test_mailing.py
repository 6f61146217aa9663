"""Digests: one letter a day, never twice; what is doubtful waits for a person."""

import smtplib
from datetime import date, timedelta

import pytest
from django.core import mail as post_box
from django.core.exceptions import ImproperlyConfigured
from django.core.mail.backends.locmem import EmailBackend
from django.urls import reverse
from django.utils import timezone

from kiemdem.ledger.models import Entry
from kiemdem.notices.mailing import MailServerAway, gather, send_pending
from kiemdem.notices.models import Digest, MailChoice, Notice
from kiemdem.notices.reminding import remind
from kiemdem.notices.smtp import smtp_settings
from kiemdem.rules import Refused

DUE = date(2021, 6, 30)
DAY = date(2021, 6, 25)  # three working days before


class Refusing(EmailBackend):
    """A server that does not take the letter."""

    def send_messages(self, messages):
        raise smtplib.SMTPRecipientsRefused({"binh@example.vn": (550, b"no such user")})


class Breaking(EmailBackend):
    """A line that breaks when the letter is on its way: nobody knows whether it arrived."""

    def send_messages(self, messages):
        super().send_messages(messages)
        raise smtplib.SMTPServerDisconnected("Connection unexpectedly closed")


@pytest.fixture
def charge(world, mail, written_to):
    charge = world.charged(due_on=DUE, title="Ban hành đề án <số 1>")
    remind(DAY)
    return charge


def test_a_digest_tells_the_day_s_notices_once(world, charge):
    assert gather(DAY) == 1
    assert send_pending(DAY) == 1
    assert (gather(DAY), send_pending(DAY)) == (0, 0)

    letter = post_box.outbox[0]
    assert len(post_box.outbox) == 1
    assert letter.to == ["binh@example.vn"]
    assert letter.subject == "Kiểm Đếm: 1 thông báo, 25/06/2021"
    assert "Ban hành đề án <số 1>" in letter.body
    assert "còn 3 ngày làm việc" in letter.body
    assert f"https://kiemdem.example.vn/tasks/{charge.task_id}/" in letter.body


def test_a_letter_speaks_the_person_s_language(world, charge):
    type(world.binh).objects.filter(pk=world.binh.pk).update(language="en")
    gather(DAY)
    send_pending(DAY)

    assert "3 working days left" in post_box.outbox[0].body
    assert post_box.outbox[0].subject == "Kiểm Đếm: 1 notices, 25 Jun 2021"


def test_the_next_day_s_letter_does_not_tell_it_again(world, charge):
    gather(DAY)
    send_pending(DAY)
    world.charged(due_on=date(2021, 7, 7), title="Việc khác")
    remind(date(2021, 6, 28))
    gather(date(2021, 6, 28))
    send_pending(date(2021, 6, 28))

    assert "Việc khác" in post_box.outbox[1].body
    assert "đề án" not in post_box.outbox[1].body


@pytest.mark.parametrize("way", ["app", "none"])
def test_what_is_not_wanted_by_mail_is_not_mailed(world, charge, written_to, way):
    written_to.choose({"deadline": way})

    assert gather(DAY) == 0


def test_what_was_read_already_is_not_mailed(world, charge):
    gather(DAY)
    Notice.objects.all().mark_read()

    assert send_pending(DAY) == 0
    assert Digest.objects.get().state == "empty"


def test_what_one_may_no_longer_see_is_not_mailed(world, charge):
    gather(DAY)
    world.binh.posts()[0].appointments.update(ends_on=date(2022, 1, 1))

    assert send_pending(DAY) == 0
    assert not post_box.outbox


def test_an_address_that_was_changed_meanwhile_gets_nothing(world, charge, written_to):
    gather(DAY)
    written_to.write_to("other@example.vn")

    assert send_pending(DAY) == 0
    assert not post_box.outbox


@pytest.mark.parametrize(
    ("url", "port", "tls", "ssl"),
    [
        ("smtp://127.0.0.1", 25, False, False),
        ("smtp+tls://a%40b:x%2Fy@mail.example.vn", 587, True, False),
        ("smtps://a%40b:x%2Fy@mail.example.vn:4650", 4650, False, True),
    ],
)
def test_the_mail_server_is_one_address(url, port, tls, ssl):
    read = smtp_settings(url)

    assert (read["EMAIL_PORT"], read["EMAIL_USE_TLS"], read["EMAIL_USE_SSL"]) == (port, tls, ssl)
    if tls or ssl:
        assert (read["EMAIL_HOST_USER"], read["EMAIL_HOST_PASSWORD"]) == ("a@b", "x/y")


@pytest.mark.parametrize("url", ["mail.example.vn:25", "http://mail.example.vn", "smtp://"])
def test_what_is_no_mail_server_is_refused_at_the_start(url):
    with pytest.raises(ImproperlyConfigured):
        smtp_settings(url)


def test_without_a_mail_server_no_digest_is_made(world, charge, settings):
    settings.MAIL_IS_SET = False

    assert gather(DAY) == 0
    assert not Digest.objects.exists()


def test_an_address_that_is_not_confirmed_gets_nothing(world, charge, written_to):
    written_to.write_to("other@example.vn")

    assert gather(DAY) == 0


def test_on_a_day_off_no_letter_is_made_or_sent(world, charge):
    assert gather(date(2021, 6, 26)) == 0
    gather(DAY)
    assert send_pending(date(2021, 6, 26)) == 0
    assert send_pending(date(2021, 6, 28)) == 1


def test_while_the_server_is_down_the_digests_wait(world, charge, settings):
    gather(DAY)
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 9  # nobody listens there
    with pytest.raises(MailServerAway):
        send_pending(DAY)
    assert Digest.objects.get().state == "pending"
    assert "refused" in Digest.objects.get().problem

    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    assert send_pending(DAY) == 1
    assert Digest.objects.get().problem == ""


def test_a_letter_that_the_server_refuses_has_failed_for_certain(world, charge, settings):
    gather(DAY)
    settings.EMAIL_BACKEND = f"{__name__}.Refusing"
    assert send_pending(DAY) == 0

    digest = Digest.objects.get()
    assert digest.state == "failed"
    assert "no such user" in digest.problem
    digest.send_again(by=world.hanh, on=DAY)
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    assert send_pending(DAY) == 1


def test_a_line_that_breaks_leaves_the_letter_doubtful_and_the_others_waiting(
    world, charge, settings
):
    other = MailChoice.of(world.lan)
    other.write_to("lan@example.vn")
    other.confirm(other.token())
    world.charged(due_on=DUE, unit=world.soc_son)
    remind(DAY)
    gather(DAY)
    settings.EMAIL_BACKEND = f"{__name__}.Breaking"
    with pytest.raises(MailServerAway):
        send_pending(DAY)

    first, second = Digest.objects.order_by("pk")
    assert first.is_doubtful
    assert second.state == "pending"
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    assert send_pending(DAY) == 1
    told = sorted(letter.to for letter in post_box.outbox)
    assert told == [["binh@example.vn"], ["lan@example.vn"]]


def test_a_letter_claimed_by_a_killed_worker_is_never_sent_by_itself(world, charge, signed_in):
    gather(DAY)
    digest = Digest.objects.get()
    assert digest.claim(timezone.now() - timedelta(hours=1))
    assert send_pending(DAY) == 0
    assert digest.claim() is False

    client = signed_in(world.hanh)
    assert "chưa rõ: có thể đã gửi" in client.get(reverse("notices:letters")).text
    client.post(reverse("notices:send-again", args=[digest.pk]))
    assert send_pending(DAY) == 1
    assert Entry.objects.filter(action="sent_again").count() == 1


def test_a_doubtful_letter_may_be_let_be(world, charge):
    gather(DAY)
    digest = Digest.objects.get()
    digest.claim(timezone.now() - timedelta(hours=1))
    digest.refresh_from_db()
    digest.let_be(by=world.hanh, on=DAY)

    assert send_pending(DAY) == 0
    with pytest.raises(Refused):
        digest.send_again(by=world.hanh, on=DAY)


def test_only_who_runs_the_house_looks_after_letters(world, charge, signed_in):
    gather(DAY)
    digest = Digest.objects.get()

    assert signed_in(world.binh).get(reverse("notices:letters")).status_code == 404
    with pytest.raises(Refused):
        digest.send_again(by=world.binh, on=DAY)


def test_gathering_and_sending_cost_the_same_for_each_letter(world, mail, written_to, cost_of):
    def some(number, due_on, day):
        for _n in range(number):
            world.charged(due_on=due_on)
        remind(day)
        return cost_of(gather, day) + cost_of(send_pending, day)

    few = some(2, DUE, DAY)
    assert some(20, date(2021, 7, 7), date(2021, 7, 2)) == few
