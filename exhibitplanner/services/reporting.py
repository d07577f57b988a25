"""Reports: records gathered and worded for `reports`, which sets them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final, get_args
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, func, select

from exhibitplanner.domain.errors import UsageError
from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.domain.people import BadgeKind
from exhibitplanner.domain.words import nearest
from exhibitplanner.messages import Language, text
from exhibitplanner.reports.document import Frame, Paper, TableReport
from exhibitplanner.reports.files import write_files
from exhibitplanner.reports.ordering import sort_key
from exhibitplanner.reports.press import Press
from exhibitplanner.reports.roster import Grouping, RosterPerson, roster
from exhibitplanner.reports.wording import span
from exhibitplanner.services.key_texts import KeyTexts
from exhibitplanner.services.reading import exhibition_id
from exhibitplanner.storage.workspace import Workspace

LATER: Final = (
    "exhibitors", "booths", "booth-plan", "fascia", "exhibits", "move-in", "packing-list", "carnet-list",
    "case-labels", "badges", "deadlines", "orders", "problems", "readiness", "briefing", "venue-questions", "chase",
    "comparison", "journal",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class ReportOptions:
    """What a person chooses for a report; blank `exhibition` is all of them.

    `landscape` left open is what the report's columns need.
    """

    exhibition: str | None = None
    company: str | None = None
    by: str = "company"
    signature: bool = False
    language: Language = "en"
    paper: Paper = "a4"
    landscape: bool | None = None


@dataclass(frozen=True, slots=True)
class ReportCompany:
    """A company that a report can be narrowed to, and its people; its id is what `ReportOptions.company` takes."""

    id: str
    name: str
    name_ko: str
    people: int


@dataclass(frozen=True, slots=True)
class SetReport:
    """A report as its pages look: each an SVG drawing in points."""

    report: TableReport
    pages: tuple[bytes, ...]


def write_report(workspace: Workspace, name: str, out: Path, options: ReportOptions) -> list[Path]:
    """Write a report in the form of `out`'s suffix; the paths written.

    Raises:
        UsageError: An unknown report, grouping, exhibition, company or suffix.
        InputError: A target cannot be written.
    """
    from exhibitplanner.reports import rendering

    if out.suffix.lower() == ".xlsx":
        raise UsageError("report_suffix_later", path=str(out), suffix=out.suffix)
    return rendering.write_report(make_report(workspace, name, options), out)


def make_report(workspace: Workspace, name: str, options: ReportOptions) -> TableReport:
    """A report as plain data, ready to be set or shown."""
    if name in LATER:
        raise UsageError("report_comes_later", report=name)
    if name not in _REPORTS:
        raise UsageError("unknown_report", report=name, nearest=nearest(name, (*_REPORTS, *LATER)))
    if options.by not in get_args(Grouping):
        raise UsageError("unknown_grouping", by=options.by)
    with workspace.read() as connection:
        return _REPORTS[name](connection, options)


def set_report(
    workspace: Workspace, name: str, options: ReportOptions, press: Press, beat: Callable[[], object]
) -> SetReport:
    """A report set into pages; 300 people take 0.3 s, 10,000 take 10 s. What `beat` raises stops it.

    Raises:
        InputError: `report_not_set`; see also `make_report`.
    """
    report = make_report(workspace, name, options)
    return SetReport(report, tuple(press.render(report, "svg", beat)))


def save_report(  # noqa: PLR0913, PLR0917  as `write_report`, and with what
    workspace: Workspace, name: str, out: Path, options: ReportOptions, press: Press, beat: Callable[[], object]
) -> None:
    """Write a report as a PDF by a press; a window would keep what Typst computes for as long as it is open.

    Raises:
        InputError: `report_not_set`, or the file cannot be written; see also `make_report`.
    """
    pages = press.render(make_report(workspace, name, options), "pdf", beat)
    write_files([(out, pages[0])])


def list_report_companies(workspace: Workspace, exhibition: str | None) -> list[ReportCompany]:
    """The companies with people at the exhibition, by name; at any where it is blank."""
    person, part, firm = (BY_NAME[name].table for name in ("participant", "participation", "company"))
    statement = (
        select(firm.c.id, firm.c.name, firm.c.name_ko, func.count().label("people"))
        .join_from(person, part, person.c.participation_id == part.c.id)
        .join(firm, part.c.company_id == firm.c.id)
        .group_by(firm.c.id)
    )
    with workspace.read() as connection:
        if exhibition is not None:
            statement = statement.where(part.c.exhibition_id == exhibition_id(connection, exhibition))
        rows = connection.execute(statement)
        found = [ReportCompany(row.id, row.name, row.name_ko or "", row.people) for row in rows]
    return sorted(found, key=lambda company: sort_key(company.name))


def _roster(connection: Connection, options: ReportOptions) -> TableReport:
    exhibitions = _exhibitions(connection, options.exhibition)
    company = KeyTexts(connection).find(BY_NAME["company"], options.company) if options.company else None
    people = list(_people(connection, exhibitions, company, options.language))
    by: Grouping = options.by  # type: ignore[assignment]  # checked above
    frame = replace(
        _frame(list(exhibitions.values()), options.language), paper=options.paper, landscape=options.landscape
    )
    return roster(people, frame, by=by, signature=options.signature)


_REPORTS: Final[dict[str, Callable[[Connection, ReportOptions], TableReport]]] = {"roster": _roster}


def _exhibitions(connection: Connection, code: str | None) -> dict[str, dict[str, Any]]:
    table = BY_NAME["exhibition"].table
    statement = select(table).order_by(table.c.opens_on, table.c.code)
    if code is not None:
        statement = statement.where(table.c.id == exhibition_id(connection, code))
    return {row["id"]: dict(row) for row in connection.execute(statement).mappings()}


def _people(
    connection: Connection, exhibitions: Mapping[str, Mapping[str, Any]], company: str | None, language: Language
) -> Iterator[RosterPerson]:
    person, part, firm = (BY_NAME[name].table for name in ("participant", "participation", "company"))
    statement = (
        select(person, part.c.exhibition_id, firm.c.name.label("company"), firm.c.name_ko.label("company_ko"))
        .join_from(person, part, person.c.participation_id == part.c.id)
        .join(firm, part.c.company_id == firm.c.id)
        .where(part.c.exhibition_id.in_(exhibitions))
    )
    if company is not None:
        statement = statement.where(firm.c.id == company)
    stands = _stands(connection)
    for row in connection.execute(statement).mappings():
        halls, booths = stands.get(row["participation_id"], ("", ""))
        yield RosterPerson(
            name=row["name"],
            name_ko=row["name_ko"] or "",
            company=row["company"],
            company_ko=row["company_ko"] or "",
            position=row["position"] or "",
            badge=BadgeKind(row["badge_kind"]).label(language) if row["badge_kind"] else "",
            hall=halls,
            booth=booths,
            arrives_on=row["arrives_on"],
            departs_on=row["departs_on"],
            exhibition=str(exhibitions[row["exhibition_id"]]["code"]) if len(exhibitions) > 1 else "",
        )


def _stands(connection: Connection) -> dict[str, tuple[str, str]]:
    """The halls and the booths of each participation, several joined."""
    assignment, booth, hall = (BY_NAME[name].table for name in ("assignment", "booth", "hall"))
    statement = (
        select(assignment.c.participation_id, hall.c.code, booth.c.number)
        .join_from(assignment, booth, assignment.c.booth_id == booth.c.id)
        .join(hall, booth.c.hall_id == hall.c.id)
        .order_by(hall.c.code, booth.c.number)
    )
    found: dict[str, tuple[dict[str, None], dict[str, None]]] = {}
    for participation, code, number in connection.execute(statement):
        halls, booths = found.setdefault(participation, ({}, {}))
        halls[code] = booths[number] = None
    return {
        one: (", ".join(sorted(halls, key=sort_key)), ", ".join(sorted(booths, key=sort_key)))
        for one, (halls, booths) in found.items()
    }


def _frame(exhibitions: list[dict[str, Any]], language: Language) -> Frame:
    now = datetime.now(UTC)
    if len(exhibitions) != 1:
        title = " · ".join(str(row["code"]) for row in exhibitions) or text("all_exhibitions", language)
        return Frame(title, language, now.astimezone())
    row = exhibitions[0]
    name = str((language == "ko" and row["name_ko"]) or row["name"] or row["code"])
    dates = span(row["opens_on"], row["closes_on"], language, year=1)  # the head says the year
    venue = ", ".join(filter(None, (row["venue"], row["city"])))
    local = now.astimezone(ZoneInfo(row["time_zone"])) if row["time_zone"] else now.astimezone()
    return Frame(name, language, local, " · ".join(filter(None, (venue, dates))), year=row["opens_on"].year)
