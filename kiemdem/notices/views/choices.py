"""What a person wants to hear and how: kinds, e-mail address, calendar feed."""

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from kiemdem.notices.feeds import calendar_of
from kiemdem.notices.forms import AddressForm, WaysForm
from kiemdem.notices.jobs import confirm_address
from kiemdem.notices.models import Feed, MailChoice


@require_http_methods(["GET", "POST"])
def choices(request):
    choice = MailChoice.of(request.user)
    form = WaysForm(request.POST or None, choice=choice)
    if form.is_valid():
        choice.choose(form.cleaned_data)
        messages.success(request, _("The settings are saved."))
        return redirect("notices:choices")
    return page(request, choice, form=form)


def page(request, choice, form=None, address=None, secret=""):
    """The page with all its parts, one of them perhaps to be mended."""
    bound = (form and form.is_bound) or (address and address.is_bound)
    context = {
        "choice": choice,
        "form": form or WaysForm(choice=choice),
        "address": address or AddressForm(initial={"address": choice.address}),
        "mail_is_set": settings.MAIL_IS_SET,
        "feed": Feed.objects.visible_to(request.user).in_force().first(),
        "secret": address_of(request, secret) if secret else "",
    }
    return render(request, "notices/choices.html", context, status=422 if bound else 200)


def address_of(request, secret):
    """The whole address of a feed, by the name under which one reads this page."""
    return request.build_absolute_uri(reverse("notices:feed", args=[secret]))


@require_POST
def address(request):
    """Another address, or the letter of confirmation once more."""
    choice, form = MailChoice.of(request.user), AddressForm(request.POST)
    if not form.is_valid():
        return page(request, choice, address=form)
    choice.write_to(form.cleaned_data["address"])
    if choice.address and not choice.confirmed_at and settings.MAIL_IS_SET:
        confirm_address.enqueue(choice.pk)
        messages.success(request, _("A letter with a link is on its way to that address."))
    else:
        messages.success(request, _("The settings are saved."))
    return redirect("notices:choices")


@require_http_methods(["GET", "POST"])
def confirm(request, token):
    """The link of the letter. Mail scanners follow links: it is a person's press that confirms."""
    if request.method == "POST":
        MailChoice.of(request.user).confirm(token)
        messages.success(request, _("The e-mail address is confirmed."))
        return redirect("notices:choices")
    return render(request, "notices/confirm.html", {"choice": MailChoice.of(request.user)})


@require_POST
def new_feed(request):
    """The address is shown this once."""
    secret = Feed.open_for(request.user)
    return page(request, MailChoice.of(request.user), secret=secret)


@require_POST
def revoke_feed(request):
    Feed.revoke_of(request.user)
    messages.success(request, _("The address opens nothing any more."))
    return redirect("notices:choices")


@login_not_required
@require_safe
def feed(request, secret):
    """For a calendar program, which cannot sign in: whoever has the address may read."""
    found = Feed.objects.for_secret(secret).first()
    if found is None:
        raise Http404
    with override(found.user.language):
        body = calendar_of(found.user, request.today)
    answer = HttpResponse(body, content_type="text/calendar; charset=utf-8")
    answer["Cache-Control"] = "private, max-age=900"
    answer["Referrer-Policy"] = "no-referrer"
    return answer
