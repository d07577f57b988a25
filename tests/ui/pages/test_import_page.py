"""The import page: every file gets an answer, the good ones go in as one step, and it can be taken back."""

import csv
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.services import records
from exhibitplanner.services.importing.report import Problem, SheetReport
from exhibitplanner.services.reading import list_ids, read_rows
from exhibitplanner.storage.workspace import Workspace
from exhibitplanner.ui.desk import Desk
from exhibitplanner.ui.frame.message_bar import MessageBar
from exhibitplanner.ui.frame.window import MainWindow
from exhibitplanner.ui.pages.importing.contents import ContentsModel, entries_of
from exhibitplanner.ui.pages.importing.findings import left_behind
from exhibitplanner.ui.pages.importing.findings_list import FindingsList, FindingsModel
from exhibitplanner.ui.pages.importing.page import ImportPage
from exhibitplanner.ui.session.session import Session
from exhibitplanner.ui.wording import say, speak
from tests.ui.conftest import at_rest

PERSON = BY_NAME["participant"]
HEADS = ["Name", "Company", "Passport no.", "Arrival"]


def sheet(folder: Path, name: str, *rows: list[str]) -> Path:
    path = folder / name
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows(rows)
    return path


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> ImportPage:
    made = ImportPage(desk)
    desk.session.changed.connect(made.follow)
    qtbot.addWidget(made)
    made.resize(1200, 800)
    made.show()
    made.enter()
    return made


@pytest.fixture
def people(tmp_path: Path) -> Path:
    return sheet(
        tmp_path,
        "people.csv",
        HEADS,
        ["HONG Gildong", "KAI", "M1", "2027-09-05"],
        ["LEE Seojun", "KAI", "M2", "2027-09-06"],
    )


def look_at(page: ImportPage, qtbot: QtBot, *paths: Path) -> None:
    page.take_files(list(paths))
    seen(page, qtbot)


def seen(page: ImportPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: page.looking.errand is None and page.views.in_a_step, timeout=20_000)


def applied(page: ImportPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: page.views.current is page.done and page.desk.session.idle, timeout=20_000)


def names(desk: Desk) -> set[str]:
    return {str(row["name"]) for row in read_rows(desk.session.reader, PERSON, list_ids(desk.session.reader, PERSON))}


def lines(page: ImportPage) -> list[str]:
    return [str(entry.title) for entry in page.file.contents.contents.entries]


def test_nothing_changes_before_enter_and_enter_imports(
    page: ImportPage, desk: Desk, people: Path, qtbot: QtBot
) -> None:
    look_at(page, qtbot, people)
    assert page.file.foot.sums.whole() == "2 new"
    assert "HONG Gildong" not in names(desk)

    page.activateWindow()
    for step in ("file", "columns", "review"):  # a clean file needs three
        assert page.views.step == step
        qtbot.waitUntil(lambda: page.isAncestorOf(QApplication.focusWidget()))
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    applied(page, qtbot)

    assert {"HONG Gildong", "LEE Seojun"} <= names(desk)
    assert page.done.title.text() == "2 rows imported"
    on = "Show Participants"  # so that another Enter takes nothing back
    qtbot.waitUntil(lambda: QApplication.focusWidget().text().strip() == on)


def test_one_undo_takes_the_import_back(page: ImportPage, desk: Desk, people: Path, qtbot: QtBot) -> None:
    before = names(desk)
    look_at(page, qtbot, people)
    page.apply()
    applied(page, qtbot)
    page.done.undo.click()
    qtbot.waitUntil(lambda: page.done.title.text() == "Taken back")
    assert names(desk) == before
    assert not page.done.undo.isEnabled()


def test_a_second_import_is_told_of_as_the_first(page: ImportPage, desk: Desk, people: Path, qtbot: QtBot) -> None:
    for _ in range(2):
        look_at(page, qtbot, people)
        page.apply()
        applied(page, qtbot)
        page.done.undo.click()
        qtbot.waitUntil(lambda: page.done.title.text() == "Taken back")
        qtbot.waitUntil(lambda: desk.session.idle)
    page.done.more.click()
    assert page.views.current is page.views.place


