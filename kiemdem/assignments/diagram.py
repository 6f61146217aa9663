"""The diagram of the moves, drawn from the table: docs/states.md is its output."""

from django.utils import translation

from .moves import MOVES, SAME, Status, Who

HEAD = """# How a charge moves

Drawn from `MOVES` in `kiemdem/assignments/moves.py` by `bin/kiemdem states`; a test compares. Time is another axis:
whether work is overdue is never written, always worked out from the deadline and the day asked about.

```mermaid
stateDiagram-v2
"""


def states_page() -> str:
    """The whole page: the diagram, and the table of who does what and what must be said."""
    with translation.override("en"):
        lines = [
            HEAD + _diagram() + "```\n",
            "| act | từ – from | đến – to | by | must say |",
            "|---|---|---|---|---|",
        ]
        lines += [_row(action, move) for action, move in MOVES.items()]
    return "\n".join(lines) + "\n"


def _diagram() -> str:
    arrows: dict[tuple[str, str], list[str]] = {}
    for action, move in MOVES.items():
        for source in move.sources:
            if move.to != SAME:
                start = "[*]" if source == Status.PLANNED else str(source)
                arrows.setdefault((start, str(move.to)), []).append(action)
    return "".join(f"    {a} --> {b}: {', '.join(acts)}\n" for (a, b), acts in arrows.items())


def _row(action, move) -> str:
    sources = ", ".join(f"`{source}`" for source in move.sources)
    to = "–" if move.to == SAME else f"`{move.to}`"
    return f"| `{action}` | {sources} | {to} | {Who(move.who).label} | {', '.join(move.needs) or '–'} |"
