"""The words that head columns, and which role each head most likely has."""

import re

from kiemdem.annexes.words import fold

# Phrases are folded; the weight says how sure a head is that consists of nothing else.
TASKS: dict[str, dict[str, float]] = {
    "number": {"stt": 1, "tt": 1, "so tt": 1, "so thu tu": 1, "thu tu": 0.9, "ma wbs": 1, "wbs": 0.9,
               "ma": 0.6, "ma so": 0.8, "ma nhiem vu": 1, "ma viec": 1, "so hieu": 0.6, "muc": 0.5, "no": 0.5},
    "title": {"viec can lam": 1, "viec phai lam": 1, "noi dung cong viec can lam": 1, "noi dung can thuc hien": 1, "nhiem vu can thuc hien": 1, "cong viec phai lam": 1, "nhiem vu": 1, "noi dung": 0.9, "noi dung cong viec": 1, "noi dung nhiem vu": 1,
              "ten nhiem vu": 1, "ten de an": 1, "nhiem vu giai phap": 1, "cong viec": 0.95,
              "ten cong viec": 1, "nhiem vu trong tam": 1, "noi dung thuc hien": 1, "dau viec": 1,
              "noi dung hoat dong": 1, "hoat dong": 0.8, "de an": 0.7, "chuyen de": 0.7, "ten": 0.5,
              "ten chuong trinh de an": 1, "nhiem vu cu the": 1, "ten van ban": 0.9, "viec": 0.7,
              "noi dung trien khai": 1, "cong tac": 0.5, "noi dung chinh": 0.9, "van ban": 0.45,
              "danh muc": 0.6, "noi dung chi dao": 1, "noi dung giao": 1, "ten chuyen de": 1,
              "nhiem vu duoc giao": 1, "giai phap": 0.6, "noi dung chuong trinh": 0.9,
              "ten chuong trinh": 0.8, "trich yeu": 0.8, "van de": 0.5, "noi dung cong tac": 1,
              "nhiem vu cong tac": 1, "hang muc": 0.7, "ten de tai": 1, "ten du an": 0.9, "kien nghi cua cu tri": 1,
              "kien nghi cu tri": 1, "mo hinh cong trinh phan viec": 1, "phan viec": 0.8, "du thao nghi quyet": 0.8,
              "van ban can ban hanh": 0.9, "bien phap khac phuc": 0.9, "noi dung khac phuc": 0.95, "noi dung kiem tra": 0.9},
    "lead": {"chu tri": 1, "co quan chu tri": 1, "don vi chu tri": 1, "co quan chu tri tham muu": 1,
             "don vi chu tri thuc hien": 1, "co quan tham muu": 0.8, "don vi tham muu": 0.8,
             "don vi thuc hien": 0.8, "co quan thuc hien": 0.8, "nguoi phu trach": 0.7, "tham muu": 0.6,
             "phan cong": 0.65, "phan cong thuc hien": 0.75, "bo phan thuc hien": 0.8, "trach nhiem": 0.6,
             "don vi chiu trach nhiem": 0.85, "co quan soan thao": 0.85, "don vi soan thao": 0.85,
             "co quan chuan bi": 0.8, "don vi chuan bi": 0.8, "don vi dau moi": 0.8, "dau moi": 0.7,
             "gv chi dao": 0.6, "don vi duoc giao": 0.85, "co quan duoc giao": 0.85, "phu trach": 0.65,
             "to chuc thuc hien": 0.6, "don vi phu trach": 0.8, "co quan phu trach": 0.8,
             "co quan don vi": 0.7, "don vi": 0.6, "co quan": 0.55, "nguoi thuc hien": 0.75,
             "don vi co quan thuc hien": 0.8, "bo phan phu trach": 0.8, "nguoi chu tri": 0.9,
             "cap uy to chuc dang chu tri": 1, "dang chu tri": 0.9, "co quan chiu trach nhiem": 0.85,
             "don vi chu tri tham muu": 1, "can bo phu trach": 0.6, "giao cho": 0.6, "thuc hien": 0.5,
             "ben thuc hien": 0.85, "dam nhan": 0.9, "ai lam": 0.9, "nguoi xu ly": 0.8, "don vi xu ly": 0.85, "co quan xu ly": 0.85,
             "co quan tra loi": 0.85, "don vi tra loi": 0.85, "chu nhiem": 0.7, "chu dau tu": 0.8, "don vi to chuc thuc hien": 0.85, "chu the thuc hien": 0.7, "bo phan": 0.5},
    "coordinator": {"phoi hop": 1, "co quan phoi hop": 1, "don vi phoi hop": 1, "cung thuc hien": 0.8,
                    "don vi phoi hop cung cap so lieu": 1, "don vi tham gia": 0.8, "co quan tham gia": 0.8,
                    "cong tac phoi hop": 0.8, "don vi lien quan": 0.7, "co quan phoi hop thuc hien": 1,
                    "ben phoi hop": 1, "ben ho tro": 0.8, "don vi ho tro": 0.85, "co quan ho tro": 0.85, "cung lam": 0.7, "tham gia": 0.6, "don vi phoi hop thuc hien": 1},
    "both": {"chu tri phoi hop": 1, "co quan chu tri phoi hop": 1, "don vi chu tri phoi hop": 1,
             "don vi chu tri don vi phoi hop": 1, "co quan chu tri co quan phoi hop": 1},
    "due": {"hoan thanh truoc": 0.9, "truoc ngay": 0.8, "thoi gian giao nop": 0.9, "thoi gian nop": 0.9, "thoi gian bao cao": 0.85, "thoi gian": 0.95, "thoi han": 1, "han": 0.9, "thoi gian hoan thanh": 1, "thoi han hoan thanh": 1,
            "han hoan thanh": 1, "thoi gian thuc hien": 0.9, "tien do": 0.8, "tien do thuc hien": 0.85,
            "thoi gian trinh": 0.9, "lo trinh": 0.8, "thoi diem": 0.85, "ngay hoan thanh": 1, "ket thuc": 0.9,
            "thoi gian ket thuc": 1, "den ngay": 0.8, "thoi diem hoan thanh": 1, "thoi han trinh": 0.95,
            "tien do hoan thanh": 1, "thang": 0.55, "quy": 0.55, "nam hoan thanh": 0.8, "thoi gian ban hanh": 0.9,
            "han xu ly": 0.9, "hoan thanh": 0.6, "ke hoach thoi gian": 0.8, "lo trinh thuc hien": 0.85,
            "thoi gian to chuc": 0.9, "han nop": 0.85, "deadline": 0.9, "thoi han thuc hien": 0.95,
            "khi nao xong": 0.95, "bao gio xong": 0.95, "ngay den han": 1, "het han": 1, "ngay het han": 1, "den han": 0.8, "den": 0.5, "thoi han giai quyet": 0.9, "thoi diem trinh": 0.9,
            "thoi gian du kien": 0.9, "du kien hoan thanh": 0.9, "du kien thoi gian": 0.9},
    "due_start": {"bat dau": 1, "thoi gian bat dau": 1, "ngay bat dau": 1, "tu ngay": 0.9, "ngay giao": 0.8,
                  "thoi diem bat dau": 1, "tu": 0.5, "trien khai tu": 0.7},
    "product": {"san pham": 1, "ket qua san pham": 1, "san pham dau ra": 1, "ket qua dau ra": 1, "ket qua": 0.75,
                "san pham ban giao": 1, "san pham ket qua": 1, "san pham du kien": 1, "hinh thuc van ban": 0.8,
                "the thuc van ban": 0.8, "loai van ban": 0.75, "dang san pham": 0.9, "dau ra": 0.9,
                "ket qua du kien": 0.85, "hinh thuc": 0.6, "san pham hoan thanh": 1, "san pham chinh": 1,
                "ket qua can dat": 0.9, "ket qua san pham dau ra": 1, "muc tieu san pham": 0.8,
                "hinh thuc san pham": 0.95, "van ban san pham": 0.9, "hinh thuc van ban trinh": 0.8,
                "chi so dau ra": 0.95, "minh chung": 0.55, "ket qua hoan thanh": 0.7, "yeu cau san pham": 0.9, "yeu cau ket qua": 0.8},
    "authority": {"cap trinh": 1, "cap ban hanh": 1, "cap phe duyet": 1, "tham quyen": 0.9, "cap quyet dinh": 1,
                  "noi trinh": 0.8, "trinh": 0.6, "co quan ban hanh": 0.8, "co quan phe duyet": 0.85,
                  "cap co tham quyen": 1, "cap xem xet": 0.9, "cap thong qua": 0.9, "co quan quyet dinh": 0.85,
                  "cap trinh ban hanh": 1, "tham quyen ban hanh": 1, "tham quyen phe duyet": 1,
                  "tham quyen quyet dinh": 1, "cap trinh cap ban hanh": 1, "noi ban hanh": 0.8,
                  "co quan trinh": 0.75, "cap xem xet quyet dinh": 1, "trinh cap": 0.8, "noi nhan": 0.5,
                  "cap ky": 0.8, "cap cho y kien": 1, "cho y kien": 0.8, "cap ky ban hanh": 1, "phe duyet": 0.6, "ban hanh": 0.5, "co quan xem xet": 0.8},
    "kind": {"loai": 0.7, "loai nhiem vu": 0.9, "loai hinh": 0.8, "loai viec": 0.9, "loai cong viec": 0.9,
             "phan loai": 0.7, "the loai": 0.8, "loai noi dung": 0.8, "loai hinh van ban": 0.75},
    "note": {"ghi chu": 1, "chu thich": 0.8, "luu y": 0.7},
    "group": {"linh vuc": 0.8, "nhom nhiem vu": 0.9, "nhom": 0.8, "mang cong tac": 0.8, "nhom linh vuc": 0.9,
              "linh vuc cong tac": 0.9, "nhom nhiem vu giai phap": 0.95, "nhom viec": 0.9, "tru cot": 0.7,
              "nhom noi dung": 0.9, "nhom cong viec": 0.9, "muc tieu": 0.5, "nhiem vu chung": 0.7},
    "other": {"kinh phi": 1, "nguon kinh phi": 1, "nguon luc": 0.9, "can cu": 1, "ly do": 0.9, "uu tien": 1,
              "can cu ly do de xuat": 1, "muc do uu tien": 1, "muc do": 0.9, "tinh trang": 1, "trang thai": 1,
              "chi tieu lien quan": 1, "chi tieu": 0.6, "lanh dao phu trach": 0.95, "lanh dao chi dao": 0.95,
              "dong chi phu trach": 0.95, "dong chi chi dao": 0.95, "dia diem": 1, "thanh phan": 1,
              "so luong": 0.9, "ban tham tra": 0.95, "co quan tham tra": 0.95, "co quan tham dinh": 0.95, "don vi tham dinh": 0.95, "tham dinh": 0.8,
              "ket qua thuc hien": 0.8, "danh gia": 0.9, "muc do hoan thanh": 1, "nguoi chi dao": 0.9,
              "co so phap ly": 1, "chuong trinh": 0.6, "thuong truc chi dao": 0.95, "doi tuong": 0.8,
              "chi dao": 0.7, "nguoi theo doi": 0.9, "theo doi": 0.7, "don vi theo doi": 0.95,
              "kho khan vuong mac": 1, "kien nghi": 0.9, "ty le": 0.9, "nguon so lieu": 0.95, "kpi": 0.8,
              "lanh dao theo doi": 0.95, "can cu phap ly": 1, "so hieu van ban": 0.9, "ngay thang nam": 0.7,
              "lanh dao ubnd phu trach": 0.95, "uy vien phu trach": 0.95, "co quan giao": 0.8, "yeu cau": 0.6,
              "van ban giao": 0.9, "van ban giao nhiem vu": 0.95, "van ban chi dao": 0.9, "chi tiet": 0.6,
              "noi nhan bao cao": 0.9, "ket qua den nay": 0.9, "tien do den nay": 0.95},
}  # fmt: skip
TARGETS: dict[str, dict[str, float]] = {
    "number": TASKS["number"],
    "title": {"chi tieu": 1, "ten chi tieu": 1, "chi tieu chu yeu": 1, "noi dung": 0.8, "noi dung chi tieu": 1,
              "muc tieu chi tieu": 0.9, "chi tieu nhiem vu": 0.9, "nhom chi tieu": 0.8, "tieu chi": 0.8,
              "ten tieu chi": 0.8, "cac chi tieu": 1, "cac chi tieu chu yeu": 1, "ten": 0.5, "chi so": 0.8,
              "danh muc chi tieu": 1, "muc tieu": 0.5, "chi tieu cu the": 1, "chi tieu phan dau": 0.8},
    "unit_of_measure": {"don vi tinh": 1, "dvt": 1, "dv tinh": 1, "don vi do": 1, "don vi": 0.7,
                        "don vi do luong": 1, "dv": 0.7},
    "plan": {"ke hoach": 0.9, "muc tieu": 0.8, "kh": 0.8, "chi tieu giao": 0.95, "muc phan dau": 0.95,
             "phan dau": 0.8, "tam nhin": 0.8, "ke hoach giao": 1, "muc tieu phan dau": 0.95, "giao": 0.6,
             "ke hoach nam": 0.95, "chi tieu ke hoach": 0.9, "den nam": 0.85, "den het nam": 0.85, "nam": 0.6,
             "giai doan": 0.6, "muc giao": 0.9, "chi tieu phan dau": 0.85, "du kien": 0.6, "muc tieu den nam": 0.9,
             "chi tieu nam": 0.85, "gia tri": 0.5, "muc chi tieu": 0.9, "ca nam": 0.7, "muc": 0.45,
             "nghi quyet giao": 0.85, "cuoi nhiem ky": 0.8, "ca nhiem ky": 0.8, "quy": 0.6, "thang": 0.5,
             "chi tieu": 0.5, "muc dat": 0.6, "muc tieu nam": 0.9},
    "result": {"thuc hien": 0.9, "ket qua": 0.9, "uoc thuc hien": 1, "th": 0.8, "luy ke": 0.8, "uoc th": 1,
               "ket qua dat duoc": 1, "thuc hien nam": 0.95, "ket qua thuc hien": 1, "thuc hien 6 thang": 0.95,
               "th 6 thang": 0.95, "uoc ca nam": 0.8, "da thuc hien": 0.9, "hien trang": 0.8, "dat duoc": 0.8,
               "thuc te": 0.85, "so thuc hien": 0.9, "ket qua nam": 0.9, "dat": 0.5, "uoc dat": 0.8},
    "ratio": {"so sanh": 1, "ty le": 0.9, "th kh": 1, "so cung ky": 1, "so voi cung ky": 1, "ti le": 0.9,
              "ty le dat": 1, "so ke hoach": 0.9, "tang giam": 0.9, "so voi ke hoach": 1, "dat ty le": 0.9,
              "so sanh th kh": 1, "ty le hoan thanh": 1, "ty le thuc hien": 1},
    "lead": {**TASKS["lead"], "co quan theo doi": 0.9, "don vi theo doi": 0.9, "co quan chu tri theo doi": 1,
             "co quan chu tri theo doi danh gia": 1, "don vi": 0.3, "thuc hien": 0.1, "to chuc thuc hien": 0.3},
    "coordinator": TASKS["coordinator"],
    "both": TASKS["both"],
    "due": TASKS["due"] | {"thang": 0.2, "quy": 0.2, "hoan thanh": 0.3, "den": 0.2},
    "note": TASKS["note"] | {"danh gia": 0.91, "muc do dat": 0.8},
    "group": {"linh vuc": 0.8, "nhom chi tieu": 0.7, "nhom": 0.7},
    "other": TASKS["other"] | {"chi tieu": 0.0, "ty le": 0.5, "ket qua thuc hien": 0.0, "muc do": 0.3,
                               "hien trang": 0.3, "nguon so lieu minh chung": 1, "co quan danh gia": 0.95, "don vi danh gia": 0.95, "cong thuc tinh": 0.9},
}  # fmt: skip
# Our own export in English, and what foreign projects head their plans with.
for _role, _words in {
    "number": ("no",), "title": ("task", "activity", "target"), "lead": ("leading unit", "lead unit"),
    "coordinator": ("coordinating units", "coordinating unit"), "due": ("time of completion", "deadline", "due date"),
    "product": ("product", "output"), "authority": ("approving authority",), "kind": ("kind",), "note": ("note", "notes"),
    "other": ("grounds for the proposal not issued",), "unit_of_measure": ("unit of measure",), "plan": ("plan",),
    "result": ("result",),
}.items():  # fmt: skip
    for _lexicon in (TASKS, TARGETS):
        if _role in _lexicon:
            _lexicon[_role] |= dict.fromkeys(_words, 1.0)
