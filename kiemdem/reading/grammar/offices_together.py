"""Puts together what the mentions of one person say."""

import re
from collections import defaultdict
from dataclasses import dataclass

from kiemdem.folding import fold
from kiemdem.reading.grammar.offices_people import Person
from kiemdem.reading.items import Held, Item, Office
from kiemdem.reading.lexicon.letters import START, STOP, key
from kiemdem.reading.lexicon.posts import ADDRESS
from kiemdem.reading.script import Script
from kiemdem.reading.text import Span

SHORT = re.compile(rf"{START}{ADDRESS}\s(?P<name>[^\W\d_a-z][^\W\d_]*){STOP}(?!\s[A-ZĐ])")


@dataclass(frozen=True)
class Bearing:
    """A person, posts, and the stretch that says so."""

    person: Person
    posts: tuple[Held, ...]
    span: Span
    rule: str
    note: str | None = None


def together(script: Script, bearings: list[Bearing], people: list[Person]) -> list[Item]:
    """One item a person: all posts, all places where the name stands."""
    by_name: dict[str, list[Bearing]] = defaultdict(list)
    for one in sorted(bearings, key=lambda one: one.span):
        by_name[key(one.person.name)].append(one)
    places: dict[str, list[Span]] = defaultdict(list)
    for person in people:
        places[key(person.name)].append((person.start, person.end))
    for name, span in short_mentions(script.text, by_name):
        places[name].append(span)
    return [item_of(script, found, places[name]) for name, found in by_name.items()]


def item_of(script: Script, found: list[Bearing], places: list[Span]) -> Item:
    """The item of one person."""
    spans = merged([one.span for one in found] + places)
    posts: list[Held] = []
    for one in sorted(found, key=lambda one: one.note is not None):
        for post in one.posts:
            add(posts, post)
    first = found[0]
    own = any(one.note is None for one in found)
    norm = Office(first.person.name, tuple(posts))
    note = None if own else first.note
    return Item("office", script.stored(spans), norm, first.rule, 0.9 if own else 0.7, note)


def add(posts: list[Held], post: Held) -> None:
    """A post that is not there yet; of two alike the longer stays."""
    new = words(post)
    for place, other in enumerate(posts):
        if title(other) == title(post) and (new <= words(other) or words(other) <= new):
            if len(new) > len(words(other)):
                posts[place] = post
            return
    posts.append(post)


def words(post: Held) -> set[str]:
    return set(fold(f"{post.post} {post.unit or ''}").split())


def title(post: Held) -> str:
    return fold(post.post)


def merged(spans: list[Span]) -> list[Span]:
    """The stretches in order, those that overlap as one."""
    kept: list[Span] = []
    for start, end in sorted(set(spans)):
        if kept and start < kept[-1][1]:
            kept[-1] = (kept[-1][0], max(kept[-1][1], end))
        else:
            kept.append((start, end))
    return kept


def short_mentions(text: str, by_name: dict[str, list[Bearing]]) -> list[tuple[str, Span]]:
    """ "đồng chí Hùng" after "đồng chí Nguyễn Văn Hùng", when only one person is called so."""
    called: dict[str, set[str]] = defaultdict(set)
    for name in by_name:
        called[name.split()[-1]].add(name)
    found = []
    for short in SHORT.finditer(text):
        names = called.get(key(short["name"]), set())
        if len(names) == 1:
            name = next(iter(names))
            if by_name[name][0].span[0] < short.start():
                found.append((name, short.span()))
    return found
