"""The words by which names of public bodies are recognised, folded (no marks, lower case)."""

import re
from functools import cache, lru_cache

from kiemdem.folding import fold

# Words with which the name of a body or of a post begins.
HEADS = """
so|ban|phong|van phong|vp|ubnd|uy ban|hdnd|hoi dong|cong an|ca tp|ca tinh|dang uy|dang bo|dang doan
chi bo|thanh uy|tinh uy|quan uy|huyen uy|thi uy|cap uy|chi cuc|cuc|tong cuc|trung tam|tt|truong hoc
truong|vien|hoc vien|dai hoc|benh vien|tinh doan|thanh doan|huyen doan|quan doan|dang cong|mttq
ubmttq|mat tran|lien doan|ldld|lien minh|lien hiep|bo tu lenh|bo chi huy|bo|bch|bchqs|bcd|btv|btg
btc|bdv|bnc|bkt|ubkt|vptu|vphdnd|vpubnd|thanh tra|kho bac|ngan hang|thue|hai quan|bao hiem|bhxh
toa an|tand|vksnd|dai|bao|cong ty|tong cong ty|tap doan|quy|cang vu|tram|hiep hoi|hoi|hlhpn|hlhtn
hpn|hnd|hccb|dtn|doan|cong doan|thuong truc|ban thuong vu|to|doi|don vi|co quan|cac|cac don vi
toan the|tat ca|nhung|moi|kiem toan|ubckn|nha truong|nha van hoa|nha hat|nha xuat ban|nha may
thu vien|bao tang|hat kiem lam|don bien phong|dien luc|buu dien|vien thong|vnpt|viettel|evn|vu|khoa
lanh dao|chi huy truong|giam doc|chu tich|chu nhiem|pho|bi thu|truong ban|truong phong|chanh
dong chi|cac dong chi|d c|dc|ong|ba|thu truong|nguoi dung dau|bo truong|vien truong|hieu truong
tong giam doc|tong bien tap|uy vien|doanh nghiep|hop tac xa|xi nghiep|chi nhanh|tong|phuong|xa
thi tran|quan|huyen|thi xa|tinh|thanh pho|dac khu|dia phuong|chinh quyen|cum|khoi|luc luong
trg|bql|qlda|vksndtp|tccb|vien kiem sat|chu dau tu|nhom|ho kinh doanh|truong cac|truong thon
""".replace("\n", "|").strip("|")
# Words that only look like heads.
NOT_HEADS = """
hoi nhap|hoi nhap|ban hanh|doan ket|bao chi|bao cao|bao ton|bao ve|bao dam|bao tro|to chuc|khoa hoc
bo mat|so hoa|so lieu|phong chong|phong ngua|phong thu|quan ly|quan tri|quan su|quan he|truong hop
quy hoach|quy dinh|quy che|quy trinh|thanh nien|thanh pho thong minh|tinh hinh|phuong tien
phuong an|phuong phap|xa hoi|nguoi|co so|co quan thuong truc|co quan dau moi|don vi dau moi
doi moi|doi ngoai|bao hiem xa hoi tu nguyen|vien chuc|vien dong|ba ria|quan chung|ong ich khiem
phong trao|khoi nghiep|xa luan|dai chung|dai hoc va|huyen thoai|quy mo|bao tri|nha o|vu viec
thue dat|to giac|doan the|cum cong nghiep|moi truong|hoi nghi|ba dinh|bo may|phong cach
phong tuc|dai tu|quan trac|quan tam|tinh gian|truc thuoc|thanh lap|bao quan|truong son|truong giang
doi song|dai doan ket|bo sung|quy dat|quy nha|tong hop|chu truong|dai mo|xa lo
phu nu|hoi hop|to quoc|viet nam
""".replace("\n", "|").strip("|")

