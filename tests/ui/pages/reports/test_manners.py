"""The reports page in a narrow window, for screen readers, in both languages."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QScrollBar, QWidget
from pytestqt.qtbot import QtBot

from exhibitplanner.services.reporting.registry import REPORTS
from exhibitplanner.ui.desk import Desk
from exhibitplanner.ui.pages.reports import report_list
from exhibitplanner.ui.pages.reports.choices import remembered, remembered_view
from exhibitplanner.ui.pages.reports.page import ReportsPage
from exhibitplanner.ui.wording import speak


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
