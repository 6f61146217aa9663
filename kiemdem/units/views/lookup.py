"""What an address names, when the user may see it; otherwise a 404 that gives nothing away."""

from functools import wraps

from django.http import Http404
from django.shortcuts import get_object_or_404

from kiemdem.units.models import Person, Post, Unit, UnitGroup
from kiemdem.units.models.people import KEEPING


def unit_for(user, pk):
    """The unit with its versions."""
    return get_object_or_404(Unit.objects.visible_to(user).prefetch_related("versions"), pk=pk)


def group_for(user, pk):
    groups = UnitGroup.objects.filter(root__in=Unit.objects.visible_to(user))
    return get_object_or_404(groups.select_related("root"), pk=pk)


def post_for(user, pk):
    """A post in the part of the tree that the user keeps."""
    posts = Post.objects.filter(unit__in=user.reached(KEEPING))
    return get_object_or_404(posts.select_related("unit"), pk=pk)


def person_for(user, pk):
    """Someone of the part of the tree that the user keeps."""
    return get_object_or_404(Person.objects.visible_to(user).select_related("account"), pk=pk)


def for_keepers(view):
    """No such page for who keeps no register."""

    @wraps(view)
    def guarded(request, *args, **kwargs):
        if not request.user.keeps_somewhere():
            raise Http404
        return view(request, *args, **kwargs)

    return guarded
