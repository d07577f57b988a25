"""The workbook that a company fills in: what we know of it, room for what we do not, and what it has to know."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import Connection, func, select

from exhibitplanner.domain.errors import UsageError
from exhibitplanner.domain.kinds import BY_NAME, Kind
from exhibitplanner.messages import text
from exhibitplanner.services.company_form.columns import asked_fields, both, both_texts, form_columns, form_value
from exhibitplanner.services.company_form.deadlines import deadline_sheet, deadlines_of
from exhibitplanner.services.company_form.front import Whose, booth_ids, first_lines, form_words
from exhibitplanner.services.export import stamp_of
from exhibitplanner.services.key_texts import KeyTexts
from exhibitplanner.services.reading import Row, exhibition_id, row_of, rows_of
from exhibitplanner.sheets.excel_names import NameSet
from exhibitplanner.sheets.forms.form_data import FormBook, RecordSheet
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
_LONGEST_FILE_NAME: Final = 80
_FORBIDDEN_IN_NAMES: Final = re.compile(r'[\\/:*?"<>|\x00-\x1f]')
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
        due = deadlines_of(connection, whose.exhibition, whose.part)
        listed = deadline_sheet(due, whose.exhibition)
        stamp = stamp_of(connection, "form", whose.exhibition["code"], whose.company["id"])
        lines = first_lines(connection, whose, due, [*(one.title for one in sheets), listed.title], texts)
    first = both(text("form_read_me", "en"), text("form_read_me", "ko")).replace(" / ", " ")
    subject = f"{whose.exhibition['code']}: {whose.company['name']}"
    altered = write_form(out, FormBook(subject, first, lines, (*sheets, listed), stamp, form_words()))
    shown = tuple(
        FormSheet(BY_NAME[name].plural, one.title, len(one.rows)) for name, one in zip(_TITLES, sheets, strict=True)
    )
    return Form(out, whose.exhibition["code"], whose.company["name"], whose.company["id"], shown, len(due), altered)


def make_forms(
    workspace: Workspace, folder: Path, exhibition: str, progress: Callable[[float], None] | None = None
) -> list[Form]:
    """Write a form for each company of ours that did not cancel, into `folder`, which is made if need be.

    A file's name is the exhibition's code and the company's short name, else its name; older files of these names are
    replaced. `progress` is told the share that is done and may raise to stop: what was written until then stays.

    Raises:
        UsageError: An unknown exhibition, or a file in the folder's place.
        InputError: A target cannot be written.
    """
    if folder.exists() and not folder.is_dir():
        raise UsageError("form_folder_is_file", file=str(folder))
    wanted = list_forms(workspace, exhibition)
    folder.mkdir(parents=True, exist_ok=True)
    made = []
    for number, (company_id, name) in enumerate(wanted, 1):
        made.append(make_form(workspace, folder / name, exhibition, company_id))
        if progress is not None:
            progress(number / len(wanted))
    return made


def list_forms(workspace: Workspace, exhibition: str) -> list[tuple[str, str]]:
    """What `make_forms` writes: the id of each company and the name of its file.

    Raises:
        UsageError: An unknown exhibition.
    """
    part, firm = BY_NAME["participation"].table, BY_NAME["company"].table
    with workspace.read() as connection:
        here = row_of(connection, BY_NAME["exhibition"], exhibition_id(connection, exhibition))
        statement = (
            select(firm.c.id, func.coalesce(firm.c.short_name, firm.c.name).label("name"))
            .join_from(part, firm, part.c.company_id == firm.c.id)
            .where(part.c.exhibition_id == here["id"], part.c.ours.is_(True))
            .where(func.coalesce(part.c.status, "") != "cancelled")
            .order_by(firm.c.name)
        )
        companies = connection.execute(statement).all()
    names = NameSet(_LONGEST_FILE_NAME)
    return [(one.id, f"{names.take(form_name(here['code'], one.name))}.xlsx") for one in companies]


def form_name(exhibition: str, company: str) -> str:
    """What a company's file is called, without an ending: what no system allows in names is left out."""
    return _FORBIDDEN_IN_NAMES.sub("-", f"{exhibition} {company}").strip(" .")


def _whose(connection: Connection, exhibition: str, company: str) -> Whose:
    code = row_of(connection, BY_NAME["exhibition"], exhibition_id(connection, exhibition))
    firm = row_of(connection, BY_NAME["company"], KeyTexts(connection).find(BY_NAME["company"], company))
    table = BY_NAME["participation"].table
    found = connection.execute(
        select(table.c.id).where(table.c.exhibition_id == code["id"], table.c.company_id == firm["id"])
    ).scalar()
    if found is None:
        raise UsageError("form_no_participation", company=firm["name"], exhibition=code["code"])
    return Whose(code, firm, row_of(connection, BY_NAME["participation"], found))


def _records(connection: Connection, kind: Kind, whose: Whose) -> list[Row]:
    """The records of a sheet; cancelled orders are left out."""
    if kind.name in _ONE_RECORD:
        return [whose.company if kind.name == "company" else whose.part]
    column, owner = ("company_id", whose.company) if kind.name == "contact" else ("participation_id", whose.part)
    statement = select(kind.table.c.id).where(kind.table.c[column] == owner["id"]).order_by(kind.table.c.id)
    rows = rows_of(connection, kind, list(connection.execute(statement).scalars()))
    return [row for row in rows if kind.name != "order" or row["status"] != "cancelled"]


def _offered(
    connection: Connection, whose: Whose, exhibits: list[Row], texts: KeyTexts
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
    booths = sorted(texts.text(BY_NAME["booth"], one) for one in booth_ids(connection, whose))
    return {
        ("participation", "hall_preferences"): tuple(halls),
        ("exhibit", "system"): tuple(systems),
        ("exhibit", "booth"): tuple(booths),
    }


def _sheet(
    kind: Kind, rows: list[Row], offered: Mapping[tuple[str, str], tuple[str, ...]], whose: Whose, texts: KeyTexts
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
