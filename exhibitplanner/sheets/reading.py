"""Spreadsheets read safely: a child process opens the file, this process gets plain rows or one plain error."""

from __future__ import annotations

import hashlib
import logging
import multiprocessing
import os
import stat
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import BufferedReader
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Final

from exhibitplanner.domain.errors import InputError
from exhibitplanner.processes import no_main_module
from exhibitplanner.sheets.grid import Grid, SheetFile
from exhibitplanner.sheets.readers.assembling import assembled
from exhibitplanner.sheets.readers.child import Failed, Finished, Message, RowsFollow, SheetBegins, serve
from exhibitplanner.sheets.readers.limits import DEFAULT_LIMITS, Limits
from exhibitplanner.sheets.readers.source import Row

__all__ = ["DEFAULT_LIMITS", "Limits", "read_spreadsheet"]

_LOG: Final = logging.getLogger(__name__)
_BEAT_S = 0.1  # how often a person who wants to stop is asked


def read_spreadsheet(
    path: Path, *, limits: Limits = DEFAULT_LIMITS, progress: Callable[[float], None] | None = None
) -> SheetFile:
    """Read every sheet of an .xlsx, .xlsm, .xls, .xlsb, .ods, .csv or .tsv file, whatever its name says.

    Cells of delimited text stay text. `progress` is called with a share between 0 and 1, ten times a second and more;
    what it raises (`Cancelled`) ends the child process and goes on up.

    Raises:
        InputError: The file is refused; `file` is its name. The code says why, in `translations/*/reading.json`.
    """
    with _refusals(path), _opened(path) as file:
        seconds = limits.seconds_for(_checked_size(file, limits))
        told = _Progress(progress)
        with _child(path, limits, seconds) as line:
            digest = hashlib.file_digest(file, "sha256").hexdigest()  # while the child starts
            grids = _grids(_messages(line, seconds, told.beat), told)
    return SheetFile(path.name, digest, tuple(grids))


@contextmanager
def _refusals(path: Path) -> Iterator[None]:
    """Every refusal names the file."""
    try:
        yield
    except InputError as error:
        raise InputError(error.code, **{**error.values, "file": path.name}) from error.__cause__


@contextmanager
def _opened(path: Path) -> Iterator[BufferedReader]:
    try:
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            raise InputError("file_is_folder")
        if not stat.S_ISREG(mode):  # to open a pipe would wait for ever
            raise InputError("file_unreadable")
        file = path.open("rb")
    except (FileNotFoundError, NotADirectoryError) as error:
        raise InputError("file_missing") from error
    except OSError as error:
        raise InputError("file_unreadable") from error
    with file:
        yield file


def _checked_size(file: BufferedReader, limits: Limits) -> int:
    size = os.fstat(file.fileno()).st_size
    if not size:
        raise InputError("empty_file")
    if size > limits.file_bytes:
        raise InputError("file_too_large", megabytes=size >> 20, most=limits.file_bytes >> 20)
    return size


@contextmanager
def _child(path: Path, limits: Limits, seconds: float) -> Iterator[Connection]:
    """A process that reads the file, and the end of the line on which it answers; it does not outlive the block."""
    context = multiprocessing.get_context("spawn")
    receiving, sending = context.Pipe(duplex=False)
    with receiving:
        with sending:  # the child has its own copy; the line ends when that one closes
            arguments = (sending, os.path.abspath(path), limits, seconds)  # noqa: PTH100  resolve() would follow links
            process = context.Process(target=serve, args=arguments, daemon=True)
            with no_main_module():
                process.start()
        try:
            yield receiving
        finally:
            process.kill()
            process.join()
            process.close()


def _messages(line: Connection, seconds: float, beat: Callable[[], None]) -> Iterator[Message]:
    """What the child says until it has finished.

    Raises:
        InputError: `timed_out`; `reader_stopped`: the child died, of its memory limit or a fault of a library; what the
            child refused.
    """
    deadline = time.monotonic() + seconds
    while True:
        while not line.poll(_BEAT_S):
            beat()
            if time.monotonic() > deadline:
                raise InputError("timed_out", seconds=round(seconds))
        try:
            message: Message = line.recv()
        except (EOFError, OSError) as error:
            raise InputError("reader_stopped") from error
        if isinstance(message, Finished):
            return
        if isinstance(message, Failed):
            _LOG.debug("reading failed: %s %s", message.code, message.details)
            raise InputError(message.code, **message.values)
        yield message


class _Progress:
    """The share that is done, told again and again so that a person can stop the work at any moment."""

    # opening a sheet takes longer than handing over its rows
    _OPENED = 0.6

    def __init__(self, tell: Callable[[float], None] | None) -> None:
        self._tell = tell
        self._share = 0.0

    def beat(self) -> None:
        if self._tell:
            self._tell(self._share)

    def at(self, sheet: int, sheets: int, rows_done: float) -> None:
        self._share = min(1.0, (sheet + self._OPENED + (1 - self._OPENED) * rows_done) / sheets)
        self.beat()


def _grids(messages: Iterator[Message], progress: _Progress) -> list[Grid]:
    grids: list[Grid] = []
    head: SheetBegins | None = None
    rows: list[Row] = []
    for message in messages:
        if isinstance(message, SheetBegins):
            if head:
                grids.append(assembled(head.head, rows))
            head, rows = message, []
            progress.at(len(grids), head.sheets, 0.0)
        elif isinstance(message, RowsFollow) and head:
            rows.extend(message.rows)
            progress.at(len(grids), head.sheets, message.done)
    return [*grids, assembled(head.head, rows)] if head else grids
