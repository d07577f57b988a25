"""The four steps of an import: what each shows, the ways between them, and what comes back at the end."""

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.styles import Font
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.services import records
from exhibitplanner.services.reading import list_ids, read_rows
from exhibitplanner.ui.desk import Desk
from exhibitplanner.ui.frame.window import MainWindow
from exhibitplanner.ui.pages.importing import finishing
from exhibitplanner.ui.pages.importing.page import ImportPage

KEY = Qt.Key
PERSON = BY_NAME["participant"]
HEADS = ["Name", "Company", "Passport no.", "Arrival", "Zimmer"]


def sheet(path: Path, *rows: list[str]) -> Path:
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([HEADS, *rows])
    return path


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return sheet(
        tmp_path / "people.csv",
        ["HONG Gildong", "KAI", "M1", "2027-09-05", "Qubus"], ["LEE Seojun", "KAI", "M2", "31/02/2027", ""],
    )  # fmt: skip


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> Iterator[ImportPage]:
    made = ImportPage(desk)
    desk.session.changed.connect(made.follow)
    qtbot.addWidget(made)
    made.resize(1100, 700)
    made.show()
    made.enter()
    made.activateWindow()
    yield made
    desk.session.changed.disconnect(made.follow)


def rest(page: ImportPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: page.looking.errand is None and page.desk.session.idle, timeout=20_000)


def look_at(page: ImportPage, qtbot: QtBot, *files: Path) -> None:
    page.take_files(list(files))
    rest(page, qtbot)


def names(desk: Desk) -> set[str]:
    return {str(row["name"]) for row in read_rows(desk.session.reader, PERSON, list_ids(desk.session.reader, PERSON))}


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    """A title, a hidden row, a struck one, a total."""
    made = Workbook()
    page = made.active
    page.title = "Delegates"
    for row in (
        ["Delegation of KAI"], ["Name", "Passport no.", "Arrival"], ["HONG Gildong", "M1", "2027-09-05"],
        ["LEE Seojun", "M2", "2027-09-06"], ["PARK Minji", "M3", "2027-09-06"], ["Total", 3],
    ):  # fmt: skip
        page.append(row)
    page.row_dimensions[4].hidden = True
    for cell in page[5]:
        cell.font = Font(strike=True)
    made.save(tmp_path / "delegates.xlsx")
    return tmp_path / "delegates.xlsx"


def test_the_table_is_framed_in_its_sheet(page: ImportPage, workbook: Path, qtbot: QtBot) -> None:
    look_at(page, qtbot, workbook)
    pane = page.file.right.table
    picture = pane.picture.picture
    assert picture.letters == ("A", "B", "C")
    assert picture.framed == (2, 5, 0, 2)
    assert [(one.number, one.kind, one.hidden, one.struck) for one in picture.rows] == [
        (1, "outside", False, False), (2, "head", False, False), (3, "row", False, False), (4, "row", True, False),
        (5, "row", False, True), (6, "left_out", False, False),
    ]  # fmt: skip
    assert picture.rows[5].reason == "A total"
    words = "1 total left out  ·  1 hidden row, taken all the same  ·  1 struck through, asked about in the review"
    assert pane.below.whole() == words
    assert not pane.picture.grab().isNull()


def test_steps_are_pressed_where_they_can_be_reached(page: ImportPage, file: Path, qtbot: QtBot) -> None:
    steps = page.head.steps
    assert not any(one.isEnabled() for one in steps.buttons.values())
    look_at(page, qtbot, file)
    assert [name for name, one in steps.buttons.items() if one.isEnabled()] == ["columns", "review"]
    qtbot.mouseClick(steps.buttons["review"], Qt.MouseButton.LeftButton)
    assert page.views.current is page.review
    assert steps.accessibleName() == "Step 3 of 4: Review"
    qtbot.mouseClick(steps.buttons["file"], Qt.MouseButton.LeftButton)
    assert page.views.current is page.file
    page.apply()
    rest(page, qtbot)
    assert not any(one.isEnabled() for one in steps.buttons.values())


@pytest.mark.parametrize("step", ["file", "columns", "review"])
def test_ctrl_enter_imports_from_any_step(page: ImportPage, file: Path, qtbot: QtBot, step: str) -> None:
    look_at(page, qtbot, file)
    page.go_to(step)
    focused = {"file": page.file.contents, "columns": page.columns.table, "review": page.review.list}[step]
    qtbot.keyClick(focused, KEY.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: page.views.current is page.done, timeout=20_000)
    assert {"HONG Gildong", "LEE Seojun"} <= names(page.desk)


def test_the_table_in_view_goes_along(page: ImportPage, file: Path, tmp_path: Path, qtbot: QtBot) -> None:
    other = sheet(tmp_path / "more.csv", ["PARK Minji", "KAI", "M3", "", ""])
    look_at(page, qtbot, file, other)
    page.file.contents.setCurrentIndex(page.file.contents.contents.index(3))
    page.go_to("columns")
    assert page.columns.file.whole() == "more.csv"
    page.columns.contents.setCurrentIndex(page.columns.contents.contents.index(1))
    page.go_back()
    assert page.file.contents.entry.report.file == "people.csv"


