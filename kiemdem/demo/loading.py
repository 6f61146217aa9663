"""The demonstration from its first unit to its last entry."""

from django.db import connection, transaction

from kiemdem.units.models import Unit, User

from .city import City, district_code
from .facts import facts
from .lower import LowerProgrammes
from .papers import Papers
from .people import Clerks, fill_posts
from .reform import Reform
from .registers import Registers
from .rounds import Rounds
from .telling import Telling
from .workday import WorkDay

STEPS = 1990  # what the bar counts to: units, programmes and tasks


def is_loaded() -> bool:
    return Unit.objects.filter(code="tu-hn").exists()


@transaction.atomic
def load(tick=lambda number: None) -> None:
    """All or nothing."""
    system = User.objects.system()
    city = City(by=system, tick=tick)
    city.build()
    papers = Papers(city.units, by=system)
    papers.register_known()
    note = papers.register(
        "note", type="other", title=facts("people")["note"], issuer_name="Kiểm Đếm"
    )
    fill_posts(city.units, note, by=system)
    clerks = Clerks(city.units, by=system)
    clerks.open_accounts()
    clerks.open_others(_writing_units(city))
    telling = Telling(clerks, city.units, papers.product)
    reform = Reform(city, clerks, telling, by=system, tick=tick)
    reform.open_heir_of_bcsd()
    reform.open_communes()
    _forget_rights(clerks)
    registers = Registers(city.units, papers, clerks, telling, tick)
    registers.open_all()
    _count_rows()
    rounds = Rounds(city.units, clerks, registers.found)
    rounds.hold_conferences()
    papers.link_known(facts("documents")["papers"])
    LowerProgrammes(city, registers, papers, clerks, telling, tick).open_all()
    reform.end_bcsd()
    reform.end_districts()
    reform.name_the_order(papers.found["1656"])
    reform.move_people()
    registers.open_running_plan()
    _count_rows()
    rounds.hold_running()
    WorkDay(city.units, clerks, registers.found["MH01-KH/TU"]).tell()


def _writing_units(city):
    """Bodies and district committees each have someone who writes their entries."""
    bodies = [body["code"] for body in facts("bodies")["bodies"]]
    return [*bodies, *(district_code(district) for district in city.districts)]


def _count_rows() -> None:
    """Have PostgreSQL see what was written so far: else it plans the next queries as for empty tables."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute(f"ANALYZE {', '.join(connection.introspection.table_names(cursor))}")


def _forget_rights(clerks) -> None:
    """Units were opened since the accounts were."""
    for user in {*clerks.users.values(), *clerks.leaders.values()}:
        user.forget_rights()
