"""Posts, who held them, and the accounts that write the entries."""

import random

from kiemdem.units.loading import KNOWN_FROM
from kiemdem.units.models import Person, Post, Role, Unit, User

from .facts import facts
from .world import PASSWORD


def fill_posts(units: dict[str, Unit], note, *, by) -> None:
    """The office-holders that reports name, each from the first day named."""
    told = facts("people")
    for row in told["posts"]:
        post = Post.open(
            unit=units[row["unit"]],
            title=row["title"],
            role=Role.LEADER,
            is_head=row.get("head", False),
            on=KNOWN_FROM,
            by=by,
        )
        end = told["end_of_term"]
        for name, day in row["holders"]:
            if day > end and post.appointments.filter(ends_on=None).exists():
                post.vacate(on=end, by=by)
            person = Person.objects.get_or_create(full_name=name, illustrative=False)[0]
            post.appoint(person, on=day, by=by, ordered_by=note)
        if day < end:
            post.vacate(on=end, by=by)


def made_up_post(unit: Unit, title: str, role: str, *, on, by) -> Post:
    post = Post.open(unit=unit, title=title, role=role, on=on, by=by)
    post.illustrative = True
    post.save(update_fields=["illustrative"])
    return post


class Clerks:
    """Who writes for a unit: its own account, or that of the nearest unit above."""

    def __init__(self, units: dict[str, Unit], *, by):
        self.units, self.by = units, by
        self.users: dict[int, User] = {}
        self.leaders: dict[int, User] = {}
        self.names = _names(facts("people")["others"])

    def open_accounts(self) -> None:
        for row in facts("people")["accounts"]:
            user = self._account(row["username"], row["name"], row, PASSWORD)
            if row["role"] in (Role.OFFICER, Role.KEEPER):
                self.users[self.units[row["unit"]].pk] = user
            if row["role"] == Role.LEADER:
                self.leaders[self.units[row["unit"]].pk] = user

    def open_others(self, codes) -> None:
        """Someone to write for each of these units that has nobody yet."""
        title = facts("people")["others"]["title"]
        for code in codes:
            if self.units[code].pk not in self.users:
                row = {"unit": code, "title": title, "role": Role.KEEPER}
                user = self._account(code, next(self.names), row, None)
                self.users[self.units[code].pk] = user

    def _account(self, username, name, row, password) -> User:
        person = Person.objects.create(full_name=name, illustrative=True)
        self.appoint(person, row["unit"], row["title"], row["role"], KNOWN_FROM)
        active = password is not None
        return User.objects.create_user(username, password, person=person, is_active=active)

    def appoint(self, person, code, title, role, on) -> None:
        post = made_up_post(self.units[code], title, role, on=on, by=self.by)
        post.appoint(person, on=on, by=self.by)

    def of(self, unit: Unit) -> User:
        """The account that writes for a unit."""
        while unit.pk not in self.users and unit.parent:
            unit = unit.parent
        return self.users[unit.pk]

    def leader_of(self, unit: Unit) -> User:
        """The account that approves for a unit."""
        return self.leaders.get(unit.pk) or self.of(unit)


def _names(others):
    """Made-up names, always in the same order."""
    draw = random.Random(1954)
    while True:
        yield " ".join(draw.choice(others[part]) for part in ("family", "middle", "given"))
