"""What goes into a workbook, said without a spreadsheet library; and what had to be altered on the way."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Literal

from exhibitplanner.sheets.grid import CellValue

SheetValue = CellValue | Decimal


class ColumnType(StrEnum):
    """What a column holds: decides format, alignment and drop-down. A value of another type is written as itself."""

    TEXT = "text"
    INTEGER = "integer"
    DECIMAL = "decimal"
    DATE = "date"
    TIME = "time"
    DATETIME = "datetime"
    YES_NO = "yes_no"
    CHOICE = "choice"


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """A column: `field` is the canonical name, `heading` what people read, unit included (`Width (m)`).

    `choices` are the drop-down's words. A YES_NO column with two choices (yes first) writes these words, without
    choices it writes TRUE and FALSE. `wrap` is for notes: narrower, on several lines.
    """

    field: str
    heading: str
    type: ColumnType = ColumnType.TEXT
    choices: tuple[str, ...] = ()
    hidden: bool = False
    note: str | None = None
    wrap: bool = False
    decimals: int = 2


@dataclass(frozen=True, slots=True)
class SheetData:
    """A sheet: `rows` is read once and may be a generator; `row_count` is what progress is measured by."""

    title: str
    columns: tuple[SheetColumn, ...]
    rows: Iterable[tuple[SheetValue, ...]]
    row_count: int


@dataclass(frozen=True, slots=True)
class Overview:
    """The first sheet: facts as (label, value), then a table of the sheets with their row counts and links.

    `source` is what the workbook was made from (a file's name), `exported_at` the wall time when.
    `sheet_title` is the tab's name; the language's word for it unless given.
    """

    title: str
    lines: tuple[tuple[str, SheetValue | date], ...] = ()
    subtitle: str = ""
    source: str = ""
    exported_at: datetime | None = None
    sheet_title: str = ""


@dataclass(frozen=True, slots=True)
class Altered:
    """A text that a spreadsheet cannot hold as it is; `code` is its text in the translations, `length` in characters.

    `text_shortened`: longer than a cell holds, cut, and ends with `cell_writing.CUT_MARK`.
    `characters_replaced`: control characters and half characters became U+FFFD.
    """

    sheet: str
    cell: str
    code: Literal["text_shortened", "characters_replaced"]
    length: int
