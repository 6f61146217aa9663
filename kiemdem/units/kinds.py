"""Kinds of units: stable words in the database, the office's words on screen, and their order."""

from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

# In the order in which an office lists them: the Party, the State, then the territory.
KINDS = {
    "thanh_uy": _("city Party committee"),
    "tinh_uy": _("provincial Party committee"),
    "ban_dang": _("Party commission"),
    "ban_can_su_dang": _("Party caucus of a State body"),
    "dang_doan": _("Party group"),
    "dang_uy_khoi": _("bloc Party committee"),
    "dang_uy": _("Party committee"),
    "quan_uy": _("urban district Party committee"),
    "huyen_uy": _("rural district Party committee"),
    "thi_uy": _("town Party committee"),
    "dang_uy_phuong": _("ward Party committee"),
    "dang_uy_xa": _("commune Party committee"),
    "dang_uy_thi_tran": _("township Party committee"),
    "mttq": _("Fatherland Front"),
    "doan_the": _("mass organisation"),
    "hdnd": _("people's council"),
    "ubnd": _("people's committee"),
    "so": _("department"),
    "ban_nganh": _("agency at department level"),
    "phong_ban": _("division"),
    "don_vi_su_nghiep": _("public service unit"),
    "thanh_pho": _("city under the Government"),
    "tinh": _("province"),
    "quan": _("urban district"),
    "huyen": _("rural district"),
    "thi_xa": _("town"),
    "thanh_pho_thuoc_tinh": _("city in a province"),
    "phuong": _("ward"),
    "xa": _("commune"),
    "thi_tran": _("township"),
    "dac_khu": _("special zone"),
    "khac": _("other body"),
}
RANK = {kind: rank for rank, kind in enumerate(KINDS)}


def kind_name(kind: str) -> str:
    """The word for a kind; one that nobody has named yet is shown as it is written."""
    return str(KINDS.get(kind) or kind.replace("_", " "))


def rank(kind: str) -> int:
    return RANK.get(kind, len(RANK))


def choices() -> list[tuple[str, str]]:
    return [(kind, capfirst(str(name))) for kind, name in KINDS.items()]
