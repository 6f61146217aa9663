import pytest

from kiemdem.notices.models import MailChoice


@pytest.fixture
def signed_in(client):
    def as_(user):
        client.force_login(user, "django.contrib.auth.backends.ModelBackend")
        return client

    return as_


@pytest.fixture
def mail(settings):
    """A house with a mail server; letters stay in `django.core.mail.outbox`."""
    settings.MAIL_IS_SET = True
    settings.SITE = "https://kiemdem.example.vn"
    return settings


@pytest.fixture
def written_to(world):
    """Bình has confirmed an address."""
    choice = MailChoice.of(world.binh)
    choice.write_to("binh@example.vn")
    choice.confirm(choice.token())
    return choice
