"""The page's totals: sums in view at once, other sums by a click, the company of a line beside them."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication

from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.services import records
from exhibitplanner.ui.frame.entries import BY_PAGE
from exhibitplanner.ui.pages.money.views import VIEWS
from exhibitplanner.ui.pages.records_page import RecordsPage
from exhibitplanner.ui.wording import speak

ROTEM, KAI = "Hyundai Rotem", "Korea Aerospace Industries"


def add(desk, qtbot, kind, **words):
    desk.session.write(lambda workspace: records.add(workspace, BY_NAME[kind], words), lambda _added: None, print)
    qtbot.waitUntil(lambda: desk.session.idle, timeout=10_000)


@pytest.fixture
def tab(desk, qtbot):
    desk.view_exhibition("MSPO-2027")
    add(desk, qtbot, "charge", participation=ROTEM, item="Stand", unit_price="1000", vat_percent="23", currency="EUR",
        due_on="2026-01-01")  # fmt: skip
    add(desk, qtbot, "charge", participation=ROTEM, item="Flight", unit_price="900000", currency="KRW", payer="grant")
    add(desk, qtbot, "charge", participation=KAI, item="Stand", unit_price="500", currency="EUR", paid_on="2026-01-01")
    add(desk, qtbot, "order", participation=KAI, order_kind="water", price="120", currency="EUR", status="ordered",
        supplier="Targi Kielce")  # fmt: skip
    page = RecordsPage(desk, BY_PAGE["money"])
    qtbot.addWidget(page)
    desk.session.changed.connect(page.follow)
    page.resize(1200, 700)
    page.show()
    page.enter()
    page.tabs.setCurrentIndex(0)
    found = page.own_tab
    assert found is not None
    qtbot.waitUntil(lambda: found.totals is not None and desk.session.idle, timeout=10_000)
    yield found
    qtbot.waitUntil(lambda: desk.session.idle, timeout=10_000)


def texts(tab):
    return [[cell.text for cell in line.cells] for line in tab.table.sums.lines]


def test_companies_with_a_line_for_each_currency(tab):
    assert texts(tab) == [
        [ROTEM, "EUR", "1,230.00", "", "1,230.00", "1,230.00", ""],
        [ROTEM, "KRW", "900,000", "", "900,000", "", ""],
        [KAI, "EUR", "500.00", "500.00", "", "", ""],
    ]
    assert [line.begins for line in tab.table.sums.lines] == [True, False, True]


def test_the_head_tells_what_is_open_and_overdue(tab):
    first, second = tab.figures.blocks
    assert (first.open.text(), first.due.text()) == ("1,230.00", "open of 1,730.00 EUR")
    assert (first.overdue.text(), second.overdue.text()) == ("1,230.00 overdue", "Nothing overdue")


@pytest.mark.parametrize("spoken", ["en", "ko"])
@pytest.mark.parametrize("view", [view for view in VIEWS if view.name != "exhibition"], ids=lambda view: view.name)
def test_every_view_has_its_words(tab, view, spoken):
    speak(spoken)
    tab.choose_view(view.name)
    heads = [
        tab.table.sums.headerData(column, tab.table.horizontalHeader().orientation())
        for column in range(len(view.heads))
    ]
    assert not [head for head in heads if head.startswith("money_")]
    assert texts(tab)


def test_orders_by_supplier(tab):
    tab.choose_view("supplier")
    assert texts(tab) == [["Targi Kielce", "Water and drain", "1", "EUR", "120.00", "", ""]]


def test_the_company_of_a_line_stands_beside_it(tab):
    tab.table.selectRow(2)
    kind, ids = tab.chosen_records()
    assert (kind.name, len(ids)) == ("participation", 1)
    tab.choose_view("supplier")
    assert tab.chosen_records() is None


def test_the_filter_and_a_change(tab, desk, qtbot):
    tab.filter("rotem krw")
    assert [line[1] for line in texts(tab)] == ["KRW"]
    tab.filter("")
    add(desk, qtbot, "charge", participation=KAI, item="Carpet", currency="PLN", unit_price="10")
    qtbot.waitUntil(lambda: [line[1] for line in texts(tab)] == ["EUR", "KRW", "EUR", "PLN"], timeout=10_000)


def test_enter_opens_the_company(tab, desk, qtbot):
    places = []
    desk.place_wanted.connect(places.append)
    tab.table.selectRow(0)
    tab.table.setCurrentIndex(tab.table.sums.index(0, 0))
    qtbot.keyClick(tab.table, "\r")
    assert [place.kind.name for place in places] == ["participation"]


def test_sums_by_exhibition_only_where_there_are_several(tab, desk, qtbot):
    assert "exhibition" not in tab.views._buttons
    desk.view_exhibition(None)
    tab.follow_exhibition()
    assert "exhibition" in tab.views._buttons
    tab.choose_view("exhibition")
    qtbot.waitUntil(lambda: desk.session.idle, timeout=10_000)
    assert [line[0] for line in texts(tab)] == ["MSPO-2027", "MSPO-2027"]


def test_what_can_be_done_here(tab, desk):
    wanted, reports = [], []
    tab.new_wanted.connect(lambda kind, words: wanted.append((kind.name, list(words))))
    desk.report_wanted.connect(reports.append)
    assert sorted(tab.deeds) == ["add", "copy"]
    tab.table.selectRow(0)
    assert sorted(tab.deeds) == ["add", "copy", "open_reference"]
    tab.deeds["add"]()
    tab.choose_view("service")
    tab.deeds["add"]()
    tab.deeds["print"]()
    assert wanted == [("charge", ["participation"]), ("order", [])]
    assert reports == ["orders"]
    tab.deeds["copy"]()
    assert QGuiApplication.clipboard().text().splitlines()[1].split("\t") == [
        "Water and drain", "1", "EUR", "120.00", "", "",
    ]  # fmt: skip
