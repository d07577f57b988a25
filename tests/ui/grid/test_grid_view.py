"""The table as a person uses it: typing, Enter, Tab, refused values, blocks."""

import pytest
from PySide6.QtCore import QItemSelection, QItemSelectionModel, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.services.reading import list_ids, read_rows
from exhibitplanner.ui.desk import Desk
from exhibitplanner.ui.grid.clipboard import from_text, to_text
from exhibitplanner.ui.grid.columns import ColumnChooser
from exhibitplanner.ui.pages.kind_table import KindTable

PERSON = BY_NAME["participant"]
SHOWN = ("name", "name_ko", "participation", "position", "badge_kind", "arrives_on", "departs_on")


@pytest.fixture
def people(desk: Desk, qtbot: QtBot) -> KindTable:
    desk.settings.keep("columns/participant/shown", list(SHOWN))
    table = KindTable(desk, PERSON)
    desk.session.changed.connect(table.follow)
    qtbot.addWidget(table)
    table.resize(1200, 500)
    table.show()
    table.activateWindow()
    qtbot.waitUntil(lambda: table.model.rowCount() == 5)
    table.view.setFocus()
    settle(qtbot, desk)
    return table


def settle(qtbot: QtBot, desk: Desk) -> None:
    for _ in range(2):
        qtbot.waitUntil(lambda: desk.session.idle)
        qtbot.wait(20)


def at(table: KindTable, name: str, field: str):
    names = [table.model.text(row, column(table, "name")) for row in range(table.model.rowCount())]
    return table.model.index(names.index(name), column(table, field))


def column(table: KindTable, field: str) -> int:
    return [one.name for one in table.model.columns].index(field)


def go(table: KindTable, name: str, field: str) -> None:
    table.view.setCurrentIndex(at(table, name, field))


def keys(qtbot: QtBot, table: KindTable, text: str, *last: Qt.Key) -> None:
    """Type into whatever has the focus, as a keyboard does."""
    for letter in text:
        qtbot.keyClicks(QApplication.focusWidget() or table.view, letter)
    for key in last:
        qtbot.keyClick(QApplication.focusWidget() or table.view, key)


def stored(desk: Desk, name: str) -> dict:
    rows = read_rows(desk.session.reader, PERSON, list_ids(desk.session.reader, PERSON))
    return next(row for row in rows if row["name"] == name)


def test_typing_edits_and_enter_goes_down(people: KindTable, desk: Desk, qtbot: QtBot) -> None:
    go(people, "CHOI Hyunwoo", "position")
    keys(qtbot, people, "Director", Qt.Key.Key_Return)
    settle(qtbot, desk)
    assert stored(desk, "CHOI Hyunwoo")["position"] == "Director"
    assert people.view.currentIndex() == at(people, "KIM Dahyun", "position")


def test_tab_takes_the_value_and_goes_on_with_the_next_cell(people: KindTable, desk: Desk, qtbot: QtBot) -> None:
    go(people, "CHOI Hyunwoo", "name_ko")
    qtbot.keyClick(people.view, Qt.Key.Key_F2)
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    assert editor.text() == "최현우"
    editor.setText("최현호")
    qtbot.keyClick(editor, Qt.Key.Key_Tab)
    settle(qtbot, desk)
    assert stored(desk, "CHOI Hyunwoo")["name_ko"] == "최현호"
    place = people.view.header.visualIndex(column(people, "name_ko"))
    assert people.view.currentIndex().column() == people.view.header.logicalIndex(place + 1)


def test_a_refused_value_stays_in_the_editor_with_the_reason(people: KindTable, desk: Desk, qtbot: QtBot) -> None:
    go(people, "KIM Dahyun", "arrives_on")
    keys(qtbot, people, "soonish", Qt.Key.Key_Return)
    assert people.view.state() == people.view.State.EditingState
    assert "soonish" in people.view.cells.reason()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    settle(qtbot, desk)
    assert people.model.text(at(people, "KIM Dahyun", "arrives_on").row(), column(people, "arrives_on")) == "3 Sep"
    assert people.view.cells.reason() == ""


def test_dates_are_taken_as_people_write_them(people: KindTable, desk: Desk, qtbot: QtBot) -> None:
    go(people, "KIM Dahyun", "arrives_on")
    keys(qtbot, people, "5 Sep 2027", Qt.Key.Key_Return)
    settle(qtbot, desk)
    assert stored(desk, "KIM Dahyun")["arrives_on"].isoformat() == "2027-09-05"


def test_leaving_the_editor_keeps_what_was_refused_in_sight(people: KindTable, desk: Desk, qtbot: QtBot) -> None:
    go(people, "KIM Dahyun", "arrives_on")
    keys(qtbot, people, "never")
    told, ended = [], []
    desk.message_given.connect(told.append)
    desk.message_ended.connect(ended.append)
    people.view.setFocus()
    settle(qtbot, desk)
    kim = at(people, "KIM Dahyun", "arrives_on")
    assert people.model.text(kim.row(), kim.column()) == "never"
    assert [one.text for one in told] == ["KIM Dahyun, Arrives: “never” is no date."]
    go(people, "AHN Jiwoo", "name")
    told[0].answers[0].act()
    assert people.view.currentIndex() == kim
    assert people.model.refused
    assert stored(desk, "KIM Dahyun")["arrives_on"].isoformat() == "2027-09-03"
    qtbot.keyClick(people.view, Qt.Key.Key_Escape)
    assert people.model.text(kim.row(), kim.column()) == "3 Sep"
    assert ended == ["cells"]


