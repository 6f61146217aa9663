"""A document among its kin: what stands above and below it, as a small drawing."""

from dataclasses import dataclass, field

from .models import Document, DocumentLink

REACH = 2  # levels up and levels down
WIDEST = 6  # boxes in a row; the others stand in the list
MOST = 200  # links of one level that are read
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
    """The document's links up and down: all next to it, and of the second level what is drawn."""

    document: Document
    boxes: dict[int, Box] = field(default_factory=dict)
    above: list["Row"] = field(default_factory=list)
    below: list["Row"] = field(default_factory=list)
    undrawn: int = 0

    def __post_init__(self):
        self.boxes[self.document.pk] = Box(self.document, 0)
        self._walk(-1, self.above)
        self._walk(1, self.below)
        self._place()

    def _walk(self, step, told):
        """Follow the links level by level: up to what is concretised, down to what concretises."""
        here, there = ("source", "target") if step < 0 else ("target", "source")
        edge = [self.document.pk]
        for depth in range(1, REACH + 1):
            links = DocumentLink.objects.filter(**{f"{here}__in": edge})
            links = links.select_related("source", "target").order_by(f"{there}__sign_fold", "pk")
            edge = []
            for link in links[:MOST]:
                far = getattr(link, there)
                if far.pk not in self.boxes and self._drawn(far, step * depth):
                    edge.append(far.pk)
                if depth == 1 or far.pk in self.boxes:
                    told.append(Row(link, far, depth))

    def _drawn(self, document, level):
        """Give the document a box in its row, while there is room."""
        if sum(box.level == level for box in self.boxes.values()) >= WIDEST:
            self.undrawn += 1
            return False
        self.boxes[document.pk] = Box(document, level)
        return True

    def _place(self):
        """Rows from the highest level down, each centred."""
        levels = sorted({box.level for box in self.boxes.values()})
        rows = [[b for b in self.boxes.values() if b.level == level] for level in levels]
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
        for row in [*self.above, *self.below]:
            low, high = self.boxes.get(row.link.source_id), self.boxes.get(row.link.target_id)
            if low and high and low.level > high.level:
                found.append((high.centre, high.foot, low.centre, low.y))
        return found


@dataclass
class Row:
    """One link as the list tells it: the other document, so many levels away."""

    link: DocumentLink
    far: Document
    depth: int
