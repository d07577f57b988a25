"""Editors: what is typed or chosen is what `update` is given, and the keys that end one reach its holder."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QTableWidget, QWidget

from exhibitplanner.domain.kinds import BY_NAME, KINDS
from exhibitplanner.services.browsing import read_page
from exhibitplanner.services.editing import list_problems
from exhibitplanner.services.reading import list_ids
from exhibitplanner.ui.displaying import edit_text, qt_date
from exhibitplanner.ui.editors import FieldEditor, make_editor
from exhibitplanner.ui.editors.choices import ChoiceEditor
from exhibitplanner.ui.editors.dates import CalendarPopup, DateEditor
from exhibitplanner.ui.editors.lines import LineEditor, NumberEditor
from exhibitplanner.ui.editors.long_text import LongTextEditor
from exhibitplanner.ui.editors.named import NamedEditor, SeveralEditor
from exhibitplanner.ui.wording import speak

KEY = Qt.Key


class Form(QWidget):
    """A window with an editor in it and a line beside, to leave it for."""

    def __init__(self, desk, kind, field, qtbot):
        super().__init__()
        qtbot.addWidget(self)
        self.editor = make_editor(desk, BY_NAME[kind], BY_NAME[kind].field(field), self)
        self.beside = QLineEdit(self)
        self.beside.setAccessibleName("beside")
        self.resize(400, 300)
        self.editor.setGeometry(10, 10, 300, 40)
        self.beside.setGeometry(10, 200, 300, 30)
        self.show()
        self.activateWindow()
        qtbot.waitUntil(self.isActiveWindow)
        self.beside.setFocus()

    def begin(self, text="", reference_id=None):
        self.editor.show_text(text, reference_id)
        self.editor.setFocus()
        return self.editor


@pytest.fixture
def form(desk, qtbot):
    kept = []

    def make(kind, field):
        kept.append(Form(desk, kind, field, qtbot))
        return kept[-1]

    yield make
    kept.clear()


def type_in(editor, text):
    target = editor.focusProxy()
    QTest.keyClicks(target, text)


def test_every_field_of_every_kind_has_a_named_editor(desk, qtbot):
    for kind in KINDS:
        for field in kind.stored:
            editor = make_editor(desk, kind, field, None)
            qtbot.addWidget(editor)
            assert editor.accessibleName() == editor.focusProxy().accessibleName() != ""
            editor.show_text("")
            assert editor.text() in {"", editor.text() if field.required else ""}


def test_every_stored_value_comes_back_as_it_was(desk, qtbot):
    """Nothing is refused or changed when an editor is opened and left, whatever its field holds."""
    for kind in KINDS:
        for row in read_page(desk.session.reader, kind, list_ids(desk.session.reader, kind), "MSPO-2023"):
            for field in kind.stored:
                editor = make_editor(desk, kind, field, None)
                qtbot.addWidget(editor)
                value = row.values[field.name]
                named = value if field.label.target and isinstance(value, str) else None
                editor.show_text(edit_text(field, row), named)
                assert list_problems(desk.session.reader, kind, row.id, {field.name: editor.text()}) == ()
                assert editor.text() in {edit_text(field, row), named}


def test_a_number_is_right_aligned_with_its_unit_and_takes_a_comma(form, desk):
    editor = form("booth", "width_m").begin("1234.5")
    assert isinstance(editor, NumberEditor)
    assert editor.line.alignment() & Qt.AlignmentFlag.AlignRight
    assert editor.line.quiet_word() == "m"
    editor.select_all()
    type_in(editor, "12,5")
    assert editor.text() == "12,5"


def test_out_of_use_a_value_is_shown_as_people_read_it(form, qtbot):
    shown = form("participant", "arrives_on")
    editor = shown.editor
    editor.show_text("2023-09-03")
    assert editor.line.text() == "Sun 3 Sep 2023"
    assert editor.text() == "2023-09-03"
    editor.setFocus()
    qtbot.waitUntil(editor.line.hasFocus)
    assert editor.line.text() == "2023-09-03"
    assert editor.line.quiet_word() == "Sun"
    shown.beside.setFocus()
    assert editor.line.text() == "Sun 3 Sep 2023"


def test_the_weekday_follows_any_writing(form):
    editor = form("participant", "arrives_on").begin()
    type_in(editor, "4.9.2023")
    assert editor.line.quiet_word() == "Mon"
    editor.select_all()
    type_in(editor, "soon")
    assert editor.line.quiet_word() == ""
    assert editor.text() == "soon"


def test_korean_dates(form):
    speak("ko")
    editor = form("participant", "arrives_on").editor
    editor.show_text("2023-09-03")
    assert editor.line.text() == "2023. 9. 3. (일)"


def test_a_day_is_picked_from_the_calendar(form, qtbot):
    editor = form("participant", "arrives_on").begin("2023-09-03")
    assert isinstance(editor, DateEditor)
    QTest.keyClick(editor.line, KEY.Key_Down, Qt.KeyboardModifier.AltModifier)
    popup = editor.line.findChild(CalendarPopup)
    assert popup.isVisible()
    assert popup.month.selectedDate() == qt_date(date(2023, 9, 3))
    with qtbot.waitSignal(editor.committed):
        popup.month.clicked.emit(qt_date(date(2023, 9, 7)))
    assert editor.text() == "2023-09-07"


def test_a_moment_keeps_its_time_when_another_day_is_picked(form):
    editor = form("meeting", "starts_at").begin("2023-09-05 14:30")
    editor.open_calendar()
    editor.line.findChild(CalendarPopup).month.clicked.emit(qt_date(date(2023, 9, 6)))
    assert editor.text() == "2023-09-06 14:30"


def test_a_choice_is_found_by_any_of_its_words(form):
    editor = form("participant", "badge_kind").begin("vip")
    assert isinstance(editor, ChoiceEditor)
    assert editor.text() == "VIP"
    editor.show_text("출품자")
    assert editor.text() == "Exhibitor"
    editor.show_text("wizard")
    assert editor.text() == "wizard"
    QTest.keyClick(editor.combo, KEY.Key_Delete)
    assert editor.text() == ""


def test_typing_chooses_and_only_the_list_commits(form, qtbot):
    editor = form("participant", "badge_kind").begin("VIP")
    commits = []
    editor.committed.connect(lambda: commits.append(1))
    type_in(editor, "p")
    assert editor.text() == "Press"
    assert not commits
    QTest.keyClick(editor.combo, KEY.Key_Space)
    qtbot.waitUntil(lambda: editor.combo.view().isVisible())
    QTest.keyClick(editor.combo.view(), KEY.Key_Down)
    QTest.keyClick(editor.combo.view(), KEY.Key_Return)
    qtbot.waitUntil(lambda: commits == [1])
    assert editor.text() == "Driver"


def test_a_reference_shows_the_name_and_gives_the_id(form, desk, qtbot):
    editor = form("participant", "participation").begin()
    assert isinstance(editor, NamedEditor)
    type_in(editor, "rotem")
    qtbot.waitUntil(editor.completions.isVisible)
    with qtbot.waitSignal(editor.committed):
        QTest.keyClick(editor.line, KEY.Key_Return)
    assert not editor.completions.isVisible()
    assert editor.line.text() == "Hyundai Rotem"
    assert editor.text() in list_ids(desk.session.reader, BY_NAME["participation"])


def test_escape_closes_the_list_first(form, qtbot):
    editor = form("participant", "participation").begin()
    cancelled = []
    editor.cancelled.connect(lambda: cancelled.append(1))
    type_in(editor, "o")
    assert editor.completions.isVisible()
    QTest.keyClick(editor.line, KEY.Key_Escape)
    assert not editor.completions.isVisible()
    assert not cancelled
    QTest.keyClick(editor.line, KEY.Key_Escape)
    assert cancelled == [1]


def test_arrow_keys_choose_among_names(form, qtbot):
    editor = form("participant", "participation").begin()
    type_in(editor, "o")
    first = editor.completions.currentIndex().data()
    QTest.keyClick(editor.line, KEY.Key_Down)
    assert editor.completions.currentIndex().data() != first
    QTest.keyClick(editor.line, KEY.Key_Up)
    QTest.keyClick(editor.line, KEY.Key_Return)
    assert editor.line.text() == first


def test_an_unknown_name_is_given_as_typed(form):
    editor = form("participant", "participation").begin()
    type_in(editor, "Nobody Ltd")
    assert not editor.completions.isVisible()
    assert editor.text() == "Nobody Ltd"


def test_several_names_each_completed(form, desk):
    editor = form("meeting", "attendees").begin()
    assert isinstance(editor, SeveralEditor)
    type_in(editor, "kim")
    QTest.keyClick(editor.line, KEY.Key_Return)
    type_in(editor, "ahn")
    QTest.keyClick(editor.line, KEY.Key_Return)
    people = list_ids(desk.session.reader, BY_NAME["participant"])
    assert len(editor.text().split("; ")) == 2
    assert set(editor.text().split("; ")) <= set(people)


@pytest.mark.parametrize(("typed", "name"), [("kr", "South Korea"), ("pola", "Poland"), ("south k", "South Korea")])
def test_a_country_by_name_or_code(form, typed, name):
    editor = form("participant", "nationality").begin()
    type_in(editor, typed)
    QTest.keyClick(editor.line, KEY.Key_Return)
    assert editor.line.text() == name
    assert editor.text() == {"South Korea": "KR", "Poland": "PL"}[name]


def test_a_stored_country_is_shown_by_its_name(form):
    editor = form("participant", "nationality").begin("KR")
    assert editor.line.text() == "South Korea"
    assert editor.text() == "KR"


def test_a_long_text_takes_lines_and_grows(form, qtbot):
    shown = form("participant", "note")
    editor = shown.begin("one")
    assert isinstance(editor, LongTextEditor)
    small = editor.sizeHint().height()
    editor.select_all()
    for word in ("a", "b", "c", "d"):
        type_in(editor, word)
        QTest.keyClick(editor.box, KEY.Key_Return)
    assert editor.text() == "a\nb\nc\nd\n"
    assert editor.sizeHint().height() > small
    with qtbot.waitSignal(editor.committed):
        QTest.keyClick(editor.box, KEY.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_enter_commits_escape_cancels_and_leaving_is_told(form, qtbot):
    shown = form("participant", "hotel")
    editor = shown.begin("Hotel")
    with qtbot.waitSignal(editor.committed):
        QTest.keyClick(editor.line, KEY.Key_Return)
    with qtbot.waitSignal(editor.cancelled):
        QTest.keyClick(editor.line, KEY.Key_Escape)
    with qtbot.waitSignal(editor.left):
        shown.beside.setFocus()


def test_a_refused_value_is_marked_and_described(form):
    editor = form("participant", "email").begin("nobody")
    said = []
    editor.reason_changed.connect(said.append)
    editor.refuse("no e-mail address")
    assert editor.line.property("refused") == "true"
    assert editor.line.accessibleDescription() == "no e-mail address"
    editor.accept()
    assert editor.line.property("refused") == "false"
    assert said == ["no e-mail address", ""]


class Watch(QObject):
    """What a table's delegate sees of an editor."""

    def __init__(self):
        super().__init__()
        self.keys = []
        self.left = 0

    def eventFilter(self, watched, event):
        if isinstance(watched, FieldEditor) and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Shift:
                return False
            self.keys.append(Qt.Key(event.key()))
            return True
        if isinstance(watched, FieldEditor) and event.type() == QEvent.Type.FocusOut:
            self.left += 1
        return False