NONSENSE = [
    ("arrives_on", "2023-13-01"), ("email", "jan kowalski@x.pl"), ("mobile", "010-2345-6789 / 02-123-4567"),
    ("mobile", "Tel. 010 2345 6789"), ("nationality", "-"),
]  # fmt: skip


@pytest.mark.parametrize(("field", "text"), NONSENSE)
def test_nonsense_in_a_cell_is_refused_with_a_reason(
    people: KindTable, desk: Desk, qtbot: QtBot, field: str, text: str
) -> None:
    people.model.show_columns([PERSON.field(name) for name in ("name", field)])
    before = stored(desk, "KIM Dahyun")[field]
    go(people, "KIM Dahyun", field)
    QGuiApplication.clipboard().setText(text)
    people.clipboard.paste()
    settle(qtbot, desk)
    assert stored(desk, "KIM Dahyun")[field] == before
    ((kept),) = people.model.refused.values()
    assert text in kept.reason
    people.view.setFocus()
    qtbot.keyClick(people.view, Qt.Key.Key_Escape)
    assert people.model.refused == {}


def test_a_mended_cell_takes_its_message_along(people: KindTable, desk: Desk, qtbot: QtBot) -> None:
    ended = []
    desk.message_ended.connect(ended.append)
    go(people, "KIM Dahyun", "arrives_on")
    keys(qtbot, people, "never")
    people.view.setFocus()
    settle(qtbot, desk)
    assert ended == []
    go(people, "KIM Dahyun", "arrives_on")
    keys(qtbot, people, "4.9.2027", Qt.Key.Key_Return)
    settle(qtbot, desk)
    assert stored(desk, "KIM Dahyun")["arrives_on"].isoformat() == "2027-09-04"
    assert ended == ["cells"]


def test_a_pasted_block_applies_what_is_right_and_marks_the_rest(people: KindTable, desk: Desk, qtbot: QtBot) -> None:
    told = []
    desk.message_given.connect(told.append)
    go(people, "CHOI Hyunwoo", "arrives_on")
    QGuiApplication.clipboard().setText("2027-09-01\t2027-09-11\nnonsense\t2027-09-12\n")
    people.clipboard.paste()
    settle(qtbot, desk)
    assert stored(desk, "CHOI Hyunwoo")["arrives_on"].isoformat() == "2027-09-01"
    assert stored(desk, "KIM Dahyun")["departs_on"].isoformat() == "2027-09-12"
    assert stored(desk, "KIM Dahyun")["arrives_on"].isoformat() == "2027-09-03"
    assert [one.text for one in people.model.refused.values()] == ["nonsense"]
    assert told[-1].meaning == "warning"
    assert told[-1].details == ("KIM Dahyun, Arrives: “nonsense” is no date.",)
    first, last = at(people, "CHOI Hyunwoo", "arrives_on"), at(people, "KIM Dahyun", "departs_on")
    block = {(row, at) for row in (first.row(), last.row()) for at in (first.column(), last.column())}
    assert set(people.view.chosen_cells()) == block


def test_a_ragged_block_is_selected_where_it_was_pasted(people: KindTable, desk: Desk, qtbot: QtBot) -> None:
    go(people, "CHOI Hyunwoo", "arrives_on")
    header, row = people.view.header, people.view.currentIndex().row()
    header.moveSection(header.visualIndex(column(people, "departs_on")), 0)
    header.moveSection(header.visualIndex(column(people, "arrives_on")), 1)
    QGuiApplication.clipboard().setText("2027-09-01\n2027-09-02\tLEE\n" + "2027-09-03\n" * 9)
    people.clipboard.paste()
    settle(qtbot, desk)
    cells = people.view.chosen_cells()
    beside = header.logicalIndex(2)
    down = [place for place, at in cells if at == column(people, "arrives_on")]
    assert down == list(range(row, people.model.rowCount()))
    assert [place for place, at in cells if at == beside] == [row, row + 1]
    assert people.view.currentIndex().row() == row


def test_fill_down_and_clear_are_one_step_each(people: KindTable, desk: Desk, qtbot: QtBot) -> None:
    changes = []
    desk.session.changed.connect(changes.append)
    model, hotel = people.model, column(people, "position")
    go(people, "AHN Jiwoo", "position")
    keys(qtbot, people, "Guest", Qt.Key.Key_Return)
    settle(qtbot, desk)
    first = at(people, "AHN Jiwoo", "position")
    last = at(people, "BAE Sungmin", "position")
    people.view.selectionModel().select(QItemSelection(first, last), QItemSelectionModel.SelectionFlag.ClearAndSelect)
    people.clipboard.fill_down()
    settle(qtbot, desk)
    assert stored(desk, "BAE Sungmin")["position"] == "Guest"
    people.clipboard.clear()
    settle(qtbot, desk)
    assert stored(desk, "AHN Jiwoo")["position"] is None
    assert len(changes) == 3
    assert model.text(first.row(), hotel) == ""


