from django.db import models, transaction
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from kiemdem.folding import fold, sort_key
from kiemdem.ledger.models import record
from kiemdem.rules import refuse_if

from .unit import Unit


class Role(models.TextChoices):
    """What a post may do, in its unit and in everything below."""

    KEEPER = "keeper", _("register keeper")
    OFFICER = "officer", _("unit officer")
    LEADER = "leader", _("unit leader")
    INSPECTOR = "inspector", _("inspector")
    ADMINISTRATOR = "administrator", _("administrator")


class Person(models.Model):
    """Someone who holds posts. Nothing more is kept about people than that."""

    full_name = models.CharField(_("full name"), max_length=120)
    fold = models.CharField(max_length=120, editable=False)
    sort_key = models.CharField(max_length=260, editable=False, db_index=True)
    illustrative = models.BooleanField(_("illustrative"), default=False)

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("people")
        ordering = ["sort_key"]

    def __str__(self):
        return self.full_name

    def save(self, *args, **kwargs):
        # Vietnamese lists go by the given name, which stands last.
        family, _space, given = self.full_name.rpartition(" ")
        self.fold, self.sort_key = fold(self.full_name), sort_key(f"{given} {family}")[:260]
        super().save(*args, **kwargs)


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
        record(self, "appointed", by=by, on=on, person=person.full_name)
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
        refuse_if(self.why_not_appoint(by, on=on))
        held = self.appointments.filter(ends_on=None)
        names = [str(appointment.person) for appointment in held.select_related("person")]
        held.update(ends_on=on)
        record(self, "vacated", by=by, on=on, person=", ".join(names))

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
