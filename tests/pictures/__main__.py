"""Takes the pictures of docs/how-to in both languages: bin/pictures [name …]

The demonstration, a story on top of it and the server live in this process, on a day that is always
the same; the browser is that of the browser tests.
"""

import os
import sys
from datetime import UTC, datetime

import django
from django.utils import timezone

os.environ["DJANGO_SETTINGS_MODULE"] = "kiemdem.settings"
# Playwright keeps an event loop in this thread, which Django takes for asynchronous code.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
SHIFT = datetime(2026, 11, 20, 2, 30, tzinfo=UTC) - datetime.now(UTC)
timezone.now = lambda: datetime.now(UTC) + SHIFT  # before anyone imports it
django.setup()

from .camera import take  # noqa: E402

take(sys.argv[1:])
