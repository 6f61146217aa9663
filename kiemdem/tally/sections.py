"""A movement as a page shows it: the first lines of each kind, or one kind by pages."""

from dataclasses import dataclass

from django.core.paginator import Page

from kiemdem.ui.pages import page_of

from .movement import MOVES, Movement
from .movement_json import in_order, lines_of, with_tasks

FITS = 100  # lines: so many are shown whole
FIRST = 10  # of each kind, when there are more
A_PAGE = 50  # of one kind alone


@dataclass(frozen=True)
class Section:
    """One kind of move: how many there are, and those of its lines that are shown."""

    name: str
    page: Page
    lines: list[dict]
    is_alone: bool

    @property
    def number(self) -> int:
        return self.page.paginator.count


def sections(movement: Movement, asked, param: str = "page", kinds=MOVES) -> list[Section]:
    """Every kind that has any; with `move=` in the address only that one, page by page."""
    alone = asked.get("move") if asked.get("move") in kinds else None
    changes = in_order(movement, (alone,) if alone else kinds)
    turned = {"page": asked.get(param) if alone else None, "rows": asked.get("rows")}
    if not alone and sum(map(len, changes.values())) <= FITS:
        turned["rows"] = "all"
    pages = {name: page_of(of, turned, A_PAGE if alone else FIRST) for name, of in changes.items()}
    lines = lines_of(movement, {name: page.object_list for name, page in pages.items()})
    return [Section(name, pages[name], of, bool(alone)) for name, of in with_tasks(lines)]
