import errno

from django.utils.translation import gettext as _

NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


class Trouble(Exception):
    """Why there is no backup, or no restore: a sentence for the administrator."""


def told(error: Exception) -> str:
    """The sentence of whatever kept a backup or a restore from ending."""
    if isinstance(error, OSError) and error.errno in NO_ROOM:
        return _(
            "There is no room left on the disk. Nothing is left half-written; "
            "make room and run it again."
        )
    if isinstance(error, FileNotFoundError) and error.filename:
        return _("There is no file or folder %(file)s.") % {"file": error.filename}
    if isinstance(error, PermissionError) and error.filename:
        return _("This account may not read or write %(file)s.") % {"file": error.filename}
    if isinstance(error, OSError) and error.filename:
        return f"{error.strerror}: {error.filename}"
    return str(error)
