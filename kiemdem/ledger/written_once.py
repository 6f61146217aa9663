from django.db import models

NEVER = "This row is written once and never changed."


class WrittenOnceQuerySet(models.QuerySet):
    def update(self, **changes):
        raise TypeError(NEVER)

    def delete(self):
        raise TypeError(NEVER)

    def bulk_update(self, objs, fields, batch_size=None):
        raise TypeError(NEVER)

    def update_or_create(self, defaults=None, create_defaults=None, **kwargs):
        raise TypeError(NEVER)


class WrittenOnce(models.Model):
    """A row that is only ever added; of the books the database refuses the rest too."""

    class Meta:
        abstract = True

    def save(self, *args, **kwargs):
        if not self._state.adding:
            raise TypeError(NEVER)
        super().save(*args, **kwargs)

    def delete(self, *args, **kwargs):
        raise TypeError(NEVER)
