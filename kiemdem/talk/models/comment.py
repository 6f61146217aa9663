import re

from django.conf import settings
from django.db import models, transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kiemdem.folding import clean
from kiemdem.ledger.written_once import WrittenOnce, WrittenOnceQuerySet
from kiemdem.locks import hold
from kiemdem.programmes.models import Programme, Task
from kiemdem.rounds.models import Return, ReturnLine
from kiemdem.rules import Refused, refuse_if
from kiemdem.talk.telling import tell_of
from kiemdem.talk.thread import Thread
from kiemdem.units.models import Post, Unit
from kiemdem.units.models.people import ACTING

LONGEST = 4000


class CommentQuerySet(WrittenOnceQuerySet):
    def visible_to(self, user):
        """On what the person may see: a task of a visible programme, a line of a visible return."""
        if user.is_system:
            return self
        tasks = Q(line=None, task__programme__in=Programme.objects.visible_to(user))
        lines = Q(line__in_return__in=Return.objects.visible_to(user))
        return self.filter(tasks | lines)

    def as_of(self, day):
        return self.filter(said_on__lte=day)

    def with_words(self):
        """With everything that a line of it shows."""
        found = self.select_related(
            "by__person",
            "post__unit",
            "task__programme__document",
            "line__in_return__round",
            "line__in_return__unit",
        )
        return found.select_related("strike").prefetch_related(
            "mentions__user__person", "mentions__unit"
        )


class Comment(WrittenOnce):
    """What someone says about a task or a line of a return. It is never edited."""

    task = models.ForeignKey(Task, models.PROTECT, related_name="comments")
    line = models.ForeignKey(ReturnLine, models.PROTECT, null=True, related_name="comments")
    text = models.TextField(gettext_lazy("comment"))
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="comments")
    post = models.ForeignKey(Post, models.PROTECT, null=True, related_name="+")
    said_on = models.DateField(gettext_lazy("said on"))
    said_at = models.DateTimeField(default=timezone.now)

    objects = CommentQuerySet.as_manager()

    class Meta:
        verbose_name = gettext_lazy("comment")
        verbose_name_plural = gettext_lazy("comments")
        ordering = ["pk"]
        indexes = [
            models.Index(fields=["said_on", "said_at", "id"], name="comment_day"),
            models.Index(fields=["task", "line"], name="comments_of_task"),
        ]

    def __str__(self):
        return f"{self.by}: {self.text[:80]}"

    @property
    def thread(self) -> Thread:
        return Thread(self.task, self.line)

    def get_absolute_url(self):
        return f"{self.thread.get_absolute_url().partition('#')[0]}#comment-{self.pk}"

    @classmethod
    @transaction.atomic
    def say(cls, thread, text, *, by, on, users=(), units=(), at=None):
        """Add to a discussion; who is mentioned is told, and watches the task from now on."""
        refuse_if(cls.why_not_say(thread, by) or cls.why_not_text(text))
        refuse_if(thread.why_not_read(by, on=on))
        refuse_if(cls.why_not_mention(thread, on=on, users=users, units=units))
        comment = cls.objects.create(
            task=thread.task,
            line=thread.line,
            text=clean_lines(text),
            by=by,
            post=by.post_for(thread.task.programme.unit) or own_post(by),
            said_on=on,
            said_at=at or timezone.now(),
        )
        mentions = [Mention(comment=comment, user=user) for user in users]
        mentions += [Mention(comment=comment, unit=unit) for unit in units]
        Mention.objects.bulk_create(mentions)
        tell_of(comment, users, units)
        return comment

    @classmethod
    def why_not_say(cls, thread, by):
        if not by.is_system and not by.has_role(*ACTING):
            return _("Only officers, leaders and keepers take part in discussions.")
        return None

    @classmethod
    def why_not_text(cls, text):
        if not clean(text):
            return _("Write what is to be said.")
        if len(text) > LONGEST:
            return _("A comment has at most %(n)s characters.") % {"n": LONGEST}
        return None

    @classmethod
    def why_not_mention(cls, thread, *, on, users=(), units=()):
        """Whoever is mentioned must be able to read it; the sentence says nothing more of them."""
        seen = set(thread.readers(on).filter(pk__in=[user.pk for user in users]))
        reached = set(thread.units(on).filter(pk__in=[unit.pk for unit in units]))
        hidden = [user for user in users if user not in seen]
        hidden += [unit for unit in units if unit not in reached]
        return nobody_here(hidden[0]) if hidden else None

    @transaction.atomic
    def strike_out(self, *, by, on, reason, at=None):
        """Its author takes it back, with the reason; it stays readable."""
        held = hold(self)
        refuse_if(held.why_not_strike_out(by))
        if not clean(reason):
            raise Refused(_("Say why the comment is struck out."))
        return Strike.objects.create(
            comment=held, reason=clean(reason), struck_on=on, struck_at=at or timezone.now()
        )

    def why_not_strike_out(self, by):
        if self.by_id != by.pk:
            return _("Only who wrote a comment may strike it out.")
        if Strike.objects.filter(comment=self).exists():
            return _("The comment was struck out already.")
        return None

    def struck_by(self, day):
        """How it was struck out by a day, or None."""
        strike = getattr(self, "strike", None)
        return strike if strike and strike.struck_on <= day else None


def nobody_here(name) -> str:
    """The same whether there is no such name or its bearer may not read this."""
    return _("Nobody by the name “%(name)s” who may read this is found.") % {"name": str(name)[:80]}


def clean_lines(text: str) -> str:
    """The text with its lines, and at most one empty line between two."""
    lines = "\n".join(clean(line) for line in text.strip().splitlines())
    return re.sub(r"\n{3,}", "\n\n", lines)


def own_post(user):
    """The post in which someone speaks who has none above the programme's unit."""
    return next((post for post in user.posts() if post.role in ACTING), None)


class MentionQuerySet(WrittenOnceQuerySet):
    def visible_to(self, user):
        return self.filter(comment__in=Comment.objects.visible_to(user))


class Mention(WrittenOnce):
    """A comment names a person or a unit."""

    comment = models.ForeignKey(Comment, models.PROTECT, related_name="mentions")
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="mentions"
    )
    unit = models.ForeignKey(Unit, models.PROTECT, null=True, related_name="mentions")

    objects = MentionQuerySet.as_manager()

    class Meta:
        verbose_name = gettext_lazy("mention")
        verbose_name_plural = gettext_lazy("mentions")
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(user=None, unit__isnull=False) | Q(user__isnull=False, unit=None),
                name="a_person_or_a_unit_mentioned",
            ),
            models.UniqueConstraint(fields=["comment", "user"], name="person_mentioned_once"),
            models.UniqueConstraint(fields=["comment", "unit"], name="unit_mentioned_once"),
        ]

    def __str__(self):
        return str(self.unit or self.user)


class StrikeQuerySet(WrittenOnceQuerySet):
    def visible_to(self, user):
        return self.filter(comment__in=Comment.objects.visible_to(user))


class Strike(WrittenOnce):
    """The author struck a comment out, and said why."""

    comment = models.OneToOneField(Comment, models.PROTECT, related_name="strike")
    reason = models.TextField(gettext_lazy("reason"))
    struck_on = models.DateField(gettext_lazy("struck out on"))
    struck_at = models.DateTimeField(default=timezone.now)

    objects = StrikeQuerySet.as_manager()

    class Meta:
        verbose_name = gettext_lazy("striking out")
        verbose_name_plural = gettext_lazy("strikings out")

    def __str__(self):
        return self.reason
