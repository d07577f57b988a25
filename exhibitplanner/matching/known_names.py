"""The names of one company, ready to be compared: each reading with where it comes from."""

from __future__ import annotations

from dataclasses import dataclass, field

from exhibitplanner.matching.hangul import has_hangul
from exhibitplanner.matching.normalise import Name, pieces
from exhibitplanner.matching.readings import Reading, read
from exhibitplanner.matching.sounds import openings, sounds_of


@dataclass(frozen=True, slots=True)
class Told:
    """A reading of a name, the field it stood in, whether it is Hangul, its sister names between bars.

    `whole` marks all pieces between bars read as one, for the list that writes them so.
    """

    reading: Reading
    by: str
    hangul: bool
    sisters: tuple[Reading, ...] = ()
    whole: bool = False


def tell(text: str | None, by: str) -> list[Told]:
    """The readings that a field's text gives; a name in another script than its field's is still that field's."""
    names = pieces(text) if text else ()
    told: list[Told] = []
    for hangul in (False, True):
        its = [name for name in names if is_hangul(name) == hangul]
        readings = [read(name) for name in its]
        for at, reading in enumerate(readings):
            told += [Told(reading, by, hangul, (*readings[:at], *readings[at + 1 :]))]
        if len(its) > 1:
            words = tuple(word for name in its for word in name.words)
            told.append(Told(read(Name(words, its[0].forms, (words,))), by, hangul, whole=True))
    return told


def is_hangul(name: Name) -> bool:
    """Whether any of its words is written in Hangul."""
    return any(map(has_hangul, name.words))


@dataclass(slots=True)
class Names:
    """All that a company is called."""

    told: list[Told]
    sounds: tuple[str, ...] = field(default=())

    @classmethod
    def of(cls, *texts: tuple[str | None, str]) -> Names:
        seen: set[tuple[str, str]] = set()
        told: list[Told] = []
        for text, by in texts:
            for one in tell(text, by):
                if (one.reading.squash, "".join(sorted(one.reading.forms))) not in seen:
                    seen.add((one.reading.squash, "".join(sorted(one.reading.forms))))
                    told.append(one)
        return cls(told)

    @property
    def has_hangul(self) -> bool:
        return any(one.hangul for one in self.told)

    @property
    def has_latin(self) -> bool:
        return any(not one.hangul for one in self.told)

    def say(self, *, hangul: bool) -> tuple[str, ...]:
        """What its names in one script sound like, with their brackets and without."""
        spoken = {
            words for one in self.told if one.hangul == hangul for words in (one.reading.words, one.reading.outside)
        }
        return tuple(sorted({sound for words in spoken for sound in sounds_of(words)}))

    def open(self, *, hangul: bool) -> frozenset[str]:
        """What the names in one script may begin with, by sound, as their own word."""
        return frozenset(sound for one in self.told if one.hangul == hangul for sound in openings(one.reading.words))
