"""Which runs of letters can be a Vietnamese syllable: how damaged words are told from healthy ones."""

import unicodedata
from functools import lru_cache


def listed(words: str) -> frozenset[str]:
    """The words of a text that lists them."""
    return frozenset(words.split())


TONES = "\u0300\u0301\u0303\u0309\u0323"
ONSETS = (
    "ngh", "ng", "nh", "gh", "gi", "kh", "ph", "th", "tr", "ch", "qu", "b", "c", "d", "đ", "g", "h",
    "k", "l", "m", "n", "p", "r", "s", "t", "v", "x", "",
)  # fmt: skip
RIMES = listed(
    """
    a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
    e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
    i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu
    o oc oi om on ong oong ooc op ot oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn
    oăng oăt oe oen oeo oet ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
    u ua uc ui um un ung up ut uân uâng uât uây uê uêch uênh uơ uy uya uych uynh uyt uyu uyp uyên uyêt
    uôc uôi uôm uôn uông uôt ư ưa ưc ưi ưm ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu
    y yêm yên yêng yêt yêu
    """
)
AFTER_QU = listed(
    """
    a ac ach ai an ang anh ao at au ay ăc ăm ăn ăng ăp ăt ân âng âp ât ây e en eo et ê êch ên ênh êt êu
    i it inh ơ ơi ơn y ych ynh yt yên yêt yêu
    """
)
BEFORE_NARROW = {"c": False, "g": False, "ng": False, "k": True, "gh": True, "ngh": True}


@lru_cache(maxsize=50_000)
def is_syllable(run: str) -> bool:
    """Whether letters spell one Vietnamese syllable, whatever their case."""
    parted = unicodedata.normalize("NFD", run.lower())
    tones = [char for char in parted if char in TONES]
    if len(tones) > 1:
        return False
    bare = unicodedata.normalize("NFC", "".join(char for char in parted if char not in TONES))
    if bare == "gi" or (bare[:2] == "gi" and bare[1:] in RIMES):  # gì, giêng: the i counts twice
        return allowed(bare, tones)
    for onset in ONSETS:
        rime = bare[len(onset) :]
        if bare.startswith(onset) and fits(onset, rime):
            return allowed(rime, tones)
    return False


def fits(onset: str, rime: str) -> bool:
    """Whether a rime may follow an onset as spelling has it: k, gh, ngh before i, e, ê, y alone."""
    if onset == "qu":
        return rime in AFTER_QU
    if rime not in RIMES:
        return False
    return onset not in BEFORE_NARROW or (rime[0] in "eêiy") is BEFORE_NARROW[onset]


def allowed(rime: str, tones: list[str]) -> bool:
    """A syllable that is stopped bears sắc or nặng."""
    return not rime.endswith(("c", "ch", "p", "t")) or tones in (["\u0301"], ["\u0323"])


def toned(run: str) -> int:
    """How many letters bear a tone; a syllable has one at most."""
    return sum(char in TONES for char in unicodedata.normalize("NFD", run))


def marked(run: str) -> bool:
    """Whether any letter is not a plain Latin one."""
    return not run.isascii()


def parted(run: str, most: int = 4) -> tuple[str, ...] | None:
    """The one way in which glued syllables come apart, each with a mark; None when unsure."""
    ways = list(ways_apart(run, most))
    return ways[0] if len(ways) == 1 else None


def ways_apart(run: str, most: int) -> list[tuple[str, ...]]:
    found: list[tuple[str, ...]] = []
    for cut in range(1, min(len(run) - 1, 7) + 1):
        first, rest = run[:cut], run[cut:]
        if not (is_syllable(first) and marked(first)):
            continue
        if is_syllable(rest) and marked(rest):
            found.append((first, rest))
        if most > 2:
            found += [(first, *more) for more in ways_apart(rest, most - 1)]
    return found
