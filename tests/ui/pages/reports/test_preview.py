"""Pages looked at: going to them, zoom, what is drawn."""

import shutil
import subprocess
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from exhibitplanner.reports import rendering
from exhibitplanner.ui.desk import Desk
from exhibitplanner.ui.look.look import wear
from exhibitplanner.ui.pages.reports.drawn_pages import DrawnPages
from exhibitplanner.ui.pages.reports.page import ReportsPage
from exhibitplanner.ui.pages.reports.picture_shelf import PictureShelf
from tests.ui.pages.reports.looking_at_reports import (
    ink,
    long_report,
    settle,
    shown,
    turn_wheel,
)


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
