"""Posts and who holds them, for who keeps the register of a part of the tree."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Prefetch, Q
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from kiemdem.folding import fold
from kiemdem.ledger.models import Entry
from kiemdem.rules import refuse_if
from kiemdem.ui.fragments import done
from kiemdem.units.forms.administration import AppointForm, DayForm, PostForm
from kiemdem.units.models import Appointment, Post, Unit
from kiemdem.units.models.people import KEEPING

from .lookup import for_keepers, post_for

A_PAGE = 50


@for_keepers
@require_safe
def posts(request):
    """The posts of the day in one's part of the tree, and who holds them."""
    listed = Post.objects.filter(unit__in=request.user.reached(KEEPING)).open_on(request.as_of)
    unit = request.GET.get("unit", "")
    if unit.isdecimal() and len(unit) < 11:
        listed = listed.filter(unit=int(unit))
    for word in fold(request.GET.get("q")).split():
        holder = Q(appointments__ends_on=None, appointments__person__fold__contains=word)
        listed = listed.filter(Q(unit__fold__contains=word) | Q(title__icontains=word) | holder)
    if "vacant" in request.GET:
        held = Appointment.objects.as_of(request.as_of)
        listed = listed.exclude(pk__in=held.values("post"))
    in_force = Appointment.objects.as_of(request.as_of).select_related("person")
    listed = listed.select_related("unit").prefetch_related(
        Prefetch("appointments", in_force, to_attr="held")
    )
    listed = listed.order_by("unit__sort_key", "-is_head", "title", "pk").distinct()
    page = Paginator(listed, A_PAGE).get_page(request.GET.get("page"))
    one = Unit.objects.visible_to(request.user).filter(pk=int(unit)) if unit.isdecimal() else []
    return render(request, "units/posts.html", {"page": page, "unit": next(iter(one), None)})


@for_keepers
@require_safe
def post(request, pk):
    """One post: who holds and held it, and what the books tell of it."""
    post = post_for(request.user, pk)
    entries = Entry.objects.about(post).newest_first()
    context = {
        "post": post,
        "held": post.appointments.select_related("person", "ordered_by").order_by("-starts_on"),
        "entries": entries.select_related("by__person", "subject_type"),
    }
    return render(request, "units/post.html", context)


@for_keepers
@require_http_methods(["GET", "POST"])
def new_post(request):
    first = {"on": request.today, "unit": request.GET.get("unit", "")}
    form = PostForm(request.POST or None, by=request.user, day=request.today, initial=first)
    if form.is_valid():
        post = Post.open(**form.cleaned_data, by=request.user)
        return entered(request, post)
    return form_page(request, form, _("New post"))


@for_keepers
@require_http_methods(["GET", "POST"])
def appoint(request, pk):
    post = post_for(request.user, pk)
    refuse_if(post.why_not_appoint(request.user))
    first = {"on": request.today}
    form = AppointForm(request.POST or None, by=request.user, day=request.today, initial=first)
    if form.is_valid():
        post.appoint(**form.cleaned_data, by=request.user)
        return entered(request, post)
    return form_page(request, form, _("Appoint: %(post)s") % {"post": post}, post)


@for_keepers
@require_http_methods(["GET", "POST"])
def vacate(request, pk):
    post = post_for(request.user, pk)
    refuse_if(post.why_not_vacate(request.user))
    return on_a_day(request, post, post.vacate, _("Vacate: %(post)s") % {"post": post})


@for_keepers
@require_http_methods(["GET", "POST"])
def close_post(request, pk):
    post = post_for(request.user, pk)
    refuse_if(post.why_not_close(request.user))
    return on_a_day(request, post, post.close, _("Close the post: %(post)s") % {"post": post})


def on_a_day(request, post, step, heading):
    """A step that needs no more than its day."""
    first = {"on": request.today}
    form = DayForm(request.POST or None, by=request.user, day=request.today, initial=first)
    if form.is_valid():
        step(on=form.cleaned_data["on"], by=request.user)
        return entered(request, post)
    return form_page(request, form, heading, post)


def entered(request, subject):
    messages.success(request, _("Entered in the books."))
    return done(request, subject)


def form_page(request, form, heading, subject=None, back="units:administration"):
    context = {"form": form, "heading": heading, "subject": subject, "back": back}
    status = 422 if form.is_bound else 200
    return render(request, "units/administration_form.html", context, status=status)
