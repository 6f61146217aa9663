"""Tasks in annex tables that were flattened into text."""

from kiemdem.reading.items import Item
from kiemdem.reading.script import Paragraph, Script


def table_tasks(script: Script, cells: list[Paragraph]) -> list[Item]:
    return []
