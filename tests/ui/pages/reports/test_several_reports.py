"""Reports that are registered: listed, chosen, found in the menu and by Ctrl+K."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sqlalchemy import Connection

from exhibitplanner.reports.document import TableReport
from exhibitplanner.services.reporting import registry, roster
from exhibitplanner.services.reporting.options import ReportOptions
from exhibitplanner.services.reporting.registry import REPORTS, SUBJECTS, Report
from exhibitplanner.ui.desk import Desk
from exhibitplanner.ui.frame.palette import FindPalette
from exhibitplanner.ui.frame.window import MainWindow
from exhibitplanner.ui.pages.reports import choices, report_list
from exhibitplanner.ui.pages.reports.choices import remembered
from exhibitplanner.ui.pages.reports.page import ReportsPage
from tests.ui.pages.reports.looking_at_reports import (
    ROSTER,
    choose,
    fail,
    rename,
    settle,
)


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
