from django.apps import AppConfig


class RequestsConfig(AppConfig):
    name = "kiemdem.requests"
    label = "requests"
