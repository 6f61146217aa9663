from django.db import migrations

ON = "CREATE INDEX task_words ON programmes_task USING gin (fold gin_trgm_ops)"
OFF = "DROP INDEX IF EXISTS task_words"


def index_words(apps, editor):
    """PostgreSQL finds parts of words by pg_trgm. Where it is not to be had, search reads every task."""
    connection = editor.connection
    if connection.vendor != "postgresql":
        return
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT installed_version IS NOT NULL, "
            "has_database_privilege(current_database(), 'CREATE') "
            "FROM pg_available_extensions WHERE name = 'pg_trgm'"
        )
        found = cursor.fetchone()
        if not found or not any(found):
            return
        cursor.execute("CREATE EXTENSION IF NOT EXISTS pg_trgm")
        cursor.execute(ON)


def forget_words(apps, editor):
    if editor.connection.vendor == "postgresql":
        editor.execute(OFF)


class Migration(migrations.Migration):
    dependencies = [("programmes", "0004_target_passage")]
    operations = [migrations.RunPython(index_words, forget_words)]
