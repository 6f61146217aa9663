from django.apps import AppConfig


class DemoConfig(AppConfig):
    name = "kiemdem.demo"
    label = "demo"
