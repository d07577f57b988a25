"""What a report says, as plain data: worded already, ready to be set; nothing here knows a database or Typst."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from typing import ClassVar, Literal

from exhibitplanner.messages import Language

Align = Literal["left", "centre", "right"]
Look = Literal["plain", "strong", "quiet", "line"]
Paper = Literal["a4", "us-letter"]


Value = str | int | Decimal | date | time | datetime | None
"""What a workbook's cell holds: a number is a number there and a date a date. Times are the venue's wall time."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A cell whose words on paper are not what a workbook should hold: a value for each part of its column."""

    text: str
    values: tuple[Value, ...]


Cell = str | Shown
"""A cell as it is read on paper; a plain text is the same in a workbook."""


def said(cell: Cell) -> str:
    """What a cell says on paper."""
    return cell if isinstance(cell, str) else cell.text


@dataclass(frozen=True, slots=True)
class TableColumn:
    """A column; `share` is the width that it wants in millimetres, of which it gets as much as the page has.

    `look` is `strong` for what a reader searches by, `quiet` for what only counts or repeats, and `line` for an
    empty place to write on: a table that has one gets rows tall enough for a hand. `parts` are the headings of the
    columns that a workbook has in its place (`Arrival` and `Departure` for a stay).
    """

    heading: str
    share: float
    align: Align = "left"
    look: Look = "plain"
    parts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """Rows under one head, which repeats where they run over a page; a blank `heading` sets the rows without a head.

    `aside` follows the heading in a quiet tone (the name in the other language), `detail` stands at the right
    margin (booth and count). A row has one cell for each column; `foot` is one more row below them, for sums.
    """

    heading: str
    rows: tuple[tuple[Cell, ...], ...]
    aside: str = ""
    detail: str = ""
    foot: tuple[Cell, ...] = ()


@dataclass(frozen=True, slots=True)
class Total:
    """A number of the report's head, and what it counts."""

    figure: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """What every report says of itself, whatever its pages look like; `empty` is said where it has nothing to show.

    A report of another look is a subclass with the name of its own file in `resources/reports`, which gets its fields
    as JSON by the same names, and the texts `report_<word>` of `words`.
    """

    template: ClassVar[str] = ""
    words: ClassVar[tuple[str, ...]] = ("page",)

    title: str
    subtitle: str
    exhibition: str
    printed_at: str
    language: Language
    empty: str
    totals: tuple[Total, ...] = ()
    author: str = "Exhibit Planner"
    paper: Paper = "a4"
    landscape: bool = False
    warnings: tuple[str, ...] = ()
    """What is wrong with what it says: for who makes it, not for the paper."""

    @property
    def size(self) -> int:
        """How many rows, labels or letters it has; a report without any says `empty`."""
        raise NotImplementedError


@dataclass(frozen=True, slots=True, kw_only=True)
class TableReport(Document):
    """A grouped table; `foot` is one more row at its end, for sums over all groups."""

    template: ClassVar[str] = "table.typ"
    words: ClassVar[tuple[str, ...]] = ("page", "continued")

    columns: tuple[TableColumn, ...]
    groups: tuple[Group, ...]
    foot: tuple[Cell, ...] = ()

    @property
    def size(self) -> int:
        """How many rows there are."""
        return sum(len(group.rows) for group in self.groups)


@dataclass(frozen=True, slots=True)
class Frame:
    """What every report of one printing has in common.

    `printed_at` is aware, in the venue's zone. `venue_line` follows the exhibition's name in the head. `year` is the
    exhibition's: dates of that year are shown without it. `landscape` left open is what the report's columns need.
    """

    exhibition: str
    language: Language
    printed_at: datetime
    venue_line: str = ""
    year: int | None = None
    paper: Paper = "a4"
    landscape: bool | None = None
