"""The made-up people of a measurement: four posts and four accounts in every unit."""

from django.contrib.auth.hashers import make_password

from kiemdem.folding import fold, sort_key
from kiemdem.units.models import Appointment, Person, Post, Role, Unit, User

from .sizes import BEGIN

SEATS = (Role.KEEPER, Role.LEADER, Role.OFFICER, Role.INSPECTOR)
FAMILY = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Ngô")
MIDDLE = ("Văn", "Thị", "Đức", "Minh", "Thu", "Quang", "Ngọc", "Thanh", "Hữu", "Kim")
GIVEN = ("An", "Bình", "Chi", "Dũng", "Giang", "Hạnh", "Khánh", "Lan", "Nam", "Phương", "Trà")

Writers = dict[tuple[int, str], tuple[int, int]]  # (unit, role): (account, post)


def settle_in(units: list[Unit], dice) -> Writers:
    """Everyone who works here; nobody can sign in by a password."""
    seats = [(unit, role) for unit in units for role in SEATS]
    posts = Post.objects.bulk_create(
        [
            Post(unit=unit, title=str(role.label), role=role, is_head=role == Role.LEADER,
                 opened_on=BEGIN, illustrative=True)
            for unit, role in seats
        ],
        batch_size=1000,
    )  # fmt: skip
    people = Person.objects.bulk_create([_person(dice) for _seat in seats], batch_size=1000)
    Appointment.objects.bulk_create(
        [
            Appointment(post=post, person=person, starts_on=BEGIN)
            for post, person in zip(posts, people, strict=True)
        ],
        batch_size=1000,
    )
    locked = make_password(None)
    accounts = User.objects.bulk_create(
        [
            User(username=f"bench-{number}", person=person, password=locked)
            for number, person in enumerate(people)
        ],
        batch_size=1000,
    )
    return {
        (unit.pk, role): (account.pk, post.pk)
        for (unit, role), account, post in zip(seats, accounts, posts, strict=True)
    }


def _person(dice) -> Person:
    family, middle, given = dice.choice(FAMILY), dice.choice(MIDDLE), dice.choice(GIVEN)
    name = f"{family} {middle} {given}"
    key = sort_key(f"{given} {family} {middle}")[:260]
    return Person(full_name=name, fold=fold(name), sort_key=key, illustrative=True)
