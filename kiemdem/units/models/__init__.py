from .groups import GroupMember, UnitGroup
from .people import Appointment, Person, Post, Role
from .places import UnitCode, UnitVersion
from .succession import Succession
from .tree import Ancestry
from .unit import Unit
from .user import User

__all__ = [
    "Ancestry",
    "Appointment",
    "GroupMember",
    "Person",
    "Post",
    "Role",
    "Succession",
    "Unit",
    "UnitCode",
    "UnitGroup",
    "UnitVersion",
    "User",
]
