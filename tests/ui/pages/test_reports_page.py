"""The reports page: what it shows, follows, remembers, prints and saves."""

import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QWheelEvent
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QFileDialog, QScrollBar, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import Connection

from exhibitplanner.domain.errors import InputError, PlannerError
from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.reports import rendering
from exhibitplanner.reports.document import Group, TableColumn, TableReport, said
from exhibitplanner.reports.press import Press
from exhibitplanner.services import reading, records
from exhibitplanner.services.reporting import registry, roster
from exhibitplanner.services.reporting.options import ReportOptions
from exhibitplanner.services.reporting.registry import REPORTS, SUBJECTS, Report, find_report
from exhibitplanner.ui.desk import Desk
from exhibitplanner.ui.frame.palette import FindPalette
from exhibitplanner.ui.frame.window import MainWindow
from exhibitplanner.ui.look.look import wear
from exhibitplanner.ui.pages.reports import choices, report_list, setting
from exhibitplanner.ui.pages.reports.choices import remembered, remembered_view
from exhibitplanner.ui.pages.reports.drawn_pages import DrawnPages
from exhibitplanner.ui.pages.reports.page import ReportsPage
from exhibitplanner.ui.pages.reports.picture_shelf import PictureShelf
from exhibitplanner.ui.pages.reports.printing import Printing, chosen_pages, printer_for
from exhibitplanner.ui.wording import speak

ROSTER = find_report("roster")


def long_report(rows: int, **chosen: object) -> TableReport:
    columns = (TableColumn("Name", 40, look="strong"), TableColumn("성명", 20), TableColumn("Position", 40))
    people = tuple((f"WIŚNIEWSKI Łukasz {n}", "김다현", "Inżynier ąęł") for n in range(rows))
    words = {"title": "Roster", "subtitle": "MSPO", "exhibition": "MSPO", "printed_at": "now", "empty": "-"}
    return TableReport(columns=columns, groups=(Group("KAI", people),), language="en", **words, **chosen)


@pytest.fixture(scope="module")
def pages() -> list[bytes]:
    """Eight pages and more."""
    made = rendering.render_pages(long_report(400), "svg")
    assert len(made) > 7
    return made


@pytest.fixture(scope="module")
def press() -> Iterator[Press]:
    """One process for all tests."""
    made = Press()
    yield made
    made.rest()


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, press: Press) -> ReportsPage:
    made = ReportsPage(desk)
    made.setting.press = press
    made.resize(1200, 800)
    qtbot.addWidget(made)
    made.show()
    made.enter()
    settle(qtbot, made)
    return made


def settle(qtbot: QtBot, page: ReportsPage) -> None:
    qtbot.waitUntil(
        lambda: page.setting.idle and page.preview.shelf.idle and page.thumbnails.shelf.idle, timeout=20_000
    )


def fail(error: PlannerError) -> None:
    raise error


def shown(page: ReportsPage, pages: list[bytes]) -> DrawnPages:
    """Put pages of a longer report into the page's views."""
    drawn = DrawnPages(pages)
    page.preview.show_pages(drawn)
    page.thumbnails.show_pages(drawn)
    page.bar.refresh()
    return drawn


def names(page: ReportsPage) -> list[str]:
    return [said(row[1]) for group in page.outcome.report.groups for row in group.rows]


def turn_wheel(widget: QWidget, angle: int, at: QPoint, modifiers: Qt.KeyboardModifier) -> None:
    event = QWheelEvent(
        QPointF(at), widget.mapToGlobal(QPointF(at)), QPoint(), QPoint(0, angle), Qt.MouseButton.NoButton, modifiers,
        Qt.ScrollPhase.NoScrollPhase, False,  # noqa: FBT003  Qt's own order
    )  # fmt: skip
    QApplication.sendEvent(widget, event)


def ink(image: QImage, part: QRectF) -> float:
    """How much of a part of a picture is dark, from 0 to 1."""
    left, top = int(part.x() * image.width()), int(part.y() * image.height())
    width, height = int(part.width() * image.width()), int(part.height() * image.height())
    dark = sum(image.pixelColor(left + x, top + y).lightness() < 128 for x in range(width) for y in range(height))
    return dark / (width * height)


