from django.apps import AppConfig


class RoundsConfig(AppConfig):
    name = "kiemdem.rounds"
    label = "rounds"

    def ready(self):
        from kiemdem.assignments.audit import CHECKS
        from kiemdem.jobs.regular import REGULAR, Regular

        from .audit import closed_differences
        from .jobs import open_rounds

        REGULAR["open rounds"] = Regular(open_rounds, hour=5)
        CHECKS.append(closed_differences)
