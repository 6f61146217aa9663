from django.db import migrations

from kiemdem.ledger import triggers


class Migration(migrations.Migration):
    dependencies = [("ledger", "0001_initial")]
    operations = [
        migrations.RunPython(
            lambda _apps, schema: triggers.set(schema.connection),
            lambda _apps, schema: triggers.lift(schema.connection),
        )
    ]
