"""The pages of their own making, by name; every other page shows kinds as tables."""

from __future__ import annotations

from exhibitplanner.ui.desk import Desk
from exhibitplanner.ui.frame.shell import PageMaker
from exhibitplanner.ui.pages.page import Page


def page_makers() -> dict[str, PageMaker]:
    """Makers import their page when it is first wanted: a start pays for nothing that is not shown."""
    return {"overview": _overview, "reports": _reports, "history": _history, "import": _import}


def _overview(desk: Desk) -> Page:
    from exhibitplanner.ui.pages.overview.page import OverviewPage

    return OverviewPage(desk)


def _reports(desk: Desk) -> Page:
    from exhibitplanner.ui.pages.reports.page import ReportsPage

    return ReportsPage(desk)


def _history(desk: Desk) -> Page:
    from exhibitplanner.ui.pages.history_page import HistoryPage

    return HistoryPage(desk)


def _import(desk: Desk) -> Page:
    from exhibitplanner.ui.pages.importing.page import ImportPage

    return ImportPage(desk)