# Names that hold a comma, "và" or a dash, after their head.
COMPOUNDS = """
van hoa the thao va du lich|van hoa va the thao|van hoa the thao|van hoa va the thao va du lich
van hoa thong tin|van hoa va thong tin|van hoa xa hoi|van hoa va xa hoi|van hoa khoa hoc va thong tin
van hoa thong tin va the thao|van hoa khoa hoc va giao duc|van hoa thong tin the thao
nong nghiep va moi truong|nong nghiep moi truong|nong nghiep va phat trien nong thon
tai nguyen va moi truong|tai nguyen moi truong|ke hoach va dau tu|ke hoach dau tu|khoa hoc va cong nghe
khoa hoc cong nghe va doi moi sang tao|khoa hoc cong nghe doi moi sang tao va chuyen doi so
giao duc va dao tao|giao duc dao tao|lao dong thuong binh va xa hoi|lao dong thuong binh xa hoi
thong tin va truyen thong|giao thong van tai xay dung|quy hoach kien truc|quy hoach va kien truc
dan toc va ton giao|dan toc ton giao|kinh te ha tang va do thi|kinh te ha tang do thi
kinh te va ha tang|kinh te ha tang|kinh te va do thi|kinh te ngan sach|kinh te va ngan sach
tai chinh ke hoach|ke hoach tai chinh|tai chinh va ke hoach|quan ly do thi va moi truong
tuyen giao va dan van|tuyen giao dan van|to chuc can bo|to chuc hanh chinh|hanh chinh to chuc
hanh chinh tong hop|hanh chinh quan tri|hanh chinh va to chuc|to chuc can bo va dao tao
y te va dan so|cong thuong va du lich|du lich va thuong mai|thuong mai va du lich
noi vu lao dong thuong binh va xa hoi|noi vu va lao dong|kiem tra giam sat|phap che thanh tra
xay dung dang va he thong chinh tri|khoa hoc va dao tao|dao tao va cong tac sinh vien
dao tao va quan ly sinh vien|cong tac chinh tri va quan ly sinh vien|khao thi va dam bao chat luong
hop tac quoc te va nghien cuu khoa hoc|nghien cuu khoa hoc va hop tac quoc te
chinh sach phap luat|van hoa nghe thuat|van hoc nghe thuat|khoa hoc va ky thuat|khoa hoc ky thuat
khoa hoc va ky thuat va kinh te|phat trien quy dat|phong chong tham nhung lang phi tieu cuc
phong chong tham nhung tieu cuc|phong chong thien tai va tim kiem cuu nan
phong thu dan su va phong chong thien tai|quan ly nha va thi truong bat dong san
quan ly khu cong nghiep va che xuat|quan ly cac khu cong nghiep va che xuat
quan ly cac khu cong nghe cao va khu cong nghiep|phong chay chua chay va cuu nan cuu ho
canh sat phong chay chua chay va cuu nan cuu ho|dan quan tu ve|bao ve rung va phat trien rung
kiem lam va phat trien rung|trong trot va bao ve thuc vat|chan nuoi va thu y|chan nuoi thu y va thuy san
chan nuoi thu y|thuy san va kiem ngu|thuy loi va phong chong thien tai|bien dao va thuy san
van hoa the thao va truyen thong|van hoa thong tin va truyen thong|phat thanh truyen hinh
phat thanh va truyen hinh|bao va phat thanh truyen hinh|bao va phat thanh va truyen hinh
giao duc nghe nghiep giao duc thuong xuyen|giao duc nghe nghiep va giao duc thuong xuyen
dich vu viec lam|xuc tien dau tu thuong mai du lich|xuc tien dau tu thuong mai va du lich
cai cach hanh chinh va chuyen doi so|cai cach hanh chinh|an ninh trat tu|an toan ve sinh thuc pham
dang ky kinh doanh va quan ly doanh nghiep|thi dua khen thuong|ve sinh lao dong|dien luc va nang luong
tieu chuan do luong chat luong|to chuc xay dung dang|to chuc kiem tra|tuyen giao va van hoa
hanh chinh phap che|dan toc va mien nui|ngoai vu va hoi nhap quoc te|bao ve tre em va binh dang gioi
nguoi co cong va bao tro xa hoi|cong nghe thong tin va truyen thong|kinh te va hoi nhap
dan chu phap luat|thanh nien thieu nhi|thanh thieu nien va nhi dong|doan ket cong giao viet nam
tuyen giao tuyen huan va dan van|dau tu xay dung va phat trien|phat trien nong thon va kinh te hop tac
""".replace("\n", "|").strip("|")

