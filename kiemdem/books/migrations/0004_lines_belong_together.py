from django.db import migrations


def tell_the_planner(apps, editor):
    """The line of everything is one of many: without this PostgreSQL expects a quarter of the table there."""
    if editor.connection.vendor == "postgresql":
        editor.execute(
            "CREATE STATISTICS delta_lines (ndistinct, dependencies, mcv) "
            "ON unit_id, programme_id FROM books_delta"
        )
        # that one line is far too rare for the usual sample of a large table
        editor.execute("ALTER STATISTICS delta_lines SET STATISTICS 5000")


def forget(apps, editor):
    if editor.connection.vendor == "postgresql":
        editor.execute("DROP STATISTICS IF EXISTS delta_lines")


class Migration(migrations.Migration):
    dependencies = [("books", "0003_quick_lists")]
    operations = [migrations.RunPython(tell_the_planner, forget)]