@pytest.mark.parametrize(
    ("kind", "field"),
    [("participant", "hotel"), ("participant", "note"), ("participant", "arrives_on"), ("participant", "badge_kind"),
     ("participant", "participation"), ("participant", "nationality"), ("booth", "width_m"), ("meeting", "attendees")],
)  # fmt: skip
def test_in_a_cell_the_keys_that_end_it_reach_the_delegate(desk, qtbot, kind, field):
    table = QTableWidget(2, 2)
    qtbot.addWidget(table)
    table.show()
    table.activateWindow()
    qtbot.waitUntil(table.isActiveWindow)
    editor = make_editor(desk, BY_NAME[kind], BY_NAME[kind].field(field), table.viewport())
    assert editor.in_cell
    watch = Watch()
    editor.installEventFilter(watch)
    editor.show_text("")
    editor.show()
    editor.setFocus()
    for key, modifier in (
        (KEY.Key_Return, Qt.KeyboardModifier.NoModifier), (KEY.Key_Tab, Qt.KeyboardModifier.NoModifier),
        (KEY.Key_Backtab, Qt.KeyboardModifier.ShiftModifier), (KEY.Key_Escape, Qt.KeyboardModifier.NoModifier),
    ):  # fmt: skip
        QTest.keyClick(editor.focusProxy(), key, modifier)
    assert watch.keys == [KEY.Key_Return, KEY.Key_Tab, KEY.Key_Backtab, KEY.Key_Escape]
    assert editor.focusProxy().hasFocus()
    table.setFocus()
    assert watch.left == 1


def test_a_text_of_lines_keeps_them_in_a_cell(desk, qtbot):
    table = QTableWidget(1, 1)
    qtbot.addWidget(table)
    editor = make_editor(desk, BY_NAME["participant"], BY_NAME["participant"].field("note"), table.viewport())
    assert isinstance(editor, LineEditor)
    editor.show_text("one\ntwo")
    assert editor.text() == "one\ntwo"


def test_a_telephone_number_is_read_in_groups_and_written_as_stored(form):
    editor = form("participant", "mobile").editor
    editor.show_text("+821061683124")
    assert (editor.line.text(), editor.text()) == ("+82 10-6168-3124", "+821061683124")
    editor.setFocus()
    assert editor.line.text() == "+821061683124"
    editor.select_all()
    type_in(editor, "+48221234567")
    editor.window().beside.setFocus()
    assert (editor.line.text(), editor.text()) == ("+48 22 123 45 67", "+48221234567")