KNOWN: dict[str, str] = {
    "so": """noi vu|tai chinh|xay dung|tu phap|y te|cong thuong|ngoai vu|du lich|giao thong van tai
        |an toan thuc pham|khoa hoc|van hoa|gtvt|gd dt|gddt|kh cn|khcn|vh tt|vhtt|vhttdl|vhtt dl
        |vh tt dl|nn mt|nnmt|nn ptnt|tn mt|tnmt|kh dt|khdt|ld tb xh|ldtbxh|ldtb xh|tt tt|tttt|nv|tc
        |xd|tp|yt|ct|qhkt|qh kt|dl|nong nghiep|tai nguyen|lao dong|thong tin|giao duc|ke hoach
        |dan toc|quy hoach|gd va dt|kh va cn|gtvt xd|van hoa the thao""",
    "bo": """noi vu|tai chinh|xay dung|tu phap|y te|cong thuong|ngoai giao|quoc phong|cong an
        |giao thong van tai|noi vu|khoa hoc|van hoa|giao duc|nong nghiep""",
    "ban": """to chuc|tuyen giao|dan van|noi chinh|kiem tra|phap che|kinh te|van hoa|do thi|dan toc
        |xay dung dang|tiep cong dan|thi dua|ton giao|quan ly du an|chi huy quan su|bao ve|phap che
        |chinh sach|nu cong|tai chinh|to chuc kiem tra|phong trao|kinh te ngan sach|thanh tra nhan dan""",
    "phong": """noi vu|tai chinh|xay dung|tu phap|y te|kinh te|do thi|quan ly do thi|van hoa|lao dong
        |giao duc|dao tao|to chuc|hanh chinh|thanh tra|tong hop|ky thuat|ke toan|nghiep vu|cong tac
        |nong nghiep|quan ly|thanh tra|phap che|ke hoach|vat tu|tham dinh|khao thi|hop tac quoc te
        |khoa hoc|chinh tri|van the|quan tri|cong thuong|dan toc|tai nguyen|phap che""",
    "hoi": """nong dan|phu nu|cuu chien binh|lien hiep phu nu|lhpn|chu thap do|nguoi cao tuoi|khuyen hoc
        |luat gia|nha bao|dong y|cuu thanh nien xung phong|lien hiep thanh nien|sinh vien|ccb|nd|pn
        |lam vuon|nguoi mu|sinh vat canh|lich su|nan nhan|bao tro|ctd|nct""",
    "cuc": """thue|hai quan|thong ke|quan ly thi truong|thi hanh an|kiem lam|thuy san|du tru""",
    "chi cuc": """thue|kiem lam|thuy loi|thu y|hai quan|thong ke|phat trien nong thon|chan nuoi
        |trong trot|bao ve moi truong|quan ly dat dai|dan so|quan ly thi truong|van thu|thuy san
        |bao ve thuc vat|an toan ve sinh""",
    "cong an": "",
    "vu": "",
    "khoa": "",
}  # fmt: skip
KNOWN["chi cuc"] += "|" + KNOWN["cuc"]
# Heads that a list of bare names shares.
SHARED = (
    r"(?:so|bo|ban|phong|hoi|cuc|chi cuc|vu|khoa|vien|trung tam|quan uy|huyen uy|thi uy|dang uy)"
)
PLACE = (
    r"(?:xa|phuong|thi tran|quan|huyen|thi xa|tinh|dac khu|thon|to dan pho|khu pho|tdp|thanh pho)"
)
OF_PLACE = (
    r"(?:ubnd|uy ban nhan dan|hdnd|hoi dong nhan dan|dang uy|cong an|ban chi huy quan su|tram y te"
    r"|mttq|uy ban mttq|chu tich ubnd|bi thu dang uy|truong)"
)
SCHOOL = r"truong (?:thpt|thcs|tieu hoc|mam non|dai hoc|cao dang|chinh tri|th|mn)"

