"""Which known system a text means: designations first, then names in either script."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from exhibitplanner.matching.designations import Designation, designation, leading_code
from exhibitplanner.matching.exhibit_words import ExhibitWords, split_exhibit
from exhibitplanner.matching.hangul import has_hangul
from exhibitplanner.matching.sounds import hangul_sound, romanised_sound
from exhibitplanner.matching.system_words import kinds_agree, kinds_of, name_key, plain_name
from exhibitplanner.matching.verdict import NEW, Candidate, Outcome, Verdict

__all__ = ["ExhibitWords", "KnownSystem", "SystemIndex", "split_exhibit"]

_BARE, _VARIANT, _OTHER_KIND, _ROMANISED = 0.55, 0.6, 0.7, 0.75
_LEAST_SOUND: Final = 4
_MOST_CANDIDATES: Final = 5


@dataclass(frozen=True, slots=True)
class KnownSystem:
    id: str
    designation: str
    name: str | None = None
    name_ko: str | None = None


@dataclass(frozen=True, slots=True)
class _System:
    """`code` is its designation's where that is one, `codes` also those that begin its names; `keys` its names, whole,
    without the code before them, and without the words for its kind; `bare` those that are what a designation leaves
    of its own text (`cockpit` of `T-50 cockpit`), which may be any system's."""

    known: KnownSystem
    code: Designation | None
    codes: frozenset[str]
    keys: frozenset[str]
    bare: frozenset[str]
    kinds: frozenset[str]

    @classmethod
    def of(cls, known: KnownSystem) -> _System:
        names = [name for name in (known.designation, known.name, known.name_ko) if name]
        codes = frozenset(designation(code).key for name in names if (code := leading_code(name)))
        own = leading_code(known.designation)
        keys = frozenset(key for name in names for key in _keys(name))
        named = {key for name in (known.name, known.name_ko) if name for key in _keys(name)}
        whole = {name_key(known.designation), plain_name(known.designation)}
        bare = keys - named - whole if own else frozenset()
        return cls(known, designation(own) if own else None, codes, keys, bare, kinds_of(" ".join(names)))

    def may_be_a(self, kinds: frozenset[str]) -> bool:
        """A K-2 rifle is no K-2 tank; nothing said agrees with all."""
        return not kinds or not self.kinds or kinds_agree(kinds, self.kinds)

    def candidate(self, score: float, by: str) -> Candidate:
        return Candidate(self.known.id, self.known.designation, score, by)


class SystemIndex:
    """Known systems, built once; `add` takes in those that an import makes."""

    def __init__(self, known: Iterable[KnownSystem] = ()) -> None:
        self._systems: list[_System] = []
        self._by_code: defaultdict[str, list[_System]] = defaultdict(list)
        self._by_family: defaultdict[str, list[_System]] = defaultdict(list)
        self._by_key: defaultdict[str, list[_System]] = defaultdict(list)
        for system in known:
            self.add(system)

    def add(self, known: KnownSystem) -> None:
        system = _System.of(known)
        self._systems.append(system)
        for code in system.codes:
            self._by_code[code].append(system)
        if system.code:
            self._by_family[system.code.family].append(system)
        for key in system.keys | {f"sound {_sound(key)}" for key in system.keys}:
            self._by_key[key].append(system)

    def find(self, text: str) -> Verdict:
        """What a list's words for an exhibit, form and scale and all, mean."""
        words = split_exhibit(text)
        if not words.system:
            return NEW
        code = leading_code(words.system)
        found = self._by_designation(designation(code), words) if code else self._by_name(words)
        best = [candidate for candidate in found if candidate.score == 1.0]
        if len(best) == 1:
            return Verdict(Outcome.MATCHED, tuple(best))
        found.sort(key=lambda candidate: -candidate.score)
        return Verdict(Outcome.REVIEW, tuple(found[:_MOST_CANDIDATES])) if found else NEW

    def _by_designation(self, code: Designation, words: ExhibitWords) -> list[Candidate]:
        """One's own designation before another's name that begins with it, then the variants of it."""
        kinds, keys = kinds_of(words.whole), _keys(words.name or "")
        exact = self._by_code.get(code.key, [])
        own = [system for system in exact if system.code and system.code.key == code.key]
        found: dict[str, Candidate] = {}
        for system in own or exact:
            meant = system.may_be_a(kinds) or bool(keys & system.keys)
            found[system.known.id] = system.candidate(1.0 if meant else _OTHER_KIND, "designation" if own else "name")
        for system in self._by_family.get(code.family, ()):
            found.setdefault(system.known.id, system.candidate(_VARIANT, "variant"))
        if not found and words.name:
            return self._without_code(ExhibitWords(words.name))
        return list(found.values())

    def _without_code(self, words: ExhibitWords) -> list[Candidate]:
        """What has no designation and the name that a text has after its own: for a person to decide."""
        found = {one.id: one for one in self._by_name(words)}
        plain = [system for system in self._systems if system.known.id in found and not system.codes] if found else []
        return [system.candidate(_BARE, found[system.known.id].by) for system in plain]

    def _by_name(self, words: ExhibitWords) -> list[Candidate]:
        """The whole name, or all but words that only say the kind (`Redback IFV`); else what sounds like it."""
        kinds, plain = kinds_of(words.whole), plain_name(words.whole)
        exact = self._by_key.get(name_key(words.whole), [])
        named = exact or [system for system in self._by_key.get(plain, ()) if plain and system.may_be_a(kinds)]
        if named:
            sought = {name_key(words.whole), plain}
            return [system.candidate(_BARE if sought & system.bare else 1.0, "name") for system in named]
        sounding = self._by_key.get(f"sound {_sound(plain)}", ()) if len(_sound(plain)) >= _LEAST_SOUND else ()
        return [system.candidate(_ROMANISED, "romanised") for system in sounding if system.may_be_a(kinds)]


def _keys(name: str) -> frozenset[str]:
    """A name whole, without its kind's words, and without the designation before it where something is left."""
    rest = name[len(leading_code(name) or "") :]
    own = [name_key(rest), plain_name(rest)] if plain_name(rest) else []
    return frozenset(filter(None, [name_key(name), plain_name(name), *own]))


def _sound(key: str) -> str:
    return hangul_sound(key) if has_hangul(key) else romanised_sound("".join(filter(str.isalpha, key)))
