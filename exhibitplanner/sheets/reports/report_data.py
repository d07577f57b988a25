"""What a report's workbook says, without a spreadsheet library."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from exhibitplanner.messages import Language
from exhibitplanner.sheets.workbook_data import SheetValue

Row = tuple[SheetValue, ...]
PaperName = Literal["a4", "us-letter"]


@dataclass(frozen=True, slots=True)
class ReportColumn:
    """A column; `strong` is what a reader searches by, `to_write` an empty place for a hand."""

    heading: str
    strong: bool = False
    to_write: bool = False


@dataclass(frozen=True, slots=True)
class ReportGroup:
    """Rows under one head; a blank `heading` sets them without. `detail` stands at the right, `foot` is for sums."""

    heading: str
    rows: tuple[Row, ...]
    detail: str = ""
    foot: Row = ()


@dataclass(frozen=True, slots=True)
class ReportPage:
    """How it is printed: `foot` is at the left, in the middle, and before and between the page numbers."""

    paper: PaperName
    landscape: bool
    foot_left: str
    foot_centre: str
    page_of: str


@dataclass(frozen=True, slots=True)
class ReportBook:
    """The report: `lines` below the title, `empty` in place of rows where there are none."""

    title: str
    lines: tuple[str, ...]
    columns: tuple[ReportColumn, ...]
    groups: tuple[ReportGroup, ...]
    foot: Row
    empty: str
    language: Language
    author: str
    page: ReportPage

    def values(self, place: int) -> Iterator[SheetValue]:
        """All that stands in a column, sums too."""
        for group in self.groups:
            yield from (row[place] for row in (*group.rows, group.foot) if row)
        yield from (row[place] for row in (self.foot,) if row)

    def is_number(self, place: int) -> bool:
        """Whether a column holds numbers alone, and any."""
        values = [row[place] for group in self.groups for row in group.rows if row[place] is not None]
        return bool(values) and all(isinstance(value, int | float | Decimal) for value in values)
