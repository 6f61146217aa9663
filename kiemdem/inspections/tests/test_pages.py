"""The pages of evidence and of samples: who sees them, who may judge, what a browser may open."""

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from kiemdem.assignments.models import Assignment
from kiemdem.inspections.models import Finding, Sample, SampleLine
from kiemdem.viewings.models import Viewing

ON = date(2021, 7, 5)
PDF, PNG = b"%PDF-1.4 minh hoa", b"\x89PNG\r\n\x1a\n minh hoa"


def shown(world, name="du-thao.pdf", content=PDF, **fields):
    """Evidence that Ba Vì laid behind its submission."""
    charge = world.charged(**fields)
    charge.accept(by=world.binh, on=date(2021, 6, 1))
    said = {"caption": "Dự thảo lần 2", "passage": "Trang 3"}
    charge.submit(
        by=world.binh, on=date(2021, 6, 1), files=[SimpleUploadedFile(name, content)], **said
    )
    return charge.evidence.get()


def about(item):
    return f"/evidence/{item.pk}/about/"


def test_the_page_of_evidence_says_what_it_is_and_who_looked(client, world):
    item = shown(world)
    Finding.find(item, "rejected", by=world.tra, on=ON, reason="Chưa ký")
    client.force_login(world.hanh)

    html = client.get(about(item)).content.decode()

    for word in ("du-thao.pdf", item.sha256, "Dự thảo lần 2", "Trang 3", "Chưa ký", "Đỗ Thị Trà"):
        assert word in html


def test_what_the_unit_says_of_its_evidence_is_kept(client, world):
    charge = world.charged()
    charge.accept(by=world.binh, on=date(2021, 6, 1))
    client.force_login(world.binh)
    said = {"on": "01/06/2021", "caption": "Bản ký", "passage": "Điều 2"}

    client.post(
        f"/assignments/{charge.pk}/submission/",
        {**said, "files": SimpleUploadedFile("ban-ky.pdf", PDF)},
    )

    item = charge.evidence.get()
    assert (item.caption, item.passage) == ("Bản ký", "Điều 2")


def test_the_same_file_elsewhere_is_noticed_as_far_as_one_may_see(client, world):
    item, twin = shown(world), shown(world, title="Việc khác", name="khac.pdf")
    below = world.open_programme("06-CTr/HU", unit=world.elsewhere)
    task = world.task(programme=below)
    hidden = Assignment.plan(task=task, unit=world.elsewhere, by=world.chi)
    hidden.charge(by=world.chi, on=date(2021, 4, 1))
    hidden.accept(by=world.chi, on=date(2021, 6, 1))
    hidden.submit(by=world.chi, on=date(2021, 6, 1), files=[SimpleUploadedFile("x.pdf", PDF)])
    client.force_login(world.tra)

    twins = client.get(about(item)).context["twins"]

    assert list(twins) == [twin]


def test_whoever_lays_down_the_same_file_again_is_told(client, world):
    shown(world, title="Việc trước")
    charge = world.charged()
    charge.accept(by=world.binh, on=date(2021, 6, 1))
    client.force_login(world.binh)
    file = SimpleUploadedFile("lai.pdf", PDF)

    answer = client.post(
        f"/assignments/{charge.pk}/submission/", {"on": "01/06/2021", "files": file}, follow=True
    )

    assert "“lai.pdf” giống hệt minh chứng của “Việc trước”" in answer.content.decode()


def test_a_registered_paper_is_evidence_too(client, world):
    charge, paper = world.submitted(), world.paper()
    charge.complete(by=world.nam, on=ON, product=paper)
    client.force_login(world.tra)

    html = client.get(about(charge.evidence.get())).content.decode()

    assert str(paper) in html
    assert paper.get_absolute_url() in html


def test_inspector_keeper_and_leader_judge_and_others_are_told_why_not(client, world):
    item = shown(world)

    for user, status in [
        (world.tra, 302),
        (world.hanh, 302),
        (world.nam, 302),
        (world.binh, 409),
        (world.lan, 404),
        (world.chi, 404),
    ]:
        client.force_login(user)
        answer = client.post(f"/evidence/{item.pk}/findings/", {"state": "verified"})
        assert answer.status_code == status
    assert item.findings.count() == 3


def test_a_rejection_without_grounds_and_a_missing_choice_are_mended(client, world):
    item = shown(world)
    client.force_login(world.tra)

    for said in ({"state": "rejected", "reason": " "}, {}):
        assert client.post(f"/evidence/{item.pk}/findings/", said).status_code == 422
    assert not item.findings.exists()


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [("a.pdf", PDF, "application/pdf"), ("a.png", PNG, "image/png")],
)
def test_a_safe_file_is_shown_in_a_locked_box_and_the_look_is_noted(
    client, world, name, content, kind
):
    item = shown(world, name, content)
    client.force_login(world.tra)

    answer = client.get(f"/evidence/{item.pk}/shown/")

    assert (answer.status_code, answer["Content-Type"]) == (200, kind)
    assert "sandbox" in answer["Content-Security-Policy"]
    assert "script-src" not in answer["Content-Security-Policy"]
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Content-Disposition"].startswith("inline")
    assert Viewing.objects.filter(by=world.tra, unit=world.ba_vi).count() == 1


