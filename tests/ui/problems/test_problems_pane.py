"""The pane below the page in the real window: counts, filters, the way to a record and back, folding."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.planning.rules.registering import Severity
from exhibitplanner.services import records, workspaces
from exhibitplanner.services.reading import list_ids
from exhibitplanner.ui.frame.window import MainWindow
from exhibitplanner.ui.problems.pane import ProblemsPane


def break_plan(path) -> None:
    """A tank that nobody knows anything of, one that is too tall for its booth, and somebody who comes too late."""
    with workspaces.open_for_writing(path) as made:
        for name in ("K-2", "Mast"):
            records.add(made, BY_NAME["system"], {"designation": name})
        records.add(made, BY_NAME["exhibit"], {"participation": "Poongsan", "system": "K-2", "form": "full_size"})
        booth = list_ids(made, BY_NAME["booth"])[0]
        records.update(made, BY_NAME["booth"], booth, {"height_limit_m": "4"})
        records.add(made, BY_NAME["exhibit"], {
            "participation": "Hyundai Rotem", "system": "Mast", "form": "mock_up", "booth": "E / 001",
            "height_m": "6", "length_m": "1", "width_m": "1", "mass_kg": "100",
        })  # fmt: skip
        late = {"participation": "Poongsan", "name": "LATE Person", "arrives_on": "2027-09-09"}
        records.add(made, BY_NAME["participant"], late)


def pane_of(qtbot: QtBot, window: MainWindow, plan) -> ProblemsPane:
    break_plan(plan)
    assert window.opening.open(plan)
    assert window.desk is not None
    assert window.shell is not None
    qtbot.waitUntil(lambda: window.desk.problems.known and window.desk.session.idle, timeout=10_000)
    return window.shell.problems


def read_names(window: MainWindow) -> list[str]:
    model = window.shell.page.table.model
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def rules(pane: ProblemsPane) -> list[str]:
    return [pane.model.problem(row).rule for row in range(pane.model.rowCount())]


def test_the_head_counts_and_the_list_is_the_worst_first(window: MainWindow, qtbot: QtBot, plan):
    pane = pane_of(qtbot, window, plan)

    assert rules(pane)[0] == "exhibit-too-tall"
    assert {"exhibit-too-tall", "away-at-opening", "data-missing"} <= set(rules(pane))
    assert pane.chips[Severity.ERROR].text() == "1 error"


def test_chips_and_choices_narrow_the_list(window: MainWindow, qtbot: QtBot, plan):
    pane = pane_of(qtbot, window, plan)

    pane.rule.setCurrentIndex(pane.rule.findData("away-at-opening"))
    assert rules(pane) == ["away-at-opening"]
    pane.rule.setCurrentIndex(0)
    pane.company.setCurrentIndex(pane.company.findData("Rotem"))
    assert {pane.model.problem(row).company for row in range(pane.model.rowCount())} == {"Rotem"}
    pane.company.setCurrentIndex(0)
    pane.chips[Severity.ERROR].click()

    assert "exhibit-too-tall" not in rules(pane)
    assert window.settings.value("problems_severities", []) == ["info", "warning"]


def test_f8_goes_to_the_record_and_on(window: MainWindow, qtbot: QtBot, plan):
    pane = pane_of(qtbot, window, plan)

    window.menus.actions["next_problem"].trigger()
    qtbot.waitUntil(lambda: window.desk.session.idle)
    assert pane.table.problem is not None
    assert pane.table.problem.rule == "exhibit-too-tall"
    assert window.shell.page_name == "exhibits"
    assert window.shell.page.table.view.chosen_ids() == [pane.table.problem.records[0].id]

    first = pane.table.problem
    window.menus.actions["next_problem"].trigger()
    window.menus.actions["previous_problem"].trigger()
    assert pane.table.problem == first


def test_enter_in_the_list_opens_the_record(window: MainWindow, qtbot: QtBot, plan):
    pane = pane_of(qtbot, window, plan)
    pane.table.choose(rules(pane).index("away-at-opening"))
    pane.table.setFocus()

    QTest.keyClick(pane.table, Qt.Key.Key_Return)

    assert window.shell.page_name == "people"


def test_del_in_the_list_does_not_reach_the_cells_above(window: MainWindow, qtbot: QtBot, plan):
    pane = pane_of(qtbot, window, plan)
    window.show_page("people")
    qtbot.waitUntil(lambda: window.desk.session.idle)
    names = read_names(window)
    pane.table.choose(0)
    pane.table.setFocus()

    QTest.keyClick(pane.table, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: window.desk.session.idle)

    assert read_names(window) == names


def test_folding_is_remembered_and_leaves_the_counts(window: MainWindow, qtbot: QtBot, plan):
    pane = pane_of(qtbot, window, plan)
    tall = pane.height()

    window.act("problems")

    assert not pane.is_open
    assert pane.height() < tall
    assert pane.chips[Severity.ERROR].isVisible()
    assert window.settings.value("problems_open", default=True) is False
    window.speak_language("ko")
    assert not window.shell.problems.is_open


def test_why_tells_what_the_rule_looks_at(window: MainWindow, qtbot: QtBot, plan):
    pane = pane_of(qtbot, window, plan)

    window.act("why_problem")

    from PySide6.QtWidgets import QLabel

    said = [one.text() for one in pane._explained.widget().findChildren(QLabel)]
    assert "An exhibit is higher than its booth's limit or the hall's clear height, whichever is less." in said


def test_the_rail_counts_errors_and_says_so_in_words(window: MainWindow, qtbot: QtBot, plan):
    pane_of(qtbot, window, plan)
    button = window.shell.rail._buttons["exhibits"]

    assert button._marked == (Severity.ERROR, "1")
    assert "1 error" in button.accessibleName()


def test_another_exhibition_has_none_of_these(window: MainWindow, qtbot: QtBot, plan):
    with workspaces.open_for_writing(plan) as made:
        fair = {"code": "ADEX-2027", "name": "ADEX 2027", "opens_on": "2027-10-19", "closes_on": "2027-10-24"}
        records.add(made, BY_NAME["exhibition"], fair)
    pane = pane_of(qtbot, window, plan)

    window.desk.view_exhibition("ADEX-2027")
    assert rules(pane) == []
    window.desk.view_exhibition(None)

    assert "exhibit-too-tall" in rules(pane)
