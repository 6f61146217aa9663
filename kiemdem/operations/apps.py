from django.apps import AppConfig


class OperationsConfig(AppConfig):
    name = "kiemdem.operations"
    label = "operations"

    def ready(self):
        from . import jobs  # noqa: F401  listens to the worker
