"""Where a value comes from: by key and menu in the form and in the table, on hovering, and on to its step."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.services import records
from exhibitplanner.services.browsing import read_page
from exhibitplanner.services.importing.importer import ImportOptions, import_files
from exhibitplanner.services.origins import origins_of
from exhibitplanner.services.reading import list_ids
from exhibitplanner.ui.detail import origins
from exhibitplanner.ui.detail.origin_popup import OriginPopup
from exhibitplanner.ui.detail.origins import Origins
from exhibitplanner.ui.frame.window import MainWindow
from exhibitplanner.ui.history import model as history_model
from exhibitplanner.ui.pages.history_page import HistoryPage
from exhibitplanner.ui.pages.records_page import RecordsPage
from exhibitplanner.ui.wording import speak
from tests.ui.conftest import at_rest

PERSON = BY_NAME["participant"]
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def page(open_window: MainWindow, qtbot: QtBot, tmp_path: Path) -> RecordsPage:
    """The people, one of whom came from a file and was given a position by hand later."""
    file = tmp_path / "rotem people.csv"
    file.write_text("Name,Company,Hotel,Arrival\nPARK Minji,Hyundai Rotem,Tęcza,2027-09-05\n", encoding="utf-8")
    assert open_window.desk is not None

    def body(workspace):
        import_files(workspace, [file], ImportOptions(exhibition="MSPO-2027"))
        records.update(workspace, PERSON, person(workspace, "PARK Minji"), {"position": "Engineer"})

    open_window.desk.session.write(body, lambda _none: None, pytest.fail)
    at_rest(qtbot, open_window)
    open_window.desk.go_to(PERSON, person(open_window.desk.session.reader, "PARK Minji"))
    at_rest(qtbot, open_window)
    made = open_window.shell.page
    assert isinstance(made, RecordsPage)
    return made


def person(workspace, name: str) -> str:
    return next(
        one.id for one in read_page(workspace, PERSON, list_ids(workspace, PERSON)) if one.values["name"] == name
    )


def popup(window: MainWindow, qtbot: QtBot) -> OriginPopup:
    at_rest(qtbot, window)
    return next(one for one in window.findChildren(OriginPopup) if one.isVisible())


def test_by_key_in_the_form_and_on_to_the_step(open_window: MainWindow, page: RecordsPage, qtbot: QtBot) -> None:
    form = page.pane.form
    form.body.cells["hotel"].editor.setFocus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F1, ALT)
    told = popup(open_window, qtbot)
    assert told.words.text().startswith("From rotem people.csv, ")
    assert ", row 2, imported " in told.words.text()
    qtbot.keyClick(told.step, Qt.Key.Key_Return)
    at_rest(qtbot, open_window)
    history = open_window.shell.page
    assert isinstance(history, HistoryPage)
    assert history.pane.line.text.startswith("Imported rotem people.csv")


def test_by_key_in_the_table(open_window: MainWindow, page: RecordsPage, qtbot: QtBot) -> None:
    names = [field.name for field in page.table.model.columns]
    page.table.view.setFocus()
    page.table.view.go_to(person(open_window.desk.session.reader, "PARK Minji"), names.index("name"))
    qtbot.keyClick(page.table.view, Qt.Key.Key_F1, ALT)
    told = popup(open_window, qtbot)
    assert told.words.text().startswith("From rotem people.csv")
    qtbot.keyClick(told, Qt.Key.Key_Escape)
    assert not [one for one in open_window.findChildren(OriginPopup) if one.isVisible()]


def test_the_menu_of_a_field_offers_it_beside_its_own(open_window: MainWindow, page: RecordsPage, qtbot: QtBot) -> None:
    cell = page.pane.form.body.cells["position"]
    menu = cell.make_menu()
    texts = [one.text().partition("\t")[0].replace("&", "") for one in menu.actions() if one.text()]
    assert "Paste" in texts
    assert texts[-1] == "Where this value comes from"
    menu.actions()[-1].trigger()
    told = popup(open_window, qtbot)
    assert told.words.text().startswith("Typed by ")
    told.close()
    menu.deleteLater()
    inner = cell.editor.focusProxy()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(3, 3), inner.mapToGlobal(QPoint(3, 3)))
    QApplication.sendEvent(inner, event)
    shown = QApplication.activePopupWidget()
    assert shown is not None
    shown.close()


def test_a_choice_has_the_menu_too(page: RecordsPage) -> None:
    menu = page.pane.form.body.cells["badge_kind"].make_menu()
    assert [one.text().partition("\t")[0] for one in menu.actions() if one.text()] == ["Where this value comes from"]
    menu.deleteLater()


def test_a_hint_on_hovering(open_window: MainWindow, page: RecordsPage, qtbot: QtBot, monkeypatch) -> None:
    cell = page.pane.form.body.cells["hotel"]
    monkeypatch.setattr(type(cell), "underMouse", lambda _cell: True)
    hints: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda _at, text, *_rest: hints.append(text))
    inner = cell.editor.focusProxy()
    at = inner.mapToGlobal(QPoint(5, 5))
    QApplication.sendEvent(inner, QHelpEvent(QEvent.Type.ToolTip, QPoint(5, 5), at))
    at_rest(qtbot, open_window)
    assert hints
    assert hints[0].startswith("From rotem people.csv")
    blank = page.pane.form.body.cells["diet"]
    QApplication.sendEvent(blank, QHelpEvent(QEvent.Type.ToolTip, QPoint(5, 5), at))
    at_rest(qtbot, open_window)
    assert len(hints) == 1


def test_a_blank_field_says_so(open_window: MainWindow, page: RecordsPage, qtbot: QtBot) -> None:
    page.pane.form.more.toggle()
    page.pane.form.show_origin(page.pane.form.body.cells["diet"])
    told = popup(open_window, qtbot)
    assert told.words.text() == "Nothing is written here."
    assert not told.step.isVisible()
    told.close()


def test_several_records_have_no_one_origin(page: RecordsPage, open_window: MainWindow, qtbot: QtBot) -> None:
    page.table.view.selectAll()
    at_rest(qtbot, open_window)
    assert not page.pane.form.body.cells["hotel"].tells_origin


def test_read_once_and_again_after_a_change(
    open_window: MainWindow, page: RecordsPage, qtbot: QtBot, monkeypatch
) -> None:
    desk = open_window.desk
    reads: list[str] = []
    monkeypatch.setattr(origins, "origins_of", lambda *given: reads.append(given[2]) or origins_of(*given))
    known = Origins(desk)
    desk.session.changed.connect(known.follow)
    park = person(desk.session.reader, "PARK Minji")
    told: list[str] = []

    def ask() -> None:
        known.ask(PERSON, park, lambda found: told.append(found["hotel"].label))

    ask()
    ask()
    at_rest(qtbot, open_window)
    ask()
    assert (told, reads) == (["import"] * 3, [park])
    desk.session.write(lambda w: records.update(w, PERSON, park, {"hotel": "Ibis"}), lambda _c: None, pytest.fail)
    at_rest(qtbot, open_window)
    ask()
    at_rest(qtbot, open_window)
    assert told[-1] == "set"
    assert len(reads) == 2


def test_a_step_far_back_is_read_up_to(open_window: MainWindow, page: RecordsPage, qtbot: QtBot, monkeypatch) -> None:
    monkeypatch.setattr(history_model, "PIECE", 3)
    first = next(
        iter(
            origins_of(
                open_window.desk.session.reader, PERSON, person(open_window.desk.session.reader, "BAE Sungmin")
            ).values()
        )
    )
    open_window.show_page("history")
    at_rest(qtbot, open_window)
    history = open_window.shell.page
    history.head.filter.setText("no such step")
    at_rest(qtbot, open_window)
    open_window.desk.step_wanted.emit(first.transaction)
    qtbot.waitUntil(lambda: history.pane.line is not None and history.pane.line.id == first.transaction, timeout=10_000)
    at_rest(qtbot, open_window)
    assert history.pane.line.id == first.transaction
    assert history.head.filter_text() == ""


def test_in_korean(open_window: MainWindow, page: RecordsPage) -> None:
    reader = open_window.desk.session.reader
    found = origins_of(reader, PERSON, person(reader, "PARK Minji"))
    speak("ko")
    try:
        field = PERSON.by_name["hotel"]
        words = origins.origin_words(found["hotel"], field, blank=False)
        assert words.startswith("rotem people.csv")
        assert "2행에서" in words
        assert words.endswith("님이 가져왔습니다.")
    finally:
        speak("en")
