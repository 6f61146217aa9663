"""Our own papers, before they leave: their figures are read without a false alarm."""

from datetime import date

import pytest
from django.core.management import call_command
from django.urls import reverse

from kiemdem.viewings.models import Viewing

pytestmark = pytest.mark.django_db
BACKEND = "django.contrib.auth.backends.ModelBackend"


@pytest.fixture
def kept(world):
    """A register with work done, late, submitted and overdue."""
    done = world.submitted(title="Đề án sắp xếp trụ sở", due_on=date(2021, 6, 30))
    done.complete(by=world.hanh, on=date(2021, 6, 10), product=world.paper())
    world.submitted(title="Kế hoạch số hóa hồ sơ", due_on=date(2021, 6, 20))
    for number in range(12):
        world.charged(
            title=f"Rà soát quy trình nội bộ số {number}", due_on=date(2021, 5, 1 + number)
        )
        world.charged(title=f"Tập huấn đợt {number}", unit=world.soc_son, due_on=date(2021, 12, 31))
    return world


@pytest.mark.parametrize("ending", ["docx", "xlsx"])
@pytest.mark.parametrize("name", ["tally", "register", "movement"])
def test_a_paper_of_ours_raises_no_alarm(kept, client, tmp_path, capsys, name, ending):
    client.force_login(kept.hanh, BACKEND)
    parts = [kept.programme.pk] if name == "register" else []
    address = reverse(f"summaries:{name}", args=[*parts, ending])
    asked = {"as_of": "2021-07-01", "programme": "01-CTr/TU"}
    if name == "movement":
        asked = {"programme": "01-CTr/TU", "since": "2021-05-01", "as_of": "2021-07-01"}
    answer = client.get(address, asked)
    assert answer.status_code == 200
    paper = tmp_path / f"{name}.{ending}"
    paper.write_bytes(b"".join(answer) if answer.streaming else answer.content)

    with pytest.raises(SystemExit) as end:
        call_command("check", str(paper))

    assert end.value.code == 0, capsys.readouterr().out


def test_odd_figures_are_shown_to_whoever_presses_the_button(world, client):
    world.charged(title="Kết nạp được 784/443 đảng viên, đạt 147% kế hoạch")
    client.force_login(world.hanh, BACKEND)
    address = reverse("summaries:register", args=[world.programme.pk, "docx"])

    held = client.get(address)
    sent = client.get(address, {"anyway": 1})

    said = held.content.decode()
    assert held.status_code == 409 and "784 trên 443 là 177%" in said
    assert "?anyway=1" in said and Viewing.objects.count() == 1, "only what left is noted"
    assert sent.status_code == 200 and sent["Content-Disposition"].startswith("attachment")
