from collections.abc import Iterable
from itertools import islice

from django.db import connections, models

NEVER = "This row is written once and never changed."


class WrittenOnceQuerySet(models.QuerySet):
    def update(self, **changes):
        raise TypeError(NEVER)

    def delete(self):
        raise TypeError(NEVER)

    def bulk_update(self, objs, fields, batch_size=None):
        raise TypeError(NEVER)

    def pour(self, names: tuple[str, ...], rows: Iterable[tuple]) -> None:
        """Add very many plain rows that say every column but their number."""
        database, table = connections[self.db], self.model._meta.db_table
        into = f"{table} ({', '.join(map(database.ops.quote_name, names))})"
        with database.cursor() as cursor:
            if database.vendor == "postgresql":
                with cursor.copy(f"COPY {into} FROM STDIN") as copy:
                    for row in rows:
                        copy.write_row(row)
                return
            fields = [self.model._meta.get_field(name) for name in names]
            into = f"INSERT INTO {into} VALUES ({', '.join(['%s'] * len(names))})"
            plain = (
                [f.get_db_prep_save(v, database) for f, v in zip(fields, row, strict=True)]
                for row in rows
            )
            while some := list(islice(plain, 1000)):
                cursor.executemany(into, some)

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
