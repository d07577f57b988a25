"""The history of one record: before and after, one change taken back, a whole step taken back with what it would do."""

from __future__ import annotations

import pytest

from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.services import editing, records
from exhibitplanner.services.browsing import read_page
from exhibitplanner.services.reading import list_ids
from exhibitplanner.ui.detail.pane import DetailPane

PERSON = BY_NAME["participant"]


@pytest.fixture
def pane(desk, qtbot):
    made = DetailPane(desk)
    qtbot.addWidget(made)
    desk.session.changed.connect(made.follow)
    made.resize(330, 900)
    made.show()
    yield made
    qtbot.waitUntil(lambda: desk.session.idle, timeout=10_000)


@pytest.fixture
def kim(desk, qtbot):
    reader = desk.session.reader
    rows = read_page(reader, PERSON, list_ids(reader, PERSON))
    found = next(row.id for row in rows if row.values["name"] == "KIM Dahyun")
    do(desk, qtbot, lambda w: records.update(w, PERSON, found, {"position": "Engineer"}))
    do(desk, qtbot, lambda w: records.update(w, PERSON, found, {"position": "VP Europe", "hotel": "Tęcza"}))
    return found


def do(desk, qtbot, body):
    desk.session.write(body, lambda _done: None, pytest.fail)
    qtbot.waitUntil(lambda: desk.session.idle, timeout=10_000)


def open_history(pane, record_id, qtbot, steps=3):
    pane.show_records(PERSON, [record_id])
    pane.tabs.setCurrentIndex(2)
    qtbot.waitUntil(lambda: len(pane.history.cards) == steps, timeout=10_000)
    return pane.history.cards


def position(desk, record_id):
    """What is stored; None also while a commit is in the way."""
    return desk.session.glance(lambda reader: read_page(reader, PERSON, [record_id])[0].values["position"], None)


def test_the_newest_first_with_before_and_after(pane, kim, qtbot):
    newest, older, added = open_history(pane, kim, qtbot)
    changed = {one.field.name: (one.before, one.after) for one in newest.step.changes[0].fields}
    assert changed == {"position": ("Engineer", "VP Europe"), "hotel": (None, "Tęcza")}
    assert older.step.changes[0].fields[0].after == "Engineer"
    assert added.step.changes[0].action == "insert"


def test_one_change_is_taken_back(pane, kim, desk, qtbot):
    open_history(pane, kim, qtbot)[0].undo_change_button.click()
    qtbot.waitUntil(lambda: position(desk, kim) == "Engineer", timeout=10_000)
    qtbot.waitUntil(lambda: len(pane.history.cards) == 4, timeout=10_000)


def test_a_change_that_was_overwritten_is_not_taken_back_silently(pane, kim, desk, qtbot):
    older = open_history(pane, kim, qtbot)[1]
    with qtbot.waitSignal(desk.message_given) as told:
        older.undo_change_button.click()
    assert "Position" in told.args[0].text
    assert position(desk, kim) == "VP Europe"


def test_a_whole_step_is_foreseen_before_it_is_taken_back(pane, kim, desk, qtbot):
    other = next(one for one in list_ids(desk.session.reader, PERSON) if one != kim)
    do(desk, qtbot, lambda w: editing.update_many(w, PERSON, {kim: {"diet": "vegan"}, other: {"diet": "vegan"}}))
    do(desk, qtbot, lambda w: records.update(w, PERSON, kim, {"diet": "none"}))
    cards = open_history(pane, kim, qtbot, steps=5)
    step = cards[1].step_back
    step.ask_button.click()
    qtbot.waitUntil(lambda: bool(step.foreseen_words()), timeout=10_000)
    said = " ".join(step.foreseen_words())
    assert "Records to take back: 1" in said
    assert "KIM Dahyun: Diet" in said
    assert position(desk, kim) == "VP Europe"
    with qtbot.waitSignal(desk.message_given) as told:
        step.confirm_button.click()
    qtbot.waitUntil(lambda: desk.session.idle, timeout=10_000)
    assert told.args[0].meaning == "warning"
    assert read_page(desk.session.reader, PERSON, [other])[0].values["diet"] is None
    assert read_page(desk.session.reader, PERSON, [kim])[0].values["diet"] == "none"


def test_cancel_changes_nothing(pane, kim, desk, qtbot):
    step = open_history(pane, kim, qtbot)[0].step_back
    step.ask()
    qtbot.waitUntil(lambda: bool(step.foreseen_words()), timeout=10_000)
    step.close_box()
    assert not step.foreseen_words()
    assert position(desk, kim) == "VP Europe"


def test_what_was_taken_back_says_so_and_can_be_done_again(pane, kim, desk, qtbot):
    cards = open_history(pane, kim, qtbot)
    cards[0].step_back.take_back()
    qtbot.waitUntil(lambda: len(pane.history.cards) == 4, timeout=10_000)
    newest, undone = pane.history.cards[:2]
    assert newest.step.line.undoes == undone.step.line.id
    assert not undone.step.line.in_force
    assert not hasattr(undone, "step_back")
    newest.step_back.take_back()
    qtbot.waitUntil(lambda: position(desk, kim) == "VP Europe", timeout=10_000)
