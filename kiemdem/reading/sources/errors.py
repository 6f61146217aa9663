"""Why a document cannot be read, as one clear sentence each."""

from kiemdem.annexes.errors import UnreadableAnnex

SENTENCES = {
    "cannot_open": "The file cannot be opened: %(reason)s.",
    "too_large": "The file is larger than %(megabytes)s MB. Save it without pictures, or upload it in parts.",
    "too_long": "The text has more than %(limit)s characters. Split it and upload the parts.",
    "too_many_pages": "The file has more than %(limit)s pages. Split it and upload the parts.",
    "too_many_rows": "The file has more than %(limit)s rows. Split it and upload the parts.",
    "too_slow": "Reading the file took too long and was given up. Split it and upload the parts.",
    "empty_file": "The file is empty.",
    "no_text": "The file holds no text.",
    "not_text": "This is not a document that can be read: Word, PDF, Excel, OpenDocument, web page, text or picture.",
    "mismatch": "The file is called %(suffix)s but is something else. Open it in the program it was made with and save it again.",
    "not_office": "This is not a Word, Excel or OpenDocument file.",
    "old_word": "This is an old Word file (.doc or .rtf). Open it in Word, save it as .docx and upload that.",
    "old_excel": "This is an old Excel file (.xls). Open it in Excel, save it as .xlsx and upload that.",
    "old_office": "This is an old Office file. Open it, save it as .docx or .xlsx and upload that.",
    "other_office": "This Office file is neither a text document nor a workbook.",
    "opendocument": "This OpenDocument file is no text document. Save it as .odt or .xlsx and upload that.",
    "password": "The file is protected with a password. Save it without the password and upload that.",
    "macros": "The file contains macros. Save it as a plain .docx or .xlsx and upload that.",
    "zip_bomb": "The file unpacks to far more than it should and was not opened.",
    "damaged": "The file is damaged. Open it in the program it was made with, save it again and upload that.",
    "external": "The file refers to outside content in its inner structure and was not opened.",
    "no_ocr": "The file is a picture of a page, and reading pictures is not installed here (tesseract with Vietnamese). "
    "Upload the Word file or a PDF with text.",
    "no_ocr_pages": "All %(pages)s pages of the file are pictures, and reading pictures is not installed here (tesseract with Vietnamese). "
    "Upload the Word file or a PDF with text.",
    "too_big_picture": "The picture is too large to be read. Scan the page at 300 dots per inch.",
}


class UnreadableDocument(Exception):
    """The file cannot be read; `code` names the reason, str() says it in English."""

    def __init__(self, code: str, **params: object) -> None:
        self.code, self.params = code, params
        super().__init__(SENTENCES[code] % params)


def as_document(problem: UnreadableAnnex) -> UnreadableDocument:
    """What the readers of annexes refuse, in the words of this reader."""
    code = problem.code if problem.code in SENTENCES else "not_office"
    return UnreadableDocument(code, **problem.params)
