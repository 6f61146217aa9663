"""The gallery of components, for those who build pages. Only with DEBUG."""

from functools import wraps

from django.conf import settings
from django.contrib import messages
from django.http import Http404
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from kiemdem.rules import refuse_if
from kiemdem.ui.fragments import changed, done
from kiemdem.ui.gallery import EntryForm, examples


def for_builders(view):
    """No such page where the product is in use."""

    @wraps(view)
    def guarded(request):
        if not settings.DEBUG:
            raise Http404
        return view(request)

    return guarded


@for_builders
@require_safe
def gallery(request):
    """Every component in each of its states."""
    return render(request, "ui/gallery.html", examples(request.today))


@for_builders
@require_http_methods(["GET", "POST"])
def entry(request):
    """A form that opens in a dialog, or as a page without JavaScript."""
    form = EntryForm(request.POST or None, request.FILES or None)
    if form.is_valid():
        closed = form.cleaned_data["effective_on"].year < 2000
        refuse_if("Sổ trước năm 2000 đã khóa" if closed else None)
        messages.success(request, "Đã ghi sổ: bút toán 0441")
        return done(request, "ui:gallery")
    context = {**examples(request.today), "form": form}
    return render(request, "ui/gallery_form.html", context, status=422 if form.is_bound else 200)


@for_builders
@require_POST
def step(request):
    """A step that may be taken, or the sentence why it may not."""
    refuse_if("Còn 3 đơn vị chưa gửi phiếu" if request.GET.get("refuse") else None)
    messages.success(request, "Đã trình")
    context = {**examples(request.today), "taken": True}
    return changed(request, "ui/gallery/_buttons.html", "ui:gallery", **context)
