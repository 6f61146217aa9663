from .calendar import Allowance, Asks, Calendar, Cycle, OwnPeriod, Rule
from .closed import ClosedLine, ClosedTally
from .flow import ARRIVED, FILLING, STEPS, Status
from .line import Answer, Judgement, LineFile, ReturnLine
from .order import ClosingOrder
from .returns import Return
from .round import Round

__all__ = [
    "ARRIVED",
    "FILLING",
    "STEPS",
    "Allowance",
    "Answer",
    "Asks",
    "Calendar",
    "ClosedLine",
    "ClosedTally",
    "ClosingOrder",
    "Cycle",
    "Judgement",
    "LineFile",
    "OwnPeriod",
    "Return",
    "ReturnLine",
    "Round",
    "Rule",
    "Status",
]
