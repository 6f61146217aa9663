"""Exports and looks at others' evidence are noted, and the inspector reads the notes."""

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from kiemdem.viewings.models import Viewing


@pytest.fixture
def signed_in(client):
    def as_(user):
        client.force_login(user, "django.contrib.auth.backends.ModelBackend")
        return client

    return as_


def evidence(world):
    charge = world.charged()
    charge.accept(by=world.binh, on=date(2021, 6, 1))
    paper = SimpleUploadedFile("du-thao.pdf", b"%PDF-1.4 minh hoa")
    charge.submit(by=world.binh, on=date(2021, 6, 1), files=[paper])
    return charge.evidence.get()


def test_every_export_is_noted(world, signed_in):
    world.charged()
    client = signed_in(world.hanh)

    for ending in ("docx", "xlsx"):
        client.get(reverse("summaries:register", args=[world.programme.pk, ending]))
        client.get(reverse("summaries:tally", args=[ending]))

    assert Viewing.objects.filter(by=world.hanh, kind="export").count() == 4


def test_looking_at_another_unit_s_evidence_is_noted_but_not_at_one_s_own(world, signed_in):
    item = evidence(world)
    url = reverse("assignments:evidence", args=[item.pk])

    signed_in(world.binh).get(url)
    assert not Viewing.objects.exists()
    signed_in(world.tra).get(url)
    assert Viewing.objects.get().unit == world.ba_vi


def test_the_inspector_reads_them_and_others_do_not(world, signed_in):
    item = evidence(world)
    signed_in(world.nam).get(reverse("assignments:evidence", args=[item.pk]))
    url = reverse("viewings:list")

    assert "du-thao.pdf" in signed_in(world.tra).get(url).text
    assert signed_in(world.binh).get(url).status_code == 404
    assert "du-thao.pdf" not in signed_in(world.chi).get(url).text


def test_a_viewing_is_never_changed(world, signed_in):
    signed_in(world.hanh).get(reverse("summaries:tally", args=["csv"]))
    viewing = Viewing.objects.get()

    for change in (viewing.save, viewing.delete, Viewing.objects.all().delete):
        with pytest.raises(TypeError):
            change()
