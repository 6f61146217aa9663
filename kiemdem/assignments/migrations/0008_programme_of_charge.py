from django.db import migrations, models
from django.db.models import OuterRef, PROTECT, Subquery


def fill(apps, editor):
    """Every charge belongs to the programme of its task: one statement, however many there are."""
    task = apps.get_model("programmes", "Task").objects.filter(pk=OuterRef("task"))
    charges = apps.get_model("assignments", "Assignment").objects
    charges.update(programme=Subquery(task.values("programme")))


def key(to, **options):
    """A foreign key whose index is one of those below."""
    return models.ForeignKey(on_delete=PROTECT, to=to, db_index=False, **options)


class Migration(migrations.Migration):
    dependencies = [
        ("assignments", "0007_charges_by_status"),
        ("programmes", "0006_word_starts"),
    ]
    operations = [
        migrations.RemoveIndex("assignment", "charges_by_due"),
        migrations.RemoveIndex("assignment", "charges_by_status"),
        migrations.AlterField(
            "assignment", "task", key("programmes.task", related_name="assignments")
        ),
        migrations.AlterField(
            "assignment",
            "unit",
            key("units.unit", related_name="assignments", verbose_name="unit"),
        ),
        migrations.AddField(
            "assignment",
            "programme",
            key("programmes.programme", related_name="charges", editable=False, null=True),
        ),
        migrations.RunPython(fill, migrations.RunPython.noop),
        migrations.AlterField(
            "assignment",
            "programme",
            key("programmes.programme", related_name="charges", editable=False),
        ),
        migrations.AddIndex(
            "assignment", models.Index(fields=["unit", "programme"], name="programmes_of_unit")
        ),
        migrations.AddIndex(
            "assignment",
            models.Index(
                fields=["programme", "role", "status", "due_on", "id"],
                name="charges_of_programme",
            ),
        ),
        migrations.AddIndex(
            "assignment",
            models.Index(
                fields=["status", "completed_on", "role", "programme"],
                name="charges_by_status",
            ),
        ),
    ]
