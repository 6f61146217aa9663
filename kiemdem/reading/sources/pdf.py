"""PDF: the lines of its pages put together to paragraphs; pages that are pictures are read by OCR."""

import threading
import time
from collections.abc import Iterator

import pypdfium2
import pypdfium2.raw as pdfium

from kiemdem.annexes import guard
from kiemdem.reading.sources.draft import MAX_LETTERS, Draft
from kiemdem.reading.sources.errors import UnreadableDocument
from kiemdem.reading.sources.ocr import See, write
from kiemdem.reading.sources.pdf_lines import Line, Page, paragraphs, without_running_lines
from kiemdem.reading.sources.pdf_tables import Ruled, ruled_tables
from kiemdem.reading.text import Text

MAX_PAGES = 2_000
MAX_SEEN = 200  # pages read by OCR
SECONDS = 120  # for all pages, pictures apart
FEW = 25  # letters; a page with fewer is a picture when it holds one
STAMP = 400  # letters; a page that is one picture may bear this many of a digital signature
DOTS = 300 / 72
MAX_SIDE = 6_000  # dots of a rendered page
ALONE = threading.Lock()  # pdfium knows no threads
BROKEN = (pypdfium2.PdfiumError, *guard.BROKEN)


def read_pdf(data: bytes, name: str, see: See) -> Text:
    """The text of a PDF."""
    try:
        with ALONE:
            return read_pages(data, name, see)
    except BROKEN as error:
        if getattr(error, "err_code", None) == pdfium.FPDF_ERR_PASSWORD:
            raise UnreadableDocument("password") from error
        raise UnreadableDocument("damaged") from error


def read_pages(data: bytes, name: str, see: See) -> Text:
    book = pypdfium2.PdfDocument(data)
    try:
        if len(book) > MAX_PAGES:
            raise UnreadableDocument("too_many_pages", limit=MAX_PAGES)
        pages = without_running_lines(pages_of(book))
        draft = Draft("pdf")
        pictures = [place for place, page in enumerate(pages) if page.is_picture]
        if len(pictures) == len(pages):
            draft.source = "ocr"
        seen = seen_pages(book, pictures, see, all_are=len(pictures) == len(pages))
        fill(draft, pages, seen)
        tell(draft, pictures, seen)
        return draft.text(name)
    finally:
        book.close()


def pages_of(book: pypdfium2.PdfDocument) -> list[Page]:
    """The lines of each page with where they stand."""
    pages, letters, begun = [], 0, time.monotonic()
    for place in range(len(book)):
        page = book[place]
        pages.append(page_of(page))
        page.close()
        letters += sum(len(line.words) + len(cells_of(line)) for line in pages[-1].lines)
        if letters > MAX_LETTERS:
            raise UnreadableDocument("too_long", limit=f"{MAX_LETTERS:,}")
        if time.monotonic() - begun > SECONDS:
            raise UnreadableDocument("too_slow")
    return pages


def page_of(page: pypdfium2.PdfPage) -> Page:
    words = page.get_textpage()
    try:
        lines = list(lines_of(words, ruled_tables(page)))
    finally:
        words.close()
    text = "".join(line.words + cells_of(line) for line in lines)
    letters = sum(map(str.isalnum, text))
    unknown = text.count("\ufffd") > 0.3 * max(letters, 1)
    return Page(page.get_height(), lines, unknown or is_scan(page, letters))


def cells_of(line: Line) -> str:
    return (
        "".join(words for texts in line.table.texts.values() for words in texts)
        if line.table
        else ""
    )


def is_scan(page: pypdfium2.PdfPage, letters: int) -> bool:
    """A picture with hardly any letters, or one that fills the page under a stamp or a signature."""
    if letters >= STAMP:
        return False
    pictures = page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE], max_depth=4)
    whole = page.get_width() * page.get_height()
    for _, one in zip(range(50), pictures, strict=False):
        left, bottom, right, top = one.get_bounds()
        if letters < FEW or (right - left) * (top - bottom) > 0.5 * whole:
            return True
    return False


def lines_of(words: pypdfium2.PdfTextPage, tables: list[Ruled]) -> Iterator[Line]:
    """The lines as pdfium tells them apart; those in a ruled table are put into its cells."""
    begun: list[Ruled] = []
    for codes, first, last in runs(words):
        left, bottom, _, top = words.get_charbox(first)
        right = words.get_charbox(last)[2]
        table = table_at(tables, (left + right) / 2, (bottom + top) / 2)
        if table is None:
            yield Line(spelled(codes).strip(), left, right, top, bottom)
            continue
        into_cells(words, table, first, last)
        if table not in begun:
            begun.append(table)
            yield Line("", table.xs[0], table.xs[-1], table.ys[0], table.ys[-1], table)


