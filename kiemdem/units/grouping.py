"""How many units each group means on a day, for all groups at once."""

from .models import GroupMember, Unit, UnitVersion
from .models.tree import Ancestry


def units_of(groups, day):
    """{group: the units it means on `day`}, in three queries however many groups there are."""
    kind_of = dict(UnitVersion.objects.as_of(day).values_list("unit_id", "kind"))
    roots = {group.root_id for group in groups}
    below = {root: set() for root in roots}
    lines = Ancestry.objects.as_of(day).filter(ancestor__in=roots, depth__gt=0)
    for root, unit in lines.values_list("ancestor_id", "unit_id"):
        below[root].add(unit)
    named = {}
    members = GroupMember.objects.filter(group__in=groups).as_of(day)
    for group, unit in members.values_list("group_id", "unit_id"):
        named.setdefault(group, set()).add(unit)
    return {
        group.pk: {u for u in below[group.root_id] if kind_of.get(u) in group.kinds}
        | {u for u in named.get(group.pk, ()) if u in kind_of}
        for group in groups
    }


def members_on(group, day):
    """The units a group means, in the order of an office."""
    return Unit.objects.filter(pk__in=units_of([group], day)[group.pk]).named_in_order()
