"""One known company against what a row says: how alike, by what evidence, and whether it is safe to join them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from exhibitplanner.matching.comparing import Likeness, Sameness
from exhibitplanner.matching.known_names import Names
from exhibitplanner.matching.legal_forms import forms_agree
from exhibitplanner.matching.name_lookup import NameLookup
from exhibitplanner.matching.pairing import Pair, pairs

_CONFLICT: Final = 0.4  # names in the other script that are less alike than this speak against
_ABROAD, _SAME_ABROAD, _OTHER_FORM = 0.85, 0.97, 0.97
_DOMAIN_ONLY: Final = 0.6
_LEAST_SOUND: Final = 0.72


@dataclass(frozen=True, slots=True)
class Known:
    """A known company as it is compared."""

    number: int
    id: str
    name: str
    names: Names
    country: str | None


@dataclass(frozen=True, slots=True)
class Judgement:
    """`field` is the row's field that speaks for it, `key` the name of theirs that does."""

    known: Known
    likeness: Likeness
    by: str
    field: str
    key: str
    is_safe: bool
    same_forms: bool
    has_domain: bool
    same_country: bool

    @property
    def score(self) -> float:
        return self.likeness.score

    @property
    def rank(self) -> tuple[bool, float, bool, bool, bool, float, bool]:
        sure = float(self.likeness.sameness) if self.is_safe else self.score
        others = (self.same_forms, self.has_domain, self.same_country)
        return (self.is_safe, sure, *others, self.score, self.by == "name")

    def contests(self, best: Judgement) -> bool:
        """Whether it may as well be meant: as good a name of somebody else, or another of the row's names exactly."""
        if self.likeness.sameness == Sameness.SAME and self.field != best.field:
            return True
        twins = self.key == best.key and self.known.country == best.known.country
        return self.is_safe and self.rank[:5] == best.rank[:5] and not twins


class Judge:
    """Weighs known companies against one row; `by_domain` says whose its website or e-mail domain is."""

    def __init__(self, asked: Names, country: str | None, by_domain: Mapping[int, str], lookup: NameLookup) -> None:
        self._country, self._by_domain, self._lookup = country, by_domain, lookup
        self._told = [told for told in asked.told if not lookup.is_group(told)] or asked.told

    def all_of(self, known: Iterable[Known], sounds: Mapping[int, float]) -> list[Judgement]:
        """`sounds` says how much a company that is known in the other script alone sounds like the row's name."""
        return [self._judged(one, sounds.get(one.number, 0.0)) for one in known]

    def _judged(self, known: Known, sound: float) -> Judgement:
        laid = pairs(self._told, known.names, self._lookup)
        if not laid:
            return self._by_sound(known, sound)
        by_script = [[pair for pair in laid if pair.ours.hangul == hangul] for hangul in (False, True)]
        opposed = any(max(pair.likeness.score for pair in some) < _CONFLICT for some in by_script if some)
        return self._by_name(known, max(laid, key=lambda pair: pair.order), opposed=opposed)

    def _by_name(self, known: Known, best: Pair, *, opposed: bool) -> Judgement:
        """Different countries want the same name and legal form; different forms the same name and country."""
        sameness, domain, abroad = best.likeness.sameness, self._by_domain.get(known.number), self._is_abroad(known)
        safe = sameness > Sameness.LIKE and not opposed
        score = best.likeness.score
        if abroad:
            safe = safe and sameness == Sameness.SAME and best.same_forms
            score *= _SAME_ABROAD if safe else _ABROAD
        if not forms_agree(best.ours.reading.forms, best.theirs.reading.forms):
            safe = safe and sameness == Sameness.SAME and self._is_home(known)
            score *= _OTHER_FORM
        if best.abbreviated and not opposed and not abroad:
            safe = safe or bool(domain) or (best.is_telling and self._is_home(known))
        by = domain if domain and score < _DOMAIN_ONLY else best.by
        score = max(score, _DOMAIN_ONLY) if domain else score
        return Judgement(
            known, Likeness(sameness, score), by, best.ours.by, best.theirs.reading.key,
            is_safe=safe, same_forms=best.same_forms, has_domain=bool(domain), same_country=self._is_home(known),
        )  # fmt: skip

    def _by_sound(self, known: Known, sound: float) -> Judgement:
        """No name in a script that both have: the sound is for a person, but beside the same domain it is enough."""
        domain, abroad = self._by_domain.get(known.number), self._is_abroad(known)
        score = sound * (_ABROAD if abroad else 1.0)
        score = score if score >= _LEAST_SOUND else 0.0
        by = "romanised" if score else domain or "similar"
        likeness = Likeness(Sameness.LIKE, max(score, _DOMAIN_ONLY if domain else 0.0))
        return Judgement(
            known, likeness, by, "name", "", is_safe=bool(domain and score and not abroad), same_forms=True,
            has_domain=bool(domain), same_country=self._is_home(known),
        )  # fmt: skip

    def _is_abroad(self, known: Known) -> bool:
        return bool(self._country and known.country and self._country != known.country)

    def _is_home(self, known: Known) -> bool:
        return bool(self._country) and self._country == known.country
