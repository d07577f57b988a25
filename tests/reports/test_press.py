"""Reports set in a process of their own: the same pages, stopped when unwanted, and let go in time."""

import os
import signal
from collections.abc import Iterator

import pytest

from exhibitplanner.domain.errors import Cancelled, InputError
from exhibitplanner.reports import press as presses
from exhibitplanner.reports import rendering
from exhibitplanner.reports.document import Group, TableColumn, TableReport
from exhibitplanner.reports.press import Press


def report(rows: int) -> TableReport:
    groups = (Group("KAI", tuple((f"KIM {number}",) for number in range(rows))),)
    return table((TableColumn("Name", 1),), groups)


def table(columns: tuple[TableColumn, ...], groups: tuple[Group, ...]) -> TableReport:
    return TableReport(
        title="Roster", subtitle="", exhibition="MSPO", printed_at="now", language="en", empty="-",
        columns=columns, groups=groups,
    )  # fmt: skip


@pytest.fixture
def press() -> Iterator[Press]:
    made = Press()
    yield made
    made.rest()


def test_it_sets_as_rendering_does(press: Press) -> None:
    assert press.render(report(3), "svg", lambda: None) == rendering.render_pages(report(3), "svg")
    assert press.render(report(3), "pdf", lambda: None)[0].startswith(b"%PDF")


def test_the_process_stays_until_it_has_set_enough(press: Press, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(presses, "_ROWS", 5)
    press.render(report(3), "svg", lambda: None)
    first = press._process.pid
    press.render(report(1), "svg", lambda: None)
    assert press._process.pid == first
    press.render(report(3), "svg", lambda: None)
    assert press._process is None


def test_what_is_not_wanted_any_more_is_stopped(press: Press) -> None:
    def beat() -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        press.render(report(3000), "svg", beat)
    assert press._process is None
    assert press.render(report(1), "svg", lambda: None)


def test_a_process_that_died_is_told_and_replaced(press: Press) -> None:
    press.render(report(1), "svg", lambda: None)
    os.kill(press._process.pid, signal.SIGTERM)
    press._process.join()
    with pytest.raises(InputError) as raised:
        press.render(report(1), "svg", lambda: None)
    assert raised.value.code == "report_not_set"
    assert press.render(report(1), "svg", lambda: None)


def test_a_fault_of_typst_is_told(press: Press) -> None:
    wrong = table((), (Group("KAI", (("KIM",),)),))
    with pytest.raises(InputError) as raised:
        press.render(wrong, "svg", lambda: None)
    assert raised.value.code == "report_not_set"
