"""Who can sign in to the demonstration."""

from collections.abc import Iterator

from kiemdem.units.models import User

from .facts import facts
from .people import PASSWORD


def lines() -> Iterator[str]:
    """A table of user names with the password, the role and the unit of each."""
    names = [row["username"] for row in facts("people")["accounts"]]
    users = {user.username: user for user in User.objects.filter(username__in=names)}
    rows = [("Tên đăng nhập", "Mật khẩu", "Vai trò", "Đơn vị", "Họ tên (minh họa)")]
    for name in names:
        for post in users[name].posts() if name in users else []:
            rows.append((name, PASSWORD, post.get_role_display(), str(post.unit), str(users[name])))
    widths = [max(len(row[column]) for row in rows) for column in range(5)]
    for row in rows:
        yield "  ".join(text.ljust(width) for text, width in zip(row, widths, strict=True)).rstrip()
