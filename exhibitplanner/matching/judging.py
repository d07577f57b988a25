"""One known company against what a row says: how alike, by what evidence, and whether it is safe to join them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Final

from exhibitplanner.matching.comparing import SAME, UNLIKE, Likeness, Sameness, compare
from exhibitplanner.matching.known_names import Names, Told
from exhibitplanner.matching.legal_forms import forms_agree
from exhibitplanner.matching.name_lookup import NameLookup
from exhibitplanner.matching.readings import first_letters

_CONFLICT: Final = 0.4  # names in the other script that are less alike than this speak against
_ABROAD: Final = 0.85
_GIVEN_INITIALS, _OWN_INITIALS, _DOMAIN_ONLY = 0.85, 0.62, 0.6
_LIKELY: Final = 0.72  # enough for a match beside the same domain
_LEAST_SOUND: Final = 0.72
_SCORES: Final = {Sameness.REWRITTEN: 0.93, Sameness.MISSPELT: 0.9}


@dataclass(frozen=True, slots=True)
class Known:
    """A known company as it is compared; `domains` are its website's and its e-mail addresses'."""

    number: int
    id: str
    name: str
    names: Names
    country: str | None
    domains: frozenset[str]


@dataclass(frozen=True, slots=True)
class Judgement:
    known: Known
    likeness: Likeness
    by: str
    field: str
    is_safe: bool
    same_forms: bool
    same_country: bool
    key: str

    @property
    def score(self) -> float:
        return self.likeness.score

    @property
    def rank(self) -> tuple[bool, float, bool, bool, float, bool]:
        sure = float(self.likeness.sameness) if self.is_safe else self.score
        return (self.is_safe, sure, self.same_forms, self.same_country, self.score, self.by == "name")

    def contests(self, best: Judgement) -> bool:
        """Whether it may as well be meant: as good a name of somebody else, or another of the row's names exactly."""
        if self.likeness.sameness == Sameness.SAME and self.field != best.field:
            return True
        twins = self.key == best.key and self.known.country == best.known.country
        return self.is_safe and self.rank[:4] == best.rank[:4] and not twins


