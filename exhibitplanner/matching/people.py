"""Which known person of a company a row means: names in two scripts, e-mail, passport number, date of birth."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from exhibitplanner.matching.person_names import Kinship, PersonName, kinship, surely_names
from exhibitplanner.matching.verdict import NEW, Candidate, Outcome, Verdict
from exhibitplanner.matching.word_lists import word_set

__all__ = ["KnownPerson", "PersonEvidence", "PersonIndex"]

# mailboxes of a whole office
_OFFICES: Final = word_set(
    "info contact office sales admin mail export marketing biuro sekretariat kontakt press pr hr support service hello"
    " reception secretary team exhibition expo fair targi webmaster post zentrale"
)
_MARKS: Final = ("email", "passport_no", "birth_date")
_BY: Final = {Kinship.SAME: "name", Kinship.SOUNDS: "romanised"}
_SCORES: Final = {Kinship.SAME: 0.9, Kinship.SOUNDS: 0.85, Kinship.SIMILAR: 0.65}
_FEW: Final = 12  # so few are looked at one by one; more are looked up by their names


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


class _Person:
    """A row, or a known person: e-mail, passport number and birth date as they are compared, the name when asked."""

    __slots__ = ("_names", "id", "marks", "name", "name_ko", "shown")

    def __init__(self, told: KnownPerson | PersonEvidence, known_as: str = "") -> None:
        self.id = known_as
        self.name, self.name_ko = told.name, told.name_ko
        email, passport = told.email, told.passport_no
        if passport and not passport.isalnum():
            passport = "".join(filter(str.isalnum, passport))
        self.marks = (
            email.strip().casefold() if email else "",
            passport.upper() if passport else "",
            told.birth_date,
        )
        self.shown = told.name or told.name_ko or email or ""
        self._names: PersonName | None = None

    @property
    def names(self) -> PersonName:
        if self._names is None:
            self._names = PersonName.of(self.name, self.name_ko)
        return self._names

    def is_copy_of(self, other: _Person) -> bool:
        """Whether all cells are the same, and plainly a name: nobody needs to take it apart."""
        return (
            self.name == other.name
            and self.marks == other.marks
            and self.name_ko == other.name_ko
            and surely_names(self.name or self.name_ko)
        )

    def opposes(self, other: _Person) -> bool:
        """Whether both have an e-mail address, a passport or a birth date, and not the same."""
        return any(one and two and one != two for one, two in zip(self.marks, other.marks, strict=True))


class _Holders:
    """Who has which e-mail address, passport or birth date, and who has none; one holder is kept without a list."""

    __slots__ = ("have", "lack")

    def __init__(self) -> None:
        self.have: dict[object, int | list[int]] = {}
        self.lack: list[int] = []

    def add(self, value: object, number: int) -> None:
        if not value:
            self.lack.append(number)
            return
        held = self.have.setdefault(value, number)
        if isinstance(held, list):
            held.append(number)
        elif held != number:
            self.have[value] = [held, number]

    def remove(self, value: object, number: int) -> None:
        held = self.have.get(value) if value else self.lack
        if isinstance(held, list):
            held.remove(number)
        else:
            del self.have[value]

    def of(self, value: object) -> Collection[int]:
        held = self.have.get(value, ()) if value else ()
        return (held,) if isinstance(held, int) else held


@dataclass(slots=True, eq=False)
class _Likeness:
    person: _Person
    kin: Kinship
    shared: set[str]
    opposed: set[str]

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
        by = _BY.get(self.kin) or next(iter(sorted(self.shared)), "similar")
        score = _SCORES.get(self.kin, 0.3)
        return Candidate(self.person.id, self.person.shown, round(min(1.0, score + 0.3 * len(self.shared)), 3), by)


class PersonIndex:
    """The people of one participation or company; `add` takes in those that an import makes, `update` what it fills in.

    Whom a row cannot mean is told by what both have and do not share, so most names are never taken apart.
    """

    def __init__(self, known: Iterable[KnownPerson] = ()) -> None:
        self._people: list[_Person] = []
        self._holders = tuple(_Holders() for _ in _MARKS)
        self._by_name: defaultdict[str, list[int]] = defaultdict(list)
        self._numbers: dict[str, int] = {}  # made when it is first asked for
        self._named = 0  # how many of the people are in there
        for person in known:
            self.add(person)

    def add(self, person: KnownPerson) -> None:
        number, added = len(self._people), _Person(person, person.id)
        self._people.append(added)
        for holders, value in zip(self._holders, added.marks, strict=True):
            holders.add(value, number)

    def update(self, person: KnownPerson) -> None:
        """Know a person by what they are told to be now; somebody unknown is added."""
        if len(self._numbers) < len(self._people):
            self._numbers = {one.id: number for number, one in enumerate(self._people)}
        number = self._numbers.get(person.id)
        if number is None:
            self.add(person)
            return
        before, now = self._people[number], _Person(person, person.id)
        for holders, old, new in zip(self._holders, before.marks, now.marks, strict=True):
            if old != new:
                holders.remove(old, number)
                holders.add(new, number)
        self._people[number] = now
        if number < self._named and (before.name, before.name_ko) != (now.name, now.name_ko):
            for key in now.names.keys:  # the former names' stay: whom they find is compared all the same
                self._by_name[key].append(number)

    def find(self, evidence: PersonEvidence) -> Verdict:
        row = _Person(evidence)
        plain = self._one_or_nobody(row)
        if plain == ():
            return NEW
        mailbox = self._is_everybodys(row.marks[0])
        if plain and not mailbox and row.is_copy_of(self._people[plain[0]]):
            known = self._people[plain[0]]
            return Verdict(Outcome.MATCHED, (Candidate(known.id, known.shown, 1.0, "name"),))
        near = plain or self._not_told_apart(row, mailbox=mailbox)
        if near is None:
            near = self._near_by_name(row, mailbox=mailbox)
        alike = {at: like for at in sorted(near) if (like := _liken(self._people[at], row, mailbox=mailbox))}
        if not alike:
            return NEW
        return _verdict(list(alike.values()), lambda: self._has_other_namesakes(row, alike))

    def _one_or_nobody(self, row: _Person) -> tuple[int, ...] | None:
        """Who alone can be meant where all others have another address, passport or birth date; None where it is not
        as plain as in most rows."""
        only, telling = -1, False
        for holders, value in zip(self._holders, row.marks, strict=True):
            if value:
                held = holders.have.get(value)
                if held is not None:
                    if not isinstance(held, int) or only not in {-1, held}:
                        return None
                    only = held
                telling = telling or not holders.lack
        return None if not telling else () if only < 0 else (only,)

    def _not_told_apart(self, row: _Person, *, mailbox: bool) -> Collection[int] | None:
        """Who shares an address, a passport or a birth date with a row, or differs in none; None where they are many.

        Nobody else can be meant, whatever their name.
        """
        mailed, ported, born = (holders.of(value) for holders, value in zip(self._holders, row.marks, strict=True))
        open_ = [
            (its, holders.lack)
            for its, holders, value in zip((mailed, ported, born), self._holders, row.marks, strict=True)
            if value
        ]
        fewest = min(open_, key=lambda pair: len(pair[0]) + len(pair[1]), default=None)
        sharing = [*ported, *(() if mailbox else mailed)]
        if fewest is None or len(sharing) + len(fewest[0]) + len(fewest[1]) > _FEW:
            return None
        sharing += [at for at in born if row.names.may_be(self._people[at].names)]
        return {*sharing, *(at for some in fewest for at in some if not row.opposes(self._people[at]))}

    def _near_by_name(self, row: _Person, *, mailbox: bool) -> set[int]:
        """The same for many: whose name may be the row's, and whoever has its address or passport."""
        born = row.marks[2]
        near = {
            at
            for at in self._alike(row)
            if not row.opposes(self._people[at]) or (born and self._people[at].marks[2] == born)
        }
        for holders, value in zip(self._holders[mailbox:2], row.marks[mailbox:2], strict=True):
            near.update(holders.of(value))
        return near

    def _alike(self, row: _Person) -> Iterable[int]:
        """Whose name may be the row's."""
        for number in range(self._named, len(self._people)):
            for key in self._people[number].names.keys:
                self._by_name[key].append(number)
        self._named = len(self._people)
        return {at for key in row.names.keys_sought for at in self._by_name.get(key, ())}

    def _has_other_namesakes(self, row: _Person, counted: Collection[int]) -> bool:
        """Whether somebody else has the row's name, told apart from it by what both have."""
        others = (self._people[at] for at in self._alike(row) if at not in counted)
        return any(kinship(other.names, row.names) >= Kinship.SOUNDS for other in others)

    def _is_everybodys(self, email: str) -> bool:
        """An office's mailbox, or one that people of different names have here already, tells nobody apart."""
        owners = self._holders[0].of(email)
        if not owners or email.partition("@")[0] in _OFFICES:
            return bool(owners)
        first, *others = owners
        return any(kinship(self._people[first].names, self._people[at].names) == Kinship.DIFFERENT for at in others)


