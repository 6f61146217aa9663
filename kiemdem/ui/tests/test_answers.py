"""How an answer reaches a person: page, piece, toast, refusal, error."""

import pytest
from django.contrib.messages.storage.base import BaseStorage
from django.template import engines
from django.test import RequestFactory
from django.urls import reverse

from kiemdem.rules import Refused
from kiemdem.ui.asof import AsOfMiddleware
from kiemdem.ui.fragments import frame, wants_fragment
from kiemdem.ui.refusals import RefusalMiddleware, too_many_failures, typed_in

DIALOG = {"HX-Request": "true", "HX-Request-Type": "partial", "HX-Target": "dialog#dialog"}
PIECE = {"HX-Request": "true", "HX-Request-Type": "partial", "HX-Target": "div#g-buttons"}


@pytest.fixture
def inside(client, django_user_model, settings):
    """Someone signed in where the gallery is open."""
    settings.DEBUG = True
    an = django_user_model.objects.create_user("an")
    client.force_login(an, "django.contrib.auth.backends.ModelBackend")
    return client


def test_htmx_asks_for_a_piece_unless_it_picks_from_the_page():
    ask = RequestFactory().get
    assert not wants_fragment(ask("/"))
    assert wants_fragment(ask("/", headers=PIECE))
    assert not wants_fragment(ask("/", headers={**PIECE, "HX-Request-Type": "full"}))
    assert not wants_fragment(ask("/", headers={**PIECE, "HX-History-Restore-Request": "true"}))
    assert frame(ask("/", headers=DIALOG)) == "ui/base_dialog.html"
    assert frame(ask("/", headers=PIECE)) == "ui/base.html"


@pytest.mark.django_db
def test_a_form_is_a_page_and_the_inside_of_a_dialog(inside):
    address = reverse("ui:gallery-entry")
    page = inside.get(address).content.decode()
    piece = inside.get(address, headers=DIALOG).content.decode()
    assert "<html" in page
    assert "hx-post" not in page
    assert "<html" not in piece
    assert 'hx-post="/ui/entry/" hx-target="#dialog"' in piece


@pytest.mark.django_db
def test_a_form_with_errors_comes_back_with_422_and_says_what_to_mend(inside):
    wrong = {"story": "x", "what": "doing", "unit": "1", "effective_on": "31/02/2021"}
    answer = inside.post("/ui/entry/", wrong)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert '<a href="#id_effective_on">' in page
    assert 'aria-describedby="id_effective_on-error"' in page
    assert 'id="id_effective_on-error"' in page


@pytest.mark.django_db
def test_a_form_that_saved_leaves_the_dialog_and_says_so(inside):
    right = {"story": "x", "what": "doing", "unit": "1", "effective_on": "28122021"}
    answer = inside.post("/ui/entry/", right, headers=DIALOG)
    assert answer["HX-Redirect"] == "/ui/"
    assert "Đã ghi sổ: bút toán 0441" in inside.get("/ui/").content.decode()
    assert inside.post("/ui/entry/", right).url == "/ui/"


@pytest.mark.django_db
def test_a_step_gives_back_the_piece_that_changed_and_a_toast(inside):
    answer = inside.post("/ui/step/", headers=PIECE)
    piece = answer.content.decode()
    assert piece.startswith('<div class="actions" data-fragment')
    assert 'hx-swap-oob="beforeend:#toasts"' in piece
    assert "Đã trình" in piece
    assert inside.post("/ui/step/").url == "/ui/"


@pytest.mark.django_db
def test_a_refusal_is_a_page_or_a_notice(inside):
    page = inside.post("/ui/step/?refuse=1", headers={"Referer": "http://testserver/ui/"})
    assert page.status_code == 409
    assert "Còn 3 đơn vị chưa gửi phiếu" in page.content.decode()
    assert 'href="http://testserver/ui/"' in page.content.decode()
    notice = inside.post("/ui/step/?refuse=1", headers=PIECE)
    assert notice.status_code == 409
    assert notice["HX-Retarget"] == "#notice"
    assert notice["HX-Push-Url"] == "false"
    assert "Còn 3 đơn vị chưa gửi phiếu" in notice.content.decode()


def test_the_way_back_from_a_refusal_never_leads_elsewhere(rf):
    request = rf.post("/x/", headers={"Referer": "https://elsewhere.example/"})
    AsOfMiddleware(lambda request: None)(request)
    request.csp_nonce = request.user = ""
    request._messages = BaseStorage(request)
    page = RefusalMiddleware(None).process_exception(request, Refused("Sổ đã khóa"))
    assert "elsewhere" not in page.content.decode()


def test_only_a_refusal_is_caught(rf):
    assert RefusalMiddleware(None).process_exception(rf.get("/"), ValueError()) is None


@pytest.mark.django_db
def test_too_many_failures_say_when_to_try_again(rf):
    request = rf.post("/sign-in/")
    AsOfMiddleware(lambda request: None)(request)
    request._messages = BaseStorage(request)
    for arguments in ((request, None, {}), (request, {})):  # axes has called it both ways
        answer = too_many_failures(*arguments)
        assert answer.status_code == 429
        assert answer["Retry-After"] == "900"
        assert "Thử lại sau 15 phút, lúc" in answer.content.decode()


@pytest.mark.parametrize("name", ["400", "403", "403_csrf", "404", "500"])
def test_an_error_page_needs_nothing_and_says_what_to_do(name):
    page = engines["django"].get_template(f"{name}.html").render({})
    assert "<h1>" in page
    assert "Toàn cảnh" in page


@pytest.mark.django_db
def test_a_wrong_address_says_so_in_the_language_of_the_reader(client, settings):
    settings.DEBUG = False
    assert "Không có trang này" in client.get("/no-such/").content.decode()
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"
    assert "There is no such page" in client.get("/no-such/").content.decode()


@pytest.mark.django_db
def test_a_form_without_its_token_is_told_to_load_again(settings, django_user_model):
    from django.test import Client

    settings.DEBUG = True
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(
        django_user_model.objects.create_user("an"), "django.contrib.auth.backends.ModelBackend"
    )
    answer = strict.post("/ui/step/")
    assert answer.status_code == 403
    assert "Biểu mẫu để mở quá lâu" in answer.content.decode()


@pytest.mark.django_db
def test_the_gallery_is_only_for_builders(inside, settings):
    assert inside.get("/ui/").status_code == 200
    settings.DEBUG = False
    assert inside.get("/ui/").status_code == 404
    assert inside.get("/ui/entry/").status_code == 404


def test_what_was_typed_stays_on_the_page_that_refuses():
    request = RequestFactory().post(
        "/x/",
        {"text": "Đã họp với các xã", "csrfmiddlewaretoken": "k", "password1": "s", "seen": "7"},
    )
    assert typed_in(request) == [("text", "Đã họp với các xã")]
    assert typed_in(RequestFactory().get("/x/?text=a")) == []
