"""Why a file cannot be read, as one clear sentence each."""

SENTENCES = {
    "too_large": "The file is larger than %(megabytes)s MB. Save the annex alone, without pictures, and upload that.",
    "empty_file": "The file is empty.",
    "not_office": "This is not a Word or Excel file (.docx or .xlsx).",
    "old_word": "This is an old Word file (.doc). Open it in Word, save it as .docx and upload that.",
    "old_excel": "This is an old Excel file (.xls). Open it in Excel, save it as .xlsx and upload that.",
    "old_office": "This is an old Office file. Open it, save it as .docx or .xlsx and upload that.",
    "pdf": "This is a PDF. The tables of a PDF cannot be read reliably; upload the Word or Excel file it was made from.",
    "opendocument": "This is an OpenDocument file. Save it as .docx or .xlsx and upload that.",
    "other_office": "This Office file is neither a Word document nor an Excel workbook.",
    "password": "The file is protected with a password. Save it without the password and upload that.",
    "macros": "The file contains macros. Save it as a plain .docx or .xlsx and upload that.",
    "zip_bomb": "The file unpacks to far more than it should and was not opened.",
    "damaged": "The file is damaged. Open it in Word or Excel, save it again and upload that.",
    "external": "The file refers to outside content in its inner structure and was not opened.",
    "too_many_rows": "The file has more than %(limit)s rows. Split it and upload the parts.",
    "no_table": "No table was found in the file.",
    "images_only": "The file holds only pictures. The table must be text, not a scanned image.",
    "no_register": "No table with tasks or targets was found: no header row with the task and who leads it could be recognised.",
    "empty_table": "The table was found, but it has no rows.",
}


class UnreadableAnnex(Exception):
    """The file cannot be read; `code` names the reason, str() says it in English."""

    def __init__(self, code: str, **params: object) -> None:
        self.code, self.params = code, params
        super().__init__(SENTENCES[code] % params)
