"""Every page has a date: the books are read as of `?as_of=`, or as of today."""

from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from django.shortcuts import render

from kiemdem.ui.days import NotADay, day_from, today


class AsOfMiddleware:
    """Puts `as_of`, `today`, `is_past` and `is_future` on the request."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        request.today = request.as_of = today()
        request.bad_day = None
        if typed := request.GET.get("as_of", "").strip():
            try:
                request.as_of = day_from(typed)
            except NotADay as problem:
                request.bad_day = problem
        request.is_past = request.as_of < request.today
        request.is_future = request.as_of > request.today
        return self.get_response(request)

    def process_view(self, request, view, args, kwargs):
        """A date that is none is not read as today: the answer says what is wrong with it."""
        # in process_view, so that who is not signed in is first asked to sign in
        if request.bad_day is None:
            return None
        return bad_day(request)


def bad_day(request):
    """422: which date is wrong and how to write it."""
    context = {"problem": request.bad_day, "typed": request.GET.get("as_of", "")}
    if "HX-Request" not in request.headers:
        return render(request, "ui/bad_day.html", context, status=422)
    answer = render(request, "ui/_refusal.html", {"refusal": request.bad_day}, status=422)
    return into_notice(answer)


def into_notice(answer):
    """Have htmx put the answer where refusals are shown, whatever was asked for."""
    answer["HX-Retarget"], answer["HX-Reswap"] = "#notice", "innerHTML"
    answer["HX-Reselect"], answer["HX-Push-Url"] = ".inset", "false"
    return answer


def keep(request, url):
    """The same address, read as of the same day; today needs no mention."""
    as_of = getattr(request, "as_of", None)
    if not url or as_of is None or as_of == request.today:
        return url
    parts = urlsplit(url)
    if parts.netloc or parts.scheme or (not parts.path and parts.fragment):
        return url
    query = [pair for pair in parse_qsl(parts.query, keep_blank_values=True) if pair[0] != "as_of"]
    return urlunsplit(parts._replace(query=urlencode([*query, ("as_of", as_of.isoformat())])))
