"""Finds office-holders: one item a person, with all posts that the text gives."""

import re
from dataclasses import dataclass, field, replace
from functools import partial

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
DIRECT = re.compile(
    rf"(?:(?:{GAP}(?:khóa|nhiệm kỳ){GAP}[IVXL\d–-]+)?{GAP}đối với{GAP}(?={BEFORE_NAME})|{GAP}|\s?[,:–-]\s?(?={BEFORE_NAME})|\s?:\s?)?{BEFORE_NAME}*"
)
BYLINE = re.compile(r"\*?[ ]*\n[ ]*")  # "TS. KIM NGỌC BẢO*", the post on the next line
PLAIN = re.compile(rf"{GAP}")
AFTER = re.compile(
    rf"(?:\s?[,(]\s?(?:\d{{2}}{GAP}tuổi|sinh{GAP}năm{GAP}\d{{4}}|SN{GAP}\d{{4}})\)?)?"
    rf"(?:\s?\([^()\n]{{1,40}}\))?\s?(?:[,–(:-]|\|){{1,2}}\s?(?:(?:hiện{GAP}|nay{GAP}|đang{GAP}|vốn{GAP})?(?:là|giữ chức(?: vụ)?|(?:đảm nhiệm|giữ) vị trí|làm nhiệm vụ:?|đương kim|làm|kiêm|trên cương vị|với cương vị|cương vị){GAP})?"
)
SEPARATED = re.compile(
    rf"(?:\s?[,;:]\s?|{GAP}(?:và|cùng|với){GAP}|\s?,{GAP}và{GAP}|\s?\)\s?[,;]?\s?|\s*\n\s*[-+•\d.)]*\s*){{0,2}}(?:{GAP})?{BEFORE_NAME}*"
)
COLON = re.compile(rf"\s?:\s*{BEFORE_NAME}*")
PLACES = re.compile(
    r"(?<!\w)các (?:tỉnh|thành phố|xã|phường|huyện|quận|thị xã|đặc khu)(?:,[^:]*)?$", re.I
)
GIVEN_BY = re.compile(r"(?<!\w)(?:được|do)\s$")
BY = re.compile(r"[\s,–-]*(?:đã\s|vinh dự\s)?được\s")
GIVES = re.compile(r"\s(?:tặng|trao|khen|truy tặng|phong|ký|bổ nhiệm|biểu dương|gửi)(?!\w)")
MEETS = re.compile(r"\s(?:tổ chức|họp|đã|chủ trì|làm việc|cho ý kiến|nghe|thống nhất|xem xét)\s")
SPOKEN_FOR = re.compile(r"(?i:(?:thừa )?[uủ][ỷy] quyền(?: của)?)\s$")
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
    chains = [one for one in map(partial(received, text), find_chains(text)) if one]
    people = list(find_people(text, [(chain.start, chain.end, chain.abroad) for chain in chains]))
    bearings = signatures + borne(text, chains, people)
    return together(script, bearings, people)


def received(text: str, one: Chain) -> Chain | None:
    """The chain without the post of who gives or is spoken for: "thừa ủy quyền của Chủ tịch UBND tỉnh, …"."""
    before, after = text[max(0, one.start - 40) : one.start], text[one.end : one.end + 24]
    if PLACES.search(one.posts[-1].unit or "") and after.lstrip().startswith(":"):
        return None
    if GIVEN_BY.search(before) and GIVES.match(after):
        return None
    if len(one.posts) > 1 and GIVES.match(after) and BY.match(text, one.ends[-2]):
        return replace(one, end=one.ends[-2], posts=one.posts[:-1], ends=one.ends[:-1])
    if len(one.posts) > 1 and one.posts[-1].post == "Thường trực" and MEETS.match(after):
        return replace(one, end=one.ends[-2], posts=one.posts[:-1], ends=one.ends[:-1])
    if SPOKEN_FOR.search(before):
        return (
            replace(one, start=one.ends[0], posts=one.posts[1:], ends=one.ends[1:])
            if one.posts[1:]
            else None
        )
    return one


Element = Chain | Person


@dataclass
class Known:
    """Who was given posts so far, and by which chain."""

    people: set[Person] = field(default_factory=set)
    by_chain: dict[int, Person] = field(default_factory=dict)


