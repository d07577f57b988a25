"""The people of an exhibition for their badges, and for the organiser's list of them."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Connection, select

from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.domain.participations import Approval
from exhibitplanner.domain.people import BadgeKind
from exhibitplanner.messages import Language
from exhibitplanner.reports.badge_list import BadgeLine, badge_list
from exhibitplanner.reports.badges import SIZES, Badge, BadgeSheets, badge_code, badge_sheets
from exhibitplanner.reports.document import TableReport
from exhibitplanner.reports.ordering import sort_key
from exhibitplanner.reports.wording import country
from exhibitplanner.services.delegation.scope import Scope, read_scope
from exhibitplanner.services.reading import Row
from exhibitplanner.services.reporting.frames import make_frame, read_exhibitions
from exhibitplanner.services.reporting.options import ReportOptions


def make(connection: Connection, options: ReportOptions) -> BadgeSheets:
    """A badge for everybody, by company and name."""
    frame = make_frame(read_exhibitions(connection, options), options)
    people = _people(connection, options)
    return badge_sheets((_badge(*one, options.language) for one in people), frame, options.size or next(iter(SIZES)))


def make_list(connection: Connection, options: ReportOptions) -> TableReport:
    """What the organiser has to know of everybody."""
    frame = make_frame(read_exhibitions(connection, options), options)
    return badge_list((_line(*one, options.language) for one in _people(connection, options)), frame)


def _people(connection: Connection, options: ReportOptions) -> Iterator[tuple[Row, Row]]:
    """Each person with their company, without those of cancelled participations and of others."""
    scope: Scope = read_scope(connection, options.exhibition)
    table = BY_NAME["participant"].table
    rows = [dict(row) for row in connection.execute(select(table)).mappings()]
    found = [(row, scope.firm_of(row["participation_id"])) for row in rows if row["participation_id"] in scope.parts]
    if options.company is not None:
        found = [(person, firm) for person, firm in found if firm["id"] == options.company]
    language = options.language
    yield from sorted(found, key=lambda one: (sort_key(_name(one[1], language)), sort_key(_name(one[0], language))))


def _name(row: Row, language: Language) -> str:
    return str((language == "ko" and row["name_ko"]) or row["name"])


def _badge(person: Row, firm: Row, language: Language) -> Badge:
    name = _name(person, language)
    other = person["name"] if name == person["name_ko"] else person["name_ko"]
    return Badge(
        name=name,
        other_name=other if other and other != name else "",
        company=_name(firm, language),
        position=person["position"] or "",
        kind=_kind(person, language),
        code=badge_code(person["id"], person["name"], firm["name"]),
    )


def _line(person: Row, firm: Row, language: Language) -> BadgeLine:
    nationality = person["nationality"]
    return BadgeLine(
        company=_name(firm, language), name=person["name"], name_ko=person["name_ko"] or "",
        position=person["position"] or "", nationality=country(nationality, language) if nationality else "",
        birth_date=person["birth_date"], passport_no=person["passport_no"] or "",
        passport_expires_on=person["passport_expires_on"], badge=_kind(person, language),
        status=Approval(person["badge_status"] or Approval.MISSING).label(language),
        vehicle_plate=person["vehicle_plate"] or "",
    )  # fmt: skip


def _kind(person: Row, language: Language) -> str:
    return BadgeKind(person["badge_kind"]).label(language) if person["badge_kind"] else ""
