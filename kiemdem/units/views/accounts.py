"""Signing in and out, the password, and a person's own settings."""

from django.conf import settings as site
from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.contrib.auth.views import LoginView
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import override
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from kiemdem.units.forms.accounts import PasswordForm, SettingsForm, SignInForm
from kiemdem.units.models import Appointment

A_YEAR = 365 * 24 * 60 * 60


class SignIn(LoginView):
    """Name and password; the pages then speak the account's language, unless one was just chosen."""

    authentication_form = SignInForm
    template_name = "units/sign_in.html"
    redirect_authenticated_user = True

    def form_valid(self, form):
        answer = super().form_valid(form)
        chosen = self.request.COOKIES.get(site.LANGUAGE_COOKIE_NAME)
        return answer if chosen else speak(answer, self.request)

    def form_invalid(self, form):
        return self.render_to_response(self.get_context_data(form=form), status=422)


def speak(answer, request):
    """Have the browser read on in the language of the account."""
    answer.set_cookie(
        site.LANGUAGE_COOKIE_NAME,
        request.user.language,
        max_age=A_YEAR,
        samesite="Lax",
        secure=request.is_secure(),
    )
    return answer


@require_http_methods(["GET", "POST"])
def settings(request):
    """The language of the account, and the posts one holds."""
    form = SettingsForm(request.POST or None, instance=request.user)
    if form.is_valid():
        form.save()
        with override(request.user.language):
            messages.success(request, _("The settings are saved."))
        return speak(redirect("units:settings"), request)
    held = Appointment.objects.filter(person=request.user.person_id).order_by("-starts_on")
    context = {
        "form": form,
        "appointments": held.select_related("post__unit") if request.user.person_id else [],
    }
    return render(request, "units/settings.html", context, status=422 if form.is_bound else 200)


@sensitive_post_parameters()
@require_http_methods(["GET", "POST"])
def password(request):
    """A new password; the old one is asked for, whoever sits at the desk."""
    form = PasswordForm(request.user, request.POST or None)
    if form.is_valid():
        request.user.must_change_password = False
        form.save()
        update_session_auth_hash(request, request.user)
        messages.success(request, _("The password is changed."))
        return redirect("units:settings")
    status = 422 if form.is_bound else 200
    return render(request, "units/password.html", {"form": form}, status=status)
