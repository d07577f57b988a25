"""What a word in a company's name is worth: a trade's word tells little apart, a rare one much."""

from __future__ import annotations

import re
from functools import lru_cache
from math import log
from typing import Final

from exhibitplanner.matching.places import PLACES
from exhibitplanner.matching.trade_words import HARMLESS, SAME_SPELLINGS, SPELLINGS, TRADE_WORDS
from exhibitplanner.matching.word_lists import word_set

PLACE_MARK: Final = "@"
SMALL_WORDS: Final = word_set(
    "a of for w we z ze na im imienia de la le les du des der die das fur del van von nr at in dla przy pod"
    " prof dr hab inz ing"
)
_NUMBER: Final = re.compile(r"\d")
_TRADE_WEIGHT, _PLACE_WEIGHT, _SMALL_WEIGHT, _LETTER_WEIGHT, _NUMBER_WEIGHT = 0.3, 0.35, 0.06, 0.25, 0.5
_LEAST_NAMES: Final = 1000  # a small workspace says nothing about how rare a word is


@lru_cache(maxsize=200_000)
def plain_word(word: str) -> str:
    """A word in the spelling by which names are looked up: `systems` is `system`, `polska` is `@PL`."""
    place = PLACES.get(word)
    if place:  # 한국전선 and 대한전선 are two, though both are Korea's
        return PLACE_MARK + (place if word.isascii() else word)
    return SAME_SPELLINGS.get(word, word)


@lru_cache(maxsize=200_000)
def concept(word: str) -> str:
    """What a plain word means whatever its language: `zaklady` is `plant`."""
    return SPELLINGS.get(word, word)


@lru_cache(maxsize=200_000)
def _own_weight(word: str) -> float:
    if word in SMALL_WORDS:
        return _SMALL_WEIGHT
    if word in HARMLESS:
        return _SMALL_WEIGHT * 2
    if word[0] == PLACE_MARK:
        return _PLACE_WEIGHT
    if concept(word) in TRADE_WORDS:
        return _TRADE_WEIGHT
    if len(word) == 1:
        return _LETTER_WEIGHT
    return _NUMBER_WEIGHT if word.isdigit() else 1.0


def weight(word: str, frequency: int, names: int) -> float:
    """A plain word's weight, 0 to 1, where `frequency` of `names` known names have it."""
    size = max(names, _LEAST_NAMES)
    return min(_own_weight(word), max(0.2, 1.0 - log(max(frequency, 1)) / log(size)))


def is_distinctive(word: str) -> bool:
    """Whether a plain word can name a company by itself."""
    return _own_weight(word) == 1.0


def is_harmless(word: str) -> bool:
    """Whether a list may add or leave out a word without meaning another company."""
    return word in SMALL_WORDS or word in HARMLESS or concept(word) in HARMLESS
