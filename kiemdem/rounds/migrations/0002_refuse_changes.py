from django.db import migrations

from kiemdem.ledger import triggers


class Migration(migrations.Migration):
    dependencies = [("rounds", "0001_initial"), ("ledger", "0002_refuse_changes")]
    operations = [
        migrations.RunPython(
            lambda _apps, schema: triggers.set(schema.connection, triggers.CLOSED),
            lambda _apps, schema: triggers.lift(schema.connection, triggers.CLOSED),
        )
    ]
