"""docs/rights.md, as `kiemdem rights` prints it."""

from .addresses import ADDRESSES
from .roles import ANSWERS, ROLES
from .verbs import VERBS


def rights_page() -> str:
    """docs/rights.md: both halves as tables."""
    lines = [
        "# Who may do what",
        "",
        "Printed by `kiemdem rights` from kiemdem/rights/; the tests try every address and every verb as every role.",
        "The keeper, the leader, the inspector and the administrator are of the province that owns the programme; the officer is of",
        "the commune charged, the colleague of another commune, the outsider keeps the register of another province.",
        "",
        "## Verbs",
        "",
        row("verb", *ROLES),
        row(*["---"] * (len(ROLES) + 1)),
        *(row(f"`{verb}`", *(SAID[sign] for sign in signs)) for verb, signs in VERBS.items()),
        "",
        "## Addresses",
        "",
        "What is answered to looking (GET) / to acting with nothing filled in (POST): 200 seen, 302 done or sent on, 422 may and is told what",
        "is missing, 409 may not and is told why, 404 does not exist for this person, 405 the address is not for that.",
        "",
        row("address", *ROLES),
        row(*["---"] * (len(ROLES) + 1)),
        *(row(f"`{name}`", *pairs(*signs)) for name, signs in sorted(ADDRESSES.items())),
        "",
    ]
    return "\n".join(lines)


SAID = {"+": "may", "-": "–"}


def row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"


def pairs(looking: str, acting: str) -> list[str]:
    """What each role is answered, as codes."""
    return [f"{ANSWERS[a][0]} / {ANSWERS[b][0]}" for a, b in zip(looking, acting, strict=True)]
