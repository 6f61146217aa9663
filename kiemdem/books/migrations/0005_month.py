from django.db import migrations, models

COLUMNS = (
    "done, done_over, sent, sent_over, doing, doing_over, paused, paused_over, "
    "assigned, received, cancelled, transferred"
).split(", ")


def fill(apps, editor):
    """The months as the days that are kept make them."""
    sums = ", ".join(f"SUM({name})" for name in COLUMNS)
    sqlite = editor.connection.vendor == "sqlite"
    month = "date(day, 'start of month')" if sqlite else "date_trunc('month', day)::date"
    some = " OR ".join(f"SUM({name}) <> 0" for name in COLUMNS)
    editor.execute(
        f"INSERT INTO books_month (unit_id, programme_id, month, {', '.join(COLUMNS)}) "
        f"SELECT unit_id, programme_id, {month}, {sums} FROM books_delta "
        f"GROUP BY unit_id, programme_id, 3 HAVING {some} ORDER BY unit_id, programme_id, 3"
    )


class Migration(migrations.Migration):
    dependencies = [("books", "0004_lines_belong_together")]
    operations = [
        migrations.CreateModel(
            name="Month",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("unit_id", models.BigIntegerField(default=0)),
                ("programme_id", models.BigIntegerField(default=0)),
                *[(name, models.IntegerField(default=0)) for name in COLUMNS],
                ("month", models.DateField()),
            ],
            options={
                "verbose_name": "month's change",
                "verbose_name_plural": "months' changes",
            },
        ),
        migrations.RunPython(fill, migrations.RunPython.noop),
        migrations.AddConstraint(
            model_name="month",
            constraint=models.UniqueConstraint(
                fields=["unit_id", "programme_id", "month"], name="one_month_per_line"
            ),
        ),
    ]
