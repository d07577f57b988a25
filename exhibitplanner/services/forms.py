"""The workbook that a company fills in: what we know of it, room for what we do not, and what it has to know."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import Connection, select

from exhibitplanner.domain.errors import UsageError
from exhibitplanner.domain.kinds import BY_NAME, Kind
from exhibitplanner.messages import Language, text
from exhibitplanner.planning.deadlines import wall_time_at
from exhibitplanner.services.export import stamp_of
from exhibitplanner.services.form_columns import asked_fields, both, both_texts, form_columns, form_value
from exhibitplanner.services.form_deadlines import Due, deadline_sheet, deadlines_of
from exhibitplanner.services.key_texts import KeyTexts
from exhibitplanner.services.reading import Row, exhibition_id, row_of, rows_of
from exhibitplanner.sheets.forms.form_data import FormBook, Line, RecordSheet, Words
from exhibitplanner.sheets.workbook_data import Altered

if TYPE_CHECKING:
    from exhibitplanner.storage.workspace import Workspace

_SPARE_ROWS: Final = 30
_TITLES: Final = {
    "company": ("Company", "회사"),
    "contact": ("Contacts", "담당자"),
    "participation": ("Participation", "참가"),
    "exhibit": ("Exhibits", "전시품"),
    "participant": ("Participants", "참가자"),
    "order": ("Orders", "부대시설 신청"),
}
"""The sheets in their order; the first word tells the import what a sheet holds."""
_ONE_RECORD: Final = frozenset({"company", "participation"})


@dataclass(frozen=True, slots=True)
class FormSheet:
    """A sheet of a form: how many records it shows."""

    kind: str
    title: str
    rows: int


@dataclass(frozen=True, slots=True)
class Form:
    """What was written; `altered` are the texts that no spreadsheet can hold as they are."""

    path: Path
    exhibition: str
    company: str
    company_id: str
    sheets: tuple[FormSheet, ...]
    deadlines: int
    altered: tuple[Altered, ...]

    def as_json(self) -> dict[str, Any]:
        """For scripts."""
        return {
            "file": str(self.path), "exhibition": self.exhibition, "company": self.company,
            "company_id": self.company_id,
            "sheets": [{"kind": one.kind, "sheet": one.title, "rows": one.rows} for one in self.sheets],
            "deadlines": self.deadlines,
            "altered": [{"sheet": one.sheet, "cell": one.cell, "code": one.code} for one in self.altered],
        }  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Whose:
    """The exhibition, company and participation of a form, as rows."""

    exhibition: Row
    company: Row
    part: Row

    @property
    def exhibition_name(self) -> str:
        return both(self.exhibition["name"] or self.exhibition["code"], self.exhibition["name_ko"] or "").strip(" /")

    @property
    def company_name(self) -> str:
        return both(self.company["name"], self.company["name_ko"] or "").strip(" /")


def make_form(workspace: Workspace, out: Path, exhibition: str, company: str) -> Form:
    """Write the form of one company at one exhibition; the plan is not changed.

    Args:
        workspace: The plan.
        out: An .xlsx; an older file is replaced at the very end.
        exhibition: The exhibition's code.
        company: A company, as a cell names it: any of its names, or its id.

    Raises:
        UsageError: An unknown exhibition or company, one that takes no part, another suffix.
        InputError: The target cannot be written; an older file there is as before.
    """
    from exhibitplanner.sheets.forms.form_writing import write_form  # openpyxl takes its time to load

    if out.suffix.lower() != ".xlsx":
        raise UsageError("form_suffix", file=str(out))
    with workspace.read() as connection:
        whose = _whose(connection, exhibition, company)
        texts = KeyTexts(connection, whose.exhibition["code"])
        records = {name: _records(connection, BY_NAME[name], whose) for name in _TITLES}
        offered = _offered(connection, whose, records["exhibit"], texts)
        sheets = tuple(_sheet(BY_NAME[name], records[name], offered, whose, texts) for name in _TITLES)
        due = deadlines_of(connection, whose.exhibition, whose.part, records["exhibit"])
        listed = deadline_sheet(due, whose.exhibition)
        stamp = stamp_of(connection, "form", whose.exhibition["code"], whose.company["id"])
        lines = _first_lines(connection, whose, due, [*(one.title for one in sheets), listed.title], texts)
    first = both(text("form_read_me", "en"), text("form_read_me", "ko")).replace(" / ", " ")
    subject = f"{whose.exhibition['code']}: {whose.company['name']}"
    altered = write_form(out, FormBook(subject, first, lines, (*sheets, listed), stamp, _words()))
    shown = tuple(
        FormSheet(BY_NAME[name].plural, one.title, len(one.rows)) for name, one in zip(_TITLES, sheets, strict=True)
    )
    return Form(out, whose.exhibition["code"], whose.company["name"], whose.company["id"], shown, len(due), altered)


def _whose(connection: Connection, exhibition: str, company: str) -> _Whose:
    code = row_of(connection, BY_NAME["exhibition"], exhibition_id(connection, exhibition))
    firm = row_of(connection, BY_NAME["company"], KeyTexts(connection).find(BY_NAME["company"], company))
    table = BY_NAME["participation"].table
    found = connection.execute(
        select(table.c.id).where(table.c.exhibition_id == code["id"], table.c.company_id == firm["id"])
    ).scalar()
    if found is None:
        raise UsageError("form_no_participation", company=firm["name"], exhibition=code["code"])
    return _Whose(code, firm, row_of(connection, BY_NAME["participation"], found))


def _records(connection: Connection, kind: Kind, whose: _Whose) -> list[Row]:
    """The records of a sheet; cancelled orders are left out."""
    if kind.name in _ONE_RECORD:
        return [whose.company if kind.name == "company" else whose.part]
    column, owner = ("company_id", whose.company) if kind.name == "contact" else ("participation_id", whose.part)
    statement = select(kind.table.c.id).where(kind.table.c[column] == owner["id"]).order_by(kind.table.c.id)
    rows = rows_of(connection, kind, list(connection.execute(statement).scalars()))
    return [row for row in rows if kind.name != "order" or row["status"] != "cancelled"]


def _offered(
    connection: Connection, whose: _Whose, exhibits: list[Row], texts: KeyTexts
) -> dict[tuple[str, str], tuple[str, ...]]:
    """What drop-downs offer by kind and field: the exhibition's halls, the company's systems and booths."""
    hall, system = BY_NAME["hall"].table, BY_NAME["system"].table
    halls = connection.execute(
        select(hall.c.code).where(hall.c.exhibition_id == whose.exhibition["id"]).order_by(hall.c.code)
    ).scalars()
    shown = [row["system_id"] for row in exhibits]
    made_or_shown = (system.c.maker_id == whose.company["id"]) | system.c.id.in_(shown)
    systems = connection.execute(
        select(system.c.designation).where(made_or_shown).order_by(system.c.designation)
    ).scalars()
    booths = sorted(texts.text(BY_NAME["booth"], one) for one in _booth_ids(connection, whose))
    return {
        ("participation", "hall_preferences"): tuple(halls),
        ("exhibit", "system"): tuple(systems),
        ("exhibit", "booth"): tuple(booths),
    }


def _booth_ids(connection: Connection, whose: _Whose) -> list[str]:
    table = BY_NAME["assignment"].table
    statement = select(table.c.booth_id).where(table.c.participation_id == whose.part["id"])
    return list(connection.execute(statement).scalars())


def _sheet(
    kind: Kind, rows: list[Row], offered: Mapping[tuple[str, str], tuple[str, ...]], whose: _Whose, texts: KeyTexts
) -> RecordSheet:
    own = {name: words for (of, name), words in offered.items() if of == kind.name}
    columns = form_columns(kind, own, str(whose.exhibition["opens_on"]))
    fields = {one.name: one for one in asked_fields(kind)}
    shown = [fields[column.field] for column in columns[1:]]
    values = [(row["id"], *(form_value(one, row[one.column], texts) for one in shown)) for row in rows]
    spare = 0 if kind.name in _ONE_RECORD else _SPARE_ROWS
    english, korean = _TITLES[kind.name]
    plain = whose.company["name"].replace("|", "/")  # the import parts such a line at `|`
    lines = (
        both(english, korean),
        f"Company: {plain} | Exhibition: {whose.exhibition['code']}",
        both_texts("form_line_hint").replace("\n", " / "),
    )
    return RecordSheet(f"{english} {korean}", lines, columns, values, spare)


def _first_lines(
    connection: Connection, whose: _Whose, due: list[Due], titles: list[str], texts: KeyTexts
) -> tuple[Line, ...]:
    facts = [
        *_dates(whose.exhibition),
        *_stands(connection, whose, texts),
        *_next(due, whose.exhibition),
        both_texts("form_made", day=datetime.now(UTC).astimezone().date().isoformat()),
    ]
    return (
        Line(whose.exhibition_name, "title"),
        Line(whose.company_name, "head"),
        *(Line(fact.replace("\n", " / "), "subtitle") for fact in facts),
        Line(""),
        *_return_to(connection, whose),
        Line(""),
        *_steps("en"),
        Line(""),
        *_steps("ko"),
        Line(""),
        Line(both_texts("form_sheets").replace("\n", " / "), "head"),
        *(Line(title, "link", title) for title in titles),
    )


def _steps(language: Language) -> list[Line]:
    return [Line(text("form_what_to_do", language), "head"), *(Line(text(step, language)) for step in _STEPS)]


_STEPS: Final = (
    "form_step_sheets", "form_step_rows", "form_step_choices", "form_step_marks", "form_step_withdraw",
    "form_step_personal", "form_step_return",
)  # fmt: skip


def _dates(exhibition: Row) -> list[str]:
    place = ", ".join(filter(None, (exhibition["venue"], exhibition["city"], exhibition["country"])))
    return [f"{exhibition['opens_on']} – {exhibition['closes_on']}{' · ' if place else ''}{place}"]


def _stands(connection: Connection, whose: _Whose, texts: KeyTexts) -> list[str]:
    booths = rows_of(connection, BY_NAME["booth"], _booth_ids(connection, whose))
    named = sorted(
        texts.text(BY_NAME["booth"], one["id"]) + (f" ({one['area_m2']} m²)" if one["area_m2"] else "")
        for one in booths
    )
    return [both_texts("form_stand", stands=", ".join(named))] if named else []


def _next(due: list[Due], exhibition: Row) -> list[str]:
    """The first open deadline that is still to come."""
    now = wall_time_at(datetime.now(UTC), exhibition["time_zone"])
    now = now.replace(tzinfo=None)
    coming = [one for one in due if one.open and one.at is not None and one.at.replace(tzinfo=None) >= now]
    return [both_texts("form_next", due=coming[0].when, title=coming[0].title)] if coming else []


def _return_to(connection: Connection, whose: _Whose) -> list[Line]:
    """To whom the form goes back: the liaison of the pavilion's lead, else whoever sent it."""
    part, contact = BY_NAME["participation"].table, BY_NAME["contact"].table
    statement = (
        select(contact.c.name, contact.c.email)
        .join_from(part, contact, contact.c.company_id == part.c.company_id)
        .where(
            part.c.exhibition_id == whose.exhibition["id"],
            part.c.role == "pavilion_lead",
            part.c.company_id != whose.company["id"],
            contact.c.contact_role == "liaison",
            contact.c.email.is_not(None),
        )
        .order_by(contact.c.id)
    )
    found = connection.execute(statement).first()
    words = both_texts("form_return_to", contact=f"{found.name} <{found.email}>") if found else ""
    return [Line(one) for one in (words or both_texts("form_return_sender")).split("\n")]


def _words() -> Words:
    def pair(code: str) -> tuple[str, str]:
        return both_texts(f"{code}_title").replace("\n", " / "), both_texts(code)

    return Words(
        pair("form_not_in_list"), pair("form_no_date"), pair("form_no_number"), pair("form_no_whole"),
        text("workbook_page", "en", page="&P", pages="&N"),
    )  # fmt: skip
