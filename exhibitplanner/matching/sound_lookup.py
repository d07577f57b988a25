"""Known names by what they sound like, for names that are only known in the other script."""

from __future__ import annotations

from collections import defaultdict
from typing import Final

from rapidfuzz import fuzz, process

from exhibitplanner.matching.known_names import Names
from exhibitplanner.matching.sounds import FIRST_SIGN, consonants, stem

_MOST_NEAR: Final = 12
_LEAST_RATIO: Final = 55.0
_LEAST_STEM: Final = 55.0
_WHOLE_STEM, _SAME_STEM, _STEM_GAIN = 3, 0.8, 0.25
_LEAST_OFFICE, _FREE = 0.6, 0.25
# the own word is the same whatever the rest, where hardly another has it; the longer the surer
_SAME_OPENING, _EACH_SOUND, _MOST_OPENINGS = 0.65, 0.02, 2
_NO_STEM: Final = 0.97  # trade words alone are less of a name


class SoundLookup:
    """Sounds in boxes by their first consonant; a vowel and a trade's sign have boxes of their own.

    Names wait until somebody asks: a list in one script alone never pays for what the other would sound like.
    """

    def __init__(self, *, hangul: bool) -> None:
        self._hangul = hangul
        self._waiting: list[tuple[int, Names]] = []
        self._boxes: defaultdict[str, tuple[list[str], list[int]]] = defaultdict(lambda: ([], []))
        self._openings: defaultdict[str, list[int]] = defaultdict(list)

    def add(self, number: int, names: Names) -> None:
        self._waiting.append((number, names))

    def near(self, asked: Names) -> dict[int, float]:
        """The names that sound like those asked for in the other script, with how much, 0 to 1."""
        self._take_in()
        found: dict[int, float] = {}
        if not self._boxes:
            return found
        for sound in filter(None, asked.say(hangul=not self._hangul)):
            said, numbers = self._boxes.get(_box(sound), ([], []))
            near = process.extract(sound, said, scorer=fuzz.ratio, score_cutoff=_LEAST_RATIO, limit=_MOST_NEAR)
            for other, _, at in near:
                found[numbers[at]] = max(found.get(numbers[at], 0.0), alike(sound, other))
        for sound in asked.open(hangul=not self._hangul):
            numbers = self._openings.get(sound, [])
            likeness = min(_SAME_OPENING + _EACH_SOUND * len(sound), _SAME_STEM)
            for number in numbers if len(numbers) <= _MOST_OPENINGS else ():
                found[number] = max(found.get(number, 0.0), likeness)
        return found

    def _take_in(self) -> None:
        for number, names in self._waiting:
            for sound in filter(None, names.say(hangul=self._hangul)):
                said, numbers = self._boxes[_box(sound)]
                said.append(sound)
                numbers.append(number)
            for sound in names.open(hangul=self._hangul):
                self._openings[sound].append(number)
        self._waiting.clear()


def alike(sound: str, other: str) -> float:
    """How much two sounds agree, 0 to 1, consonants counting double; not at all where the stems differ."""
    one, two = stem(sound), stem(other)
    if one and two and fuzz.ratio(one, two) < _LEAST_STEM:
        return 0.0
    likeness = (fuzz.ratio(sound, other) + fuzz.ratio(consonants(sound), consonants(other))) / 200
    if not one and not two:  # offices, whose names are all trade words and are translated freely
        return likeness * _NO_STEM + _FREE * (1.0 - likeness) if likeness >= _LEAST_OFFICE else 0.0
    if one == two and len(one) >= _WHOLE_STEM:
        likeness += _STEM_GAIN * (1.0 - likeness)
        return max(likeness, _SAME_STEM) if sound == one or other == two else likeness
    return likeness if one and two else likeness * _NO_STEM


def _box(sound: str) -> str:
    first = sound[0]
    return "sign" if first >= FIRST_SIGN else "vowel" if first in "aeio" else first
