from django.apps import AppConfig


class ViewingsConfig(AppConfig):
    name = "kiemdem.viewings"
    label = "viewings"
