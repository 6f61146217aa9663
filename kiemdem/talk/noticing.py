"""What notices say of comments and of watched things; filled in when the package is ready."""

from datetime import date
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from kiemdem.assignments.moves import MOVES
from kiemdem.notices.kinds import APP, KINDS, Kind
from kiemdem.notices.subjects import SUBJECTS, Subject
from kiemdem.programmes.models import Task
from kiemdem.ui.days import written
from kiemdem.units.models import Unit

from .models import Comment


def numbered(task) -> str:
    return f"{task.number}. {task.title}" if task.number else task.title


def why_mentioned(reason: dict[str, Any]) -> str:
    if reason["unit"]:
        return _("%(by)s mentions %(unit)s in the discussion.") % reason
    return _("%(by)s mentions you in the discussion.") % reason


def why_commented(reason: dict[str, Any]) -> str:
    return _("%(by)s wrote in a discussion that you watch.") % reason


def why_watched(reason: dict[str, Any]) -> str:
    if "entries" not in reason:
        move = MOVES.get(reason["action"])
        told = {"by": reason["by"], "act": move.label if move else _("other entry")}
        return _("Because you watch it: %(by)s entered “%(act)s”.") % told
    entries = ngettext("%(n)s entry", "%(n)s entries", reason["entries"]) % {"n": reason["entries"]}
    comments = ngettext("%(n)s comment", "%(n)s comments", reason["comments"])
    told = {"day": written(date.fromisoformat(reason["day"])), "entries": entries}
    told["comments"] = comments % {"n": reason["comments"]}
    return _("Because you watch it: on %(day)s, %(entries)s and %(comments)s.") % told


KINDS["mentioned"] = Kind(gettext_lazy("Mentions in discussions"), why_mentioned)
KINDS["commented"] = Kind(gettext_lazy("Comments on what you watch"), why_commented, APP)
KINDS["watched"] = Kind(gettext_lazy("Entries on what you watch"), why_watched, APP)
SUBJECTS[Comment] = Subject(
    lambda: Comment.objects.select_related("task", "line"), lambda said: numbered(said.task)
)
SUBJECTS[Task] = Subject(lambda: Task.objects.all(), numbered)
SUBJECTS[Unit] = Subject(lambda: Unit.objects.all())
