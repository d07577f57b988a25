"""What is said of a sender's cells, without a spreadsheet library."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

AUTHOR: Final = "Exhibit Planner: problems"
"""Whose comments ours are, so that they are known again when the workbook comes back a second time."""


@dataclass(frozen=True, slots=True)
class CellProblem:
    """A cell that was not taken: its sheet, address (`F17`), what stands in it, and why, a line a language."""

    sheet: str
    cell: str
    value: str
    message: str


@dataclass(frozen=True, slots=True)
class ListWords:
    """The words of the list, in one language or both."""

    sheet_title: str
    title: str
    hint: str
    heads: tuple[str, str, str]
    mended: str


@dataclass(frozen=True, slots=True)
class CellMark:
    """A cell to be marked: `formula` is true as long as it was not changed."""

    cell: str
    formula: str
    message: str
