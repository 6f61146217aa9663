"""The made-up programmes of a measurement: their papers, headings and owners."""

from dataclasses import dataclass
from itertools import accumulate

from kiemdem.documents.models import Document
from kiemdem.programmes.models import Programme, TaskGroup
from kiemdem.units.models import Unit

from .organisation import Office
from .sizes import BEGIN, TERM_ENDS

OWNERS = (0, 0, 1, 1, 2)  # the levels whose units own programmes, as often as they do
FIELDS = ("chuyển đổi số", "cải cách hành chính", "phát triển nông thôn", "bảo vệ môi trường",
          "an sinh xã hội", "quản lý đất đai", "giáo dục và đào tạo", "y tế cơ sở",
          "phòng cháy, chữa cháy", "trật tự đô thị")  # fmt: skip
HEADINGS = ("Xây dựng văn bản", "Tổ chức thực hiện", "Kiểm tra, giám sát", "Sơ kết, tổng kết")


@dataclass
class Register:
    """A programme to be filled: its owner, its headings, which units do its work."""

    programme: int
    owner: int
    headings: list[int]
    leading: list[int]
    title: str


def open_registers(number: int, office: Office, dice) -> tuple[list[Register], list[float]]:
    """The registers, and how much of all work falls to each: one long, the others unequal."""
    owners = [_owner(office, dice) if n else office.levels[0][0] for n in range(number)]
    documents = [_paper(n, owner, dice) for n, owner in enumerate(owners, 1)]
    programmes = Programme.objects.bulk_create(
        [
            Programme(document=paper, unit=owner, starts_on=BEGIN, ends_on=TERM_ENDS, illustrative=True)
            for paper, owner in zip(documents, owners, strict=True)
        ]
    )  # fmt: skip
    headings = TaskGroup.objects.bulk_create(
        [
            TaskGroup(programme=programme, number=str(n), title=title, position=n)
            for programme in programmes
            for n, title in enumerate(HEADINGS, 1)
        ],
        batch_size=1000,
    )
    registers = [
        Register(programme.pk, owner.pk, [h.pk for h in headings[4 * n : 4 * n + 4]],
                 office.below[owner.pk], paper.title)
        for n, (programme, owner, paper) in enumerate(zip(programmes, owners, documents, strict=True))
    ]  # fmt: skip
    weights = [5.0, *(0.3 + 2 * dice.random() ** 2 for _n in range(number - 1))]
    return registers, list(accumulate(weights))


def _owner(office: Office, dice) -> Unit:
    """One that has units below which do its work."""
    while True:
        owner = dice.choice(office.levels[dice.choice(OWNERS)])
        if office.below[owner.pk]:
            return owner


def _paper(number: int, owner: Unit, dice) -> Document:
    paper = Document(
        sign=f"{number:02}-CTr/MH{owner.pk}", type="programme", issuer=owner, term="XVIII", issued_on=BEGIN,
        title=f"Chương trình {dice.choice(FIELDS)} số {number}", illustrative=True,
    )  # fmt: skip
    paper.save()
    return paper