def test_copying_gives_what_a_spreadsheet_pastes(people: KindTable) -> None:
    first, last = at(people, "AHN Jiwoo", "name"), at(people, "BAE Sungmin", "name_ko")
    people.view.selectionModel().select(QItemSelection(first, last), QItemSelectionModel.SelectionFlag.ClearAndSelect)
    people.clipboard.copy()
    assert QGuiApplication.clipboard().text() == "AHN Jiwoo\t안지우\nBAE Sungmin\t배성민"


@pytest.mark.parametrize("block", [[["a", "b"], ["c", "d"]], [["two\nlines", 'a "quote"']], [["a\tb"]], [[""], ["x"]]])
def test_blocks_survive_the_clipboard(block: list) -> None:
    assert from_text(to_text(block)) == block


def test_the_right_editor_opens_for_a_choice(people: KindTable, desk: Desk, qtbot: QtBot) -> None:
    go(people, "CHOI Hyunwoo", "badge_kind")
    qtbot.keyClick(people.view, Qt.Key.Key_F2)
    keys(qtbot, people, "Pre", Qt.Key.Key_Return)
    settle(qtbot, desk)
    assert stored(desk, "CHOI Hyunwoo")["badge_kind"] == "press"


def test_a_click_on_a_head_sorts_and_keeps_the_record(people: KindTable, desk: Desk, qtbot: QtBot) -> None:
    go(people, "KIM Dahyun", "name")
    header = people.view.header
    x = header.sectionViewportPosition(column(people, "name")) + 20
    with qtbot.waitSignal(people.model.listed):
        qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(x, header.height() // 2))
    assert people.model.text(0, column(people, "name")) == "AHN Jiwoo"
    assert people.view.currentIndex() == at(people, "KIM Dahyun", "name")


def test_asking_twice_to_edit_a_cell_is_no_fault(qtbot: QtBot, people: KindTable) -> None:
    go(people, "KIM Dahyun", "position")
    people.view.edit_current()
    go(people, "AHN Jiwoo", "position")
    people.view.edit_current()
    people.view.edit_current()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    settle(qtbot, people.model.desk)


def test_the_list_of_columns_stays_while_a_line_is_dragged(qtbot: QtBot, people: KindTable) -> None:
    people.open_chooser(QPoint(400, 100))
    chooser = people.findChild(ColumnChooser)
    chooser.list.setState(chooser.list.State.DraggingState)
    chooser.close()
    assert chooser.isVisible()
    chooser.list.setState(chooser.list.State.NoState)
    chooser.close()
    qtbot.waitUntil(lambda: not isValid(chooser))


def test_an_unusual_value_is_asked_about_and_kept(people: KindTable, desk: Desk, qtbot: QtBot) -> None:
    told = []
    desk.message_given.connect(told.append)
    go(people, "KIM Dahyun", "departs_on")
    keys(qtbot, people, "2027-09-01", Qt.Key.Key_Return)
    settle(qtbot, desk)
    assert people.view.state() != people.view.State.EditingState
    assert stored(desk, "KIM Dahyun")["departs_on"] is None
    assert [one.text for one in people.model.refused.values()] == ["2027-09-01"]
    assert "comes before “Arrives”, 2027-09-03" in told[-1].text
    keep, _correct = told[-1].answers
    keep.act()
    settle(qtbot, desk)
    assert stored(desk, "KIM Dahyun")["departs_on"].isoformat() == "2027-09-01"
    assert people.model.refused == {}


def test_an_unusual_value_is_asked_about_and_corrected(people: KindTable, desk: Desk, qtbot: QtBot) -> None:
    told = []
    desk.message_given.connect(told.append)
    go(people, "KIM Dahyun", "departs_on")
    keys(qtbot, people, "2027-09-01", Qt.Key.Key_Return)
    _keep, correct = told[-1].answers
    correct.act()
    assert people.view.currentIndex() == at(people, "KIM Dahyun", "departs_on")
    keys(qtbot, people, "2027-09-11", Qt.Key.Key_Return)
    settle(qtbot, desk)
    assert stored(desk, "KIM Dahyun")["departs_on"].isoformat() == "2027-09-11"
    assert people.model.refused == {}


def test_what_is_unusual_in_a_pasted_block_is_kept_by_one_answer(people: KindTable, desk: Desk, qtbot: QtBot) -> None:
    told = []
    desk.message_given.connect(told.append)
    go(people, "CHOI Hyunwoo", "departs_on")
    QGuiApplication.clipboard().setText("2027-09-01\n2027-09-02\n")
    people.clipboard.paste()
    settle(qtbot, desk)
    assert stored(desk, "CHOI Hyunwoo")["departs_on"] is None
    told[-1].answers[0].act()
    settle(qtbot, desk)
    assert [stored(desk, name)["departs_on"].day for name in ("CHOI Hyunwoo", "KIM Dahyun")] == [1, 2]
    assert people.model.refused == {}
