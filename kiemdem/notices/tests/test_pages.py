"""The centre, the settings of a person and of a unit, as people see them."""

from datetime import date

import pytest
from django.core import mail as post_box
from django.core.management import call_command
from django.urls import reverse

from kiemdem.notices.kinds import KINDS
from kiemdem.notices.models import MailChoice, Notice, Reminders
from kiemdem.notices.reminding import remind

DUE = date(2021, 6, 30)
LATE = date(2021, 7, 1)


@pytest.fixture
def charge(world):
    charge = world.charged(due_on=DUE, title="Ban hành đề án")
    remind(LATE)
    return charge


def test_the_centre_tells_what_and_why_and_the_top_bar_how_many(world, charge, signed_in):
    page = signed_in(world.binh).get(reverse("notices:list")).text

    assert "Ban hành đề án" in page
    assert "Vì đơn vị bạn chủ trì, hạn 30/06/2021, đã quá hạn 1 ngày làm việc, nhắc lần 1." in page
    assert "<b>1</b>" in page


def test_a_notice_opens_the_thing_and_is_read(world, charge, signed_in):
    notice = Notice.objects.get()
    answer = signed_in(world.binh).get(reverse("notices:open", args=[notice.pk]))

    assert answer.url == charge.get_absolute_url()
    assert Notice.objects.unread().count() == 0


def test_all_are_marked_as_read_and_found_by_kind(world, charge, signed_in):
    client = signed_in(world.binh)
    centre = reverse("notices:list")
    assert "Ban hành đề án" in client.get(f"{centre}?kind=deadline&unread=1").text
    client.post(reverse("notices:read-all"))

    assert "Ban hành đề án" not in client.get(f"{centre}?unread=1").text
    assert "Ban hành đề án" in client.get(f"{centre}?kind=deadline").text
    assert client.get(f"{centre}?kind=nonsense").status_code == 200


def test_another_s_notice_does_not_exist(world, charge, signed_in):
    notice = Notice.objects.get()
    client = signed_in(world.hanh)

    assert client.get(reverse("notices:open", args=[notice.pk])).status_code == 404
    assert client.post(reverse("notices:read", args=[notice.pk])).status_code == 404
    assert "Ban hành đề án" not in client.get(reverse("notices:list")).text


def test_as_of_a_day_before_it_there_is_no_notice(world, charge, signed_in):
    page = signed_in(world.binh).get(reverse("notices:list") + "?as_of=2021-06-30").text

    assert "Ban hành đề án" not in page


def test_the_centre_costs_the_same_however_many_notices(world, charge, signed_in, cost_of):
    client = signed_in(world.binh)
    one = cost_of(client.get, reverse("notices:list"))
    for number in range(10):
        world.charged(due_on=DUE, title=f"Việc {number}")
    remind(LATE)

    assert Notice.objects.count() == 11
    assert cost_of(client.get, reverse("notices:list")) == one


@pytest.mark.django_db(transaction=True)
def test_an_address_is_confirmed_by_the_letter_s_link(world, mail, signed_in, settings):
    client = signed_in(world.binh)
    client.post(reverse("notices:address"), {"address": "binh@example.vn"})
    call_command("worker", once=True)
    link = next(word for word in post_box.outbox[0].body.split() if word.startswith(settings.SITE))
    link = link.removeprefix(settings.SITE)

    assert client.get(link).status_code == 200  # a scanner of mail confirms nothing
    assert MailChoice.objects.get(user=world.binh).confirmed_at is None
    assert signed_in(world.lan).post(link).status_code == 409
    assert signed_in(world.binh).post(link).status_code == 302
    assert MailChoice.objects.get(user=world.binh).confirmed_at
    assert signed_in(world.binh).post(link + "x/").status_code in (404, 409)


def test_another_address_must_be_confirmed_again(world, written_to):
    old = written_to.token()
    written_to.write_to("other@example.vn")

    assert written_to.confirmed_at is None
    assert written_to.token() != old


def test_a_wrong_address_is_to_be_mended(world, signed_in):
    answer = signed_in(world.binh).post(reverse("notices:address"), {"address": "binh"})

    assert answer.status_code == 422


def test_without_a_mail_server_the_page_says_so(world, signed_in):
    assert "chưa có máy chủ thư" in signed_in(world.binh).get(reverse("notices:choices")).text


def test_each_kind_comes_as_one_wants(world, charge, signed_in):
    client = signed_in(world.binh)
    ways = dict.fromkeys(KINDS, "app")
    assert client.post(reverse("notices:choices"), {**ways, "deadline": "x"}).status_code == 422
    client.post(reverse("notices:choices"), {**ways, "deadline": "none"})

    assert MailChoice.of(world.binh).way("deadline") == "none"
    assert "Ban hành đề án" not in client.get(reverse("notices:list")).text


def test_the_keeper_sets_when_a_unit_is_reminded(world, signed_in):
    client, page = signed_in(world.hanh), reverse("notices:edit-reminders", args=[world.ba_vi.pk])
    said = {"before": "10, 5,5", "late": "2", "escalate_after": "1", "asked": ""}
    assert client.post(page, said).status_code == 302

    rules = Reminders.objects.get()
    assert (rules.before, rules.on_due, rules.late, rules.asked) == ([5, 10], False, [2], [])
    assert "5, 10" in client.get(reverse("notices:reminders")).text
    client.post(reverse("notices:drop-reminders", args=[world.ba_vi.pk]))
    assert not Reminders.objects.exists()


@pytest.mark.parametrize(
    "wrong", [{"before": "a"}, {"late": "0"}, {"late": "999"}, {"escalate_after": "4"}]
)
def test_wrong_settings_are_to_be_mended(world, signed_in, wrong):
    said = {"before": "7", "late": "1", "escalate_after": "1", "asked": "3", **wrong}
    page = reverse("notices:edit-reminders", args=[world.ba_vi.pk])

    assert signed_in(world.hanh).post(page, said).status_code == 422


def test_who_keeps_nothing_finds_no_settings_of_units(world, signed_in):
    for user, status in ((world.binh, 404), (world.chi, 404)):
        page = reverse("notices:edit-reminders", args=[world.ba_vi.pk])
        assert signed_in(user).get(page).status_code == status
    assert signed_in(world.binh).get(reverse("notices:reminders")).status_code == 404
