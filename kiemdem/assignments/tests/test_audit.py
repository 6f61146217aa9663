"""`kiemdem books`: what is kept beside the ledger is compared with it, and made anew."""

from io import StringIO

import pytest
from django.core.management import call_command

from kiemdem.assignments.models import Assignment
from kiemdem.books.models import Delta, Month, Period
from kiemdem.programmes.models import Programme
from kiemdem.units.models import Ancestry


def verify(language="vi"):
    """What the audit prints, and whether it finds anything."""
    out = StringIO()
    try:
        call_command("books", "--verify", language=language, stdout=out, stderr=StringIO())
    except SystemExit as stop:
        return stop.code, out.getvalue()
    return 0, out.getvalue()


TAMPERING = {
    "a standing": lambda: Assignment.objects.update(status="completed"),
    "a deadline": lambda: Assignment.objects.update(due_on=None),
    "a programme": lambda: Assignment.objects.update(programme=Programme.objects.last()),
    "a period": lambda: Period.objects.update(klass="done"),
    "a lost period": lambda: Period.objects.all().delete(),
    "a total": lambda: Delta.objects.update(doing=7),
    "a month's total": lambda: Month.objects.update(doing=7),
    "a lost total": lambda: Delta.objects.all().delete(),
    "the tree": lambda: Ancestry.objects.filter(depth=1).delete(),
}


def test_the_audit_speaks_vietnamese_and_english_when_asked(world):
    charge = world.submitted()
    Assignment.objects.update(status="completed")

    assert verify()[1].startswith(f"phân công {charge.pk}, status: đang lưu completed; theo sổ")
    assert verify("en")[1].startswith(f"assignment {charge.pk}, status: kept completed; by the")


@pytest.mark.parametrize("what", TAMPERING)
def test_whatever_disagrees_with_the_ledger_is_found_and_mended(world, what):
    world.submitted()
    world.open_programme("02-CTr/TU")
    assert verify()[0] == 0

    TAMPERING[what]()

    code, told = verify()
    assert code == 1 and told
    call_command("books", "--rebuild", stdout=StringIO(), stderr=StringIO())
    assert verify() == (0, "Số liệu khớp với sổ.\n")