def borne(text: str, chains: list[Chain], people: list[Person]) -> list[Bearing]:
    """Which person bears which posts: those right before the name, or those after it."""
    bearings: list[Bearing] = []
    elements: list[Element] = sorted([*chains, *people], key=lambda one: one.start)
    known = Known()
    for place, one in enumerate(elements):
        if not isinstance(one, Chain):
            continue
        left = elements[place - 1] if place else None
        right = elements[place + 1] if place + 1 < len(elements) else None
        if heads_list(text, one, right):
            listed = of_list(text, one, elements[place + 1 :])
            bearings += listed
            if one.plural or listed:
                continue
        for bearer, posts, end in given(text, one, left, right, known):
            known.people.add(bearer)
            known.by_chain[one.start] = bearer
            low, high = min(one.start, bearer.start), max(end, bearer.end)
            side = "before" if bearer.start > one.start else "after"
            bearings.append(Bearing(bearer, posts, (low, high), side))
    return bearings


Given = tuple[Person, tuple[Held, ...], int]


def given(
    text: str, one: Chain, left: Element | None, right: Element | None, known: Known
) -> list[Given]:
    """Whom the posts of a chain belong to; the last may be another's than the ones before."""
    follower = right if isinstance(right, Person) and follows(text, one, right) else None
    bearer = preceding(text, one, left, known)
    if follower and not bearer:
        return [(follower, tuple(one.posts), one.end)]
    if not bearer or not follower:
        return [(bearer, tuple(one.posts), one.end)] if bearer else []
    if not PLAIN.fullmatch(text, one.end, follower.start):
        return [(bearer, tuple(one.posts), one.end)]
    listed = AFTER.fullmatch(text, bearer.end, one.start) if left is bearer else None
    if listed and bearer not in known.people and len(one.posts) > 1:
        rest = (follower, tuple(one.posts[-1:]), one.end)
        return [(bearer, tuple(one.posts[:-1]), one.ends[-2]), rest]
    return [(follower, tuple(one.posts), one.end)]


def follows(text: str, one: Chain, right: Person) -> bool:
    """Whether the name stands right after the posts."""
    direct = DIRECT.fullmatch(text, one.end, right.name_start)
    return bool(direct) or goes_on(text, one, right)


def preceding(text: str, one: Chain, left: Element | None, known: Known) -> Person | None:
    """The person before the posts, or the one of the posts before who is given new ones."""
    if left is None:
        return None
    if isinstance(left, Chain):
        appointed = APPOINTED.fullmatch(text, left.end, one.start)
        return known.by_chain.get(left.start) if appointed else None
    forms = (AFTER, JOIN, APPOINTED, *((BYLINE,) if left.shouted else ()))
    return left if any(form.fullmatch(text, left.end, one.start) for form in forms) else None


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


def heads_list(text: str, one: Chain, right: Element | None) -> bool:
    """Whether several names follow that share the posts: "các Phó Chủ tịch: A, B", "nguyên Bộ trưởng: A, B"."""
    if right is None:
        return False
    between = text[one.end : right.start]
    return bool(COLON.fullmatch(between)) or (
        one.plural and isinstance(right, Person) and not between.strip()
    )


def stands_before(text: str, one: Chain, later: Element | None) -> bool:
    """Whether the posts stand right before a name, and are that person's own."""
    return isinstance(later, Person) and bool(PLAIN.fullmatch(text, one.end, later.start))


def of_list(text: str, head: Chain, rest: list[Element]) -> list[Bearing]:
    """The posts of a list's head for each name; of a head in the singular only to the next post."""
    found: list[Bearing] = []
    at = head.end
    for one, later in zip(rest, [*rest[1:], None], strict=True):
        between = text[at : one.start]
        fits = SEPARATED.fullmatch(between) or (found and AFTER.fullmatch(between))
        if (
            "\n\n" in between
            or not fits
            or (found and isinstance(one, Chain) and (";" in between or not head.plural))
            or (found and isinstance(one, Chain) and stands_before(text, one, later))
            or (found and not head.plural and ";" in between)
        ):
            break
        if isinstance(one, Person):
            found.append(Bearing(one, tuple(head.posts), (one.start, one.end), "list", SHARED))
        elif one.plural:
            break
        at = one.end
    return found if len(found) > 1 or head.plural else []
