"""One table of a preview by its rows: what becomes of each, what it changes, and the cells as the sender has them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, Protocol, TypeVar

from exhibitplanner.domain.kinds import BY_NAME, BY_PLURAL
from exhibitplanner.services.importing.report import Conflict, Found, FoundColumn, Problem, RowChange, SheetReport
from exhibitplanner.sheets.grid import Grid, address
from exhibitplanner.sheets.parsers.names import joined_names
from exhibitplanner.sheets.parsers.texts import as_text
from exhibitplanner.sheets.recognisers.layouts import LAYOUTS
from exhibitplanner.sheets.recognisers.name_pairs import NAME_PARTS

_NAMING: Final = (
    "name", "name_ko", "designation", "system", "contents", "number", "case", "participation", "company", "code", "id",
)  # fmt: skip
"""The columns by which people know a row, the best first."""
_WHOSE: Final = ("participation", "company", "company_ko", "maker")
"""The columns that say to whom a row belongs."""


class OfRow(Protocol):
    """What a report says of one row."""

    row: int


T = TypeVar("T", bound=OfRow)
Field = tuple[str, str]
"""A kind's name and a field's."""


class ByRow:
    """Entries of a report found by their row: places by number, no object for each."""

    def __init__(self, entries: Sequence[OfRow]) -> None:
        self._places: dict[int, int | list[int]] = {}
        for place, entry in enumerate(entries):
            before = self._places.setdefault(entry.row, place)
            if isinstance(before, list):
                before.append(place)
            elif before != place:
                self._places[entry.row] = [before, place]

    def __contains__(self, row: int) -> bool:
        return row in self._places

    def __iter__(self) -> Iterator[int]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)

    def of(self, row: int, entries: Sequence[T]) -> list[T]:
        """The entries of a row in their order."""
        places = self._places.get(row, [])
        return [entries[places]] if isinstance(places, int) else [entries[place] for place in places]


class SheetRows:
    """A table of the preview, with the grid that was read of it where it is in hand."""

    def __init__(self, number: int, report: SheetReport, grid: Grid | None) -> None:
        self.number, self.report, self.grid = number, report, grid
        self._changes = ByRow(report.changes)
        self._conflicts = ByRow(report.conflict_details)
        self._problems = ByRow(report.problems)
        self.new_rows, self.unchanged_rows = frozenset(report.new_rows), frozenset(report.unchanged_rows)
        self.skipped_rows = frozenset(report.skipped_rows)
        self._columns = _fields(report)
        self._targets = {one.target: one.index for one in reversed(report.found_columns) if one.target is not None}
        self._found: dict[int, list[Found]] | None = None

    @property
    def kind(self) -> str:
        """The name of the kind of its rows."""
        return BY_PLURAL[self.report.kind].name if self.report.kind in BY_PLURAL else "participation"

    @property
    def naming_kind(self) -> str:
        """The plural of the kind by whose names its rows are known."""
        return self.report.kind if self.report.kind in BY_PLURAL else "companies"

    @property
    def columns(self) -> Sequence[FoundColumn]:
        return self.report.found_columns

    def changed_rows(self) -> Iterator[int]:
        return iter(self._changes)

    def conflict_rows(self) -> Iterator[int]:
        """Rows with a conflict on which nobody has said anything when this was planned."""
        return iter(dict.fromkeys(one.row for one in self.report.conflict_details if one.choice is None))

    def problem_rows(self) -> Iterator[int]:
        """Rows with a cell that is kept out; 0 stands for the table as a whole."""
        return iter(self._problems)

    def changes(self, row: int) -> list[RowChange]:
        return self._changes.of(row, self.report.changes)

    def conflicts(self, row: int) -> list[Conflict]:
        return self._conflicts.of(row, self.report.conflict_details)

    def problems(self, row: int) -> list[Problem]:
        return self._problems.of(row, self.report.problems)

    def has_conflict(self, row: int) -> bool:
        return row in self._conflicts

    def is_struck(self, row: int) -> bool:
        """Whether a row is struck through, as far as the sheet is in hand."""
        return self.grid is None or row in self.grid.struck_rows

    def found(self, row: int) -> list[Found]:
        """The names of a row that were told to be known records, its own first."""
        if self._found is None:
            self._found = {}
            for one in self.report.matched:
                for number in one.rows:
                    self._found.setdefault(number, []).append(one)
        return sorted(self._found.get(row, []), key=lambda one: one.of != self.report.kind)

    def writes(self, row: int) -> bool:
        """Whether the plan writes anything of a row."""
        return row in self.new_rows or row in self._changes

    def name(self, row: int) -> str:
        """What a row is called in its sheet; blank where the sheet is not in hand."""
        return self._naming(row)[1]

    def names(self, row: int) -> str:
        """Its name in each script, as far as the row has them."""
        both = (self.name(row), self._said(row).get("name_ko", ""))
        return "  ".join(dict.fromkeys(filter(None, both)))

    def whose(self, row: int) -> str:
        """The company to which a row belongs, where the row says it and is not called by it."""
        said, (named, _) = self._said(row), self._naming(row)
        return "" if named in _WHOSE else next((said[one] for one in _WHOSE if said.get(one)), "")

    def _naming(self, row: int) -> tuple[str, str]:
        """By which column a row is known, and what stands there."""
        said = self._said(row)
        known = next(((one, said[one]) for one in _NAMING if said.get(one)), None)
        first = self.report.found_columns[:1]
        text = self.text(row, first[0].index) if first and not self._targets.keys() & {*_NAMING, *NAME_PARTS} else ""
        return known or ("", text or next((change.name for change in self.changes(row)), ""))

    def _said(self, row: int) -> dict[str, str]:
        """The row's texts by target, names that stand in two columns put together."""
        said = {target: text for target, index in self._targets.items() if (text := self.text(row, index))}
        return said | joined_names(said)

    def text(self, row: int, column: int) -> str:
        """A cell as text."""
        return as_text(self.grid.value(row, column)) if self.grid is not None else ""

    def whole_text(self, row: int) -> str:
        """All that a row says, for the filter."""
        if self.grid is None:
            return self.name(row)
        line = self.grid.cells[row - 1] if 0 < row <= len(self.grid.cells) else ()
        return " ".join([value if isinstance(value, str) else as_text(value) for value in line if value is not None])

    def columns_of(self, field: Field) -> list[FoundColumn]:
        """The columns that fill a field."""
        return self._columns.get(field, [])

    def column_of(self, field: Field, row: int) -> FoundColumn | None:
        """The column from which a row has a field's value."""
        columns = self.columns_of(field)
        return next((one for one in columns if self.text(row, one.index)), columns[0] if columns else None)

    def written(self, field: Field, row: int) -> tuple[str, str]:
        """Where a field's value stands in a row, and what: a name may stand in two columns."""
        column = self.column_of(field, row)
        if column is None:
            return "", ""
        parts = [one for one in self.columns_of(field) if one.target in NAME_PARTS and self.text(row, one.index)]
        columns = parts if column in parts else [column]
        cells = (self.address(row, one.index) for one in columns)
        return " ".join(cells), " ".join(self.text(row, one.index) for one in columns)

    def address(self, row: int, column: int) -> str:
        """A cell's address in the file."""
        return self.grid.address(row, column) if self.grid is not None else address(row, column)

    def fields(self) -> Iterator[tuple[FoundColumn, Field]]:
        """Each column with each field that it fills, in the sheet's order."""
        for column in self.report.found_columns:
            for field in parts_of(self.report.kind, column.target):
                yield column, field


def parts_of(plural: str, target: str | None) -> tuple[Field, ...]:
    """The fields that a column's target fills, as far as a person has them."""
    layout = LAYOUTS.get(plural)
    known = layout.by_name.get(target) if layout is not None and target is not None else None
    if known is None or known.ignored:
        return ()
    return tuple((kind, name) for kind, name in known.parts if name in BY_NAME[kind].by_name)


def _fields(report: SheetReport) -> dict[Field, list[FoundColumn]]:
    fields: dict[Field, list[FoundColumn]] = {}
    for column in report.found_columns:
        for field in parts_of(report.kind, column.target):
            fields.setdefault(field, []).append(column)
    return fields
