"""The columns of an import: what each fills is seen, corrected by key, list and drag, and remembered."""

import csv
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from exhibitplanner.services.importing.importer import read_file
from exhibitplanner.services.importing.labels import SHEET_KINDS
from exhibitplanner.services.importing.options import TableChoice
from exhibitplanner.services.importing.remembering import list_mappings
from exhibitplanner.services.importing.report import FoundColumn, SheetReport
from exhibitplanner.sheets.recognisers.layouts import LAYOUTS
from exhibitplanner.ui.desk import Desk
from exhibitplanner.ui.frame.window import MainWindow
from exhibitplanner.ui.pages.importing.columns.column_lines import (
    holder_of,
    letters_of,
    lines_of,
    missing_targets,
    targets_of,
    words_for,
)
from exhibitplanner.ui.pages.importing.columns.column_table import ColumnsModel, ColumnTable
from exhibitplanner.ui.pages.importing.columns.field_list import FIELD_MIME, FieldsModel
from exhibitplanner.ui.pages.importing.page import ImportPage
from exhibitplanner.ui.wording import language, speak

KEY = Qt.Key
HEADS = ["No", "Name", "Company", "Passport no.", "Arrival", "Zimmer"]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "people.csv"
    rows = [
        ["1", "HONG Gildong", "KAI", "M1", "2027-09-05", "Qubus 4"],
        ["2", "LEE Seojun", "KAI", "M2", "", "Binkowski"],
    ]
    with path.open("w", newline="", encoding="utf-8") as out:
        csv.writer(out).writerows([HEADS, *rows])
    return path


@pytest.fixture
def page(desk: Desk, file: Path, qtbot: QtBot) -> Iterator[ImportPage]:
    """The import at its second step."""
    made = ImportPage(desk)
    desk.session.changed.connect(made.follow)
    qtbot.addWidget(made)
    made.resize(1100, 700)
    made.show()
    made.enter()
    made.activateWindow()
    begin(made, qtbot, file)
    yield made
    desk.session.changed.disconnect(made.follow)


def test_a_name_in_two_columns_is_filled_by_both() -> None:
    heads = (("Firm", "participation"), ("First name", "given_name"), ("Family name", "surname"), ("Zzz", None))
    found = [
        FoundColumn(at, letter, heading, target, 1.0, None, ())
        for at, (letter, (heading, target)) in enumerate(zip("ABCD", heads, strict=True))
    ]
    report = SheetReport("a.csv", "a", "participants", [1], {}, [], found_columns=found)
    letters = letters_of("participants", lines_of(report, TableChoice()))
    assert letters == {"participation": "A", "given_name": "B", "surname": "C", "name": "B, C"}


def begin(page: ImportPage, qtbot: QtBot, file: Path) -> None:
    page.take_files([file])
    rest(page, qtbot)
    page.go_to("columns")


def rest(page: ImportPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: page.looking.errand is None and page.desk.session.idle, timeout=20_000)


def at(page: ImportPage, heading: str) -> ColumnTable:
    table = page.columns.table
    row = next(row for row, one in enumerate(table.columns.lines) if one.heading == heading)
    table.setCurrentIndex(table.columns.index(row, 1))
    return table


def said(page: ImportPage) -> dict[str, tuple[str | None, str]]:
    return {one.heading: (one.target, one.certainty) for one in page.columns.table.columns.lines}


