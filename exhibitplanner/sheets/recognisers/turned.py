"""Sheets whose labels stand in a column: a form, or a table with a record per column, brought upright."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from exhibitplanner.sheets.grid import CellValue, Grid
from exhibitplanner.sheets.parsers.texts import as_text
from exhibitplanner.sheets.recognisers.headings import is_counter, is_heading

_LEAST_LABELS: Final = 3
_LEAST_SHARE: Final = 0.6
_MOST_ROWS: Final = 200
_LONGEST: Final = 60


def upright(grid: Grid) -> Grid:
    """The sheet itself, or, where its labels stand in a column, one with a head above a row for each record.

    `Grid.places` of the new one says where each cell stood. A form with labels in two columns is one record.
    """
    if len(grid.cells) > _MOST_ROWS:
        return grid
    columns = _label_columns(grid)
    if not columns or _has_a_head(grid, columns):
        return grid
    labels = [(row, column) for column in columns for row in _labelled_rows(grid, column)]
    first = min(row for row, _ in labels)
    width = max(map(len, grid.cells))
    records = _record_columns(grid, columns, labels, width)
    if not records:
        return grid
    titles = [row for row in range(1, first) if any(cell is not None for cell in grid.cells[row - 1])]
    places: dict[tuple[int, int], tuple[int, int]] = {}
    lines: list[list[CellValue]] = []

    def put(line: list[tuple[CellValue, tuple[int, int]]]) -> None:
        places.update({(len(lines) + 1, index): place for index, (_, place) in enumerate(line)})
        lines.append([cell for cell, _ in line])

    for row in titles:
        put([(cell, (row, index)) for index, cell in enumerate(grid.cells[row - 1]) if cell is not None])
    put([(_label(grid, row, column), (row, column)) for row, column in labels])
    for offsets in records:
        put([(grid.value(row, offsets[column]), (row, offsets[column])) for row, column in labels])
    longest = max(map(len, lines))
    back = {place: here for here, place in places.items()}
    return replace(
        grid,
        cells=tuple((*line, *[None] * (longest - len(line))) for line in lines),
        hidden_rows=frozenset(),
        struck_rows=frozenset(),
        merged=(),
        errors={back[place]: text for place, text in grid.errors.items() if place in back},
        uncalculated=frozenset(back[place] for place in grid.uncalculated if place in back),
        places=places,
    )


def _label_columns(grid: Grid) -> list[int]:
    """The columns of which most cells are known headings; each must have something to its right."""
    width = max(map(len, grid.cells), default=0)
    found = [column for column in range(width - 1) if _is_labels(grid, column)]
    found = [column for column in found if column + 1 not in found]  # the left one of two groups the other's labels
    known = sum(is_heading(_bare(grid, row, column)) for column in found for row in _labelled_rows(grid, column))
    return found if known >= _LEAST_LABELS else []


def _is_labels(grid: Grid, column: int) -> bool:
    texts = [_bare(grid, row, column) for row in _labelled_rows(grid, column)]
    known = sum(map(is_heading, texts))
    return known >= 2 and known >= len(texts) * _LEAST_SHARE


def _labelled_rows(grid: Grid, column: int) -> list[int]:
    """The rows in which a label stands, with a cell for its value beside it."""
    return [
        row
        for row, line in enumerate(grid.cells, 1)
        if isinstance(line[column], str)
        and len(str(line[column])) <= _LONGEST
        and any(cell is not None for cell in line[column + 1 :])
    ]


def _bare(grid: Grid, row: int, column: int) -> str:
    return as_text(grid.value(row, column)).rstrip(" :：*")


def _label(grid: Grid, row: int, column: int) -> str:
    """A label with the group that spans several of them to its left: `담당자` over `성명`, `전화`."""
    text = _bare(grid, row, column)
    for one in grid.merged:
        spans = one.first_row <= row <= one.last_row and one.last_row > one.first_row and one.last_column == column - 1
        if spans:
            return f"{as_text(grid.value(one.first_row, one.first_column))} {text}".strip()
    return text


def _has_a_head(grid: Grid, columns: list[int]) -> bool:
    """Whether a row holds more headings, with records below, than the columns do labels."""
    labels = sum(len(_labelled_rows(grid, column)) for column in columns)
    for row in range(1, len(grid.cells)):
        texts = [as_text(cell) for cell in grid.cells[row - 1] if isinstance(cell, str)]
        known = sum(map(is_heading, texts))
        in_columns = sum(is_heading(_bare(grid, row, column)) for column in columns)
        if known > max(in_columns, 2) and (known >= labels or known >= len(texts) * 0.8 > 2):
            return True
    return False


def _record_columns(grid: Grid, columns: list[int], labels: list[tuple[int, int]], width: int) -> list[dict[int, int]]:
    """For each record the column of its values, by label column."""
    ends = [*columns[1:], width]
    spans = {column: range(column + 1, end) for column, end in zip(columns, ends, strict=True)}
    filled = {
        column: [
            index for index in span if any(grid.value(row, index) is not None for row, at in labels if at == column)
        ]
        for column, span in spans.items()
    }
    if len(columns) > 1:
        return (
            [{column: (indexes or [column + 1])[0] for column, indexes in filled.items()}]
            if any(filled.values())
            else []
        )
    (column,) = columns
    least = max(1, len(labels) * 0.3)
    return [
        {column: index}
        for index in filled[column]
        if sum(grid.value(row, index) is not None for row, _ in labels) >= least
        and not is_counter(as_text(grid.value(labels[0][0], index)))
    ]
