"""Printed names of units found among the units of the register; never sure when it may be wrong."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from rapidfuzz import fuzz, process
from rapidfuzz.distance import Levenshtein

from kiemdem.annexes.matching_forms import EVERYWHERE, LOCAL, UPPER, forms, levels, provinces
from kiemdem.annexes.matching_places import is_place, is_syllable, other_place, place_of
from kiemdem.annexes.matching_words import Words, folded_words, without_post
from kiemdem.annexes.names import is_generic
from kiemdem.folding import clean, fold

CUTOFF = 82
SHOWN = 6
LONGEST = 300  # letters of one name
COMPARED = 2500  # names compared letter by letter for one question


@dataclass(frozen=True)
class Candidate:
    """A unit of the register as it was called on the day of the document."""

    code: str
    name: str
    aliases: tuple[str, ...] = ()
    parent_name: str | None = None
    kind: str | None = None


@dataclass(frozen=True)
class Match:
    """The unit meant, or those that may be meant with their scores (0–100)."""

    code: str | None = None
    candidates: list[tuple[str, str, float]] = field(default_factory=list)
    sure: bool = False
    generic: bool = False


Found = list[tuple[Candidate, float]]


class Matcher:
    """Compares many printed names with the units of one register."""

    def __init__(self, candidates: Iterable[Candidate]):
        self.candidates = list(candidates)
        self.words = {one: folded_words(one.name) for one in self.candidates}
        self.by_code = {one.code: one for one in self.candidates}
        parents = {
            name: folded_words(name or "").key for name in {c.parent_name for c in self.candidates}
        }
        self.parents = {one: parents[one.parent_name] for one in self.candidates}
        self.known = provinces([*(words.key for words in self.words.values()), *parents.values()])
        self.levels = levels([words.key for words in self.words.values()], self.known)
        self.exact: dict[str, dict[Candidate, int]] = defaultdict(dict)
        self.short: dict[str, dict[Candidate, str]] = defaultdict(dict)
        self.vocabulary = frozenset(
            word for words in self.words.values() for word in words.words if len(word) > 1
        )
        for one in self.candidates:
            self.learn(one)
        self.keys_with = self.keys_by_word()
        self.answers: dict[tuple[str, str | None], Match] = {}

    def learn(self, one: Candidate) -> None:
        """Note every way in which a plan may call this unit."""
        called = [(self.words[one].key, self.parents[one])]
        called += [(folded_words(alias).key, "") for alias in one.aliases]
        for name, parent in called:
            for form, far in forms(name, parent, self.known):
                units = self.exact[form]
                units[one] = min(far, units.get(one, 9))
                self.short[initials(form)].setdefault(one, form)

    def match(self, name: str, *, near: str | None = None) -> Match:
        """The unit that a printed name means; `near` is the code or name of a unit close by."""
        question = (clean(name), near)
        if question not in self.answers:
            self.answers[question] = self.find(*question)
        return self.answers[question]

    def find(self, name: str, near: str | None) -> Match:
        if not fold(name) or len(name) > LONGEST:
            return Match()
        if is_generic(name) and not self.exact.get(folded_words(name).key):
            return Match(generic=True)
        best = Match()
        for printed in spellings(name):
            words = folded_words(printed)
            for meant in dict.fromkeys([words, without_post(words)]):
                if meant is None or not meant.words:
                    continue
                answer = self.by_words(meant, printed, near)
                if answer.sure:
                    return answer
                best = best if best.candidates else answer
        return best

    def by_words(self, words: Words, printed: str, near: str | None) -> Match:
        """Exactly, then through abbreviations, then by likeness."""
        for form in self.asked(words):
            if units := self.exact.get(form):
                return self.decide(units, printed, form, near)
        if forms_of := self.abbreviated(words):
            far = {one: self.exact[form][one] for one, form in forms_of.items()}
            form = next(iter(forms_of.values())) if len(words.key) > 2 else words.key
            return self.decide(far, printed, form, near)
        return self.alike(words, near)

    def asked(self, words: Words) -> list[str]:
        """The name as asked, then without a city or province that goes without saying."""
        key = words.key
        asked = [key]
        upper = None if is_place(key) else UPPER.match(key)
        if (
            upper
            and upper["level"] in self.levels
            and (not upper["place"] or upper["place"] in self.known)
        ):
            head = upper["head"].strip()
            if head and not EVERYWHERE.match(head):
                asked.append(head)
        if (local := LOCAL.match(key)) and local["head"].strip() == "ubnd":
            asked.append(f"{local['level']} {local['place']}")
        return asked

    def abbreviated(self, words: Words) -> dict[Candidate, str]:
        """Units whose initials are the letters of the name, word for word."""
        for trial in trials(words, self.levels):
            short = trial.shortened(self.vocabulary)
            units = self.short.get(trial.initials(self.vocabulary), {})
            found = {
                one: form
                for one, form in units.items()
                if stands_for(trial.words, short, form.split())
            }
            if found:
                return found
        return {}

    def decide(
        self, units: dict[Candidate, int], printed: str, form: str, near: str | None
    ) -> Match:
        """One unit, or the ones between which the name does not choose."""
        least = min(units.values())
        tied = [one for one, far in units.items() if far == least]
        closest = self.nearest(tied, near) if len(tied) > 1 else tied
        marks = [one for one in closest or tied if not other_place(printed, one.name)]
        chosen = marks if len(marks) == 1 and len(closest or tied) > 1 else closest or tied
        score = 100.0 - 5 * least
        shown = sorted(tied, key=lambda one: (one not in chosen, one.name))[:SHOWN]
        listed = [(one.code, one.name, score if one in chosen else score - 5) for one in shown]
        if len(chosen) != 1:
            return Match(None, listed)
        sure = self.trusted(chosen[0], least, printed, form, near)
        return Match(chosen[0].code if sure else None, listed, sure)

    def trusted(self, one: Candidate, far: int, printed: str, form: str, near: str | None) -> bool:
        """Whether the one unit found is surely meant."""
        if len(form) < 3:
            return False
        if far > 1 and not self.nearness(one, near):
            if EVERYWHERE.match(form) or self.is_local(near):
                return False
        return not is_place(self.words[one].key) or not other_place(printed, one.name)

    def is_local(self, near: str | None) -> bool:
        """Whether the plan is that of a commune or district, which has bodies of its own."""
        issuer = self.by_code.get(near or "")
        return bool(near) and is_place(
            self.words[issuer].key if issuer else folded_words(near or "").key
        )

    def nearest(self, units: list[Candidate], near: str | None) -> list[Candidate]:
        """Those that belong to the issuer of the plan; failing that, those beside it."""
        grades = {one: self.nearness(one, near) for one in units}
        best = max(grades.values())
        return [one for one, grade in grades.items() if grade == best] if best else []

    def nearness(self, one: Candidate, near: str | None) -> int:
        """2 for a body of the unit (code or name) that issued the plan, 1 for one beside it."""
        if not near:
            return 0
        issuer = self.by_code.get(near)
        around = self.words[issuer].key if issuer else folded_words(near).key
        issuers = [issuer] if issuer else [*self.exact.get(around, ())]
        own = {self.words[one].key, self.parents[one]}
        if around in own or (place_of(around) and place_of(around) in map(place_of, own)):
            return 2
        return int(any(self.parents[unit] and self.parents[unit] in own for unit in issuers))

    def alike(self, words: Words, near: str | None) -> Match:
        """Units whose names look like it; sure only of one small slip of the pen."""
        hits = process.extract(
            words.key, self.alike_keys(words), scorer=fuzz.ratio, score_cutoff=CUTOFF, limit=12
        )
        scored: dict[Candidate, tuple[float, str]] = {}
        for key, score, _ in hits:
            for one, far in self.exact[key].items():
                if far < 2 and score > scored.get(one, (0, ""))[0]:
                    scored[one] = (score, key)
        if not scored:
            scored = {one: (CUTOFF, key) for key, one in self.beginning(words.key)}
        ranked = sorted(scored.items(), key=lambda item: -item[1][0])[:SHOWN]
        listed = [(one.code, one.name, round(score, 1)) for one, (score, _) in ranked]
        slips = [one for one, (_, key) in ranked if self.is_slip(words.words, key.split())]
        if len(slips) == 1 and ranked[0][0] is slips[0]:
            return Match(slips[0].code, listed, True)
        return Match(None, listed)

    def keys_by_word(self) -> dict[str, list[str]]:
        """The names in which each word stands, so that likeness is sought among few."""
        found: dict[str, list[str]] = defaultdict(list)
        for key, units in self.exact.items():
            if min(units.values()) < 2:
                for word in set(key.split()):
                    found[word].append(key)
        return found

    def beginning(self, key: str) -> Iterator[tuple[str, Candidate]]:
        """Units whose names go on where this one ends: "Sở Văn hóa" for a longer name."""
        for longer in self.keys_with.get(key.split()[0], ()):
            if longer.startswith(key + " "):
                yield from ((longer, one) for one, far in self.exact[longer].items() if far < 2)

    def alike_keys(self, words: Words) -> list[str]:
        """Names that share the rarer words of a name."""
        lists = sorted(
            (self.keys_with[w] for w in set(words.words) if w in self.keys_with), key=len
        )
        chosen: dict[str, None] = {}
        for keys in lists:
            if chosen and len(chosen) + len(keys) > COMPARED:
                break
            chosen.update(dict.fromkeys(keys[: 2 * COMPARED]))
        return list(chosen)

    def is_slip(self, asked: tuple[str, ...], meant: list[str]) -> bool:
        """One misspelt word that is no word of any name, in a name of several words."""
        if len(asked) != len(meant) or len(meant) < 2:
            return False
        wrong = [(a, b) for a, b in zip(asked, meant, strict=True) if a != b]
        return len(wrong) == 1 and all(
            a not in self.vocabulary
            and not (is_place(" ".join(meant)) and is_syllable(a))
            and not re.search(r"\d", a + b)
            and min(len(a), len(b)) >= 3
            and Levenshtein.distance(a, b) <= (1 if len(b) < 6 else 2)
            for a, b in wrong
        )


def initials(form: str) -> str:
    return "".join(word[0] for word in form.split())


def spellings(name: str) -> list[str]:
    """As printed, and without what stands in brackets."""
    bare = clean(re.sub(r"\([^()]*\)", " ", name))
    return [name, bare] if bare and bare != name else [name]


def trials(words: Words, levels: set[str]) -> Iterator[Words]:
    """The name itself, then with "Thành phố" or "tỉnh" left out."""
    yield words
    for level in levels:
        count = len(level.split())
        if words.key.endswith(f" {level}"):
            yield Words(words.words[:-count], words.capitals[:-count])
    if not any(words.capitals):
        yield words.all_short()


def stands_for(asked: tuple[str, ...], short: tuple[bool, ...], meant: list[str]) -> bool:
    """Whether each word is the same and each abbreviation the initials of the words it replaces."""
    full = meant
    at = 0
    for word, is_short in zip(asked, short, strict=True):
        if at < len(full) and full[at] == word:
            at += 1
        elif is_short and "".join(w[0] for w in full[at : at + len(word)]) == word:
            at += len(word)
        else:
            return False
    return at == len(full)
