"""The whole plan as a workbook: a sheet a kind, headed and formatted as the field descriptions say."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Connection, select

from exhibitplanner.domain.describe import FieldDescription, FieldType
from exhibitplanner.domain.errors import UsageError
from exhibitplanner.domain.kinds import BY_NAME, KINDS, Kind
from exhibitplanner.messages import Language, text
from exhibitplanner.services.key_texts import KeyTexts
from exhibitplanner.services.reading import exhibition_id, list_ids, rows_of
from exhibitplanner.sheets.stamp import Made, Stamp
from exhibitplanner.sheets.workbook_data import Altered, ColumnType, Overview, SheetColumn, SheetData, SheetValue
from exhibitplanner.storage import journal
from exhibitplanner.storage.workspace import Workspace

EXPORTED: Final = tuple(kind for kind in KINDS if kind.name != "attachment")
_LEFT_OUT: Final = frozenset({"created_at", "updated_at"})
_LONG_TEXTS: Final = frozenset({"note", "description", "address", "catalogue_en", "catalogue_ko", "outcome", "source"})
_PAGE: Final = 2000
_COLUMN_TYPES: Final = {
    FieldType.INTEGER: ColumnType.INTEGER,
    FieldType.DECIMAL: ColumnType.DECIMAL,
    FieldType.DATE: ColumnType.DATE,
    FieldType.TIME: ColumnType.TIME,
    FieldType.WALL_TIME: ColumnType.DATETIME,
    FieldType.YES_NO: ColumnType.YES_NO,
    FieldType.CHOICE: ColumnType.CHOICE,
}


def export_workbook(  # noqa: PLR0913  what a person chooses
    workspace: Workspace,
    out: Path,
    *,
    exhibition: str | None = None,
    language: Language = "en",
    kinds: Sequence[Kind] = EXPORTED,
    progress: Callable[[float], None] | None = None,
) -> tuple[Altered, ...]:
    """Write `kinds` of the plan, or of one exhibition, into an .xlsx; ids are in a hidden first column.

    Returns the texts that no spreadsheet can hold as they are.

    Raises:
        UsageError: An unknown exhibition.
        InputError: The target cannot be written; an older file there is as before.
    """
    from exhibitplanner.sheets.writing import write_workbook

    if out.suffix.lower() != ".xlsx":
        raise UsageError("export_suffix", file=str(out))
    ids = {kind.name: list_ids(workspace, kind, exhibition=exhibition) for kind in kinds}
    with workspace.read() as connection:
        texts = KeyTexts(connection, exhibition)
        sheets = [_sheet(connection, kind, ids[kind.name], texts, language) for kind in kinds]
        overview = _overview(workspace, connection, exhibition, language)
        return write_workbook(
            out, overview, sheets, language=language, title=overview.title, author="Exhibit Planner",
            stamp=stamp_of(connection, "export", exhibition), progress=progress,
        )  # fmt: skip


def stamp_of(connection: Connection, made: Made, exhibition: str | None = None, company: str = "") -> Stamp:
    """The stamp of a workbook that is written from what `connection` sees; `company` is an id or a name."""
    newest = next(journal.transactions(connection), None)
    code = ""
    if exhibition is not None:
        table = BY_NAME["exhibition"].table
        found = exhibition_id(connection, exhibition)
        code = connection.execute(select(table.c.code).where(table.c.id == found)).scalar_one()
    return Stamp(made, newest.id if newest else "", datetime.now(UTC), code, company)


def exported_fields(kind: Kind) -> tuple[FieldDescription, ...]:
    """The fields that a sheet shows, in their order."""
    return tuple(field for field in kind.fields if field.name not in _LEFT_OUT)


def _sheet(connection: Connection, kind: Kind, ids: list[str], texts: KeyTexts, language: Language) -> SheetData:
    fields = exported_fields(kind)
    columns = (SheetColumn("id", "id", hidden=True), *(_column(field, language) for field in fields))
    rows = _rows(connection, kind, ids, fields, texts, language)
    return SheetData(kind.label(language), columns, rows, len(ids))


def _column(field: FieldDescription, language: Language) -> SheetColumn:
    label = field.label
    choices: tuple[str, ...] = ()
    if field.type is FieldType.CHOICE and label.choices is not None:
        choices = tuple(choice.label(language) for choice in label.choices)
    elif field.type is FieldType.YES_NO:
        choices = (text("yes", language), text("no", language))
    return SheetColumn(
        field.name,
        label.heading(language),
        _COLUMN_TYPES.get(field.type, ColumnType.TEXT),
        choices,
        wrap=field.name in _LONG_TEXTS,
    )


def _rows(  # noqa: PLR0913, PLR0917  what a row is made of
    connection: Connection,
    kind: Kind,
    ids: list[str],
    fields: tuple[FieldDescription, ...],
    texts: KeyTexts,
    language: Language,
) -> Iterator[tuple[SheetValue, ...]]:
    for start in range(0, len(ids), _PAGE):
        for row in rows_of(connection, kind, ids[start : start + _PAGE]):
            yield (row["id"], *(_cell(field, row, texts, language) for field in fields))


def _cell(field: FieldDescription, row: Mapping[str, Any], texts: KeyTexts, language: Language) -> SheetValue:
    value = row[field.column]
    if value is None or value == []:
        return None
    if field.label.target is not None:
        target = BY_NAME[field.label.target]
        named = value if isinstance(value, list) else [value]
        return "; ".join(texts.text(target, one) for one in named)
    if field.type is FieldType.CHOICE and field.label.choices is not None:
        return field.label.choices(value).label(language)
    if field.type is FieldType.LIST:
        return "; ".join(value)
    if field.type is FieldType.OUTLINE:
        return json.dumps(value, default=float)
    return value.replace(tzinfo=None) if isinstance(value, datetime) else value


def _overview(workspace: Workspace, connection: Connection, exhibition: str | None, language: Language) -> Overview:
    table = BY_NAME["exhibition"].table
    statement = table.select().order_by(table.c.opens_on)
    if exhibition is not None:
        statement = statement.where(table.c.id == exhibition_id(connection, exhibition))
    rows = [dict(row) for row in connection.execute(statement).mappings()]
    lines = [
        line
        for row in rows
        for line in (
            (text("exhibition", language), _named(row, language)),
            (text("venue", language), ", ".join(filter(None, (row["venue"], row["city"], row["country"])))),
            (text("open", language), f"{row['opens_on']} – {row['closes_on']}"),
        )
    ]
    title = _named(rows[0], language) if len(rows) == 1 else workspace.path.stem
    return Overview(title, tuple(lines), source=workspace.path.name, exported_at=datetime.now())  # noqa: DTZ005  the person's own clock


def _named(row: Mapping[str, Any], language: Language) -> str:
    name = row["name_ko"] if language == "ko" and row["name_ko"] else row["name"]
    return str(name or row["code"])
