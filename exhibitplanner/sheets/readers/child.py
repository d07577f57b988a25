"""The child process that reads one spreadsheet: it bounds itself, reads, and sends plain rows or one plain error."""

from __future__ import annotations

import pickle
import traceback
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from exhibitplanner.domain.errors import InputError
from exhibitplanner.processes import hush
from exhibitplanner.sheets.grid import CellValue, Grid
from exhibitplanner.sheets.readers.child_limits import restrict
from exhibitplanner.sheets.readers.limits import Limits
from exhibitplanner.sheets.readers.source import Row, SheetSource

_CELLS_AT_ONCE = 20_000
_USUAL_BYTES = 1 << 22
_MOST_BYTES = 400 << 20  # what the parent takes of one file: some ten times an honest list of 100,000 people


@dataclass(frozen=True, slots=True)
class SheetBegins:
    """One of the file's `sheets`, without its cells; its rows follow."""

    head: Grid
    sheets: int


@dataclass(frozen=True, slots=True)
class RowsFollow:
    """The next rows of the sheet; `done` is the share of the sheet's rows that are through.

    Rows of one length travel as columns, which are packed and unpacked in two thirds of the time; but not a few long
    ones: a list for each cell of a row of four million commas would take half a gigabyte.
    """

    rows: list[Row]
    done: float

    def __reduce__(self) -> tuple[Any, ...]:
        width = len(self.rows[0]) if self.rows else 0
        if not 0 < width <= len(self.rows) or any(len(row) != width for row in self.rows):
            return RowsFollow, (self.rows, self.done)
        return _rows_follow, ([list(column) for column in zip(*self.rows, strict=True)], self.done)


def _rows_follow(columns: list[list[CellValue]], done: float) -> RowsFollow:
    return RowsFollow(list(zip(*columns, strict=True)), done)


@dataclass(frozen=True, slots=True)
class Finished:
    """All sheets are through."""


@dataclass(frozen=True, slots=True)
class Failed:
    """The file is refused; `details` are for the log."""

    code: str
    values: dict[str, object]
    details: str = ""


Message = SheetBegins | RowsFollow | Finished | Failed


def serve(connection: Connection, path: str, limits: Limits, seconds: float) -> None:
    """Send the sheets of the file through `connection`, then `Finished`; or `Failed`, once."""
    hush()
    restrict(limits.memory_bytes, seconds)
    with suppress(BrokenPipeError), connection:  # the parent gave up
        connection.send(_outcome(connection, Path(path), limits))


def _outcome(connection: Connection, path: Path, limits: Limits) -> Finished | Failed:
    from exhibitplanner.sheets.readers.opening import open_sheets

    sent = 0
    try:
        for source in open_sheets(path, limits):
            for message in _messages(source):
                packed = _packed(message)
                sent += len(packed)
                if sent > _MOST_BYTES:
                    return Failed("too_much_text", {"sheet": source.head.name})
                connection.send_bytes(packed)
    except InputError as error:
        return Failed(error.code, error.values)
    except BrokenPipeError:
        raise
    except (MemoryError, ImportError):  # a library that finds no room to be loaded is an ImportError
        return Failed("too_much_memory", {}, traceback.format_exc())
    except BaseException:  # noqa: BLE001  a library's panic is no Exception, and whatever it is, the parent gets one error
        return Failed("unreadable", {}, traceback.format_exc())
    return Finished()


def _messages(source: SheetSource) -> Iterator[SheetBegins | RowsFollow]:
    yield SheetBegins(source.head, source.sheets)
    rows: list[Row] = []
    cells = sent = 0
    for row in source.rows:
        rows.append(row)
        cells += len(row) + 1
        if cells > _CELLS_AT_ONCE:
            sent += len(rows)
            yield RowsFollow(rows, min(1.0, sent / max(1, source.height)))
            rows, cells = [], 0
    yield RowsFollow(rows, 1.0)


def _packed(message: SheetBegins | RowsFollow) -> bytes:
    """As `Connection.send` packs it; a text that is there many times goes once where the whole is unusually long."""
    packed = pickle.dumps(message, pickle.HIGHEST_PROTOCOL)
    if len(packed) > _USUAL_BYTES and isinstance(message, RowsFollow):
        seen: dict[CellValue, CellValue] = {}
        rows = [tuple([seen.setdefault(v, v) if isinstance(v, str) else v for v in row]) for row in message.rows]
        return pickle.dumps(RowsFollow(rows, message.done), pickle.HIGHEST_PROTOCOL)
    return packed
