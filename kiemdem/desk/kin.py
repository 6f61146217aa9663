"""The items above and below a task, level by level: who took it down to which level."""

from django.db.models import Q

from kiemdem.programmes.models import Link

REACH = 4  # levels below; what stands higher is as deep
MOST = 300  # links of one level that are read

SIDES = ("upper_task", "upper_target", "lower_task", "lower_target")
SHOWN = [f"{side}__programme__{of}" for side in SIDES for of in ("document", "unit")]


def is_linked(task):
    """Whether there is anything above or below it: most tasks stand alone."""
    return Link.objects.filter(Q(upper_task=task) | Q(lower_task=task)).exists()


def above(task):
    """Links to what the task concretises, the highest first; `link.other` is the item there."""
    return [link for level in reversed(_levels(task, "lower", "upper")) for link in level]


def below(task):
    """Links to what concretises the task; `link.below` are those a level further down."""
    levels = _levels(task, "upper", "lower")
    for upper, lower in zip(levels, levels[1:], strict=False):
        of = {_key(link.other): link for link in reversed(upper)}
        for link in lower:
            of[_key(link.upper)].below.append(link)
    return levels[0] if levels else []


def _levels(task, here, there):
    """Links level by level, one query each; an item that was met is not followed again."""
    met, edge, levels = {_key(task)}, [task], []
    for depth in range(1, REACH + 1):
        links = list(_links(edge, here)[:MOST]) if edge else []
        fresh = []
        for link in links:
            link.other, link.depth, link.below, link.state = getattr(link, there), depth, [], None
            if _key(link.other) not in met:
                met.add(_key(link.other))
                fresh.append(link.other)
        edge = fresh
        if links:
            levels.append(links)
    return levels


def _links(items, here):
    tasks = [item.pk for item in items if item._meta.model_name == "task"]
    targets = [item.pk for item in items if item._meta.model_name == "target"]
    found = Link.objects.filter(
        Q(**{f"{here}_task__in": tasks}) | Q(**{f"{here}_target__in": targets})
    )
    # most items have none: only what is there is asked for all that is shown of it
    keys = list(found.order_by("pk").values_list("pk", flat=True)[:MOST])
    told = Link.objects.filter(pk__in=keys).select_related(*SHOWN).order_by("pk")
    return list(told) if keys else []


def _key(item):
    return item._meta.model_name, item.pk


def flat(links):
    """Links with all below them."""
    return [one for link in links for one in (link, *flat(link.below))]
