"""What goes into a company's form, said without a spreadsheet library. Every text is there in English and Korean."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from exhibitplanner.sheets.stamp import Stamp
from exhibitplanner.sheets.workbook_data import ColumnType, SheetColumn, SheetValue

LineStyle = Literal["title", "subtitle", "head", "text", "link"]


@dataclass(frozen=True, slots=True)
class FormColumn:
    """A column: `field` is the canonical name, `english` and `korean` the two heads, unit included.

    `choices` are the drop-down; with `open_choices` other words are welcome too. A `locked` column is to read, a
    `hidden` one is ours. `least` and `most` bound a whole number.
    """

    field: str
    english: str
    korean: str
    type: ColumnType = ColumnType.TEXT
    choices: tuple[str | int, ...] = ()
    open_choices: bool = False
    required: bool = False
    locked: bool = False
    hidden: bool = False
    unit: str = ""
    note: str = ""
    wrap: bool = False
    least: int = 0
    most: int | None = None

    @property
    def plain(self) -> SheetColumn:
        """As the other workbooks have it: for widths and formats."""
        words = tuple(str(choice) for choice in self.choices)
        return SheetColumn(self.field, self.english, self.type, words, hidden=self.hidden, wrap=self.wrap)


@dataclass(frozen=True, slots=True)
class RecordSheet:
    """A sheet of records, the id in its first column, which is hidden; `spare` rows are free for new ones.

    `lines` stand above the heads, each in a cell of its own.
    """

    title: str
    lines: tuple[str, ...]
    columns: tuple[FormColumn, ...]
    rows: Sequence[tuple[SheetValue, ...]]
    spare: int


@dataclass(frozen=True, slots=True)
class ReadingSheet:
    """A sheet to read, which no import takes for data; its first column is hidden, for the mark that says so."""

    title: str
    lines: tuple[str, ...]
    columns: tuple[FormColumn, ...]
    rows: Sequence[tuple[SheetValue, ...]]


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the first sheet; `target` is the title of the sheet that a link goes to."""

    text: str
    style: LineStyle = "text"
    target: str = ""


@dataclass(frozen=True, slots=True)
class FormBook:
    """The whole form: `lines` are its first sheet, `subject` is its title as a document."""

    subject: str
    first_title: str
    lines: tuple[Line, ...]
    sheets: tuple[RecordSheet | ReadingSheet, ...]
    stamp: Stamp
    words: Words


@dataclass(frozen=True, slots=True)
class Words:
    """What the cells say when they refuse an entry, in both languages, and the foot of each page."""

    not_in_list: tuple[str, str]
    no_date: tuple[str, str]
    no_number: tuple[str, str]
    no_whole_number: tuple[str, str]
    page: str
