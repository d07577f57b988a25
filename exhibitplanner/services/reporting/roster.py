"""The people of a roster, with their companies and booths."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, cast

from sqlalchemy import Connection, select

from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.domain.people import BadgeKind
from exhibitplanner.reports.document import TableReport
from exhibitplanner.reports.grouping import Grouping
from exhibitplanner.reports.roster import RosterPerson, roster
from exhibitplanner.services.reporting.frames import Exhibitions, make_frame, read_exhibitions
from exhibitplanner.services.reporting.options import ReportOptions
from exhibitplanner.services.reporting.stands import Stand, read_stands

_NOWHERE: Final = Stand()


def make(connection: Connection, options: ReportOptions) -> TableReport:
    """The roster of an exhibition or of all, of a company or of every one."""
    exhibitions = read_exhibitions(connection, options)
    people = _people(connection, exhibitions, options)
    by = cast("Grouping", options.by)
    return roster(people, make_frame(exhibitions, options), by=by, signature=options.signature)


def _people(connection: Connection, exhibitions: Exhibitions, options: ReportOptions) -> Iterator[RosterPerson]:
    person, part, firm = (BY_NAME[name].table for name in ("participant", "participation", "company"))
    statement = (
        select(person, part.c.exhibition_id, firm.c.name.label("company"), firm.c.name_ko.label("company_ko"))
        .join_from(person, part, person.c.participation_id == part.c.id)
        .join(firm, part.c.company_id == firm.c.id)
        .where(part.c.exhibition_id.in_(exhibitions))
    )
    if options.company is not None:
        statement = statement.where(firm.c.id == options.company)
    stands = read_stands(connection)
    for row in connection.execute(statement).mappings():
        stand = stands.get(row["participation_id"], _NOWHERE)
        yield RosterPerson(
            name=row["name"],
            name_ko=row["name_ko"] or "",
            company=row["company"],
            company_ko=row["company_ko"] or "",
            position=row["position"] or "",
            badge=BadgeKind(row["badge_kind"]).label(options.language) if row["badge_kind"] else "",
            hall=stand.halls,
            booth=stand.booths,
            arrives_on=row["arrives_on"],
            departs_on=row["departs_on"],
            exhibition=str(exhibitions[row["exhibition_id"]]["code"]) if len(exhibitions) > 1 else "",
        )
