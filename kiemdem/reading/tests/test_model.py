"""The seam for a language model: off by itself, checked against the text, marked as its own."""

import json
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

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
    monkeypatch.setattr("urllib.request.OpenerDirector.open", lambda *_a, **_k: pytest.fail("sent"))

    assert own(read_text(Text("thu.txt", WORDS))) == []
