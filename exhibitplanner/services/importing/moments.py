"""A day in one column and the times of that day in others, read as the moments that they are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, time
from typing import Final

from exhibitplanner.services.importing.cells import ParsedRow
from exhibitplanner.services.importing.report import Problem
from exhibitplanner.sheets.grid import CellValue, Grid
from exhibitplanner.sheets.parsers.dates import parse_day, parse_moment, parse_time
from exhibitplanner.sheets.parsers.outcome import ParseContext, Refused
from exhibitplanner.sheets.recognisers.columns import Recognised
from exhibitplanner.sheets.recognisers.layouts import CLOCK_PARTS, Layout

_SPAN: Final = re.compile(r"\s*(?:~|〜|∼|–|—|-|\bto\b|\bdo\b|부터)\s*", re.IGNORECASE)


class Moments:
    """Reads the moments of one table. A blank day is that of the row above: schedules write it once."""

    def __init__(self, grid: Grid, recognised: Recognised, layout: Layout) -> None:
        self._grid = grid
        places = {str(one.target): one.index for one in recognised.columns if one.target in CLOCK_PARTS}
        self.indexes = tuple(places.values())
        self._clocks = {name.removesuffix("_time"): at for name, at in places.items() if name.endswith("_time")}
        days = {name.removesuffix("_day"): at for name, at in places.items() if name.endswith("_day")}
        self._first, self._day = next(iter(days.items()), ("", 0))
        ends = self._first.replace("starts", "ends")
        self._ends = ends if ends in layout.by_name and ends not in {self._first, *self._clocks} else None
        self._above: CellValue = None

    def read(self, row: ParsedRow, context: ParseContext, problems: list[Problem]) -> None:
        """Put the moments into a row."""
        if not self._first:
            return
        said = self._grid.value(row.number, self._day)
        clocks = {name: self._grid.value(row.number, at) for name, at in self._clocks.items()}
        self._above = said if said is not None else self._above
        if said is None and all(clock is None for clock in clocks.values()):
            return
        moment = self._day_of(row, context, problems)
        if moment is None:
            return
        self._put(row, self._first, moment, self._day)
        for name, cell in clocks.items():
            for field, clock in self._times(row, name, cell, problems):
                self._put(row, field, datetime.combine(moment, clock), self._clocks[name])

    def _day_of(self, row: ParsedRow, context: ParseContext, problems: list[Problem]) -> datetime | None:
        day = parse_day(self._above, context) if self._above is not None else None
        if isinstance(day, date):
            return datetime.combine(day, time())
        moment = parse_moment(self._above, context) if self._above is not None else None
        if isinstance(moment, Refused):
            self._tell(row, self._day, moment, problems)
        return moment if isinstance(moment, datetime) else None

    def _times(self, row: ParsedRow, name: str, cell: CellValue, problems: list[Problem]) -> Iterator[tuple[str, time]]:
        """The time of a cell, or both of `10:00~11:00`."""
        if cell is None:
            return
        parts = _SPAN.split(cell, maxsplit=1) if isinstance(cell, str) and name == self._first else [cell]
        whole = parse_time(cell)
        if isinstance(whole, time):
            parts = [cell]
        for field, part in zip((name, self._ends), parts, strict=False):
            clock = parse_time(part)
            if isinstance(clock, Refused):
                self._tell(row, self._clocks[name], clock, problems)
            elif field is not None:
                yield field, clock

    def _put(self, row: ParsedRow, name: str, moment: datetime, index: int) -> None:
        row.values[name] = moment
        row.cells = {**row.cells, name: index}

    def _tell(self, row: ParsedRow, index: int, why: Refused, problems: list[Problem]) -> None:
        place = self._grid.address(row.number, index)
        problems.append(Problem(place, why.value, why.code, dict(why.values), row.number))
