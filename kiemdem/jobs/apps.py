from django.apps import AppConfig


class JobsConfig(AppConfig):
    name = "kiemdem.jobs"
    label = "jobs"
