"""The roster: who of a pavilion is at the fair, by company, hall or booth; to hand round or to sign."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby
from typing import Final, Literal

from exhibitplanner.messages import Language, text
from exhibitplanner.reports import wording
from exhibitplanner.reports.document import Align, Frame, Group, Look, TableColumn, TableReport, Total
from exhibitplanner.reports.ordering import SortKey, sort_key

Grouping = Literal["company", "hall", "booth"]


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
    groups = _grouped(people, by, frame.language)
    everyone = [person for group in groups for person in group]
    columns = _columns(groups, by, signature=signature, language=frame.language)
    return TableReport(
        title=text("report_roster", frame.language),
        subtitle=" · ".join(part for part in (frame.exhibition, frame.venue_line) if part),
        exhibition=frame.exhibition,
        printed_at=wording.printed(frame.printed_at, frame.language),
        columns=tuple(column.table_column(frame.language) for column in columns),
        groups=_table_groups(groups, columns, by, frame),
        language=frame.language,
        empty=text("report_roster_empty", frame.language),
        totals=_totals(everyone, frame.language),
        paper=frame.paper,
        landscape=(by != "company" and signature) if frame.landscape is None else frame.landscape,
    )


def _grouped(people: Iterable[RosterPerson], by: Grouping, language: Language) -> list[list[RosterPerson]]:
    def key(person: RosterPerson) -> tuple[SortKey, bool, SortKey, SortKey, tuple[str, ...]]:
        place = _place(person, by)
        heading, aside = _heading(person, by, language)
        return sort_key(person.exhibition), not any(place[1:]), sort_key(heading), sort_key(aside), place

    def within(person: RosterPerson) -> tuple[SortKey, ...]:
        company = () if by == "company" else (sort_key(_company(person, language)[0]),)
        return (*company, sort_key(_in(language, person.name, person.name_ko)), sort_key(person.name))

    ordered = sorted(people, key=lambda person: (key(person), within(person)))
    return [list(group) for _, group in groupby(ordered, key=lambda person: _place(person, by))]


def _place(person: RosterPerson, by: Grouping) -> tuple[str, ...]:
    """What makes two people stand together; one booth number may be given in two halls."""
    match by:
        case "company":
            return person.exhibition, person.company, person.company_ko
        case "hall":
            return person.exhibition, person.hall
        case "booth":
            return (person.exhibition, person.hall, person.booth) if person.booth else (person.exhibition, "", "")


def _heading(person: RosterPerson, by: Grouping, language: Language) -> tuple[str, str]:
    match by:
        case "company":
            return _company(person, language)
        case "hall":
            return person.hall, ""
        case "booth":
            return person.booth, person.hall if person.booth else ""


def _company(person: RosterPerson, language: Language) -> tuple[str, str]:
    """The company's name in the report's language first, the other one beside it where it differs."""
    first = _in(language, person.company, person.company_ko)
    other = person.company if first == person.company_ko else person.company_ko
    return first, "" if other == first else other


def _in(language: Language, english: str, korean: str) -> str:
    return (korean or english) if language == "ko" else (english or korean)


@dataclass(frozen=True, slots=True)
class _Column:
    """`share` is about its width in millimetres on A4 upright; `share_ko` where Korean words need another."""

    code: str
    share: float
    value: Callable[[RosterPerson, Frame], str]
    look: Look = "plain"
    align: Align = "left"
    share_ko: float = 0

    def table_column(self, language: Language) -> TableColumn:
        share = self.share_ko if language == "ko" and self.share_ko else self.share
        return TableColumn(text(self.code, language), share, self.align, self.look)


_PAPER: Final = 180.0
"""Millimetres between the margins of A4 upright."""
_HEAD_OF_NUMBERS: Final = 8.0
"""Millimetres that the head of the numbers needs on one line, `번호` as well as `No.`."""
_NAME: Final = _Column("report_name", 37, lambda person, _: person.name)
_NAME_KO: Final = _Column("report_name_ko", 22, lambda person, _: person.name_ko, share_ko=18)
_COMPANY: Final = _Column("report_company", 36, lambda person, frame: _company(person, frame.language)[0])
_BOOTH: Final = _Column("report_booth", 16, lambda person, _: person.booth)
_POSITION: Final = _Column("report_position", 38, lambda person, _: person.position)
_BADGE: Final = _Column("report_badge", 19, lambda person, _: person.badge)
_STAY: Final = _Column(
    "report_stay",
    27,
    lambda person, frame: wording.stay(person.arrives_on, person.departs_on, frame.language, year=frame.year),
    share_ko=34,
)
_SIGNATURE: Final = _Column("report_signature", 36, lambda _person, _frame: "", "line")


def _columns(
    groups: Sequence[Sequence[RosterPerson]], by: Grouping, *, signature: bool, language: Language
) -> list[_Column]:
    digits = len(str(sum(map(len, groups))))
    columns = [_Column("report_no", 0, lambda _person, _frame: "", "quiet", "right")]
    name, other_name = (_NAME_KO, _NAME) if language == "ko" else (_NAME, _NAME_KO)
    columns += [replace(name, look="strong"), other_name]
    if by != "company":
        columns.append(_COMPANY)
    if by == "hall" or (by == "company" and any(len({person.booth for person in group}) > 1 for group in groups)):
        columns.append(_BOOTH)
    columns += [_POSITION, _BADGE, _STAY]
    columns += [_SIGNATURE] if signature else []
    others = sum(column.table_column(language).share for column in columns[1:])
    width = max(_HEAD_OF_NUMBERS, 4.5 + 1.7 * digits)
    return [replace(columns[0], share=others * width / (_PAPER - width)), *columns[1:]]


def _table_groups(
    groups: Sequence[Sequence[RosterPerson]], columns: Sequence[_Column], by: Grouping, frame: Frame
) -> tuple[Group, ...]:
    made, first = [], 1
    for people in groups:
        rows = tuple(
            (str(number), *(column.value(person, frame) for column in columns[1:]))
            for number, person in enumerate(people, first)
        )
        heading, aside = _heading(people[0], by, frame.language)
        heading = heading or text("report_no_company" if by == "company" else "report_no_booth", frame.language)
        made.append(Group(heading, rows, aside, _detail(people, by, frame.language)))
        first += len(people)
    return tuple(made)


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
    counts = {"report_total_people": len(people), "report_total_companies": len(companies)}
    return tuple(
        Total(wording.number(count, language), text(f"{code}_{'one' if count == 1 else 'many'}", language))
        for code, count in counts.items()
    )
