"""A report on paper: its pages drawn as vectors, one between other events, so that a long one can be stopped."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QMarginsF, QObject, QRectF, QSizeF, Qt, QTimer
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from exhibitplanner.domain.errors import Cancelled, InputError, PlannerError
from exhibitplanner.reports.document import Document
from exhibitplanner.ui.pages.reports.drawn_pages import DrawnPages
from exhibitplanner.ui.pages.reports.strokes import without_empty_outlines
from exhibitplanner.ui.session.session import Session
from exhibitplanner.ui.session.worker import Job
from exhibitplanner.ui.wording import say

_PAPERS: Final = {"a4": QPageSize.PageSizeId.A4, "us-letter": QPageSize.PageSizeId.Letter}


def printer_for(report: Document) -> QPrinter:
    """A printer with the report's paper; its pages bring their own margins."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    orientation = QPageLayout.Orientation.Landscape if report.landscape else QPageLayout.Orientation.Portrait
    printer.setFullPage(True)
    printer.setPageLayout(QPageLayout(QPageSize(_PAPERS[report.paper]), orientation, QMarginsF()))
    printer.setFullPage(True)
    printer.setDocName(f"{report.title} · {report.exhibition}")
    printer.setCreator(report.author)
    return printer


def ask_printer(parent: QWidget, printer: QPrinter, pages: int, then: Callable[[], object]) -> QPrintDialog:
    """Ask where and what to print; `then` comes when that is decided."""
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(say("print_report"))
    dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange)
    dialog.setMinMax(1, pages)
    dialog.setFromTo(1, pages)
    dialog.accepted.connect(lambda *_: then())
    dialog.finished.connect(dialog.deleteLater)
    QDialog.open(dialog)  # PySide shows only the form of it that takes a slot by name
    return dialog


class Printing(QObject):
    """One printing under way; it is shown as a job, and goes on when the page that began it is gone."""

    def __init__(
        self, session: Session, printer: QPrinter, pages: DrawnPages, done: Callable[[PlannerError | None], None]
    ) -> None:
        super().__init__(session)
        self._printer, self._pages, self._done = printer, pages, done
        self._numbers = chosen_pages(printer, len(pages))
        self._at = 0
        self._job = Job(say("printing"))
        self._painter = QPainter()
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._print_next)
        session.show_job(self._job)

    def start(self) -> None:
        """Begin; `done` is called when the last page is printed, or with what hindered it."""
        if self._painter.begin(self._printer):
            self._timer.start()
        else:
            self._end(InputError("not_printed", printer=self._printer.printerName() or self._printer.outputFileName()))

    def _print_next(self) -> None:
        try:
            self._job.tell(self._at / len(self._numbers))
        except Cancelled as error:
            self._printer.abort()
            self._end(error)
            return
        if self._at:
            self._printer.newPage()
        with without_empty_outlines(self._painter) as painter:
            self._pages.draw(painter, self._numbers[self._at], self._target())
        self._at += 1
        if self._at == len(self._numbers):
            self._end(None)

    def _end(self, error: PlannerError | None) -> None:
        self._timer.stop()
        if self._painter.isActive() and not self._painter.end() and error is None:
            error = InputError("not_printed", printer=self._printer.printerName() or self._printer.outputFileName())
        self._job.finished.emit()
        self._done(error)
        self.deleteLater()

    def _target(self) -> QRectF:
        """The whole sheet; on another paper than the report's, as large as it can be, in its middle."""
        sheet = QRectF(self._printer.pageLayout().fullRectPixels(self._printer.resolution()))
        sheet.moveTo(0, 0)
        size = QSizeF(self._pages.size)
        size.scale(sheet.size(), Qt.AspectRatioMode.KeepAspectRatio)
        target = QRectF(0, 0, size.width(), size.height())
        target.moveCenter(sheet.center())
        return target


def chosen_pages(printer: QPrinter, pages: int) -> list[int]:
    """The pages to print, counted from 0, in their order on paper; copies that the printer cannot make itself too."""
    ranges = printer.pageRanges()
    everything = printer.printRange() is QPrinter.PrintRange.AllPages or ranges.isEmpty()
    numbers = [number for number in range(pages) if everything or ranges.contains(number + 1)] or list(range(pages))
    if printer.pageOrder() is QPrinter.PageOrder.LastPageFirst:
        numbers.reverse()
    copies = 1 if printer.supportsMultipleCopies() else printer.copyCount()
    if printer.collateCopies():
        return numbers * copies
    return [number for number in numbers for _ in range(copies)]
