"""python -m kiemdem.reading FILE …: what each file proposes, as JSON lines."""

import json
import sys
from pathlib import Path

from kiemdem.reading import UnreadableDocument, read


def main(names: list[str]) -> int:
    """Prints one item a line; 2 when a file cannot be read."""
    if not names or names[0] in ("-h", "--help"):
        print("Usage: python -m kiemdem.reading FILE …", file=sys.stderr)
        return 0 if names else 2
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    for name in names:
        try:
            found = read(Path(name))
        except UnreadableDocument as problem:
            print(f"{name}: {problem}", file=sys.stderr)
            return 2
        for line in found.as_json():
            print(json.dumps(line, ensure_ascii=False))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
