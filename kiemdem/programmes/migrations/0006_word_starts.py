from django.db import migrations

ON = "CREATE INDEX task_word_starts ON programmes_task USING gin (to_tsvector('simple', fold))"
OFF = "DROP INDEX IF EXISTS task_word_starts"


def on_postgresql(statement):
    def run(apps, editor):
        if editor.connection.vendor == "postgresql":
            editor.execute(statement)

    return run


class Migration(migrations.Migration):
    """PostgreSQL finds words by how they begin; `task_words` finds what stands within words."""

    dependencies = [("programmes", "0005_words")]
    operations = [migrations.RunPython(on_postgresql(ON), on_postgresql(OFF))]