def test_every_file_gets_an_answer_and_the_good_ones_go_on(
    page: ImportPage, desk: Desk, people: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    folder = tmp_path / "photos"
    folder.mkdir()
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.7 x")
    (tmp_path / "b.png").write_bytes(b"\x89PNG\r\n\x1a\n0000")
    (tmp_path / "c.csv").touch()
    (tmp_path / "d.txt").write_bytes(bytes(range(256)))
    files = [tmp_path / name for name in ("a.pdf", "b.png", "c.csv", "d.txt", "photos", "plan.exhibit", "gone.xlsx")]
    look_at(page, qtbot, *files, people, people)

    answers = {entry.title: entry.aside for entry in page.file.contents.contents.entries if entry.refused}
    assert answers == {
        "a.pdf": "PDF", "b.png": "PNG", "c.csv": "Empty", "d.txt": "Not readable", "photos": "Folder",
        "plan.exhibit": "Workspace", "gone.xlsx": "Gone", "people.csv": "Twice",
    }  # fmt: skip
    page.apply()
    applied(page, qtbot)
    assert "HONG Gildong" in names(desk)


def test_a_folder_gives_its_spreadsheets(page: ImportPage, people: Path, tmp_path: Path, qtbot: QtBot) -> None:
    folder = tmp_path / "mail"
    folder.mkdir()
    people.rename(folder / "people.csv")
    (folder / "~$people.xlsx").write_bytes(b"lock")
    look_at(page, qtbot, folder)
    assert not page.can_apply
    assert page.file.right.refused.take_folder.isVisible()

    page.file.right.refused.take_folder.click()
    seen(page, qtbot)
    assert lines(page) == ["people.csv", "Participants"]


def test_a_file_that_vanished_meanwhile_changes_nothing(
    page: ImportPage, desk: Desk, people: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    other = sheet(tmp_path, "more.csv", HEADS, ["PARK Minji", "KAI", "M3", ""])
    look_at(page, qtbot, people, other)
    other.unlink()
    with qtbot.waitSignal(desk.message_given) as told:
        page.apply()
    assert "more.csv" in told.args[0].text
    seen(page, qtbot)
    assert "HONG Gildong" not in names(desk)
    assert page.can_apply


def test_a_table_is_left_out_by_space(page: ImportPage, people: Path, tmp_path: Path, qtbot: QtBot) -> None:
    other = sheet(tmp_path, "more.csv", HEADS, ["PARK Minji", "KAI", "M3", ""])
    look_at(page, qtbot, people, other)
    assert page.file.foot.total.text() == "3 rows"
    contents = page.file.contents
    contents.setCurrentIndex(contents.contents.index(3))
    qtbot.keyClick(contents, Qt.Key.Key_Space)
    seen(page, qtbot)
    assert page.file.foot.total.text() == "2 rows"
    assert contents.currentIndex().row() == 3


def test_a_kind_is_corrected(page: ImportPage, desk: Desk, people: Path, qtbot: QtBot) -> None:
    look_at(page, qtbot, people)
    kind = page.file.right.table.kind
    assert kind.currentText() == "Participants"
    kind.said.emit("contacts")
    seen(page, qtbot)
    assert lines(page) == ["people.csv", "Contacts"]


def test_problems_are_told_and_copied(page: ImportPage, tmp_path: Path, qtbot: QtBot) -> None:
    some = (("HONG Gildong", "2027-09-05"), ("LEE Seojun", "2027-09-31"), ("PARK Minji", "2027-09-04"))
    path = sheet(tmp_path, "people.csv", HEADS, *([name, "KAI", f"M{at}", day] for at, (name, day) in enumerate(some)))
    look_at(page, qtbot, path)
    page.apply()
    applied(page, qtbot)
    page.done.problems.selectAll()
    page.deeds["copy"]()
    assert QGuiApplication.clipboard().text() == "D3 · people.csv\t“2027-09-31”\t“2027-09-31” is no date."
    page.done.copy_problems.click()
    qtbot.waitUntil(lambda: QGuiApplication.clipboard().text().startswith("people.csv\tpeople\tD3\t2027-09-31\t"))


def test_a_missing_exhibition_is_asked_in_place(desk: Desk, qtbot: QtBot, tmp_path: Path, people: Path) -> None:
    with Workspace.create(tmp_path / "bare.exhibit"):
        pass
    session = Session(tmp_path / "bare.exhibit")
    bare = Desk(session, desk.settings)
    page = ImportPage(bare)
    qtbot.addWidget(page)
    page.show()
    look_at(page, qtbot, people)
    assert page.file.bars.texts() == ["2 rows need an exhibition."]
    assert not page.can_apply
    qtbot.waitUntil(lambda: session.idle)
    session.close()


def test_names_in_doubt_wait_until_somebody_says_what_to_do(
    page: ImportPage, desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    path = sheet(tmp_path, "a.csv", HEADS, ["HONG Gildong", "Hyundai Rotem Poland", "M1", ""])
    look_at(page, qtbot, path)
    assert not page.can_apply
    page.go_to("review")
    assert page.review.bars.texts() == ["1 row needs an answer before you can finish, or is left out."]
    page.review.question_pane.choose(1)
    assert page.can_apply


def test_a_workspace_for_reading_shows_the_steps_only(desk: Desk, plan: Path, people: Path, qtbot: QtBot) -> None:
    session = Session(plan)
    assert not session.writable
    page = ImportPage(Desk(session, desk.settings))
    qtbot.addWidget(page)
    page.show()
    look_at(page, qtbot, people)
    assert not page.can_apply
    assert "reading only" in page.file.bars.texts()[0]
    qtbot.waitUntil(lambda: session.idle)
    session.close()


def test_escape_leaves_and_a_stopped_reading_keeps_its_files(page: ImportPage, people: Path, qtbot: QtBot) -> None:
    look_at(page, qtbot, people)
    page.activateWindow()
    page.file.contents.setFocus()
    qtbot.keyClick(page.file.contents, Qt.Key.Key_Escape)
    assert page.views.current is page.views.place

    page.take_files([people])
    page.views.working.stop.click()
    seen(page, qtbot)
    assert [(one.title, one.aside) for one in page.file.contents.contents.entries] == [("people.csv", "Not read yet")]
    assert page.file.bars.texts() == ["The reading was stopped. The files are still here."]
    assert not page.can_apply
    page.file.right.refused.again.click()
    seen(page, qtbot)
    assert page.file.foot.sums.whole() == "2 new"


def test_a_second_reading_that_is_stopped_leaves_all_as_it_was(
    page: ImportPage, people: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    look_at(page, qtbot, people)
    page.take_files([sheet(tmp_path, "more.csv", HEADS, ["PARK Minji", "KAI", "M3", ""])])
    page.cancel()
    seen(page, qtbot)
    assert lines(page) == ["people.csv", "Participants"]
    page.apply()
    applied(page, qtbot)
    assert {"HONG Gildong", "LEE Seojun"} <= names(page.desk)
    assert "PARK Minji" not in names(page.desk)


def test_the_end_names_the_files_that_were_not_read(
    page: ImportPage, people: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.7 x")
    look_at(page, qtbot, people, tmp_path / "a.pdf")
    page.apply()
    applied(page, qtbot)
    section = page.done.problems.findings.sections[0]
    assert (section.title, section.lines[0].lead, section.lines[0].middle) == ("Files not read", "a.pdf", "PDF")
    assert "PDF" in section.lines[0].detail
    assert page.done.left.isVisible()


def test_the_import_outlives_another_look(open_window: MainWindow, people: Path, qtbot: QtBot) -> None:
    def shown() -> ImportPage:
        page = open_window.shell.page
        assert isinstance(page, ImportPage)
        return page

    open_window.import_files([people])
    open_window.wear_theme("dark")  # while the files are being read
    seen(shown(), qtbot)
    assert shown().file.foot.sums.whole() == "2 new"
    open_window.show_page("people")
    open_window.speak_language("ko")  # while another page is in view
    open_window.speak_language("en")
    open_window.show_page("import")
    assert shown().file.foot.sums.whole() == "2 new"

    shown().go_to("columns")
    shown().go_to("review")
    shown().review.list.toggle("new")
    shown().review.list.go_to_row(2)
    open_window.speak_language("ko")
    assert (shown().views.step, shown().review.list.entry.place) == ("review", 1)
    shown().go_to("columns")
    open_window.wear_theme("light")  # while the review is out of view
    open_window.speak_language("en")
    shown().go_to("review")
    assert shown().review.list.entry.place == 1

    shown().apply()
    open_window.wear_theme("light")  # while it is imported
    applied(shown(), qtbot)
    open_window.wear_theme("dark")
    assert shown().done.title.text() == "2 rows imported"
    shown().done.undo.click()
    qtbot.waitUntil(lambda: shown().done.title.text() == "Taken back")
    open_window.wear_theme("light")
    assert shown().done.title.text() == "Taken back"


def test_another_import_does_not_take_the_place_of_one_that_waits(
    open_window: MainWindow, people: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    window = open_window
    window.import_files([people])
    page = window.shell.page
    assert isinstance(page, ImportPage)
    seen(page, qtbot)
    page.go_to("columns")
    window.show_page("people")
    window.act("import")
    at_rest(qtbot, window)
    assert window.shell.page is page
    assert page.views.step == "columns"
    assert not [one for one in window.findChildren(QFileDialog) if one.isVisible()]
    assert window.shell.messages.texts() == ["The import of people.csv is not finished."]
    bar = window.shell.messages.findChildren(MessageBar)[-1]
    bar.answers[0].click()
    at_rest(qtbot, window)
    next(one for one in window.findChildren(QFileDialog) if one.isVisible()).reject()

    more = sheet(tmp_path, "more.csv", HEADS, ["PARK Minji", "KAI", "M3", ""])
    window.import_files([more])
    at_rest(qtbot, window)
    assert "more.csv" not in lines(page)
    told = window.shell.messages.findChildren(MessageBar)[-1]
    assert [one.text() for one in told.answers] == ["Add", "Take instead"]
    told.answers[0].click()
    seen(page, qtbot)
    page.go_to("file")
    assert {"people.csv", "more.csv"} <= set(lines(page))
    assert window.shell.messages.texts() == []


def test_an_exhibition_made_for_an_import_leads_back_to_it(
    window: MainWindow, people: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    with Workspace.create(tmp_path / "bare.exhibit"):
        pass
    window.opening.open(tmp_path / "bare.exhibit")
    window.import_files([people])
    seen(window.shell.page, qtbot)
    page = window.shell.page
    answer = next(one for one in page.file.bars.findChildren(QAbstractButton) if one.text() == say("new_exhibition"))
    answer.click()
    assert window.shell.page_name == "exhibitions"
    assert say("intake_waiting") in window.shell.messages.texts()
    window.desk.session.write(
        lambda workspace: records.add(
            workspace, BY_NAME["exhibition"],
            {"code": "MSPO-2027", "opens_on": "2027-09-07", "closes_on": "2027-09-10", "time_zone": "Europe/Warsaw"},
        ),
        lambda _added: None, pytest.fail,
    )  # fmt: skip
    qtbot.waitUntil(lambda: window.shell.page_name == "import")
    seen(page, qtbot)
    assert page.file.bars.texts() != ["2 rows need an exhibition."]
    assert window.shell.messages.texts() == []


def test_the_way_to_the_records(page: ImportPage, desk: Desk, people: Path, qtbot: QtBot) -> None:
    look_at(page, qtbot, people)
    page.apply()
    applied(page, qtbot)
    with qtbot.waitSignal(desk.page_wanted) as told:
        page.done._ways.itemAt(0).widget().click()
    assert told.args == ["people"]


@pytest.mark.parametrize("spoken", ["en", "ko"])
def test_whatever_takes_focus_has_a_name(desk: Desk, people: Path, qtbot: QtBot, spoken: str) -> None:
    speak(spoken)
    page = ImportPage(desk)
    qtbot.addWidget(page)
    page.show()
    look_at(page, qtbot, people)
    for widget in page.findChildren(QWidget):
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            named = widget.accessibleName() or (widget.text() if isinstance(widget, QAbstractButton) else "")
            inner = widget.parentWidget() is not None and widget.objectName().startswith("qt_")
            assert named or inner or widget.focusProxy(), widget


def report_of(count: int) -> SheetReport:
    problems = [Problem(f"B{row}", "x", "no_date_in_cell") for row in range(count)]
    columns = {f"H{number}": "name" for number in range(3)}
    return SheetReport("a.csv", "a", "participants", [1], columns, ["No"], problems=problems, path=Path("a.csv"))


def test_the_models_keep_qts_rules(qtbot: QtBot) -> None:
    findings, contents = FindingsModel(), ContentsModel()
    for model in (findings, contents):
        tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
        tester.setParent(model)
    findings.show_sections(left_behind([report_of(5)], ()))
    findings.toggle("problems")
    findings.toggle("problems")
    contents.show_entries(entries_of([report_of(5)], []))
    assert (findings.rowCount(), contents.rowCount()) == (1 + 5, 2)


def test_a_hundred_thousand_problems_are_listed(qapp, desk: Desk, qtbot: QtBot) -> None:
    view = FindingsList("findings")
    qtbot.addWidget(view)
    view.resize(800, 600)
    view.show()
    sections = left_behind([report_of(100_000)], ())
    view.findings.show_sections(sections)
    view.scrollToBottom()
    view.go_to("problems")
    assert view.findings.rowCount() > 100_000
    assert view.currentIndex().row() == 0


def test_a_reading_that_was_given_up_tells_nobody(page: ImportPage, desk: Desk, people: Path, qtbot: QtBot) -> None:
    page.take_files([people])
    page.take_files([people])
    page.reset()
    qtbot.waitUntil(lambda: desk.session.idle, timeout=20_000)
    assert page.looking.job is None
    assert page.views.step == "file"
