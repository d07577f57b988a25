"""The window as a whole: opening, what hinders it, undo, language and theme, what happens to a file below it."""

import gc
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QFrame, QMessageBox, QProgressBar, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from exhibitplanner.collecting import collect_by_hand
from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.messages import Language
from exhibitplanner.services import backups, records, workspaces
from exhibitplanner.services.reading import list_ids, read_rows
from exhibitplanner.storage.workspace import Workspace
from exhibitplanner.ui.frame.entries import ENTRIES
from exhibitplanner.ui.frame.palette import FindPalette
from exhibitplanner.ui.frame.window import MainWindow
from exhibitplanner.ui.look.look import look, wear
from exhibitplanner.ui.pages.records_page import RecordsPage
from exhibitplanner.ui.session.worker import Job

PERSON = BY_NAME["participant"]


def at_rest(qtbot: QtBot, window: MainWindow) -> None:
    for _ in range(2):
        qtbot.waitUntil(lambda: window.desk is None or window.desk.session.idle, timeout=20_000)
        qtbot.wait(30)


def person(workspace: Workspace, name: str) -> dict:
    rows = read_rows(workspace, PERSON, list_ids(workspace, PERSON))
    return next(row for row in rows if row["name"] == name)


def set_hotel(window: MainWindow, qtbot: QtBot, hotel: str) -> None:
    kim = person(window.desk.session.reader, "KIM Dahyun")["id"]
    window.desk.session.write(
        lambda workspace: records.update(workspace, PERSON, kim, {"hotel": hotel}), lambda _c: None, pytest.fail
    )
    at_rest(qtbot, window)


def page(window: MainWindow) -> RecordsPage:
    assert isinstance(window.shell.page, RecordsPage)
    return window.shell.page


def texts(window: MainWindow) -> str:
    return "\n".join(window.shell.messages.texts())


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.name)
def test_every_page_opens(open_window: MainWindow, qtbot: QtBot, entry) -> None:
    open_window.show_page(entry.name)
    at_rest(qtbot, open_window)
    assert open_window.shell.page_name == entry.name
    if entry.kind_names:
        for number in range(page(open_window).tabs.count()):
            page(open_window).tabs.setCurrentIndex(number)
            at_rest(qtbot, open_window)
            own = page(open_window).own_tab
            assert own.isVisible() if own is not None else page(open_window).table.model.complete


