"""Several measurements in one table: what grows with the work, and what does not."""

GROUPS = ("load", "verify", "tally", "recount", "movement", "search", "verb", "round", "page", "phone",
          "import", "paper", "export", "server", "worker", "memory", "floor")  # fmt: skip
AT_ONCE = ", 8 at once"
WRONG = ("too_busy", "lost")
SIZED = ("seconds", "peak_mb", "child_peak_mb", "kilobytes", "megabytes", "lines", "returns", "rows", "entries_per_second", "differences")  # fmt: skip


def side_by_side(many: list[dict]) -> str:
    """A Markdown table for each group of measures: a line a measure, a column a measurement."""
    names = list(dict.fromkeys(name for told in many for name in told["measures"]))
    tables = []
    for group in GROUPS:
        for at_once in (False, True):
            shown = [n for n in names if n.startswith(group) and n.endswith(AT_ONCE) == at_once]
            if shown:
                tables.append(_table(f"{group}{AT_ONCE if at_once else ''}", shown, many))
    return "\n".join(tables)


def heading(told: dict) -> str:
    """The size and the database of a measurement: `M, PostgreSQL 15.18`."""
    return f"{told['size']}, {told['about']['database'].partition(' (')[0]}"


def _table(title: str, names: list[str], many: list[dict]) -> str:
    lines = [
        f"| {title} | " + " | ".join(map(heading, many)) + " |",
        "|---" * (len(many) + 1) + "|",
    ]
    for name in names:
        cells = " | ".join(_cell(told["measures"].get(name)) for told in many)
        lines.append(f"| {_plain(name)} | {cells} |")
    return "\n".join(lines) + "\n"


def _plain(name: str) -> str:
    return name.partition(": ")[2].removesuffix(AT_ONCE) or name


def _cell(of: dict | None) -> str:
    """`p50 / p95 ms`, with the processor's work and the weight of a page; or seconds and sizes."""
    if of is None:
        return "–"
    if "p50_ms" in of:
        told = [f"{_short(of['p50_ms'])} / {_short(of['p95_ms'])}"]
        told += [f"work {_short(of['cpu_ms'])}"] if "cpu_ms" in of else []
        told += [f"{of['bytes'] / 1000:.0f} kB"] if "bytes" in of and "cpu_ms" in of else []
        told += [f"{of[name]} {name.replace('_', ' ')}" for name in WRONG if of.get(name)]
        return " · ".join(told)
    told = [f"{of[name]:,} {name.replace('_', ' ')}" for name in SIZED if name in of]
    return ", ".join(told) or ", ".join(f"{name} {value}" for name, value in of.items())


def _short(milliseconds: float) -> str:
    return f"{milliseconds:.1f}" if milliseconds < 10 else f"{milliseconds:,.0f}"
