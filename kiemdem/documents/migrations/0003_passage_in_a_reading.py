import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("documents", "0002_initial"),
        ("readings", "0001_initial"),
    ]

    operations = [
        migrations.AddField(
            model_name="passage",
            name="reading",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="passages",
                to="readings.readingdraft",
            ),
        ),
        migrations.AddField(
            model_name="passage", name="start", field=models.PositiveIntegerField(null=True)
        ),
        migrations.AddField(
            model_name="passage", name="end", field=models.PositiveIntegerField(null=True)
        ),
    ]
