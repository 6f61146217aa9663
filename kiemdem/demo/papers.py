"""The register of documents: papers of the facts, and made-up products behind completed work."""

from datetime import date

from kiemdem.documents.models import Document
from kiemdem.documents.types import TYPES
from kiemdem.programmes.kinds import Kind
from kiemdem.units.models import Unit

from .facts import facts
from .telling import moment

TYPE_OF = {
    Kind.THEMATIC: "report",
    Kind.RESEARCH: "report",
    Kind.TASK: "report",
    Kind.CONCLUSION: "conclusion",
}


class Papers:
    """The papers by their key in the data."""

    def __init__(self, units: dict[str, Unit], *, by):
        self.units, self.by = units, by
        self.found: dict[str, Document] = {}
        self.reports: dict[tuple[int, int], Document] = {}
        self.named: dict[int, str] = {}  # task: the key of the known paper that it became

    def register(self, key, *, on=None, **fields) -> Document:
        """Enter one paper; where its day is not known, on the last day of its year."""
        issued = fields.get("issued_on")
        year = fields.get("year")
        day = on or issued or (date(year, 12, 31) if year else date(2021, 3, 17))
        paper = Document(**fields).register(by=self.by, on=day, at=moment(day, len(self.found)))
        self.found[key] = paper
        return paper

    def register_known(self) -> None:
        """All papers of documents.toml, without their links."""
        for row in facts("documents")["papers"]:
            self.register(
                row["key"],
                type=row["type"],
                sign=row.get("sign", ""),
                side=row.get("side", "party"),
                issuer=self.units.get(row.get("issuer", "")),
                issuer_name=row.get("issuer_name", ""),
                term=row.get("term", ""),
                issued_on=row.get("on"),
                year=row.get("year"),
                title=row["title"],
                note=row.get("note", ""),
            )

    def link_known(self, rows) -> None:
        """The links of rows that have any: [[relation, key], …]."""
        for row in rows:
            source = self.found[row.get("key", row.get("sign"))]
            for relation, key in row.get("links", []):
                day = source.issued_on or date(2021, 12, 31)
                source.link_to(self.found[key], relation, by=self.by, on=day)

    def product(self, task, unit: Unit, day: date) -> Document:
        """What a task led to: the known paper, or one that is made up."""
        if key := self.named.get(task.pk):
            return self.found[key]
        if task.programme.unit.parent_id is None:
            return self._own_paper(task, unit, day)
        return self._report_of_year(task.programme.unit, day.year)

    def _own_paper(self, task, unit, day):
        type_ = TYPES[TYPE_OF.get(task.kind, task.kind)]
        serial = sum(1 for key in self.found if key.startswith("MH-")) + 1
        sign = f"MH{serial:02}-{type_.party}/TU"
        return self.register(
            f"MH-{task.pk}",
            sign=sign,
            type=type_.code,
            issuer=unit,
            term="XVII",
            issued_on=day,
            title=task.title,
            illustrative=True,
        )

    def _report_of_year(self, owner, year):
        """Lower units name one paper a year as product of what they finished in it."""
        if (owner.pk, year) not in self.reports:
            self.reports[owner.pk, year] = self.register(
                f"{owner.code} {year}",
                sign=f"MH{year % 100}-BC/{sign_of(owner)}",
                type="report",
                issuer=owner,
                term="XVII",
                issued_on=date(year, 1, 15),
                title=f"Tập hợp sản phẩm đã ban hành năm {year}",
                illustrative=True,
            )
        return self.reports[owner.pk, year]


def sign_of(owner: Unit) -> str:
    """The sign of a committee's papers."""
    kinds = {"thanh_uy": "TU", "quan_uy": "QU", "huyen_uy": "HU", "thi_uy": "ThU"}
    return kinds.get(owner.kind, "ĐU")
