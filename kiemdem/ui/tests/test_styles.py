"""The style sheets are ten files to work on, and one where they are served."""

from pathlib import Path

from django.contrib.staticfiles import finders
from django.template.loader import render_to_string

from kiemdem.ui.styles import JOINED, SHEETS, JoinedStyles

FOLDER = Path(__file__).parents[1] / "static/ui"


def test_every_style_sheet_of_the_house_is_linked(db):
    head = render_to_string("ui/_assets.html")

    assert [name for name in SHEETS if f'href="/static/{name}"' in head] == SHEETS
    assert {f"ui/{sheet.name}" for sheet in FOLDER.glob("*.css")} == set(SHEETS)


def test_where_they_are_served_they_are_laid_together_in_order(tmp_path):
    storage = JoinedStyles(location=tmp_path, base_url="/static/")
    for name in SHEETS:
        with Path(finders.find(name)).open("rb") as sheet:
            storage.save(name, sheet)

    for _again in range(2):
        assert not [name for *_names, name in storage.post_process({n: (storage, n) for n in SHEETS}) if isinstance(name, Exception)]  # fmt: skip

    joined = (tmp_path / JOINED).read_text(encoding="utf-8")
    places = [joined.index((FOLDER.parent / name).read_text(encoding="utf-8")) for name in SHEETS]
    assert places == sorted(places)
    served = storage.url(JOINED)
    assert served.startswith("/static/ui/all.") and served != f"/static/{JOINED}"
    assert (tmp_path / served.removeprefix("/static/")).with_suffix(".css.gz").exists()
