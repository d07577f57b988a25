"""Problems of a workspace, listed for commands and reports."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from sqlalchemy import Connection

from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.messages import Language
from exhibitplanner.planning.checking import check_plan
from exhibitplanner.planning.rules.registering import Finding, Severity
from exhibitplanner.planning.snapshot.companies import Participation
from exhibitplanner.planning.snapshot.plan import Row, home_of
from exhibitplanner.planning.snapshot.venue import Exhibition
from exhibitplanner.services.naming import Names
from exhibitplanner.services.problems import finding_words
from exhibitplanner.services.problems.loading import load_plan
from exhibitplanner.services.problems.row_words import company_words
from exhibitplanner.services.reading import exhibition_id
from exhibitplanner.storage.workspace import Workspace

_ORDER: Final = list(Severity)


@dataclass(frozen=True, slots=True)
class ProblemRecord:
    """A record that takes part in a problem; `kind` is its name in the singular."""

    kind: str
    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Problem:
    """A broken thing in words; `company` is whose it is, blank where it is nobody's.

    `exhibitions` are the ids of those that it is about, `participation_id` the one that has to mend it.
    """

    rule: str
    severity: Severity
    message: str
    company: str
    records: tuple[ProblemRecord, ...]
    figures: dict[str, Any]
    exhibitions: frozenset[str]
    participation_id: str | None

    def as_json(self) -> dict[str, Any]:
        """As `check --json` prints it."""
        records = [{"kind": BY_NAME[one.kind].plural, "id": one.id, "name": one.name} for one in self.records]
        return {
            "rule": self.rule, "severity": self.severity.value, "message": self.message, "records": records,
            "figures": self.figures,
        }  # fmt: skip


def list_problems(
    workspace: Workspace, *, exhibition: str | None = None, today: date | None = None, language: Language = "en"
) -> list[Problem]:
    """All problems, the worst first; of one exhibition (by its code) where it is named.

    `today` stands for the date at every venue; without it each venue's own clock says.

    Raises:
        UsageError: There is no such exhibition.
    """
    with workspace.read() as connection:
        return read_problems(connection, exhibition=exhibition, today=today, language=language)


def read_problems(
    connection: Connection, *, exhibition: str | None = None, today: date | None = None, language: Language = "en"
) -> list[Problem]:
    """As `list_problems`, of what a connection sees."""
    wanted = exhibition_id(connection, exhibition) if exhibition is not None else None
    findings = check_plan(load_plan(connection, today))
    if wanted is not None:
        findings = [one for one in findings if wanted in exhibitions_of(one)]
    return worded(connection, in_order(findings), language, exhibition)


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """The worst first, then rule by rule; otherwise as the rows lie."""
    return sorted(findings, key=lambda one: (_ORDER.index(one.severity), one.rule))


def in_order_of_problems(problems: Iterable[Problem]) -> list[Problem]:
    """The worst first, then rule by rule."""
    return sorted(problems, key=lambda one: (_ORDER.index(one.severity), one.rule))


def worded(
    connection: Connection, findings: list[Finding], language: Language, exhibition: str | None = None
) -> list[Problem]:
    """Findings in words, with their records' names."""
    names = Names(connection, exhibition)
    for kind, ids in _ids_by_kind(findings).items():
        names.learn(BY_NAME[kind], ids)
    return [_problem(finding, names, language) for finding in findings]


def exhibitions_of(finding: Finding) -> frozenset[str]:
    """The ids of the exhibitions that a finding is about; several for an article that is at two."""
    homes = (home_of(row, Exhibition) for row in finding.rows)
    return frozenset(home.id for home in homes if home is not None)


def participation_of(rows: Iterable[Row]) -> Participation | None:
    """The participation that the first of the rows with one belongs to."""
    return next((home for row in rows if (home := home_of(row, Participation)) is not None), None)


def _problem(finding: Finding, names: Names, language: Language) -> Problem:
    records = tuple(ProblemRecord(row.kind, row.id, names.text(BY_NAME[row.kind], row.id)) for row in finding.rows)
    part = participation_of(finding.rows)
    return Problem(
        finding.rule,
        finding.severity,
        finding_words.message(finding, language),
        company_words(part.company, language) if part else "",
        records,
        finding_words.figures_as_json(finding),
        exhibitions_of(finding),
        part.id if part else None,
    )


def _ids_by_kind(findings: Iterable[Finding]) -> dict[str, dict[str, None]]:
    found: dict[str, dict[str, None]] = {}
    for finding in findings:
        for row in finding.rows:
            found.setdefault(row.kind, {})[row.id] = None
    return found
