"""What a page shows of a discussion, as of a day, to a person."""

from functools import cached_property

from django.core.paginator import Paginator
from django.db.models import Count

from .mentioning import CommentForm
from .models import Comment, Watch

A_PAGE = 100


class Talk:
    """The comments of a task or a line, the form, and who watches."""

    def __init__(self, request, thread, form=None):
        self.request, self.thread, self.day = request, thread, request.as_of
        self.objection = Comment.why_not_say(thread, request.user)
        self._form = form

    @cached_property
    def form(self):
        day = self.request.today
        return self._form or CommentForm(thread=self.thread, by=self.request.user, day=day)

    @cached_property
    def _said(self) -> list[tuple[int, int | None]]:
        """(comment, line) of all that was said by the day, in order: few have anything to show."""
        said = self.thread.subject.comments.as_of(self.day).order_by("said_on", "pk")
        return list(said.values_list("pk", "line"))

    @cached_property
    def page(self):
        """A page of comments up to the day, oldest first; the last page unless one asks."""
        own = self.thread.line and self.thread.line.pk
        pages = Paginator([pk for pk, line in self._said if line == own], A_PAGE)
        page = pages.get_page(self.request.GET.get("talk") or pages.num_pages)
        told = Comment.objects.with_words().in_bulk(page.object_list)
        page.object_list = [self._line(told[pk]) for pk in page.object_list]
        return page

    def _line(self, comment):
        strike = comment.struck_by(self.day)
        mine = comment.by_id == self.request.user.pk
        may_strike = mine and not strike and self.day == self.request.today
        return {"comment": comment, "strike": strike, "may_strike": may_strike}

    @cached_property
    def on_lines(self):
        """How many comments stand with the lines of returns about this task, as far as one may see."""
        if self.thread.line or all(line is None for _pk, line in self._said):
            return []
        seen = Comment.objects.visible_to(self.request.user).as_of(self.day)
        found = seen.filter(task=self.thread.task).exclude(line=None)
        return counted(found.select_related("line__in_return__round", "line__in_return__unit"))

    @property
    def watching(self):
        return Watching(self.thread.task, self.request.user)


def counted(comments):
    """(line, number of comments), the newest line first."""
    numbers: dict = {}
    for comment in comments:
        numbers[comment.line] = numbers.get(comment.line, 0) + 1
    return sorted(numbers.items(), key=lambda pair: -pair[0].pk)


def comments_on_lines(lines, day) -> dict[int, int]:
    """{line: how many comments it had by a day}; whoever sees the return may see them."""
    said = Comment.objects.as_of(day).filter(line__in=lines).order_by()
    return dict(said.values_list("line").annotate(Count("pk")))


class Watching:
    """How many watch a thing, and whether the person does: one query."""

    def __init__(self, thing, user):
        self.thing = thing
        self.watchers = set(Watch.objects.on(thing).values_list("user_id", flat=True))
        self.is_mine = user.pk in self.watchers
        self.number = len(self.watchers)

    @property
    def kind(self) -> str:
        return self.thing._meta.model_name
