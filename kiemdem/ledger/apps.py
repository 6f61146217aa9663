from django.apps import AppConfig


class LedgerConfig(AppConfig):
    name = "kiemdem.ledger"
    label = "ledger"
