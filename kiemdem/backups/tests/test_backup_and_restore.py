"""Load, back up, lose everything, restore: the same books and the same files, on both databases."""

import json
import os
import signal
import subprocess
import sys
import tarfile
from datetime import date
from io import BytesIO, StringIO
from pathlib import Path

import pytest
from django.conf import settings as house
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.db import DatabaseError, connection
from django.utils.timezone import now

from kiemdem.assignments.audit import differences
from kiemdem.backups import restoring
from kiemdem.backups.archive import MANIFEST, checked
from kiemdem.backups.models import Backup
from kiemdem.backups.restoring import readable, restore, standing
from kiemdem.backups.taking import forget_older, own_name, take
from kiemdem.backups.trouble import Trouble
from kiemdem.demo.world import World
from kiemdem.ledger.models import Entry
from tests.postgres import programs
from tests.races.test_killed import address

pytestmark = pytest.mark.django_db(transaction=True)
PAPER = b"%PDF-1.4 minh chung"


@pytest.fixture(scope="session", autouse=True)
def _client_programs(tmp_path_factory):
    """Where PostgreSQL comes from the wheel, so do its client programs."""
    if connection.vendor == "postgresql" and not Path("/usr/lib/postgresql").exists():
        os.environ["PATH"] += f":{programs(tmp_path_factory.mktemp('pg'))}"


@pytest.fixture
def books(settings, tmp_path):
    """A register with one piece of evidence, and folders of its own."""
    settings.MEDIA_ROOT, settings.DATA_DIR = tmp_path / "files", tmp_path
    world = World()
    charge = world.charged()
    charge.accept(by=world.binh, on=date(2021, 7, 1))
    paper = SimpleUploadedFile("bao-cao.pdf", PAPER)
    charge.submit(by=world.binh, on=date(2021, 7, 2), files=[paper])
    world.evidence = charge.evidence.get()
    return world


def a_day_later(world):
    """What a day after the backup brings: an entry that the backup does not know."""
    world.charged(title="Ghi sau khi sao lưu")


def test_what_was_lost_stands_again(books, tmp_path):
    file, entries = tmp_path / "moi-ngay" / "a.tar", list(Entry.objects.values_list("pk", "action"))
    taken = take(file, now=now())
    a_day_later(books)
    default_storage.delete(books.evidence.file.name)

    manifest = readable(file)
    done = restore(file, manifest)

    assert list(Entry.objects.values_list("pk", "action")) == entries
    assert manifest.counts["entries"] == len(entries)
    assert done.differences == list(differences()) == []
    assert done.new_files == manifest.counts["files"] == 1
    with books.evidence.file.storage.open(books.evidence.file.name) as lying:
        assert lying.read() == PAPER
    assert taken.size == file.stat().st_size
    assert file.stat().st_mode & 0o777 == 0o600
    assert not restoring.mark().exists()
    with pytest.raises(Exception, match="only added"), connection.cursor() as cursor:
        cursor.execute("DELETE FROM ledger_entry")  # the fence stands again as well