class TestShowing:
    def test_it_shows_the_roster_of_the_exhibition(self, page: ReportsPage) -> None:
        assert names(page) == ["CHOI Hyunwoo", "KIM Dahyun", "AHN Jiwoo", "BAE Sungmin", "WIŚNIEWSKI Jan"]
        assert page.head.aside.whole() == "Roster · 5 people, 3 companies, 1 page"
        assert page.bar.place.text() == "Page 1 of 1"
        assert page.preview.shelf.picture(0) is not None
        assert list(page.deeds) == ["print", "save_pdf", "save_workbook"]

    def test_nothing_is_read_before_the_page_is_entered(self, qtbot: QtBot, desk: Desk) -> None:
        made = ReportsPage(desk)
        qtbot.addWidget(made)
        assert made.setting.idle

    def test_a_change_of_a_person_is_shown(self, qtbot: QtBot, page: ReportsPage, desk: Desk) -> None:
        rename(qtbot, desk, page, "KIM Dahyun", "KIM Zion")
        settle(qtbot, page)
        assert "KIM Zion" in names(page)

    def test_a_change_while_elsewhere_is_caught_up_with(self, qtbot: QtBot, page: ReportsPage, desk: Desk) -> None:
        page.leave()
        rename(qtbot, desk, page, "KIM Dahyun", "KIM Zion")
        assert page.setting.idle
        page.enter()
        settle(qtbot, page)
        assert "KIM Zion" in names(page)

    def test_an_empty_roster_says_so_and_offers_an_import(self, qtbot: QtBot, page: ReportsPage, desk: Desk) -> None:
        desk.session.write(
            lambda workspace: records.add(
                workspace, BY_NAME["exhibition"],
                {"code": "ADEX", "name": "ADEX", "opens_on": "2027-10-19", "closes_on": "2027-10-24"},
            ),
            lambda _: desk.refresh_exhibitions(), fail,
        )  # fmt: skip
        qtbot.waitUntil(lambda: len(desk.exhibitions) == 2)
        desk.view_exhibition("ADEX")
        page.follow_exhibition()
        settle(qtbot, page)
        assert page.empty.isVisible()
        assert not page.preview.isVisible()
        assert not page.pane.print.isEnabled()
        assert page.deeds == {}
        with qtbot.waitSignal(desk.action_wanted) as wanted:
            next(one for one in page.empty.findChildren(QAbstractButton) if "Import" in one.text()).click()
        assert wanted.args == ["import"]

    def test_more_people_than_a_report_can_hold(self, qtbot: QtBot, page: ReportsPage, monkeypatch) -> None:
        monkeypatch.setattr(setting, "MOST_ROWS", 4)
        page.pane.signature.click()
        settle(qtbot, page)
        assert page.too_many.isVisible()
        assert page.head.aside.whole() == "Roster · 5 people, 3 companies"
        hint = page.too_many.hint
        assert hint.height() >= hint.heightForWidth(hint.width()) > hint.fontMetrics().height() * 1.5
        assert not page.pane.pdf.isEnabled()
        assert list(page.deeds) == ["save_workbook"]
        choose(page.pane.company, page.pane.company.itemData(1))
        settle(qtbot, page)
        assert page.preview.isVisible()
        assert len(names(page)) == 2

    def test_what_is_wrong_with_a_report_is_said_beside_it(
        self, qtbot: QtBot, page: ReportsPage, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        assert not page.pane.warnings.isVisibleTo(page)
        wrong = tuple(f"Case {number} has no weight." for number in range(14))
        monkeypatch.setattr(setting, "make_report", lambda *_given: replace(long_report(2), warnings=wrong))
        page.pane.signature.click()
        settle(qtbot, page)
        assert page.pane.warnings.isVisible()
        assert [line.text() for line in page.pane.warnings.lines][11:] == ["Case 11 has no weight.", "and 2 more"]
        monkeypatch.undo()
        page.pane.signature.click()
        settle(qtbot, page)
        assert not page.pane.warnings.isVisible()

    def test_an_error_is_told(self, qtbot: QtBot, page: ReportsPage, desk: Desk, monkeypatch) -> None:
        def refuse(*_given: object) -> None:
            raise InputError("report_not_set")

        monkeypatch.setattr(page.setting.press, "render", refuse)
        with qtbot.waitSignal(desk.message_given) as told:
            page.pane.signature.click()
        assert told.args[0].meaning == "error"
        settle(qtbot, page)
        assert names(page)  # what was there stays


def rename(qtbot: QtBot, desk: Desk, page: ReportsPage, before: str, after: str) -> None:
    kind = BY_NAME["participant"]

    def write(workspace):
        return records.update(workspace, kind, reading.list_ids(workspace, kind, text=before)[0], {"name": after})

    with qtbot.waitSignal(desk.session.changed) as told:
        desk.session.write(write, lambda _: None, fail)
    page.follow(told.args[0])


class TestChoosing:
    def test_group_language_paper_and_signatures(self, qtbot: QtBot, page: ReportsPage) -> None:
        for group, name in ((page.pane.by, "hall"), (page.pane.language, "ko"), (page.pane.orientation, "landscape")):
            next(one for value, one in group._buttons.items() if value == name).click()
        page.pane.signature.click()
        choose(page.pane.paper, "us-letter")
        settle(qtbot, page)
        report = page.outcome.report
        assert (report.language, report.paper, report.landscape) == ("ko", "us-letter", True)
        assert report.columns[-1].look == "line"
        assert report.groups[0].heading == "미배정" or report.groups[0].detail.startswith("3")
        assert page.preview.pages.size.width() == pytest.approx(792)

    def test_the_orientation_follows_the_columns_until_one_is_chosen(self, qtbot: QtBot, page: ReportsPage) -> None:
        page.pane.by._buttons["booth"].click()
        page.pane.signature.click()
        settle(qtbot, page)
        assert page.outcome.report.landscape
        assert page.pane.orientation.value() == "landscape"
        page.pane.orientation._buttons["portrait"].click()
        settle(qtbot, page)
        assert not page.outcome.report.landscape

    def test_one_company(self, qtbot: QtBot, page: ReportsPage) -> None:
        box = page.pane.company
        assert [box.itemText(row) for row in range(box.count())] == [
            "All companies", "Hyundai Rotem", "Korea Aerospace Industries", "Poongsan",
        ]  # fmt: skip
        choose(box, box.itemData(3))
        settle(qtbot, page)
        assert names(page) == ["WIŚNIEWSKI Jan"]
        assert box.currentText() == "Poongsan"

    def test_a_company_that_is_gone_is_all_of_them(self, qtbot: QtBot, page: ReportsPage) -> None:
        page.pane._choose(company="0192f0c1-2d3e-7abc-8def-0123456789ab")
        settle(qtbot, page)
        assert len(names(page)) == 5
        assert page.pane.options.company is None

    def test_choices_are_remembered_but_not_the_company(self, qtbot: QtBot, page: ReportsPage, desk: Desk) -> None:
        page.pane.by._buttons["booth"].click()
        page.pane.signature.click()
        choose(page.pane.company, page.pane.company.itemData(1))
        settle(qtbot, page)
        assert remembered(desk.settings, ROSTER) == ReportOptions(by="booth", signature=True)

    def test_the_report_begins_in_the_windows_language(self, desk: Desk) -> None:
        speak("ko")
        assert remembered(desk.settings, ROSTER).language == "ko"
        speak("en")
        assert remembered(desk.settings, ROSTER).language == "en"

    def test_settings_that_make_no_sense_are_the_usual_ones(self, desk: Desk) -> None:
        own = {"by": 3, "landscape": "yes", "signature": 1}
        for for_all, each in (([1], [2]), ({"paper": "a0", "language": None}, {"roster": own}), ({}, {"roster": 4})):
            desk.settings.keep("reports", for_all)
            desk.settings.keep("report_choices", each)
            assert remembered(desk.settings, ROSTER) == ReportOptions(by="company")

    def test_only_the_newest_of_quick_choices_is_shown(self, qtbot: QtBot, page: ReportsPage) -> None:
        arrived = []
        page.setting.arrived.connect(arrived.append)
        for by in ("hall", "booth", "company", "hall"):
            page.pane.by._buttons[by].click()
        settle(qtbot, page)
        assert [outcome.options.by for outcome in arrived] == ["hall"]

    def test_a_long_wait_is_shown_and_ends(self, qtbot: QtBot, page: ReportsPage) -> None:
        page.setting.lasted.emit()
        assert page.bar.busy.text()
        assert page.preview._dimmed
        page.pane.signature.click()
        settle(qtbot, page)
        assert not page.bar.busy.text()
        assert not page.preview._dimmed


def choose(box: QComboBox, data: object) -> None:
    box.setCurrentIndex(box.findData(data))
    box.activated.emit(box.currentIndex())


class TestLooking:
    def test_pages_by_keys_and_buttons(self, qtbot: QtBot, page: ReportsPage, pages: list[bytes]) -> None:
        last = len(shown(page, pages)) - 1
        preview = page.preview
        for key, expected in (
            (Qt.Key.Key_PageDown, 1), (Qt.Key.Key_PageDown, 2), (Qt.Key.Key_PageUp, 1), (Qt.Key.Key_End, last),
            (Qt.Key.Key_PageDown, last), (Qt.Key.Key_Home, 0), (Qt.Key.Key_PageUp, 0),
        ):  # fmt: skip
            qtbot.keyClick(preview, key)
            assert preview.page == expected
            assert page.thumbnails.page == expected
        page.bar.next.click()
        assert page.bar.place.text() == f"Page 2 of {last + 1}"
        assert preview._page_rect(1).top() == pytest.approx(preview._gap, abs=2)
        page.bar.previous.click()
        assert not page.bar.previous.isEnabled()

    def test_zoom_by_keys_and_bar(self, qtbot: QtBot, page: ReportsPage, pages: list[bytes]) -> None:
        shown(page, pages)
        preview = page.preview
        assert page.bar.fits["width"].isChecked()
        preview.zoom_to(1)
        assert page.bar.percent.text() == "100 %"
        assert not page.bar.fits["width"].isChecked()
        assert preview._page_size().width() == round(preview.pages.size.width() * preview.logicalDpiX() / 72)
        qtbot.keyClick(preview, Qt.Key.Key_Plus)
        assert preview.zoom == pytest.approx(1.1)
        page.bar.smaller.click()
        assert preview.zoom == 1
        page.bar.fits["page"].click()
        assert preview._page_rect(preview.page).height() <= preview.viewport().height()
        assert page.bar.fits["page"].isChecked()

    def test_the_wheel_zooms_where_the_pointer_is(self, page: ReportsPage, pages: list[bytes]) -> None:
        shown(page, pages)
        preview, at = page.preview, QPoint(200, 300)
        preview.go_to(2)
        before = preview._page_rect(2)
        inside = (at.y() - before.y()) / before.height()
        turn_wheel(preview.viewport(), 240, at, Qt.KeyboardModifier.ControlModifier)
        after = preview._page_rect(2)
        assert after.height() > before.height() * 1.15
        assert (at.y() - after.y()) / after.height() == pytest.approx(inside, abs=0.01)

    def test_the_wheel_alone_scrolls(self, page: ReportsPage, pages: list[bytes]) -> None:
        shown(page, pages)
        zoom = page.preview.zoom
        turn_wheel(page.preview.viewport(), -120, QPoint(200, 300), Qt.KeyboardModifier.NoModifier)
        assert page.preview.verticalScrollBar().value() > 0
        assert page.preview.zoom == zoom

    def test_fit_width_follows_the_window(self, qtbot: QtBot, page: ReportsPage, pages: list[bytes]) -> None:
        shown(page, pages)
        page.preview.go_to(3)
        before = page.preview.zoom
        page.resize(1500, 900)
        qtbot.waitUntil(lambda: page.preview.zoom > before)
        assert page.preview.page == 3
        assert page.preview.horizontalScrollBar().maximum() == 0

    def test_only_pages_in_view_are_drawn(self, qtbot: QtBot, page: ReportsPage, pages: list[bytes]) -> None:
        many = shown(page, pages * 40)
        assert len(many) > 300
        settle(qtbot, page)
        page.preview.go_to(200)
        settle(qtbot, page)
        for views in (page.preview, page.thumbnails):
            assert views.shelf.picture(200) is not None
            assert views.shelf.picture(100) is None
            assert len(views.shelf._kept) < 25

    def test_a_click_on_a_thumbnail_goes_there(self, qtbot: QtBot, page: ReportsPage, pages: list[bytes]) -> None:
        shown(page, pages)
        strip = page.thumbnails
        qtbot.mouseClick(strip.viewport(), Qt.MouseButton.LeftButton, pos=strip._paper(2).center())
        assert page.preview.page == 2
        qtbot.keyClick(strip, Qt.Key.Key_Down)
        assert page.preview.page == strip.page == 3
        qtbot.keyClick(strip, Qt.Key.Key_End)
        assert strip.viewport().rect().contains(strip._cell(len(pages) - 1))

    @pytest.mark.parametrize("zoom", [1, 5])
    def test_what_is_in_view_has_ink_at_every_zoom(
        self, qtbot: QtBot, page: ReportsPage, pages: list[bytes], zoom: float
    ) -> None:
        shown(page, pages)
        page.preview.zoom_to(zoom)
        page.preview.go_to(1)
        bar = page.preview.verticalScrollBar()
        bar.setValue(bar.value() + page.preview._page_size().height() // 4)
        settle(qtbot, page)
        image = page.preview.viewport().grab().toImage()
        assert ink(image, QRectF(0.1, 0.1, 0.8, 0.6)) > 0.005

    @pytest.mark.parametrize("theme", ["light", "dark"])
    def test_paper_is_white_in_both_themes(self, qapp, qtbot: QtBot, desk: Desk, theme: str) -> None:
        wear(qapp, theme)
        made = ReportsPage(desk)
        qtbot.addWidget(made)
        made.resize(1200, 800)
        made.show()
        made.enter()
        settle(qtbot, made)
        paper = made.preview._page_rect(0)
        image = made.preview.viewport().grab().toImage()
        assert image.pixelColor(paper.left() + 6, paper.top() + 6) == QColor("white")
        assert image.pixelColor(3, 3) != QColor("white")
        wear(qapp, "light")


class TestDrawing:
    def test_qt_draws_what_the_pdf_has(self, qapp, tmp_path: Path) -> None:
        """Latin, Polish and Hangul letters stand in both pictures, and nothing else does."""
        if shutil.which("pdftoppm") is None:
            pytest.skip("pdftoppm is not here")
        report = long_report(12)
        (tmp_path / "report.pdf").write_bytes(rendering.render_pdf(report))
        subprocess.run(["pdftoppm", "-r", "96", "-png", "-singlefile", "report.pdf", "page"], cwd=tmp_path, check=True)
        theirs = QImage(str(tmp_path / "page.png"))
        ours = DrawnPages(rendering.render_pages(report, "svg")).picture(0, theirs.size()).toImage()
        for part in (QRectF(0.05, 0.03, 0.4, 0.12), QRectF(0.05, 0.15, 0.35, 0.2), QRectF(0.4, 0.15, 0.2, 0.2),
                     QRectF(0.6, 0.15, 0.35, 0.2)):  # fmt: skip
            assert ink(theirs, part) > 0.005
            assert ink(ours, part) == pytest.approx(ink(theirs, part), rel=0.25)
        assert ink(ours, QRectF(0.05, 0.6, 0.9, 0.25)) == ink(theirs, QRectF(0.05, 0.6, 0.9, 0.25)) == 0

    def test_a_shelf_shows_the_old_page_until_the_new_one_is_drawn(self, qtbot: QtBot, pages: list[bytes]) -> None:
        shelf, drawn = PictureShelf(10_000_000), DrawnPages(pages[:2])
        size = drawn.size.toSize()
        shelf.put(drawn)
        shelf.wish([0, 1], size)
        qtbot.waitUntil(lambda: shelf.idle)
        old = shelf.picture(0)
        shelf.put(DrawnPages(pages[2:4]))
        assert shelf.picture(0) is old
        shelf.wish([0], size)
        qtbot.waitUntil(lambda: shelf.idle)
        assert shelf.picture(0).toImage() != old.toImage()

    def test_a_shelf_lets_old_pictures_go(self, qtbot: QtBot, pages: list[bytes]) -> None:
        drawn = DrawnPages(pages)
        size = drawn.size.toSize()
        shelf = PictureShelf(size.width() * size.height() * 3)
        shelf.put(drawn)
        for number in range(6):
            shelf.wish([number], size)
            qtbot.waitUntil(lambda: shelf.idle)
        assert sorted(shelf._kept) == [3, 4, 5]


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


def plain(name: str) -> Report:
    """A report without any choice."""

    def make(connection: Connection, options: ReportOptions) -> TableReport:
        return roster.make(connection, replace(options, by="company"))

    return Report(name, "work", "company", make, company=False)


@pytest.fixture
def three_reports(monkeypatch: pytest.MonkeyPatch) -> None:
    """The roster, and two reports that somebody added."""
    made = (ROSTER, plain("exhibits"), plain("booths"))
    for module in (registry, report_list, choices):
        monkeypatch.setattr(module, "REPORTS", made)


@pytest.mark.usefixtures("three_reports")
class TestSeveralReports:
    def test_what_is_registered_is_listed_by_subject(self, page: ReportsPage) -> None:
        assert list(page.list.buttons) == ["roster", "exhibits", "booths"]
        assert all(one.toolTip() for one in page.list.buttons.values())
        assert page.list.buttons["roster"].accessibleName() == "Roster, pages: 1"

    def test_a_report_has_the_choices_that_fit_it(self, qtbot: QtBot, page: ReportsPage) -> None:
        fields = (page.pane.by_place, page.pane.company_place, page.pane.signature)
        assert all(one.isVisibleTo(page) for one in fields)
        page.list.buttons["exhibits"].click()
        settle(qtbot, page)
        assert page.outcome.name == "exhibits"
        assert not any(one.isVisibleTo(page) for one in fields)
        page.show_report("roster")
        settle(qtbot, page)
        assert all(one.isVisibleTo(page) for one in fields)
        assert list(page.pane.by._buttons) == ["company", "hall", "booth"]

    def test_a_company_stays_from_report_to_report_where_it_fits(self, qtbot: QtBot, page: ReportsPage) -> None:
        choose(page.pane.company, page.pane.company.itemData(1))
        settle(qtbot, page)
        page.show_report("booths")
        settle(qtbot, page)
        assert page.outcome.options.company is None

    def test_each_report_remembers_its_own(self, qtbot: QtBot, page: ReportsPage, desk: Desk) -> None:
        page.pane.by._buttons["booth"].click()
        page.pane.orientation._buttons["landscape"].click()
        page.show_report("booths")
        page.pane.orientation._buttons["portrait"].click()
        choose(page.pane.paper, "us-letter")
        settle(qtbot, page)
        assert remembered(desk.settings, ROSTER) == ReportOptions(by="booth", landscape=True, paper="us-letter")
        assert remembered(desk.settings, plain("booths")) == ReportOptions(landscape=False, paper="us-letter")
        again = ReportsPage(desk)
        qtbot.addWidget(again)
        assert again.report.name == "booths"

    def test_the_arrow_keys_go_from_report_to_report(self, qtbot: QtBot, page: ReportsPage) -> None:
        page.list.buttons["roster"].setFocus()
        qtbot.keyClick(page.list.buttons["roster"], Qt.Key.Key_Down)
        settle(qtbot, page)
        assert page.outcome.name == "exhibits"

    def test_a_change_makes_the_numbers_of_pages_unknown(self, qtbot: QtBot, page: ReportsPage, desk: Desk) -> None:
        page.show_report("booths")
        settle(qtbot, page)
        rename(qtbot, desk, page, "KIM Dahyun", "KIM Zion")
        assert page.list.buttons["roster"].accessibleName() == "Roster"


class TestInTheWindow:
    def test_every_report_is_in_the_menu_and_is_found(self, qtbot: QtBot, open_window: MainWindow) -> None:
        titles = [report.title("en") for subject in SUBJECTS for report in REPORTS if report.subject == subject]
        menu = open_window.menus.submenus["report"]
        assert [action.text() for action in menu.actions()] == titles
        open_window.open_palette()
        palette = next(one for one in QApplication.topLevelWidgets() if isinstance(one, FindPalette))
        palette.field.setText(REPORTS[-1].title("ko"))
        qtbot.keyClick(palette.field, Qt.Key.Key_Return)
        made = open_window.shell.page
        assert isinstance(made, ReportsPage)
        assert made.report is REPORTS[-1]
        settle(qtbot, made)

    @pytest.mark.parametrize("report", REPORTS, ids=lambda report: report.name)
    def test_every_report_can_be_shown(self, qtbot: QtBot, page: ReportsPage, report: Report) -> None:
        page.setting.refused.connect(fail)
        page.show_report(report.name)
        settle(qtbot, page)
        assert page.outcome.name == report.name
        assert page.preview.isVisible() or page.empty.isVisible()

    def test_ctrl_p_prints_and_a_change_is_followed(self, qtbot: QtBot, open_window: MainWindow) -> None:
        made = open_window.shell.show_page("reports")
        settle(qtbot, made)
        assert open_window.menus.actions["print"].isEnabled()
        qtbot.keyClick(open_window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
        dialog = next(one for one in QApplication.topLevelWidgets() if isinstance(one, QPrintDialog))
        dialog.reject()
        open_window.shell.show_page("people")
        assert not open_window.menus.actions["print"].isEnabled()

    def test_the_window_shows_itself_anew_while_a_report_is_set(self, qtbot: QtBot, open_window: MainWindow) -> None:
        open_window.shell.show_page("reports")
        open_window.speak_language("ko")
        open_window.wear_theme("dark")
        made = open_window.shell.page
        assert isinstance(made, ReportsPage)
        settle(qtbot, made)
        assert made.head.aside.whole() == "참가자 명단 · 참가자 5, 참가사 3, 1쪽"
        assert made.outcome.report.language == "ko"
        qtbot.waitUntil(lambda: open_window.desk.session.idle)
        open_window.wear_theme("light")


class TestManners:
    def test_a_narrow_page_leaves_the_small_pages_out(self, qtbot: QtBot, page: ReportsPage) -> None:
        page.resize(1400, 800)
        qtbot.waitUntil(page.thumbnails.isVisible)
        page.resize(1100, 600)
        qtbot.waitUntil(lambda: not page.thumbnails.isVisible())
        assert page.list.isVisible()
        page.resize(820, 600)
        qtbot.waitUntil(lambda: not page.list.isVisible())
        assert page.bar.fits["width"].toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonIconOnly
        buttons = (page.bar.smaller, page.bar.percent, page.bar.larger, *page.bar.fits.values())
        qtbot.waitUntil(lambda: all(one.width() >= one.sizeHint().width() for one in buttons))
        assert page.preview.width() > 200

    def test_the_view_is_remembered(self, qtbot: QtBot, page: ReportsPage, desk: Desk) -> None:
        page.bar.fits["page"].click()
        page.leave()
        again = ReportsPage(desk)
        qtbot.addWidget(again)
        assert again.preview.fit == "page"
        desk.settings.keep("reports_view", {"fit": 3, "zoom": 9000})
        assert remembered_view(desk.settings) == ("width", 1.0)

    @pytest.mark.parametrize("language", ["en", "ko"])
    def test_everything_that_takes_focus_has_a_name(self, qtbot: QtBot, desk: Desk, language: str) -> None:
        speak(language)
        made = ReportsPage(desk)
        qtbot.addWidget(made)
        for widget in made.findChildren(QWidget):
            if widget.focusPolicy() is not Qt.FocusPolicy.NoFocus and not isinstance(widget, QScrollBar):
                assert widget.accessibleName(), widget

    @pytest.mark.parametrize("language", ["en", "ko"])
    def test_words_fit(self, qtbot: QtBot, desk: Desk, language: str) -> None:
        speak(language)
        made = ReportsPage(desk)
        qtbot.addWidget(made)
        made.resize(1100, 700)
        made.show()
        for report in REPORTS:
            made.pane.show_report(report, remembered(desk.settings, report))
            QApplication.processEvents()
            for one in made.findChildren(QAbstractButton):
                if one.isVisible() and one.text() and not isinstance(one, report_list.ReportButton):
                    assert one.fontMetrics().horizontalAdvance(one.text()) <= one.width(), one.text()


def test_badges_have_a_size_and_their_workbook_is_the_list(qtbot: QtBot, page: ReportsPage, tmp_path: Path) -> None:
    page.show_report("badges")
    settle(qtbot, page)
    sizes = [page.pane.insert.itemData(row) for row in range(page.pane.insert.count())]
    assert not page.pane.insert_place.isHidden()
    assert sizes[0] == "90x55"
    assert page.pane.workbook.isEnabled()
    assert page.outcome.report.sheet.width == 90
    choose(page.pane.insert, "105x148")
    settle(qtbot, page)
    assert page.outcome.report.sheet.width == 105
    page.show_report("roster")
    settle(qtbot, page)
    assert page.pane.insert_place.isHidden()
    assert remembered(page.desk.settings, find_report("badges")).size == "105x148"
