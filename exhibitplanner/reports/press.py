"""Reports set in a process of their own, which can be stopped, and whose memory goes back to the system.

Typst keeps whatever it has computed in case it is wanted again, and its Python package has no way to let it go
(https://github.com/messense/typst-py/issues/104): each different roster of 300 people costs 35 MB for good, one of
10,000 more than a gigabyte.
"""

from __future__ import annotations

import logging
import multiprocessing
import threading
import traceback
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Final, Literal

from exhibitplanner.domain.errors import InputError
from exhibitplanner.processes import hush, no_main_module
from exhibitplanner.reports.document import Document

PressForm = Literal["svg", "pdf"]
_BEAT_S: Final = 0.05  # how often it is asked whether the report is still wanted
_ROWS: Final = 4000
"""After so many rows a process is let go; that is some 500 MB, and a start takes half a second."""
_log = logging.getLogger(__name__)


class Press:
    """A process that stays warm between reports; it begins with the first. One report at a time."""

    def __init__(self) -> None:
        self._process: BaseProcess | None = None
        self._line: Connection | None = None
        self._rows = 0
        self._resting = False
        self._lock = threading.Lock()

    def render(self, report: Document, form: PressForm, beat: Callable[[], object]) -> list[bytes]:
        """The report's pages as SVG, or one PDF. What `beat` raises ends the process and goes on up.

        Raises:
            InputError: `report_not_set`: the process died, of too little memory or a fault of Typst.
        """
        with self._lock:
            self._resting = False
            try:
                line = self._line or self._start()
                line.send((report, form))
                pages = _received(line, beat)
            except (EOFError, OSError) as error:
                self._end()
                raise InputError("report_not_set") from error
            except BaseException:
                self._end()
                raise
            self._rows += report.size
            if self._rows > _ROWS or self._resting:
                self._end()
            return pages

    def rest(self) -> None:
        """Let the process go, after the report that is under way; the next report begins another."""
        self._resting = True
        if self._lock.acquire(blocking=False):
            try:
                self._end()
            finally:
                self._lock.release()

    def _start(self) -> Connection:
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe()
        with theirs:  # the child has its own copy; the line ends when that one closes
            self._process = context.Process(target=serve, args=(theirs,), daemon=True, name="press")
            with no_main_module():
                self._process.start()
        self._line, self._rows = ours, 0
        return ours

    def _end(self) -> None:
        if self._line is not None:
            self._line.close()
        if self._process is not None:
            self._process.kill()
            self._process.join()
            self._process.close()
        self._line = self._process = None


def serve(line: Connection) -> None:
    """What the process does: a report comes, how many parts it has and the parts go; a fault goes as its words."""
    hush()
    from exhibitplanner.reports.rendering import render_pages, render_pdf

    with suppress(EOFError, OSError), line:  # the parent is gone, or wants no more
        while True:
            order: tuple[Document, PressForm] = line.recv()
            report, form = order
            try:
                pages = [render_pdf(report)] if form == "pdf" else render_pages(report, form)
            except BaseException:  # noqa: BLE001  a panic of Typst's is no Exception, and the parent waits for an answer
                line.send(traceback.format_exc())
                return
            line.send(len(pages))
            for page in pages:
                line.send_bytes(page)


def _received(line: Connection, beat: Callable[[], object]) -> list[bytes]:
    while not line.poll(_BEAT_S):
        beat()
    answer: int | str = line.recv()
    if isinstance(answer, str):
        _log.error("a report was not set: %s", answer)
        raise InputError("report_not_set")
    pages = []
    for _ in range(answer):
        beat()
        pages.append(line.recv_bytes())
    return pages