def _liken(person: _Person, row: _Person, *, mailbox: bool) -> _Likeness | None:
    """How a person stands to a row; None for somebody of another name, and for a namesake who is told apart."""
    shared: set[str] = set()
    opposed: set[str] = set()
    for mark, known, value in zip(_MARKS, person.marks, row.marks, strict=True):
        if known and value:
            (shared if known == value else opposed).add(mark)
    if mailbox:
        shared.discard("email")
    kin = kinship(person.names, row.names)
    if kin < Kinship.SOUNDS:
        shared.discard("birth_date")  # alone it is a coincidence
    elif kin == Kinship.SOUNDS and not person.names.meets(row.names) and not shared - {"birth_date"}:
        return None
    if not shared and (opposed or kin < Kinship.SIMILAR):
        return None
    return _Likeness(person, kin, shared, opposed)


def _verdict(likenesses: list[_Likeness], has_other_namesakes: Callable[[], bool]) -> Verdict:
    """Sure by an address or a passport first; by the name alone only where nobody else here has that name."""
    if len(likenesses) == 1 and likenesses[0].is_sure:
        return Verdict(Outcome.MATCHED, (likenesses[0].candidate(),))
    ranked = sorted(likenesses, key=lambda one: (one.is_sure, len(one.shared), one.is_open, one.kin), reverse=True)
    sure = [one for one in ranked if one.is_sure]
    namesakes = [one for one in ranked if one.kin >= Kinship.SOUNDS]
    open_ = [one for one in namesakes if one.is_open]
    doubtful = [one for one in ranked if one.is_doubtful and one not in sure]
    if sure and (len(sure) == 1 or len(sure[0].shared) > len(sure[1].shared)):
        return Verdict(Outcome.MATCHED, _candidates([*sure, *doubtful]))
    claimed = any(one.shared for one in doubtful)
    if not sure and open_ and len(namesakes) == 1 and not claimed and not has_other_namesakes():
        return Verdict(Outcome.MATCHED, _candidates(open_))
    told = _candidates(dict.fromkeys([*sure, *open_, *doubtful]))
    return Verdict(Outcome.REVIEW, told) if told else NEW


def _candidates(likenesses: Iterable[_Likeness]) -> tuple[Candidate, ...]:
    return tuple(one.candidate() for one in likenesses)[:5]
