from django.apps import AppConfig


class BackupsConfig(AppConfig):
    name = "kiemdem.backups"
    label = "backups"
