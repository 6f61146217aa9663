from django.apps import AppConfig


class RoundsConfig(AppConfig):
    name = "kiemdem.rounds"
    label = "rounds"

    def ready(self):
        from kiemdem.assignments.audit import CHECKS

        from .audit import closed_differences

        CHECKS.append(closed_differences)
