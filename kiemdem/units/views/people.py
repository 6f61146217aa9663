"""People and their accounts, for who keeps the register of a part of the tree."""

from django.core.paginator import Paginator
from django.db.models import Prefetch
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from kiemdem.ledger.models import Entry
from kiemdem.rules import refuse_if
from kiemdem.units.forms.administration import AccountForm, PersonForm
from kiemdem.units.models import Appointment, Person, User

from .administration import entered, form_page
from .lookup import for_keepers, person_for

A_PAGE = 50
PEOPLE = "units:people"


@for_keepers
@require_safe
def people(request):
    """Who holds or held a post in one's part of the tree, or has none yet."""
    listed = Person.objects.visible_to(request.user)
    if text := request.GET.get("q", "").strip():
        listed = listed.searched(text)
    held = Appointment.objects.as_of(request.as_of).select_related("post__unit")
    listed = listed.select_related("account").prefetch_related(
        Prefetch("appointments", held, to_attr="held")
    )
    listed = listed.order_by("sort_key", "pk")
    page = Paginator(listed, A_PAGE).get_page(request.GET.get("page"))
    return render(request, "units/people.html", {"page": page, "text": text})


@for_keepers
@require_safe
def person(request, pk):
    """One person: posts, account, and what the books tell of both."""
    person = person_for(request.user, pk)
    account = getattr(person, "account", None)
    entries = Entry.objects.about(person)
    if account:
        entries = entries | Entry.objects.about(account)
    context = {
        "person": person,
        "account": account,
        "held": person.appointments.select_related("post__unit").order_by("-starts_on"),
        "entries": entries.newest_first().select_related("by__person", "subject_type"),
    }
    return render(request, "units/person.html", context)


@for_keepers
@require_http_methods(["GET", "POST"])
def new_person(request):
    form = PersonForm(request.POST or None, by=request.user, day=request.today)
    if form.is_valid():
        person = Person.enter(**form.cleaned_data, by=request.user, on=request.today)
        return entered(request, person)
    return form_page(request, form, _("New person"), back=PEOPLE)


@for_keepers
@require_http_methods(["GET", "POST"])
def rename_person(request, pk):
    person = person_for(request.user, pk)
    refuse_if(person.why_not_administer(request.user))
    first = {"full_name": person.full_name}
    form = PersonForm(request.POST or None, by=request.user, day=request.today, initial=first)
    if form.is_valid():
        person.rename(**form.cleaned_data, by=request.user, on=request.today)
        return entered(request, person)
    return form_page(request, form, _("Change the name"), person, PEOPLE)


@for_keepers
@never_cache
@require_http_methods(["GET", "POST"])
def open_account(request, pk):
    person = person_for(request.user, pk)
    refuse_if(person.why_not_administer(request.user))
    form = AccountForm(request.POST or None, by=request.user, day=request.today)
    if form.is_valid():
        name = form.cleaned_data["username"]
        user, password = User.open_for(person, name, by=request.user, on=request.today)
        return once(request, user, password)
    return form_page(request, form, _("Open an account"), person, PEOPLE)


@for_keepers
@never_cache
@require_http_methods(["GET", "POST"])
def reset_password(request, pk):
    """Asks first; then a one-time password that is shown on this answer alone."""
    user = account_for(request.user, pk)
    refuse_if(user.why_not_reset_password(request.user))
    if request.method == "POST":
        return once(request, user, user.reset_password(by=request.user, on=request.today))
    return render(request, "units/reset_password.html", {"account": user})


def once(request, user, password):
    return render(request, "units/one_time_password.html", {"account": user, "password": password})


@for_keepers
@require_POST
def disable(request, pk):
    account = account_for(request.user, pk)
    account.disable(by=request.user, on=request.today)
    return entered(request, account.person)


@for_keepers
@require_POST
def enable(request, pk):
    account = account_for(request.user, pk)
    account.enable(by=request.user, on=request.today)
    return entered(request, account.person)


def account_for(user, pk):
    """The account of a person one may see; the address names the person."""
    person = person_for(user, pk)
    account = getattr(person, "account", None)
    refuse_if(None if account else _("%(person)s has no account.") % {"person": person})
    return account
