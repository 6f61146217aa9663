"""Which units the printed names mean, as units were called on the day of the document."""

from datetime import date

from kiemdem.annexes.matching import Candidate, Matcher
from kiemdem.folding import fold
from kiemdem.units.models import Ancestry, Unit, UnitGroup, UnitVersion

SHOWN = 6


def matcher_on(day: date) -> Matcher:
    """Finds the units of the register as they were called on a day."""
    versions = UnitVersion.objects.as_of(day).select_related("unit", "parent")
    return Matcher(
        Candidate(
            code=version.unit.code,
            name=version.name,
            aliases=(version.short_name,) if version.short_name else (),
            parent_name=version.parent.name if version.parent else None,
            kind=version.kind,
        )
        for version in versions
    )


def meanings(names, programme, day: date) -> dict[str, dict]:
    """{printed name: {"unit" or "group", "name", "candidates"}} on a day."""
    found: dict[str, dict] = {}
    if not names:
        return found
    groups = groups_for(programme)
    matcher = matcher_on(day)
    near = programme.unit.code if programme else None
    for name in names:
        if group := groups.get(words_of(name)):
            found[name] = {"group": group.pk, "name": group.name}
            continue
        match = matcher.match(name, near=near)
        known = {code: called for code, called, _score in match.candidates}
        found[name] = {
            "unit": match.code if match.sure else None,
            "name": known.get(match.code or "", "") if match.sure else "",
            "generic": match.generic,
            "candidates": [
                [code, of, round(score)] for code, of, score in match.candidates[:SHOWN]
            ],
        }
    return found


def groups_for(programme) -> dict[frozenset, UnitGroup]:
    """The names for many units that hold for a programme, by their words in any order."""
    groups = UnitGroup.objects.order_by("-pk")
    if programme:
        above = Ancestry.objects.lasting().filter(unit=programme.unit).values("ancestor")
        groups = groups.filter(root__in=above)
    return {words_of(group.name): group for group in groups}


def words_of(name: str) -> frozenset:
    """ "các phường, xã" and "Các xã, phường" are one."""
    return frozenset(fold(name).split())


def by_hand_before(programme) -> dict[str, dict]:
    """What people said of names in earlier imports of this programme; the latest word holds."""
    said: dict[str, dict] = {}
    if programme:
        earlier = programme.drafts.exclude(confirmed_at=None).order_by("confirmed_at")
        for names in earlier.values_list("names", flat=True):
            said |= {name: meaning for name, meaning in names.items() if meaning.get("by_hand")}
    return said


def name_all(draft, names, *, day: date) -> None:
    """Say of every printed name what it means; what people said stays."""
    said = {**by_hand_before(draft.programme), **draft.names}
    kept = {name: meaning for name, meaning in said.items() if meaning.get("by_hand")}
    open_names = [name for name in names if name not in kept]
    draft.names = {**kept, **meanings(open_names, draft.programme, day)}
    draft.save(update_fields=["names"])


def is_known(meaning: dict) -> bool:
    """Whether nobody needs to look at the name: a unit, a group, or left empty on purpose."""
    return bool(meaning.get("unit") or meaning.get("group") or meaning.get("left"))


class Meant:
    """The units that printed names mean, each name asked once."""

    def __init__(self, draft):
        self.names = draft.names
        self.day = draft.issued_on or draft.created_at.date()
        codes = {meaning.get("unit") for meaning in self.names.values()} - {None}
        self.units = {unit.code: unit for unit in Unit.objects.filter(code__in=codes)}
        self.groups: dict[int, list[Unit]] = {}

    def of(self, names) -> list[Unit]:
        """Groups spread out, each unit once."""
        found: dict[int, Unit] = {}
        for name in names:
            meaning = self.names.get(name, {})
            found |= {unit.pk: unit for unit in self.behind(meaning)}
        return list(found.values())

    def behind(self, meaning: dict) -> list[Unit]:
        if unit := self.units.get(meaning.get("unit") or ""):
            return [unit]
        if group := meaning.get("group"):
            if group not in self.groups:
                named = UnitGroup.objects.filter(pk=group).first()
                self.groups[group] = list(named.units_on(self.day)) if named else []
            return self.groups[group]
        return []

    def all_known(self, names) -> bool:
        """Whether every name means units, or was left empty on purpose."""
        return all(is_known(self.names.get(name, {})) for name in names)
