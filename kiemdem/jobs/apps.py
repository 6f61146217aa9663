from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class JobsConfig(AppConfig):
    name = "kiemdem.jobs"
    label = "jobs"

    def ready(self):
        from .regular import REGULAR, Regular
        from .tidying import tidy_up

        REGULAR["tidy up"] = Regular(tidy_up, hour=3, label=_("Forget the jobs done two weeks ago"))
