"""A person's own views: a name for an address of a filtered list."""

from urllib.parse import urlsplit

from django import forms
from django.contrib import messages
from django.http import Http404
from django.shortcuts import render
from django.urls import Resolver404, resolve
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST

from kiemdem.ui.fragments import done

MOST_VIEWS = 40


class ViewForm(forms.Form):
    """What the view is called, and the list it opens."""

    name = forms.CharField(label=gettext_lazy("Name of the view"), max_length=60)
    url = forms.CharField(widget=forms.HiddenInput, max_length=600)

    def clean_url(self):
        """Only a list of this house, and without its day: a view is read on any day."""
        parts = urlsplit(self.cleaned_data["url"])
        if parts.netloc or not is_page(parts.path):
            raise forms.ValidationError(_("This address cannot be kept as a view."))
        kept = [
            p for p in parts.query.split("&") if p and p.partition("=")[0] not in ("as_of", "page")
        ]
        return f"{parts.path}?{'&'.join(kept)}"


def is_page(path):
    try:
        return bool(resolve(path))
    except Resolver404:
        return False


@require_http_methods(["GET", "POST"])
def save_view(request):
    form = ViewForm(request.POST or None, initial={"url": request.GET.get("url", "")})
    if form.is_valid():
        user, said = request.user, form.cleaned_data
        views = {**user.saved_views, said["name"]: said["url"]}
        user.saved_views = dict(list(views.items())[-MOST_VIEWS:])
        user.save(update_fields=["saved_views"])
        messages.success(request, _("The view “%(name)s” is kept.") % {"name": said["name"]})
        return done(request, said["url"])
    return render(
        request, "desk/save_view.html", {"form": form}, status=422 if form.is_bound else 200
    )


@require_POST
def drop_view(request):
    user, name = request.user, request.POST.get("name", "")
    if name not in user.saved_views:
        raise Http404
    url = user.saved_views.pop(name)
    user.save(update_fields=["saved_views"])
    messages.success(request, _("The view “%(name)s” is dropped.") % {"name": name})
    return done(request, urlsplit(url).path)


def own_views(request):
    """The views of this page that the person keeps."""
    here = [
        {"name": name, "url": url, "is_on": url.partition("?")[2] == request.GET.urlencode()}
        for name, url in request.user.saved_views.items()
        if url.partition("?")[0] == request.path
    ]
    return {"own_views": here, "page_url": request.get_full_path()}
