"""Measures: many times one thing, in milliseconds; or one long thing, in seconds."""

import resource
import statistics
import time
from collections.abc import Callable, Iterable
from threading import Thread
from typing import Any

PARTS = 3  # a measure is told in parts: how far they differ is the noise


def spread(milliseconds: list[float]) -> dict:
    """The best, the middle, the 95th of a hundred, and the middles of the parts of the sample."""
    size = max(1, len(milliseconds) // PARTS)
    parts = [milliseconds[n * size : (n + 1) * size] for n in range(PARTS)]
    ordered = sorted(milliseconds)
    return {
        "n": len(milliseconds),
        "best_ms": round(ordered[0], 2),  # what it costs when nobody is in the way
        "p50_ms": round(statistics.median(ordered), 2),
        "p95_ms": round(ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))], 2),
        "parts_ms": [round(statistics.median(part), 2) for part in parts if part],
    }


def timed(act: Callable, many: Iterable) -> dict:
    """How long the act takes with each of many things; the first is not counted."""
    spent = []
    for one in many:
        began = time.perf_counter()
        act(one)
        spent.append((time.perf_counter() - began) * 1000)
    return spread(spent[1:] or spent)


def together(act: Callable, many: Iterable) -> None:
    """The act with each of many things, all at once; what went wrong in one is told."""
    failed: list[Exception] = []

    def go(one) -> None:
        try:
            act(one)
        except Exception as problem:
            failed.append(problem)

    threads = [Thread(target=go, args=[one]) for one in many]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if failed:
        raise failed[0]


def once(act: Callable, *args, **more) -> tuple[dict, Any]:
    """How long one long act took, and what it answered."""
    began = time.perf_counter()
    answer = act(*args, **more)
    told = {"seconds": round(time.perf_counter() - began, 2), "peak_mb": peak_mb()}
    return told, answer


def peak_mb() -> int:
    """The most memory that this process ever held."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