class Judge:
    """Weighs known companies against one row; `by_domain` says whose its website or e-mail domain is."""

    def __init__(self, asked: Names, country: str | None, by_domain: Mapping[int, str], lookup: NameLookup) -> None:
        self._asked, self._country, self._by_domain, self._lookup = asked, country, by_domain, lookup
        self._told = [told for told in asked.told if not lookup.is_group(told)] or asked.told

    def all_of(self, known: Iterable[Known], sounds: Mapping[int, float] | None = None) -> list[Judgement]:
        return [self._judged(one, (sounds or {}).get(one.number, 0.0)) for one in known]

    def _judged(self, known: Known, sound: float) -> Judgement:
        pairs = [
            self._pair(ours, theirs)
            for ours in self._told
            for theirs in known.names.told
            if ours.hangul == theirs.hangul
        ]
        best = max(pairs, key=lambda pair: pair.order, default=None)
        if best is None:
            return self._by_other_evidence(known, sound)
        opposed = any(
            max(pair.likeness.score for pair in pairs if pair.ours.hangul == script) < _CONFLICT
            for script in {pair.ours.hangul for pair in pairs}
        )
        return self._settled(known, best, opposed=opposed)

    def _pair(self, ours: Told, theirs: Told) -> _Pair:
        if (theirs.sisters and self._lookup.is_group(theirs)) or _twice_whole(ours, theirs):
            return _Pair(ours, theirs, UNLIKE)
        if theirs.by == "short_name" and ours.reading.key != theirs.reading.key:
            return _Pair(ours, theirs, UNLIKE)
        likeness = compare(ours.reading, theirs.reading, self._lookup.weigh)
        if likeness.sameness > Sameness.LIKE and not (
            _speaks_for_all(ours, self._lookup) and _speaks_for_all(theirs, self._lookup)
        ):
            likeness = Likeness(Sameness.LIKE, 0.85)
        given = _initials_likeness(ours, theirs)
        return _Pair(
            ours,
            theirs,
            max(likeness, given, key=lambda one: (one.sameness, one.score)),
            abbreviated=given.score > likeness.score,
        )

    def _settled(self, known: Known, best: _Pair, *, opposed: bool) -> Judgement:
        ours, theirs = best.ours.reading, best.theirs.reading
        likeness = best.likeness
        if likeness.sameness in _SCORES:
            likeness = replace(likeness, score=max(likeness.score, _SCORES[likeness.sameness]))
        abroad = bool(self._country and known.country and self._country != known.country)
        same_forms = ours.forms == theirs.forms
        safe = likeness.sameness >= Sameness.MISSPELT and not opposed
        if abroad:
            safe = safe and likeness.sameness == Sameness.SAME and same_forms
            likeness = replace(likeness, score=likeness.score * (0.97 if safe else _ABROAD))
        if not forms_agree(ours.forms, theirs.forms):
            safe = safe and likeness.sameness == Sameness.SAME and self._country == known.country
            likeness = replace(likeness, score=likeness.score * 0.97)
        domain = self._by_domain.get(known.number)
        if domain and not safe and not opposed and not abroad and best.abbreviated:
            safe = likeness.score >= _LIKELY
        by = (
            best.theirs.by
            if likeness.sameness >= Sameness.REWRITTEN
            else "abbreviation"
            if best.abbreviated
            else "similar"
        )
        if domain and likeness.score < _DOMAIN_ONLY:
            likeness, by = Likeness(Sameness.LIKE, _DOMAIN_ONLY), domain
        return Judgement(
            known, likeness, by, best.ours.by, safe, same_forms, bool(self._country) and not abroad, theirs.key
        )

    def _by_other_evidence(self, known: Known, sound: float) -> Judgement:
        """No name in a script that both have: the sound, and whose the domain is."""
        domain = self._by_domain.get(known.number)
        abroad = bool(self._country and known.country and self._country != known.country)
        score = sound * (_ABROAD if abroad else 1.0) if sound >= _LEAST_SOUND else 0.0
        safe = bool(domain) and score >= _LIKELY and not abroad
        by = "romanised" if score else domain or "similar"
        likeness = Likeness(Sameness.LIKE, max(score, _DOMAIN_ONLY if domain else 0.0))
        return Judgement(known, likeness, by, "name", safe, same_forms=True, same_country=not abroad, key="")


@dataclass(frozen=True, slots=True)
class _Pair:
    ours: Told
    theirs: Told
    likeness: Likeness
    abbreviated: bool = False

    @property
    def order(self) -> tuple[Sameness, float, bool, bool]:
        same_forms = self.ours.reading.forms == self.theirs.reading.forms
        return (self.likeness.sameness, self.likeness.score, same_forms, self.theirs.by == "name")


def _twice_whole(ours: Told, theirs: Told) -> bool:
    """Pieces read as one are only for a name without bars: two members of a group share the group's piece."""
    return (ours.whole and bool(theirs.whole or theirs.sisters)) or (theirs.whole and bool(ours.sisters))


def _speaks_for_all(told: Told, lookup: NameLookup) -> bool:
    """A piece between bars names the company where its sisters are groups, or it alone has a legal form."""
    others = [
        sister for sister in told.sisters if not lookup.is_group(Told(sister, told.by, told.hangul, (told.reading,)))
    ]
    return not others or (bool(told.reading.forms) and not any(sister.forms for sister in others))


def _initials_likeness(ours: Told, theirs: Told) -> Likeness:
    one, other = ours.reading, theirs.reading
    if one.squash in other.initials or other.squash in one.initials:
        return Likeness(Sameness.LIKE, _GIVEN_INITIALS)
    if ours.hangul:
        return UNLIKE
    brief, full = sorted((one, other), key=lambda reading: len(reading.words))
    if len(brief.words) == 1 and len(brief.squash) >= 3 and first_letters(full.words) == brief.squash:
        return Likeness(Sameness.LIKE, _OWN_INITIALS)
    return UNLIKE
