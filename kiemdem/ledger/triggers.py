"""The database's own refusal to change the ledger, for whoever goes round the product."""

LEDGER = ("ledger_entry",)
CLOSED = ("rounds_closedtally", "rounds_closedline")
TALK = ("talk_comment", "talk_mention", "talk_strike")

POSTGRES_SET = """
CREATE OR REPLACE FUNCTION kiemdem_ledger_is_append_only() RETURNS trigger AS $$
BEGIN
  RAISE EXCEPTION 'The ledger is only added to: % on % is refused.', TG_OP, TG_TABLE_NAME;
END $$ LANGUAGE plpgsql;
CREATE TRIGGER {table}_append_only BEFORE UPDATE OR DELETE ON {table}
  FOR EACH ROW EXECUTE FUNCTION kiemdem_ledger_is_append_only();
CREATE TRIGGER {table}_no_truncate BEFORE TRUNCATE ON {table}
  FOR EACH STATEMENT EXECUTE FUNCTION kiemdem_ledger_is_append_only();
"""
POSTGRES_LIFT = """
DROP TRIGGER IF EXISTS {table}_append_only ON {table};
DROP TRIGGER IF EXISTS {table}_no_truncate ON {table};
"""
SQLITE_SET = [
    "CREATE TRIGGER IF NOT EXISTS {table}_no_%(verb)s BEFORE %(verb)s ON {table} "
    "BEGIN SELECT RAISE(ABORT, 'The ledger is only added to.'); END" % {"verb": verb}
    for verb in ("update", "delete")
]
SQLITE_LIFT = ["DROP TRIGGER IF EXISTS {table}_no_%s" % verb for verb in ("update", "delete")]


def set(connection, tables=LEDGER) -> None:
    """Refuse changes to these tables from now on."""
    _run(connection, SQLITE_SET if connection.vendor == "sqlite" else [POSTGRES_SET], tables)


def lift(connection, tables=LEDGER) -> None:
    """Stop refusing: only for emptying a test database."""
    _run(connection, SQLITE_LIFT if connection.vendor == "sqlite" else [POSTGRES_LIFT], tables)


def _run(connection, statements, tables) -> None:
    with connection.cursor() as cursor:
        for table in tables:
            for statement in statements:
                cursor.execute(statement.format(table=table))
