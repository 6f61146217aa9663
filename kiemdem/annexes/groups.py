"""Which heading each row stands under."""

from dataclasses import dataclass, field

from kiemdem.annexes.labels import Label, belongs


@dataclass
class Heading:
    """A heading in force, with the style of the rows seen under it."""

    title: str
    label: Label | None
    depth: float
    under: str | None = None  # the style of its first row


@dataclass
class Outline:
    """The headings above the current row. Depths follow the order in which styles first appear."""

    stack: list[Heading] = field(default_factory=list)
    depths: dict[str, int] = field(default_factory=dict)

    def head(self, title: str, label: Label | None) -> None:
        """A heading begins; it ends those of its own depth and deeper."""
        if label is None:
            while self.stack and self.stack[-1].label is None:
                self.stack.pop()
            depth = (self.stack[-1].depth if self.stack else 0) + 0.5
        else:
            depth = self._depth(label)
            while self.stack and (self.stack[-1].depth >= depth or self._outgrown(label)):
                self.stack.pop()
        self.stack.append(Heading(title, label, depth))

    def _depth(self, label: Label) -> int:
        if label.style not in self.depths:
            self.depths[label.style] = 1 + max(
                [self.depths[one.label.style] for one in self.stack if one.label], default=0
            )
        return self.depths[label.style]

    def _outgrown(self, label: Label) -> bool:
        top = self.stack[-1]
        return bool(top.label and top.label.style.startswith("d") and label.style.startswith("d")
                    and len(label.parts) > len(top.label.parts) and not belongs(label, top.label))  # fmt: skip

    def group(self, label: Label | None) -> str | None:
        """The title of the nearest heading that a row with this number belongs to."""
        while self.stack and label is not None and not self._holds(self.stack[-1], label):
            self.stack.pop()
        if not self.stack:
            return None
        top = self.stack[-1]
        if top.under is None:
            top.under = label.style if label else "none"
        return top.title

    def _holds(self, heading: Heading, label: Label) -> bool:
        """Whether a row stands under a heading rather than beside or above it."""
        own = heading.label
        if own is None:
            return True
        if (
            own.style.startswith("d")
            and label.style.startswith("d")
            and len(label.parts) > len(own.parts)
        ):
            return belongs(label, own)
        if heading.under is None or label.style == heading.under:
            return True
        if label.style == own.style or self.depths.get(label.style, 99) <= heading.depth:
            return False
        return not any(up.under == label.style for up in self.stack[:-1])
