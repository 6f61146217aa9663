from django.apps import AppConfig


class SummariesConfig(AppConfig):
    name = "kiemdem.summaries"
    label = "summaries"
