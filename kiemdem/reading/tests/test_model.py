"""The seam for a language model: off by itself, checked against the text, marked as its own."""

import json
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from socketserver import StreamRequestHandler, ThreadingTCPServer
from threading import Event, Thread
from time import monotonic

import pytest

from kiemdem.reading import read_text
from kiemdem.reading.model import ModelSilent, Remote, with_model
from kiemdem.reading.text import Text

WORDS = "Văn phòng thì lo chuyện bếp ăn bán trú\ncho hai trường vùng cao.\n"
KEY = "khoa-bi-mat"


def item(quote, kind="task", **norm):
    return {"kind": kind, "quote": quote, "norm": norm or {"lead": "Văn phòng"}}


@contextmanager
def speaking(*items, status=200, content=None):
    """A model on this machine; yields its address and what it was asked."""
    asked = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self):
            body = self.rfile.read(int(self.headers["Content-Length"]))
            asked.append((self.path, self.headers.get("Authorization"), json.loads(body)))
            said = content if content is not None else json.dumps({"items": items})
            answer = json.dumps({"choices": [{"message": {"content": said}}]}).encode()
            self.send_response(status)
            if status == 302:
                self.send_header("Location", "/elsewhere")
            self.end_headers()
            self.wfile.write(answer)

        def log_message(self, *_words):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/v1", asked
    finally:
        server.shutdown()
        server.server_close()


def read_with(*items, **more):
    with speaking(*items, **more) as (url, asked):
        reading = read_text(Text("thu.txt", WORDS))
        return with_model(reading, Remote(url, "thu", KEY)), asked


def own(reading):
    return [one for one in reading.items if one.rule.startswith("model:")]


def test_what_it_proposes_is_marked_and_less_sure_than_any_rule():
    reading, _asked = read_with(item("lo chuyện bếp ăn bán trú"))

    (found,) = own(reading)
    assert (found.rule, found.confidence) == ("model:thu", 0.5)
    assert found.norm.lead == "Văn phòng"
    assert WORDS[slice(*found.spans[0])] == "lo chuyện bếp ăn bán trú"


def test_a_quotation_may_run_over_a_line_break():
    reading, _asked = read_with(item("bếp ăn bán trú cho hai trường"))

    assert WORDS[slice(*own(reading)[0].spans[0])] == "bếp ăn bán trú\ncho hai trường"


@pytest.mark.parametrize(
    "bad",
    [
        item("một câu không có trong văn bản"),
        item(""),
        {"kind": "task", "quote": 7, "norm": {}},
        {"kind": "opinion", "quote": "Văn phòng", "norm": {}},
        {"kind": "task", "quote": "Văn phòng", "norm": "x"},
        item("hai trường", "quantity", value="hai"),
        item("hai trường", "tally", total=2, parts=["x"]),
        item("Văn phòng", "office", person="A", posts=[{"x": 1}]),
        {"kind": ["task"], "quote": "Văn phòng", "norm": {}},
        item("hai trường", "quantity", value=float("nan")),
        item("hai trường", "quantity", value=10**400),
        item("Văn phòng", lead=["Văn phòng"]),
        item("Văn phòng", lead="\ud800"),
        item("Văn phòng", lead="Văn phòng\0"),
        item("Văn phòng", coordinators=[{"lead": 1}]),
        item("hai trường", "tally", total=2, parts=[{"label": "x", "status": "gone", "count": 1}]),
    ],
)
def test_what_is_not_in_the_text_or_has_no_shape_is_dropped(bad):
    reading, _asked = read_with(bad)

    assert own(reading) == []


def test_what_a_rule_found_already_is_not_proposed_again():
    words = "Giao Sở Nội vụ chủ trì xây dựng đề án vị trí việc làm trước ngày 30/6/2031.\n"
    with speaking(item("xây dựng đề án vị trí việc làm")) as (url, _asked):
        reading = with_model(read_text(Text("thu.txt", words)), Remote(url, "thu"))

    assert own(reading) == []


def test_it_is_asked_at_its_address_with_its_key_and_only_with_the_text():
    _reading, ((path, key, body),) = read_with()

    assert (path, key) == ("/v1/chat/completions", f"Bearer {KEY}")
    assert (body["model"], body["messages"][-1]["content"]) == ("thu", WORDS)


