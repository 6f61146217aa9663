"""What a figure is in its statement: the value itself, or its plan, share, change, ground."""

import re

ROLES = ("value", "change", "level", "ratio", "multiple", "plan", "total", "base", "rank")
UP = r"tăng|cao hơn|nhiều hơn|vượt|lớn hơn|vươn lên|nâng"
DOWN = r"giảm|thấp hơn|ít hơn|tụt|cắt giảm|hụt|kém|sụt|giảm thiểu|kéo giảm|rút ngắn|hạ|xuống"
FILL = r"(?:\s+(?:thêm|được|khoảng|bình quân|đến|tới|gần|hơn|trên|chỉ|sâu|mạnh|nhẹ|nhanh|tương ứng|là|ít nhất|tối thiểu|trung bình|đều|mỗi năm|hằng năm|hàng năm|từ|dưới|không quá|ước|đạt))*"
LEVEL_FILL = r"(?:\s+[^\s,.;:()]+){0,9}?"
OPTION = re.IGNORECASE
NEAR_AHEAD = re.compile(
    r"(?:^|[,;(]\s*|\s)[Ss]o với\s(?P<base>[^,:;.()]{3,50}?)\s(?:thì\s)?(?:giảm|tăng)(?:\s[^\d,;.()]{0,30})?\s*$"
)
CHANGE = re.compile(
    rf"(?<!\w)(?:(?P<up>{UP})|(?P<down>{DOWN}))(?P<what>(?:\s+trưởng)?)(?P<ground>(?:\s+so)?(?:\s+với)?\s+(?:cùng k|bình quân (?:chung|cả|của|toàn)|năm trước|năm ngoái|tháng trước|quý trước|mức bình quân|năm \d{{4}})[^,;:.()\d]{{0,50}}?(?:\s\d{{4}})?(?:\s(?:là|đến))?)?{FILL}\s*[:]?\s*$",
    OPTION,
)
LEVEL = re.compile(
    rf"(?<!\w)(?:(?P<down>giảm|hạ|kéo|xuống|rút|còn lại|cắt giảm)|(?P<up>tăng|nâng|đưa|lên))(?!\w){LEVEL_FILL}"
    r"\s(?P<way>xuống còn|xuống dưới|xuống|còn|lên đến|lên tới|lên|chỉ còn)(?:\s(?:mức|dưới|trên|hơn|khoảng|gần|thành|đạt|còn|không quá|ít nhất|là|tối thiểu|từ))*\s*$",
    OPTION,
)
STILL = re.compile(
    r"(?<!\w)(?:giảm còn|còn|chỉ còn|xuống còn|xuống dưới)(?:\s(?:khoảng|dưới|gần|trên|hơn|lại))*\s*$",
    OPTION,
)
SAID = r"đạt|bằng|chiếm|tương đương|tương ứng|tỷ lệ|tỉ lệ|ước đạt|mới đạt|hoàn thành|đạt tỷ lệ|đạt tỉ lệ|chiếm tỷ lệ|chiếm tỉ lệ|mới bằng|chỉ đạt|chỉ bằng|ước bằng|ước"
RATIO = re.compile(
    rf"(?<!\w)(?:{SAID})(?:\s+(?:{SAID}|là|khoảng|gần|trên|hơn|được|với|mức|lên|dưới|xấp xỉ|tới|đến|cao|thấp|:))*\s*$|[(=]\s*[-–+]?\s*(?:~|≈|trên|gần|khoảng|hơn)?\s*$",
    OPTION,
)
MULTIPLE = re.compile(
    r"(?<!\w)(?:gấp|tăng|cao gấp|nhiều gấp|gấp hơn|gấp gần|bằng|gấp khoảng|lớn gấp)(?:\s(?:gấp|gần|hơn|khoảng|trên|tới|đến|thêm))*\s*$",
    OPTION,
)
PLAN = re.compile(
    r"(?<!\w)(?:kế hoạch|chỉ tiêu|mục tiêu|dự toán|KH|nghị quyết|chỉ tiêu kế hoạch|chỉ tiêu nghị quyết|yêu cầu|quy định|định mức)"
    r"(?:\s(?:năm|giao|đề ra|đặt ra|Đại hội|là|đến|cả|được|của|thành phố|tỉnh|phấn đấu|đạt|từ|trên|ít nhất|tối thiểu|trung ương|huyện|HĐND|UBND|nghị quyết))*\s*[:(…\-–.]*\s*(?:là|đạt|trên|từ)?\s*$",
    OPTION,
)
PLAN_AFTER = re.compile(
    r"\s*\)?\s*(?:so (?:với )?)?(?:của )?(?:tổng )?(?:kế hoạch|chỉ tiêu|mục tiêu|dự toán|KH\b|nghị quyết|NQ\b|Nghị quyết|phương án)(?!\w)",
    OPTION,
)
NO_THING = re.compile(
    r"(?:cùng|CK|năm|tháng|kế hoạch|chỉ tiêu|mục tiêu|dự toán|một|hằng|hàng|bình quân|thì|giá trị$|về|mức|KH)(?!\w)",
    OPTION,
)
OF_WHAT = re.compile(
    r"(?:kế hoạch|chỉ tiêu|tổng|số|dự toán|mục tiêu|nghị quyết|yêu cầu|dân số|diện tích|chương trình|cả|năm|KH|CK|cùng|NQ|định mức|vốn|nhu cầu|so)(?!\w)",
    OPTION,
)
TOTAL = re.compile(
    r"(?:(?<!\w)(?:trong|trên|/)\s+)?(?:tổng số|tổng cộng|tổng)\s*(?:là|:)?\s*$", OPTION
)
PART_OF = re.compile(r"^[^,;:.()]{0,60}?(?:trong|trên)\s+(?:tổng số|tổng|số)\s*$", OPTION)
BASE = re.compile(
    r"(?:cùng kỳ|cùng kì|năm trước|năm ngoái|kỳ trước|khóa trước|quý trước|nhiệm kỳ trước|tháng trước|so với(?: mức)?|đầu (?:năm|nhiệm kỳ|kỳ)|năm \d{4}|cả nước|bình quân chung(?: cả nước)?|toàn quốc)"
    r"(?:\s(?:năm|trước|là|đạt|chỉ|chỉ đạt|tăng|giảm|\d{4}|mức|khoảng|cả nước|có))*\s*:?\s*$",
    OPTION,
)
BEYOND = re.compile(
    r"(?<!\w)vượt\s(?:mức\s|so với\s)?(?:kế hoạch|chỉ tiêu|mục tiêu|dự toán|KH)(?:\s[^\s,;:.()]+){0,4}?\s(?:là\s)?$",
    OPTION,
)
GROUND_FIGURE = re.compile(
    r"(?<!\w)(?:so với|so|cùng kỳ|cùng kì)\s[^,;.()]{0,80}\(\s*(?:là |đạt )?$", OPTION
)
RANK = re.compile(
    r"(?<!\w)(?<!sắp )(?<!Sắp )(?:xếp|đứng|hạng|vị trí|vươn lên|thứ hạng|xếp hạng)(?:\s(?:vị trí|hạng|ở|thứ hạng|vị|thứ|lên|hạng thứ|trong|top|nhóm))*\s*$",
    OPTION,
)
FROM = re.compile(r"(?<!\w)từ\s*(?:mức|chỗ|khoảng|hơn|trên|gần)?\s*$", OPTION)
CONNECT = re.compile(
    r"^[\s,;()–\-:=]*(?:(?:và|vượt|xấp xỉ|so với|nhưng|đồng thời|song|tuy|qua đó|tức|nghĩa là|tuy nhiên|cũng|đã|mới|chỉ|lại|là|có|trong đó|ước|đều|do đó|con số này|số này|cả năm"
    r"|nâng|hiện|được|tỷ lệ|tỉ lệ|như vậy|vẫn|cơ bản|kết quả|tốc độ|trong khi|tương ứng|tương đương|tức là|với|thực|thực hiện|tổng|cộng dồn|lũy kế|mức|hay|theo)\s*)*$",
    OPTION,
)
LIST_GOES_ON = re.compile(
    r"^[\s,;–\-:•+*]*(?:và|cùng|trong đó(?: có)?|gồm|bao gồm|với|đồng thời)?\s*(?:\d+\.)?\s*$",
    OPTION,
)