GENERIC_START = re.compile(
    rf"(?:cac|(?:{OF_PLACE} )?cap (?:xa|huyen|tinh|co so)|{OF_PLACE} cap|toan the|tat ca(?: cac)?|nhung|moi (?=xa|phuong|thon|don vi|co quan|so |nganh|chi bo|can bo)|cap uy|chinh quyen|{OF_PLACE} cac"
    r"|(?:chu tich|bi thu|truong|giam doc|thu truong|nguoi dung dau|hieu truong|lanh dao)(?: [a-z]+){0,2} cac"
    r"|(?:so|ban|xa|phuong|quan|nganh|dia phuong|don vi)\b(?= (?:ban|nganh|phuong|huyen|xa)\b|$))\b"
)
GENERIC_WORDS = re.compile(
    r"(?:cac |nhung |cap )?(?:so|ban|nganh|doan the|hoi|co quan|don vi|dia phuong|xa|phuong|thi tran|quan"
    r"|huyen|thi xa|thanh pho|dac khu|to chuc|doanh nghiep|truong|truong hoc|cap|phong|chi bo|dang bo"
    r"|tinh|thon|to dan pho|khu pho|ban dang|mat tran|uy ban|hoi dong|ca nhan|vien|trung tam|khoa"
    r"|chinh quyen|cap uy|dang uy|thi uy|huyen uy|quan uy|thanh uy|tinh uy|hiep hoi|hop tac xa|to dan cu"
    r"|nguoi dan|nhan dan|bo|chu dau tu|don vi su nghiep|tieu hoc|mam non|thcs|thpt|cao dang|trung cap|dai hoc|trung hoc|ban quan ly|chi hoi|khu dan cu|ap|ban lang)\b"
)


# "Ban Quản lý khu công nghệ cao và các khu công nghiệp": things, nobody to charge.
NO_ADDRESSEES = re.compile(
    r"(?:cac|nhung) (?:khu (?!pho|dan cu|ap)|du an|cong trinh|nhiem vu|chuong trinh|tuyen|van de|linh vuc"
    r"|hoat dong|dich vu|su kien|chinh sach|loai|nguon|san pham|vung|cum cong nghiep|diem|quy\b)"
)


def head_pattern(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{words})\b")


HEAD = head_pattern("|".join(sorted(HEADS.split("|"), key=len, reverse=True)))
NOT_HEAD = head_pattern(NOT_HEADS)
LONGEST = sorted(COMPOUNDS.split("|"), key=len, reverse=True)


@lru_cache(8192)
def begins_name(text: str) -> bool:
    """Whether a passage begins with the head of a body's or a post's name."""
    folded = fold(text)
    if folded.startswith(("cac ", "nhung ")):
        return not NO_ADDRESSEES.match(folded)
    return bool(HEAD.match(folded)) and not NOT_HEAD.match(folded)


@cache
def known_after(head: str) -> tuple[str, ...]:
    return tuple(re.split(r"\s*\|\s*", KNOWN.get(head, "").strip())) if KNOWN.get(head) else ()


@lru_cache(8192)
def is_known(head: str, text: str) -> bool:
    """Whether "Sở" + "Tài chính …" is a body that exists somewhere."""
    folded = fold(text)
    names = (*known_after(head), *LONGEST)
    return any(folded == name or folded.startswith(name + " ") for name in names)


# Compounds that some offices write with commas alone.
COMMAS_ALONE = {
    "van hoa the thao",
    "van hoa thong tin",
    "phat thanh truyen hinh",
    "kinh te ha tang do thi",
}


@lru_cache(8192)
def compound_at(text: str) -> str | None:
    """The compound name with which the text begins, folded."""
    folded = fold(text)
    commas_alone = not re.search(r"\bvà\b|&|[-–—]", text, re.IGNORECASE)
    return next(
        (
            c
            for c in LONGEST
            if (folded == c or folded.startswith(c + " "))
            and not ("," in text and commas_alone and c not in COMMAS_ALONE)
        ),
        None,
    )
