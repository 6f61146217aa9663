from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class RoundsConfig(AppConfig):
    name = "kiemdem.rounds"
    label = "rounds"

    def ready(self):
        from kiemdem.assignments.audit import CHECKS
        from kiemdem.jobs.regular import LABELS, REGULAR, Regular

        from .audit import closed_differences
        from .jobs import open_rounds
        from .models.order import close_books

        REGULAR["open rounds"] = Regular(
            open_rounds, hour=5, label=_("Open the counts that are due")
        )
        LABELS[close_books.module_path] = _("Close the books of a count")
        CHECKS.append(closed_differences)
