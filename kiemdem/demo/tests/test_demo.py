"""The demonstration says what the published reports say, and marks all else as made up."""

from collections import Counter
from datetime import date, datetime
from random import Random
from zoneinfo import ZoneInfo

import pytest
from django.contrib.auth import authenticate
from django.core.management import call_command
from django.db import transaction

from kiemdem.assignments.audit import differences
from kiemdem.assignments.models import Assignment
from kiemdem.demo import loading
from kiemdem.demo.facts import facts
from kiemdem.demo.world import PASSWORD
from kiemdem.documents.models import Document
from kiemdem.inspections.models import Finding, SampleLine
from kiemdem.ledger.models import Entry
from kiemdem.programmes.models import Link, Programme, Target, Task
from kiemdem.requests.models import Request
from kiemdem.requests.models import Status as RequestStatus
from kiemdem.rounds.models import ClosedTally, Return
from kiemdem.talk.models import Comment, Strike
from kiemdem.tally import answers
from kiemdem.tally.counts import counts_from
from kiemdem.tally.ends import roots_of_charges
from kiemdem.tally.movement import between
from kiemdem.tally.questions import Question
from kiemdem.tally.recount import items, known_items
from kiemdem.units.models import Post, Unit, User
from kiemdem.units.places import REFORM

pytestmark = pytest.mark.django_db
CONFERENCE, MEETING = date(2021, 12, 28), date(2024, 11, 21)


@pytest.fixture(scope="module", autouse=True)
def _city(django_db_setup, django_db_blocker):
    """Loaded once for all tests of this file, and taken back after them."""
    with django_db_blocker.unblock(), transaction.atomic():
        loading.load()
        yield
        transaction.set_rollback(True)


@pytest.fixture(scope="module")
def programme(_city):
    return Programme.objects.with_sign("01-CTr/TU").get()


def counts(day, programme=None, **scope):
    return answers.counts(Question(as_of=day, programme=programme, **scope))


def test_at_the_conference_of_2021_16_are_complete_8_submitted_and_10_in_progress(programme):
    told = counts(CONFERENCE, programme)
    assert (told.completed, told.submitted, told.in_progress) == (16, 8, 10)
    assert told.total == 34


def test_at_the_meeting_of_2024_30_of_34_are_complete(programme):
    told = counts(MEETING, programme)
    assert (told.completed, told.total) == (30, 34)


def test_eleven_agencies_lead_5_and_18_and_the_remaining_11(programme):
    rows = answers.by_unit(Question(as_of=CONFERENCE, programme=programme))
    led = {unit.code: of.total for unit, of in rows}
    assert len(led) == 11
    assert (led.pop("tu-hn-btc"), led.pop("tu-hn-bcsd")) == (5, 18)
    assert sum(led.values()) == 11


def test_more_than_800_lower_items_concretise_the_programme(programme):
    lower = Link.objects.filter(upper_task__programme=programme).exclude(lower_task=None)
    assert lower.values("lower_task").distinct().count() > 800
    owners = set(lower.values_list("lower_task__programme__unit__kind", flat=True))
    assert {"quan_uy", "huyen_uy", "thi_uy", "dang_uy_phuong"} <= owners
    by_programme = Programme.objects.filter(parent=programme)
    assert by_programme.filter(unit__kind__in=["quan_uy", "huyen_uy", "thi_uy"]).count() == 30


def test_a_sign_that_came_again_next_term_names_two_papers_but_one_register():
    assert Document.objects.with_sign("01-CTr/TU").count() == 2
    assert Programme.objects.with_sign("01-CTr/TU").get().document.term == "XVII"


def test_ten_programmes_stand_and_14_targets_are_listed_with_the_published_results(programme):
    ten = Programme.objects.filter(unit__code="tu-hn", document__type="programme")
    assert sorted(ten.values_list("document__number", flat=True)) == list(range(1, 11))
    assert programme.targets.count() == 14
    assert programme.targets.get(name__startswith="Kết nạp đảng viên mới").result.startswith(
        "10.027"
    )


def test_whatever_is_made_up_is_marked():
    acts = Entry.objects.about_many(Assignment, Assignment.objects.values("pk"))
    assert not acts.filter(illustrative=False).exists()
    named = Task.objects.filter(illustrative=False)
    assert not named.exclude(programme__document__sign__in=["01-CTr/TU", "MH01-TB/TU"]).exists()
    assert named.filter(programme__document__sign="01-CTr/TU").count() == 10
    assert not named.filter(title__contains="minh họa").exists()
    for made_up in (Task, Target, Document):
        rows = made_up.objects.filter(illustrative=False)
        words = {"title" if made_up is not Target else "name": "(minh họa)"}
        assert not rows.filter(**{f"{name}__startswith": text for name, text in words.items()})
    assert not Document.objects.filter(sign__startswith="MH", illustrative=False).exists()


def test_things_go_wrong_as_they_do_in_life(programme):
    told = Counter(
        Entry.objects.about_many(Assignment, Assignment.objects.values("pk")).values_list(
            "action", flat=True
        )
    )
    assert {"declined", "recharged", "returned", "paused", "resumed", "transferred", "corrected",
            "due_changed", "cancelled"} <= set(told)  # fmt: skip
    at_conference = counts(CONFERENCE, programme)
    assert at_conference.done_over
    assert at_conference.doing_over
    late = [
        e for e in Entry.objects.filter(action="completed", illustrative=True)[:300] if e.is_late
    ]
    assert late


