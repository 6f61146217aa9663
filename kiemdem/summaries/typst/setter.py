"""Sets one paper: JSON comes in, the pages on which its pieces begin and the PDF go out.

Run by itself (see ../pdf.py): the letters and the cache of typst leave with the process.
"""

import json
import sys
from pathlib import Path

import typst

HERE = Path(__file__).parent


def main() -> None:
    words = sys.stdin.buffer.read().decode()
    fonts = typst.Fonts(include_system_fonts=False, font_paths=[str(HERE.parent / "fonts")])
    typesetter = typst.Compiler(
        str(HERE / "paper.typ"), root=str(HERE), font_paths=fonts, sys_inputs={"paper": words}
    )
    tagged = json.loads(words)["tagged"]
    pdf = typesetter.compile(format="pdf", pdf_standards=["a-2b"], pdf_tags=tagged)
    assert isinstance(pdf, bytes)
    pages = [] if tagged else json.loads(typesetter.query("<pages>", field="value", one=True))
    sys.stdout.buffer.write(json.dumps(pages).encode() + b"\n" + pdf)


main()
