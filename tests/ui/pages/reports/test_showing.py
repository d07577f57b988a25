"""What the reports page shows and follows."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from exhibitplanner.domain.errors import InputError
from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.services import records
from exhibitplanner.ui.desk import Desk
from exhibitplanner.ui.pages.reports import setting
from exhibitplanner.ui.pages.reports.page import ReportsPage
from tests.ui.pages.reports.looking_at_reports import (
    choose,
    fail,
    long_report,
    names,
    rename,
    settle,
)


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
