"""Prints how well the reader reads the test annexes: `python -m tests.annexes.score`."""

import argparse
import tempfile
from pathlib import Path

from tests.annexes.compare import Score, compare
from tests.annexes.costly import COSTLY
from tests.annexes.hostile import HOSTILE
from tests.annexes.material import annexes
from tests.annexes.reader import read, try_apart


def main(argv=None):
    """Score every annex, or those whose name begins as asked."""
    options = _options(argv)
    total = Score()
    with tempfile.TemporaryDirectory() as folder:
        if options.hostile:
            return _refusals(Path(options.keep or folder))
        for annex in annexes():
            if not options.annex or any(annex.NAME.startswith(name) for name in options.annex):
                _add(total, _scored(annex, Path(options.keep or folder), options))
    print("\nper field")
    for name in sorted(total.asked):
        _line(name, total.right[name], total.asked[name])
    _line("ALL", sum(total.right.values()), sum(total.asked.values()))
    return None


def _options(argv):
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("annex", nargs="*", help="beginnings of names, e.g. 03 11; default all")
    parser.add_argument("--hostile", action="store_true", help="try the hostile files instead")
    parser.add_argument("--brief", action="store_true", help="no differences, only the figures")
    parser.add_argument("--keep", help="build the files in this folder and leave them there")
    return parser.parse_args(argv)


def _scored(annex, folder, options):
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / annex.NAME
    annex.build(path)
    try:
        actual = read(path)
    except Exception as error:  # a broken reader must not hide the other annexes' scores
        print(f"  {annex.NAME}: {type(error).__name__}: {error}")
        actual = {}
    score = compare(annex.EXPECTED, actual)
    _line(annex.NAME, sum(score.right.values()), sum(score.asked.values()))
    for difference in () if options.brief or not actual else score.differences:
        print(f"      {difference}")
    return score


def _refusals(folder):
    for builder in HOSTILE + COSTLY:
        told = try_apart(builder(folder))
        cost = f"{told.get('seconds', 0):5.1f} s {told.get('megabytes', 0):5.0f} MB"
        print(f"{builder.__name__:<24} {told['outcome']:<16} {cost}  {told['words'][:110]}")


def _add(total, score):
    for name, asked in score.asked.items():
        total.asked[name] = total.asked.get(name, 0) + asked
        total.right[name] = total.right.get(name, 0) + score.right[name]


def _line(name, right, asked):
    print(f"{name:<48} {right:>5}/{asked:<5} {100 * right / asked if asked else 0:6.1f} %")


if __name__ == "__main__":
    main()
