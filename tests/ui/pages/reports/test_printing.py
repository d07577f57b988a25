"""Reports on paper and in files."""

import shutil
import subprocess
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from exhibitplanner.domain.errors import PlannerError
from exhibitplanner.reports import rendering
from exhibitplanner.reports.document import TableReport
from exhibitplanner.ui.desk import Desk
from exhibitplanner.ui.pages.reports.drawn_pages import DrawnPages
from exhibitplanner.ui.pages.reports.page import ReportsPage
from exhibitplanner.ui.pages.reports.printing import Printing, chosen_pages, printer_for
from tests.ui.pages.reports.looking_at_reports import (
    ROSTER,
    ink,
    long_report,
    names,
)


class TestPrinting:
    def test_it_prints_vectors_on_the_reports_paper(self, qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
        report = long_report(60, landscape=True, paper="us-letter")
        drawn = DrawnPages(rendering.render_pages(report, "svg"))
        out = self.printed(qtbot, desk, report, drawn, tmp_path)
        if shutil.which("pdfimages") is None:
            pytest.skip("pdfimages is not here")
        images = subprocess.run(["pdfimages", "-list", out], capture_output=True, text=True, check=True).stdout
        assert len(images.splitlines()) == 2  # its head
        info = subprocess.run(["pdfinfo", out], capture_output=True, text=True, check=True).stdout
        assert "792 x 612" in info
        assert f"Pages:           {len(drawn)}" in info

    def test_what_is_printed_has_the_previews_measure(self, qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
        if shutil.which("pdftoppm") is None:
            pytest.skip("pdftoppm is not here")
        report = long_report(12)
        drawn = DrawnPages(rendering.render_pages(report, "svg"))
        out = self.printed(qtbot, desk, report, drawn, tmp_path)
        subprocess.run(["pdftoppm", "-r", "96", "-png", "-singlefile", out, "printed"], cwd=tmp_path, check=True)
        theirs = QImage(str(tmp_path / "printed.png"))
        ours = drawn.picture(0, theirs.size()).toImage()
        for part in (QRectF(0.05, 0.03, 0.4, 0.12), QRectF(0.05, 0.15, 0.9, 0.2)):
            assert ink(theirs, part) == pytest.approx(ink(ours, part), rel=0.25)

    @staticmethod
    def printed(qtbot: QtBot, desk: Desk, report: TableReport, drawn: DrawnPages, folder: Path) -> Path:
        printer = printer_for(report)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(folder / "printed.pdf"))
        ended: list[PlannerError | None] = []
        printing = Printing(desk.session, printer, drawn, ended.append)
        printing.start()
        qtbot.waitUntil(lambda: bool(ended), timeout=20_000)
        assert ended == [None]
        return folder / "printed.pdf"

    @pytest.mark.qt_log_ignore("QPainter::begin")
    def test_a_printer_that_cannot_is_told(self, qtbot: QtBot, desk: Desk, tmp_path: Path, pages: list[bytes]) -> None:
        printer = printer_for(long_report(1))
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / "no folder" / "printed.pdf"))
        ended: list[PlannerError | None] = []
        Printing(desk.session, printer, DrawnPages(pages), ended.append).start()
        assert ended[0].code == "not_printed"

    def test_printing_can_be_stopped(self, qtbot: QtBot, desk: Desk, tmp_path: Path, pages: list[bytes]) -> None:
        printer = printer_for(long_report(1))
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / "printed.pdf"))
        jobs, ended = [], []
        desk.session.started.connect(jobs.append)
        printing = Printing(desk.session, printer, DrawnPages(pages), ended.append)
        printing.start()
        jobs[0].cancel()
        qtbot.waitUntil(lambda: bool(ended))
        assert ended[0].code == "cancelled"

    @pytest.mark.parametrize(
        ("set_up", "expected"),
        [
            (lambda printer: None, [0, 1, 2, 3]),
            (lambda printer: printer.setPageOrder(QPrinter.PageOrder.LastPageFirst), [3, 2, 1, 0]),
            (lambda printer: (printer.setPrintRange(QPrinter.PrintRange.PageRange), printer.setFromTo(2, 3)), [1, 2]),
        ],
    )
    def test_the_pages_that_are_chosen(self, qapp, set_up, expected: list[int]) -> None:
        printer = printer_for(long_report(1))
        set_up(printer)
        assert chosen_pages(printer, 4) == expected

    def test_print_asks_without_standing_still(self, qtbot: QtBot, page: ReportsPage) -> None:
        page.deeds["print"]()
        dialog = next(one for one in QApplication.topLevelWidgets() if isinstance(one, QPrintDialog))
        assert dialog.isVisible()
        dialog.reject()


class TestSaving:
    def test_a_pdf_is_saved_and_told(self, qtbot: QtBot, page: ReportsPage, desk: Desk, tmp_path: Path) -> None:
        with qtbot.waitSignal(desk.message_given, timeout=20_000) as told:
            page.saving.write("pdf", ROSTER, page.options, tmp_path / "Roster.pdf")
        assert (tmp_path / "Roster.pdf").read_bytes().startswith(b"%PDF")
        assert told.args[0].meaning == "done"
        assert [answer.text for answer in told.args[0].answers] == ["Open", "Show in folder"]

    def test_a_folder_that_is_gone_is_told(self, qtbot: QtBot, page: ReportsPage, desk: Desk, tmp_path: Path) -> None:
        with qtbot.waitSignal(desk.message_given, timeout=20_000) as told:
            page.saving.write("pdf", ROSTER, page.options, tmp_path / "gone" / "Roster.pdf")
        assert told.args[0].meaning == "error"
        assert "does not exist" in told.args[0].text

    def test_the_proposed_name_says_what_it_is(self, qtbot: QtBot, page: ReportsPage) -> None:
        page.pane.pdf.click()
        dialog = next(one for one in QApplication.topLevelWidgets() if isinstance(one, QFileDialog))
        assert Path(dialog.selectedFiles()[0]).name == "Roster MSPO-2027.pdf"
        dialog.reject()

    def test_a_workbook_is_saved_and_told(self, qtbot: QtBot, page: ReportsPage, desk: Desk, tmp_path: Path) -> None:
        with qtbot.waitSignal(desk.message_given, timeout=20_000) as told:
            page.saving.write("workbook", ROSTER, page.options, tmp_path / "Roster.xlsx")
        assert told.args[0].text == "Saved Roster.xlsx."
        assert [row[1] for row in load_workbook(tmp_path / "Roster.xlsx").active.values if row[1]][1:] == names(page)

    def test_a_workbook_is_proposed_by_its_own_name(self, qtbot: QtBot, page: ReportsPage) -> None:
        page.deeds["save_workbook"]()
        dialog = next(one for one in QApplication.topLevelWidgets() if isinstance(one, QFileDialog))
        assert Path(dialog.selectedFiles()[0]).name == "Roster MSPO-2027.xlsx"
        dialog.reject()
