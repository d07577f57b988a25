"""The readiness matrix: order by lateness, narrowing, sums, and what a cell says."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from exhibitplanner.planning.readiness import STEPS, State
from exhibitplanner.services.problems.listing import ProblemRecord
from exhibitplanner.services.problems.readiness import Readiness, StepProgress
from exhibitplanner.ui.pages.overview.matrix import MatrixFoot, MatrixView
from exhibitplanner.ui.pages.overview.matrix_model import MatrixModel, cell_words

ORDERS = ProblemRecord("order", "o1", "Electricity")


def company(name: str, **states: State) -> Readiness:
    steps = {step: StepProgress(states.get(step, State.DONE), ()) for step in STEPS}
    return Readiness(name.lower(), name, steps)


ROWS = (
    company("Alpha"),
    company("Beta", booth=State.LATE, design=State.NOT_NEEDED),
    company("Gamma", booth=State.OPEN, orders=State.OPEN),
    company("Delta", booth=State.PARTLY),
)
NAMES = {"alpha": ("Alpha", "알파"), "beta": ("Beta", "베타")}


@pytest.fixture
def model(qapp) -> MatrixModel:
    made = MatrixModel()
    made.show(ROWS, NAMES)
    return made


def names(model: MatrixModel) -> list[str]:
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_a_model_as_qt_wants_it(model: MatrixModel, qtmodeltester: ModelTester):
    qtmodeltester.check(model)


def test_the_latest_company_stands_on_top(model: MatrixModel):
    assert names(model) == ["Beta", "Gamma", "Delta", "Alpha"]


def test_a_column_sorts_by_name_or_by_its_own_states(model: MatrixModel):
    model.sort(0)
    assert names(model) == ["Alpha", "Beta", "Delta", "Gamma"]
    model.sort(1, Qt.SortOrder.DescendingOrder)
    assert names(model) == ["Alpha", "Delta", "Gamma", "Beta"]
    model.sort(-1)
    assert names(model)[0] == "Beta"


@pytest.mark.parametrize(
    ("words", "state", "left"),
    [("", State.LATE, ["Beta"]), ("", State.OPEN, ["Gamma"]), ("a 베", None, ["Beta"]), ("zeta", None, [])],
)
def test_words_and_a_state_narrow_it(model: MatrixModel, words: str, state: State | None, left: list[str]):
    model.narrow(words, state)

    assert names(model) == left


def test_the_foot_counts_what_is_done_of_what_is_needed(model: MatrixModel, qtbot: QtBot):
    view = MatrixView(model)
    qtbot.addWidget(view)
    foot = MatrixFoot(view)
    qtbot.addWidget(foot)

    assert foot.texts()[:3] == ["1 / 4", "3 / 3", "3 / 4"]
    assert "Booth 1 / 4" in foot.accessibleName()
    model.show([company("Alone", booth=State.NOT_NEEDED)], {})
    assert foot.texts()[0] == "–"


@pytest.mark.parametrize(
    ("step", "words"),
    [
        (StepProgress(State.DONE, (ORDERS,)), "Done"),
        (StepProgress(State.PARTLY, (ORDERS,)), "1 left"),
        (StepProgress(State.PARTLY, ()), "Partly"),
        (StepProgress(State.NOT_NEEDED, ()), "–"),
        (StepProgress(State.LATE, (ORDERS,)), "Late"),
    ],
)
def test_a_cell_says_how_far_it_is_and_how_much_is_left(qapp, step: StepProgress, words: str):
    assert cell_words(step) == words


def test_a_hint_names_the_records_that_say_so(qapp):
    model = MatrixModel()
    steps = {step: StepProgress(State.DONE, ()) for step in STEPS} | {"orders": StepProgress(State.LATE, (ORDERS,))}
    model.show([Readiness("one", "Firstec", steps)], {})
    cell = model.index(0, 3)

    assert cell.data(Qt.ItemDataRole.ToolTipRole) == "Orders: Late\nElectricity"
    assert cell.data(Qt.ItemDataRole.AccessibleTextRole) == "Firstec, Orders: Late\nElectricity"
