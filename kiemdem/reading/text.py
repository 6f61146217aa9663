"""The text of a document as it is stored: what every span points into."""

from dataclasses import dataclass, field

Span = tuple[int, int]  # [start, end) in code points of `Text.text`


@dataclass(frozen=True)
class Text:
    """A document's words, NFC, exactly as extracted: offsets are taken in this and in nothing else."""

    name: str  # file name, without its folder
    text: str
    pages: tuple[int, ...] = (0,)  # where each page begins; one page when the file knows no pages
    tables: tuple[Span, ...] = ()  # the stretches that were tables, cell by cell
    source: str = "text"  # text, docx, pdf, ocr, xlsx, odt, html
    warnings: tuple[str, ...] = field(default=())  # what the reader of it should know, in words

    def page_of(self, offset: int) -> int:
        """The page (from 1) on which the character at `offset` stands."""
        return max(1, sum(start <= offset for start in self.pages))
