"""Prints the score of each file of passages; with -v the passages judged otherwise."""

import sys

from . import HERE, passages, score

for file in sorted(HERE.glob("*.txt")):
    total, otherwise = score(file.stem)
    print(
        f"{file.stem}: {len(passages(file.stem))} passages, precision {total.precision:.3f}, "
        f"recall {total.recall:.3f} ({total.right} right, {total.found} found, {total.wrong} wrong)"
    )
    if "-v" in sys.argv:
        print("\n".join(otherwise))
