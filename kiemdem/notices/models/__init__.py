from .choices import MailChoice
from .digest import Digest
from .feed import Feed
from .notice import Notice
from .reminders import Reminders

__all__ = ["Digest", "Feed", "MailChoice", "Notice", "Reminders"]
