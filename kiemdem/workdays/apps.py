from django.apps import AppConfig


class WorkdaysConfig(AppConfig):
    name = "kiemdem.workdays"
    label = "workdays"
