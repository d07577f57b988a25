"""The words of two names laid beside each other: what they share, how surely, and what each has over."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from rapidfuzz.distance import DamerauLevenshtein

from exhibitplanner.matching.sounds import LEAST_SOUND, word_sound
from exhibitplanner.matching.trade_words import SHORT_FOR, SPELLINGS
from exhibitplanner.matching.word_lists import word_set
from exhibitplanner.matching.words import SMALL_WORDS, concept, is_distinctive, is_harmless, plain_word

_MOST_JOINED: Final = 4
_ENDINGS: Final = word_set("a i y e u o ej ego emu em ie ia ii iej iego ow om ami ach ych ym ymi ich im") | {""}
_INITIALS: Final = range(3, 8)


class Alignment:
    """What two lists of words share.

    `left` and `right` are the words that found no partner; `shared` the weight of those that did (a pair counts once);
    `distinctive` how many shared words can name a company by themselves; `typos` the pairs that differ by a letter;
    `guesses` how many pairs rest on a translation, on initials or on a loose abbreviation.
    """

    def __init__(self, ours: tuple[str, ...], theirs: tuple[str, ...], weigh: Callable[[str], float]) -> None:
        self.left, self.right = list(ours), list(theirs)
        self.shared, self.pairs, self.distinctive, self.guesses = 0.0, 0, 0, 0
        self.typos: list[tuple[str, str]] = []
        self._weigh = weigh
        self._numbered = False
        self._take_equal()
        if self.left and self.right:
            self._take_joined(self.left, self.right)
            self._take_joined(self.right, self.left)
            self._take_pairs(self._translated)
            self._take_pairs(self._shortened)
            self._take_misspelt()
            self._take_pairs(self._sounding)
            self._take_initials(self.left, self.right)
            self._take_initials(self.right, self.left)

    @property
    def left_weight(self) -> float:
        return sum(map(self._weigh, self.left))

    @property
    def right_weight(self) -> float:
        return sum(map(self._weigh, self.right))

    def _share(self, word: str, other: str, certainty: float = 1.0) -> None:
        self.shared += certainty * (self._weigh(word) + self._weigh(other)) / 2
        self.pairs += 1
        self._numbered |= word.isdigit()
        self.distinctive += is_distinctive(plain_word(word)) and is_distinctive(plain_word(other))

    def _take_equal(self) -> None:
        left: list[str] = []
        for word in self.left:
            partner = next((other for other in self.right if plain_word(other) == plain_word(word)), None)
            if partner is None:
                left.append(word)
            else:
                self._share(word, partner)
                self.right.remove(partner)
        self.left = left

    def _take_joined(self, whole: list[str], split: list[str]) -> None:
        """`nightvision` is `night vision`, in whichever name it stands."""
        for word in list(whole):
            for start in range(len(split)):
                end = _joined_end(word, split, start)
                if end:
                    self.shared += max(self._weigh(word), *map(self._weigh, split[start:end]))
                    self.pairs += 1
                    self.distinctive += 1
                    whole.remove(word)
                    del split[start:end]
                    break

    def _take_pairs(self, certainty: Callable[[str, str], tuple[float, bool]]) -> None:
        for word in list(self.left):
            for other in self.right:
                sure, guessed = certainty(word, other)
                if sure:
                    self._share(word, other, sure)
                    self.guesses += guessed
                    self.left.remove(word)
                    self.right.remove(other)
                    break

    @staticmethod
    def _translated(word: str, other: str) -> tuple[float, bool]:
        same = concept(word) == concept(other)
        return (0.95, not is_harmless(word)) if same else (0.0, False)

    @staticmethod
    def _shortened(word: str, other: str) -> tuple[float, bool]:
        """An abbreviation that is a word itself (`tech`, `auto`) may as well be meant as that word: a guess."""
        brief, full = sorted((word, other), key=len)
        if concept(full) in SHORT_FOR.get(brief, ()):
            return 0.9, brief in SPELLINGS
        return (0.85, True) if _inflected(brief, full) else (0.0, False)

    @staticmethod
    def _sounding(word: str, other: str) -> tuple[float, bool]:
        """`Hunid` is said as `Huneed` is."""
        if not (is_distinctive(plain_word(word)) and is_distinctive(plain_word(other))):
            return 0.0, False
        sound = word_sound(word)
        same = word[0] == other[0] and len(sound) >= LEAST_SOUND and sound == word_sound(other)
        return (0.85, True) if same else (0.0, False)

    def _take_misspelt(self) -> None:
        for word in list(self.left):
            near = [(_mistakes(word, other), other) for other in self.right]
            near = [(mistakes, other) for mistakes, other in near if mistakes]
            if not near:
                continue
            mistakes, other = min(near, key=lambda pair: pair[0])
            self._share(word, other, 1.0 - mistakes / max(len(word), len(other)))
            self.typos.append((word, other))
            self.left.remove(word)
            self.right.remove(other)

    def _take_initials(self, brief: list[str], full: list[str]) -> None:
        """Only beside another word of their own, or a number, that both names have: `WZL nr 1`."""
        for word in list(brief):
            spoken = [other for other in full if other not in SMALL_WORDS]
            at = "".join(other[0] for other in spoken).find(word)
            if at < 0 or len(word) not in _INITIALS or word in SPELLINGS or not (self.distinctive or self._numbered):
                continue
            taken = spoken[at : at + len(word)]
            self.shared += 0.8 * max(self._weigh(word), *map(self._weigh, taken))
            self.distinctive += 1
            self.guesses += 1
            brief.remove(word)
            for other in taken:
                full.remove(other)


def _joined_end(word: str, split: list[str], start: int) -> int:
    """Where the words from `start` on end that make up `word`, 0 where they do not."""
    text = split[start]
    for end in range(start + 2, min(start + _MOST_JOINED, len(split)) + 1):
        text += split[end - 1]
        if text == word:
            return end
        if not word.startswith(text):
            return 0
    return 0


def _inflected(word: str, other: str) -> bool:
    """`brygada` and `brygady`, `logistyczna` and `logistycznej`: five letters and more, with Polish endings."""
    stem = next((at for at, pair in enumerate(zip(word, other)) if pair[0] != pair[1]), len(word))  # noqa: B905
    return stem >= 5 and word[stem:] in _ENDINGS and other[stem:] in _ENDINGS


def _mistakes(word: str, other: str) -> int:
    """How many letters differ where it may be a slip: one from five letters on, two from nine; 0 is too many.

    Hardly anybody gets a first letter wrong: `Woosung` is not `Foosung`.
    """
    longest, shortest = max(len(word), len(other)), min(len(word), len(other))
    allowed = 2 if shortest >= 9 else 1 if shortest >= 4 and longest >= 5 else 0
    if not allowed or (word[0] != other[0] and shortest < 10):
        return 0
    if [letter for letter in word if letter.isdigit()] != [x for x in other if x.isdigit()]:
        return 0
    distance = DamerauLevenshtein.distance(word, other, score_cutoff=allowed)
    return distance if distance <= allowed else 0
