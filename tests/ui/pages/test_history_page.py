"""The history page: read by pieces, filtered, following what is written, taking any step back."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QAbstractItemModelTester

from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.services import records
from exhibitplanner.services.browsing import read_page
from exhibitplanner.services.reading import list_ids
from exhibitplanner.ui.history import model as history_model
from exhibitplanner.ui.history.model import COLUMNS, TransactionsModel
from exhibitplanner.ui.look.look import look
from exhibitplanner.ui.pages.history_page import HistoryPage

PERSON = BY_NAME["participant"]


@pytest.fixture
def page(desk, qtbot):
    made = HistoryPage(desk)
    qtbot.addWidget(made)
    QAbstractItemModelTester(made.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    desk.session.changed.connect(made.follow)
    made.resize(1200, 700)
    made.show()
    made.enter()
    qtbot.waitUntil(lambda: made.model.complete and desk.session.idle, timeout=10_000)
    yield made
    qtbot.waitUntil(lambda: desk.session.idle, timeout=10_000)


@pytest.fixture
def kim(desk):
    reader = desk.session.reader
    return next(
        row.id for row in read_page(reader, PERSON, list_ids(reader, PERSON)) if row.values["name"] == "KIM Dahyun"
    )


def texts(model, column=1):
    return [model.index(row, column).data() for row in range(model.rowCount())]


def change(desk, qtbot, record_id, **words):
    desk.session.write(lambda w: records.update(w, PERSON, record_id, words), lambda _c: None, pytest.fail)
    qtbot.waitUntil(lambda: desk.session.idle, timeout=10_000)


def test_every_write_is_there_newest_first(page, kim, desk, qtbot):
    before = page.model.rowCount()
    change(desk, qtbot, kim, position="Driver")
    change(desk, qtbot, kim, hotel="Tęcza")
    qtbot.waitUntil(lambda: page.model.rowCount() == before + 2, timeout=10_000)
    assert "Hotel" in texts(page.model)[0]
    assert "Position" in texts(page.model)[1]
    numbers = [page.model.line(row).number for row in range(page.model.rowCount())]
    assert numbers == sorted(numbers, reverse=True)


def test_pieces_join_without_a_gap(desk, qtbot, monkeypatch):
    monkeypatch.setattr(history_model, "PIECE", 4)
    model = TransactionsModel(desk)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    while not model.complete:
        model.fetchMore()
        qtbot.waitUntil(lambda: not model.reading, timeout=10_000)
    numbers = [model.line(row).number for row in range(model.rowCount())]
    assert numbers == list(range(numbers[0], 0, -1))
    assert len(numbers) > 4


def test_more_than_a_piece_written_meanwhile(desk, qtbot, kim, monkeypatch):
    monkeypatch.setattr(history_model, "PIECE", 3)
    model = TransactionsModel(desk)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.fetchMore()
    qtbot.waitUntil(lambda: not model.reading, timeout=10_000)
    for number in range(5):
        change(desk, qtbot, kim, position=f"P{number}")
    model.refresh()
    qtbot.waitUntil(lambda: not model.reading, timeout=10_000)
    numbers = [model.line(row).number for row in range(model.rowCount())]
    assert numbers == list(range(numbers[0], numbers[0] - len(numbers), -1))


def test_the_filter_finds_in_what_has_not_been_read_yet(desk, qtbot, monkeypatch):
    monkeypatch.setattr(history_model, "PIECE", 4)
    model = TransactionsModel(desk)
    model.filter("MSPO-2027")
    qtbot.waitUntil(lambda: model.complete, timeout=10_000)
    assert texts(model) == [text for text in texts(model) if "MSPO" in text]
    assert model.rowCount()
    assert model.total > model.rowCount()


def test_a_chosen_step_shows_its_records(page, kim, desk, qtbot):
    change(desk, qtbot, kim, position="Driver")
    qtbot.waitUntil(lambda: "Position" in texts(page.model)[0], timeout=10_000)
    page.table.choose(0)
    qtbot.waitUntil(lambda: page.pane.details is not None, timeout=10_000)
    (record,) = page.pane.details.changes
    assert record.id == kim
    assert [(one.field.name, one.before, one.after) for one in record.fields] == [("position", None, "Driver")]


def test_a_step_is_taken_back_and_done_again(page, kim, desk, qtbot):
    def position():
        return desk.session.glance(lambda reader: read_page(reader, PERSON, [kim])[0].values["position"], "busy")

    change(desk, qtbot, kim, position="Driver")
    qtbot.waitUntil(lambda: "Position" in texts(page.model)[0], timeout=10_000)
    page.table.choose(0)
    step = page.pane.step_back
    step.ask_button.click()
    qtbot.waitUntil(lambda: bool(step.foreseen_words()), timeout=10_000)
    assert position() == "Driver"
    with qtbot.waitSignal(desk.message_given) as told:
        step.confirm_button.click()
    assert told.args[0].meaning == "done"
    assert position() is None
    qtbot.waitUntil(lambda: page.model.line(0).undoes is not None, timeout=10_000)
    assert page.model.taken_back(1)
    assert "undone" in page.model.index(1, 1).data(12 + 1 - 2)  # the text for screen readers
    page.table.choose(1)
    qtbot.waitUntil(lambda: page.pane.step_back is None)
    page.table.choose(0)
    page.pane.step_back.take_back()
    qtbot.waitUntil(lambda: position() == "Driver", timeout=10_000)
    qtbot.waitUntil(lambda: not page.model.taken_back(2), timeout=10_000)


def test_an_empty_filter_says_how_many_there_are(page, qtbot):
    page.head.filter.setText("no such step")
    qtbot.waitUntil(lambda: page.model.rowCount() == 0)
    assert page.head.aside.whole().startswith("0 of")
    assert page.pane.line is None
    page.head.filter.clear()
    qtbot.waitUntil(lambda: page.model.rowCount() > 0)
    assert page.pane.line is not None


@pytest.mark.parametrize("letters", [60, 80, 120])
def test_what_was_done_is_legible_however_narrow_the_table(page, letters):
    page.table.resize(letters * look().metrics.letter, 400)
    what = COLUMNS.index("what")
    assert page.table.columnWidth(what) >= 24 * look().metrics.letter
    shown = [page.table.columnWidth(at) for at in range(len(COLUMNS)) if not page.table.isColumnHidden(at)]
    assert sum(shown) <= page.table.viewport().width()
