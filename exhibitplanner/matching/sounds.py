"""What a name sounds like, in one small alphabet for Hangul and Latin letters, so that 현대로템 and Hyundai Rotem meet.

Consonants that Korean or its many romanisations do not keep apart are one (l r, b v p f, g k, j ch z); glides and the
vowel ㅡ are left out; vowels are a, e, i and o (with u). A trade's or a country's word, in whatever language, is one
sign of its own, written twice so that it counts like a syllable.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, takewhile
from typing import Final

from exhibitplanner.matching.hangul import has_hangul, spelled_out, syllable
from exhibitplanner.matching.places import PLACES
from exhibitplanner.matching.trade_words import HANGUL_WORDS, SHORT_FOR, SPELLINGS
from exhibitplanner.matching.translated_words import HANGUL_COMPOUNDS, HANGUL_MEANINGS, MEANINGS
from exhibitplanner.matching.word_lists import in_order, table
from exhibitplanner.matching.words import SMALL_WORDS

_INITIAL_SOUNDS: Final = in_order("k k n t t l m p p s s - c c c k t p h")
_VOWEL_SOUNDS: Final = in_order("a e a e o e o e o a e e o o o e i o - i i")
_FINAL_SOUNDS: Final = in_order("- k k k n n n t l k m l l l p l m p p t t N t t k t p t")
_DIGITS: Final = dict(zip("0123456789", in_order("제로 원 투 쓰리 포 파이브 식스 세븐 에이트 나인"), strict=True))
_LATIN: Final = re.compile(
    r"tech|mech|chem|chr|sch|tch|ch|sh|ph|th|ck|kh|gh|qu|ng|tz|ts|wh|x|yeu|eu|eo|ae|ai|ay|ei|ey|ee|ea|ie|oo|ou|ow|oe|au|aw|ui|uy|[a-z]"
)
_ROMANISED: Final = re.compile("ch|sh|ph|ck|kh|ng|eu|eo|ae|oo|oe|ui|ee|[a-z]")
_LATIN_SOUNDS: Final = table(
    "tech=tek mech=mek chem=kem chr=kl sch=s tch=c ch=c sh=s ph=p th=s ck=k kh=k gh=k qu=k ng=N tz=c ts=c wh= x=ks"
    " yeu=o eu= eo=o ae=e ai=ei ay=ei ei=ei ey=ei ee=i ea=i ie=i oo=o ou=o ow=o oe=e au=o aw=o ui=i uy=ai"
    " a=a b=p c=k d=t e=e f=p g=k h=h i=i j=c k=k l=l m=m n=n o=o p=p q=k r=l s=s t=t u=o v=p w= y= z=c"
)
_VOWELS: Final = re.compile("[aeio]")
# how English letters are said before they are counted as sounds
_SAID: Final = [
    (re.compile(pattern), said)
    for pattern, said in (
        (r"([b-df-hj-np-tv-z])\1+", r"\1"),
        (r"gen", "jen"),
        (r"^eu(?![lmn])", "u"),
        (r"tion", "son"),
        (r"(?<=[aeiou])h(?=[^aeiouwy]|$)", ""),
        (r"c(?=[eiy])", "s"),
        (r"(?<=[^aeiou])y(?=$|[^aeiou])", "i"),
        (r"g(?=(?:e|ee|i)$)", "j"),
        (r"a(?=[^aeiouwxy]e$)", "ei"),
        (r"i(?=[^aeiouwxy]e$)", "ai"),
        (r"(?<=[^aeiou])e$", ""),
        (r"(?:er|ir|or|ur)(?=[^aeiouyrh]|$)", "o"),
        (r"(?<=[aeiou])r(?=[^aeiouyr]|$)", ""),
    )
]
# 후 and 화 may be foo and fa; a syllable with ㅍ stands this far before the one with ㅎ
_H_TO_P: Final = 588
_F_FOR_H: Final = re.compile("[호-홓화-휳]")
_CLUSTER: Final = re.compile("[^aeiouy]{2,}")
_SAYABLE: Final = re.compile(
    "[bcfgkp][lr]|[dtv]r|[ckpstw]h|wr|kn|s[ckmnpqtwl]|tw|dw|gw|kw|hw|t[sz]|s[ckpt][rl]|sch|[tpcs]hr|sh[rlmnw]"
)
_DOUBLED: Final = re.compile(r"([a-zN])\1+")
_RUNS: Final = re.compile(r"[a-z]+|\d|[^a-z\d]+")
_LONGEST_SPELT: Final = 5
_SHORTEST_SPELT: Final = 3  # `ENG`, which is short for a word as well
FIRST_SIGN: Final = "\ue000"
_SIGN_COUNTS: Final = 2
# what an office of the country says in words that no list has; it is never the same
_HANGUL_REST, _LATIN_REST, _KOREA = "\uf8fe", "\uf8ff", "KR"
_LEAST_OPENING: Final = 4
LEAST_SOUND: Final = 5  # sounds in a word before they say who it is
# words for one thing in either language, as signs; words that share a Hangul word share the sign
_SIGNS: dict[str, str] = {}


def _sign(meaning: str) -> str:
    if meaning not in _SIGNS:
        _SIGNS[meaning] = chr(ord(FIRST_SIGN) + len(_SIGNS))
    return _SIGNS[meaning]


def sounds_of(words: tuple[str, ...]) -> tuple[str, ...]:
    """The ways a name's words may be said, likeliest first: meanings as signs, places or all words by their sound,
    the first word (`CS Wind`) or the last (`Hanyang ENG`) letter by letter, ㅎ as the f it may stand for; an office of
    the country by its meanings alone."""
    ways = [_ways(word) for at, word in enumerate(words) if at == 0 or word not in SMALL_WORDS]
    meant = [way.sign for way in ways]
    said = [
        [way.sign or way.word for way in ways],
        [way.sign or way.other_word for way in ways],
        [way.sign or (way.word if at else way.letters) for at, way in enumerate(ways)],
        [way.word if at else way.letters for at, way in enumerate(ways)],
        [way.spelt if at == len(ways) - 1 else way.sign or way.word for at, way in enumerate(ways)],
        [way.word for way in ways],
        *(
            [way.word, *(sign or other.word for sign, other in zip(meant[1:], ways[1:], strict=True))]
            for way in ways[:1]
        ),
    ]
    if _sign(_KOREA) in meant and len(set(meant)) > 2 and "" in meant:
        said.append([*meant, _HANGUL_REST if has_hangul(words[0]) else _LATIN_REST])
    return tuple(dict.fromkeys(_signs_last("".join(sounds)) for sounds in said))


def openings(words: tuple[str, ...]) -> frozenset[str]:
    """What a name's own words may sound like: the Latin ones before its trade, any beginning of the Hangul."""
    if has_hangul(words[0]):
        text = "".join(words)
        found = {sound for end in range(2, len(text) + 1) for sound in _hangul_ways(text[:end])}
    else:
        own = list(takewhile(lambda way: not way.sign, map(_ways, words)))
        found = {sound for way in own[:1] for sound in (way.word, way.other_word, way.letters)}
        found |= set(accumulate(way.word for way in own))
    skeletons = {consonants(sound) for sound in found}
    return frozenset(sound.replace("e", "a") for sound in found | skeletons if len(sound) >= _LEAST_OPENING)


