"""A discussion, its comments, and watching."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from kiemdem.programmes.models import Task
from kiemdem.rounds.models import Return, ReturnLine
from kiemdem.rules import refuse_if
from kiemdem.ui.fragments import changed, done, show

from .mentioning import CommentForm, MentionPick, StrikeForm
from .models import Comment, Watch
from .models.watch import WATCHED
from .showing import Talk, Watching
from .thread import Thread


def thread_for(user, kind, pk) -> Thread:
    """The discussion of what the person may see; otherwise a 404 that gives nothing away."""
    if kind == "task":
        seen = Task.objects.visible_to(user).select_related(
            "programme__document", "programme__unit"
        )
    elif kind == "line":
        seen = ReturnLine.objects.filter(in_return__in=Return.objects.visible_to(user))
        seen = seen.select_related(
            "in_return__round__unit", "in_return__unit", "assignment__task__programme__unit"
        )
    else:
        raise Http404
    return Thread.of(get_object_or_404(seen, pk=pk))


def watched_for(user, kind, pk):
    if kind not in WATCHED:
        raise Http404
    return get_object_or_404(WATCHED[kind]._default_manager.all().visible_to(user), pk=pk)


@require_http_methods(["GET", "POST"])
def thread(request, kind, pk):
    """Read a discussion alone; say something in it."""
    about = thread_for(request.user, kind, pk)
    if request.method == "GET":
        return render(request, "talk/thread.html", {"talk": Talk(request, about)})
    refuse_if(Comment.why_not_say(about, request.user))
    form = CommentForm(request.POST, thread=about, by=request.user, day=request.today)
    if not form.is_valid():
        context = {"talk": Talk(request, about, form)}
        return show(request, "talk/thread.html", "talk/_thread.html", context, status=422)
    users, units = form.mentions()
    said = form.cleaned_data["text"]
    Comment.say(about, said, by=request.user, on=request.today, users=users, units=units)
    messages.success(request, _("Your comment is added."))
    return changed(request, "talk/_thread.html", about, talk=Talk(request, about))


@require_safe
def names(request, kind, pk):
    """The people and units that a name being typed may mean."""
    about = thread_for(request.user, kind, pk)
    typed = request.GET.get(request.GET.get("field", "q"), "").replace("\0", "").strip()
    pick = MentionPick(request.user, request.as_of, about)
    labels = [pick.label(row) for row in pick.found(typed)] if len(typed) > 1 else []
    return render(request, "units/_pick.html", {"labels": labels})


@require_http_methods(["GET", "POST"])
def strike_out(request, pk):
    """One's own comment, taken back with a reason."""
    seen = Comment.objects.visible_to(request.user).with_words()
    comment = get_object_or_404(seen, pk=pk)
    refuse_if(comment.why_not_strike_out(request.user))
    form = StrikeForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        comment.strike_out(by=request.user, on=request.today, **form.cleaned_data)
        messages.success(request, _("The comment is struck out."))
        return done(request, comment)
    context = {"form": form, "comment": comment}
    return render(request, "talk/strike.html", context, status=422 if form.is_bound else 200)


@require_POST
def watch(request, kind, pk):
    thing = watched_for(request.user, kind, pk)
    Watch.objects.begin([request.user.pk], thing)
    return _watching(request, thing)


@require_POST
def unwatch(request, kind, pk):
    thing = watched_for(request.user, kind, pk)
    Watch.objects.visible_to(request.user).on(thing).delete()
    return _watching(request, thing)


def _watching(request, thing):
    return changed(request, "talk/_watch.html", thing, watching=Watching(thing, request.user))
