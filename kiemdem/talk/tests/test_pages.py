"""Discussions, watching and activity on screen: who is answered what, and at what cost."""

from datetime import date, timedelta

import pytest
from django.urls import reverse

from kiemdem.notices.models import Notice
from kiemdem.talk.models import Comment, Watch
from kiemdem.talk.thread import Thread
from kiemdem.ui.days import today
from kiemdem.units.models import Role

from .conftest import ON


@pytest.fixture
def signed_in(client):
    def sign(person):
        client.force_login(person)
        return client

    return sign


def say(thread, by, text="Đề nghị bổ sung phụ lục.", on=ON, **told):
    return Comment.say(thread, text, by=by, on=on, **told)


def post(client, thread, text, **more):
    return client.post(thread.address, {"text": text, **more})


# Saying something


def test_a_comment_stands_on_the_page_of_its_task(signed_in, world, thread):
    answer = post(signed_in(world.binh), thread, "Đã gửi phụ lục.\nSẽ báo lại.")

    assert answer.status_code == 302
    page = signed_in(world.hanh).get(thread.task.get_absolute_url()).content.decode()
    assert "Đã gửi phụ lục.<br>Sẽ báo lại." in page
    assert Comment.objects.get().said_on == today()


def test_htmx_gets_the_discussion_alone(signed_in, world, thread):
    client = signed_in(world.binh)

    answer = client.post(thread.address, {"text": "Đã gửi."}, headers={"HX-Request": "true"})

    assert answer.content.decode().lstrip().startswith('<section class="sec" id="talk"')


def test_words_are_text_and_nothing_else(signed_in, world, thread):
    say(thread, world.binh, "<script>alert(1)</script>")

    page = signed_in(world.hanh).get(thread.address).content.decode()
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)" in page


@pytest.mark.parametrize(
    ("text", "reached"),
    [
        ("@Nguyễn Văn Bình đề nghị báo cáo", "binh"),
        ("Kính gửi @nguyen van binh, đề nghị báo cáo", "binh"),
        ("@binh: đề nghị báo cáo", "binh"),
        ("Đề nghị @Xã Ba Vì báo cáo", "ba-vi"),
        ("Đề nghị (@xã ba vì) báo cáo", "ba-vi"),
        ("@ba-vi báo cáo", "ba-vi"),
    ],
)
def test_a_name_after_the_sign_is_a_mention(signed_in, world, thread, text, reached):
    assert post(signed_in(world.hanh), thread, text).status_code == 302

    (mention,) = Comment.objects.get().mentions.all()
    assert reached in (getattr(mention.user, "username", ""), getattr(mention.unit, "code", ""))
    assert Notice.objects.get(kind="mentioned").user == world.binh


def test_an_address_of_mail_is_no_mention(signed_in, world, thread):
    post(signed_in(world.hanh), thread, "Gửi về vanphong@anbinh.vn")

    assert not Comment.objects.get().mentions.exists()


def test_a_name_can_be_chosen_from_a_list(signed_in, world, thread):
    client = signed_in(world.hanh)
    names = reverse("talk:names", args=["task", thread.task.pk])

    listed = client.get(f"{names}?field=tell&tell=ba vì").content.decode()
    assert "Xã Ba Vì · ba-vi" in listed
    post(client, thread, "Đề nghị báo cáo.", tell="Xã Ba Vì · ba-vi", also="@binh")

    assert {str(m) for m in Comment.objects.get().mentions.all()} == {"Xã Ba Vì", "Nguyễn Văn Bình"}


@pytest.mark.parametrize(
    "name", ["Phạm Thị Lan", "lan", "Vũ Thị Chi", "Xã Sóc Sơn", "soc-son", "Không Ai Cả"]
)
def test_who_may_not_see_it_and_who_does_not_exist_are_answered_alike(
    signed_in, world, thread, name
):
    client = signed_in(world.hanh)
    names = reverse("talk:names", args=["task", thread.task.pk])

    for said in ({"text": f"@{name}"}, {"text": "Báo cáo", "tell": name}):
        answer = client.post(thread.address, said)
        assert answer.status_code == 422
        assert "Không tìm thấy ai tên" in answer.content.decode()
    assert "<option" not in client.get(f"{names}?q={name}").content.decode()
    assert not Comment.objects.exists()
    assert not Notice.objects.exists()


