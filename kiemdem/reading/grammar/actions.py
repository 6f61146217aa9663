"""Where an ordered action begins, after the addressee: past modals, scope, and those to work with."""

import re
from dataclasses import dataclass

from kiemdem.reading.grammar.action_words import ACTION, AFTER_NOUN, COMPOUND, NOUNS_TOO
from kiemdem.reading.grammar.leads import MODAL, SCOPE, Named, people_of, read_lead
from kiemdem.reading.grammar.order_words import FRAME
from kiemdem.reading.letters import past

GAP = re.compile(
    r"[\s,:…“\"–-]*(?:(?:và|thì|đều|cũng|cùng\s+nhau|rằng|là(?!\s+(?:cơ|đơn|đầu|bộ)\s)|để|đồng\s+thời|nhiệm\s+vụ)\s+)?[,:\s“\"]*",
    re.I,
)
WITH = re.compile(
    r"(?:(?:chịu\s+trách\s+nhiệm\s+)?(?P<lead>chủ\s+trì|làm\s+đầu\s+mối|đầu\s+mối)(?:\s+(?:tham\s+mưu|thực\s+hiện|triển\s+khai|xây\s+dựng|tổ\s+chức))?(?:\s*[,-]?\s*(?:và\s+)?))?"
    r"phối\s+hợp(?:\s+(?:chặt\s+chẽ|hiệu\s+quả|thường\s+xuyên|đồng\s+bộ|tốt|kịp\s+thời|chặt\s+chẽ,\s+hiệu\s+quả))?\s*(?:,?\s*(?:cùng\s+với|với|cùng)\s+|\s(?!và\s)(?=[^\W\d_]))",
    re.I,
)
TOGETHER = re.compile(
    r"(?:(?P<lead>chủ\s+trì)\s*,?\s+)?(?:cùng(?:\s+với)?|(?:với|có)\s+sự\s+(?:tham\s+gia|phối\s+hợp)(?:\s+của)?|với)\s+(?=(?:các|Sở|Ban|UBND|Công|Đảng|Ủy|Văn|Bộ|Hội|Liên))"
)
HEADED = re.compile(r"(?:chủ\s+trì|làm\s+đầu\s+mối)\s*,\s*", re.I)
STANDING = re.compile(
    r"(?:là|làm)\s+(?:cơ\s+quan|đơn\s+vị|đầu\s+mối|bộ\s+phận)\s*(?:thường\s+trực|đầu\s+mối|chủ\s+trì|tham\s+mưu|tổng\s+hợp)?[^,;.:]{0,90}?(?:,|có\s+trách\s+nhiệm|có\s+nhiệm\s+vụ)\s*",
    re.I,
)
VERB_FOR_SURE = re.compile(
    r"(?:tăng\s+cường|đẩy\s+mạnh|tập\s+trung|tiếp\s+tục|chủ\s+động|khẩn\s+trương|kịp\s+thời)$", re.I
)
LEADING = re.compile(
    r"(?:tập\s+trung\s+|trực\s+tiếp\s+)?lãnh\s+đạo,?\s+(?:(?:và\s+)?chỉ\s+đạo\s+)?(?=\S)", re.I
)
BY_DUTY = re.compile(
    r"(?:theo|căn\s+cứ(?:\s+vào)?|trên\s+cơ\s+sở|tùy\s+theo)\s+(?:chức\s+năng|nhiệm\s+vụ|thẩm\s+quyền)(?:(?:,\s*|\s+và\s+|\s+)(?:nhiệm\s+vụ|quyền\s+hạn|thẩm\s+quyền))*"
    r"(?:\s+(?:được\s+giao|được\s+phân\s+công|của\s+(?:mình|ngành|đơn\s+vị|cơ\s+quan)(?:\s+mình)?|quản\s+lý))*[,\s]*",
    re.I,
)
REACH = 240  # letters of a phrase of scope before the action


@dataclass
class Begun:
    """Where the action begins, and what stood before it."""

    start: int
    modal: bool = False
    leads: bool = False  # "chủ trì" was said
    coordinators: tuple[str, ...] = ()


