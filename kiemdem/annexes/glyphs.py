"""Signs of symbol fonts, which a file keeps as private codes, made into signs that everyone can read."""

import re

PRIVATE = re.compile("[\ue000-\uf8ff\U000f0000-\U0010fffd]")
TICKS = {"\uf0fc": "✓", "\uf0fe": "☑", "\uf0fd": "☒", "\uf0fb": "✗", "\uf0a8": "☐", "\uf06f": "☐"}
# Symbol keeps digits and stops where ASCII has them; Wingdings keeps pictures there, which text never holds.
ASCII = {chr(0xF000 + code): chr(code) for code in range(0x20, 0x40) if chr(code) not in "\"$'"}
BULLETS = dict.fromkeys("\uf0b7\uf0a7\uf0d8\uf06c\uf06e\uf071\uf075\uf076\uf077\uf09f\uf046", "•")
ARROWS = dict.fromkeys("\uf0e0\uf0e8\uf0ae\uf0f0", "→")
SIGNS = {
    **ASCII,
    **BULLETS,
    **ARROWS,
    **TICKS,
    "\uf0a3": "≤",
    "\uf0b3": "≥",
    "\uf0b4": "×",
    "\uf0b1": "±",
}


def readable(text: str) -> str:
    """The text with private codes as the signs they show; a blank for those nobody knows."""
    return PRIVATE.sub(lambda hit: SIGNS.get(hit[0], " "), text) if text else text
