"""The list of problems: sifted, kept, copied, and fast with very many."""

from time import perf_counter

import pytest
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from exhibitplanner.planning.rules.registering import Severity
from exhibitplanner.services.problems.listing import Problem, ProblemRecord
from exhibitplanner.ui.problems.counting import by_page, in_view, worst
from exhibitplanner.ui.problems.model import ProblemsModel, Sieve, line_of
from exhibitplanner.ui.problems.table import ProblemsTable


def problem(
    number: int, severity: Severity = Severity.ERROR, rule: str = "floor-load", company: str = "KAI",
    kind: str = "exhibit", exhibition: str = "one",
) -> Problem:  # fmt: skip
    records = (ProblemRecord(kind, f"id{number}", f"Tank {number}"),)
    return Problem(rule, severity, f"Message {number}", company, records, {}, frozenset({exhibition}), None)


FEW = (
    problem(1),
    problem(2, rule="axle-load", company="Rotem"),
    problem(3, Severity.WARNING, "passport-expires", kind="participant"),
    problem(4, Severity.INFO, "data-missing", exhibition="two"),
)


def test_a_model_as_qt_wants_it(qtmodeltester: ModelTester):
    model = ProblemsModel()
    model.show(FEW, Sieve())

    qtmodeltester.check(model)


@pytest.mark.parametrize(
    ("sieve", "shown"),
    [
        (Sieve(), [1, 2, 3, 4]),
        (Sieve(severities={Severity.ERROR}), [1, 2]),
        (Sieve(company="Rotem"), [2]),
        (Sieve(rule="passport-expires"), [3]),
        (Sieve(severities={Severity.INFO}, company="Rotem"), []),
    ],
)
def test_a_sieve_lets_through_what_fits_all_of_it(qapp, sieve: Sieve, shown: list[int]):
    model = ProblemsModel()
    model.show(FEW, sieve)

    assert [model.problem(row).message for row in range(model.rowCount())] == [f"Message {one}" for one in shown]


def test_ten_thousand_are_no_delay(qapp, qtbot: QtBot):
    table = ProblemsTable(ProblemsModel())
    qtbot.addWidget(table)
    many = [problem(number) for number in range(10_000)]
    began = perf_counter()

    table.lines.show(many, Sieve(company="KAI"))
    table.keep(("floor-load", ("id9999",)), 0)

    assert perf_counter() - began < 0.25
    assert table.problem == many[9_999]


def test_the_same_problem_stays_chosen_though_its_numbers_change(qapp, qtbot: QtBot):
    table = ProblemsTable(ProblemsModel())
    qtbot.addWidget(table)
    table.lines.show(FEW, Sieve())
    table.choose(1)
    key, row = table.key, table.currentIndex().row()

    changed = Problem("axle-load", Severity.ERROR, "Other numbers", "Rotem", FEW[1].records, {}, frozenset(), None)
    table.lines.show((problem(9), *FEW[:1], changed), Sieve())
    table.keep(key, row)

    assert table.problem == changed


def test_where_a_problem_is_mended_the_next_one_is_chosen(qapp, qtbot: QtBot):
    table = ProblemsTable(ProblemsModel())
    qtbot.addWidget(table)
    table.lines.show(FEW, Sieve())
    table.choose(1)
    key = table.key

    table.lines.show((FEW[0], *FEW[2:]), Sieve())
    table.keep(key, 1)

    assert table.problem == FEW[2]


def test_steps_go_round_and_begin_at_either_end(qapp, qtbot: QtBot):
    table = ProblemsTable(ProblemsModel())
    qtbot.addWidget(table)
    assert table.step(1) is None
    table.lines.show(FEW, Sieve())

    assert [table.step(by) for by in (1, 1, -1, -1)] == [FEW[0], FEW[1], FEW[0], FEW[3]]


def test_chosen_lines_are_copied_as_text(qapp, qtbot: QtBot):
    table = ProblemsTable(ProblemsModel())
    qtbot.addWidget(table)
    table.lines.show(FEW[:2], Sieve())
    table.selectAll()

    table.copy()

    assert qapp.clipboard().text() == f"{line_of(FEW[0])}\n{line_of(FEW[1])}"
    assert line_of(FEW[0]) == "Error\tKAI\tMessage 1\tFloor overloaded"


def test_pages_are_marked_by_the_record_that_a_problem_is_about():
    counts = by_page(FEW)

    assert {name: worst(found) for name, found in counts.items()} == {
        "exhibits": Severity.ERROR, "people": Severity.WARNING,
    }  # fmt: skip
    assert (counts["exhibits"][Severity.ERROR], counts["exhibits"][Severity.INFO]) == (2, 1)


def test_notes_alone_leave_no_mark():
    assert worst(by_page([FEW[3]])["exhibits"]) is None


def test_only_what_concerns_the_exhibition_in_view():
    assert in_view(FEW, "two") == [FEW[3]]
    assert in_view(FEW, None) == list(FEW)
