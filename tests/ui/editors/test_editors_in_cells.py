"""Editors that open something of their own, inside a cell: the cell waits, and takes what is chosen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTableView

from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.services.browsing import read_page
from exhibitplanner.services.reading import list_ids
from exhibitplanner.ui.displaying import qt_date
from exhibitplanner.ui.editors import FieldEditor
from exhibitplanner.ui.editors.dates import CalendarPopup
from exhibitplanner.ui.pages.kind_table import KindTable

PERSON = BY_NAME["participant"]
SHOWN = ["name", "participation", "badge_kind", "arrives_on", "nationality"]


@pytest.fixture
def table(desk, qtbot):
    desk.settings.keep("columns/participant/shown", SHOWN)
    made = KindTable(desk, PERSON)
    desk.session.changed.connect(made.follow)
    qtbot.addWidget(made)
    made.resize(1200, 500)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(lambda: made.model.rowCount() == 5 and made.isActiveWindow(), timeout=10_000)
    made.view.setFocus()
    yield made
    qtbot.waitUntil(lambda: desk.session.idle, timeout=10_000)


def begin(table, field, row=0):
    table.view.setCurrentIndex(table.model.index(row, SHOWN.index(field)))
    table.view.edit_current()
    return table.view.viewport().findChild(FieldEditor)


def values(desk, record_id):
    """Read until no commit is in the way."""
    while (found := desk.session.glance(lambda reader: read_page(reader, PERSON, [record_id])[0].values, None)) is None:
        QTest.qWait(5)
    return found


def test_a_day_is_picked_in_a_cell(table, desk, qtbot):
    record_id = table.model.ids[0]
    editor = begin(table, "arrives_on")
    QTest.keyClick(editor.line, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    popup = editor.line.findChild(CalendarPopup)
    qtbot.wait(50)
    assert popup.isVisible()
    assert editor.isVisible()
    popup.month.clicked.emit(qt_date(values(desk, record_id)["arrives_on"].replace(day=1)))
    qtbot.waitUntil(lambda: values(desk, record_id)["arrives_on"].day == 1, timeout=10_000)


def test_escape_leaves_the_calendar_and_changes_nothing(table, desk, qtbot):
    record_id = table.model.ids[0]
    before = values(desk, record_id)["arrives_on"]
    editor = begin(table, "arrives_on")
    editor.open_calendar()
    popup = editor.line.findChild(CalendarPopup)
    qtbot.waitUntil(popup.isVisible)
    left = []
    editor.left.connect(lambda: left.append(1))
    qtbot.wait(50)
    assert editor.isVisible()
    assert not left
    QTest.keyClick(popup.month.findChild(QTableView), Qt.Key.Key_Escape)
    qtbot.wait(50)
    assert QApplication.activePopupWidget() is None
    assert values(desk, record_id)["arrives_on"] == before


def test_a_company_is_taken_by_enter(table, desk, qtbot):
    record_id = table.model.ids[0]
    editor = begin(table, "participation")
    editor.select_all()
    QTest.keyClicks(editor.line, "poong")
    QTest.keyClick(editor.line, Qt.Key.Key_Return)
    poongsan = next(one for one in list_ids(desk.session.reader, BY_NAME["participation"])
                    if "Poongsan" in str(read_page(desk.session.reader, BY_NAME["participation"], [one])[0].names))  # fmt: skip
    qtbot.waitUntil(lambda: values(desk, record_id)["participation"] == poongsan, timeout=10_000)


def test_a_company_is_taken_by_a_click(table, desk, qtbot):
    record_id = table.model.ids[0]
    before = values(desk, record_id)["participation"]
    editor = begin(table, "participation")
    editor.select_all()
    QTest.keyClicks(editor.line, "poong")
    shown = editor.completions
    place = shown.visualRect(shown.model().index(0, 0)).center()
    QTest.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place))
    qtbot.waitUntil(lambda: values(desk, record_id)["participation"] != before, timeout=10_000)


def test_a_choice_is_taken_from_the_list(table, desk, qtbot):
    record_id = table.model.ids[0]
    editor = begin(table, "badge_kind")
    QTest.keyClick(editor.combo, Qt.Key.Key_Space)
    qtbot.waitUntil(editor.combo.view().isVisible)
    assert editor.isVisible()
    QTest.keyClick(editor.combo.view(), Qt.Key.Key_End)
    QTest.keyClick(editor.combo.view(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: values(desk, record_id)["badge_kind"] == "driver", timeout=10_000)


def test_a_country_is_taken_by_tab(table, desk, qtbot):
    record_id = table.model.ids[0]
    editor = begin(table, "nationality")
    QTest.keyClicks(editor.line, "south ko")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: values(desk, record_id)["nationality"] == "KR", timeout=10_000)
