import secrets

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models, transaction
from django.utils.timezone import localdate
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from kiemdem.ledger.models import record
from kiemdem.rules import refuse_if

from .people import (
    ACTING,
    ADMINISTERING,
    INSPECTING,
    KEEPING,
    LEADING,
    READING,
    Appointment,
    Person,
    Role,
)
from .tree import Ancestry

ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789"  # no letter that is taken for another


class UserManager(BaseUserManager):
    def create_user(self, username, password=None, **fields):
        user = self.model(username=self.model.normalize_username(username), **fields)
        user.set_password(password)
        user.save()
        return user

    def system(self):
        """The office's own commands: loads official data, posts what is due. Cannot sign in."""
        user, created = self.get_or_create(username="kiemdem", defaults={"is_system": True})
        if created:
            user.set_unusable_password()
            user.save(update_fields=["password"])
        return user


class User(AbstractBaseUser):
    """An account. What it may do comes from the posts its person holds today."""

    username = models.CharField(_("user name"), max_length=60, unique=True)
    person = models.OneToOneField(Person, models.PROTECT, null=True, related_name="account")
    is_active = models.BooleanField(_("may sign in"), default=True)
    is_system = models.BooleanField(default=False, editable=False)
    language = models.CharField(
        _("language"), max_length=5, default="vi", choices=[("vi", "Tiếng Việt"), ("en", "English")]
    )
    must_change_password = models.BooleanField(_("must change the password"), default=False)
    saved_views = models.JSONField(default=dict, editable=False)

    USERNAME_FIELD = "username"
    objects = UserManager()

    class Meta:
        verbose_name = _("account")
        verbose_name_plural = _("accounts")

    def __str__(self):
        if self.is_system:
            return gettext("System")
        return str(self.person) if self.person_id else self.username

    # The life of an account: opened for a person, given a one-time password, closed, opened again.

    @classmethod
    @transaction.atomic
    def open_for(cls, person, username, *, by, on):
        """A new account; returns it and the one-time password, which is kept nowhere."""
        refuse_if(person.why_not_administer(by))
        if hasattr(person, "account"):
            refuse_if(_("%(person)s has an account already.") % {"person": person})
        password = one_time_password()
        user = cls.objects.create_user(username, password, person=person, must_change_password=True)
        record(user, "account_opened", by=by, on=on, username=username)
        return user, password

    @transaction.atomic
    def reset_password(self, *, by, on):
        """A one-time password in place of a forgotten one; open sessions end."""
        refuse_if(self.why_not_reset_password(by))
        password = one_time_password()
        self.set_password(password)
        self.must_change_password = True
        self.save(update_fields=["password", "must_change_password"])
        record(self, "password_reset", by=by, on=on, username=self.username)
        return password

    def why_not_reset_password(self, by):
        if self.is_system or self.person is None:
            return _("Nobody signs in with this account.")
        return self.person.why_not_administer(by)

    @transaction.atomic
    def disable(self, *, by, on):
        """The account opens nothing any more; what it wrote stays."""
        refuse_if(self.why_not_disable(by))
        self.is_active = False
        self.save(update_fields=["is_active"])
        record(self, "account_disabled", by=by, on=on, username=self.username)

    def why_not_disable(self, by):
        if self == by:
            return _("One cannot shut oneself out.")
        if not self.is_active:
            return _("The account is disabled already.")
        return self.why_not_reset_password(by)

    @transaction.atomic
    def enable(self, *, by, on):
        """A disabled account opens again."""
        refuse_if(self.why_not_enable(by))
        self.is_active = True
        self.save(update_fields=["is_active"])
        record(self, "account_enabled", by=by, on=on, username=self.username)

    def why_not_enable(self, by):
        if self.is_active:
            return _("The account is open already.")
        return self.why_not_reset_password(by)

    # Rights: asked of the day of acting, kept until `forget_rights`, one query each.

    def forget_rights(self):
        self.__dict__.pop("_posts", None)
        self.__dict__.pop("_reach", None)
        self.__dict__.pop("_nearest", None)

    def posts(self):
        """The posts held today, with their units."""
        if "_posts" not in self.__dict__:
            held = Appointment.objects.as_of(localdate()).filter(person=self.person_id)
            held = held.select_related("post__unit", "person") if self.person_id else []
            self.__dict__["_posts"] = [appointment.post for appointment in held]
            for appointment in held:  # each page names who reads it: no query of its own
                self._state.fields_cache.setdefault("person", appointment.person)
        return self.__dict__["_posts"]

    def posts_on(self, day):
        """The posts held on a day that has passed: whose work it was; rights are those of today."""
        if day >= localdate() or not self.person_id:
            return self.posts()
        held = Appointment.objects.as_of(day).filter(person=self.person_id)
        return [appointment.post for appointment in held.select_related("post__unit")]

    def reach(self, roles=READING):
        """The units that posts of these roles reach: their own and all below."""
        # kept by the units: most people's posts all stand in one, whatever the roles
        kept = self.__dict__.setdefault("_reach", {frozenset(): frozenset()})
        units = frozenset(post.unit_id for post in self.posts() if post.role in roles)
        if units not in kept:
            below = Ancestry.objects.lasting().filter(ancestor__in=units)
            kept[units] = frozenset(below.values_list("unit_id", flat=True))
        return kept[units]

    def reached(self, roles=READING):
        """The same units as a subquery, for filters."""
        units = [post.unit_id for post in self.posts() if post.role in roles]
        return Ancestry.objects.lasting().filter(ancestor__in=units).values("unit")

    def _reaches(self, unit, roles):
        return self.is_system or (unit is not None and unit.pk in self.reach(roles))

    def reads(self, unit):
        return self._reaches(unit, READING)

    def acts_for(self, unit):
        return self._reaches(unit, ACTING)

    def leads(self, unit):
        return self._reaches(unit, LEADING)

    def keeps(self, unit):
        return self._reaches(unit, KEEPING)

    def inspects(self, unit):
        """May judge the evidence of a unit: inspects it, keeps its register or leads it."""
        return self._reaches(unit, INSPECTING)

    def keeps_somewhere(self):
        return self.is_system or bool(self.reach(KEEPING))

    def inspects_from_above(self, unit):
        """The same, but not as the unit's own leader or keeper: nobody judges their own evidence."""
        if self.is_system or unit.pk in self.reach(frozenset({Role.INSPECTOR})):
            return True
        own = {post.unit_id for post in self.posts() if post.role in INSPECTING}
        return self.inspects(unit) and own != {unit.pk}

    def sees_viewings(self):
        """May read who exported what and looked at whose evidence."""
        return self.has_role(*(INSPECTING - {Role.LEADER}), Role.ADMINISTRATOR)

    def runs_the_house(self):
        """May set what counts for everyone: keeps or administers a unit at the top."""
        posts = [post for post in self.posts() if post.role in KEEPING]
        return self.is_system or any(post.unit.parent_id is None for post in posts)

    def administers(self, unit):
        return self._reaches(unit, ADMINISTERING)

    def post_for(self, unit):
        """The post in which the account acts for a unit: the nearest above it, or None."""
        if self.is_system or unit is None:
            return None
        kept = self.__dict__.setdefault("_nearest", {})
        if unit.pk not in kept:
            kept[unit.pk] = self._nearest_post(unit)
        return kept[unit.pk]

    def _nearest_post(self, unit):
        line = Ancestry.objects.lasting().filter(unit=unit)
        lines = dict(line.values_list("ancestor_id", "depth"))
        able = ACTING | KEEPING | INSPECTING
        acting = [post for post in self.posts() if post.unit_id in lines and post.role in able]
        return min(acting, key=lambda post: lines[post.unit_id], default=None)

    def has_role(self, *roles):
        return any(post.role in roles for post in self.posts())


def one_time_password():
    """Three groups of letters and digits that can be read out on the telephone."""
    return "-".join("".join(secrets.choice(ALPHABET) for _n in range(4)) for _g in range(3))
