from django.db import migrations, models
from django.db.models import Max, OuterRef, Subquery


def fill(apps, editor):
    """The deadline as it stands; what it was before a change is told by `kiemdem books --rebuild`."""
    period = apps.get_model("books", "Period").objects
    charges = apps.get_model("assignments", "Assignment").objects
    own = charges.filter(pk=OuterRef("assignment_id")).values("due_on")
    period.exclude(assignment_id=None).update(due_on=Subquery(own))
    leading = charges.filter(task=OuterRef("task"), role="lead").order_by().values("task")
    last = leading.annotate(last=Max("due_on")).values("last")
    period.filter(assignment_id=None).update(due_on=Subquery(last))


class Migration(migrations.Migration):
    dependencies = [
        ("assignments", "0001_initial"),
        ("books", "0006_overdue"),
        ("programmes", "0006_word_starts"),
    ]

    operations = [
        migrations.AddField(
            model_name="period",
            name="due_on",
            field=models.DateField(null=True, verbose_name="due day"),
        ),
        migrations.RunPython(fill, migrations.RunPython.noop),
        migrations.RemoveIndex(model_name="period", name="period_over"),
        migrations.AddIndex(
            model_name="period",
            index=models.Index(
                condition=models.Q(("klass__in", ("sent_over", "doing_over", "paused_over"))),
                fields=[
                    "ends_on",
                    "starts_on",
                    "unit_id",
                    "assignment_id",
                    "in_programme",
                    "programme_id",
                    "task",
                    "due_on",
                ],
                name="period_over",
            ),
        ),
        migrations.RemoveIndex(model_name="period", name="period_since"),
        migrations.AddIndex(
            model_name="period",
            index=models.Index(
                fields=["klass", "starts_on", "ends_on", "in_programme", "programme_id", "task"],
                name="period_since",
            ),
        ),
        migrations.AddIndex(
            model_name="period",
            index=models.Index(
                condition=models.Q(
                    (
                        "klass__in",
                        ("sent", "sent_over", "doing", "doing_over", "paused", "paused_over"),
                    )
                ),
                fields=["due_on", "ends_on", "starts_on", "in_programme", "programme_id"],
                name="period_due",
            ),
        ),
    ]
