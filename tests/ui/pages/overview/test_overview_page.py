"""The overview in the real window: it follows the plan, its cells lead to records, its empty states lead on."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.services import records, workspaces
from exhibitplanner.services.reading import list_ids
from exhibitplanner.ui.frame.window import MainWindow
from exhibitplanner.ui.pages.overview.page import OverviewPage


def shown(qtbot: QtBot, window: MainWindow) -> OverviewPage:
    page = window.shell.show_page("overview")
    assert isinstance(page, OverviewPage)
    qtbot.waitUntil(lambda: page.model.rowCount() == 3 and window.desk.session.idle, timeout=10_000)
    return page


def test_it_is_the_first_page_of_the_rail(open_window: MainWindow, qtbot: QtBot):
    open_window.shell.page_by_number(1)

    assert open_window.shell.page_name == "overview"


def test_companies_figures_and_days_of_the_exhibition_in_view(open_window: MainWindow, qtbot: QtBot):
    page = shown(qtbot, open_window)

    assert {page.model.name_of(page.model.row(row)) for row in range(3)} == {"KAI", "Rotem", "Poongsan"}
    assert page.tiles.tiles["people"].words.figure == "5"
    assert page.tiles.tiles["companies"].words.word == "3 confirmed"
    assert page.head.title.text() == "MSPO 2027"


def test_it_follows_what_is_written(open_window: MainWindow, qtbot: QtBot):
    page = shown(qtbot, open_window)
    booth = next(one for one in range(3) if page.model.row(one).company == "Poongsan")
    assert page.model.index(booth, 1).data() in {"Open", "Late"}
    words = {"participation": "Poongsan", "booth": "E / 001"}
    open_window.desk.session.write(
        lambda workspace: records.add(workspace, BY_NAME["assignment"], words), lambda _done: None, pytest.fail
    )

    def is_done() -> bool:
        rows = {page.model.row(row).company: row for row in range(page.model.rowCount())}
        return page.model.index(rows["Poongsan"], 1).data() == "Done"

    qtbot.waitUntil(is_done, timeout=10_000)


def test_enter_goes_to_the_records_of_a_cell_and_on_to_one(open_window: MainWindow, qtbot: QtBot):
    page = shown(qtbot, open_window)
    page.view.setCurrentIndex(page.model.index(0, 5))
    page.view.setFocus()
    assert len(page.side.links) == len(page.model.cell(page.model.index(0, 5)).records) > 0

    QTest.keyClick(page.view, Qt.Key.Key_Return)
    assert open_window.focusWidget() is page.side.links[0]
    page.side.links[0].click()

    assert open_window.shell.page_name == "people"


def test_enter_on_a_name_opens_the_company(open_window: MainWindow, qtbot: QtBot):
    page = shown(qtbot, open_window)
    page.view.setCurrentIndex(page.model.index(0, 0))
    page.view.setFocus()

    QTest.keyClick(page.view, Qt.Key.Key_Return)

    assert open_window.shell.page_name == "companies"


def test_the_filter_narrows_and_keeps_the_chosen_company(open_window: MainWindow, qtbot: QtBot):
    page = shown(qtbot, open_window)
    page.view.setCurrentIndex(page.model.index(2, 3))
    kept = page.model.row(2).company

    page.head.filter.setText(kept)
    qtbot.waitUntil(lambda: page.model.rowCount() == 1)

    assert (page.view.currentIndex().row(), page.view.currentIndex().column()) == (0, 3)
    page.head.filter.clear()
    qtbot.waitUntil(lambda: page.model.rowCount() == 3)
    assert page.model.row(page.view.currentIndex().row()).company == kept


def test_a_rule_leads_to_its_problems(open_window: MainWindow, qtbot: QtBot):
    page = shown(qtbot, open_window)
    qtbot.waitUntil(lambda: bool(page.side.rule_links), timeout=10_000)

    page.side.rule_links[0].click()

    pane = open_window.shell.problems
    assert pane.rule.currentData() == "participation-without-booth"
    assert pane.model.rowCount() == 3


def test_all_exhibitions_offer_a_choice(open_window: MainWindow, qtbot: QtBot):
    page = shown(qtbot, open_window)

    open_window.desk.view_exhibition(None)
    assert [link.whole() for link in page.nothing.links] == ["MSPO 2027"]
    page.nothing.links[0].click()

    assert open_window.desk.code == "MSPO-2027"
    qtbot.waitUntil(lambda: page._stack.currentWidget() is page._full, timeout=5_000)


def test_without_participations_it_says_how_to_begin(window: MainWindow, qtbot: QtBot, plan):
    with workspaces.open_for_writing(plan) as made:
        records.delete(made, BY_NAME["participation"], list_ids(made, BY_NAME["participation"]))
    assert window.opening.open(plan)
    page = window.shell.show_page("overview")

    qtbot.waitUntil(lambda: page._stack.currentWidget() is page.nothing, timeout=10_000)
