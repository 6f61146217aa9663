from django.db import models, transaction
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from kiemdem.folding import clean, fold, sort_key
from kiemdem.ledger.models import record
from kiemdem.rules import refuse_if

from .reorganisation import paper
from .unit import Unit


class Role(models.TextChoices):
    """What a post may do, in its unit and in everything below."""

    KEEPER = "keeper", _("register keeper")
    OFFICER = "officer", _("unit officer")
    LEADER = "leader", _("unit leader")
    INSPECTOR = "inspector", _("inspector")
    ADMINISTRATOR = "administrator", _("administrator")


READING = frozenset(Role)
ACTING = frozenset({Role.OFFICER, Role.LEADER, Role.KEEPER})
LEADING = frozenset({Role.LEADER, Role.KEEPER})
KEEPING = frozenset({Role.KEEPER, Role.ADMINISTRATOR})
INSPECTING = frozenset({Role.INSPECTOR, Role.LEADER, Role.KEEPER})
ADMINISTERING = frozenset({Role.ADMINISTRATOR})


class PersonQuerySet(models.QuerySet):
    def visible_to(self, user):
        """For the keeper of a part of the tree: who holds or held a post there, or has none yet."""
        if user.is_system:
            return self
        held = Q(appointments__post__unit__in=user.reached(KEEPING))
        return self.filter(held | Q(appointments=None)).distinct()

    def searched(self, text):
        words = fold(text).split()
        return self.filter(*[Q(fold__contains=word) for word in words]) if words else self.none()


class Person(models.Model):
    """Someone who holds posts. Nothing more is kept about people than that."""

    NOT_YOURS = _("Only the register keeper of every unit the person works for may do this.")

    full_name = models.CharField(_("full name"), max_length=120)
    fold = models.CharField(max_length=120, editable=False)
    sort_key = models.CharField(max_length=260, editable=False, db_index=True)
    illustrative = models.BooleanField(_("illustrative"), default=False)

    objects = PersonQuerySet.as_manager()

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("people")
        ordering = ["sort_key"]

    def __str__(self):
        return self.full_name

    def get_absolute_url(self):
        return reverse("units:person", args=[self.pk])

    def save(self, *args, **kwargs):
        # Vietnamese lists go by the given name, which stands last.
        family, _space, given = self.full_name.rpartition(" ")
        self.fold, self.sort_key = fold(self.full_name), sort_key(f"{given} {family}")[:260]
        super().save(*args, **kwargs)

    @classmethod
    @transaction.atomic
    def enter(cls, full_name, *, by, on):
        """Someone new in the list of people."""
        refuse_if(None if by.keeps_somewhere() else cls.NOT_YOURS)
        person = cls.objects.create(full_name=clean(full_name))
        record(person, "entered", by=by, on=on, name=person.full_name)
        return person

    @transaction.atomic
    def rename(self, full_name, *, by, on):
        """The name written right, or changed."""
        refuse_if(self.why_not_administer(by))
        old, self.full_name = self.full_name, clean(full_name)
        self.save()
        record(self, "renamed", by=by, on=on, old=old, new=self.full_name)

    def why_not_administer(self, by):
        """Only who keeps all units the person works for now (or last did) may change account and name."""
        if by.is_system:
            return None
        last = self.appointments.filter(ends_on=None) or self.appointments.order_by("-ends_on")[:1]
        units = {appointment.post.unit_id for appointment in last}
        if not by.keeps_somewhere() or not units <= by.reach(KEEPING):
            return self.NOT_YOURS
        return None


class PostQuerySet(models.QuerySet):
    def open_on(self, day):
        return self.filter(opened_on__lte=day).filter(Q(closed_on=None) | Q(closed_on__gt=day))