def test_undo_and_redo_by_key_are_named_and_last_over_a_restart(
    open_window: MainWindow, qtbot: QtBot, plan: Path
) -> None:
    set_hotel(open_window, qtbot, "Tęcza")
    assert "KIM Dahyun" in open_window.menus.actions["undo"].text()
    assert "KIM Dahyun" in open_window.shell.status.last()
    open_window.give_up()
    assert open_window.first_run is not None
    open_window.opening.open(plan)
    at_rest(qtbot, open_window)
    qtbot.keyClick(open_window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    at_rest(qtbot, open_window)
    assert person(open_window.desk.session.reader, "KIM Dahyun")["hotel"] is None
    qtbot.keyClick(open_window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    at_rest(qtbot, open_window)
    assert person(open_window.desk.session.reader, "KIM Dahyun")["hotel"] == "Tęcza"


def test_language_and_theme_change_at_once_and_keep_the_place(open_window: MainWindow, qtbot: QtBot) -> None:
    open_window.show_page("booths")
    open_window.speak_language("ko")
    at_rest(qtbot, open_window)
    assert open_window.shell.page_name == "booths"
    assert page(open_window).head.title.text() == "부스"
    open_window.wear_theme("dark")
    at_rest(qtbot, open_window)
    assert look().colours.dark
    assert open_window.shell.page_name == "booths"
    open_window.wear_theme("light")
    open_window.speak_language("en")
    at_rest(qtbot, open_window)
    assert page(open_window).head.title.text() == "Booths"
    set_hotel(open_window, qtbot, "after the change")
    assert open_window.shell.status.last()


def test_every_focusable_widget_has_a_name(open_window: MainWindow, qtbot: QtBot) -> None:
    for entry in ENTRIES:
        open_window.show_page(entry.name)
        at_rest(qtbot, open_window)
    nameless = {
        f"{type(one).__name__} {one.objectName()} in {type(one.parentWidget()).__name__}"
        for one in open_window.findChildren(QWidget)
        if one.focusPolicy() & Qt.FocusPolicy.TabFocus and not one.accessibleName() and not _inside(one)
    }
    assert nameless == set()


def _inside(widget: QWidget) -> bool:
    """Parts that Qt makes inside a widget speak through it."""
    parent = widget.parentWidget()
    own = type(widget).__module__.startswith("PySide6")
    in_popup = type(parent) is QFrame and isinstance(parent.parentWidget(), QComboBox)
    return own and (in_popup or widget.objectName().startswith("qt_") or type(widget) is QWidget)


def test_the_filter_and_the_switcher_narrow_the_table(open_window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(open_window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(QApplication.focusWidget(), "dahyun")
    at_rest(qtbot, open_window)
    assert page(open_window).head.aside.whole() == "1 of 5"


def test_the_palette_finds_records_and_actions(open_window: MainWindow, qtbot: QtBot) -> None:
    open_window.open_palette()
    palette = next(one for one in open_window.findChildren(FindPalette))
    palette.field.setText("현대")  # QTest types Latin letters only
    at_rest(qtbot, open_window)
    first = palette.model.finding(palette.model.index(0))
    assert "Hyundai Rotem" in first.text
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    at_rest(qtbot, open_window)
    assert open_window.shell.page_name == "companies"
    open_window.open_palette()
    palette = next(one for one in open_window.findChildren(FindPalette) if one.isVisible())
    qtbot.keyClicks(palette.field, "history")
    assert any("History" in palette.model.data(palette.model.index(row)) for row in range(palette.model.rowCount()))
    palette.field.setText("dahyun")
    at_rest(qtbot, open_window)
    person = palette.model.finding(palette.model.index(0))
    assert (person.text, person.of) == ("KIM Dahyun  김다현", "Hyundai Rotem · MSPO-2027")
    palette.close()


@pytest.mark.parametrize("spoken", ["en", "ko"])
@pytest.mark.parametrize("words", ["history", "기록", "undo", "실행 취소"])
def test_the_palette_knows_pages_and_actions_by_the_words_of_both_languages(
    open_window: MainWindow, spoken: Language, words: str
) -> None:
    open_window.speak_language(spoken)
    open_window.open_palette()
    palette = next(one for one in open_window.findChildren(FindPalette) if one.isVisible())
    everything = palette.model.rowCount()
    palette.field.setText(words)
    assert 0 < palette.model.rowCount() < everything
    palette.close()


def test_deleting_names_what_goes_and_is_one_step(open_window: MainWindow, qtbot: QtBot) -> None:
    open_window.show_page("companies")
    at_rest(qtbot, open_window)
    page(open_window).tabs.setCurrentIndex(1)
    at_rest(qtbot, open_window)
    model = page(open_window).table.model
    rotem = next(row for row in range(model.rowCount()) if model.text(row, 0) == "Hyundai Rotem")
    page(open_window).table.view.setCurrentIndex(model.index(rotem, 0))
    open_window.act("delete")
    at_rest(qtbot, open_window)
    bar = open_window.shell.messages._bars[0]
    assert any("2" in one and "KIM Dahyun" in one for one in bar.message.details)
    bar._answer(bar.message.answers[0])
    at_rest(qtbot, open_window)
    assert len(list_ids(open_window.desk.session.reader, PERSON)) == 3
    open_window.act("undo")
    at_rest(qtbot, open_window)
    assert len(list_ids(open_window.desk.session.reader, PERSON)) == 5


def test_a_workspace_in_use_opens_for_reading_and_says_who_has_it(window: MainWindow, qtbot: QtBot, plan: Path) -> None:
    with Workspace.open(plan, writing=True):
        window.opening.open(plan)
        at_rest(qtbot, window)
        assert not window.desk.session.writable
        assert "process" in texts(window)
        assert page(window).table.model.rowCount() == 5
        assert "edit" not in page(window).deeds
    window.opening.open(plan)
    at_rest(qtbot, window)
    assert window.desk.session.writable


@pytest.mark.parametrize(
    ("make", "word"),
    [
        (lambda path: path.write_bytes(b""), "damaged"),
        (lambda path: path.write_bytes(path.read_bytes()[:5000]), "damaged"),
        (
            lambda path: path.write_bytes(path.read_bytes()[:60] + (99).to_bytes(4, "big") + path.read_bytes()[64:]),
            "newer",
        ),
        (lambda path: path.unlink(), "no such"),
    ],
)
def test_what_cannot_be_opened_is_explained(window: MainWindow, qtbot: QtBot, plan: Path, make, word: str) -> None:
    make(plan)
    assert not window.opening.open(plan)
    assert window.first_run is not None
    assert word in "".join(window.first_run.messages.texts())


def test_a_damaged_workspace_is_restored_from_the_kept_copy(window: MainWindow, qtbot: QtBot, plan: Path) -> None:
    window.opening.open(plan)
    at_rest(qtbot, window)
    window.give_up()
    assert backups.last_backup(plan) is not None
    plan.write_bytes(plan.read_bytes()[:9000])
    window.opening.open(plan)
    bar = window.first_run.messages._bars[0]
    bar._answer(bar.message.answers[0])
    at_rest(qtbot, window)
    assert window.desk is not None
    assert page(window).table.model.rowCount() == 5
    assert plan.with_name(f"{plan.name}.damaged").exists()


def test_a_file_that_vanishes_is_told_and_the_edit_saved_elsewhere(
    open_window: MainWindow, qtbot: QtBot, plan: Path, tmp_path: Path
) -> None:
    plan.rename(tmp_path / "moved.exhibit")
    set_hotel(open_window, qtbot, "kept")
    assert "not there any more" in texts(open_window)
    assert len(open_window.desk.session.held) == 1
    rescued = tmp_path / "rescued.exhibit"
    open_window.opening._rescue(rescued)
    at_rest(qtbot, open_window)
    assert open_window.desk.session.path == rescued
    assert person(open_window.desk.session.reader, "KIM Dahyun")["hotel"] == "kept"


def test_a_file_that_turns_read_only_is_told_and_tried_again(open_window: MainWindow, qtbot: QtBot, plan: Path) -> None:
    plan.chmod(0o444)
    set_hotel(open_window, qtbot, "kept")
    assert "read-only" in texts(open_window)
    plan.chmod(0o644)
    open_window.desk.session.try_again()
    at_rest(qtbot, open_window)
    assert person(open_window.desk.session.reader, "KIM Dahyun")["hotel"] == "kept"


def test_a_new_workspace_starts_empty_and_says_what_belongs_there(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    window.act("new")
    dialog = window.findChild(QFileDialog)
    dialog.selectFile(str(tmp_path / "mine.exhibit"))
    dialog.accept()
    at_rest(qtbot, window)
    assert (tmp_path / "mine.exhibit").exists()
    assert page(window).table._stack.currentWidget() is page(window).table._empty


def test_the_last_workspace_is_opened_again_with_its_place(window: MainWindow, qtbot: QtBot, plan: Path) -> None:
    window.opening.open(plan)
    window.show_page("booths")
    at_rest(qtbot, window)
    window._let_go()
    window._build()
    window.open_first(None)
    at_rest(qtbot, window)
    assert window.shell.page_name == "booths"
    assert window.desk.code == "MSPO-2027"


def test_a_dropped_workspace_is_opened(window: MainWindow, qtbot: QtBot, plan: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(plan))])
    how = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(window, QDragEnterEvent(QPoint(10, 10), *how))
    QApplication.sendEvent(window, QDropEvent(QPointF(10, 10), *how))
    qtbot.waitUntil(lambda: window.desk is not None)
    assert window.desk.session.path == plan


def test_the_sample_is_made_once(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    small = tmp_path / "sample" / "sample.exhibit"
    small.parent.mkdir()
    workspaces.create(small).close()
    window.act("sample")
    at_rest(qtbot, window)
    assert window.desk.session.path == small


def test_the_sample_opens_on_its_first_exhibition_or_where_it_was_left(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    sample = tmp_path / "sample" / "sample.exhibit"
    sample.parent.mkdir()
    with workspaces.create(sample) as made:
        for code, year in (("MSPO-2027", 2027), ("SEOUL-ADEX-2027", 2028)):
            words = {"code": code, "opens_on": f"{year}-09-07", "closes_on": f"{year}-09-10"}
            records.add(made, BY_NAME["exhibition"], words)
    window.act("sample")
    at_rest(qtbot, window)
    assert window.desk.code == "MSPO-2027"
    window.desk.view_exhibition("SEOUL-ADEX-2027")
    window.give_up()
    window.act("sample")
    at_rest(qtbot, window)
    assert window.desk.code == "SEOUL-ADEX-2027"


def test_a_copy_is_saved(open_window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    open_window.opening._save_copy(tmp_path / "copy.exhibit")
    at_rest(qtbot, open_window)
    with workspaces.open_for_reading(tmp_path / "copy.exhibit") as copy:
        assert len(list_ids(copy, PERSON)) == 5
    assert (tmp_path / "copy.exhibit").stat().st_size > 0


def test_the_settings_of_the_rail_open_again_and_again(open_window: MainWindow, qtbot: QtBot) -> None:
    for _ in range(3):
        open_window.shell.rail.settings_wanted.emit(QPoint(10, 10))
        menu = QApplication.activePopupWidget()
        assert [action.menu() for action in menu.actions()] == [
            open_window.menus.submenus["language"], open_window.menus.submenus["theme"],
        ]  # fmt: skip
        with qtbot.waitSignal(menu.destroyed):
            menu.close()


def test_a_job_outlives_the_line_that_showed_it(open_window: MainWindow, qtbot: QtBot) -> None:
    job = Job("Something long")
    open_window.desk.session.started.emit(job)
    open_window.speak_language("ko")
    qtbot.wait(50)
    job.tell(0.5)
    job.finished.emit()
    at_rest(qtbot, open_window)


def test_a_glance_at_what_was_just_taken_away_finds_nothing(open_window: MainWindow) -> None:
    def look(workspace: Workspace) -> list[str]:
        return list_ids(workspace, PERSON, exhibition="GONE-2027")

    assert open_window.desk.session.glance(look, None) is None


def test_no_collection_takes_a_widget_away_while_a_theme_is_put_on(qapp, qtbot: QtBot) -> None:
    """Qt goes over a list of all widgets then, and crashed."""

    class Watching(QWidget):
        def changeEvent(self, event: QEvent) -> None:
            seen.append(gc.isenabled())
            super().changeEvent(event)

    collect_by_hand(by_hand=False)
    seen: list[bool] = []
    widget = Watching()
    qtbot.addWidget(widget)
    widget.ensurePolished()
    seen.clear()
    wear(qapp, "dark")
    wear(qapp, "light")
    assert seen
    assert not any(seen)
    assert gc.isenabled()


def test_what_was_shown_is_gone_before_another_theme_is_put_on(open_window: MainWindow) -> None:
    shell = open_window.shell
    open_window.wear_theme("dark")
    assert not isValid(shell)
    open_window.wear_theme("light")


def test_a_menu_that_is_open_while_the_choice_goes_does_nothing(open_window: MainWindow, qtbot: QtBot) -> None:
    at_rest(qtbot, open_window)
    page(open_window).table.view.selectAll()
    page(open_window).show_menu(QPoint(10, 10))
    menu = QApplication.activePopupWidget()
    page(open_window).table.view.clearSelection()
    at_rest(qtbot, open_window)
    assert "copy" not in page(open_window).deeds
    next(action for action in menu.actions() if action.text().replace("&", "") == "Copy").trigger()
    menu.close()


def test_an_open_palette_goes_with_its_actions(open_window: MainWindow, qtbot: QtBot) -> None:
    open_window.open_palette()
    palette = open_window.findChild(FindPalette)
    open_window.speak_language("ko")
    qtbot.waitUntil(lambda: not isValid(palette))
    at_rest(qtbot, open_window)


def test_closing_with_changes_that_the_file_refused_asks_first(
    open_window: MainWindow, qtbot: QtBot, plan: Path, tmp_path: Path
) -> None:
    plan.rename(tmp_path / "moved.exhibit")
    set_hotel(open_window, qtbot, "kept")
    open_window.close()
    assert open_window.isVisible()
    box = open_window.findChild(QMessageBox)
    assert "1" in box.text()
    (tmp_path / "moved.exhibit").rename(plan)
    next(one for one in box.buttons() if one.text() == "Try again").click()
    at_rest(qtbot, open_window)
    assert person(open_window.desk.session.reader, "KIM Dahyun")["hotel"] == "kept"
    open_window.close()
    assert not open_window.isVisible()


def test_a_new_record_that_is_being_written_outlives_a_second_wish_and_another_theme(
    open_window: MainWindow, qtbot: QtBot
) -> None:
    open_window.act("add")
    form = page(open_window).pane.new_form
    form.body.cells["name"].editor.show_text("NOWAK Ewa")
    open_window.act("add")
    assert page(open_window).pane.new_form.words()["name"] == "NOWAK Ewa"
    open_window.speak_language("ko")
    at_rest(qtbot, open_window)
    assert page(open_window).pane.new_form.words()["name"] == "NOWAK Ewa"
    open_window.speak_language("en")


def test_a_second_press_while_the_sample_is_made_does_nothing(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    half = tmp_path / "sample" / "sample.exhibit"
    half.parent.mkdir()
    workspaces.create(half).close()
    window.opening._maker = object()
    window.act("sample")
    assert window.desk is None
    window.opening._maker = None


def test_the_first_exhibition_of_all_comes_into_view(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    workspaces.create(tmp_path / "new.exhibit").close()
    window.opening.open(tmp_path / "new.exhibit")
    assert window.shell.page_name == "exhibitions"
    words = {"code": "IDEX-2027", "opens_on": "2027-01-25", "closes_on": "2027-01-29"}
    window.desk.session.write(
        lambda workspace: records.add(workspace, BY_NAME["exhibition"], words), lambda _added: None, pytest.fail
    )
    qtbot.waitUntil(lambda: window.desk.code == "IDEX-2027")


def test_a_filter_without_a_match_says_so_and_shows_no_details(open_window: MainWindow, qtbot: QtBot) -> None:
    page(open_window).head.filter.setText("nobody of that name")
    at_rest(qtbot, open_window)
    qtbot.wait(50)
    assert page(open_window).table._nothing.isVisible()
    assert page(open_window).pane.ids == ()
    page(open_window).head.filter.clear()
    at_rest(qtbot, open_window)
    qtbot.wait(50)
    assert not page(open_window).table._nothing.isVisible()
    assert page(open_window).pane.ids


def test_a_job_under_way_is_shown_again_in_another_look(open_window: MainWindow, qtbot: QtBot) -> None:
    job = Job("Counting")
    open_window.desk.session.show_job(job)
    job.tell(0.25)
    open_window.wear_theme("dark")
    bar = next(one for one in open_window.shell.status.findChildren(QProgressBar) if one.accessibleName() == "Counting")
    assert bar.value() == 250
    qtbot.waitUntil(bar.isVisible)
    job.tell(0.5)
    assert bar.value() == 500
    with qtbot.waitSignal(bar.destroyed):
        job.finished.emit()
    assert open_window.desk.session.shown_jobs == []
