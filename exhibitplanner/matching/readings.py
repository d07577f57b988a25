"""A name as it is compared: without the initials that repeat it, with what is only there for the law set apart."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from exhibitplanner.matching.given_names import GIVEN_NAMES
from exhibitplanner.matching.hangul import has_hangul, loan_key
from exhibitplanner.matching.normalise import Name
from exhibitplanner.matching.places import PLACES
from exhibitplanner.matching.trade_words import SINO_WORDS, SPELLINGS
from exhibitplanner.matching.words import SMALL_WORDS, concept, is_harmless, plain_word

_LONGEST_INITIALS: Final = 7
_LONG_HANGUL: Final = 4
_UNIT_WORDS: Final = frozenset(
    {"branch", "centre", "institute", "office", "plant", "laboratory", "school", "university"}
)

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """`words` in order, `key` their plain words as one text; `spare` those that may be missing: the formal words of a
    Turkish firm, the owner of a Polish one, the division after a legal form; `initials` other short names it gives;
    `bracket` the words in brackets that are no initials, `outside` the rest.
    """

    words: Words
    key: str
    squash: str
    forms: frozenset[str]
    parts: tuple[Words, ...]
    numbers: tuple[str, ...]
    spare: frozenset[str]
    initials: frozenset[str]
    bracket: Words
    outside: Words


def read(name: Name) -> Reading:
    """A name's words with its telling brackets and without the initials that repeat it."""
    initials: set[str] = set()
    asides = _telling_asides(name, initials)
    parts = _without_initials([*name.parts, *asides], initials)
    words = tuple(word for part in parts for word in part)
    return Reading(
        words=words,
        key=_key(words),
        squash="".join(words),
        forms=name.forms,
        parts=tuple(parts),
        numbers=name.numbers,
        spare=frozenset(_formal(words) | _owners(words) | _division(name)),
        initials=frozenset(initials),
        bracket=tuple(word for aside in asides for word in aside),
        outside=name.words,
    )


def _key(words: Words) -> str:
    """Of a long Hangul name in loan words one spelling; any other may be another's with another vowel (새한, 세한)."""
    plain = "".join(map(plain_word, words))
    borrowed = len(plain) >= _LONG_HANGUL and has_hangul(plain) and SINO_WORDS.isdisjoint(words)
    return loan_key(plain) if borrowed else plain


def is_a_unit(word: str) -> bool:
    """Whether a word in brackets says a place or a part of the company."""
    return word in PLACES or concept(word) in _UNIT_WORDS


def first_letters(words: Words) -> str:
    """The first letters of all words but prepositions."""
    return "".join(word[0] for word in words if word not in SMALL_WORDS)


def _telling_asides(name: Name, initials: set[str]) -> list[Words]:
    """The brackets that are more than initials; they are a qualifier, a trading name or what the initials stand for."""
    telling: list[Words] = []
    for aside in name.asides:
        brief = aside.words[0]
        if len(aside.words) == 1 and len(brief) <= _LONGEST_INITIALS and brief not in PLACES and brief not in SPELLINGS:
            initials.add(brief)
        else:
            telling.append(aside.words)
    return telling


def _without_initials(parts: list[Words], initials: set[str]) -> list[Words]:
    """`NVLS - Night Vision Lasers Spain` and `Institute of Automation PIA` without what only repeats the rest."""
    kept = [part for part in parts if not _repeats(part, parts)]
    initials.update(part[0] for part in parts if part not in kept)
    words = tuple(word for part in kept for word in part)
    for at, part in enumerate(kept):
        before = tuple(word for earlier in kept[:at] for word in earlier) + part[:-1]
        if (
            len(part) > 1
            and len(before) > 2
            and (_are_initials(part[-1], part[:-1]) or _are_initials(part[-1], before))
        ):
            initials.add(part[-1])
            kept[at] = part[:-1]
    if (
        len(words) > 3
        and len(kept[0]) > 1
        and (_are_initials(words[0], kept[0][1:]) or _are_initials(words[0], words[1:]))
    ):
        initials.add(words[0])
        kept[0] = kept[0][1:]
    return kept


def _repeats(part: Words, parts: list[Words]) -> bool:
    if len(part) != 1 or len(part[0]) > _LONGEST_INITIALS:
        return False
    return any(len(other) > 1 and _stands_for(part[0], other) for other in parts)


def _stands_for(brief: str, words: Words) -> bool:
    """Whether a short name goes through a long one letter by letter: KATECH through Korea Automotive Technology."""
    if len(brief) < 2 or brief[0] != words[0][0]:
        return False
    letters = iter("".join(words))
    heads = first_letters(words)
    return all(letter in letters for letter in brief) and sum(head in brief for head in heads) * 2 >= len(heads)


def _are_initials(brief: str, words: Words) -> bool:
    """The first letters in order, or with two of four and more mixed up."""
    heads = first_letters(words)
    return len(brief) >= 3 and (brief == heads or (len(brief) >= 4 and sorted(brief) == sorted(heads)))


def _formal(words: Words) -> set[str]:
    """All trade words of a Turkish `… SANAYI VE TICARET`: they are the law's, not the brand's."""
    meant = {concept(word) for word in words}
    if {"industry", "trading"} <= meant and len(words) > 2:
        return {word for word in words[1:] if word in SPELLINGS}
    return set()


def _owners(words: Words) -> set[str]:
    """Given name and surname after a sole trader's sign."""
    found: set[str] = set()
    for at in range(1, len(words) - 1):
        if words[at] in GIVEN_NAMES and words[at + 1] not in SPELLINGS:
            found |= {words[at], words[at + 1]}
    return found


def _division(name: Name) -> set[str]:
    """The trade words after a legal form: the company is who stands before it."""
    if not name.forms or len(name.parts) != 2:
        return set()
    tail = name.parts[1]
    meant = {concept(word) for word in tail}
    plain = all(word in SPELLINGS or is_harmless(word) for word in tail)
    return set(tail) if plain and not meant & _UNIT_WORDS else set()
