from django.apps import AppConfig


class UiConfig(AppConfig):
    name = "kiemdem.ui"
    label = "ui"
