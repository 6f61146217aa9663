"""A work programme of sixty pages in Word, made up from a seed: python -m kiemdem.readings.tests.programme OUT.docx"""

import sys
from pathlib import Path
from random import Random

from docx import Document

from .programme_words import (
    AREAS,
    BASES,
    DEEDS,
    DUES,
    HEAD,
    OBJECTS,
    PLACES,
    REVIEW,
    TAIL,
    TARGETS,
    UNITS,
    WHY,
)

IN_AN_AREA = 30  # tasks
ROWS = 40  # of the annex


def programme(path: Path, *, seed: int = 2031) -> None:
    """Write it; the same seed gives the same words."""
    chance, paper = Random(seed), Document()
    for line in [*HEAD, *BASES]:
        paper.add_paragraph(line)
    write_review(paper, chance)
    write_targets(paper)
    write_tasks(paper, chance)
    for line in TAIL:
        paper.add_paragraph(line)
    write_annex(paper, chance)
    paper.save(str(path))


def write_review(paper, chance: Random) -> None:
    """What was reached, area by area, in long paragraphs."""
    paper.add_heading("PHẦN THỨ NHẤT: TÌNH HÌNH VÀ KẾT QUẢ", 1)
    for number, area in enumerate(AREAS, 1):
        paper.add_paragraph(f"{number}. Về {area}")
        for words in chance.choices(REVIEW, k=9):
            done, planned = chance.randint(40, 900), chance.randint(900, 1900)
            place = chance.choice(PLACES)
            paper.add_paragraph(words.format(area=area, done=done, planned=planned, place=place))


def write_targets(paper) -> None:
    paper.add_heading("PHẦN THỨ HAI: MỤC TIÊU, CHỈ TIÊU ĐẾN NĂM 2035", 1)
    for number, words in enumerate(TARGETS, 1):
        paper.add_paragraph(f"({number}) {words}.")


def write_tasks(paper, chance: Random) -> None:
    """Twelve areas of tasks; half of them name who leads at the end, as annexes do."""
    paper.add_heading("PHẦN THỨ BA: NHIỆM VỤ VÀ GIẢI PHÁP", 1)
    for number, area in enumerate(AREAS, 1):
        paper.add_heading(f"{number}. Nhiệm vụ về {area}", 2)
        for place in range(IN_AN_AREA):
            paper.add_paragraph(f"{number}.{place + 1}. {task(chance, area)}")
            if place % 3 == 1:
                paper.add_paragraph(chance.choice(WHY).format(area=area))


def task(chance: Random, area: str) -> str:
    lead, helper, other = chance.sample(UNITS, 3)
    deed, due = chance.choice(DEEDS), chance.choice(DUES)
    work = f"{deed} {chance.choice(OBJECTS)} {chance.choice(PLACES)}, gắn với {area}"
    if chance.random() < 0.5:
        return f"Giao {lead} chủ trì, phối hợp với {helper} và {other} {work}; {due}."
    return f"{lead} chủ trì, phối hợp với {helper} {work}; báo cáo Ủy ban nhân dân tỉnh {due}."


def write_annex(paper, chance: Random) -> None:
    """The table that most programmes end with."""
    paper.add_heading("PHỤ LỤC: DANH MỤC ĐỀ ÁN, KẾ HOẠCH", 1)
    table = paper.add_table(rows=1, cols=5)
    heads = ("TT", "Nội dung", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời hạn")
    for cell, words in zip(table.rows[0].cells, heads, strict=True):
        cell.text = words
    for number in range(1, ROWS + 1):
        lead, helper = chance.sample(UNITS, 2)
        work = f"Đề án {chance.choice(OBJECTS)} {chance.choice(PLACES)}"
        due = f"Quý {chance.choice(('I', 'II', 'III', 'IV'))}/{chance.randint(2031, 2034)}"
        cells = table.add_row().cells
        for cell, words in zip(cells, (str(number), work, lead, helper, due), strict=True):
            cell.text = words


if __name__ == "__main__":
    programme(Path(sys.argv[1]))
