"""The command line: `kiemdem tally …`, `kiemdem import …`, and Django's own commands."""

import os
import sys

NOT_READY = (
    "The database is not ready: run `kiemdem migrate` first. "
    "(Cơ sở dữ liệu chưa sẵn sàng: chạy `kiemdem migrate` trước.)"
)


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "kiemdem.settings")
    from django.core.management import execute_from_command_line
    from django.db import OperationalError, ProgrammingError

    try:
        execute_from_command_line(sys.argv)
    except (OperationalError, ProgrammingError) as error:
        words = str(error)
        if "no such table" not in words and "does not exist" not in words:
            raise
        sys.stderr.write(f"{NOT_READY}\n")
        sys.exit(2)


if __name__ == "__main__":
    main()
