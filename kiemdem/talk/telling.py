"""Who is told of a comment: those it mentions, those in a unit it mentions, and those who watch."""

from collections import defaultdict

from kiemdem.notices.models import Notice
from kiemdem.notices.recipients import Recipients, people_in

from .models.watch import Watch


def focal_people(units, on) -> dict[int, set[int]]:
    """The accounts of each unit's focal posts on a day: its officers and its head."""
    seats = defaultdict(list)
    for _post, unit, role, is_head, account in people_in(on, units):
        seats[unit].append((account, role, is_head))
    known = Recipients(dict(seats), {}, {}, frozenset())
    return {unit: known.of_unit(unit) for unit in units}


def tell_of(comment, users, units) -> None:
    """Tell each person once, for the nearest reason; all who took part watch the task from now on."""
    reasons: dict[int, str] = {user.pk: "" for user in users}
    focal = focal_people([unit.pk for unit in units], comment.said_on)
    for unit in units:
        for account in sorted(focal[unit.pk]):
            reasons.setdefault(account, str(unit))
    seen = comment.thread.readers(comment.said_on)
    may = set(seen.filter(pk__in=reasons).values_list("pk", flat=True))
    reasons = {account: unit for account, unit in reasons.items() if account in may}
    watching = _watching(comment, seen)
    Watch.objects.begin({comment.by_id, *reasons}, comment.task)
    told = [_notice(comment, "mentioned", account, unit=unit) for account, unit in reasons.items()]
    told += [_notice(comment, "commented", account) for account in sorted(watching - set(reasons))]
    Notice.objects.write([notice for notice in told if notice.user_id != comment.by_id])


def _watching(comment, seen) -> set[int]:
    watches = Watch.objects.on(comment.task).filter(user__in=seen)
    return set(watches.values_list("user_id", flat=True))


def _notice(comment, kind, account, **reason) -> Notice:
    return Notice(
        user_id=account,
        kind=kind,
        subject=comment,
        stage="said",
        reason={"by": str(comment.by), **reason},
        day=comment.said_on,
    )