@pytest.mark.parametrize(
    "more", [{"status": 500}, {"status": 302}, {"content": "not json"}, {"content": "[]"}]
)
def test_an_answer_that_cannot_be_used_is_told_without_the_key(more):
    with pytest.raises(ModelSilent) as told:
        read_with(item("Văn phòng"), **more)

    assert KEY not in str(told.value)


def test_a_machine_that_is_not_there_is_told():
    with speaking() as (url, _asked):
        pass
    with pytest.raises(ModelSilent):
        Remote(url, "thu", timeout=2).propose(WORDS)


def test_an_address_that_is_no_web_address_is_refused():
    with pytest.raises(ValueError, match="http"):
        Remote("file:///etc/passwd", "thu")


def test_a_long_text_goes_in_pieces_and_every_span_stands_in_the_whole():
    words = "Một dòng không có gì để đọc.\n" * 900 + "Phần cuối nói về bếp ăn."
    with speaking(item("nói về bếp ăn")) as (url, asked):
        reading = with_model(read_text(Text("dai.txt", words)), Remote(url, "thu"))

    assert len(asked) == 3
    assert "".join(body["messages"][-1]["content"] for _p, _k, body in asked) == words
    assert words[slice(*own(reading)[0].spans[0])] == "nói về bếp ăn"


def test_reading_by_itself_asks_no_model(monkeypatch):
    monkeypatch.setattr("socket.socket.connect", lambda *_a, **_k: pytest.fail("sent"))

    assert own(read_text(Text("thu.txt", WORDS))) == []


@pytest.mark.parametrize(
    ("kind", "norm"),
    [
        ("reference", {"number": "09-KH/TU", "date": "2031-01-05", "title": "về bếp ăn"}),
        ("quantity", {"subject": "trường", "value": 2, "unit": "trường", "nature": "stock"}),
        ("quantity", {"value": 2.5, "comparison": {"direction": "increase", "percent": 3}}),
        ("tally", {"total": 3, "parts": [{"label": "xong", "status": "done", "count": 2}]}),
        ("office", {"person": "Lê Văn An", "posts": [{"post": "Chánh Văn phòng"}]}),
        ("task", {"lead": "Văn phòng", "coordinators": ["Sở Y tế"], "lead_inherited": True}),
    ],
)
def test_every_kind_may_be_proposed(kind, norm):
    reading, _asked = read_with(item("bếp ăn bán trú", kind, **norm))

    (found,) = own(reading)
    plain = {name: value for name, value in norm.items() if not isinstance(value, list | dict)}
    told = found.as_json("thu.txt")["norm"]
    assert found.kind == kind and all(told[name] == value for name, value in plain.items())


def test_a_day_that_is_none_is_left_out_and_the_words_stay():
    due = {"text": "trong quý II", "iso": "quý II", "kind": "soon", "why": "?"}
    reading, _asked = read_with(item("Văn phòng", lead="", deadline=due))

    (found,) = own(reading)
    assert (found.norm.lead, found.norm.deadline.iso) == (None, None)
    assert (found.norm.deadline.text, found.norm.deadline.kind) == ("trong quý II", "by")


@contextmanager
def saying(*letters):
    """A machine that speaks no protocol: it sends these, one each tenth of a second, and stays."""
    ended = Event()

    class Handler(StreamRequestHandler):
        def handle(self):
            with suppress(OSError):  # whoever asked has hung up
                for some in letters:
                    self.wfile.write(some)
                    ended.wait(0.1)
            ended.wait()

    server = ThreadingTCPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/v1"
    finally:
        ended.set()
        server.shutdown()
        server.server_close()


DRIPPING = (b"HTTP/1.1 200 OK\r\n\r\n{", *[b" "] * 600)


@pytest.mark.parametrize("letters", [(), (b"SSH-2.0-OpenSSH_9.6\r\n",), DRIPPING])
def test_who_hangs_drips_or_speaks_otherwise_is_left_in_time(letters):
    began = monotonic()
    with saying(*letters) as url, pytest.raises(ModelSilent):
        Remote(url, "thu", timeout=0.5).propose(WORDS)

    assert monotonic() - began < 10, "dripping alone would last a minute"