def runs(words: pypdfium2.PdfTextPage) -> Iterator[tuple[list[int], int, int]]:
    """The letters of each line with the places of the first and the last that is seen."""
    codes: list[int] = []
    first = last = -1
    count = min(words.count_chars(), MAX_LETTERS)
    for place in range(count + 1):
        code = pdfium.FPDFText_GetUnicode(words, place) if place < count else 10
        if code not in (10, 13):
            codes.append(code)
            if code > 32:
                first, last = (place if first < 0 else first), place
            continue
        if first >= 0 and spelled(codes).strip():
            yield codes, first, last
        codes, first = [], -1


def table_at(tables: list[Ruled], x: float, y: float) -> Ruled | None:
    return next((one for one in tables if one.holds(x, y)), None)


def into_cells(words: pypdfium2.PdfTextPage, table: Ruled, first: int, last: int) -> None:
    """The letters of a line dealt out to the cells they stand in."""
    codes: list[int] = []
    cell = None
    for place in range(first, last + 1):
        code = pdfium.FPDFText_GetUnicode(words, place)
        if code > 32:
            left, bottom, right, top = words.get_charbox(place)
            here = table.place((left + right) / 2, (bottom + top) / 2)
            if cell is not None and here != cell:
                table.write(cell, spelled(codes).strip())
                codes = []
            cell = here
        codes.append(code)
    if cell is not None:
        table.write(cell, spelled(codes).strip())


def spelled(codes: list[int]) -> str:
    """Letters from code units; a hyphen at a line's end is told by pdfium as U+FFFE or 2."""
    text = "".join("-" if code in (0xFFFE, 2) else chr(code) for code in codes if code != 0xAD)
    if any(0xD800 <= code < 0xE000 for code in codes):
        text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text


def seen_pages(
    book: pypdfium2.PdfDocument, pictures: list[int], see: See, *, all_are: bool
) -> dict[int, str]:
    """The words of the pages that are pictures; without OCR a text with some pictures is still read."""
    seen: dict[int, str] = {}
    for place in pictures[:MAX_SEEN]:
        try:
            seen[place] = see(drawn(book[place]))
        except UnreadableDocument as problem:
            if problem.code != "no_ocr" or (all_are and len(pictures) == 1):
                raise
            if all_are:
                raise UnreadableDocument("no_ocr_pages", pages=len(pictures)) from problem
            break
    return seen


def drawn(page: pypdfium2.PdfPage) -> bytes:
    """A page as a grey picture (PGM)."""
    scale = min(DOTS, MAX_SIDE / max(page.get_width(), page.get_height(), 1))
    bitmap = page.render(scale=scale, grayscale=True)
    try:
        rows = memoryview(bitmap.buffer)
        wide, high, stride = bitmap.width, bitmap.height, bitmap.stride
        dots = b"".join(bytes(rows[row * stride : row * stride + wide]) for row in range(high))
        return f"P5 {wide} {high} 255\n".encode() + dots
    finally:
        bitmap.close()
        page.close()


def fill(draft: Draft, pages: list[Page], seen: dict[int, str]) -> None:
    """Paragraphs into the draft; one that goes on over a page's end stays one."""
    open_words: list[str] = []
    before: Ruled | None = None
    for words, begins_page, goes_on in paragraphs(pages, seen):
        if not goes_on and open_words:
            draft.line(" ".join(open_words))
            open_words = []
        if begins_page:
            draft.pages.append(
                (len(draft.lines), len(" ".join(open_words)) + 1 if open_words else 0)
            )
        if isinstance(words, str):
            open_words += [words] if words else []
        elif isinstance(words, Ruled):
            again = before is not None and begins_page and len(before.xs) == len(words.xs)
            (draft.more_of_table if again and draft.tables else draft.table)(words.rows())
        else:
            write(draft, words.words)
        before = words if isinstance(words, Ruled) else None
    if open_words:
        draft.line(" ".join(open_words))


def tell(draft: Draft, pictures: list[int], seen: dict[int, str]) -> None:
    """Which pages were read from pictures, and which not at all."""
    missing = [str(place + 1) for place in pictures if place not in seen]
    read = [str(place + 1) for place in seen]
    if read:
        draft.warnings.append(f"Read from pictures, letters may be wrong: pages {', '.join(read)}.")
    if missing:
        draft.warnings.append(f"Pictures that were not read: pages {', '.join(missing)}.")
