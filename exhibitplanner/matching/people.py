"""Which known person of a company a row means: names in two scripts, e-mail, passport number, date of birth."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from exhibitplanner.matching.person_names import Kinship, PersonName, kinship
from exhibitplanner.matching.verdict import NEW, Candidate, Outcome, Verdict
from exhibitplanner.matching.word_lists import word_set

__all__ = ["KnownPerson", "PersonEvidence", "PersonIndex"]

# mailboxes of a whole office
_OFFICES: Final = word_set(
    "info contact office sales admin mail export marketing biuro sekretariat kontakt press pr hr support service hello"
    " reception secretary team exhibition expo fair targi webmaster post zentrale"
)


@dataclass(frozen=True, slots=True)
class KnownPerson:
    id: str
    name: str | None
    name_ko: str | None = None
    email: str | None = None
    passport_no: str | None = None
    birth_date: date | None = None


@dataclass(frozen=True, slots=True)
class PersonEvidence:
    """What a row says of a person."""

    name: str | None
    name_ko: str | None = None
    email: str | None = None
    passport_no: str | None = None
    birth_date: date | None = None


@dataclass(frozen=True, slots=True, eq=False)
class _Person:
    id: str
    name: str
    names: PersonName
    marks: dict[str, str]  # e-mail, passport number and date of birth as they are compared


@dataclass(frozen=True, slots=True, eq=False)
class _Likeness:
    person: _Person
    kin: Kinship
    shared: frozenset[str]
    opposed: frozenset[str]

    @property
    def is_sure(self) -> bool:
        """The same address or passport, and a name that can be theirs; a passport is renewed, a birth is not."""
        return bool(self.shared) and self.kin >= Kinship.CLOSE and "birth_date" not in self.opposed

    @property
    def is_open(self) -> bool:
        return self.kin >= Kinship.SOUNDS and not self.opposed

    @property
    def is_doubtful(self) -> bool:
        """For a person to decide: an address or passport of somebody named otherwise, or a name spelt otherwise."""
        return bool(self.shared) or (self.kin >= Kinship.SIMILAR and not self.opposed)

    def candidate(self) -> Candidate:
        by = {Kinship.SAME: "name", Kinship.SOUNDS: "romanised"}.get(self.kin) or next(
            iter(sorted(self.shared)), "similar"
        )
        score = {Kinship.SAME: 0.9, Kinship.SOUNDS: 0.85, Kinship.SIMILAR: 0.65}.get(self.kin, 0.3)
        return Candidate(self.person.id, self.person.name, round(min(1.0, score + 0.3 * len(self.shared)), 3), by)


class PersonIndex:
    """The people of one participation or company; `add` takes in those that an import makes."""

    def __init__(self, known: Iterable[KnownPerson] = ()) -> None:
        self._people: list[_Person] = []
        self._by_key: defaultdict[str, list[int]] = defaultdict(list)
        for person in known:
            self.add(person)

    def add(self, person: KnownPerson) -> None:
        number = len(self._people)
        names = PersonName.of(person.name, person.name_ko)
        shown = person.name or person.name_ko or person.email or ""
        self._people.append(_Person(person.id, shown, names, _marks(person)))
        for key in _keys(names, self._people[-1].marks):
            self._by_key[key].append(number)

    def find(self, evidence: PersonEvidence) -> Verdict:
        names, marks = PersonName.of(evidence.name, evidence.name_ko), _marks(evidence)
        numbers = {number for key in _keys(names, marks) for number in self._by_key.get(key, ())}
        return _verdict([self._liken(self._people[number], names, marks) for number in sorted(numbers)])

    def _liken(self, person: _Person, names: PersonName, marks: dict[str, str]) -> _Likeness:
        both = person.marks.keys() & marks.keys()
        shared = {
            mark for mark in both if person.marks[mark] == marks[mark] and not self._is_everybodys(mark, marks[mark])
        }
        opposed = {mark for mark in both if person.marks[mark] != marks[mark]}
        kin = kinship(person.names, names)
        if kin < Kinship.SOUNDS:
            shared.discard("birth_date")  # alone it is a coincidence
        return _Likeness(person, kin, frozenset(shared), frozenset(opposed))

    def _is_everybodys(self, mark: str, value: str) -> bool:
        """An office's mailbox, or one that people of different names have here already, tells nobody apart."""
        if mark != "email":
            return False
        owners = [self._people[number].names for number in self._by_key[f"email {value}"]]
        several = any(kinship(owners[0], other) == Kinship.DIFFERENT for other in owners[1:])
        return several or value.partition("@")[0] in _OFFICES


def _marks(person: KnownPerson | PersonEvidence) -> dict[str, str]:
    found = {
        "email": (person.email or "").strip().casefold(),
        "passport_no": "".join(filter(str.isalnum, person.passport_no or "")).upper(),
        "birth_date": person.birth_date.isoformat() if person.birth_date else "",
    }
    return {mark: value for mark, value in found.items() if value}


def _keys(names: PersonName, marks: dict[str, str]) -> set[str]:
    """What a person is looked up by: name, sound, Korean name, e-mail, passport number."""
    found = {f"name {key}" for key in names.keys} | {f"sound {key}" for key in names.sounds}
    found |= {f"given {outline}" for outline in names.outlines}
    found |= {f"{mark} {value}" for mark, value in marks.items() if mark != "birth_date"}
    return found | ({f"ko {names.hangul}"} if names.hangul else set())


def _verdict(likenesses: list[_Likeness]) -> Verdict:
    """Sure by an address or a passport first; by the name alone only where nobody else here has that name."""
    ranked = sorted(likenesses, key=lambda one: (one.is_sure, len(one.shared), one.is_open, one.kin), reverse=True)
    sure = [one for one in ranked if one.is_sure]
    namesakes = [one for one in ranked if one.kin >= Kinship.SOUNDS]
    open_ = [one for one in namesakes if one.is_open]
    doubtful = [one for one in ranked if one.is_doubtful and one not in sure]
    if sure and (len(sure) == 1 or len(sure[0].shared) > len(sure[1].shared)):
        return Verdict(Outcome.MATCHED, _candidates([*sure, *doubtful]))
    claimed = any(one.shared for one in doubtful)
    if not sure and open_ and len(namesakes) == 1 and not claimed:
        return Verdict(Outcome.MATCHED, _candidates(open_))
    told = _candidates(dict.fromkeys([*sure, *open_, *doubtful]))
    return Verdict(Outcome.REVIEW, told) if told else NEW


def _candidates(likenesses: Iterable[_Likeness]) -> tuple[Candidate, ...]:
    return tuple(one.candidate() for one in likenesses)[:5]
