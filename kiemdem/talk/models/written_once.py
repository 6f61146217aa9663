from django.db import models

NEVER = "Comments are written once and never edited."


class WrittenOnceQuerySet(models.QuerySet):
    def update(self, **changes):
        raise TypeError(NEVER)

    def delete(self):
        raise TypeError(NEVER)

    def bulk_update(self, objs, fields, batch_size=None):
        self.update()


class WrittenOnce(models.Model):
    """A row that is only ever added; the database refuses the rest too."""

    class Meta:
        abstract = True

    def save(self, *args, **kwargs):
        if not self._state.adding:
            raise TypeError(NEVER)
        super().save(*args, **kwargs)

    def delete(self, *args, **kwargs):
        raise TypeError(NEVER)
