"""The same printed rows in earlier imports: which task each became, and what people mended in it."""

from collections import defaultdict
from hashlib import sha1

from kiemdem.folding import fold


def print_of(cells) -> str:
    """What a row prints, in short: two rows that print the same have the same."""
    words = "\n".join(map(fold, cells))
    return sha1(words.encode(), usedforsecurity=False).hexdigest() if words.strip() else ""


class Earlier:
    """Rows of imports that stand in a register, by what they print; the latest first."""

    def __init__(self, programme, rows):
        self.rows = defaultdict(list)
        prints = {row.printed for row in rows if row.printed}
        if not (programme and prints):
            return
        kept = type(next(iter(rows))).objects.filter(printed__in=prints, draft__programme=programme)
        kept = kept.filter(draft__confirmed_at__isnull=False, draft__undone_at=None)
        for row in kept.order_by("-draft__confirmed_at", "position").defer("cells", "trail"):
            self.rows[row.printed].append(row)

    def tasks(self, row) -> list[int]:
        """The tasks that rows of the same print became or changed."""
        found = [one.entered_id or one.existing_id for one in self.rows.get(row.printed, ())]
        return [task for task in found if task]

    def all_tasks(self) -> set[int]:
        return {one.entered_id or one.existing_id for rows in self.rows.values() for one in rows}


def recall(programme, rows) -> None:
    """Say again in each row what people mended in it when the annex was entered before."""
    earlier = Earlier(programme, rows)
    for row in rows:
        before = next(iter(earlier.rows.get(row.printed, ())), None)
        if before and not row.mended:
            row.mended = [name for name in before.mended if name != "as_new"]
            for name in row.mended:
                setattr(row, name, getattr(before, name))
