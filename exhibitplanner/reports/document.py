"""What a report says, as plain data: worded already, ready to be set; nothing here knows a database or Typst."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from exhibitplanner.messages import Language

Align = Literal["left", "centre", "right"]
Look = Literal["plain", "strong", "quiet", "line"]
Paper = Literal["a4", "us-letter"]


@dataclass(frozen=True, slots=True)
class TableColumn:
    """A column; `share` is its width relative to the others' shares.

    `look` is `strong` for what a reader searches by, `quiet` for what only counts or repeats, and `line` for an
    empty place to write on: a table that has one gets rows tall enough for a hand.
    """

    heading: str
    share: float
    align: Align = "left"
    look: Look = "plain"


@dataclass(frozen=True, slots=True)
class Group:
    """Rows under one head, which repeats where they run over a page; a blank `heading` sets the rows without a head.

    `aside` follows the heading in a quiet tone (the name in the other language), `detail` stands at the right
    margin (booth and count). A row has one text for each column.
    """

    heading: str
    rows: tuple[tuple[str, ...], ...]
    aside: str = ""
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Total:
    """A number of the report's head, and what it counts."""

    figure: str
    label: str


@dataclass(frozen=True, slots=True)
class TableReport:
    """A grouped table with its head and foot; `empty` is said in place of a table without rows."""

    title: str
    subtitle: str
    exhibition: str
    printed_at: str
    columns: tuple[TableColumn, ...]
    groups: tuple[Group, ...]
    language: Language
    empty: str
    totals: tuple[Total, ...] = ()
    author: str = "Exhibit Planner"
    paper: Paper = "a4"
    landscape: bool = False


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
