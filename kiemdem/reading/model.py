"""The seam for a language model: what it proposes is checked against the text, and marked as its own.

Nothing here is used unless somebody builds a `Remote` with an address; the grammars never do.
"""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, replace
from typing import Any, Protocol
from urllib.error import URLError
from urllib.parse import urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

from kiemdem.reading.items import Item, Kind, Office, Quantity, Reference, Tally, Task
from kiemdem.reading.read import Reading
from kiemdem.reading.stored import norm_from
from kiemdem.reading.text import Span

CONFIDENCE = 0.5  # below every rule of the grammars: a person looks first
PIECE = 12_000  # letters sent at a time
LONGEST_ANSWER = 2_000_000
SHAPES: dict[str, type] = {
    "reference": Reference,
    "quantity": Quantity,
    "tally": Tally,
    "office": Office,
    "task": Task,
}
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


class _Straight(HTTPRedirectHandler):
    """A redirection is not followed: the document goes to the address that was set, and no other."""

    def redirect_request(self, *_args: Any, **_more: Any) -> None:
        return None


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
        request = Request(f"{self.url.rstrip('/')}/chat/completions", self.asked(words))
        request.add_header("Content-Type", "application/json")
        if self.key:
            request.add_header("Authorization", f"Bearer {self.key}")
        try:
            with build_opener(_Straight).open(request, timeout=self.timeout) as answer:
                return items_in(answer.read(LONGEST_ANSWER))
        except (URLError, OSError, ValueError, LookupError, TypeError) as problem:
            raise ModelSilent(type(problem).__name__) from problem

    def asked(self, words: str) -> bytes:
        said = [{"role": "system", "content": TASK}, {"role": "user", "content": words}]
        body = {"model": self.name, "messages": said, "temperature": 0}
        return json.dumps(body | {"response_format": {"type": "json_object"}}).encode()


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
    if kind not in SHAPES or not isinstance(quote, str) or not isinstance(said, dict):
        return None
    span = quoted(quote, text, piece)
    if span is None:
        return None
    try:
        norm = norm_from(kind, shaped(kind, said))
    except (TypeError, ValueError, KeyError, AttributeError):
        return None
    known: Kind = kind
    return Item(known, (span,), norm, f"model:{name}", CONFIDENCE, "proposed by a language model")


def shaped(kind: str, said: Mapping[str, Any]) -> dict[str, Any]:
    """Only the fields of the kind, each of a plain type; what is missing is null."""
    defaults: dict[str, dict[str, Any]] = {
        "reference": {"form": "signed"},
        "task": {"coordinators": []},
        "tally": {"parts": []},
    }
    plain = {one.name: said.get(one.name) for one in fields(SHAPES[kind])}
    if kind == "quantity":
        plain["bound"] = plain["bound"] or "eq"
    if kind == "task":
        plain["lead_inherited"] = bool(plain["lead_inherited"])
    plain |= {name: value for name, value in defaults.get(kind, {}).items() if not plain[name]}
    for name, value in plain.items():
        numeric = name in ("value", "value_max", "plan", "total", "percent")
        wanted = (int, float, type(None)) if numeric else (str, bool, list, dict, type(None))
        if not isinstance(value, wanted) or (numeric and isinstance(value, bool)):
            raise TypeError(name)
    return plain


def quoted(quote: str, text: str, piece: Span) -> Span | None:
    """Where the quoted words stand in the piece, line breaks apart."""
    words = quote.split()
    if not words:
        return None
    found = re.compile(r"\s+".join(map(re.escape, words))).search(text, *piece)
    return found.span() if found else None


def meet(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]
