"""The form of one record and of several: every field saved as it is left, nothing refused is lost."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox

from exhibitplanner.domain.describe import FieldDescription, FieldType, Label
from exhibitplanner.domain.kinds import BY_NAME, KINDS
from exhibitplanner.services import history, records
from exhibitplanner.services.browsing import read_page
from exhibitplanner.services.reading import list_ids
from exhibitplanner.ui.desk import Desk
from exhibitplanner.ui.detail.form_body import FormBody
from exhibitplanner.ui.detail.pane import DetailPane
from exhibitplanner.ui.detail.sections import STAMPS, section_of, sections_of
from exhibitplanner.ui.look.look import look
from exhibitplanner.ui.session.session import Session
from exhibitplanner.ui.wording import say, speak

PERSON = BY_NAME["participant"]
KEY = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def pane(desk, qtbot):
    made = DetailPane(desk)
    qtbot.addWidget(made)
    desk.session.changed.connect(made.follow)
    made.resize(330, 900)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    qtbot.waitUntil(lambda: desk.session.idle, timeout=10_000)


@pytest.fixture
def people(desk):
    """Ids by name."""
    reader = desk.session.reader
    return {row.values["name"]: row.id for row in read_page(reader, PERSON, list_ids(reader, PERSON))}


def stored(desk, name, record_id, kind=PERSON):
    return read_page(desk.session.reader, kind, [record_id])[0].values[name]


def write(pane, qtbot, name, text, key=KEY.Key_Return):
    """Type into a field as a person does."""
    editor = pane.form.body.cells[name].editor
    editor.setFocus()
    editor.select_all()
    QTest.keyClicks(editor.focusProxy(), text)
    if key is not None:
        QTest.keyClick(editor.focusProxy(), key)
    qtbot.waitUntil(lambda: pane.desk.session.idle, timeout=10_000)
    return editor


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_field_of_a_kind_has_one_place_in_its_form(kind):
    placed = [field.name for section in sections_of(kind) for row in section.rows for field in row]
    assert sorted(placed) == sorted(field.name for field in kind.fields if field.name not in STAMPS)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
@pytest.mark.parametrize("spoken", ["en", "ko"])
def test_every_kind_has_a_form_in_both_languages(desk, qtbot, kind, spoken):
    speak(spoken)
    pane = DetailPane(desk)
    qtbot.addWidget(pane)
    ids = list_ids(desk.session.reader, kind)
    if ids:
        pane.show_records(kind, ids[:1])
        assert pane.head.title.whole()
        assert not [name for name, cell in pane.form.body.cells.items() if cell.dirty or cell.editor.reason]
    pane.show_new(kind, {})
    assert pane.adding
    speak("en")


def test_the_head_names_the_record_and_its_company(pane, people, qtbot, desk):
    pane.show_records(PERSON, [people["KIM Dahyun"]])
    assert pane.head.title.whole() == "KIM Dahyun  김다현"
    assert "Hyundai Rotem" in pane.head.words()
    with qtbot.waitSignal(desk.place_wanted) as told:
        pane.head.findChildren(type(pane.head._second.itemAt(0).widget()))[-1].click()
    assert told.args[0].kind.name == "participation"


def test_what_names_the_record_and_what_is_filled_is_shown_first(pane, people):
    pane.show_records(PERSON, [people["KIM Dahyun"]])
    visible = {name for name, cell in pane.form.body.cells.items() if cell.isVisible()}
    assert {"name", "participation", "arrives_on", "badge_kind"} <= visible
    assert "diet" not in visible
    pane.form.more.toggle()
    assert pane.form.body.cells["diet"].isVisible()


def test_enter_saves_one_field_as_one_step(pane, people, desk, qtbot):
    kim = people["KIM Dahyun"]
    pane.show_records(PERSON, [kim])
    steps = len(history.list_transactions(desk.session.reader, 500))
    write(pane, qtbot, "position", "VP Europe")
    assert stored(desk, "position", kim) == "VP Europe"
    assert len(history.list_transactions(desk.session.reader, 500)) == steps + 1
    assert pane.head.words().startswith("VP Europe")


def test_leaving_saves_too_and_entering_alone_does_not(pane, people, desk, qtbot):
    kim = people["KIM Dahyun"]
    pane.show_records(PERSON, [kim])
    steps = len(history.list_transactions(desk.session.reader, 500))
    write(pane, qtbot, "position", "Driver", key=None)
    pane.form.body.cells["name"].editor.setFocus()
    pane.form.body.cells["arrives_on"].editor.setFocus()
    pane.tabs.setFocus()
    qtbot.waitUntil(lambda: desk.session.idle)
    assert stored(desk, "position", kim) == "Driver"
    assert len(history.list_transactions(desk.session.reader, 500)) == steps + 1


def test_a_date_in_any_writing_comes_back_as_we_write_it(pane, people, desk, qtbot):
    kim = people["KIM Dahyun"]
    pane.show_records(PERSON, [kim])
    editor = write(pane, qtbot, "departs_on", "9.9.2027")
    pane.tabs.setFocus()
    assert stored(desk, "departs_on", kim).isoformat() == "2027-09-09"
    assert editor.line.text() == "Thu 9 Sep 2027"


def test_a_refused_value_stays_with_its_reason_and_escape_brings_the_old_one_back(pane, people, desk, qtbot):
    kim = people["KIM Dahyun"]
    pane.show_records(PERSON, [kim])
    editor = write(pane, qtbot, "arrives_on", "soon")
    cell = pane.form.body.cells["arrives_on"]
    assert editor.text() == "soon"
    assert cell.reason.isVisible()
    assert "soon" in cell.reason.text()
    assert stored(desk, "arrives_on", kim).isoformat() == "2027-09-03"
    QTest.keyClick(editor.focusProxy(), KEY.Key_Escape)
    assert editor.text() == "2027-09-03"
    assert not cell.reason.isVisible()


def test_a_taken_key_is_refused_in_its_field(pane, people, desk, qtbot):
    booths = list_ids(desk.session.reader, BY_NAME["booth"])
    pane.show_records(BY_NAME["booth"], [booths[0]])
    editor = write(pane, qtbot, "number", "002")
    assert editor.reason
    assert stored(desk, "number", booths[0], BY_NAME["booth"]) == "001"


def test_a_refused_value_waits_for_its_record(pane, people, qtbot):
    pane.show_records(PERSON, [people["KIM Dahyun"]])
    write(pane, qtbot, "arrives_on", "soon")
    pane.show_records(PERSON, [people["AHN Jiwoo"]])
    assert pane.form.text_of("arrives_on") == "2027-09-04"
    pane.show_records(PERSON, [people["KIM Dahyun"]])
    assert pane.form.text_of("arrives_on") == "soon"
    assert pane.form.body.cells["arrives_on"].editor.reason


def test_typing_and_then_choosing_another_record_writes_to_the_first(pane, people, desk, qtbot):
    kim, ahn = people["KIM Dahyun"], people["AHN Jiwoo"]
    pane.show_records(PERSON, [kim])
    write(pane, qtbot, "position", "Pilot", key=None)
    pane.show_records(PERSON, [ahn])
    qtbot.waitUntil(lambda: desk.session.idle)
    assert stored(desk, "position", kim) == "Pilot"
    assert stored(desk, "position", ahn) is None
    assert pane.form.text_of("position") == ""


def test_a_change_elsewhere_is_shown_without_losing_what_is_typed(pane, people, desk, qtbot):
    kim = people["KIM Dahyun"]
    pane.show_records(PERSON, [kim])
    write(pane, qtbot, "position", "half writ", key=None)
    desk.session.write(lambda w: records.update(w, PERSON, kim, {"diet": "vegan"}), lambda _c: None, pytest.fail)
    qtbot.waitUntil(lambda: desk.session.idle)
    assert pane.form.text_of("position") == "half writ"
    assert pane.form.text_of("diet") == "vegan"


def test_a_deleted_record_leaves_the_pane(pane, people, desk, qtbot):
    kim = people["KIM Dahyun"]
    pane.show_records(PERSON, [kim])
    desk.session.write(lambda w: records.delete(w, PERSON, [kim]), lambda _c: None, pytest.fail)
    qtbot.waitUntil(lambda: desk.session.idle)
    assert pane.ids == ()


def test_a_company_is_chosen_by_typing(pane, people, desk, qtbot):
    kim = people["KIM Dahyun"]
    pane.show_records(PERSON, [kim])
    write(pane, qtbot, "participation", "pung")
    write(pane, qtbot, "participation", "poong")
    names = read_page(desk.session.reader, PERSON, [kim])[0].names
    assert "Poongsan" in names["participation"]
    assert "Poongsan" in pane.head.words()


def test_several_records_show_what_they_share(pane, people, qtbot):
    pane.show_records(PERSON, [people["AHN Jiwoo"], people["BAE Sungmin"]])
    qtbot.waitUntil(lambda: pane.form.row is not None)
    assert pane.form.body.cells["participation"].editor.line.text().endswith("Korea Aerospace Industries")
    assert pane.form.text_of("name") == ""
    assert pane.form.body.cells["name"].editor.line.placeholderText() == "several"
    assert pane.head.title.whole() == "2 participants"


def test_an_edit_of_several_is_one_step(pane, people, desk, qtbot):
    ids = [people["AHN Jiwoo"], people["BAE Sungmin"], people["KIM Dahyun"]]
    pane.show_records(PERSON, ids)
    qtbot.waitUntil(lambda: pane.form.row is not None)
    steps = len(history.list_transactions(desk.session.reader, 500))
    write(pane, qtbot, "arrives_on", "2027-09-01")
    assert {stored(desk, "arrives_on", one).isoformat() for one in ids} == {"2027-09-01"}
    assert len(history.list_transactions(desk.session.reader, 500)) == steps + 1
    desk.session.write(history.undo, lambda _u: None, pytest.fail)
    qtbot.waitUntil(lambda: desk.session.idle)
    assert {stored(desk, "arrives_on", one).isoformat() for one in ids} == {"2027-09-04", "2027-09-02", "2027-09-03"}


def test_differing_values_can_be_blanked_together(pane, people, desk, qtbot):
    ids = [people["AHN Jiwoo"], people["BAE Sungmin"]]
    pane.show_records(PERSON, ids)
    qtbot.waitUntil(lambda: pane.form.row is not None)
    editor = pane.form.body.cells["arrives_on"].editor
    editor.setFocus()
    QTest.keyClicks(editor.focusProxy(), "1")
    QTest.keyClick(editor.focusProxy(), KEY.Key_Backspace)
    QTest.keyClick(editor.focusProxy(), KEY.Key_Return)
    qtbot.waitUntil(lambda: desk.session.idle)
    assert {stored(desk, "arrives_on", one) for one in ids} == {None}


def test_derived_values_are_shown_and_not_written(pane, desk):
    booth = BY_NAME["booth"]
    pane.show_records(booth, list_ids(desk.session.reader, booth)[:1])
    assert pane.form.body.worked_out["area_m2"].text() == "54 m²"
    assert "area_m2" not in pane.form.body.cells


def test_everything_that_takes_the_focus_has_a_name(pane, people):
    pane.show_records(PERSON, [people["KIM Dahyun"]])
    pane.form.more.toggle()
    for widget in pane.findChildren(type(pane).__mro__[1]):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible() and widget.focusProxy() is None:
            assert widget.accessibleName(), widget


def test_what_a_field_names_is_opened_by_key_and_by_button(pane, people, desk, qtbot):
    pane.show_records(PERSON, [people["KIM Dahyun"]])
    editor = pane.form.body.cells["participation"].editor
    editor.setFocus()
    assert editor.line.button.isVisible()
    with qtbot.waitSignal(desk.place_wanted) as told:
        QTest.keyClick(editor.line, KEY.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert told.args[0].kind.name == "participation"
    with qtbot.waitSignal(desk.place_wanted):
        editor.line.button.click()
    editor.select_all()
    QTest.keyClicks(editor.line, "Nobody")
    assert not editor.line.button.isVisible()


class Shortcut:
    """A window's action with keys, and how often it was wanted."""

    def __init__(self, pane, keys):
        self.count = 0
        self.action = QAction("act", pane)
        self.action.setShortcut(QKeySequence(keys))
        self.action.triggered.connect(self._act)
        pane.addAction(self.action)

    def _act(self):
        self.count += 1


