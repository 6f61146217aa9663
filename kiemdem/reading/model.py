"""The seam for a language model: what it proposes is checked against the text, and marked as its own.

Nothing here is used unless somebody builds a `Remote` with an address; the grammars never do.
"""

import json
import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from http.client import OK, HTTPConnection, HTTPException, HTTPSConnection
from socket import SHUT_RDWR, socket
from threading import Timer
from typing import Any, Protocol
from urllib.parse import urlsplit

from kiemdem.reading.items import Item, Kind
from kiemdem.reading.model_norms import SHAPES, norm_of
from kiemdem.reading.read import Reading
from kiemdem.reading.text import Span

CONFIDENCE = 0.5  # below every rule of the grammars: a person looks first
PIECE = 12_000  # letters sent at a time
LONGEST_ANSWER = 2_000_000
LONGEST_QUOTE = 2000
COMPLETIONS = "/chat/completions"
TASK = """You read an official Vietnamese document. Return one JSON object {"items": [...]}.
Each item: {"kind": "reference"|"quantity"|"tally"|"task", "quote": "...", "norm": {...}}.
"quote" is copied letter by letter from the document. Leave out what the document does not say.
norm of reference: number, type, issuer, date (ISO), title. Of quantity: subject, value, unit, plan, total, percent, period, nature.
Of tally: subject, total, parts [{label, status, count}], as_of. Of task: lead, coordinators, deadline {text, iso, kind}, recipient, deliverable."""


class Model(Protocol):
    """Anything that proposes items for a piece of text."""

    @property
    def name(self) -> str: ...

    def propose(self, words: str) -> list[Mapping[str, Any]]:
        """Items as plain data: kind, quote, norm. `ModelSilent` when there is no answer."""
        ...


class ModelSilent(Exception):
    """The model gave no answer that can be used."""


@dataclass(frozen=True)
class Remote:
    """A model behind an address that speaks as OpenAI's does: …/v1."""

    url: str
    name: str
    key: str = ""
    timeout: float = 60.0

    def __post_init__(self) -> None:
        if urlsplit(self.url).scheme not in ("http", "https"):
            raise ValueError("The address of a model begins with http:// or https://.")

    def propose(self, words: str) -> list[Mapping[str, Any]]:
        try:
            return items_in(self.answer(self.asked(words)))
        except (OSError, HTTPException, ValueError, LookupError, TypeError, RecursionError) as why:
            raise ModelSilent(type(why).__name__) from why

    def answer(self, asked: bytes) -> bytes:
        """One question and its answer. A redirection is not followed: the text goes to no other address."""
        line, path = self.line()
        line.connect()
        late = Timer(self.timeout, hang_up, [line.sock])
        late.start()
        try:
            line.request("POST", path, asked, self.headers())
            answer = line.getresponse()
            if answer.status != OK:
                raise HTTPException(answer.status)
            return answer.read(LONGEST_ANSWER)
        finally:
            late.cancel()
            line.close()

    def line(self) -> tuple[HTTPConnection, str]:
        """The connection, straight to the address, and the path there."""
        parts = urlsplit(self.url)
        kind = HTTPSConnection if parts.scheme == "https" else HTTPConnection
        return kind(parts.netloc, timeout=self.timeout), f"{parts.path.rstrip('/')}{COMPLETIONS}"

    def headers(self) -> dict[str, str]:
        told = {"Content-Type": "application/json"}
        return told | ({"Authorization": f"Bearer {self.key}"} if self.key else {})

    def asked(self, words: str) -> bytes:
        said = [{"role": "system", "content": TASK}, {"role": "user", "content": words}]
        body = {"model": self.name, "messages": said, "temperature": 0}
        return json.dumps(body | {"response_format": {"type": "json_object"}}).encode()


def hang_up(line: socket) -> None:
    """End a talk that has lasted too long, even where a letter still comes now and then."""
    with suppress(OSError):
        line.shutdown(SHUT_RDWR)


def items_in(answer: bytes) -> list[Mapping[str, Any]]:
    """The items in the answer of such an address."""
    content = json.loads(answer)["choices"][0]["message"]["content"]
    content = re.sub(r"^\s*```(?:json)?|```\s*$", "", content)
    items = json.loads(content)["items"]
    return [one for one in items if isinstance(one, dict)]


def with_model(reading: Reading, model: Model) -> Reading:
    """The reading with what a model proposes beyond it; a span that is not in the text is dropped."""
    text, there = reading.text.text, [(i.kind, s) for i in reading.items for s in i.spans]
    found: list[Item] = []
    for start, end in pieces(text):
        for one in model.propose(text[start:end]):
            item = checked(one, text, (start, end), model.name)
            if item and not any(kind == item.kind and meet(s, item.spans[0]) for kind, s in there):
                there.append((item.kind, item.spans[0]))
                found.append(item)
    items = sorted([*reading.items, *found], key=lambda item: item.spans[0])
    return replace(reading, items=tuple(items))


def pieces(text: str) -> Iterator[Span]:
    """The text in stretches that end at the end of a line."""
    start = 0
    while start < len(text):
        end = min(len(text), start + PIECE)
        if end < len(text):
            end = max(text.rfind("\n", start, end) + 1, 0) or end
            end = end if end > start else min(len(text), start + PIECE)
        yield start, end
        start = end


def checked(one: Mapping[str, Any], text: str, piece: Span, name: str) -> Item | None:
    """What a model proposed, if it quotes the text and has the shape of its kind."""
    kind, quote, said = one.get("kind"), one.get("quote"), one.get("norm")
    if not isinstance(kind, str) or not isinstance(quote, str) or not isinstance(said, dict):
        return None
    if kind not in SHAPES:
        return None
    span, norm = quoted(quote, text, piece), norm_of(kind, said)
    if span is None or norm is None:
        return None
    known: Kind = one["kind"]
    return Item(known, (span,), norm, f"model:{name}", CONFIDENCE, "proposed by a language model")


def quoted(quote: str, text: str, piece: Span) -> Span | None:
    """Where the quoted words stand in the piece, line breaks apart."""
    words = quote.split()
    if not words or len(quote) > LONGEST_QUOTE:
        return None
    found = re.compile(r"\s+".join(map(re.escape, words))).search(text, *piece)
    return found.span() if found else None


def meet(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]
