"""People's names as lists write them: family name first or last, hyphens, capitals, titles, Hangul or Latin letters."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from typing import Final

from rapidfuzz.distance import DamerauLevenshtein

from exhibitplanner.domain.fold import fold
from exhibitplanner.matching.hangul import has_hangul, syllable
from exhibitplanner.matching.sounds import consonants, hangul_sound, romanised_sound
from exhibitplanner.matching.word_lists import in_order, table, word_set

_WORD: Final = re.compile(r"[^\W\d_]+")
_SYLLABLES: Final = re.compile("[가-힣]+")
_BRACKETS: Final = re.compile(r"[(\[][^)\]]*[)\]]")
_HYPHENS: Final = re.compile(r"(?<=\w)['’`‐‑–-](?=\w)")
_TITLES: Final = word_set(
    "mr mrs ms miss mx sir dr prof professor ing inz mgr hon gen general col colonel ltc maj major cpt capt captain lt"
    " adm brig sgt plk pplk mjr kpt por ret phd jr sr"
)
_KOREAN_TITLES: Final = word_set(
    "님 씨 귀하 회장 사장 부사장 대표 대표이사 전무 상무 이사 부장 차장 과장 대리 사원 주임 팀장 실장 본부장 센터장"
    " 연구원 선임 선임연구원 책임 책임연구원 수석 수석연구원 교수 박사 대령 중령 소령 대위 준장 소장 중장 대장"
)
_DOUBLE_FAMILIES: Final = ("남궁", "황보", "제갈", "선우", "독고", "사공", "서문", "동방")
# how a syllable's parts are written in Latin letters, in Unicode's order of jamo
_INITIALS: Final = in_order("g|k kk|k|gg n d|t tt|t|dd r|l m b|p pp|p|bb s|sh ss|s - j|ch|z jj|j ch|c k t p|f|ph h")
_VOWELS: Final = in_order(
    "a|ah ae|ai|e|ay ya yae|ye eo|u|o|uh|eu e|ae|eh yeo|yu|you|yo|yuh|yeu|eo ye|yae|e o|oh wa|oa wae|we oe|oi|we|wi"
    " yo u|oo|ou|woo|wu wo|weo|weu we wi|wee|ui|we yu|yoo|you|ryu eu|u|e ui|i|ee|eui|e i|ee|ie|yi|y|yee|ea|e"
)
_FINALS: Final = in_order("- k|g|ck|c k k n n n t|d l|r|ll l m l l l p l m p|b p t|s|d t|s ng|n t|d|j t|ch k t p t")
# family names whose usual spelling leaves the sound
_FAMILIES: Final = table(
    "이=lee|yi|rhee|ri|i|rhie|leigh|yee 임=lim|im|rim|yim 유=yoo|yu|ryu|you|lyu 최=choi|choe|chey|choy 박=park|pak|bak"
    " 노=noh|roh|no|ro 류=ryu|yoo|lyu|yu|ryoo 우=woo|u|wu 허=heo|hur|huh|her 서=seo|suh|so|su 나=na|ra|rha 라=ra|na|la"
    " 양=yang|ryang 염=yeom|yum|youm 강=kang|gang"
)
_LEAST_CLOSE: Final = 6
_sound = lru_cache(maxsize=50_000)(romanised_sound)


class Kinship(IntEnum):
    """How two people's names stand to each other."""

    DIFFERENT = 0
    CLOSE = 1  # a slip apart: enough beside the same address, nothing by itself
    UNKNOWN = 2  # one of them has no name
    SIMILAR = 3  # the same sounds spelt otherwise, or the same in one script and not in the other
    SOUNDS = 4  # Hangul, and what Latin letters make of it
    SAME = 5


@dataclass(frozen=True, slots=True)
class PersonName:
    """`pairs` are the ways to split a Latin name in two, each sorted; `hangul` the Korean name without blanks."""

    pairs: frozenset[tuple[str, str]] = frozenset()
    hangul: str = ""

    @classmethod
    def of(cls, name: str | None, name_ko: str | None) -> PersonName:
        """A name in Hangul is read as such in whichever field it stands."""
        return _name_of(name, name_ko)

    @property
    def spellings(self) -> frozenset[str]:
        return frozenset("|".join(pair) for pair in self.pairs)

    @property
    def sounds(self) -> frozenset[str]:
        return frozenset("|".join(sorted(map(_sound, pair))) for pair in self.pairs)

    @property
    def outlines(self) -> set[str]:
        """The consonants of what may be the given name, in either script: by these the two scripts find each other."""
        spoken = [_outline(_sound(part)) for pair in self.pairs for part in pair if part]
        return {*spoken, *([_outline(hangul_sound(_given(self.hangul)))] if self.hangul else [])}

    @property
    def keys(self) -> set[str]:
        """What a person is looked up by."""
        return self._alike_keys() | self._outline_keys(hangul=not self.pairs)

    @property
    def keys_sought(self) -> set[str]:
        """What anybody of a like name has among their keys: of somebody in the other script alone the outline."""
        return self._alike_keys() | self._outline_keys(hangul=bool(self.pairs))

    def may_be(self, other: PersonName) -> bool:
        """Whether the two can be the same name, seen at a glance: only `kinship` knows whether they are."""
        if self.pairs.isdisjoint(other.pairs) and self.pairs and other.pairs:
            return bool(self.hangul) and self.hangul == other.hangul
        return True

    def meets(self, other: PersonName) -> bool:
        """Whether the consonants of a Latin and a Korean name agree."""
        return not self.outlines.isdisjoint(other.outlines)

    def _alike_keys(self) -> set[str]:
        found = {f"sound {sound}" for sound in self.sounds}  # the same letters are the same sounds
        return found | {f"ko {self.hangul}"} if self.hangul else found

    def _outline_keys(self, *, hangul: bool) -> set[str]:
        """None for a name in both scripts, which each compares in its own."""
        if self.pairs and self.hangul:
            return set()
        return {f"{'hangul' if hangul else 'latin'} {outline}" for outline in self.outlines}


