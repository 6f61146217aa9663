"""The doctor says of each thing how it stands, and of what is ill what to do."""

import os
import subprocess
import sys
from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import call_command
from django.utils.timezone import now

from kiemdem.backups.models import Backup
from kiemdem.jobs.models import Schedule
from kiemdem.operations.doctor import look
from tests.architecture.test_imports import ROOT
from tests.smtp import mail_server


def ill(at=None):
    return {one.what: one.words for one in look(at or now()) if not one.is_well}


SAID = {
    "vi": (
        "tốt  cơ sở dữ liệu: có trả lời, cấu trúc đã cập nhật",
        "HỎNG tiến trình nền: chưa từng chạy: chạy kiemdem worker",
    ),
    "en": (
        "ok   database: answers, and every migration has been run",
        "ILL  worker: has never run: start kiemdem worker",
    ),
}


@pytest.mark.parametrize("language", SAID)
def test_a_house_that_has_just_been_set_up_lacks_a_worker_and_a_backup(db, language):
    told = StringIO()
    with pytest.raises(SystemExit) as end:
        call_command("doctor", language=language, stdout=told)

    assert end.value.code == 1
    assert set(SAID[language]) <= set(told.getvalue().splitlines())
    assert set(ill()) == {"worker", "backup"}


def test_a_house_that_runs_is_well_until_it_stands_still(db, settings):
    Schedule.objects.create(name="remind", next_at=now() + timedelta(hours=3))
    Backup.objects.create(taken_at=now(), file="a.tar", size=7)
    with mail_server() as server:
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", server.port
        settings.MAIL_IS_SET = True

        assert not ill()
        assert set(ill(now() + timedelta(days=3))) == {"worker", "backup"}
    assert set(ill()) == {"mail"}  # its server is gone


def test_a_language_model_is_named_by_its_machine(db, settings):
    def told():
        (found,) = [one for one in look(now()) if one.what == "model"]
        return found.is_well, found.words

    assert told() == (True, "không đặt: không gửi gì đi")
    settings.MODEL_URL = "https://khoa:bi-mat@may-chu.example/v1"
    assert told() == (True, "toàn văn mọi văn bản được đọc gửi tới may-chu.example")
    settings.MODEL_URL = "may-chu/v1"
    assert not told()[0]


def test_before_the_first_migration_every_line_says_what_to_do(tmp_path):
    environment = {**os.environ, "KIEMDEM_DATA_DIR": str(tmp_path), "PYTHONPATH": str(ROOT.parent)}
    environment.pop("DATABASE_URL", None)
    told = subprocess.run(
        [sys.executable, "-m", "kiemdem", "doctor"],
        env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip

    assert (told.returncode, told.stderr) == (1, "")
    assert "no such table" not in told.stdout and told.stdout.count("kiemdem migrate") == 3


def test_files_that_cannot_be_laid_down_are_told(db, settings, tmp_path):
    (tmp_path / "files").touch()  # a file where the folder should be
    settings.MEDIA_ROOT = tmp_path / "files"
    assert "files" in ill()
