"""Which known names are worth comparing with a new one: those with the same key, or with rare words in common."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from heapq import nlargest
from typing import Final

from exhibitplanner.matching.known_names import Names, Told
from exhibitplanner.matching.readings import first_letters
from exhibitplanner.matching.sounds import LEAST_SOUND, word_sound
from exhibitplanner.matching.words import SMALL_WORDS, concept, is_distinctive, plain_word, weight

_STEM: Final = 4
_STEM_SHARE: Final = 0.6
_MOST_POSTINGS: Final = 2500
_MOST_NEAR: Final = 20
_LEAST_INITIALS: Final = 3


class NameLookup:
    """Known names by number, found by key, by word and by initials. A word's frequency is how many of them have it."""

    def __init__(self) -> None:
        self._keys: dict[str, list[int]] = {}
        self._initials: dict[str, list[int]] = {}
        self._words: defaultdict[str, list[int]] = defaultdict(list)
        self._frequency: Counter[str] = Counter()
        self._pieces: Counter[str] = Counter()
        self._names = 0

    def add(self, number: int, names: Names) -> None:
        self._names += 1
        terms: set[str] = set()
        for told in names.told:
            for key in {told.reading.key, told.reading.squash}:
                _append(self._keys, key, number)
            for brief in _all_initials(told):
                _append(self._initials, brief, number)
            if told.sisters:
                self._pieces[told.reading.key] += 1
            terms.update(_terms(told.reading.words))
        self._frequency.update(term for term in terms if term[-1] != "~" and term[0] != "~")
        for term in terms:
            self._words[term].append(number)

    def weigh(self, word: str) -> float:
        plain = plain_word(word)
        return weight(plain, self._frequency[plain], self._names)

    def same(self, told: Told) -> list[int]:
        found = [*self._keys.get(told.reading.key, ()), *self._keys.get(told.reading.squash, ())]
        return list(dict.fromkeys(found))

    def is_shared(self, word: str, number: int) -> bool:
        """Whether others than the name of this number have a word: `Hanwha` is of all that group's."""
        return any(other != number for other in self._words.get(plain_word(word), ()))

    def abbreviated(self, told: Told) -> list[int]:
        """Names of which this is the initials, or that are its initials."""
        if len(told.reading.words) == 1:
            return self._initials.get(told.reading.squash, [])
        return [number for brief in _all_initials(told) for number in self._keys.get(brief, ())]

    def near(self, tolds: Iterable[Told]) -> list[int]:
        """At most twenty names with the rarest words in common."""
        sums: defaultdict[int, float] = defaultdict(float)
        terms = {term for told in tolds for term in _terms(told.reading.words)}
        seen = 0
        for term in sorted(terms, key=lambda term: len(self._words.get(term, ()))):
            numbers = self._words.get(term, ())
            seen += len(numbers)
            if seen > _MOST_POSTINGS and sums:
                break
            worth = self.weigh(term) if "~" not in term else _STEM_SHARE * weight("~~", len(numbers), self._names)
            for number in numbers:
                sums[number] += worth
        return nlargest(_MOST_NEAR, sums, key=sums.__getitem__)

    def is_group(self, told: Told) -> bool:
        """Whether a piece between bars is the group's: it says so, is a bare abbreviation, or stands in several."""
        words = told.reading.words
        if not told.sisters:
            return False
        says_so = any(concept(word) in {"group", "holding"} for word in words)
        bare = len(words) == 1 and len(words[0]) <= _STEM and any(len(sister.squash) > _STEM for sister in told.sisters)
        return says_so or bare or self._pieces[told.reading.key] > 1


def _append(lists: dict[str, list[int]], key: str, number: int) -> None:
    numbers = lists.setdefault(key, [])
    if not numbers or numbers[-1] != number:
        numbers.append(number)


def _terms(words: Iterable[str]) -> Iterator[str]:
    """A name's words, and the first and last letters of those that may be misspelt or joined."""
    for word in words:
        if word in SMALL_WORDS:
            continue
        plain = plain_word(word)
        yield plain
        if len(word) > _STEM and is_distinctive(plain):
            yield word[:_STEM] + "~"
            yield "~" + word[-_STEM:]
            sound = word_sound(word)
            if len(sound) >= LEAST_SOUND:
                yield "~" + sound + "~"


def _all_initials(told: Told) -> set[str]:
    """The initials a name gives itself, and those of its three words and more."""
    letters = first_letters(told.reading.words)
    own = {letters} if len(letters) >= _LEAST_INITIALS and not told.hangul else set()
    return own | told.reading.initials
