"""A document among its kin: what stands above and below it, as a small drawing."""

from dataclasses import dataclass, field

from .models import Document, DocumentLink

REACH = 2  # levels up and levels down
WIDEST = 6  # boxes in a row; more are told as a number
BOX, HEIGHT, GAP_X, GAP_Y = 148, 44, 16, 44


@dataclass
class Box:
    """One document in the drawing."""

    document: Document
    level: int
    x: int = 0
    y: int = 0

    @property
    def centre(self):
        return self.x + BOX // 2

    @property
    def foot(self):
        return self.y + HEIGHT

    @property
    def label(self):
        text = self.document.sign or self.document.title
        return text if len(text) <= 20 else f"{text[:19]}…"


@dataclass
class Kinship:
    """The document's links, up and down. `up` and `down` hold (link, level) for the list."""

    document: Document
    boxes: dict[int, Box] = field(default_factory=dict)
    links: list[DocumentLink] = field(default_factory=list)
    hidden: dict[int, int] = field(default_factory=dict)

    def __post_init__(self):
        self.boxes[self.document.pk] = Box(self.document, 0)
        self._walk(-1)
        self._walk(1)
        self._place()

    def _walk(self, step):
        """Follow the links level by level: up to what is concretised, down to what concretises."""
        here, there = ("source", "target") if step < 0 else ("target", "source")
        edge = [self.document.pk]
        for level in range(1, REACH + 1):
            links = DocumentLink.objects.filter(**{f"{here}__in": edge}).select_related(there)
            edge = []
            for link in links.order_by(f"{there}__sign", "pk"):
                other = getattr(link, there)
                if other.pk not in self.boxes:
                    if self._is_full(step * level):
                        self.hidden[step * level] = self.hidden.get(step * level, 0) + 1
                        continue
                    self.boxes[other.pk] = Box(other, step * level)
                    edge.append(other.pk)
                if link not in self.links:
                    self.links.append(link)

    def _is_full(self, level):
        return sum(box.level == level for box in self.boxes.values()) >= WIDEST

    def _place(self):
        """Rows from the highest level down, each centred."""
        self.levels = sorted({box.level for box in self.boxes.values()})
        rows = [[b for b in self.boxes.values() if b.level == level] for level in self.levels]
        self.width = max(len(row) for row in rows) * (BOX + GAP_X) + GAP_X
        self.height = len(rows) * (HEIGHT + GAP_Y) - GAP_Y + 8
        for number, row in enumerate(rows):
            left = (self.width - len(row) * (BOX + GAP_X) + GAP_X) // 2
            for place, box in enumerate(row):
                box.x, box.y = left + place * (BOX + GAP_X), 4 + number * (HEIGHT + GAP_Y)

    @property
    def lines(self):
        """(x1, y1, x2, y2) from the foot of the higher box to the head of the lower one."""
        found = []
        for link in self.links:
            low, high = self.boxes.get(link.source_id), self.boxes.get(link.target_id)
            if low and high and low.level != high.level:
                found.append((high.centre, high.foot, low.centre, low.y))
        return found

    @property
    def above(self):
        """Links whose target stands higher: (link, other, levels away)."""
        return self._told(lambda level: level < 0)

    @property
    def below(self):
        return self._told(lambda level: level > 0)

    def _told(self, wanted):
        rows = []
        for link in self.links:
            low, high = self.boxes[link.source_id], self.boxes[link.target_id]
            far = high if abs(high.level) > abs(low.level) else low
            if wanted(far.level):
                near = low if far is high else high
                rows.append({"link": link, "far": far, "near": near, "depth": abs(far.level)})
        return sorted(rows, key=lambda row: row["depth"])

    def hidden_total(self):
        return sum(self.hidden.values())
