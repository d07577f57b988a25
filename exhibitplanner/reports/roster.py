"""The roster: who of a pavilion is at the fair, by company, hall or booth; to hand round or to sign."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final

from exhibitplanner.messages import Language, text
from exhibitplanner.reports import cells, wording
from exhibitplanner.reports.document import Cell, Frame, Shown, TableReport, Total
from exhibitplanner.reports.grouping import Grouping, company_of, grouped, heading_of, in_language
from exhibitplanner.reports.ordering import SortKey, sort_key
from exhibitplanner.reports.tables import Column, RowGroup, counted_total, numbers_mm, table_report


@dataclass(frozen=True, slots=True)
class RosterPerson:
    """A participant as the roster shows them: `badge` and `hall` are worded in its language already.

    Someone with several booths names them all in `booth`, and stands in the group of just those. `exhibition` is said
    only where a roster spans several.
    """

    name: str
    name_ko: str = ""
    company: str = ""
    company_ko: str = ""
    position: str = ""
    badge: str = ""
    hall: str = ""
    booth: str = ""
    arrives_on: date | None = None
    departs_on: date | None = None
    exhibition: str = ""


def roster(
    people: Iterable[RosterPerson], frame: Frame, *, by: Grouping = "company", signature: bool = False
) -> TableReport:
    """Everyone once, numbered through; those without a company, hall or booth come last.

    A booth's column stands beside companies only where people of one company have different booths; else the
    booth is said in the company's head.
    """
    groups = grouped(people, by, frame.language, _by_name(frame.language))
    everyone = [person for group in groups for person in group]
    columns = _columns(groups, by, signature=signature, language=frame.language)
    return table_report(
        "roster", frame, columns, _row_groups(groups, by, frame.language), totals=_totals(everyone, frame.language)
    )


def _by_name(language: Language) -> Callable[[RosterPerson], tuple[SortKey, ...]]:
    return lambda person: (sort_key(in_language(person.name, person.name_ko, language)), sort_key(person.name))


_Numbered = tuple[int, RosterPerson]
_Column = Column[_Numbered]


def _column(code: str, share: float, value: Callable[[RosterPerson, Frame], Cell], **more: Any) -> _Column:
    return Column(code, share, lambda row, frame: value(row[1], frame), **more)


_NO: Final = Column[_Numbered]("report_no", 0, lambda row, _: Shown(str(row[0]), (row[0],)), "quiet", "right")
_NAME: Final = _column("report_name", 37, lambda person, _: person.name)
_NAME_KO: Final = _column("report_name_ko", 22, lambda person, _: person.name_ko, share_ko=18)
_COMPANY: Final = _column("report_company", 36, lambda person, frame: company_of(person, frame.language)[0])
_BOOTH: Final = _column("report_booth", 16, lambda person, _: person.booth)
_POSITION: Final = _column("report_position", 38, lambda person, _: person.position)
_BADGE: Final = _column("report_badge", 19, lambda person, _: person.badge)
_STAY: Final = _column(
    "report_stay",
    27,
    lambda person, frame: cells.stay(person.arrives_on, person.departs_on, frame),
    share_ko=34,
    parts=("report_arrival", "report_departure"),
)
_SIGNATURE: Final = _column("report_signature", 36, lambda _person, _frame: "", look="line")


def _columns(
    groups: Sequence[Sequence[RosterPerson]], by: Grouping, *, signature: bool, language: Language
) -> list[_Column]:
    name, other_name = (_NAME_KO, _NAME) if language == "ko" else (_NAME, _NAME_KO)
    columns = [replace(name, look="strong"), other_name]
    if by != "company":
        columns.append(_COMPANY)
    if by == "hall" or (by == "company" and any(len({person.booth for person in group}) > 1 for group in groups)):
        columns.append(_BOOTH)
    columns += [_POSITION, _BADGE, _STAY]
    columns += [_SIGNATURE] if signature else []
    others = sum(column.table_column(language).share for column in columns)
    return [replace(_NO, share=numbers_mm(sum(map(len, groups)), others)), *columns]


def _row_groups(
    groups: Sequence[Sequence[RosterPerson]], by: Grouping, language: Language
) -> Iterator[RowGroup[_Numbered]]:
    first = 1
    for people in groups:
        heading, aside = heading_of(people[0], by, language)
        heading = heading or text("report_no_company" if by == "company" else "report_no_booth", language)
        yield RowGroup(heading, list(enumerate(people, first)), aside, _detail(people, by, language))
        first += len(people)


def _detail(people: Sequence[RosterPerson], by: Grouping, language: Language) -> str:
    """Where a company stands, or how many companies stand here, and how many people they are."""
    companies = {person.company or person.company_ko for person in people} - {""}
    places = [wording.counted("report_companies", len(companies), language)] if by != "company" and companies else []
    if by == "company":
        halls = sorted({person.hall for person in people} - {""}, key=sort_key)
        booths = sorted({person.booth for person in people} - {""}, key=sort_key)
        places = [", ".join(part) for part in (halls, booths or [text("report_no_booth", language)]) if part]
    exhibition = filter(None, (people[0].exhibition,))
    return " · ".join([*exhibition, *places, wording.counted("report_people", len(people), language)])


def _totals(people: Sequence[RosterPerson], language: Language) -> tuple[Total, ...]:
    companies = {person.company or person.company_ko for person in people} - {""}
    return (
        counted_total("report_total_people", len(people), language),
        counted_total("report_total_companies", len(companies), language),
    )