@pytest.mark.parametrize("name", ["badge_kind", "position", "arrives_on", "participation"])
@pytest.mark.parametrize("keys", [(KEY.Key_Delete, ""), (KEY.Key_V, "Ctrl+V"), (KEY.Key_D, "Ctrl+D")])
def test_keys_typed_into_the_form_never_reach_the_table(pane, people, name, keys):
    key, words = keys
    shortcut = Shortcut(pane, words or "Del")
    pane.show_records(PERSON, [people["KIM Dahyun"]])
    editor = pane.form.body.cells[name].editor
    editor.setFocus()
    QTest.keyClick(editor.focusProxy(), key, Qt.KeyboardModifier.ControlModifier if words else NONE)
    editor.cancelled.emit()
    assert shortcut.count == 0


def test_ctrl_z_takes_back_typing_first_and_then_the_plan(pane, people, qtbot):
    shortcut = Shortcut(pane, "Ctrl+Z")
    pane.show_records(PERSON, [people["KIM Dahyun"]])
    editor = write(pane, qtbot, "position", "Driver", key=None)
    QTest.keyClick(editor.line, KEY.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert shortcut.count == 0
    assert editor.text() != "Driver"
    write(pane, qtbot, "position", "Driver")
    qtbot.waitUntil(lambda: not editor.line.isUndoAvailable())
    QTest.keyClick(editor.line, KEY.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert shortcut.count == 1


def test_a_plan_that_is_open_for_reading_is_shown_and_not_written(plan, desk, settings, qtbot, people):
    second = Session(plan)
    reading = DetailPane(Desk(second, settings))
    qtbot.addWidget(reading)
    assert not second.writable
    reading.show_records(PERSON, [people["KIM Dahyun"]])
    cells = reading.form.body.cells
    assert cells["name"].editor.line.isReadOnly()
    assert not cells["badge_kind"].editor.combo.isEnabled()
    qtbot.waitUntil(lambda: second.idle)
    second.close()


def test_hiding_the_pane_takes_what_is_typed(pane, people, desk, qtbot):
    kim = people["KIM Dahyun"]
    pane.show_records(PERSON, [kim])
    write(pane, qtbot, "position", "Half written", key=None)
    pane.hide()
    qtbot.waitUntil(lambda: desk.session.idle)
    assert stored(desk, "position", kim) == "Half written"


@pytest.mark.parametrize(
    ("name", "type_", "section"),
    [("carpet", FieldType.TEXT, "about"), ("carpet_laid_on", FieldType.DATE, "dates"), ("mass_empty_kg", FieldType.DECIMAL, "loads"),
     ("passport_country", FieldType.TEXT, "passport")],
)  # fmt: skip
def test_a_field_described_tomorrow_finds_its_section(name, type_, section):
    assert section_of(PERSON, FieldDescription(name, name, Label("New", "새", type_))) == section


@pytest.mark.parametrize("spoken", ["en", "ko"])
def test_no_choice_and_no_hint_is_cut_in_a_pane_of_its_usual_width(desk, qtbot, spoken):
    speak(spoken)
    cut, beside = [], 0
    for kind in KINDS:
        body = FormBody(desk, kind)
        qtbot.addWidget(body)
        body.resize(look().metrics.pane - 1, 400)  # beside the splitter's line
        body.show()
        qtbot.waitExposed(body)
        for name, cell in body.cells.items():
            combo = cell.findChild(QComboBox)
            if combo is not None:
                wanted = [say("several_values"), *(combo.itemText(at) for at in range(combo.count()))]
                option = QStyleOptionComboBox()
                combo.initStyleOption(option)
                room = combo.style().subControlRect(
                    QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, combo
                )
                cut += [
                    (kind.name, name, one)
                    for one in wanted
                    if combo.fontMetrics().horizontalAdvance(one) > room.width()
                ]
            beside += cell.width() < look().metrics.pane // 3
    assert cut == []
    assert beside, "short fields still stand side by side"


@pytest.fixture
def kim(pane, people):
    """The form of somebody who arrives on 3 September."""
    pane.show_records(PERSON, [people["KIM Dahyun"]])
    return people["KIM Dahyun"]


def test_an_unusual_value_is_asked_about_in_place_and_kept(pane, qtbot, kim):
    editor = write(pane, qtbot, "departs_on", "2027-09-01")
    cell = pane.form.body.cells["departs_on"]
    assert cell.asks
    assert "“Arrives”" in editor.reason
    assert stored(pane.desk, "departs_on", kim) is None
    cell.answer(keep=True)
    qtbot.waitUntil(lambda: pane.desk.session.idle, timeout=10_000)
    assert stored(pane.desk, "departs_on", kim).isoformat() == "2027-09-01"
    assert not cell.asks


def test_an_unusual_value_is_asked_about_in_place_and_corrected(pane, qtbot, kim):
    write(pane, qtbot, "departs_on", "2027-09-01")
    cell = pane.form.body.cells["departs_on"]
    cell.answer(keep=False)
    assert cell.editor.focusProxy().hasFocus()
    write(pane, qtbot, "departs_on", "2027-09-11")
    assert stored(pane.desk, "departs_on", kim).isoformat() == "2027-09-11"
    assert not cell.asks


def test_a_question_waits_for_its_record(pane, qtbot, kim, people):
    write(pane, qtbot, "departs_on", "2027-09-01")
    pane.show_records(PERSON, [people["AHN Jiwoo"]])
    assert not pane.form.body.cells["departs_on"].asks
    pane.show_records(PERSON, [kim])
    assert pane.form.body.cells["departs_on"].asks


def test_a_question_about_another_field_names_it(pane, qtbot, kim):
    write(pane, qtbot, "departs_on", "2027-09-10")
    editor = write(pane, qtbot, "arrives_on", "2027-09-12")
    assert editor.reason.startswith("Departs: ")
    pane.form.body.cells["arrives_on"].answer(keep=True)
    qtbot.waitUntil(lambda: pane.desk.session.idle, timeout=10_000)
    assert stored(pane.desk, "arrives_on", kim).day == 12
