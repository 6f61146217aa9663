from django.db import migrations


def tell_the_planner(apps, editor):
    """The line of everything is one of many: without this PostgreSQL expects a quarter of the table there."""
    if editor.connection.vendor == "postgresql":
        editor.execute(
            "CREATE STATISTICS delta_lines (ndistinct, dependencies, mcv) "
            "ON unit_id, programme_id FROM books_delta"
        )


def forget(apps, editor):
    if editor.connection.vendor == "postgresql":
        editor.execute("DROP STATISTICS IF EXISTS delta_lines")


class Migration(migrations.Migration):
    dependencies = [("books", "0003_quick_lists")]
    operations = [migrations.RunPython(tell_the_planner, forget)]
