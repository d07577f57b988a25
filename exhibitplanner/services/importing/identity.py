"""Names in a sheet told to be known records, new ones, or a person's decision."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from typing import Any, Final

from exhibitplanner.domain.kinds import BY_NAME, BY_PLURAL, Kind
from exhibitplanner.matching.companies import CompanyEvidence, CompanyIndex, KnownCompany
from exhibitplanner.matching.hangul import has_hangul
from exhibitplanner.matching.people import KnownPerson, PersonEvidence, PersonIndex
from exhibitplanner.matching.systems import KnownSystem, SystemIndex
from exhibitplanner.matching.verdict import Outcome, Verdict
from exhibitplanner.services.importing.draft import Draft, Row, first_of
from exhibitplanner.services.importing.options import Decision, ReviewPolicy
from exhibitplanner.services.importing.report import Candidate, Created, Doubt, Found, SheetReport

COMPANY, CONTACT, PART, PERSON, SYSTEM = (
    BY_NAME[name] for name in ("company", "contact", "participation", "participant", "system")
)
_TOLD_BY: Final = frozenset({"name", "name_ko", "email", "passport_no", "birth_date"})
_LIKELY: Final = 0.95
_EXACT: Final = frozenset({"name", "key"})


class Identity:
    """Who is who, for all sheets of one import; tells each sheet's report what it decided, once a distinct name.

    A person's `decisions` by (plural, name) go before what the names say; `policy` is for doubts without one.
    """

    def __init__(
        self, draft: Draft, policy: ReviewPolicy, decisions: Mapping[tuple[str, str], Decision] | None = None
    ) -> None:
        self._draft = draft
        self._policy = policy
        self._decisions = decisions or {}
        self._domains = _domains_of(draft)
        self._companies = CompanyIndex(
            _known_company(row, frozenset(self._domains.get(row["id"], ()))) for row in draft.rows(COMPANY).values()
        )
        self._systems = SystemIndex(_known_system(row) for row in draft.rows(SYSTEM).values())
        self._people: dict[tuple[str, str], PersonIndex] = {}
        self._decided: dict[tuple[str, str], str | None] = {}
        self._told: dict[tuple[str, str], str] = {}
        self._by_parent: dict[str, dict[str, list[Row]]] = {}
        self._listed: dict[tuple[int, str, str], list[list[int]]] = {}
        self._countries: dict[tuple[str | None, str | None, str | None], str | None] = {}

    def company(
        self,
        evidence: CompanyEvidence,
        row: int,
        report: SheetReport,
        facts: Mapping[str, Any],
        lay: Callable[[Row, Mapping[str, Any]], None] | None = None,
    ) -> Row | None:
        """The company that a row names, made where it is new; None where a person is to decide first.

        `facts` are further values by column: `lay` lays them over a known company. Another spelling is remembered as
        an alias.
        """
        name = evidence.name or evidence.name_ko or ""
        decision = ("companies", repr((evidence.name, evidence.name_ko)))
        if decision not in self._decided:
            verdict = self._companies.find(evidence)
            said = self._said("companies", name)
            self._decided[decision] = self._decide("companies", name, verdict, row, report, said)
        else:
            self._note_row(report, "companies", name, row)
        chosen = self._decided[decision]
        if chosen == "":
            return None
        if chosen is None:
            company = self._new_company(evidence, facts, row, report)
            self._decided[decision] = company["id"]
            return company
        company = self._draft.rows(COMPANY)[chosen]
        kept = {} if company["name_ko"] else {"name_ko": evidence.name_ko}  # the workspace keeps the names it has
        self._draft.merge(COMPANY, company, {**kept, "aliases": _with_spellings(company, evidence)})
        offered = {column: value for column, value in facts.items() if column not in {"name", "name_ko"}}
        if lay is not None and offered:
            lay(company, offered)
        return company

    def knows(self, evidence: CompanyEvidence) -> bool:
        """Whether a name is safely a known company."""
        return self._companies.find(evidence).outcome is Outcome.MATCHED

    def named(self, phrase: str) -> str | None:
        """The id of the known company whose name a phrase of a title is."""
        return self._companies.named(phrase)

    def suspects(self, evidence: CompanyEvidence) -> bool:
        """Whether a name is so likely a known company, such as its name in another script, that a person is asked."""
        verdict = self._companies.find(evidence)
        return verdict.outcome is Outcome.REVIEW and verdict.candidates[0].score >= _LIKELY

    def country(self, evidence: CompanyEvidence) -> str | None:
        """The country of the company that is meant, as far as it is known."""
        names = "".join(filter(None, (evidence.name, evidence.name_ko)))
        key = (evidence.name, evidence.name_ko, evidence.country)
        if key not in self._countries:
            verdict = self._companies.find(evidence) if names else None
            known = verdict is not None and verdict.outcome is Outcome.MATCHED
            company = self._draft.rows(COMPANY)[verdict.candidates[0].id] if verdict and known else None
            country = (company and company["country"]) or evidence.country  # which this import gives it
            korean = f"{names}{company['name_ko'] or ''}" if company else names
            self._countries[key] = country or ("KR" if has_hangul(korean) else None)
        return self._countries[key]

    def system(self, words: str, row: int, report: SheetReport, maker: str | None = None) -> Row | None:
        """The system that a row names, made where it is new."""
        decision = ("systems", words)
        if decision not in self._decided:
            said = self._said("systems", words)
            self._decided[decision] = self._decide("systems", words, self._systems.find(words), row, report, said)
        else:
            self._note_row(report, "systems", words, row)
        chosen = self._decided[decision]
        if chosen == "":
            return None
        if chosen is not None:
            return self._draft.rows(SYSTEM)[chosen]
        system = self._draft.insert(SYSTEM, {"designation": words}, assumed={"maker_id": maker})
        self._systems.add(_known_system(system))
        self._decided[decision] = self._told[decision] = system["id"]
        self._tell(report, Created("systems", [row], words, system["id"]), report.created)
        return system

    def person(self, participation: str, evidence: PersonEvidence, row: int, report: SheetReport) -> Row | str | None:
        """The participant whom a row means: the record, None for a new one, or `skip`."""
        return self._human(PERSON.plural, "participation_id", participation, evidence, row, report)

    def contact(self, company: str, evidence: PersonEvidence, row: int, report: SheetReport) -> Row | str | None:
        """The contact whom a row means: the record, None for a new one, or `skip`."""
        return self._human(CONTACT.plural, "company_id", company, evidence, row, report)

    def add_person(self, plural: str, parent: str, row: Row) -> None:
        """Take in a person who was made, so that later rows find them."""
        if (plural, parent) in self._people:
            self._people[plural, parent].add(_known_person(row))

    def update_person(self, kind: Kind, row: Row, changed: Collection[str]) -> None:
        """Know a person by what a row filled in, so that a later namesake is told apart."""
        parent = row["participation_id" if kind is PERSON else "company_id"]
        if _TOLD_BY & set(changed) and (kind.plural, parent) in self._people:
            self._people[kind.plural, parent].update(_known_person(row))

    def _human(  # noqa: PLR0913, PLR0917  of two callers
        self, plural: str, column: str, parent: str, evidence: PersonEvidence, row: int, report: SheetReport
    ) -> Row | str | None:
        kind = PERSON if plural == PERSON.plural else CONTACT
        if (plural, parent) not in self._people:
            self._people[plural, parent] = PersonIndex(map(_known_person, self._children(kind, column, parent)))
        verdict = self._people[plural, parent].find(evidence)
        best = verdict.candidates[0] if verdict.candidates else None
        if verdict.outcome is Outcome.MATCHED and best is not None and best.by in _EXACT:
            return self._draft.rows(kind)[best.id]
        name = evidence.name or evidence.name_ko or evidence.email or ""
        decided = self._decisions.get((plural, name))
        if decided is not None and decided.act == "join":
            decided = replace(decided, id=self._made(kind, column, parent, decided) or decided.id)
            known = self._draft.rows(kind).get(decided.id)
            decided = decided if known is not None and known[column] == parent else None  # a namesake elsewhere
        if verdict.outcome is Outcome.NEW and decided is None:
            return None
        chosen = self._decide(plural, name, verdict, row, report, decided)
        return "skip" if chosen == "" else None if chosen is None else self._draft.rows(kind)[chosen]

    def _children(self, kind: Kind, column: str, parent: str) -> list[Row]:
        """The people of a parent who were there before the import; those it makes are added to an index of theirs."""
        if kind.name not in self._by_parent:
            found: dict[str, list[Row]] = {}
            for one in self._draft.rows(kind).values():
                found.setdefault(one[column], []).append(one)
            self._by_parent[kind.name] = found
        return self._by_parent[kind.name].get(parent, [])

    def _note_row(self, report: SheetReport, of: str, name: str, row: int) -> None:
        """A name that was decided already: its entries list one row more."""
        for rows in self._listed.get((id(report), of, name), ()):
            if rows[-1] != row:
                rows.append(row)

    def _tell(self, report: SheetReport, entry: Found | Doubt | Created, into: list[Any]) -> None:
        into.append(entry)
        self._listed.setdefault((id(report), entry.of, entry.name), []).append(entry.rows)

    def _said(self, of: str, name: str) -> Decision | None:
        """A person's decision on a name; none where the record that it names is gone."""
        decision = self._decisions.get((of, name))
        return self._with_id(of, decision) if decision is not None and decision.act == "join" else decision

    def _with_id(self, of: str, decision: Decision) -> Decision | None:
        """A decision to join with the record's id of now; None where there is no such record."""
        record_id = self._told.get((of, decision.new_in)) if decision.new_in else decision.id
        return replace(decision, id=record_id) if record_id in self._draft.rows(BY_PLURAL[of]) else None

    def _made(self, kind: Kind, column: str, parent: str, decision: Decision) -> str | None:
        """The person whom this import makes under a name that a decision says."""
        made = self._draft.inserted.get(kind.name, {}).values() if decision.new_in else ()
        return next((one["id"] for one in made if one[column] == parent and one["name"] == decision.new_in), None)

    def _decide(  # noqa: PLR0913, PLR0917  a name and what is known of it
        self, of: str, name: str, verdict: Verdict, row: int, report: SheetReport, decided: Decision | None
    ) -> str | None:
        """The record's id, None for a new record, the empty text where the row waits for a person."""
        if decided is not None:
            return self._as_decided(of, name, verdict, row, report, decided)
        best = verdict.candidates[0] if verdict.candidates else None
        if verdict.outcome is Outcome.NEW or best is None:
            return None
        if verdict.outcome is Outcome.MATCHED:
            made = self._draft.is_new(BY_PLURAL[of], best.id)
            self._tell(report, Found(of, [row], name, best.id, best.name, best.score, best.by, made), report.matched)
            self._told[of, name] = best.id
            return best.id
        self._tell(report, Doubt(of, [row], name, self._candidates(of, verdict)), report.review)
        return {"new": None, "skip": "", "match": best.id}[self._policy]

    def _as_decided(  # noqa: PLR0913, PLR0917  a name and what is known of it
        self, of: str, name: str, verdict: Verdict, row: int, report: SheetReport, decided: Decision
    ) -> str | None:
        doubt = Doubt(of, [row], name, self._candidates(of, verdict), decision=self._decisions[of, name])
        self._tell(report, doubt, report.decided)
        if decided.act != "join":
            return None if decided.act == "new" else ""
        kind = BY_PLURAL[of]
        text = self._draft.texts.text(kind, decided.id)
        record = self._draft.rows(kind)[decided.id]
        shown = str(record.get("name") or text) if kind is not SYSTEM else text
        made = self._draft.is_new(kind, decided.id)
        self._tell(report, Found(of, [row], name, decided.id, shown, 1.0, "person", made), report.matched)
        self._told[of, name] = decided.id
        return decided.id

    def _candidates(self, of: str, verdict: Verdict) -> list[Candidate]:
        """The candidates with what tells them apart."""
        kind = BY_PLURAL[of]
        found: list[Candidate] = []
        for one in verdict.candidates:
            row = self._draft.rows(kind)[one.id]
            new_in = str(row.get("name") or row.get("designation")) if self._draft.is_new(kind, one.id) else None
            domains = tuple(sorted(self._domains.get(one.id, ())))
            country, website = row.get("country"), row.get("website")
            made_in = self._draft.origin_of(one.id) if new_in else None
            found.append(Candidate(one.id, one.name, one.score, one.by, country, website, domains, new_in, made_in))
        return found

    def _new_company(self, evidence: CompanyEvidence, facts: Mapping[str, Any], row: int, report: SheetReport) -> Row:
        values = {"country": evidence.country, "website": evidence.website, **facts}
        values |= {"name": evidence.name or evidence.name_ko, "name_ko": evidence.name_ko}
        taken = first_of(self._draft.holders(COMPANY, values))
        if taken is not None:  # in doubt for its other name; one record a name is the rule
            return taken
        company = self._draft.insert(COMPANY, values)
        self._told["companies", company["name"]] = company["id"]
        _add_domain(self._domains, company["id"], evidence.email_domain and f"@{evidence.email_domain}")
        self._companies.add(_known_company(company, frozenset(filter(None, [evidence.email_domain]))))
        self._tell(report, Created("companies", [row], company["name"], company["id"]), report.created)
        return company


