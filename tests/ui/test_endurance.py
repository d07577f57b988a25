"""The window for a long time: opened and closed again and again, played with at random, started and stopped."""

import gc
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from benchmarks.monkey import Monkey
from benchmarks.starts import start_and_stop
from benchmarks.watching import Watch, memory_mb
from exhibitplanner.services import workspaces
from exhibitplanner.ui.frame.window import MainWindow
from tests.ui.conftest import at_rest
from tests.ui.real_display import own_display

pytestmark = pytest.mark.slow
GROWTH_MB = 6


def test_opening_and_closing_leaves_no_memory_behind(window: MainWindow, qtbot: QtBot, plan: Path) -> None:
    sizes = []
    for _ in range(12):
        assert window.opening.open(plan)
        for name in ("people", "companies", "history"):
            window.show_page(name)
        at_rest(qtbot, window)
        window.give_up()
        qtbot.wait(10)
        gc.collect()
        sizes.append(memory_mb())
    assert sizes[-1] - sizes[4] < GROWTH_MB, sizes


def test_a_monkey_meets_no_fault_and_no_warning(window: MainWindow, plan: Path, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    plan.rename(tmp_path / "sample.exhibit")
    watch = Watch(seed=3)
    with watch.watching():
        window.opening.sample_folder = tmp_path
        window.opening.open(tmp_path / "sample.exhibit")
        monkey = Monkey(window, tmp_path, watch)
        monkey.play(15)
    window.release()
    assert watch.step > 50
    assert (watch.faults, watch.warnings, watch.strays) == ([], [], [])
    workspaces.verify(tmp_path / "sample.exhibit")


def test_starts_and_stops_leave_nothing_to_say(plan: Path, tmp_path: Path) -> None:
    with own_display(tmp_path) as display:
        starts = [start_and_stop(display, plan) for _ in range(3)]
    assert [(one.status, one.said) for one in starts] == [(0, "")] * 3
