"""Rows as they arrive made into a grid: one length, nothing blank at the right and below."""

from __future__ import annotations

from dataclasses import replace

from exhibitplanner.sheets.grid import Grid
from exhibitplanner.sheets.readers.source import Row


def assembled(head: Grid, rows: list[Row]) -> Grid:
    """The sheet with its cells; blank rows and columns at its end are cut, but not where a cell has an error."""
    marked = head.errors.keys() | head.uncalculated
    height = max((row for row, _ in marked), default=0)
    while len(rows) > height and not any(value is not None for value in rows[-1]):
        rows.pop()
    rows.extend([()] * (height - len(rows)))
    width = max((column + 1 for _, column in marked), default=0)
    widest = max(map(len, rows), default=0)
    while widest > width and not any(len(row) >= widest and row[widest - 1] is not None for row in rows):
        widest -= 1
    return replace(head, cells=tuple(_fitted(rows, max(widest, width))))


def _fitted(rows: list[Row], width: int) -> list[Row]:
    blank: Row = (None,) * width  # one for all of them
    return [row if len(row) == width else row[:width] + blank[len(row) :] if row else blank for row in rows]
