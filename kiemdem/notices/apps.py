from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class NoticesConfig(AppConfig):
    name = "kiemdem.notices"
    label = "notices"

    def ready(self):
        from kiemdem.jobs.regular import REGULAR, Regular

        from .jobs import gather_digests, remind_of_all, send_digests

        REGULAR["remind"] = Regular(remind_of_all, hour=6, label=_("Remind of what is owed"))
        REGULAR["gather digests"] = Regular(
            gather_digests, hour=7, label=_("Gather the digests of the day")
        )
        REGULAR["send digests"] = Regular(
            send_digests, minutes=30, label=_("Send the digests by mail")
        )
