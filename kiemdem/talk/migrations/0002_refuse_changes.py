from django.db import migrations

from kiemdem.ledger import triggers


class Migration(migrations.Migration):
    dependencies = [("talk", "0001_initial"), ("ledger", "0002_refuse_changes")]
    operations = [
        migrations.RunPython(
            lambda _apps, schema: triggers.set(schema.connection, triggers.TALK),
            lambda _apps, schema: triggers.lift(schema.connection, triggers.TALK),
        )
    ]
