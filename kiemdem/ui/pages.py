"""Pages of lists that may be very long."""

from functools import cached_property

from django.core.paginator import Paginator

COUNTED = 5000  # rows up to which a number is told
FURTHEST = 10**6  # of pages that anyone asks for


def page_of(rows, asked, per_page: int):
    """The page of a list that an address asks for; with `rows=all` the whole, to be printed."""
    size = max(len(rows), 1) if asked.get("rows") == "all" else per_page
    return Paginator(rows, size).get_page(asked.get("page"))


class LongList(Paginator):
    """Counts some thousand rows, or as far as one reads; what lies beyond that is “more than”."""

    limit = COUNTED

    def __init__(self, rows, per_page, *, known=None):
        """`known`: how many rows there are, where that has been counted already."""
        super().__init__(rows, per_page)
        self.known = known

    def get_page(self, number):
        text = str(number)
        asked = min(int(text), FURTHEST) if text.isdecimal() and len(text) < 20 else 1
        self.limit = max(COUNTED, (asked + 1) * self.per_page)  # the next page can be gone to
        return super().get_page(number)

    @cached_property
    def _found(self):
        if self.known is not None:
            return self.known
        # unsorted and by number alone, so that the database works nothing out for the rows
        return self.object_list.order_by().values("pk")[: self.limit + 1].count()

    @cached_property
    def count(self):
        return min(self._found, self.limit)

    @property
    def is_more(self):
        """Whether there are rows beyond those that were counted."""
        return self._found > self.limit
