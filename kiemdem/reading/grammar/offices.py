"""Finds office-holders: one item a person, with all posts that the text gives."""

import re
from collections import defaultdict
from collections.abc import Sequence

from kiemdem.reading.grammar.offices_people import Person, find_people
from kiemdem.reading.grammar.offices_posts import APPOINTED, JOIN, Chain, find_chains
from kiemdem.reading.grammar.offices_signatures import find_signatures
from kiemdem.reading.grammar.offices_together import Bearing, together
from kiemdem.reading.items import Held, Item
from kiemdem.reading.lexicon.letters import GAP
from kiemdem.reading.lexicon.posts import BEFORE_NAME
from kiemdem.reading.lexicon.unit_words import SYLLABLES
from kiemdem.reading.script import Script

# Between a post and the name after it, and between a name and the post after it.
DIRECT = re.compile(rf"(?:{GAP}|\s?[,:–-]\s?(?={BEFORE_NAME})|\s?:\s?)?{BEFORE_NAME}*")
PLAIN = re.compile(rf"{GAP}")
AFTER = re.compile(
    rf"(?:\s?\([^()\n]{{1,40}}\))?\s?(?:[,–(:-]|\|){{1,2}}\s?(?:(?:hiện{GAP}|nay{GAP}|đang{GAP}|vốn{GAP})?(?:là|giữ chức(?: vụ)?|đương kim|làm|kiêm|trên cương vị|với cương vị|cương vị){GAP})?"
)
SEPARATED = re.compile(
    rf"(?:\s?[,;:]\s?|{GAP}(?:và|cùng|với){GAP}|\s?,{GAP}và{GAP}|\s?\)\s?[,;]?\s?|\s*\n\s*[-+•\d.)]*\s*){{0,2}}(?:{GAP})?{BEFORE_NAME}*"
)
COLON = re.compile(rf"\s?:\s*{BEFORE_NAME}*")
LONGER = re.compile(r" [^.;:\n\"“”]{1,90} ")
WORDS = re.compile(r"[^\W_]+")
MOST_WORDS = 14
_OF_UNITS = "cán bộ đào tạo trường đại học cao đẳng số tổ dân phố khối cơ quan doanh trung tâm tập đoàn thế giới tiểu mầm non phổ thông trung học xã phường huyện tỉnh thành phố thôn bản xóm khu làng sở phòng ban chi nhánh chăm sóc sức khỏe"
OF_UNITS = frozenset(_OF_UNITS.split())
SHARED = "from the head of a list"


def find(script: Script) -> list[Item]:
    """The office-holders of a document."""
    text = script.text
    signatures = find_signatures(script)
    chains = find_chains(text)
    people = list(find_people(text, [(chain.start, chain.end, chain.abroad) for chain in chains]))
    bearings = signatures + borne(text, chains, people)
    return together(script, bearings, people)


def borne(text: str, chains: list[Chain], people: list[Person]) -> list[Bearing]:
    """Which person bears which posts: those right before the name, or those after it."""
    bearings: list[Bearing] = []
    elements: list[Chain | Person] = sorted([*chains, *people], key=lambda one: one.start)
    owners: dict[int, Person] = defaultdict()
    for place, one in enumerate(elements):
        if not isinstance(one, Chain):
            continue
        left = elements[place - 1] if place else None
        right = elements[place + 1] if place + 1 < len(elements) else None
        if heads_list(text, one, right):
            bearings += of_list(text, one, elements[place + 1 :])
            if one.plural:
                continue
        for bearer, posts, end in given(text, one, left, right, owners):
            owners[one.start] = bearer
            low, high = min(one.start, bearer.start), max(end, bearer.end)
            side = "before" if bearer.start > one.start else "after"
            bearings.append(Bearing(bearer, posts, (low, high), side))
    return bearings


def given(text: str, one: Chain, left, right, owners: dict[int, Person]) -> list[tuple]:
    """Whom the posts of a chain belong to; the last may be another's than the ones before."""
    bearer = chosen(text, one, left, right, owners)
    if bearer is None:
        return []
    newcomer = isinstance(left, Person) and left not in owners.values()
    adjacent = isinstance(right, Person) and PLAIN.fullmatch(text, one.end, right.start)
    if newcomer and adjacent and len(one.posts) > 1 and AFTER.fullmatch(text, left.end, one.start):
        return [
            (left, tuple(one.posts[:-1]), one.ends[-2]),
            (right, tuple(one.posts[-1:]), one.end),
        ]
    return [(bearer, tuple(one.posts), one.end)]


def chosen(text: str, one: Chain, left, right, owners: dict[int, Person]) -> Person | None:
    """The bearer of a chain: the name after it when nothing stands between, else the one before."""
    follows = isinstance(right, Person) and (
        DIRECT.fullmatch(text, one.end, right.name_start) or goes_on(text, one, right)
    )
    if isinstance(left, Chain):
        left = owners.get(left.start) if APPOINTED.fullmatch(text, left.end, one.start) else None
        precedes = left is not None
    else:
        precedes = isinstance(left, Person) and bool(
            AFTER.fullmatch(text, left.end, one.start)
            or JOIN.fullmatch(text, left.end, one.start)
            or APPOINTED.fullmatch(text, left.end, one.start)
        )
    if follows and precedes and left and not PLAIN.fullmatch(text, one.end, right.start):
        follows = False
    if (
        follows
        and precedes
        and left
        and left not in owners.values()
        and left.addressed
        and len(one.posts) > 1
    ):
        return left
    if follows:
        return right
    return left if precedes else None


def goes_on(text: str, one: Chain, right: Person) -> bool:
    """Whether only more of the unit's name stands before the person; the unit then takes it in."""
    between = text[one.end : right.start]
    words = WORDS.findall(between)
    if not LONGER.fullmatch(between) or not 0 < len(words) <= MOST_WORDS:
        return False
    if not all(word[0].isupper() or word in SYLLABLES or word in OF_UNITS for word in words):
        return False
    last = one.posts[-1]
    one.posts[-1] = Held(last.post, " ".join(f"{last.unit or ''}{between}".split()))
    one.end = right.start
    return True


def heads_list(text: str, one: Chain, right: Chain | Person | None) -> bool:
    """Whether several names follow that share the posts: "các Phó Chủ tịch: A, B", "nguyên Bộ trưởng: A, B"."""
    if right is None:
        return False
    between = text[one.end : right.start]
    return bool(COLON.fullmatch(between)) or (
        one.plural and isinstance(right, Person) and not between.strip()
    )


def of_list(text: str, head: Chain, rest: Sequence[Chain | Person]) -> list[Bearing]:
    """The posts of a list's head for each name; of a head in the singular only to the next post."""
    found: list[Bearing] = []
    at = head.end
    for one in rest:
        between = text[at : one.start]
        fits = SEPARATED.fullmatch(between) or (found and AFTER.fullmatch(between))
        if (
            "\n\n" in between
            or not fits
            or (found and not head.plural and (";" in between or isinstance(one, Chain)))
        ):
            break
        if isinstance(one, Person):
            found.append(Bearing(one, tuple(head.posts), (one.start, one.end), "list", SHARED))
        elif one.plural:
            break
        at = one.end
    return found if len(found) > 1 or head.plural else []
