from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class TalkConfig(AppConfig):
    name = "kiemdem.talk"
    label = "talk"

    def ready(self):
        from kiemdem.jobs.regular import REGULAR, Regular
        from kiemdem.rounds.sheet import COMMENTS

        from . import noticing  # noqa: F401  # what notices may say of comments and watched things
        from .jobs import tell_of_the_day, tell_of_watched_tasks
        from .showing import comments_on_lines

        COMMENTS.append(comments_on_lines)
        REGULAR["tell of watched tasks"] = Regular(
            tell_of_watched_tasks, minutes=10, label=_("Tell of the tasks that people watch")
        )
        REGULAR["tell of the day"] = Regular(
            tell_of_the_day, hour=6, label=_("Tell of the programmes and units that people watch")
        )