MARK = re.compile(
    r"(?:quy|q)\s*(?:[1-4]|iv|i{1,3})(?:\s*(?:nam\s*)?20\d\d)?|(?:thang|t)\s*(?:1[0-2]|0?[1-9])(?:\s*(?:nam\s*)?20\d\d)?"
    r"|(?:nam\s*|giai doan\s*)?20\d\d(?:\s+20\d\d)?|(?:6|sau) thang (?:dau|cuoi)(?: nam)?(?: 20\d\d)?|(?:den )?cuoi nam(?: 20\d\d)?"
    r"|(?:hang|hang) (?:thang|quy|nam)|thuong xuyen|dau nam|giua nam|(?:1[0-2]|0?[1-9])|i{1,3}|iv"
)
PRODUCTS = re.compile(r"\b(?:san pham|ket qua|hinh thuc)\b")
TIMES = re.compile(r"\b(?:thoi gian|thoi han|tien do|thoi diem|han hoan thanh)\b")
OF_WORK = re.compile(r"(?:noi dung|nhiem vu|cong viec|hoat dong|viec)\b")  # "Nội dung phối hợp"
FLOOR = 0.45  # below this a head says nothing


def phrase_score(head: str, phrase: str, weight: float) -> float:
    """How well a phrase explains a folded head."""
    if head == phrase:
        return weight
    if f" {phrase} " not in f" {head} ":
        return 0.0
    cover = len(phrase.split()) / len(head.split())
    base = 0.72 if head.startswith(phrase + " ") else 0.62
    return weight * (base + 0.28 * cover) if cover >= 0.2 else weight * 0.4