def _signs_last(sounds: str) -> str:
    """The stem, then each sign once: Korean orders the words of an office's name its own way."""
    signs = sorted({sound for sound in sounds if sound >= FIRST_SIGN})
    return stem(sounds) + "".join(sign * _SIGN_COUNTS for sign in signs)


def stem(sounds: str) -> str:
    """The sounds without the signs of trades and places."""
    return "".join(sound for sound in sounds if sound < FIRST_SIGN)


def consonants(sounds: str) -> str:
    """The sounds without vowels; signs stay."""
    return _VOWELS.sub("", sounds)


@dataclass(frozen=True, slots=True)
class _Ways:
    """A word by its meaning's sign (none for a name's own word), by its sound and another it may have, and letter by
    letter, `spelt` whatever it means."""

    sign: str
    word: str
    other_word: str
    letters: str
    spelt: str


@lru_cache(maxsize=100_000)
def _ways(word: str) -> _Ways:
    sign = _sign_of(word)
    if has_hangul(word):
        said, other = _hangul_ways(word)
        return _Ways(sign, said, other, said, sign or said)
    said = _read_by_runs(word, _latin)
    spelt = _letter_by_letter(word, said)
    last = spelt if len(word) <= _SHORTEST_SPELT else sign or said
    return _Ways(sign, said, _read_by_runs(word, romanised_sound), said if sign else spelt, last)


