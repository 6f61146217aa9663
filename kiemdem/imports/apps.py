from django.apps import AppConfig


class ImportsConfig(AppConfig):
    name = "kiemdem.imports"
    label = "imports"
