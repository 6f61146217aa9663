"""A mail server for tests: takes letters on a port of its own, and can break off half way."""

import socketserver
from contextlib import contextmanager
from threading import Thread


class Conversation(socketserver.StreamRequestHandler):
    """Just enough of SMTP for one client."""

    def handle(self):
        self.say("220 kiemdem.test")
        for line in iter(self.rfile.readline, b""):
            verb = line.split()[0].upper() if line.split() else b""
            if verb == b"DATA":
                self.say("354 go on")
                if not self.take():
                    return
            elif verb == b"QUIT":
                self.say("221 bye")
                return
            else:
                self.say("250 well")

    def take(self):
        """Read a letter; False when the line breaks off before it is acknowledged."""
        lines = []
        for line in iter(self.rfile.readline, b".\r\n"):
            if not line:
                return False
            lines.append(line.decode())
        self.server.letters.append("".join(lines))
        if self.server.breaks_off:
            return False
        if self.server.slow:
            self.server.slow.wait(30)
        self.say("250 taken")
        return True

    def say(self, words):
        self.wfile.write(f"{words}\r\n".encode())


class Server(socketserver.ThreadingTCPServer):
    allow_reuse_address = daemon_threads = True

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Conversation)
        self.letters, self.breaks_off, self.slow = [], False, None

    @property
    def port(self):
        return self.server_address[1]


@contextmanager
def mail_server():
    """A server that listens while the test runs."""
    with Server() as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield server
        server.shutdown()