@lru_cache(maxsize=8192)
def _name_of(name: str | None, name_ko: str | None) -> PersonName:
    texts = [text for text in (name_ko, name) if text]
    hangul = next((found for text in texts if (found := _hangul_name(text))), "")
    latin = next((words for text in reversed(texts) if (words := _latin_words(text))), ())
    return PersonName(frozenset(_pairs(latin)), hangul)


def surely_names(text: str | None) -> bool:
    """Whether a text plainly has a name in it; where it is not plain, `PersonName` knows."""
    first = text.partition(" ")[0] if text else ""
    if text is None or not first.isalpha() or "(" in text or "[" in text:
        return False
    return first.casefold() not in _TITLES if first.isascii() else has_hangul(first)


def kinship(one: PersonName, other: PersonName) -> Kinship:
    """Both scripts have their say where both names have them: alike in one and not in the other is for a person."""
    if not (one.pairs or one.hangul) or not (other.pairs or other.hangul):
        return Kinship.UNKNOWN
    latin = _latin_kinship(one, other) if one.pairs and other.pairs else None
    korean = (
        (Kinship.SAME if one.hangul == other.hangul else Kinship.DIFFERENT) if one.hangul and other.hangul else None
    )
    if latin is None and korean is None:
        spelt, spoken = (one.pairs, other.hangul) if one.pairs else (other.pairs, one.hangul)
        return Kinship.SOUNDS if _says(spelt, spoken) else Kinship.DIFFERENT
    if latin is None or korean is None:
        return latin if korean is None and latin is not None else korean or Kinship.DIFFERENT
    if korean == Kinship.SAME:
        return Kinship.SIMILAR if latin == Kinship.DIFFERENT else Kinship.SAME
    return Kinship.SIMILAR if latin == Kinship.SAME else Kinship.DIFFERENT


def _latin_kinship(one: PersonName, other: PersonName) -> Kinship:
    if one.pairs & other.pairs:
        return Kinship.SAME
    if one.sounds & other.sounds:
        return Kinship.SIMILAR
    slips = any(
        min(len(key), len(known)) > _LEAST_CLOSE and DamerauLevenshtein.distance(key, known, score_cutoff=2) <= 2
        for key in one.spellings
        for known in other.spellings
    )
    return Kinship.CLOSE if slips else Kinship.DIFFERENT


def _latin_words(text: str) -> tuple[str, ...]:
    if text.isascii() and text.replace(" ", "").isalpha():
        return tuple(word for word in text.casefold().split() if word not in _TITLES)
    plain = _HYPHENS.sub("", fold(_BRACKETS.sub(" ", text)))
    return tuple(word for word in _WORD.findall(plain) if word not in _TITLES and word.isascii())


def _hangul_name(text: str) -> str:
    if text.isascii() or _SYLLABLES.fullmatch(text):
        return "" if text.isascii() else text
    words = [word for word in _WORD.findall(fold(_BRACKETS.sub(" ", text))) if has_hangul(word)]
    named = [word for at, word in enumerate(words) if at == 0 or word not in _KOREAN_TITLES]
    return "".join(named)


def _pairs(words: tuple[str, ...]) -> set[tuple[str, str]]:
    """The first word against the rest and the last against the rest: one of them is the family name."""
    if len(words) < 2:
        return {(words[0], "")} if words else set()
    splits = [(words[0], words[1:]), (words[-1], words[:-1])]
    return {tuple(sorted((family, "".join(given)))) for family, given in splits}  # type: ignore[misc]


def _says(pairs: frozenset[tuple[str, str]], hangul: str) -> bool:
    """Whether a Latin name spells a Korean one, family name first or last."""
    family, given = _spellings(hangul)
    return any(
        bool(family.fullmatch(one) and given.fullmatch(two)) or bool(family.fullmatch(two) and given.fullmatch(one))
        for one, two in pairs
    )


@lru_cache(maxsize=10_000)
def _spellings(hangul: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """All usual Latin spellings of the family name and of the given name."""
    given = _given(hangul)
    family = hangul.removesuffix(given) if given else hangul
    usual = [_FAMILIES[family]] if family in _FAMILIES else []
    return re.compile("|".join([*usual, _spelling(family)])), re.compile(_spelling(given))


def _given(hangul: str) -> str:
    return hangul[2:] if hangul.startswith(_DOUBLE_FAMILIES) and len(hangul) > 2 else hangul[1:]


def _outline(sounds: str) -> str:
    """Consonants, with ng as n: where one syllable ends is not seen in `Hangil`."""
    return consonants(sounds).replace("N", "n").replace("nk", "n")


def _spelling(hangul: str) -> str:
    parts: list[str] = []
    for letter in hangul:
        sound = syllable(letter)
        if sound is None:
            parts.append(re.escape(letter))
        else:
            parts += [f"(?:{_INITIALS[sound[0]]})", f"(?:{_VOWELS[sound[1]]})", f"(?:{_FINALS[sound[2]]})"]
    return "".join(parts).replace("(?:-)", "")
