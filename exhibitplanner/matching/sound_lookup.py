"""Known names by what they sound like, for names that are only known in the other script."""

from __future__ import annotations

from collections import defaultdict
from typing import Final

from rapidfuzz import fuzz, process

from exhibitplanner.matching.sounds import FIRST_SIGN, consonants, stem

_MOST_NEAR: Final = 12
_LEAST_RATIO: Final = 55.0
_LEAST_STEM: Final = 55.0
_NO_STEM: Final = 0.97  # trade words alone are less of a name


class SoundLookup:
    """Sounds in boxes by their first consonant; a vowel and a trade's sign have boxes of their own."""

    def __init__(self) -> None:
        self._boxes: defaultdict[str, tuple[list[str], list[int]]] = defaultdict(lambda: ([], []))

    def add(self, number: int, sounds: tuple[str, ...]) -> None:
        for sound in filter(None, sounds):
            said, numbers = self._boxes[_box(sound)]
            said.append(sound)
            numbers.append(number)

    def near(self, sounds: tuple[str, ...]) -> dict[int, float]:
        """The names that sound alike, with how much, 0 to 1."""
        found: dict[int, float] = {}
        for sound in filter(None, sounds):
            said, numbers = self._boxes.get(_box(sound), ([], []))
            near = process.extract(sound, said, scorer=fuzz.ratio, score_cutoff=_LEAST_RATIO, limit=_MOST_NEAR)
            for other, _, at in near:
                found[numbers[at]] = max(found.get(numbers[at], 0.0), alike(sound, other))
        return found


def alike(sound: str, other: str) -> float:
    """How much two sounds agree, 0 to 1, consonants counting double; none where the stems without trade words differ."""
    one, two = stem(sound), stem(other)
    if one and two and fuzz.ratio(one, two) < _LEAST_STEM:
        return 0.0
    likeness = (fuzz.ratio(sound, other) + fuzz.ratio(consonants(sound), consonants(other))) / 200
    return likeness if one and two else likeness * _NO_STEM


def _box(sound: str) -> str:
    first = sound[0]
    return "sign" if first >= FIRST_SIGN else "vowel" if first in "aeio" else first