def test_what_only_bears_a_safe_name_is_never_opened_in_the_browser(client, world):
    item = shown(world, "trang.pdf", b"<html><script>alert(1)</script></html>")
    client.force_login(world.tra)

    assert client.get(f"/evidence/{item.pk}/shown/").status_code == 404
    html = client.get(about(item)).content.decode()
    assert f"/evidence/{item.pk}/shown/" not in html
    assert "attachment" in client.get(f"/evidence/{item.pk}/")["Content-Disposition"]


def test_a_stranger_finds_no_evidence(client, world):
    item = shown(world)
    client.force_login(world.chi)

    for address in (about(item), f"/evidence/{item.pk}/shown/"):
        assert client.get(address).status_code == 404


def draw(client, **said):
    said = {"unit": "Tỉnh An Bình", "size": "3", **said}
    return client.post("/inspections/draws/", said)


def test_the_inspector_draws_with_a_seed_and_sees_the_same_claims_again(client, world):
    for _n in range(8):
        world.submitted()
    client.force_login(world.tra)

    first, second = draw(client, seed="7"), draw(client, seed="7")

    samples = Sample.objects.order_by("pk")
    claims = [[line.assignment_id for line in sample.lines.all()] for sample in samples]
    assert claims[0] == claims[1]
    assert first.url == samples[0].get_absolute_url()
    html = client.get(second.url).content.decode()
    assert "3 trên 8" in html


def test_a_draw_that_cannot_be_is_told_beside_its_field(client, world):
    client.force_login(world.tra)
    assert client.get("/inspections/draws/").status_code == 200

    assert draw(client).status_code == 422  # nothing is claimed
    world.submitted()
    assert draw(client, size="0").status_code == 422
    assert draw(client, unit="Tỉnh Khác").status_code == 422
    client.force_login(world.binh)
    assert draw(client).status_code == 409
    assert not Sample.objects.exists()


@pytest.fixture
def sample(world):
    for _n in range(3):
        world.submitted()
    return Sample.draw(world.province, 3, by=world.tra, on=ON, seed=1)


def test_claims_are_judged_and_the_rate_names_its_base(client, world, sample):
    client.force_login(world.tra)
    first, second, _third = sample.lines.all()

    client.post(f"/samples/lines/{first.pk}/verdict/", {"value": "held"})
    client.post(
        f"/samples/lines/{second.pk}/verdict/", {"verdict": "not_held", "reason": "Thiếu bản ký"}
    )

    page = client.get("/inspections/")
    (rate,) = page.context["rates"]
    assert (rate.unit, rate.judged, rate.held, rate.rate) == (world.ba_vi, 2, 1, 50)
    assert "số đạt trên số việc đã kết luận" in page.content.decode()


def test_a_claim_that_failed_needs_grounds_and_none_is_judged_twice(client, world, sample):
    client.force_login(world.tra)
    line = sample.lines.first()
    address = f"/samples/lines/{line.pk}/verdict/"

    assert client.post(address, {"verdict": "not_held", "reason": " "}).status_code == 422
    assert client.post(address, {"verdict": "held"}).status_code == 302
    assert client.post(address, {"verdict": "held"}).status_code == 409
    assert client.get(address).status_code == 409


def test_only_who_inspects_the_unit_judges_and_a_stranger_sees_no_sample(client, world, sample):
    line = sample.lines.first()

    for user, page, verdict in [(world.binh, 404, 404), (world.chi, 404, 404)]:
        client.force_login(user)
        assert client.get(sample.get_absolute_url()).status_code == page
        assert (
            client.post(f"/samples/lines/{line.pk}/verdict/", {"value": "held"}).status_code
            == verdict
        )
    assert not SampleLine.objects.exclude(verdict="").exists()


def test_the_rate_is_that_of_the_day_and_of_the_unit_asked_about(client, world, sample):
    line = sample.lines.first()
    line.judge("held", by=world.tra, on=ON)
    client.force_login(world.tra)

    def rates(query):
        return [(r.unit, r.judged) for r in client.get(f"/inspections/{query}").context["rates"]]

    assert rates("") == [(world.ba_vi, 1)]
    assert rates("?as_of=2021-07-04") == []
    assert rates(f"?unit={world.soc_son.code}") == []
    assert rates(f"?unit={world.province.code}") == [(world.ba_vi, 1)]


def test_the_pages_cost_the_same_however_much_was_drawn(client, world, sample, cost_of):
    client.force_login(world.tra)
    small = [cost_of(client.get, page) for page in ("/inspections/", sample.get_absolute_url())]

    for n in range(4):
        shown(world, title=f"Thêm {n}", content=PDF + str(n).encode())
    larger = Sample.draw(world.province, 7, by=world.tra, on=ON, seed=2)
    larger.lines.first().judge("held", by=world.tra, on=ON)
    sample.lines.first().judge("held", by=world.tra, on=ON)

    large = [cost_of(client.get, page) for page in ("/inspections/", larger.get_absolute_url())]
    assert large[1] == small[1]
    assert large[0] <= small[0] + 1  # the names of the units, once there are any
