"""Many plain rows into a table, as fast as the database takes them."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from django.core.management.color import no_style
from django.db import DEFAULT_DB_ALIAS, connection, connections
from django.db.models import Max


class Table:
    """Rows of some columns of a model; the other columns hold what they hold by default."""

    def __init__(self, model, given: str, **always):
        self.model, self.given = model, given.split()
        concrete = {field.attname: field for field in model._meta.concrete_fields}
        rest = [name for name in concrete if name not in self.given]
        values = {name: always.get(name, concrete[name].get_default()) for name in rest}
        self.rest = tuple(concrete[n].get_db_prep_save(values[n], connection) for n in rest)
        columns = [concrete[name].column for name in (*self.given, *rest)]
        self.columns = ", ".join(map(connection.ops.quote_name, columns))
        self.connection = connections[DEFAULT_DB_ALIAS]  # of this thread, used by another
        self.marks = ", ".join(["%s"] * len(columns))

    def write(self, rows: Iterable[tuple]) -> None:
        """COPY where there is one; days and moments come as text."""
        name, rest = self.model._meta.db_table, self.rest
        with self.connection.cursor() as cursor:
            if self.connection.vendor == "postgresql":
                with cursor.copy(f"COPY {name} ({self.columns}) FROM STDIN") as copy:
                    for row in rows:
                        copy.write_row(row + rest)
            else:
                into = f"INSERT INTO {name} ({self.columns}) VALUES ({self.marks})"
                cursor.executemany(into, [row + rest for row in rows])

    def next_pk(self) -> int:
        """Rows name each other before they are written, so their numbers are given here."""
        return (self.model.objects.aggregate(last=Max("pk"))["last"] or 0) + 1


def go_on_counting(models) -> None:
    """Have PostgreSQL number further rows after those whose numbers were given."""
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), models):
            cursor.execute(statement)


@contextmanager
def without_indexes(models) -> Iterator[None]:
    """Set indexes and foreign keys of these tables aside, and make them anew over all rows."""
    tables = [model._meta.db_table for model in models]
    with connection.cursor() as cursor:
        aside = (_postgres if connection.vendor == "postgresql" else _sqlite)(cursor, tables)
        for drop, _make in aside:
            cursor.execute(drop)
        yield
        for _drop, make in reversed(aside):
            cursor.execute(make)


def _sqlite(cursor, tables) -> list[tuple[str, str]]:
    marks = ", ".join(["%s"] * len(tables))
    cursor.execute(
        f"SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND tbl_name IN ({marks})",
        tables,
    )
    return [(f'DROP INDEX "{name}"', sql) for name, sql in cursor.fetchall()]


def _postgres(cursor, tables) -> list[tuple[str, str]]:
    cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")  # what waits for the end would be in the way
    cursor.execute("SET LOCAL maintenance_work_mem = '256MB'")
    cursor.execute("SET LOCAL work_mem = '128MB'")
    cursor.execute(
        "SELECT conrelid::regclass::text, quote_ident(conname), pg_get_constraintdef(oid) "
        "FROM pg_constraint WHERE conrelid::regclass::text = ANY(%s) AND contype IN ('f', 'u') "
        "ORDER BY contype = 'u'",
        [tables],
    )
    aside = [
        (f"ALTER TABLE {table} DROP CONSTRAINT {name}", f"ALTER TABLE {table} ADD CONSTRAINT {name} {made}")
        for table, name, made in cursor.fetchall()
    ]  # fmt: skip
    cursor.execute(
        "SELECT indexrelid::regclass::text, pg_get_indexdef(indexrelid) FROM pg_index "
        "WHERE indrelid::regclass::text = ANY(%s) AND NOT indisprimary AND NOT EXISTS "
        "(SELECT FROM pg_constraint WHERE conindid = indexrelid AND contype = 'u' AND conrelid = indrelid)",
        [tables],
    )
    return aside + [(f"DROP INDEX {name}", made) for name, made in cursor.fetchall()]
