"""What was measured as a table, and two of them compared."""

from pathlib import Path

NOISE, LITTLE = 1.15, 1.0  # times; milliseconds below which nothing is worth a word
SHOWN = ("best_ms", "p50_ms", "p95_ms")
YARDSTICK = "floor: a query that asks nothing"


def as_markdown(told: dict) -> str:
    """The machine, then a line for each measure."""
    lines = [f"- {name}: {_shown(value)}" for name, value in told["about"].items()]
    lines += ["", "| measured | best ms | p50 ms | p95 ms | |", "|---|---|---|---|---|"]
    for name, of in told["measures"].items():
        rest = {k: v for k, v in of.items() if k not in (*SHOWN, "n", "parts_ms")}
        more = ", ".join(f"{key} {value}" for key, value in rest.items())
        cells = " | ".join(str(of.get(key, "")) for key in SHOWN)
        lines.append(f"| {name} | {cells} | {more} |")
    return "\n".join(lines) + "\n"


def _shown(value) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{name} {number:,}" for name, number in value.items())
    return str(value)


def compared(old: dict, new: dict) -> list[str]:
    """A sentence for each measure that got slower by more than its own noise.

    Both runs are measured by their own yardstick first, so that another machine, or a busy one,
    is not taken for a slower product.
    """
    pace = _pace(old["measures"], new["measures"])
    found = []
    for name, before in old["measures"].items():
        after = new["measures"].get(name)
        if after is None or name.startswith("floor"):
            continue
        if "seconds" in before:
            was, now, most = before["seconds"] * 1000, after["seconds"] * 1000, NOISE * NOISE
        elif "p50_ms" in before:
            was, now = max(before["parts_ms"]), min(after["parts_ms"])
            most = NOISE
        else:
            continue
        if now > was * pace * most and now - was * pace > LITTLE:
            found.append(f"{name}: {was:.1f} ms, now {now:.1f} ms ({now / was / pace:.2f} times)")
    return found


def _pace(old: dict, new: dict) -> float:
    """How much slower the second machine does the same nothing; never said to be faster."""
    if YARDSTICK not in old or YARDSTICK not in new:
        return 1.0
    return max(1.0, new[YARDSTICK]["p50_ms"] / max(0.01, old[YARDSTICK]["p50_ms"]))


def beside(file: Path) -> Path:
    return file.with_suffix(".md")
