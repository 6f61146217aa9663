from django.apps import AppConfig


class UnitsConfig(AppConfig):
    name = "kiemdem.units"
    label = "units"
