from django.apps import AppConfig


class ProgrammesConfig(AppConfig):
    name = "kiemdem.programmes"
    label = "programmes"
