"""A long text in stretches that one looks at one by one: pure."""

from bisect import bisect_right

STRETCH = 7000  # letters: two or three pages
PAGED = ("pdf", "ocr")


def stretches(text: str, pages: list[int], *, length: int = STRETCH) -> list[list[int]]:
    """[start, end) of each stretch: cut where a page begins, else at the end of a line."""
    found, start = [], 0
    while start < len(text):
        end = cut_after(text, pages, start, length)
        found.append([start, end])
        start = end
    return found or [[0, 0]]


def cut_after(text: str, pages: list[int], start: int, length: int) -> int:
    limit = start + length
    if limit >= len(text):
        return len(text)
    page = pages[bisect_right(pages, limit) - 1] if pages else 0
    if page > start + length // 3:
        return page
    line = text.rfind("\n", start + length // 3, limit)
    return line + 1 if line > 0 else limit


def page_of(pages: list[int], offset: int) -> int:
    """The page (from 1) on which a letter stands."""
    return max(1, bisect_right(pages, offset))


def knows_pages(pages: list[int], source: str) -> bool:
    """Whether the file says where its pages begin; Word leaves that to the printer."""
    return len(pages) > 1 or source in PAGED


def paragraph_after(before: str) -> int:
    """Which paragraph (from 1) goes on after these words: blank lines are none."""
    return sum(bool(line.strip()) for line in before.split("\n")[:-1]) + 1
