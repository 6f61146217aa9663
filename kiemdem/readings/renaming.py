"""One name put right wherever it stands: pure."""

from collections import Counter

NAMED = {"task": "lead", "reference": "issuer"}  # the field that names one unit


def renamings(kind: str, before: dict, after: dict) -> dict[str, str]:
    """{as it was read: as a person wrote it} of the units that one proposal names."""
    field = NAMED.get(kind)
    was, now = (before.get(field), after.get(field)) if field else (None, None)
    found = {was: now} if was and now and was != now else {}
    if kind == "task":
        old, new = before.get("coordinators") or [], after.get("coordinators") or []
        gone = [name for name in old if name not in new]
        come = [name for name in new if name not in old]
        found |= dict(zip(gone, come, strict=True)) if len(gone) == len(come) == 1 else {}
    return found


def renamed(kind: str, said: dict, names: dict[str, str]) -> dict | None:
    """What is said with other names; none when it names none of them."""
    told = dict(said)
    field = NAMED.get(kind)
    if field and said.get(field) in names:
        told[field] = names[said[field]]
    if kind == "task" and said.get("coordinators"):
        told["coordinators"] = [names.get(name, name) for name in said["coordinators"]]
    return told if told != said else None


def names_said(kind: str, said: dict) -> set[str]:
    """The names that could be put right everywhere."""
    named = [said.get(NAMED[kind])] if kind in NAMED else []
    named += (said.get("coordinators") or []) if kind == "task" else []
    return {name for name in named if name}


def counted(lines) -> Counter:
    """How many proposals say each name, from (kind, said)."""
    return Counter((kind, name) for kind, said in lines for name in names_said(kind, said))


def said_elsewhere(kind: str, said: dict, counts: Counter) -> int:
    """How many other proposals say a name that this one says."""
    return max((counts[kind, name] - 1 for name in names_said(kind, said)), default=0)