def test_two_of_one_name_must_be_told_apart(signed_in, world, thread):
    world.account("binh2", "Nguyễn Văn Bình", world.province, Role.OFFICER)
    client = signed_in(world.hanh)

    answer = post(client, thread, "@Nguyễn Văn Bình báo cáo")

    assert answer.status_code == 422
    assert "@binh2" in answer.content.decode()
    assert post(client, thread, "@binh2 báo cáo").status_code == 302
    assert Comment.objects.get().mentions.get().user.username == "binh2"


def test_nothing_said_is_a_form_to_mend(signed_in, world, thread):
    assert post(signed_in(world.binh), thread, "  ").status_code == 422


# Who is answered what


def test_what_one_may_not_do_is_refused_and_said(signed_in, world, thread):
    comment = say(thread, world.binh)
    striking = reverse("talk:strike-out", args=[comment.pk])

    assert post(signed_in(world.tra), thread, "Sai").status_code == 409
    assert "tham gia trao đổi" in signed_in(world.tra).get(thread.address).content.decode()
    assert signed_in(world.hanh).post(striking, {"reason": "Sai"}).status_code == 409
    assert signed_in(world.binh).post(striking, {"reason": ""}).status_code == 422
    assert signed_in(world.binh).post(striking, {"reason": "Ghi nhầm"}).status_code == 302
    page = signed_in(world.hanh).get(thread.address).content.decode()
    assert "<del>Đề nghị bổ sung phụ lục.</del>" in page
    assert "Ghi nhầm" in page


@pytest.mark.parametrize("who", ["lan", "chi"])
def test_for_whoever_may_not_see_it_there_is_nothing(signed_in, world, line, who):
    about = [Thread(line.assignment.task), Thread.of(line)]
    comments = [say(thread, world.binh, "Bí mật của Ba Vì") for thread in about]
    client = signed_in(getattr(world, who))

    for thread in about:
        names = reverse("talk:names", args=[thread.kind, thread.subject.pk])
        assert client.get(thread.address).status_code == 404
        assert post(client, thread, "Chào").status_code == 404
        assert client.get(f"{names}?q=binh").status_code == 404
    for comment in comments:
        striking = reverse("talk:strike-out", args=[comment.pk])
        assert client.get(striking).status_code == 404
        assert client.post(striking, {"reason": "x"}).status_code == 404
    task = line.assignment.task
    for kind, thing in (("task", task), ("programme", task.programme)):
        assert client.post(reverse("talk:watch", args=[kind, thing.pk])).status_code == 404
    assert client.get(reverse("desk:task-activity", args=[task.pk])).status_code == 404
    history = reverse("desk:programme-history", args=[task.programme_id])
    assert client.get(history).status_code == 404
    assert Comment.objects.count() == 2


def test_there_is_no_discussion_of_anything_else(signed_in, world, thread):
    client = signed_in(world.hanh)

    assert client.get(f"/talk/unit/{world.ba_vi.pk}/").status_code == 404
    assert client.post(f"/talk/line/{thread.task.pk}/watch/").status_code == 404


def test_on_another_day_one_reads_what_had_been_said(signed_in, world, thread):
    say(thread, world.binh, "Ý kiến tháng sáu")
    say(thread, world.binh, "Ý kiến tháng bảy", on=date(2021, 7, 1))

    page = signed_in(world.hanh).get(f"{thread.address}?as_of=2021-06-30").content.decode()

    assert "Ý kiến tháng sáu" in page
    assert "Ý kiến tháng bảy" not in page
    assert "<textarea" not in page


# Watching


@pytest.mark.parametrize("kind", ["task", "programme", "unit"])
def test_one_watches_and_stops_watching(signed_in, world, thread, kind):
    things = {"task": thread.task, "programme": world.programme, "unit": world.ba_vi}
    client = signed_in(world.binh)

    for _twice in range(2):
        client.post(reverse("talk:watch", args=[kind, things[kind].pk]))
    assert Watch.objects.visible_to(world.binh).get().thing == things[kind]
    assert not Watch.objects.visible_to(world.hanh).exists()

    client.post(reverse("talk:unwatch", args=[kind, things[kind].pk]))
    assert not Watch.objects.exists()


# Activity


def activity_of(client, what, thing, **asked):
    names = {"task": "task-activity", "unit": "unit-activity", "programme": "programme-history"}
    return client.get(reverse(f"desk:{names[what]}", args=[thing.pk]), asked)


