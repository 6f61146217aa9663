"""The ways in which a plan may call a unit: with or without its place, its level, its parent."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

CITIES = {"ha noi", "ho chi minh", "hai phong", "da nang", "can tho", "hue"}
# "quân sự", "quản lý", "xã hội" and the like hold the letters of a level without being one.
LEVEL = (
    r"(?:(?<!tac )xa(?! hoi)|phuong(?! (?:tien|phap|thuc)\b)|thi tran|huyen(?! uy)|thi xa|dac khu|thon"
    r"|(?<!hai )(?<!co )quan(?! (?:su|ly|doi|khu|tri|he|trac|nhan|uy|chung|huan)\b))"
)
LOCAL = re.compile(rf"^(?P<head>.*?)\b(?P<level>{LEVEL}) (?P<place>.+)$")
UPPER = re.compile(
    r"^(?P<head>.*?)\b(?P<level>thanh pho|tinh|thanh uy|tinh uy)(?: (?P<place>.+))?$"
)
# Bodies that stand at every level: without a place they name none of them.
EVERYWHERE = re.compile(
    r"^(?:ubnd|hdnd|cong an|mat tran to quoc|ban chi huy quan su|dang uy|van phong|hoi (?:phu nu|nong dan"
    r"|cuu chien binh)|doan thanh nien|thuong truc hdnd|thuong truc|ban thuong vu|trung tam"
    r"|thanh pho|tinh|xa|phuong|chu tich|tram y te|phong|ban|so|hoi|chi bo|ban phap che|cong doan|.* (?:(?<!tac )xa|phuong|(?<!hai )(?<!co )quan|huyen|thi tran|thon))$"
)


def provinces(names: Iterable[str]) -> set[str]:
    """The names of provinces that the units of a register speak of, folded."""
    found: Counter[str] = Counter()
    for name in names:
        if (upper := UPPER.match(name)) and upper["place"] and len(upper["place"].split()) <= 3:
            if upper["level"] in ("tinh", "tinh uy") or upper["place"] in CITIES:
                found[upper["place"]] += 1
    return set(found)


def levels(names: Iterable[str], known: set[str]) -> set[str]:
    """Whether the register is that of a city, of a province, or does not say."""
    found = {
        upper["level"]
        for name in names
        if (upper := UPPER.match(name))
        and upper["place"] in known
        and not upper["level"].endswith("uy")
    }
    return found or {"thanh pho", "tinh"}


def forms(name: str, parent: str, known: set[str]) -> Iterator[tuple[str, int]]:
    """(words, how far from the full name: 0 itself, 1 the same, 2 something is left out)."""
    yield name, 0
    yield from (*upper_forms(name, known), *parent_forms(name, parent, known))
    if local := LOCAL.match(name):
        head, level, place = local["head"].strip(), local["level"], local["place"]
        if head:
            yield f"{head} {level}", 2
            yield f"{head} {place}", 2
            yield head, 2
        else:
            yield f"ubnd {level} {place}", 1
            yield f"ubnd {level}", 2
            yield place, 2


def upper_forms(name: str, known: set[str]) -> Iterator[tuple[str, int]]:
    """A body of the province or city, with less said about which."""
    upper = UPPER.match(name)
    if upper and (not upper["place"] or upper["place"] in known):
        head, level, place = upper["head"].strip(), upper["level"], upper["place"]
        party = level.endswith("uy")
        if place:
            yield f"{head} {level}".strip(), 1
            yield f"{head} {place}".strip(), 1
        if not head and not party:
            yield f"ubnd {name}", 2
            yield f"ubnd {level}", 2
        if head:
            yield head, 2 if EVERYWHERE.match(head) or party else 1
        if not party:
            for one in () if place else sorted(known)[:1]:
                yield f"{name} {one}", 1
    for one in known:
        if name.endswith(f" {one}") and not upper:
            yield name[: -len(one) - 1], 1
            for level in ("thanh pho", "tinh"):
                yield f"{name[: -len(one) - 1]} {level} {one}", 1


def parent_forms(name: str, parent: str, known: set[str]) -> Iterator[tuple[str, int]]:
    """With the parent's name or place behind: "Phòng Kinh tế xã Đồng Bãi"."""
    if not parent or name.endswith(parent):
        return
    yield f"{name} {parent}", 1
    if local := LOCAL.match(parent):
        place = f"{local['level']} {local['place']}"
        if name.endswith(f" {local['level']}"):  # "Công an xã", called "Công an" at home
            yield name[: -len(local["level"]) - 1], 2
        elif not name.endswith(place):
            yield f"{name} {place}", 1
            yield f"{name} {local['level']}", 2
            yield f"{name} {local['place']}", 2
    elif (upper := UPPER.match(parent)) and not UPPER.match(name):
        tail = upper["level"]
        yield f"{name} {tail}", 1
        if upper["place"] in known:
            yield f"{name} {tail} {upper['place']}", 1
            yield f"{name} {upper['place']}", 1