def direction_of(match: re.Match[str]) -> str | None:
    """Up or down, as the verb before the figure says."""
    parts = match.groupdict()
    if parts.get("down"):
        return "decrease"
    return "increase" if parts.get("up") else None


GROUND = re.compile(
    r"\s*\)?(?:[^,;.()\d\n]{0,90}?(?:, (?:số|cả|và)\s[^,;.()\d\n]{1,50}?){0,3})\s?(?:so\s+(?:với\s+)?|cùng kỳ|cùng kì|(?-i:CK)(?!\w))(?P<base>[^,;.()\n]{0,60})",
    OPTION,
)
OF_BEFORE = re.compile(
    r"\s*(?:so\s)?(?:với\s)?(?:CK|[Cc]ùng k[ỳì]|năm trước|tháng trước|quý trước)(?!\w)"
)
OF_YEAR = re.compile(
    r"\s+((?:năm|thời kỳ|giai đoạn|nhiệm kỳ|đầu)\s[^,;.()]{2,30}?)(?=[,;.()]|\s(?:và|đạt|là|nhưng)\s|$)"
)
YEAR = re.compile(r"(?:19|20|21)\d\d")


def ground_of(text: str, at: int, end: int) -> tuple[str | None, int]:
    """What a change is measured against ("cùng kỳ", "2030"), and where these words end."""
    match = GROUND.match(text, at, end)
    if not match or any(c.isdigit() for c in text[at : match.start("base")]):
        return None, at
    words = " ".join(match["base"].split())
    words = re.split(r"\s(?:và|nhưng|đạt|bằng|là|trong đó|gồm|từ)\s", words)[0]
    if "cùng k" in match[0].lower() and not words.lower().startswith("cùng k"):
        words = f"cùng kỳ {words}".strip()
    year = YEAR.search(words)
    stop = match.start("base") + len(match["base"].rstrip())
    if words.lower().startswith(("kế hoạch", "chỉ tiêu", "dự toán", "mục tiêu")):
        return None, at
    if year and re.fullmatch(r"(?:cùng kỳ |cùng kì )?(?:năm )?\d{4}", words, OPTION):
        words = year[0] if not words.lower().startswith("cùng") else words
    return words or None, stop


