"""What stands before the product in an office, for the measurement: nginx, which compresses pages (deploy/nginx)."""

import gzip
import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "kiemdem.settings")
product = get_wsgi_application()

SMALL = 1024  # bytes that are not worth it


def application(environ, start_response):
    """The product, asked as if by https; its pages compressed as nginx does it."""
    environ["HTTP_X_FORWARDED_PROTO"] = "https"
    said: list = []

    def hold(status, headers, exc_info=None):
        said[:] = [status, headers]

    answer = product(environ, hold)
    try:
        body = b"".join(answer)
    finally:
        getattr(answer, "close", lambda: None)()
    status, headers = said
    names = {name.lower(): value for name, value in headers}
    if names.get("content-type", "").startswith("text/html") and len(body) > SMALL:
        body = gzip.compress(body, compresslevel=1)
        headers = [pair for pair in headers if pair[0].lower() != "content-length"]
        headers += [("Content-Encoding", "gzip"), ("Content-Length", str(len(body)))]
    start_response(status, headers)
    return [body]
