"""The reports page, shown, and pages of a longer report."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from exhibitplanner.reports import rendering
from exhibitplanner.reports.press import Press
from exhibitplanner.ui.desk import Desk
from exhibitplanner.ui.pages.reports.page import ReportsPage
from tests.ui.pages.reports.looking_at_reports import (
    long_report,
    settle,
)


@pytest.fixture(scope="module")
def pages() -> list[bytes]:
    """Eight pages and more."""
    made = rendering.render_pages(long_report(400), "svg")
    assert len(made) > 7
    return made


@pytest.fixture(scope="module")
def press() -> Iterator[Press]:
    """One process for all tests."""
    made = Press()
    yield made
    made.rest()


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, press: Press) -> ReportsPage:
    made = ReportsPage(desk)
    made.setting.press = press
    made.resize(1200, 800)
    qtbot.addWidget(made)
    made.show()
    made.enter()
    settle(qtbot, made)
    return made
