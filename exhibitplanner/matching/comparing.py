"""How alike two names in one script are, and in what they differ."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum
from typing import Final

from rapidfuzz.distance import DamerauLevenshtein

from exhibitplanner.matching.aligning import Alignment
from exhibitplanner.matching.readings import Reading, Words, first_letters, is_a_unit
from exhibitplanner.matching.trade_words import SPELLINGS
from exhibitplanner.matching.words import is_distinctive, is_harmless, plain_word

Weigh = Callable[[str], float]
_ONE_SIDED: Final = 0.15  # of weight over on one side: small words only
_LONG_TYPO: Final = 10
_BESIDE_OTHERS: Final = 6
_SHORT_SLIP: Final = 7
_FULL_PART: Final = 1.0  # the weight of a part that names somebody by itself
_PART_SCORE, _SAME_PART_SCORE = 0.7, 0.9


class Sameness(IntEnum):
    """How sure it is that two names are one; REWRITTEN and MISSPELT are sure enough where nothing speaks against it."""

    UNLIKE = 0
    LIKE = 1
    MISSPELT = 2
    REWRITTEN = 3
    SAME = 4


@dataclass(frozen=True, slots=True)
class Likeness:
    sameness: Sameness
    score: float


UNLIKE: Final = Likeness(Sameness.UNLIKE, 0.0)
SAME: Final = Likeness(Sameness.SAME, 1.0)
SAME_BUT_SPELLING: Final = Likeness(Sameness.SAME, 0.99)


def compare(one: Reading, other: Reading, weigh: Weigh) -> Likeness:
    """Numbers that differ are different names, whatever else is alike."""
    if one.squash == other.squash:
        return SAME
    if one.key == other.key:
        return SAME_BUT_SPELLING
    numbers_differ = one.numbers != other.numbers
    if numbers_differ and one.numbers and other.numbers:
        return UNLIKE
    laid = Alignment(one.words, other.words, weigh)
    sameness, score = _sameness(laid, one.spare | other.spare), _score(laid)
    if sameness == Sameness.LIKE and _same_outside(one, other):
        return Likeness(Sameness.REWRITTEN, _SAME_PART_SCORE)
    if sameness == Sameness.LIKE and _same_last_part(one, other, weigh):
        sameness, score = Sameness.REWRITTEN, max(score, _SAME_PART_SCORE)
    if sameness == Sameness.LIKE and _is_a_part(one, other):
        score = max(score, _PART_SCORE)
    if numbers_differ:
        return Likeness(Sameness.LIKE, score * 0.8)
    return Likeness(sameness, score)


def _sameness(laid: Alignment, spare: frozenset[str]) -> Sameness:
    over = laid.left + laid.right
    if laid.guesses or not laid.distinctive or not all(is_harmless(word) or word in spare for word in over):
        return Sameness.LIKE
    if not laid.typos:
        return Sameness.REWRITTEN
    return Sameness.MISSPELT if _slips(laid) else Sameness.LIKE


def _slips(laid: Alignment) -> bool:
    """Whether one letter is wrong in a name that is long enough, or known well enough, to be no other company's.

    Names that differ in one letter for another are often two (`Techdot`, `Techmot`); a letter too few is a slip.
    """
    if len(laid.typos) > 1:
        return False
    one, other = laid.typos[0]
    if (one in SPELLINGS) != (other in SPELLINGS):
        return laid.distinctive > 0
    mistakes, shortest = DamerauLevenshtein.distance(one, other), min(len(one), len(other))
    if laid.distinctive > 1:
        is_plain = mistakes == 1 and len(one) != len(other)
        return shortest >= (_BESIDE_OTHERS if is_plain else _LONG_TYPO)
    return shortest >= _LONG_TYPO and mistakes == 1 and one[0] == other[0]


def _score(laid: Alignment) -> float:
    """Twice what is shared over the sum of both; less where each has something over and one word or a slip is all they
    share, as members of a group do."""
    if not laid.shared:
        return 0.0
    left, right = laid.left_weight, laid.right_weight
    over = any(is_distinctive(plain_word(word)) for word in laid.left + laid.right)
    slips = [one for one, other in laid.typos if len(one) < _SHORT_SLIP or (over and sorted(one) != sorted(other))]
    sure = laid.distinctive - sum(is_distinctive(plain_word(one)) for one in slips)
    dice = 2 * laid.shared / (2 * laid.shared + left + right)
    if min(left, right) > _ONE_SIDED:
        return dice * (0.95 if sure > 1 or (sure and laid.pairs > 2) else 0.7 if sure else 0.6)
    if sure > 0 or (laid.pairs > 1 and not over):
        return 0.35 + 0.6 * dice
    return dice * 0.6


def _same_last_part(one: Reading, other: Reading, weigh: Weigh) -> bool:
    """`Network X - Institute of Y` is `Institute of Y` and `X - Institute of Y`; a member is not its group."""
    if max(len(one.parts), len(other.parts)) < 2:
        return False
    last, other_last = one.parts[-1], other.parts[-1]
    if "".join(_plain(last)) != "".join(_plain(other_last)) or sum(map(weigh, last)) < _FULL_PART:
        return False
    rest, other_rest = set(one.words) - set(last), set(other.words) - set(other_last)
    return max(len(last), len(other_last)) >= 3 and (rest <= other_rest or other_rest <= rest)


def _same_outside(one: Reading, other: Reading) -> bool:
    """`X (magazine A / magazine B)` is `X`, unless the bracket names a place, a unit, or what `X` is short for."""
    bracketed = one if one.bracket else other
    return (
        bool(one.bracket) != bool(other.bracket)
        and one.outside == other.outside
        and not any(map(is_a_unit, bracketed.bracket))
        and first_letters(bracketed.bracket) != "".join(one.outside)
    )


def _is_a_part(one: Reading, other: Reading) -> bool:
    whole = _plain(one.words), _plain(other.words)
    return whole[0] in map(_plain, other.parts) or whole[1] in map(_plain, one.parts)


def _plain(words: Words) -> Words:
    return tuple(map(plain_word, words))
