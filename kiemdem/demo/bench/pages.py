"""Every main page and API-like read, through the real server: with one reader, and with eight at once."""

from urllib.parse import urlencode

from kiemdem.programmes.models import Programme, Task
from kiemdem.units.models import Unit, User

from .cast import Cast
from .server import Reader, read, serving

ALONE, AT_ONCE, EACH = 24, 8, 6


def paths_of(cast: Cast) -> dict[str, tuple[User, list[str]]]:
    """What is read, by whom, and at which addresses."""
    tasks = cast.some(Task.objects.whole(), ALONE)
    programmes = cast.some(Programme.objects.all(), ALONE)
    units = cast.some(Unit.objects.all(), ALONE)
    days = [f"as_of={day:%Y-%m-%d}" for day in cast.days(ALONE)]
    register, keeper = f"/programmes/{cast.programme.pk}/", cast.keeper
    signs = [f"/tally/?{urlencode({'programme': sign})}" for sign in signs_of(programmes)]
    codes = Unit.objects.filter(pk__in=units).values_list("code", flat=True)
    by_unit = [f"/tally/?{urlencode({'unit': code})}" for code in codes]
    quarter = f"unit={cast.busiest.code}&from=2026-04-01&as_of=2026-06-30"
    return {
        "overview of the top": (keeper, ["/"]),
        "overview on other days": (keeper, [f"/?{day}" for day in days]),
        "overview of a part": (cast.leader, ["/"]),
        "overview of a unit": (cast.officer, ["/"]),
        "my work of who reports": (cast.officer, ["/my-work/"]),
        "my work of who keeps": (keeper, ["/my-work/"]),
        "programmes": (keeper, ["/programmes/"]),
        "a register": (keeper, [f"/programmes/{pk}/" for pk in programmes]),
        "the largest register": (keeper, [register]),
        "the largest register, overdue": (keeper, [f"{register}?state=over"]),
        "the largest register, a later page": (keeper, [f"{register}?page={n}" for n in range(5, 12)]),
        "the largest register, by state": (keeper, [f"{register}?sort=state"]),
        "units of a programme": (keeper, [f"{register}units/"]),
        "history of a programme": (keeper, [f"{register}history/"]),
        "all tasks": (keeper, ["/tasks/"]),
        "all tasks, overdue": (keeper, ["/tasks/?state=over"]),
        "all tasks, due in a week": (keeper, ["/tasks/?state=open&due=week"]),
        "all tasks of a unit": (cast.officer, [f"/tasks/?unit={cast.busiest.pk}"]),
        "a task": (keeper, [f"/tasks/{pk}/" for pk in tasks]),
        "a unit": (keeper, [f"/units/{pk}/" for pk in units]),
        "the top unit": (keeper, [f"/units/{cast.top.pk}/"]),
        "the busiest unit": (cast.officer, [f"/units/{cast.busiest.pk}/"]),
        "organisation": (keeper, ["/organisation/"]),
        "journal of the ledger": (keeper, ["/ledger/"]),
        "journal of a unit's officer": (cast.officer, ["/ledger/"]),
        "search": (keeper, [f"/search/?{urlencode({'q': words})}" for words in cast.words]),
        "search by an officer": (cast.officer, [f"/search/?{urlencode({'q': w})}" for w in cast.words]),
        "tally": (keeper, ["/tally/"]),
        "tally of a programme": (keeper, signs),
        "tally of a unit": (keeper, by_unit),
        "tally as JSON, any day": (keeper, [f"/tally/tally.json?{day}" for day in days]),
        "list behind a number": (keeper, [f"/tally/list/?unit={cast.busiest.code}&class=over"]),
        "movement of a unit": (cast.officer, [f"/tally/movement/?{quarter}"]),
        "movement of a unit as JSON": (cast.officer, [f"/tally/movement.json?{quarter}"]),
        "documents": (keeper, ["/documents/"]),
        "rounds": (keeper, ["/rounds/"]),
        "notices": (keeper, ["/notices/"]),
        "requests": (keeper, ["/requests/"]),
    }  # fmt: skip


def signs_of(programmes: list[int]) -> list[str]:
    found = Programme.objects.filter(pk__in=programmes).select_related("document")
    return [programme.document.full_sign for programme in found]


def measure(cast: Cast, progress=lambda name: None, only: str = "") -> dict:
    """{name: its spread}, alone and at once; and the memory that the server took."""
    told = {}
    with serving() as server:
        for name, (user, paths) in paths_of(cast).items():
            if only and only not in name:
                continue
            readers = [Reader(server.port, user) for _n in range(AT_ONCE)]
            long = (paths * ALONE)[:ALONE]
            read(readers[:1], long[:1])  # connections and templates are there from then on
            worked = server.cpu_ms()
            alone = read(readers[:1], long)
            alone["cpu_ms"] = round((server.cpu_ms() - worked) / (alone["n"] + 1), 1)
            told[f"page: {name}"] = alone
            told[f"page: {name}, 8 at once"] = read(readers, long[:EACH])
            progress(name)
        told["server memory"] = {"peak_mb": server.peak_mb()}
    return told
