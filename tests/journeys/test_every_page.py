"""Every page that a link leads to opens, is open to everyone, and fits a phone."""

from collections import Counter
from urllib.parse import urljoin, urlsplit

import lxml.html
import pytest
from django.urls import Resolver404, resolve

ENOUGH = 2  # pages of one kind; the third would tell nothing new
MOST = 8  # pages of one view, however its filters may be combined
SEEN_BY = ["hanh", "binh"]


@pytest.fixture
def busy(world):
    """The small province with work in several states."""
    world.planned(title="Xây dựng đề án")
    world.charged(title="Báo cáo hằng năm", due_on=None, due_text="Thường xuyên")
    world.submitted(title="Ban hành nghị quyết", unit=world.ba_vi)
    world.paper()
    return world


def kind(address):
    """What a page is a page of: its view, and which words its query has."""
    found = resolve(urlsplit(address).path)
    words = sorted(part.split("=")[0] for part in urlsplit(address).query.split("&"))
    return found.view_name, *words


def links(answer):
    here = answer.request["PATH_INFO"]
    for link in lxml.html.fromstring(answer.content).iterfind(".//a[@href]"):
        address = urlsplit(urljoin(here, link.get("href")))
        if not address.netloc and address.path.startswith("/"):
            yield address._replace(fragment="").geturl()


def crawl(client):
    """Follow every link from the first page; yields each answer."""
    waiting, seen, kinds = ["/"], set(), Counter()
    while waiting:
        address = waiting.pop(0)
        if address in seen or urlsplit(address).path.startswith("/static/"):
            continue
        seen.add(address)
        try:
            view, *words = kind(address)
            kinds[view, *words] += 1
        except Resolver404:
            yield address, client.get(address)
            continue
        if kinds[view, *words] > ENOUGH or kinds[view] >= MOST:
            continue
        kinds[view] += 1
        answer = client.get(address, follow=True)
        yield address, answer
        if answer.status_code == 200 and answer["Content-Type"].startswith("text/html"):
            waiting += list(links(answer))


@pytest.mark.parametrize("who", SEEN_BY)
def test_every_link_leads_somewhere(client, busy, who):
    client.force_login(getattr(busy, who), "django.contrib.auth.backends.ModelBackend")

    told = {address: answer.status_code for address, answer in crawl(client)}

    assert set(told.values()) == {200}, {a: code for a, code in told.items() if code != 200}


@pytest.mark.browser
def test_no_page_stands_in_anyones_way(busy, client, open_page, sign_in, open_to_everyone):
    english = sign_in(open_page(locale="en-GB"), busy.hanh)
    open_to_everyone(english, one_of_each(client))


def one_of_each(client):
    """One page of every kind; the client is signed in already."""
    found = {}
    for address, answer in crawl(client):
        if answer["Content-Type"].startswith("text/html") and "attachment" not in str(
            answer.headers
        ):
            found.setdefault(resolve(urlsplit(address).path).view_name, address)
    return list(found.values())
