import errno

NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


class Trouble(Exception):
    """Why there is no backup, or no restore: a sentence for the administrator."""


def told(error: Exception) -> str:
    """The sentence of whatever kept a backup or a restore from ending."""
    if isinstance(error, OSError) and error.errno in NO_ROOM:
        return "There is no room left on the disk. Nothing is left half-written; make room and run it again."
    if isinstance(error, OSError) and error.filename:
        return f"{error.strerror}: {error.filename}"
    return str(error)
