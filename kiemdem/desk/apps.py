from django.apps import AppConfig


class DeskConfig(AppConfig):
    name = "kiemdem.desk"
    label = "desk"
