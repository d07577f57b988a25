"""What is chosen for a report, and what is remembered of it."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from exhibitplanner.services.reporting.options import ReportOptions
from exhibitplanner.services.reporting.registry import find_report
from exhibitplanner.ui.desk import Desk
from exhibitplanner.ui.pages.reports.choices import remembered
from exhibitplanner.ui.pages.reports.page import ReportsPage
from exhibitplanner.ui.wording import speak
from tests.ui.pages.reports.looking_at_reports import ROSTER, choose, names, settle


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
