from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from kiemdem.programmes.models import Programme, Task
from kiemdem.units.models import Unit

WATCHED: dict[str, type[models.Model]] = {"task": Task, "programme": Programme, "unit": Unit}


class WatchQuerySet(models.QuerySet):
    def visible_to(self, user):
        """One's own: who watches what is nobody else's matter."""
        return self.filter(user=user)

    def on(self, thing):
        """Of one task, programme or unit."""
        return self.filter(**{name_of(thing): thing})

    def begin(self, users, thing):
        """These people watch a thing from now on; whoever did already goes on."""
        name = name_of(thing)
        rows = [self.model(user_id=user, **{name: thing}) for user in sorted(users)]
        self.bulk_create(rows, ignore_conflicts=True)


class Watch(models.Model):
    """Someone wants to be told what happens on a task, a programme or a unit."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="watches")
    task = models.ForeignKey(Task, models.CASCADE, null=True, related_name="watches")
    programme = models.ForeignKey(Programme, models.CASCADE, null=True, related_name="watches")
    unit = models.ForeignKey(Unit, models.CASCADE, null=True, related_name="watches")
    since = models.DateTimeField(default=timezone.now)

    objects = WatchQuerySet.as_manager()

    class Meta:
        verbose_name = _("watch")
        verbose_name_plural = _("watches")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["user", "task"], name="one_watch_a_task"),
            models.UniqueConstraint(fields=["user", "programme"], name="one_watch_a_programme"),
            models.UniqueConstraint(fields=["user", "unit"], name="one_watch_a_unit"),
            models.CheckConstraint(
                condition=Q(task__isnull=False, programme=None, unit=None)
                | Q(task=None, programme__isnull=False, unit=None)
                | Q(task=None, programme=None, unit__isnull=False),
                name="one_thing_watched",
            ),
        ]

    def __str__(self):
        return f"{self.user}: {self.thing}"

    @property
    def thing(self):
        return self.task or self.programme or self.unit


def name_of(thing) -> str:
    """By which of the three names a thing is watched."""
    return next(name for name, model in WATCHED.items() if isinstance(thing, model))