def _hangul_ways(text: str) -> tuple[str, str]:
    """Hangul as it is written, and with ㅎ as f and as ㄴ and ㄹ meet (신라 is Silla)."""
    return hangul_sound(text), hangul_sound(_F_FOR_H.sub(_with_p, text)).replace("nl", "l")


def _letter_by_letter(word: str, said: str) -> str:
    """A short word as its letters are called; of a longer one the consonants that nobody can say: `rf` of `rfcore`."""
    if not (word.isascii() and word.isalpha()):
        return said
    if len(word) <= _LONGEST_SPELT:
        return hangul_sound(spelled_out(word))
    cluster = _CLUSTER.match(word)
    if cluster is None or _SAYABLE.fullmatch(cluster[0]):
        return said
    letters = cluster[0][:-1]
    return hangul_sound(spelled_out(letters)) + _latin(word[len(letters) :])


def _with_p(syllable_: re.Match[str]) -> str:
    return chr(ord(syllable_[0]) - _H_TO_P)


def _sign_of(word: str) -> str:
    """The sign of what a word means, of a Hangul compound those of all its meanings; empty for a name's own word."""
    if word in HANGUL_COMPOUNDS:
        return "".join(_sign(_meaning(meaning)) for meaning in HANGUL_COMPOUNDS[word])
    if word in PLACES:
        return _sign(PLACES[word])
    known = (HANGUL_WORDS.get(word, ("",))[0], HANGUL_MEANINGS.get(word), MEANINGS.get(word), SPELLINGS.get(word))
    meaning = next(filter(None, (*known, *sorted(SHORT_FOR.get(word, ())))), "")
    return _sign(_meaning(meaning)) if meaning else ""


def _read_by_runs(word: str, latin: Callable[[str], str]) -> str:
    return "".join(
        hangul_sound(_DIGITS[run]) if run.isdigit() else latin(run) if run.isascii() else run
        for run in _RUNS.findall(word)
    )


def _latin(word: str) -> str:
    for pattern, said in _SAID:
        word = pattern.sub(said, word)
    return _DOUBLED.sub(r"\1", "".join(_LATIN_SOUNDS[sound] for sound in _LATIN.findall(word)))


@lru_cache(maxsize=100_000)
def word_sound(word: str) -> str:
    """One Latin word's sound, by which two spellings are told to be one; empty where it has a number or Hangul."""
    return romanised_sound(word) if word.isalpha() and word.isascii() else ""


def romanised_sound(word: str) -> str:
    """Latin letters as they stand for Hangul: SeAH is 세아, no `sea`."""
    said = "".join(_LATIN_SOUNDS[sound] for sound in _ROMANISED.findall(word.removesuffix("h")))
    return _DOUBLED.sub(r"\1", said)


def hangul_sound(text: str) -> str:
    """Hangul as it sounds; Latin letters and digits within as they are said."""
    said: list[str] = []
    for letter in text:
        sound = syllable(letter)
        if sound is None:
            said.append(_read_by_runs(letter, _latin))
        else:
            initial, vowel, final = sound
            said += [_INITIAL_SOUNDS[initial], _VOWEL_SOUNDS[vowel], _FINAL_SOUNDS[final]]
    return _DOUBLED.sub(r"\1", "".join(said).replace("-", ""))


def _united_meanings() -> dict[str, str]:
    """Each trade word's representative: words that one Hangul word may stand for are one to the ear of a translator."""
    chief: dict[str, str] = {}

    def find(word: str) -> str:
        while chief.get(word, word) != word:
            word = chief[word]
        return word

    for words in HANGUL_WORDS.values():
        for word in words[1:]:
            if find(word) != find(words[0]):
                chief[find(word)] = find(words[0])
    return {word: find(word) for word in set(SPELLINGS.values())}


_CHIEF: Final = _united_meanings()


def _meaning(word: str) -> str:
    return _CHIEF.get(word, word)
