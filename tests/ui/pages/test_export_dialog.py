"""The export dialog: what is ticked is written, and what hinders it is said with a way out."""

from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from exhibitplanner.sheets.workbook_data import Altered
from exhibitplanner.ui.desk import Desk, Message
from exhibitplanner.ui.pages.export_dialog import ExportDialog, tell_done
from exhibitplanner.ui.pages.export_kinds import KindsModel


@pytest.fixture
def around(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def opened(around: QWidget, desk: Desk, qtbot: QtBot) -> ExportDialog:
    dialog = ExportDialog(around, desk)
    dialog.open()
    qtbot.waitUntil(lambda: desk.session.idle)
    return dialog


def written(dialog: ExportDialog, desk: Desk, qtbot: QtBot) -> Message:
    with qtbot.waitSignal(desk.message_given, timeout=20_000) as told:
        dialog.export.click()
    message: Message = told.args[0]
    return message


def test_the_ticked_kinds_are_written_and_remembered(around: QWidget, desk: Desk, tmp_path: Path, qtbot: QtBot) -> None:
    dialog = opened(around, desk, qtbot)
    assert dialog.kinds.kinds.index(3).data(Qt.ItemDataRole.AccessibleTextRole) == "Companies, 3"
    dialog.kinds.kinds.tick_all(ticked=False)
    assert not dialog.export.isEnabled()
    dialog.kinds.setCurrentIndex(dialog.kinds.kinds.index(3))
    qtbot.keyClick(dialog.kinds, Qt.Key.Key_Space)
    dialog.path.setText(str(tmp_path / "out"))

    message = written(dialog, desk, qtbot)

    assert message.meaning == "done"
    assert [one.text for one in message.answers] == ["Open", "Show in folder"]
    sheets = openpyxl.load_workbook(tmp_path / "out.xlsx").worksheets
    assert [one.title for one in sheets if one.sheet_state == "visible"] == ["Overview", "Companies"]
    again = opened(around, desk, qtbot)
    assert [kind.name for kind in again.kinds.kinds.kinds] == ["company"]
    assert Path(again.path.text()).parent == tmp_path
    again.reject()


def test_all_exhibitions(around: QWidget, desk: Desk, tmp_path: Path, qtbot: QtBot) -> None:
    dialog = opened(around, desk, qtbot)
    assert dialog.scope.value() == "view"
    dialog.scope.choose("all")
    dialog.path.setText(str(tmp_path / "all.xlsx"))
    written(dialog, desk, qtbot)
    assert "Booths" in openpyxl.load_workbook(tmp_path / "all.xlsx").sheetnames


def test_a_file_that_is_there_is_told_of_first(around: QWidget, desk: Desk, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "out.xlsx").write_bytes(b"older")
    dialog = opened(around, desk, qtbot)
    dialog.path.setText(str(tmp_path / "out.xlsx"))
    assert dialog.notice.text() == "out.xlsx is there already and will be replaced."
    assert dialog.export.text().strip() == "Replace the file"
    dialog.reject()


def test_a_target_that_cannot_be_replaced_gets_another_name(
    around: QWidget, desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "held.xlsx").mkdir()
    dialog = opened(around, desk, qtbot)
    dialog.path.setText(str(tmp_path / "held.xlsx"))
    message = written(dialog, desk, qtbot)
    assert message.meaning == "error"
    assert message.answers[0].text == "Write held (2).xlsx instead"
    with qtbot.waitSignal(desk.message_given, timeout=20_000):
        message.answers[0].act()
    assert (tmp_path / "held (2).xlsx").is_file()


def test_texts_that_no_cell_holds_are_named(desk: Desk, tmp_path: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.message_given) as told:
        tell_done(desk, tmp_path / "a.xlsx", (Altered("Companies", "C2", "text_shortened", 40_000),))
    message: Message = told.args[0]
    assert message.meaning == "warning"
    assert "cell C2: the text has 40000 characters" in message.details[0]


def test_the_model_keeps_qts_rules(qtbot: QtBot) -> None:
    model = KindsModel([])
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    tester.setParent(model)
    model.tick_all(ticked=False)
    model.show_counts({"company": 3})
    assert model.kinds == []


@pytest.mark.parametrize("words", ["x" * 300, "/", ".", "~nobody-of-that-name/plan"])
def test_what_can_be_no_file_is_said_while_it_is_typed(around: QWidget, desk: Desk, qtbot: QtBot, words: str) -> None:
    dialog = opened(around, desk, qtbot)
    dialog.path.setText(words)
    assert not dialog.export.isEnabled()
    assert dialog.notice.text() == "No file can have this name here."
    dialog.path.clear()
    assert dialog.browse.isEnabled()
    dialog.reject()
