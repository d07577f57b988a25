"""Whom a deadline is for is read and written in words, and kept as codes."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.services.browsing import read_page
from exhibitplanner.ui.detail.pane import DetailPane
from exhibitplanner.ui.displaying import edit_text, show_cell
from exhibitplanner.ui.editors import make_editor
from exhibitplanner.ui.wording import speak
from tests.ui.conftest import add

DEADLINE = BY_NAME["deadline"]
FIELD = DEADLINE.by_name["applies_to"]


@pytest.fixture
def editor(desk, qtbot):
    made = make_editor(desk, DEADLINE, FIELD, None)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.setFocus()
    return made


@pytest.fixture
def deadline(desk, qtbot):
    ids = []
    desk.session.write(
        lambda w: add(w, "deadline", exhibition="MSPO-2027", title="Fire marshal", applies_to="has_full_size"),
        ids.append,
        pytest.fail,
    )
    qtbot.waitUntil(lambda: bool(ids) and desk.session.idle, timeout=10_000)
    return ids[0]


def typed(editor, text):
    editor.select_all()
    QTest.keyClicks(editor.line, text)


def test_shown_in_words_given_as_codes(editor):
    editor.show_text("raw;not_main")
    assert editor.line.text() == "Raw space and not main exhibitor"
    assert editor.text() == "raw;not_main"


@pytest.mark.parametrize(
    ("written", "codes"),
    [
        ("raw", "raw"),
        ("Raw space and full size on show", "raw;has_full_size"),
        ("모든 업체", "all"),
        ("companies with cranes and lifts", "companies with cranes and lifts"),
        ("", ""),
    ],
)
def test_words_and_codes_are_taken(editor, written, codes):
    editor.show_text("all")
    editor.line.setText(written)
    assert editor.text() == codes


def test_terms_are_completed_one_by_one(editor):
    editor.show_text("all")
    typed(editor, "raw sp")
    QTest.keyClick(editor.line, Qt.Key.Key_Return)
    assert editor.text() == "raw"
    QTest.keyClick(editor.line, Qt.Key.Key_End)
    QTest.keyClicks(editor.line, "; not ma")
    QTest.keyClick(editor.line, Qt.Key.Key_Return)
    assert editor.text() == "raw;not_main"


def test_in_the_form_only_what_was_changed_is_saved(desk, deadline, qtbot):
    pane = DetailPane(desk)
    qtbot.addWidget(pane)
    desk.session.changed.connect(pane.follow)
    pane.show()
    pane.show_records(DEADLINE, [deadline])
    cell = pane.form.body.cells["applies_to"]
    assert cell.editor.line.text() == "Full size on show"
    cell.editor.setFocus()
    typed(cell.editor, "Shell scheme")
    cell.finish()
    qtbot.waitUntil(lambda: desk.session.idle, timeout=10_000)
    row = read_page(desk.session.reader, DEADLINE, [deadline])[0]
    assert row.values["applies_to"] == "shell"
    assert (show_cell(FIELD, row), edit_text(FIELD, row)) == ("Shell scheme", "shell")
    speak("ko")
    assert show_cell(FIELD, row) == "조립부스"
    speak("en")
