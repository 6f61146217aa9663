"""Who must change the password does that first."""

from django.shortcuts import redirect
from django.urls import reverse


class FirstPasswordMiddleware:
    """An account with a one-time password opens no page but the one that changes it."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_view(self, request, view, args, kwargs):
        user = request.user
        if not (user.is_authenticated and user.must_change_password):
            return None
        still_open = {"units:password", "units:sign-out", "ui:language", "ui:health"}
        if request.resolver_match.view_name in still_open:
            return None
        return redirect(reverse("units:password"))