def test_what_was_written_down_later_was_not_known_before(programme):
    """Item 2 was complete on 10 December 2021, and that was written on the 15th."""
    on = date(2021, 12, 10)
    written = {"known_at": datetime(2021, 12, 12, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh"))}
    assert counts(on, programme).completed == 1 + counts(on, programme, **written).completed


@pytest.mark.parametrize("seed", range(20))
def test_the_books_say_what_a_recount_says(seed):
    draw = Random(seed)
    codes = sorted(Assignment.objects.values_list("unit__code", flat=True).distinct())
    codes += ["tu-hn", "qu-003", "ubnd-hn"]
    unit = Unit.objects.get(code=draw.choice(codes))
    day = date(2021, 1, 1).toordinal() + draw.randrange(2200)
    question = Question(as_of=date.fromordinal(day), unit=unit)
    recounted = counts_from((item.klass, 1) for item in items(question))
    replayed = counts_from((item.klass, 1) for item in known_items(question))
    assert answers.counts(question) == recounted == replayed


def test_the_books_agree_with_the_ledger():
    assert not list(differences(lambda number: None))


def test_the_tree_changes_on_the_day_of_the_reform():
    city = Unit.objects.get(code="dvhc-01")
    kinds = Counter(Unit.objects.below(city, on=REFORM).values_list("kind", flat=True))
    assert kinds == {"phuong": 51, "xa": 75}
    root = Unit.objects.get(code="tu-hn")
    committees = Unit.objects.children_of(root, on=REFORM).filter(kind__startswith="dang_uy_")
    assert committees.filter(kind__in=["dang_uy_phuong", "dang_uy_xa"]).count() == 126
    districts = Unit.objects.filter(code__regex=r"^qu-\d+$")
    assert districts.count() == 30
    for district in districts:
        assert district.closed_on == REFORM
        assert district.successions.exists()


def test_nothing_is_left_open_with_a_unit_that_ended():
    assert not Assignment.objects.open().exclude(unit__closed_on=None).exists()
    came = Assignment.objects.filter(came_from__unit__closed_on=REFORM)
    assert came.filter(unit__opened_on=REFORM).exists()


def test_the_secretary_is_who_the_reports_name():
    secretary = Post.objects.get(title="Bí thư Thành ủy")
    assert str(secretary.holder_on(date(2020, 8, 4))) == "Vương Đình Huệ"
    assert str(secretary.holder_on(CONFERENCE)) == "Đinh Tiến Dũng"
    assert str(secretary.holder_on(MEETING)) == "Bùi Thị Minh Hoài"
    for appointment in secretary.appointments.all():
        assert "không phải ngày bổ nhiệm" in appointment.ordered_by.title


def test_the_accounts_sign_in_and_reach_what_they_should(rf):
    for row in facts("people")["accounts"]:
        user = authenticate(rf.post("/"), username=row["username"], password=PASSWORD)
        assert user is not None
        assert user.posts()
    visible = Programme.objects.visible_to
    assert visible(User.objects.get(username="hanh")).count() == Programme.objects.count()
    of_ward = visible(User.objects.get(username="mai"))
    assert {p.unit.code for p in of_ward} == {"qu-003", "tu-hn"}


def test_loading_again_changes_nothing_and_says_so(capsys):
    before = [model.objects.count() for model in (Unit, Task, Entry, User)]
    call_command("demo")
    assert before == [model.objects.count() for model in (Unit, Task, Entry, User)]
    printed = capsys.readouterr().out
    assert "loaded already" in printed
    assert all(row["username"] in printed for row in facts("people")["accounts"])


def test_only_the_accounts_are_printed_when_asked(capsys):
    call_command("demo", accounts=True)
    _head, *rows = capsys.readouterr().out.splitlines()
    assert len(rows) == len(facts("people")["accounts"])
    assert all(PASSWORD in row for row in rows)


def test_the_conferences_are_closed_books(programme):
    closed = {str(c.as_of): c.totals for c in ClosedTally.objects.filter(programme=programme)}

    assert closed["2021-12-28"].total == closed["2024-11-21"].total == 34
    assert (
        closed["2021-12-28"].completed,
        closed["2021-12-28"].submitted,
        closed["2021-12-28"].in_progress,
    ) == (16, 8, 10)
    assert closed["2024-11-21"].completed == 30


def test_the_movement_between_them_names_the_fourteen(programme):
    first, second = ClosedTally.objects.filter(programme=programme).order_by("as_of")
    roots = roots_of_charges()

    found = between(first.end(roots), second.end(roots), roots)

    assert len(found.moved["newly_completed"]) == 14
    assert found.balance["open_at_start"] - 14 == found.balance["open_at_end"] == 4


def test_the_running_plan_has_requests_findings_samples_and_talk():
    assert set(Request.objects.values_list("status", flat=True)) == set(RequestStatus.values)
    assert set(Finding.objects.values_list("state", flat=True)) == {"seen", "verified", "rejected"}
    verdicts = Counter(SampleLine.objects.values_list("verdict", flat=True))
    assert verdicts["held"] > verdicts["not_held"] > 0
    assert verdicts[""] > 1
    assert Comment.objects.filter(mentions__unit=None).exists()
    assert Strike.objects.exists()
    assert not Comment.objects.exclude(task__illustrative=True).exists()
    states = set(Return.objects.filter(round__closed_at=None).values_list("status", flat=True))
    assert states == {"submitted", "expected", "approved", "sent_back", "verified"}
