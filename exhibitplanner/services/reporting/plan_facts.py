"""The plan's snapshot for reports: what is asked for of it, and how its records are called."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import TypeVar

from sqlalchemy import Connection, select

from exhibitplanner.domain.describe import Choice
from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.planning.snapshot.companies import Participation
from exhibitplanner.planning.snapshot.exhibits import Exhibit, System
from exhibitplanner.planning.snapshot.venue import Booth
from exhibitplanner.reports.grouping import in_language
from exhibitplanner.reports.ordering import sort_key
from exhibitplanner.services.problems.loading import load_plan
from exhibitplanner.services.reporting.frames import read_exhibitions
from exhibitplanner.services.reporting.options import ReportOptions

C = TypeVar("C", bound=Choice)


class PlanFacts:
    """One state of the workspace, for the exhibitions and the company of the options."""

    def __init__(self, connection: Connection, options: ReportOptions) -> None:
        self.exhibitions = read_exhibitions(connection, options)
        self.plan = load_plan(connection, options.today)
        self._options = options
        self._system_names = _system_names(connection)

    def participations(self) -> list[Participation]:
        """Those at the exhibitions, of the company alone where one is chosen."""
        wanted = self._options.company
        return [
            one
            for code in self.exhibitions
            for one in self.plan.where(Participation, "exhibition_id", code)
            if wanted in {None, one.company_id}
        ]

    def exhibits(self) -> list[Exhibit]:
        """What these show, but for those who cancelled."""
        parts = [one for one in self.participations() if not one.is_cancelled]
        return [exhibit for one in parts for exhibit in self.plan.where(Exhibit, "participation_id", one.id)]

    def exhibition(self, exhibition_id: str) -> str:
        """The exhibition's code, where there are several."""
        return str(self.exhibitions[exhibition_id]["code"]) if len(self.exhibitions) > 1 else ""

    def company(self, participation: Participation) -> str:
        """Whose it is, in the report's language."""
        company = participation.company
        return in_language(company.name, company.name_ko or "", self._options.language)

    def system_name(self, system: System) -> str:
        """What the system is called beside its designation."""
        name, korean = self._system_names[system.id]
        said = in_language(name, korean, self._options.language)
        return "" if said == system.designation else said

    def word(self, choices: type[C], value: str | None) -> str:
        """A choice in the report's language; blank stays blank."""
        return choices(value).label(self._options.language) if value is not None else ""


def booth_words(booths: Iterable[Booth]) -> tuple[str, str]:
    """The halls and the numbers of booths, several joined by commas."""
    there = list(booths)
    return _joined({one.hall.code for one in there}), _joined({one.number for one in there})


def _joined(codes: set[str]) -> str:
    return ", ".join(sorted(codes, key=lambda code: (sort_key(code), code)))


def _system_names(connection: Connection) -> dict[str, tuple[str, str]]:
    table = BY_NAME["system"].table
    rows = connection.execute(select(table.c.id, table.c.name, table.c.name_ko))
    return {row.id: (row.name or "", row.name_ko or "") for row in rows}


def lengths_of(exhibit: Exhibit) -> tuple[Decimal | None, Decimal | None, Decimal | None]:
    """Length, width and height of one piece in metres, to the millimetre: a model's are divided by its scale."""
    real = (exhibit.real_length_m, exhibit.real_width_m, exhibit.real_height_m)
    length, width, height = (None if one is None else round(one, 3) for one in real)
    return length, width, height
