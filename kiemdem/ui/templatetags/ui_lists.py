"""Long lists: pages of rows and sorted columns. Every state of a list is an address."""

from django import template
from django.utils.html import format_html

register = template.Library()


@register.inclusion_tag("ui/_pager.html", takes_context=True)
def pager(context, page, region="#list", param="page", label=""):
    """Where one is in a long list, and the way to the other pages.

    Links replace `region` of this page only; without JavaScript they load the page. Two on one
    page each say in `label` whose pages they turn.
    """
    numbers = page.paginator.get_elided_page_range(page.number, on_each_side=1, on_ends=1)
    address = _addresses(context["request"], param)
    return {
        "page": page,
        "pages": [(number, address(number)) for number in numbers],
        "before": address(page.previous_page_number()) if page.has_previous() else "",
        "after": address(page.next_page_number()) if page.has_next() else "",
        "region": region,
        "label": label,
        "gap": page.paginator.ELLIPSIS,
    }


@register.inclusion_tag("ui/_sort_header.html", takes_context=True)
def sort_header(context, key, label, default="", css="", region="#list"):
    """A column head that sorts: `?sort=due`, pressed again `?sort=-due`.

    `default` is the order of the list when the address names none.
    """
    request = context["request"]
    current = request.GET.get("sort", default)
    pairs = request.GET.copy()
    pairs.pop("page", None)
    pairs["sort"] = f"-{key}" if current == key else key
    order = {key: "ascending", f"-{key}": "descending"}.get(current, "none")
    return {
        "label": label,
        "order": order,
        "css": css,
        "url": f"?{pairs.urlencode()}",
        "region": region,
    }


@register.simple_tag
def live(region="#list"):
    """Attributes beside `hx-get`: the answer refreshes only `region` of this page."""
    return format_html(
        'hx-target="{0}" hx-select="{0}" hx-swap="outerHTML" hx-push-url="true"', region
    )


def _addresses(request, param):
    pairs = request.GET.copy()

    def address(number):
        pairs[param] = str(number)
        return f"?{pairs.urlencode()}"

    return address
