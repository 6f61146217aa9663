from django.apps import AppConfig


class TallyConfig(AppConfig):
    name = "kiemdem.tally"
    label = "tally"