def _with_spellings(company: Row, evidence: CompanyEvidence) -> list[str] | None:
    known = {name.casefold() for name in (company["name"], company["name_ko"], company["short_name"]) if name}
    aliases = list(company["aliases"] or [])
    known |= {alias.casefold() for alias in aliases}
    for spelling in (evidence.name, evidence.name_ko):
        if spelling and spelling.casefold() not in known:
            aliases.append(spelling)
            known.add(spelling.casefold())
    return aliases if aliases != (company["aliases"] or []) else None


def _domains_of(draft: Draft) -> dict[str, set[str]]:
    """The domains of e-mail addresses by the company whose people have them."""
    domains: dict[str, set[str]] = {}
    owners = {row["id"]: row["company_id"] for row in draft.rows(PART).values()}
    for row in draft.rows(CONTACT).values():
        _add_domain(domains, row["company_id"], row["email"])
    for row in draft.rows(PERSON).values():
        _add_domain(domains, owners.get(row["participation_id"], ""), row["email"])
    return domains


def _add_domain(domains: dict[str, set[str]], company: str, email: str | None) -> None:
    if email and "@" in email:
        domains.setdefault(company, set()).add(email.rpartition("@")[2])


def _known_company(row: Row, domains: frozenset[str]) -> KnownCompany:
    return KnownCompany(
        row["id"], row["name"], row["name_ko"], row["short_name"], tuple(row["aliases"] or ()), row["country"],
        row["website"], domains,
    )  # fmt: skip


def _known_system(row: Row) -> KnownSystem:
    return KnownSystem(row["id"], row["designation"], row["name"], row["name_ko"])


def _known_person(row: Row) -> KnownPerson:
    return KnownPerson(
        row["id"], row["name"], row["name_ko"], row["email"], row.get("passport_no"), row.get("birth_date")
    )