@pytest.mark.parametrize("kind", ["task", "programme", "unit"])
def test_entries_and_comments_stand_in_one_list(signed_in, world, thread, kind):
    say(thread, world.binh, "Ý kiến tháng sáu")
    things = {"task": thread.task, "programme": world.programme, "unit": world.ba_vi}
    client = signed_in(world.hanh)

    def shown(**asked):
        page = activity_of(client, kind, things[kind], **asked)
        return [next(iter(line)) for line in page.context["activity"].lines]

    told = shown()
    assert told[0] == "comment"
    assert len(told) > 1
    assert shown(kind="comments") == ["comment"]
    assert "comment" not in shown(kind="entries")
    assert shown(as_of="2021-05-31") == told[1:]


def test_a_units_activity_shows_no_work_of_programmes_that_one_does_not_see(
    signed_in, world, thread
):
    say(thread, world.binh, "Chuyện riêng của Ba Vì")
    theirs = Thread(world.charged(unit=world.soc_son, title="Việc của Sóc Sơn").task)
    world.hanh.forget_rights()
    other = world.open_programme("02-CTr/TU")
    hidden = Thread(world.charged(programme=other, title="Việc kín").task)
    say(hidden, world.binh, "Lời kín")

    page = activity_of(signed_in(world.lan), "unit", world.ba_vi).content.decode()

    assert theirs.task.programme == world.programme  # which Sóc Sơn sees now, as it is charged
    assert "Chuyện riêng của Ba Vì" in page
    assert "Lời kín" not in page
    assert "Việc kín" not in page
    stranger = activity_of(signed_in(world.chi), "unit", world.ba_vi).content.decode()
    assert "Chuyện riêng của Ba Vì" not in stranger
    assert "Ban hành kế hoạch" not in stranger


def test_a_comment_on_a_line_shows_in_no_feed_of_who_may_not_see_the_return(signed_in, world, line):
    world.charged(unit=world.soc_son)
    say(Thread.of(line), world.binh, "Lời trong phiếu")
    task = line.assignment.task

    for person, seen in ((world.hanh, True), (world.binh, True), (world.lan, False)):
        client = signed_in(person)
        for kind, thing in (("task", task), ("programme", task.programme), ("unit", world.ba_vi)):
            page = activity_of(client, kind, thing).content.decode()
            assert ("Lời trong phiếu" in page) == seen, (person, kind)
        page = client.get(task.get_absolute_url()).content.decode()
        assert (f"/talk/line/{line.pk}/" in page) == seen


def test_one_goes_through_the_whole_list_without_a_gap(signed_in, world, thread):
    for number in range(45):
        say(thread, world.binh, f"Ý kiến {number}", on=ON + timedelta(days=number // 10))
        thread.task.amend(by=world.hanh, on=ON + timedelta(days=number // 10), note=f"{number}")
    client, before, seen = signed_in(world.hanh), "", []
    while True:
        page = activity_of(client, "programme", world.programme, before=before)
        lines = page.context["activity"].lines
        seen += [(line.get("comment") or line["moment"].entry) for line in lines]
        before = page.context["activity"].older
        if not before:
            break
        assert len(lines) == 40

    whole = [*Comment.objects.all(), *(s for s in seen if not isinstance(s, Comment))]
    assert len(seen) == len(set(seen)) == len(whole)
    days = [getattr(s, "said_on", None) or s.effective_on for s in seen]
    assert days == sorted(days, reverse=True)


@pytest.mark.parametrize("mark", ["x", "2021-06-01,x,entries,1", "2021-06-01,2021-06-01,a,1,2"])
def test_a_place_that_cannot_be_read_is_the_beginning(signed_in, world, thread, mark):
    page = activity_of(signed_in(world.hanh), "programme", world.programme, before=mark)

    assert page.status_code == 200
    assert page.context["activity"].lines


# What it costs


def test_a_longer_discussion_asks_nothing_more(signed_in, world, line, cost_of):
    client, task = signed_in(world.hanh), line.assignment.task
    threads = [Thread(task), Thread.of(line)]
    addresses = [
        task.get_absolute_url(),
        *(thread.address for thread in threads),
        line.in_return.get_absolute_url(),
        *(
            reverse(f"desk:{name}", args=[thing.pk])
            for name, thing in (
                ("task-activity", task),
                ("programme-history", task.programme),
                ("unit-activity", world.ba_vi),
            )
        ),
    ]

    def more(number):
        for _n in range(number):
            for thread in threads:
                told = {"users": [world.hanh], "units": [world.ba_vi]}
                say(thread, world.binh, **told).strike_out(by=world.binh, on=ON, reason="Thử")

    more(2)
    few = [cost_of(client.get, address) for address in addresses]
    more(6)
    assert [cost_of(client.get, address) for address in addresses] == few
