"""Rights belong to a post; whoever holds it has them, and nobody else."""

from datetime import date, timedelta

import pytest
from django.utils.timezone import localdate

from kiemdem.ledger.models import Entry
from kiemdem.rules import Refused
from kiemdem.units.models import Person, Post, Role, User

LONG_AGO = date(2021, 1, 1)


@pytest.fixture
def newcomer(world):
    person = Person.enter("Hoàng Văn Mới", by=world.hanh, on=LONG_AGO)
    user, _password = User.open_for(person, "moi", by=world.hanh, on=LONG_AGO)
    return user


def fresh(user):
    return User.objects.get(pk=user.pk)


def test_the_successor_in_a_post_inherits_all_its_rights(world, newcomer):
    post = world.hanh.posts()[0]
    assert not newcomer.keeps(world.ba_vi)

    post.appoint(newcomer.person, on=LONG_AGO, by=world.system)

    assert fresh(newcomer).keeps(world.province)
    assert fresh(newcomer).keeps(world.ba_vi)
    assert not fresh(world.hanh).keeps(world.ba_vi)
    assert post.holder_on(LONG_AGO - timedelta(1)) == world.hanh.person
    assert post.holder_on(LONG_AGO) == newcomer.person


def test_a_right_begins_on_the_day_of_the_appointment(world, newcomer):
    post = Post.open(unit=world.ba_vi, title="Phó", role=Role.OFFICER, on=LONG_AGO, by=world.hanh)
    post.appoint(newcomer.person, on=localdate() + timedelta(1), by=world.hanh)

    assert not fresh(newcomer).acts_for(world.ba_vi)


def test_a_vacated_post_gives_nobody_rights(world):
    post = world.binh.posts()[0]

    post.vacate(on=LONG_AGO, by=world.hanh)

    assert post.holder_on(LONG_AGO) is None
    assert not fresh(world.binh).acts_for(world.ba_vi)
    with pytest.raises(Refused, match="để trống"):
        post.vacate(on=LONG_AGO + timedelta(1), by=world.hanh)


def test_a_closed_post_lets_its_holder_go(world):
    post = world.binh.posts()[0]

    post.close(on=LONG_AGO, by=world.hanh)

    assert post.holder_on(LONG_AGO) is None
    assert list(Post.objects.open_on(LONG_AGO).filter(unit=world.ba_vi)) == []
    assert told(post) == ["appointed", "closed"]


def told(subject):
    return list(Entry.objects.about(subject).in_order().values_list("action", flat=True))


@pytest.mark.parametrize("who", ["nam", "binh", "tra", "chi"])
def test_only_the_keeper_above_fills_posts(world, who, newcomer):
    by = getattr(world, who)

    with pytest.raises(Refused):
        world.lan.posts()[0].appoint(newcomer.person, on=LONG_AGO, by=by)
    with pytest.raises(Refused):
        Post.open(unit=world.ba_vi, title="Phó", role=Role.OFFICER, on=LONG_AGO, by=by)


def test_a_one_time_password_works_once_it_is_changed(world, newcomer):
    password = newcomer.reset_password(by=world.hanh, on=LONG_AGO)

    assert fresh(newcomer).check_password(password)
    assert fresh(newcomer).must_change_password
    details = str(list(Entry.objects.about(newcomer).values_list("details", flat=True)))
    assert password not in details


def test_nobody_takes_over_the_account_of_someone_who_also_works_above(world):
    """A keeper below could otherwise sign in as the one above, with all rights there."""
    keeper_below = world.account("duoi", "Ngô Thị Dưới", world.ba_vi, Role.KEEPER)
    second = Post.open(
        unit=world.ba_vi, title="Kiêm nhiệm", role=Role.OFFICER, on=LONG_AGO, by=keeper_below
    )
    second.appoint(world.nam.person, on=LONG_AGO, by=keeper_below)

    for act in (
        lambda: world.nam.reset_password(by=keeper_below, on=LONG_AGO),
        lambda: world.nam.disable(by=keeper_below, on=LONG_AGO),
        lambda: world.nam.person.rename("Ai Đó", by=keeper_below, on=LONG_AGO),
    ):
        with pytest.raises(Refused):
            act()
    world.binh.reset_password(by=keeper_below, on=LONG_AGO)  # works in Ba Vì alone


def test_a_disabled_account_opens_again_with_what_it_wrote(world):
    world.binh.disable(by=world.hanh, on=LONG_AGO)
    assert not fresh(world.binh).is_active
    with pytest.raises(Refused):
        world.hanh.disable(by=world.hanh, on=LONG_AGO)

    world.binh.enable(by=world.hanh, on=LONG_AGO)

    assert fresh(world.binh).is_active
    assert told(world.binh) == ["account_disabled", "account_enabled"]


def test_people_of_other_parts_are_not_listed(world):
    seen = set(Person.objects.visible_to(world.chi))

    assert world.chi.person in seen
    assert world.binh.person not in seen
