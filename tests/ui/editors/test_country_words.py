"""What is written for a country stands, unless an entry of the list was chosen."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.ui.desk import Desk
from exhibitplanner.ui.displaying import show_number
from exhibitplanner.ui.editors import make_editor

PERSON = BY_NAME["participant"]


def test_enter_takes_no_country_that_was_not_chosen(desk: Desk, qtbot: QtBot) -> None:
    editor = make_editor(desk, PERSON, PERSON.field("nationality"), None)
    qtbot.addWidget(editor)
    editor.show()
    qtbot.keyClicks(editor.line, "UK")
    qtbot.keyClick(editor.line, Qt.Key.Key_Return)
    assert editor.text() == "UK"
    editor.show_text("")
    qtbot.keyClicks(editor.line, "South Kor")
    qtbot.keyClick(editor.line, Qt.Key.Key_Down)
    qtbot.keyClick(editor.line, Qt.Key.Key_Return)
    assert editor.text() == "KR"


def test_no_number_is_shown_as_it_is() -> None:
    from decimal import Decimal

    assert show_number(Decimal("NaN")) == "NaN"