ABOVE = re.compile(
    r"(?<!\w)(?:(?P<up>cao hơn|nhiều hơn|lớn hơn)|(?P<down>thấp hơn|ít hơn))(?P<what>)(?P<ground>\s[^,;:.()\d%]{2,50}?)\s(?:là\s|khoảng\s|gần\s|trên\s)?$",
    OPTION,
)
AHEAD = re.compile(
    r"\W*(?:\d+\.?\s*)?[Ss]o (?:với )?(?P<base>(?:\d{1,2}\s)?[^,:;.()\d]{3,50}?(?:\s\d{4})?)\s*(?:[,:]|(?=\s(?:giảm|tăng|thì)\s))"
)


def change_in(left: str) -> re.Match[str] | None:
    """The words of a change right before a figure."""
    return CHANGE.search(left) or ABOVE.search(left)


def ground_ahead(text: str, start: int, end: int) -> str | None:
    """What a sentence that begins "So với cùng kỳ năm 2030," compares all its figures with."""
    match = AHEAD.match(text, start, end)
    return " ".join(match["base"].split()) if match else None


def ground_within(left: str) -> str | None:
    """What "so với năm trước giảm" in the middle of a sentence compares its figures with."""
    ahead = NEAR_AHEAD.search(left)
    return " ".join(ahead["base"].split()) if ahead else None


def ground_before(left: str) -> str | None:
    """What stands between the change and its figure: "thấp hơn cùng kỳ 3,1 điểm"."""
    if ahead := ground_within(left):
        return ahead
    match = change_in(left)
    words = " ".join((match["ground"] or "").split()) if match else ""
    return re.sub(r"^(?:so )?(?:với )?", "", words) or None
