"""Who may do what: what every address answers to every role, and whose act every verb is.

The tests try each address and each verb as each role; an address without a row fails them.
`kiemdem rights` prints this as docs/rights.md. Scope: the people below act on the matters of Ba Vì,
a commune of the province; "colleague" is the officer of a commune beside it, "outsider" keeps the register of
another province.
"""

from .addresses import ADDRESSES
from .page import rights_page
from .roles import ANSWERS, ROLES
from .verbs import VERBS

__all__ = ["ADDRESSES", "ANSWERS", "ROLES", "VERBS", "rights_page"]