def test_a_file_that_is_not_whole_is_known_before_anything_is_touched(books, tmp_path):
    file = tmp_path / "a.tar"
    take(file, now=now())
    whole, cut = file.read_bytes(), tmp_path / "cut.tar"

    for end in (len(whole) // 2, whole.rindex(b"manifest.json")):
        cut.write_bytes(whole[:end])
        with pytest.raises(Trouble, match="bị hỏng hoặc bị cắt cụt"):
            readable(cut)
    cut.write_bytes(whole.replace(PAPER, PAPER.replace(b"minh", b"khac")))
    with pytest.raises(Trouble, match=r"bao-cao.*không còn như khi ghi"):
        readable(cut)
    assert len(standing()) == 4


def test_an_older_backup_is_brought_up_to_date(books, tmp_path):
    """Of a version that kept no list of its backups."""
    call_command("migrate", "backups", "zero", verbosity=0)
    with pytest.raises(DatabaseError):  # the file is whole; only the list is not there
        take(tmp_path / "old.tar", now=now())
    call_command("migrate", "backups", verbosity=0)

    manifest = readable(tmp_path / "old.tar")
    restore(tmp_path / "old.tar", manifest)

    assert not [name for name in manifest.migrations if name[0] == "backups"]
    assert Backup.objects.count() == 0


def changed(file, **said):
    """The same file with other words in its manifest."""
    to = file.with_name("changed.tar")
    with tarfile.open(file) as old, tarfile.open(to, "w") as new:
        for member in old:
            content = old.extractfile(member).read()
            if member.name == MANIFEST:
                content = json.dumps(json.loads(content) | said).encode()
                member.size = len(content)
            new.addfile(member, BytesIO(content))
    return to


def test_a_file_from_elsewhere_is_refused_with_its_reason(books, tmp_path):
    take(tmp_path / "a.tar", now=now())

    def why(**said):
        with pytest.raises(Trouble) as trouble:
            readable(changed(tmp_path / "a.tar", **said))
        return str(trouble.value)

    other = {"sqlite": "postgresql", "postgresql": "sqlite"}[connection.vendor]
    assert "Đặt DATABASE_URL" in why(database=other)
    assert "ledger.0099_to_come" in why(migrations=[["ledger", "0099_to_come"]])
    assert "định dạng 2" in why(format=2)
    with pytest.raises(Trouble, match="Không có tệp"):
        readable(tmp_path / "b.tar")


def elsewhere(folder):
    """The environment of another process on the same books."""
    return {**os.environ, "DATABASE_URL": address(), "KIEMDEM_DATA_DIR": str(folder)}


def refused(*words):
    """The sentence with which the command line says no."""
    said = StringIO()
    with pytest.raises(SystemExit) as end:
        call_command(*words, stderr=said)
    assert end.value.code == 2
    return said.getvalue()


def test_books_that_stand_are_not_replaced_unasked(books, tmp_path):
    file = str(tmp_path / "a.tar")
    call_command("backup", file)
    entries = Entry.objects.count()

    assert "chạy lại với --replace" in refused("restore", file)
    assert "run it with --replace" in refused("restore", file, "--language", "en")
    assert "Chưa thay đổi gì." in refused("restore", file, "--replace")  # nobody sits there
    assert Entry.objects.count() == entries


def test_a_restore_that_is_killed_leaves_the_old_books_and_says_what_to_do(books, tmp_path):
    take(tmp_path / "a.tar", now=now())
    a_day_later(books)
    entries = Entry.objects.count()
    kill_at = "load" if connection.vendor == "sqlite" else "pour"
    killed = subprocess.run(
        [sys.executable, "-c", KILLED_AT[kill_at], str(tmp_path / "a.tar")],
        env=elsewhere(tmp_path),
        check=False,
    )

    assert killed.returncode == -signal.SIGKILL
    assert Entry.objects.count() == entries
    assert list(differences()) == []
    assert "bị ngắt giữa chừng. Chạy lại" in refused("restore", tmp_path / "a.tar")
    restore(tmp_path / "a.tar", readable(tmp_path / "a.tar"))
    assert Entry.objects.count() < entries
    assert not restoring.unfinished()


START = """
import django, os, signal, sys
django.setup()
from pathlib import Path
from kiemdem.backups import databases, restoring
def die(*_more):
    os.kill(os.getpid(), signal.SIGKILL)
file = Path(sys.argv[1])
"""
END = "restoring.restore(file, restoring.readable(file))"
KILLED_AT = {
    "load": f"{START}databases.Sqlite.load = die\n{END}",
    # everything has been sent to psql, but for the last word
    "pour": f"{START}databases.subprocess.Popen.wait = die\n{END}",
}


def test_a_backup_that_finds_no_room_leaves_nothing_behind(books, tmp_path):
    resource = pytest.importorskip("resource")
    full = subprocess.run(
        [sys.executable, "-m", "kiemdem", "backup", str(tmp_path / "here" / "a.tar")],
        env=elsewhere(tmp_path), cwd=house.PACKAGE.parent, capture_output=True, text=True,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000)),
    )  # fmt: skip

    assert full.returncode == 2
    assert full.stderr.startswith("Chưa lập được bản sao lưu.")
    assert list((tmp_path / "here").iterdir()) == []
    assert not Backup.objects.exists()


def test_a_backup_that_nobody_names_takes_the_place_of_the_oldest(settings, tmp_path):
    settings.BACKUP_DIR, settings.MEDIA_ROOT = tmp_path, tmp_path / "files"
    (tmp_path / "kiemdem-2020-01-01-020000.tar").touch()
    (tmp_path / "cua-toi.tar").touch()

    newest = Path(take(own_name(now()), now=now()).file)
    gone = forget_older(tmp_path, keep=1)

    assert [file.name for file in gone] == ["kiemdem-2020-01-01-020000.tar"]
    assert newest.exists()
    assert (tmp_path / "cua-toi.tar").exists()
    assert checked(newest).counts["entries"] == 0
