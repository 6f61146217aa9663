"""A statement while it is being read: its figure, and what the words after it add."""

import re
from dataclasses import dataclass, field

from kiemdem.folding import fold
from kiemdem.reading.grammar.numbers import Figure
from kiemdem.reading.grammar.quantities_roles import PLAN_AFTER
from kiemdem.reading.items import Comparison, Nature, Quantity
from kiemdem.reading.text import Span

WORK = re.compile(
    r"nhiệm vụ|dự án|đề án|văn bản|công trình|chỉ tiêu|xã|phường|đơn vị|sở|phòng|ban|cơ quan|đảng bộ|chi bộ|huyện|nội dung|kiến nghị|thủ tục"
    r"|trường|tiêu chí|hồ sơ|đơn|cơ sở|thôn|tỉnh|bộ|ngành|trung tâm|đại biểu|đồng chí|điểm|hộ|tổ chức|địa phương|cuộc|công việc|vụ|khu|cụm",
    re.IGNORECASE,
)
GAINED = re.compile(
    r"kết nạp|thu ngân sách|giải ngân|tạo việc làm|giải quyết việc làm|trồng|tuyển|phát triển (?:mới|được)|vận động|thu hút|chi ngân sách|thực thu|huy động|thu nội địa|xuất khẩu",
    re.IGNORECASE,
)
PLANNED = re.compile(r"kế hoạch|chỉ tiêu|dự toán|mục tiêu|(?<!\w)KH(?!\w)", re.IGNORECASE)
MONEY = re.compile(r"đồng|USD|tỷ|triệu", re.IGNORECASE)


@dataclass
class Draft:
    """One statement: where it stands, what is counted, and what its figure is compared with."""

    start: int
    end: int
    figure: Figure
    unit: str | None
    subject: str
    rule: str
    direction: str | None = None
    percent: float | None = None
    plan: float | None = None
    total: float | None = None
    change: dict[str, float | str | None] = field(default_factory=dict)
    value: float | None = None
    high: float | None = None
    period: str | None = None
    nature: Nature | None = None
    confidence: float = 0.9
    note: str | None = None
    last: str = "value"  # the role of the figure that was taken in last
    promoted: bool = False  # a change that is a statement of its own
    whole: float | None = None  # of which "trong đó" says that this is a part
    spans: list[Span] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.value, self.high = self.figure.value, self.figure.high

    @property
    def in_percent(self) -> bool:
        return (self.unit or "").startswith("%")

    def as_quantity(self) -> Quantity:
        change = self.change if self.change or not self.direction else {"direction": self.direction}
        return Quantity(
            subject=self.subject or None,
            value=self.value,
            value_max=self.high,
            bound="range" if self.high is not None else self.figure.bound,
            unit=self.unit,
            plan=self.plan,
            total=self.total,
            percent=self.percent,
            comparison=Comparison(**change) if change else None,  # type: ignore[arg-type]
            period=self.period,
            nature=self.nature,
        )

    def says_the_same(self, other: "Draft") -> bool:
        """Whether two passages state one thing: same figure, same unit, nearly the same subject."""
        if (self.value, self.high, fold(self.unit)) != (other.value, other.high, fold(other.unit)):
            return False
        if (self.percent, self.plan, self.total) != (other.percent, other.plan, other.total):
            return False
        ours, theirs = set(fold(self.subject).split()), set(fold(other.subject).split())
        return len(ours & theirs) >= 0.75 * max(len(ours), len(theirs), 1)


OF_PLAN = re.compile(
    r"%\s*(?:so (?:với )?)?(?:kế hoạch|chỉ tiêu|dự toán|KH|mục tiêu|NQ|nghị quyết)|^[^,;.]{0,40}theo (?:kế hoạch|đề án|chỉ tiêu|lộ trình|phương án|yêu cầu|thiết kế|tiến độ)"
)
# what people do of their own will is a part of them all
FREELY = re.compile(r"\s*(?:tự nguyện|đồng thuận|đồng ý|tham gia|có nhu cầu)")
LEADS_TO_PLAN = re.compile(r"(?<!\w)(?:kế hoạch|chỉ tiêu|mục tiêu|dự toán)\W*$", re.IGNORECASE)


def over_means(draft: Draft, text: str, before: str, after_unit: int, end: int) -> None:
    """Whether b of a/b is the plan, the stock that a is part of, or a maximum that says nothing."""
    over, unit = draft.figure.over, draft.unit or ""
    if over is None or unit in ("điểm", "bậc"):
        return
    if is_plan(draft, text, before, text[after_unit : min(end, after_unit + 60)], end):
        draft.plan = over
        return
    draft.total = over
    if not WORK.search(unit):
        draft.note, draft.confidence = "b of a/b may be a plan", 0.7


def is_plan(draft: Draft, text: str, before: str, after: str, end: int) -> bool:
    """A plan can be passed, is called so, or goes with money and with what is gained."""
    figure = draft.figure
    assert figure.over is not None
    if figure.value > figure.over or (figure.percent and figure.over_percent):
        return True
    named = PLAN_AFTER.match(text, figure.end, end)
    if named and not re.match(r"\s*chỉ tiêu", text[figure.end : end]):
        return True
    if FREELY.match(after):
        return False
    said = OF_PLAN.search(after) or LEADS_TO_PLAN.search(before)
    return bool(said or MONEY.search(draft.unit or "") or GAINED.search(before[-80:]))
