"""Files in a bucket: only for those who may see them, and in the backup like the others."""

from datetime import date
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils.timezone import now

from kiemdem.backups.restoring import readable, restore
from kiemdem.backups.taking import take
from kiemdem.demo.world import World
from kiemdem.operations.buckets import PLAIN, files_storage
from tests.buckets import bucket

PAPER = b"%PDF-1.4 minh chung"


@pytest.fixture
def store(settings, tmp_path):
    """A small S3 server, and the product set to it."""
    settings.DATA_DIR = tmp_path
    with bucket() as server:
        server.address = f"127.0.0.1:{server.server_port}"
        url = f"s3://key:secret@{server.address}/bucket?tls=no"
        settings.STORAGES = {**settings.STORAGES, "default": files_storage(url)}
        yield server


@pytest.mark.django_db(transaction=True)
def test_evidence_in_a_bucket_is_read_through_the_product_alone(client, store, tmp_path):
    world = World()
    charge = world.charged()
    charge.accept(by=world.binh, on=date(2021, 7, 1))
    paper = SimpleUploadedFile("báo cáo.pdf", PAPER)
    charge.submit(by=world.binh, on=date(2021, 7, 2), files=[paper])
    evidence = charge.evidence.get()
    page = reverse("assignments:evidence", args=[evidence.pk])

    client.force_login(world.binh)
    assert b"".join(client.get(page).streaming_content) == PAPER
    assert store.address not in client.get(charge.task.get_absolute_url()).content.decode()
    client.force_login(world.chi)
    assert client.get(page).status_code == 404
    [name] = store.objects
    with pytest.raises(HTTPError, match="403"):
        urlopen(f"http://{store.address}/bucket/x")

    take(tmp_path / "a.tar", now=now())
    store.objects.clear()
    done = restore(tmp_path / "a.tar", readable(tmp_path / "a.tar"))
    assert (done.new_files, done.differences) == (1, [])
    assert store.objects == {name: PAPER}


@pytest.mark.parametrize(
    "url", ["http://key:secret@host/bucket", "s3://host/bucket", "s3://key:secret@host",
            "s3://key:secret@host/bucket?acl=public"],
)  # fmt: skip
def test_an_address_that_is_not_whole_is_refused(url):
    with pytest.raises(ImproperlyConfigured, match="KIEMDEM_FILES_URL"):
        files_storage(url)


def test_without_an_address_files_lie_in_the_data_folder():
    assert files_storage("") == PLAIN