def scores(head: str, words: dict[str, dict[str, float]]) -> dict[str, float]:
    """Role → score of one head."""
    folded = re.sub(r"\s+\d+$|^\d+\s+", "", fold(head.replace("%", " tỷ lệ ")))
    folded = folded.replace("han che", "hanche")  # "Tồn tại, hạn chế" is no deadline
    if not folded or len(folded.split()) > 16:
        return {}
    found = {
        role: max(phrase_score(folded, phrase, weight) for phrase, weight in phrases.items())
        for role, phrases in words.items()
    }
    leads, joins = re.search(r"\bchu tri\b", folded), re.search(r"\bphoi hop\b", folded)
    if leads and joins:
        found["both"] = 1.0
    elif leads or joins:
        found["lead" if leads else "coordinator"] = 0.6 if OF_WORK.match(folded) else 0.97
    if PRODUCTS.search(folded) and TIMES.search(folded):
        found["due_product"] = 1.0
    return {role: score for role, score in found.items() if score > 0}


def is_mark(head: str) -> bool:
    """Whether a head is a period under which an x stands."""
    return bool(MARK.fullmatch(fold(head)))


def head_score(head: str) -> float:
    """How much a cell looks like a head at all."""
    if len(head) > 160:
        return 0.0
    both = scores(head, TASKS), scores(head, TARGETS)
    return max((score for found in both for score in found.values()), default=0.0)
