"""Which known company a row means: names in two scripts, countries and internet domains weighed together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from exhibitplanner.matching.domains import own_domain
from exhibitplanner.matching.judging import Judge, Judgement, Known
from exhibitplanner.matching.known_names import Names
from exhibitplanner.matching.name_lookup import NameLookup
from exhibitplanner.matching.sound_lookup import SoundLookup
from exhibitplanner.matching.verdict import NEW, Candidate, Outcome, Verdict

__all__ = ["Candidate", "CompanyEvidence", "CompanyIndex", "KnownCompany", "Outcome", "Verdict"]

_LEAST_REVIEW: Final = 0.58
_MOST_CANDIDATES: Final = 5
_VERY_LIKE, _ABOUT = 0.9, 0.1


@dataclass(frozen=True, slots=True)
class KnownCompany:
    id: str
    name: str
    name_ko: str | None = None
    short_name: str | None = None
    aliases: tuple[str, ...] = ()
    country: str | None = None
    website: str | None = None
    email_domains: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class CompanyEvidence:
    """What a row says of a company."""

    name: str | None
    name_ko: str | None = None
    country: str | None = None
    website: str | None = None
    email_domain: str | None = None


class CompanyIndex:
    """Known companies, built once; `add` takes in what an import makes, so that its later rows find it."""

    def __init__(self, known: Iterable[KnownCompany] = ()) -> None:
        self._known: list[Known] = []
        self._names = NameLookup()
        self._latin_sounds, self._hangul_sounds = SoundLookup(hangul=False), SoundLookup(hangul=True)
        self._domains: defaultdict[str, list[int]] = defaultdict(list)
        for company in known:
            self.add(company)

    def add(self, company: KnownCompany) -> None:
        number = len(self._known)
        names = Names.of(
            (company.name, "name"),
            (company.name_ko, "name_ko"),
            (company.short_name, "short_name"),
            *((alias, "alias") for alias in company.aliases),
        )
        domains = _domains(company.website, *company.email_domains)
        self._known.append(Known(number, company.id, company.name, names, company.country or None))
        self._names.add(number, names)
        if not names.has_hangul:
            self._latin_sounds.add(number, names)
        elif not names.has_latin:
            self._hangul_sounds.add(number, names)
        for domain in domains:
            self._domains[domain].append(number)

    def find(self, evidence: CompanyEvidence) -> Verdict:
        asked = Names.of((evidence.name, "name"), (evidence.name_ko, "name_ko"))
        if not asked.told:
            return self._verbatim(evidence)
        by_domain = self._by_domain(evidence)
        judge = Judge(asked, evidence.country or None, by_domain, self._names)
        same = [number for told in asked.told if not self._names.is_group(told) for number in self._names.same(told)]
        judged = judge.all_of((self._known[number] for number in dict.fromkeys(same)), {})
        if not any(one.is_safe for one in judged):
            sounds = self._sounding(asked)
            others = {*self._nearby(asked), *sounds, *by_domain} - set(same)
            judged += judge.all_of((self._known[number] for number in sorted(others)), sounds)
        return _verdict(judged)

    def named(self, phrase: str) -> str | None:
        """The one company that has just this name; none by a word alone that it shares, as its group's, with others."""
        asked = Names.of((phrase, "name")).told
        numbers = {number for told in asked for number in self._names.same(told)}
        if len(numbers) != 1:
            return None
        number, words = numbers.pop(), asked[0].reading.words
        shared = len(words) == 1 and self._names.is_shared(words[0], number)
        return None if shared else self._known[number].id

    def _verbatim(self, evidence: CompanyEvidence) -> Verdict:
        """A name without a letter or digit, which a list's next import must find again."""
        name = (evidence.name or evidence.name_ko or "").strip()
        found = (one for one in self._known if not one.names.told and name and one.name.strip() == name)
        return next((Verdict(Outcome.MATCHED, (Candidate(one.id, one.name, 1.0, "name"),)) for one in found), NEW)

    def _nearby(self, asked: Names) -> list[int]:
        found = self._names.near(asked.told)
        for told in asked.told:
            found += self._names.abbreviated(told)
        return found

    def _sounding(self, asked: Names) -> dict[int, float]:
        """Names in the script that the row does not have, of companies known in no other."""
        if not asked.has_latin:
            return self._latin_sounds.near(asked)
        if not asked.has_hangul:
            return self._hangul_sounds.near(asked)
        return {}

    def _by_domain(self, evidence: CompanyEvidence) -> dict[int, str]:
        """Whom the website or the e-mail domain is: evidence only where one company alone has it."""
        found: dict[int, str] = {}
        for address, by in ((evidence.email_domain, "email"), (evidence.website, "website")):
            domain = own_domain(address)
            owners = self._domains.get(domain, []) if domain else []
            if len(owners) == 1:
                found[owners[0]] = by
        return found


def _domains(*addresses: str | None) -> frozenset[str]:
    return frozenset(domain for address in addresses if (domain := own_domain(address)))


def _verdict(judged: list[Judgement]) -> Verdict:
    """Matched where one is safe and nobody else is as good, or claims another of the row's names."""
    ranked = sorted(judged, key=lambda one: one.rank, reverse=True)
    told = tuple(
        Candidate(one.known.id, one.known.name, round(one.score, 3), one.by)
        for one in ranked
        if one.score >= _LEAST_REVIEW
    )
    if ranked and ranked[0].is_safe:
        best, rivals = ranked[0], ranked[1:]
        contested = any(other.contests(best) for other in rivals)
        return Verdict(Outcome.REVIEW if contested else Outcome.MATCHED, told[:_MOST_CANDIDATES])
    return NEW if not told or _share_a_group_word(told) else Verdict(Outcome.REVIEW, told[:_MOST_CANDIDATES])


def _share_a_group_word(told: tuple[Candidate, ...]) -> bool:
    """Whether three and more are about as like, and none very: they have their group's name in common."""
    names = [candidate.score for candidate in told if candidate.by == "similar"]
    return len(names) == len(told) > 2 and names[0] < _VERY_LIKE and names[0] - names[2] < _ABOUT
