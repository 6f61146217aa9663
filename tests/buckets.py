"""A bucket for tests: just enough of S3 to lay down, list, fetch and drop; unsigned, nothing."""

from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from urllib.parse import parse_qs, unquote, urlsplit
from xml.sax.saxutils import escape


class Answers(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_words):
        pass

    def parse(self):
        """(name of the object, what is asked); refuses who brings no signature."""
        asked = urlsplit(self.path)
        name = unquote(asked.path).removeprefix("/bucket").lstrip("/")
        return name, parse_qs(asked.query)

    def say(self, status, body=b"", **headers):
        self.send_response(status)
        for header, value in ({"Content-Length": len(body)} | headers).items():
            self.send_header(header.replace("_", "-"), str(value))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def is_signed(self):
        signed = self.headers.get("Authorization", "").startswith("AWS4-HMAC-SHA256 Credential=key")
        if not signed:
            self.say(403)
        return signed

    def do_PUT(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        if self.is_signed():
            self.server.objects[self.parse()[0]] = body
            self.say(200, ETag='"1"')

    def do_GET(self):
        if not self.is_signed():
            return
        name, asked = self.parse()
        if not name:
            self.say(200, self.listed(asked), Content_Type="application/xml")
        elif name in self.server.objects:
            stamp = "Sun, 22 Nov 2026 00:00:00 GMT"
            self.say(200, self.server.objects[name], ETag='"1"', Last_Modified=stamp)
        else:
            self.say(404)

    do_HEAD = do_GET

    def do_DELETE(self):
        if self.is_signed():
            self.server.objects.pop(self.parse()[0], None)
            self.say(204)

    def listed(self, asked):
        under = asked.get("prefix", [""])[0]
        below = [name for name in self.server.objects if name.startswith(under)]
        files = [name for name in below if "/" not in name[len(under) :]]
        folders = {under + name[len(under) :].split("/")[0] + "/" for name in below} - {
            f"{name}/" for name in files
        }
        rows = [f"<Contents><Key>{escape(name)}</Key></Contents>" for name in sorted(files)]
        rows += [
            f"<CommonPrefixes><Prefix>{escape(name)}</Prefix></CommonPrefixes>"
            for name in sorted(folders)
        ]
        said = (
            f"<ListBucketResult><IsTruncated>false</IsTruncated>{''.join(rows)}</ListBucketResult>"
        )
        return said.encode()


@contextmanager
def bucket():
    """A server with one empty bucket, while the test runs."""
    with ThreadingHTTPServer(("127.0.0.1", 0), Answers) as server:
        server.objects = {}
        Thread(target=server.serve_forever, daemon=True).start()
        yield server
        server.shutdown()
