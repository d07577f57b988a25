"""A new record: what is known is filled in, every problem is told at its field, a refusal loses nothing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.services.browsing import read_page
from exhibitplanner.services.reading import list_ids
from exhibitplanner.ui.detail.pane import DetailPane

PERSON, BOOTH, HALL = BY_NAME["participant"], BY_NAME["booth"], BY_NAME["hall"]
CONTROL = Qt.KeyboardModifier.ControlModifier


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


def fill(pane, name, text):
    editor = pane.new_form.body.cells[name].editor
    editor.setFocus()
    editor.select_all()
    QTest.keyClicks(editor.focusProxy(), text)
    return editor


def test_all_problems_are_said_at_once(pane):
    pane.show_new(PERSON, {})
    fill(pane, "email", "nobody")
    pane.new_form.add_button.click()
    reasons = {name for name, cell in pane.new_form.body.cells.items() if cell.editor.reason}
    assert {"name", "participation", "email"} <= reasons
    assert pane.new_form.words()["email"] == "nobody"
    assert pane.adding


def test_a_field_says_what_is_wrong_as_it_is_left(pane):
    pane.show_new(PERSON, {})
    cells = pane.new_form.body.cells
    fill(pane, "email", "nobody")
    assert not cells["email"].editor.reason
    cells["name"].editor.setFocus()
    assert cells["email"].editor.reason
    assert not cells["name"].editor.reason  # nobody was there yet
    fill(pane, "email", "nobody@kai.example")
    cells["name"].editor.setFocus()
    assert not cells["email"].editor.reason


def test_a_refused_add_goes_to_the_first_wrong_field(pane, qtbot):
    pane.show_new(PERSON, {})
    form = pane.new_form
    fill(pane, "participation", "poong")
    QTest.keyClick(form.body.cells["participation"].editor.focusProxy(), Qt.Key.Key_Return)
    fill(pane, "email", "nobody")
    form.add_button.setFocus()
    QTest.keyClick(form.add_button, Qt.Key.Key_Space)
    assert pane.focusWidget() is form.body.cells["name"].editor.focusProxy()
    fill(pane, "name", "SONG Gahee")
    form.add_button.setFocus()
    QTest.mouseClick(form.add_button, Qt.MouseButton.LeftButton)
    assert pane.focusWidget() is form.body.cells["email"].editor.focusProxy()


def test_ctrl_enter_adds_and_tells(pane, desk, qtbot):
    pane.show_new(PERSON, {})
    fill(pane, "participation", "poong")
    QTest.keyClick(pane.new_form.body.cells["participation"].editor.focusProxy(), Qt.Key.Key_Return)
    editor = fill(pane, "name", "SONG Gahee")
    with qtbot.waitSignal(pane.added) as told:
        QTest.keyClick(editor.focusProxy(), Qt.Key.Key_Return, CONTROL)
    kind, record_id = told.args
    assert kind is PERSON
    assert read_page(desk.session.reader, PERSON, [record_id])[0].values["name"] == "SONG Gahee"
    assert not pane.adding


def test_escape_gives_up(pane, desk):
    before = list_ids(desk.session.reader, PERSON)
    pane.show_records(PERSON, before[:1])
    pane.show_new(PERSON, {})
    editor = fill(pane, "name", "NOBODY")
    QTest.keyClick(editor.focusProxy(), Qt.Key.Key_Escape)
    assert not pane.adding
    assert pane.ids == tuple(before[:1])
    assert list_ids(desk.session.reader, PERSON) == before


def test_a_failed_write_keeps_what_was_typed(pane, desk, qtbot):
    pane.show_new(HALL, {})
    fill(pane, "code", "E")
    pane.new_form.add()
    qtbot.waitUntil(lambda: desk.session.idle)
    said = pane.new_form.trouble() + "".join(cell.editor.reason for cell in pane.new_form.body.cells.values())
    assert "E" in said
    assert pane.new_form.words()["code"] == "E"
    assert pane.new_form.add_button.isEnabled()


def test_the_exhibition_in_view_is_filled_in(pane):
    pane.show_new(HALL, {})
    assert pane.new_form.words()["exhibition"] == "MSPO-2027"


def test_a_related_record_begins_with_what_it_belongs_to(pane, desk, qtbot):
    hall = list_ids(desk.session.reader, HALL)[0]
    pane.show_records(HALL, [hall])
    qtbot.waitUntil(lambda: bool(pane.related.links), timeout=10_000)
    assert pane.tabs._counts[1] == "2"
    pane.related.wanted.emit(BOOTH, "hall")
    assert pane.new_form.words()["hall"] == hall
    assert pane.new_form.body.cells["hall"].editor.line.text() == "Hall E"
    fill(pane, "number", "003")
    with qtbot.waitSignal(pane.added):
        pane.new_form.add()
    assert pane.kind is HALL
    qtbot.waitUntil(lambda: len(pane.related.links) == 3, timeout=10_000)


def test_related_names_lead_to_their_records(pane, desk, qtbot):
    company = BY_NAME["company"]
    ids = list_ids(desk.session.reader, company)
    pane.show_records(company, [ids[0]])
    pane.tabs.setCurrentIndex(1)
    qtbot.waitUntil(lambda: bool(pane.related.links), timeout=10_000)
    with qtbot.waitSignal(desk.place_wanted):
        pane.related.links[0].click()


def test_a_file_is_kept_with_its_record(pane, desk, qtbot, tmp_path):
    hall = list_ids(desk.session.reader, HALL)[0]
    pane.show_records(HALL, [hall])
    pane.tabs.setCurrentIndex(1)
    plan = tmp_path / "hall plan.pdf"
    plan.write_bytes(b"%PDF-1.7")
    pane.related.file_wanted.emit()
    dialog = pane.findChild(QFileDialog)
    dialog.filesSelected.emit([str(plan)])
    dialog.reject()
    qtbot.waitUntil(lambda: "hall plan.pdf" in [link.whole() for link in pane.related.links], timeout=10_000)
    (kept,) = read_page(
        desk.session.reader, BY_NAME["attachment"], list_ids(desk.session.reader, BY_NAME["attachment"])
    )
    assert (kept.values["record_id"], kept.values["size"]) == (hall, 8)


def test_an_order_shows_what_matters_for_its_service(pane, qtbot):
    pane.show_new(BY_NAME["order"], {"order_kind": "electricity"})
    cells = pane.new_form.body.cells
    assert cells["voltage_v"].isVisibleTo(pane)
    assert not cells["pressure_bar"].isVisibleTo(pane)
    fill(pane, "order_kind", "Compressed air")
    qtbot.waitUntil(lambda: cells["pressure_bar"].isVisibleTo(pane))
    assert not cells["voltage_v"].isVisibleTo(pane)
    assert not cells["power_kw"].isVisibleTo(pane)


def test_an_unusual_value_of_a_new_record_is_kept_or_corrected(pane, qtbot):
    pane.show_new(BY_NAME["system"], {"designation": "K-2"})
    length = pane.new_form.body.cells["length_m"]
    fill(pane, "length_m", "10.8 mm")
    pane.new_form.add()
    assert length.asks
    assert "0.02–400 m" in length.editor.reason
    length.answer(keep=True)
    assert not length.asks
    fill(pane, "length_m", "10800")
    pane.new_form.add()
    assert length.asks  # another value is another question
    length.answer(keep=True)
    pane.new_form.add()
    qtbot.waitUntil(lambda: pane.new_form is None, timeout=10_000)
