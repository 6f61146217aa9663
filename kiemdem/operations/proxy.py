"""What the proxy says of a request, believed only where there is one that sets it itself."""

import re
from ipaddress import ip_address
from uuid import uuid4

from django.conf import settings

SOUND = re.compile(r"[A-Za-z0-9._-]{8,64}")


def number_of(request) -> str:
    """The proxy's number of the request where it is trusted and sound, else one of our own."""
    given = request.headers.get("X-Request-ID", "") if settings.TRUST_PROXY else ""
    return given if SOUND.fullmatch(given) else uuid4().hex[:16]


def address_of(request) -> str:
    """Whom failed sign-ins are counted against: not the proxy, which is the same for everyone.

    The last address is the one that our own proxy has added; what stands before it anyone may write.
    """
    if settings.TRUST_PROXY:
        last = request.headers.get("X-Forwarded-For", "").rpartition(",")[2].strip()
        try:
            return str(ip_address(last))
        except ValueError:
            pass
    return request.META.get("REMOTE_ADDR", "")
