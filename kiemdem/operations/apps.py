from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class OperationsConfig(AppConfig):
    name = "kiemdem.operations"
    label = "operations"

    def ready(self):
        from kiemdem.jobs.regular import REGULAR, Regular

        from . import jobs  # noqa: F401  listens to the worker
        from .forgetting import forget

        label = _("Forget sessions that have run out")
        REGULAR["forget sessions"] = Regular(forget, hour=3, label=label)