def find_action(text: str, at: int, end: int) -> Begun | None:
    """The beginning of the action after an addressee; None when no verb of action comes."""
    begun, first = Begun(at), None
    for _ in range(6):
        begun.start = here = past(GAP, text, begun.start, end)
        if answers(text, here, end):
            return begun
        joint = WITH.match(text, here, end) or TOGETHER.match(text, here, end)
        leading = STANDING.match(text, here, end) or HEADED.match(text, here, end)
        if modal := MODAL.match(text, here, end):
            begun.modal, begun.start = True, modal.end()
        elif grounds(text, here, end):
            after = after_grounds(text, here, end)
            if after is None:
                break
            begun.start = after
        elif joint or leading:
            first = here if first is None else first
            if joint and not take_partners(text, joint, end, begun):
                break
            if leading and not joint:
                begun.leads, begun.start = True, leading.end()
        else:
            break
    return settled(text, end, begun, first)


def answers(text: str, here: int, end: int) -> bool:
    """ "Chịu trách nhiệm trước …": to answer for it is the duty itself."""
    said = re.match(r"chịu\s+trách\s+nhiệm", text[here : here + 20], re.I)
    return bool(said) and not responsible_for(text, here, end)


def grounds(text: str, here: int, end: int) -> bool:
    """A phrase of ground, scope or time before the action."""
    phrase = FRAME.match(text, here, end) and not acts(text, here, end)
    return bool(phrase or SCOPE.match(text, here, end))


def after_grounds(text: str, here: int, end: int) -> int | None:
    """Where the action begins after "theo chức năng, nhiệm vụ được giao" or another such phrase."""
    duty = BY_DUTY.match(text, here, end)
    if duty and acts(text, duty.end(), end):
        return duty.end()
    return next_action(text, here, min(end, here + REACH))


def settled(text: str, end: int, begun: Begun, first: int | None) -> Begun | None:
    """The action where a verb stands, else at "chủ trì" or "phối hợp", else after a modal."""
    if acts(text, begun.start, end) or leads_others(text, begun.start, end):
        return begun
    if first is not None:
        return Begun(first, begun.modal, begun.leads, begun.coordinators)
    verb = re.match(r"[^\W\d_]+\s+\w", text[begun.start : begun.start + 30])
    return begun if begun.modal and verb and text[begun.start].islower() else None


def leads_others(text: str, at: int, end: int) -> bool:
    """ "lãnh đạo UBND tỉnh rà soát …": whoever is told to act has others act."""
    verb = LEADING.match(text, at, end)
    named = read_lead(text, verb.end(), end) if verb else None
    return named is not None and acts(text, past(GAP, text, named.end, end), end)


def responsible_for(text: str, at: int, end: int) -> bool:
    """ "Chịu trách nhiệm kiểm tra …": the duty is what follows, not to answer for it."""
    after = past(GAP, text, at + len("chịu trách nhiệm"), end)
    return acts(text, after, end) or bool(WITH.match(text, after, end))


def acts(text: str, at: int, end: int) -> bool:
    """Whether a verb of action begins here that is no part of a noun."""
    if not ACTION.match(text, at, end) or NOUNS_TOO.match(text, at, end):
        return False
    return text[at : at + 5].lower() != "trình" or not COMPOUND.search(text, max(0, at - 9), at)


def take_partners(text: str, with_: re.Match[str], end: int, begun: Begun) -> bool:
    """Takes the units to work with; False when no action comes after them."""
    begun.leads = begun.leads or bool(with_.groupdict().get("lead"))
    named: Named | None = read_lead(text, with_.end(), end)
    if named is None and acts(text, with_.end(), end):
        return False
    if named is None:
        after = next_action(text, with_.end(), min(end, with_.end() + REACH))
        return after is not None and set_start(begun, after)
    begun.coordinators = people_of(text[named.start : named.end])
    rest = past(GAP, text, named.end, end)
    if not (acts(text, rest, end) or SCOPE.match(text, rest, end) or MODAL.match(text, rest, end)):
        return FRAME.match(text, rest, end) is not None and set_start(begun, rest)
    return set_start(begun, rest)


def set_start(begun: Begun, at: int) -> bool:
    begun.start = at
    return True


def next_action(text: str, at: int, end: int) -> int | None:
    """The first verb of action that is not a part of a noun."""
    for found in ACTION.finditer(text, at, end):
        before = text[max(at, found.start() - 30) : found.start()]
        if (
            found.start() == at
            or (AFTER_NOUN.search(before) and not VERB_FOR_SURE.match(found[0]))
            or not acts(text, found.start(), end)
        ):
            continue
        return found.start()
    return None
