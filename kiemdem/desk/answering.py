"""Who answers for work: the post named for it, else the head of the unit, and who held it that day."""

from dataclasses import dataclass

from kiemdem.units.models import Appointment, Person, Post
from kiemdem.units.models.people import ACTING


@dataclass(frozen=True)
class Answering:
    """A post and who held it on the day; nobody, when it was vacant."""

    post: Post
    person: Person | None


def heads_of(units, day) -> dict[int, Answering]:
    """Who answers for each unit on a day: its head, or who acts for it. Without a post, nobody."""
    posts = Post.objects.filter(unit__in=units, role__in=ACTING).open_on(day)
    posts = list(posts.select_related("unit").order_by("-is_head", "pk"))
    holders = holders_of([post.pk for post in posts], day)
    # a head's post counts also when it is vacant; another only while someone holds it
    of_unit: dict[int, Answering] = {}
    for post in posts:
        if post.is_head or post.pk in holders:
            of_unit.setdefault(post.unit_id, Answering(post, holders.get(post.pk)))
    return of_unit


def holders_of(posts, day) -> dict[int, Person]:
    """Who held each post on a day."""
    held = Appointment.objects.as_of(day).filter(post__in=posts).select_related("person")
    return {appointment.post_id: appointment.person for appointment in held}


def answering_for(charges, day, heads=None) -> dict[int, Answering]:
    """Who answers for each charge, three queries at most; `heads` of their units where they are at hand."""
    named = {}
    for charge in charges:
        if post := charge.responsible or charge.task.responsible:
            named[charge.pk] = post
    holders = holders_of({post.pk for post in named.values()}, day)
    if heads is None:
        heads = heads_of({c.unit_id for c in charges if c.pk not in named}, day)
    found = {key: Answering(post, holders.get(post.pk)) for key, post in named.items()}
    for charge in charges:
        if charge.pk not in found and charge.unit_id in heads:
            found[charge.pk] = heads[charge.unit_id]
    return found