@pytest.fixture
def readings(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Every file that is read from now on."""
    read: list[Path] = []

    def reading(path: Path, told: Callable[[float], None]):
        read.append(path)
        return read_file(path, told)

    monkeypatch.setattr("exhibitplanner.services.importing.importer.read_file", reading)
    return read


def test_a_column_says_what_it_fills_and_how_sure_that_is(page: ImportPage) -> None:
    assert said(page) == {
        "No": (None, "counter"), "Name": ("name", "sure"), "Company": ("participation", "sure"),
        "Passport no.": ("passport_no", "sure"), "Arrival": ("arrives_on", "sure"), "Zimmer": (None, "unknown"),
    }  # fmt: skip
    table = page.columns.table
    assert table.line.heading == "Zimmer"  # it begins with what is to be looked at
    assert table.columns.index(5, 0).data() == "F  Zimmer, Qubus 4, Binkowski"
    assert table.columns.index(5, 3).data() == "Not understood"
    assert page.columns.verdict.words.whole().startswith("1 column wants a look")


def test_a_letter_seeks_and_enter_takes(page: ImportPage, readings: list[Path], qtbot: QtBot) -> None:
    table = at(page, "Zimmer")
    qtbot.keyClick(table, KEY.Key_H)
    qtbot.keyClicks(table.popup.search, "ot")
    assert [one.target for one in table.popup.shown()] == ["hotel"]
    qtbot.keyClick(table.popup.search, KEY.Key_Return)
    assert page.views.step == "columns"
    assert said(page)["Zimmer"] == ("hotel", "chosen")  # at once
    rest(page, qtbot)
    assert said(page)["Zimmer"] == ("hotel", "chosen")
    assert page._preview.report.sheets[0].columns["Zimmer"] == "hotel"
    assert page.columns.verdict.words.whole().startswith("All sure: 5 columns")
    assert page.columns.contents.entry.mark == "sure"
    assert readings == []  # planned from what was read


def test_del_leaves_out_and_what_was_recognised_comes_back(page: ImportPage, qtbot: QtBot) -> None:
    table = at(page, "Name")
    qtbot.keyClick(table, KEY.Key_Delete)
    assert said(page)["Name"] == (None, "left_out")
    assert "Each participant needs a column for Name" in page.columns.verdict.words.whole()
    assert next(one for one in page.columns.fields.fields.items if one.target == "name").needed
    rest(page, qtbot)
    assert page.columns.contents.entry.mark == "look"
    qtbot.keyClick(at(page, "Name"), KEY.Key_F2)
    qtbot.keyClick(table.popup.search, KEY.Key_Escape)
    assert page.views.step == "columns"
    assert not table.popup.isVisible()
    qtbot.keyClick(table, KEY.Key_Space)
    assert [one.act for one in table.popup.shown()][:3] == ["leave_out", "recognised", "field"]
    table.popup.chosen.emit(table.popup.shown()[1])
    rest(page, qtbot)
    assert said(page)["Name"] == ("name", "sure")


def test_a_field_fills_one_column(page: ImportPage, qtbot: QtBot) -> None:
    page.columns.table.said.emit(5, "name")
    assert page.columns.bars.texts() == ["Name is filled by column B (Name) already."]
    assert said(page)["Zimmer"] == (None, "unknown")
    page.columns.bars._bars[0].answers[0].click()
    assert (said(page)["Zimmer"], said(page)["Name"]) == (("name", "chosen"), (None, "left_out"))
    rest(page, qtbot)


def test_a_field_is_given_by_enter_and_by_dragging(page: ImportPage, qtbot: QtBot) -> None:
    fields, table = page.columns.fields, at(page, "Zimmer")
    page.columns.filter.setText("hotel")
    assert [one.text for one in fields.fields.items] == ["Hotel"]
    fields.setCurrentIndex(fields.fields.index(0))
    qtbot.keyClick(fields, KEY.Key_Return)
    assert page.views.step == "columns"
    assert said(page)["Zimmer"] == ("hotel", "chosen")
    rest(page, qtbot)

    data = fields.fields.mimeData([fields.fields.index(0)])
    assert bytes(data.data(FIELD_MIME).data()) == b"hotel"
    data.setData(FIELD_MIME, b"diet")
    drop(table, data, "Zimmer")
    assert said(page)["Zimmer"] == ("diet", "chosen")
    rest(page, qtbot)
    other = QMimeData()
    other.setText("diet")
    drop(table, other, "Name")
    assert said(page)["Name"] == ("name", "sure")


def drop(table: ColumnTable, data: QMimeData, heading: str) -> None:
    row = next(row for row, one in enumerate(table.columns.lines) if one.heading == heading)
    table.scrollTo(table.columns.index(row, 0))
    where = QPointF(table.visualRect(table.columns.index(row, 0)).center() + QPoint(1, 0))
    how = Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    table.dropEvent(QDropEvent(where, *how))


def test_what_was_chosen_is_remembered_and_can_be_forgotten(page: ImportPage, file: Path, qtbot: QtBot) -> None:
    page.columns.table.said.emit(5, "hotel")
    rest(page, qtbot)
    page.apply()
    qtbot.waitUntil(lambda: page.views.current is page.done and page.desk.session.idle, timeout=20_000)
    begin(page, qtbot, file)
    assert said(page)["Zimmer"] == ("hotel", "remembered")
    assert said(page)["No"] == (None, "counter")
    assert page.columns.verdict.words.whole().startswith("Remembered from an earlier import")
    page.columns.forget.click()
    rest(page, qtbot)
    assert said(page)["Zimmer"] == (None, "unknown")
    assert not page.columns.forget.isVisible()
    assert list_mappings(page.desk.session.reader) == []


def test_another_kind_forgets_what_was_said_of_columns(page: ImportPage, qtbot: QtBot) -> None:
    page.columns.table.said.emit(5, "hotel")
    rest(page, qtbot)
    page.go_to("file")
    page.file.right.table.kind.said.emit("contacts")
    rest(page, qtbot)
    page.go_to("columns")
    assert said(page)["Zimmer"][1] == "unknown"
    assert page.columns.table.columns.kind == "contacts"


def test_a_stopped_plan_takes_the_choice_back(page: ImportPage, qtbot: QtBot) -> None:
    page.columns.table.said.emit(5, "hotel")
    page.cancel()
    rest(page, qtbot)
    assert page.views.step == "columns"
    assert said(page)["Zimmer"] == (None, "unknown")


def test_enter_while_it_is_planned_goes_on_when_it_is(page: ImportPage, qtbot: QtBot) -> None:
    page.columns.table.said.emit(5, "hotel")
    qtbot.keyClick(page.columns.table, KEY.Key_Return)
    assert page.views.step == "columns"
    rest(page, qtbot)
    assert page.views.current is page.review


def test_files_dragged_over_the_columns_reach_the_window(open_window: MainWindow, file: Path, qtbot: QtBot) -> None:
    open_window.import_files([file])
    page = open_window.shell.page
    rest(page, qtbot)
    page.go_to("columns")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    how = Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    dragged = QDragEnterEvent(QPoint(5, 5), *how)
    QApplication.sendEvent(page.columns.table.viewport(), dragged)
    assert dragged.isAccepted()


def test_the_keyboard_goes_on_and_back(page: ImportPage, qtbot: QtBot) -> None:
    qtbot.keyClick(page.columns.table, KEY.Key_Return)
    assert page.views.step == "review"
    qtbot.keyClick(QApplication.focusWidget(), KEY.Key_Escape)
    assert page.views.step == "columns"
    qtbot.keyClick(QApplication.focusWidget(), KEY.Key_Escape)
    assert page.views.step == "file"


@given(st.data())
def test_no_two_offers_of_a_kind_read_the_same(data: st.DataObject) -> None:
    kind = data.draw(st.sampled_from(SHEET_KINDS))
    before = language()
    speak(data.draw(st.sampled_from(("en", "ko"))))
    try:
        words = [words_for(kind, one.name) for one in targets_of(kind)]
    finally:
        speak(before)
    assert len(set(words)) == len(words)


@given(st.data())
def test_a_person_s_word_stands_and_what_is_missing_is_named(data: st.DataObject) -> None:
    kind = data.draw(st.sampled_from(SHEET_KINDS))
    names = st.sampled_from([one.name for one in LAYOUTS[kind].targets if not one.ignored])
    found = data.draw(st.lists(st.none() | names, min_size=1, max_size=6))
    columns = [FoundColumn(at, "A", f"H{at}", one, 0.8, None, ()) for at, one in enumerate(found)]
    report = SheetReport("a.csv", "a", kind, [1], {}, [], path=Path("a.csv"), found_columns=columns)
    choice = TableChoice(columns=data.draw(st.dictionaries(st.integers(0, 5), st.none() | names)))
    lines = lines_of(report, choice)
    for one in lines:
        assert one.target == choice.columns.get(one.index, found[one.index])
        assert one.said == (one.index in choice.columns)
        assert holder_of([one], one.target or "", one.index) is None
    known = {one.target for one in lines}
    missing = missing_targets(kind, lines)
    assert len(missing) == sum(not some & known for some in LAYOUTS[kind].required)
    assert not known & set(missing)


def test_the_models_keep_qts_rules(page: ImportPage) -> None:
    for model in (ColumnsModel(), FieldsModel()):
        tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
        tester.setParent(model)
        if isinstance(model, ColumnsModel):
            model.show_lines("participants", page.columns.table.columns.lines)
            model.show_lines("participants", page.columns.table.columns.lines)
            assert model.rowCount() == 6
        else:
            model.show_items(page.columns.fields.fields.items)
            model.filter("hotel")
            assert model.rowCount() == 1