def test_a_table_that_is_left_out_has_no_columns_to_look_at(
    page: ImportPage, file: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    other = sheet(tmp_path / "more.csv", ["PARK Minji", "KAI", "M3", "", ""])
    look_at(page, qtbot, file, other)
    page.file.contents.setCurrentIndex(page.file.contents.contents.index(3))
    qtbot.keyClick(page.file.contents, KEY.Key_Space)
    rest(page, qtbot)
    assert page.file.right.table.verdict.words.whole().startswith("This table is left out")
    page.go_to("columns")
    assert [one.title for one in page.columns.contents.contents.entries] == ["people.csv", "Participants"]


def test_another_change_plans_again_in_the_step(page: ImportPage, desk: Desk, file: Path, qtbot: QtBot) -> None:
    look_at(page, qtbot, file)
    page.go_to("review")
    assert page.review.foot.confirm.text().strip() == "Import 2 rows"
    before = page._preview
    words = {"participation": "Korea Aerospace Industries", "name": "HONG Gildong", "passport_no": "M1"}
    desk.session.write(lambda workspace: records.add(workspace, PERSON, words), lambda _added: None, pytest.fail)
    qtbot.waitUntil(lambda: page._preview is not before, timeout=20_000)
    rest(page, qtbot)
    assert page.views.current is page.review
    assert page.review.answers.outline.sheets[0].report.new == 1


def test_a_file_that_changed_meanwhile_is_told_of_and_read_again(
    page: ImportPage, desk: Desk, file: Path, qtbot: QtBot
) -> None:
    look_at(page, qtbot, file)
    page.go_to("review")
    sheet(file, ["PARK Minji", "KAI", "M3", "", ""])
    with qtbot.waitSignal(desk.message_given) as told:
        page.apply()
    assert told.args[0].text.startswith("people.csv was changed after it was read")
    rest(page, qtbot)
    assert page.views.in_a_step
    assert not {"HONG Gildong", "PARK Minji"} & names(desk)
    page.apply()
    qtbot.waitUntil(lambda: page.views.current is page.done, timeout=20_000)
    assert "PARK Minji" in names(desk)


def applied(page: ImportPage, qtbot: QtBot, *files: Path) -> None:
    look_at(page, qtbot, *files)
    page.apply()
    qtbot.waitUntil(lambda: page.views.current is page.done and page.desk.session.idle, timeout=20_000)


def test_the_problems_go_back_in_the_senders_workbook(
    page: ImportPage, desk: Desk, file: Path, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    applied(page, qtbot, file)
    asked: list[Path] = []

    def ask(_parent: object, _title: str, proposed: Path, *_format: str) -> None:
        then = _format[-1]
        asked.append(proposed)
        then(tmp_path / "back.xlsx")  # type: ignore[operator]

    monkeypatch.setattr(finishing, "ask_save", ask)
    with qtbot.waitSignal(desk.message_given) as told:
        page.done.save_problems.click()
    assert asked == [tmp_path / "people problems.xlsx"]
    assert "back.xlsx" in told.args[0].text
    assert page.done.show_folder.isVisible()
    assert any(one["D3"].comment for one in load_workbook(tmp_path / "back.xlsx"))


def test_the_problems_of_several_stand_beside_their_files(
    page: ImportPage, desk: Desk, file: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "mail").mkdir()
    other = sheet(tmp_path / "mail" / "more.csv", ["PARK Minji", "KAI", "M3", "32/01/2027", ""])
    (tmp_path / "people problems.xlsx").write_text("mine", encoding="utf-8")
    applied(page, qtbot, file, other)
    with qtbot.waitSignal(desk.message_given) as told:
        page.done.save_problems.click()
    assert told.args[0].text == "2 workbooks saved beside the senders’ files."
    assert (tmp_path / "mail" / "more problems.xlsx").exists()
    assert (tmp_path / "people problems.xlsx").read_text(encoding="utf-8") == "mine"
    assert len(list(tmp_path.glob("people problems*.xlsx"))) == 2


def test_step_and_choices_outlive_another_look(open_window: MainWindow, file: Path, qtbot: QtBot) -> None:
    def shown() -> ImportPage:
        page = open_window.shell.page
        assert isinstance(page, ImportPage)
        return page

    open_window.import_files([file])
    rest(shown(), qtbot)
    shown().go_to("columns")
    shown().columns.table.said.emit(4, "hotel")
    open_window.wear_theme("dark")  # while it is planned
    rest(shown(), qtbot)
    assert shown().views.step == "columns"
    assert shown().columns.table.columns.lines[4].certainty == "chosen"
    shown().go_to("review")
    shown().review.accept()
    open_window.speak_language("ko")
    rest(shown(), qtbot)
    assert shown().views.current is shown().review
    assert len(shown().review.marks.accepted) == 1
    open_window.speak_language("en")


@pytest.mark.parametrize("size", [(1100, 700), (1600, 1000)])
def test_nothing_is_cut(page: ImportPage, workbook: Path, file: Path, qtbot: QtBot, size: tuple[int, int]) -> None:
    page.resize(size[0] - 200, size[1] - 90)  # without rail, menu and status
    look_at(page, qtbot, workbook, file)
    for step in ("file", "columns", "review"):
        page.go_to(step)
        qtbot.wait(50)
        assert page.minimumSizeHint().width() <= size[0] - 200
        assert page.minimumSizeHint().height() <= size[1] - 90