class Post(models.Model):
    """A seat in a unit. Rights and responsibility belong to it; people hold it for a time."""

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="posts")
    title = models.CharField(_("title"), max_length=200)
    role = models.CharField(_("role"), max_length=20, choices=Role)
    is_head = models.BooleanField(_("head of the unit"), default=False)
    opened_on = models.DateField(_("opened on"))
    closed_on = models.DateField(_("closed on"), null=True, blank=True)
    illustrative = models.BooleanField(_("illustrative"), default=False)

    objects = PostQuerySet.as_manager()

    class Meta:
        verbose_name = _("post")
        verbose_name_plural = _("posts")
        ordering = ["unit", "-is_head", "title"]
        constraints = [
            models.UniqueConstraint(fields=["unit", "title"], name="one_post_of_a_title"),
        ]

    def __str__(self):
        return self.title

    def get_absolute_url(self):
        return reverse("units:post", args=[self.pk])

    @classmethod
    @transaction.atomic
    def open(cls, *, unit, title, role, on, by, is_head=False):
        """A new seat in a unit, empty until someone is appointed."""
        title = clean(title)
        refuse_if(cls.why_not_open(unit, by, title=title, on=on))
        post = cls.objects.create(unit=unit, title=title, role=role, is_head=is_head, opened_on=on)
        record(post, "opened", by=by, on=on, title=title, role=str(role), unit=unit.name)
        return post

    @classmethod
    def why_not_open(cls, unit, by, *, title, on):
        if not by.keeps(unit):
            return _("Only the register keeper may fill posts here.")
        if not unit.is_open_on(on):
            return _("%(unit)s does not exist on %(day)s.") % {
                "unit": unit,
                "day": f"{on:%d/%m/%Y}",
            }
        if cls.objects.filter(unit=unit, title=title).exists():
            return _("%(unit)s has a post of this title already.") % {"unit": unit}
        return None

    @transaction.atomic
    def close(self, *, on, by):
        """The seat is no more from a day on; whoever held it steps down."""
        refuse_if(self.why_not_close(by, on=on))
        self.appointments.filter(ends_on=None).update(ends_on=on)
        self.closed_on = on
        self.save(update_fields=["closed_on"])
        record(self, "closed", by=by, on=on, title=self.title)

    def why_not_close(self, by, *, on=None):
        if self.closed_on:
            return _("The post was closed on %(day)s.") % {"day": f"{self.closed_on:%d/%m/%Y}"}
        if on and on <= self.opened_on:
            return _("The day must come after %(day)s.") % {"day": f"{self.opened_on:%d/%m/%Y}"}
        return self.why_not_appoint(by, on=on)

    @transaction.atomic
    def appoint(self, person, *, on, by, ordered_by=None):
        """`person` holds the post from a day on; whoever held it steps down on that day."""
        refuse_if(self.why_not_appoint(by, on=on))
        current = self.appointments.filter(ends_on=None).first()
        if current:
            current.ends_on = on
            current.save(update_fields=["ends_on"])
        appointment = Appointment.objects.create(
            post=self, person=person, starts_on=on, ordered_by=ordered_by
        )
        told = {"person": person.full_name, **paper(ordered_by)}
        record(self, "appointed", by=by, on=on, **told)
        return appointment

    def why_not_appoint(self, by, *, on=None):
        if not (by.keeps(self.unit) or by.administers(self.unit)):
            return _("Only the register keeper may fill posts here.")
        latest = self.appointments.order_by("starts_on").last()
        if on and latest and on <= latest.starts_on:
            return _("The appointment must come after %(day)s.") % {
                "day": f"{latest.starts_on:%d/%m/%Y}"
            }
        return None

    @transaction.atomic
    def vacate(self, *, on, by):
        """Nobody holds the post from a day on."""
        refuse_if(self.why_not_vacate(by, on=on))
        held = self.appointments.filter(ends_on=None)
        names = [str(appointment.person) for appointment in held.select_related("person")]
        held.update(ends_on=on)
        record(self, "vacated", by=by, on=on, person=", ".join(names))

    def why_not_vacate(self, by, *, on=None):
        if not self.appointments.filter(ends_on=None).exists():
            return _("Nobody holds the post.")
        return self.why_not_appoint(by, on=on)

    def holder_on(self, day):
        """Who holds the post on a day, or None."""
        held = self.appointments.as_of(day).select_related("person").first()
        return held.person if held else None


class AppointmentQuerySet(models.QuerySet):
    def as_of(self, day):
        """In force on `day`. The last day belongs to the next holder."""
        return self.filter(starts_on__lte=day).filter(Q(ends_on=None) | Q(ends_on__gt=day))


class Appointment(models.Model):
    """One person in one post, from a day to a day."""

    post = models.ForeignKey(Post, models.PROTECT, related_name="appointments")
    person = models.ForeignKey(Person, models.PROTECT, related_name="appointments")
    starts_on = models.DateField(_("from"))
    ends_on = models.DateField(_("to"), null=True, blank=True)
    ordered_by = models.ForeignKey(
        "documents.Document", models.PROTECT, null=True, related_name="+"
    )

    objects = AppointmentQuerySet.as_manager()

    class Meta:
        verbose_name = _("appointment")
        verbose_name_plural = _("appointments")
        ordering = ["starts_on"]
        constraints = [
            models.UniqueConstraint(
                fields=["post"], condition=Q(ends_on=None), name="one_holder_of_a_post"
            ),
            models.CheckConstraint(
                condition=Q(ends_on=None) | Q(ends_on__gt=F("starts_on")),
                name="appointment_ends_after_it_starts",
            ),
        ]

    def __str__(self):
        return f"{self.person}, {self.post}"
