from django.db import migrations, models

INDEX = "rounds_closedline_closing_id_0de86929"


class Migration(migrations.Migration):
    """Lines of closed books are found by closing and place; an index of the closing alone is one too many.

    By hand, since Django makes the whole table anew on SQLite, and with it loses what refuses changes.
    """

    dependencies = [("rounds", "0005_closing_order")]
    operations = [
        migrations.SeparateDatabaseAndState(
            database_operations=[
                migrations.RunSQL(
                    f"DROP INDEX IF EXISTS {INDEX}",
                    f"CREATE INDEX {INDEX} ON rounds_closedline (closing_id)",
                )
            ],
            state_operations=[
                migrations.AlterField(
                    "closedline",
                    "closing",
                    models.ForeignKey(
                        "rounds.closedtally",
                        models.PROTECT,
                        related_name="lines",
                        db_index=False,
                    ),
                )
            ],
        )
    ]
