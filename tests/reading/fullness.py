"""Whether a proposal that means the right item also has all its fields right."""

from typing import Any

from tests.reading.gold import Gold
from tests.reading.sameness import alike, equal, same_lead, same_post, words


def full(line: dict[str, Any], gold: Gold) -> bool:
    return any(not amiss(gold.kind, line["norm"], right) for right in gold.readings())


def amiss(kind: str, norm: dict, right: dict) -> list[str]:
    """The fields that differ, by name."""
    return [
        name for name, fits in FIELDS[kind].items() if not fits(norm.get(name), right.get(name))
    ]


def day(one, other):
    return (one or None) == (other or None)


def comparison(one, other):
    one, other = one or {}, other or {}
    if one.get("direction") != other.get("direction"):
        return False
    figures = all(equal(one.get(key), other.get(key)) for key in ("percent", "value"))
    return figures and base(one.get("base"), other.get("base"))


def base(one, other):
    """ "2030" and "năm 2030" are the same ground of comparison."""
    years = [{w for w in words(text) if w.isdigit()} for text in (one, other)]
    if years[0] or years[1]:
        return years[0] == years[1]
    return bool(one) == bool(other)


def posts(ours, right):
    """Every post asked for is there and nothing else; what hangs on a list's head is not asked."""
    ours, right = ours or [], right or []
    asked = [post for post in right if not post.get("note")]
    found = all(any(same_post(post, one) for one in ours) for post in asked)
    return found and all(any(same_post(one, post) for post in right) for one in ours)


def deadline(one, other):
    """The same day or the same words; "at once" is as good as nothing said."""
    one, other = ({} if some and some.get("kind") == "asap" else some for some in (one, other))
    if not one or not other:
        return not one and not other
    if one.get("iso") or other.get("iso"):
        return one.get("iso") == other.get("iso")
    return alike(one.get("text"), other.get("text"), 0.5)


def coordinators(ours, right):
    ours, right = list(ours or ()), list(right or ())
    taken = all(any(same_lead(one, other) for one in ours) for other in right)
    return taken and all(any(same_lead(one, other) for other in right) for one in ours)


def recipient(one, other):
    return same_lead(one, other) if one and other else not one and not other


def parts(ours, right):
    """Each stated count has its state of completion."""
    states = [
        sorted((p["count"], p["status"]) for p in some or () if not p.get("implied"))
        for some in (ours, right)
    ]
    return states[0] == states[1]


FIELDS = {
    "reference": {"date": day, "issuer": alike, "title": alike},
    "quantity": {"plan": equal, "total": equal, "percent": equal, "comparison": comparison},
    "tally": {"parts": parts},
    "office": {"posts": posts},
    "task": {"deadline": deadline, "coordinators": coordinators, "recipient": recipient},
}
