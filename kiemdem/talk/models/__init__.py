from .comment import Comment, Mention, Strike
from .watch import Watch

__all__ = ["Comment", "Mention", "Strike", "Watch"]
