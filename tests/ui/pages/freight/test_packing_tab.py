"""Packing by keyboard, mouse and menu, in the real window."""

from decimal import Decimal as D

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.services import records, workspaces
from exhibitplanner.services.freight.contents import list_shipments, read_shipment
from exhibitplanner.services.freight.packing import Into, pack
from exhibitplanner.services.freight.to_pack import list_to_pack
from exhibitplanner.ui.frame.window import MainWindow
from exhibitplanner.ui.pages.freight.goods_list import GoodsList
from exhibitplanner.ui.pages.freight.mime import EXHIBITS, LINES, carry
from exhibitplanner.ui.pages.freight.packing_tab import PackingTab
from exhibitplanner.ui.pages.records_page import RecordsPage
from tests.ui.conftest import add, at_rest


@pytest.fixture
def goods(plan) -> dict[str, str]:
    """Three exhibits of two companies, and a shipment with two cases."""
    with workspaces.open_for_writing(plan) as workspace:
        add(workspace, "system", designation="K-2")
        add(workspace, "system", designation="KF-21")
        ids = {
            "tank": add(workspace, "exhibit", participation="Rotem", system="K-2", form="full_size", mass_kg="55000"),
            "models": add(workspace, "exhibit", participation="KAI", system="KF-21", form="scale_model", quantity="4"),
            "jet": add(workspace, "exhibit", participation="KAI", system="KF-21", form="mock_up"),
            "sea": add(
                workspace, "shipment", exhibition="MSPO-2027", reference="SEA-1", direction="outbound", mode="sea"
            ),
        }
        for number in ("1", "2"):
            ids[number] = add(workspace, "case", shipment="SEA-1", number=number)
    return ids


@pytest.fixture
def page(goods, open_window: MainWindow, qtbot: QtBot) -> RecordsPage:
    made = open_window.shell.show_page("freight")
    at_rest(qtbot, open_window)
    assert isinstance(made, RecordsPage)
    return made


@pytest.fixture
def tab(page: RecordsPage) -> PackingTab:
    assert isinstance(page.own_tab, PackingTab)
    return page.own_tab


def choose(view, *ids):
    """Choose rows by what they are; returns the view."""
    rows = view.goods.rows if isinstance(view, GoodsList) else view.cases.rows
    places = [at for at, row in enumerate(rows) if getattr(row, "id", "") in ids]
    view.setCurrentIndex(view.model().index(places[0], 0))
    for at in places[1:]:
        view.selectionModel().select(view.model().index(at, 0), view.selectionModel().SelectionFlag.Select)
    return view


def held(window, shipment):
    """What lies in which case: exhibits by the case's number."""
    found = read_shipment(window.desk.session.reader, shipment)
    return {case.number: [line.exhibit_id for line in case.lines] for case in found.cases}


def drop(view, data: QMimeData, at):
    view.dropEvent(
        QDropEvent(
            QPointF(at), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        )
    )


def test_everything_is_listed_by_company(tab):
    words = [tab.goods.list.goods.index(row, 0).data() for row in range(5)]
    assert words == [
        "Hyundai Rotem", "K-2 Full size", "Korea Aerospace Industries", "KF-21 Mock-up", "KF-21 Scale model",
    ]  # fmt: skip


def test_enter_packs_into_the_case_in_view_and_goes_on(tab, goods, open_window, qtbot):
    choose(tab.cases, goods["1"])
    choose(tab.goods.list, goods["tank"])
    qtbot.keyClick(tab.goods.list, Qt.Key.Key_Return)
    at_rest(qtbot, open_window)
    assert held(open_window, goods["sea"]) == {"1": [goods["tank"]], "2": []}
    assert tab.goods.list.chosen_exhibits() == [goods["jet"]]
    assert tab.cases.current_case().number == "1"


def test_a_head_packs_all_of_its_company(tab, goods, open_window, qtbot):
    tab.goods.list.selectRow(2)
    tab.deeds["pack_new_case"]()
    at_rest(qtbot, open_window)
    assert sorted(held(open_window, goods["sea"])["3"]) == sorted([goods["jet"], goods["models"]])


def test_a_number_packs_a_part(tab, goods, open_window, qtbot):
    choose(tab.goods.list, goods["models"])
    assert tab.goods.number.isVisible()
    tab.goods.number.setValue(3)
    tab.goods.into.click()
    at_rest(qtbot, open_window)
    left = {one.id: one.left for one in list_to_pack(open_window.desk.session.reader, "MSPO-2027")}
    assert left[goods["models"]] == 1
    choose(tab.goods.list, goods["jet"])
    assert not tab.goods.number.isVisible()


def test_exhibits_are_dropped_on_a_case_or_below_all(tab, goods, open_window, qtbot):
    first = tab.cases.visualRect(tab.cases.cases.index(0, 0)).center()
    drop(tab.cases, carry(EXHIBITS, [goods["tank"]]), first)
    at_rest(qtbot, open_window)
    below = tab.cases.viewport().rect().bottomLeft()
    drop(tab.cases, carry(EXHIBITS, [goods["jet"]]), below)
    at_rest(qtbot, open_window)
    assert held(open_window, goods["sea"]) == {"1": [goods["tank"]], "2": [], "3": [goods["jet"]]}


@pytest.fixture
def packed(tab, goods, open_window, qtbot) -> dict[str, str]:
    """The tank lies in case 1, the models in case 2."""
    open_window.desk.session.write(
        lambda workspace: (
            pack(workspace, {goods["tank"]: None}, Into(case_id=goods["1"])),
            pack(workspace, {goods["models"]: None}, Into(case_id=goods["2"])),
        ),
        lambda done: goods.update(tank_line=done[0].line_ids[0], models_line=done[1].line_ids[0]),
        pytest.fail,
    )
    at_rest(qtbot, open_window)
    return goods


def test_lines_are_dropped_on_another_case(tab, packed, open_window, qtbot):
    last = tab.cases.visualRect(tab.cases.cases.index(len(tab.cases.cases.rows) - 1, 0)).center()
    drop(tab.cases, carry(LINES, [packed["tank_line"]]), last)
    at_rest(qtbot, open_window)
    assert held(open_window, packed["sea"]) == {"1": [], "2": [packed["models"], packed["tank"]]}


def test_lines_are_taken_out_by_del_and_by_a_drop_at_the_left(tab, packed, open_window, qtbot):
    choose(tab.cases, packed["tank_line"])
    qtbot.keyClick(tab.cases, Qt.Key.Key_Delete)
    at_rest(qtbot, open_window)
    drop(tab.goods.list, carry(LINES, [packed["models_line"]]), tab.goods.list.rect().center())
    at_rest(qtbot, open_window)
    assert held(open_window, packed["sea"]) == {"1": [], "2": []}


def test_undo_brings_a_step_back_into_view(tab, packed, open_window, qtbot):
    open_window.act("undo")
    at_rest(qtbot, open_window)
    assert packed["models"] in [one.id for one in tab.overview.to_pack]
    assert tab.overview.shipment.cases[1].lines == ()


def test_the_foot_says_the_arithmetic(tab, packed, open_window, qtbot):
    with_size = {"length_cm": "100", "width_cm": "100", "height_cm": "100", "gross_kg": "900"}
    open_window.desk.session.write(
        lambda workspace: [records.update(workspace, BY_NAME["case"], packed[one], with_size) for one in "12"],
        lambda _done: None,
        pytest.fail,
    )
    at_rest(qtbot, open_window)
    assert tab.foot.sums.whole().split("      ") == [
        "2 cases", "5 pieces", "2 m³", "gross 1,800 kg", "net 55,000 kg",
    ]  # fmt: skip
    assert tab.foot.arithmetic.whole() == "W/M 2: the greater of 1.8 t gross and 2 m³"


def test_the_foot_says_what_is_open(tab):
    assert tab.foot.arithmetic.whole() == (
        "What freight is paid for stays open. Cases without size: 2. Cases without gross mass: 2."
    )


def test_space_ticks_what_came_back(tab, packed, open_window, qtbot):
    tab.deeds["count_returned"]()
    assert not tab.goods.isVisible()
    choose(tab.cases, packed["models_line"])
    qtbot.keyClick(tab.cases, Qt.Key.Key_Space)
    at_rest(qtbot, open_window)
    assert [line.returned for line in tab.overview.shipment.lines] == [0, D(4)]
    assert tab.foot.sums.whole() == "1 of 2 temporary lines came back · missing: 1 piece"
    qtbot.keyClick(tab.cases, Qt.Key.Key_Space)
    at_rest(qtbot, open_window)
    assert [line.returned for line in tab.overview.shipment.lines] == [0, 0]


def test_a_return_is_made_and_comes_into_view(tab, packed, open_window, qtbot):
    tab.deeds["make_return"]()
    at_rest(qtbot, open_window)
    assert tab.overview.shipment.reference == "SEA-1-R"
    assert not tab.goods.isVisible()
    assert "pack" not in tab.deeds
    assert "make_return" not in tab.deeds
    assert len(list_shipments(open_window.desk.session.reader, "MSPO-2027")) == 2


def test_the_filter_looks_on_both_sides(tab, packed, page, qtbot):
    page.head.filter.setText("kf-21")
    qtbot.waitUntil(lambda: len(tab.cases.cases.rows) == 2)
    assert [row.id for row in tab.goods.list.goods.rows[1:]] == [packed["jet"]]
    assert [row.id for row in tab.cases.cases.rows] == [packed["2"], packed["models_line"]]


def test_the_pane_shows_what_is_chosen_at_either_side(tab, packed, page):
    tab.bar.details.click()
    assert (page.pane.kind, page.pane.ids) == (BY_NAME["shipment"], (packed["sea"],))
    choose(tab.goods.list, packed["jet"])
    assert (page.pane.kind, page.pane.ids) == (BY_NAME["exhibit"], (packed["jet"],))
    choose(tab.cases, packed["1"])
    assert (page.pane.kind, page.pane.ids) == (BY_NAME["case"], (packed["1"],))
    choose(tab.cases, packed["tank_line"])
    assert (page.pane.kind, page.pane.ids) == (BY_NAME["packing_line"], (packed["tank_line"],))


def test_without_a_shipment_the_first_exhibit_makes_one(plan, open_window, qtbot):
    open_window.desk.session.write(
        lambda workspace: (
            add(workspace, "system", designation="K-2"),
            add(workspace, "exhibit", participation="Rotem", system="K-2"),
        ),
        lambda _done: None,
        pytest.fail,
    )
    tab = open_window.shell.show_page("freight").own_tab
    at_rest(qtbot, open_window)
    tab.goods.list.selectRow(1)
    qtbot.keyClick(tab.goods.list, Qt.Key.Key_Return)
    at_rest(qtbot, open_window)
    assert tab.overview.shipment.direction == "outbound"
    assert len(tab.overview.shipment.lines) == 1
    assert tab.overview.to_pack == ()


def test_the_tables_stay_as_tabs(page, tab, goods, qtbot, open_window):
    page.show_record(BY_NAME["case"], goods["2"])
    at_rest(qtbot, open_window)
    assert page.own_tab is None
    assert page.kind is BY_NAME["case"]
    assert page.pane.ids == (goods["2"],)
    page.tabs.setCurrentIndex(0)
    assert page.own_tab is tab


def test_what_stops_the_shipment_is_said_and_leads_to_where_it_is_mended(tab, packed, page, open_window, qtbot):
    assert tab.hindrances.verdict.text() == "Not ready to ship"
    messages = [one.message for one in tab.hindrances.model.rows]
    assert "2 cases have no size" in messages
    assert "K-2 (Rotem): size unknown" in messages
    tab.hindrances.table.setCurrentIndex(tab.hindrances.model.index(messages.index("K-2 (Rotem): size unknown"), 0))
    qtbot.keyClick(tab.hindrances.table, Qt.Key.Key_Return)
    at_rest(qtbot, open_window)
    assert open_window.shell.page_name == "exhibits"
    assert open_window.shell.page.pane.ids == (packed["tank"],)


def test_a_shipment_that_lacks_nothing_is_ready(tab, packed, open_window, qtbot):
    sizes = {"length_m": "7", "width_m": "3", "height_m": "2", "mass_kg": "55000"}
    case = {"length_cm": "100", "width_cm": "100", "height_cm": "100", "gross_kg": "900"}

    def mend(workspace):
        for exhibit in (packed["tank"], packed["models"]):
            records.update(workspace, BY_NAME["exhibit"], exhibit, sizes)
        for number in "12":
            records.update(workspace, BY_NAME["case"], packed[number], case)

    open_window.desk.session.write(mend, lambda _done: None, pytest.fail)
    at_rest(qtbot, open_window)
    assert [one.message for one in tab.hindrances.model.rows] == []
    assert tab.hindrances.verdict.text() == "Ready to ship"


def test_a_line_of_a_company_s_list_is_said_to_be_the_chosen_exhibit(tab, goods, open_window, qtbot):
    open_window.desk.session.write(
        lambda workspace: add(workspace, "packing_line", case=goods["1"], line_no="1", description="Tank"),
        lambda made: goods.update(line=made),
        pytest.fail,
    )
    at_rest(qtbot, open_window)
    assert not tab.goods.same.isVisible()
    choose(tab.cases, goods["line"])
    choose(tab.goods.list, goods["tank"])
    assert tab.goods.same.text() == "Is line 1 of case 1"
    tab.goods.same.click()
    at_rest(qtbot, open_window)
    assert held(open_window, goods["sea"])["1"] == [goods["tank"]]
    assert goods["tank"] not in [one.id for one in tab.overview.to_pack]
    assert "link_line" not in tab.deeds


def test_keys_and_menu_do_the_same(tab, goods, open_window, qtbot):
    choose(tab.goods.list, goods["tank"])
    tab.goods.list.setFocus()
    assert open_window.menus.actions["pack"].isEnabled()
    open_window.activateWindow()
    qtbot.waitUntil(open_window.isActiveWindow)
    qtbot.keyClick(tab.goods.list, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    at_rest(qtbot, open_window)
    assert held(open_window, goods["sea"])["2"] == [goods["tank"]]
    choose(tab.cases, [row.id for row in tab.cases.cases.rows][-1])
    qtbot.keyClick(tab.cases, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    at_rest(qtbot, open_window)
    assert held(open_window, goods["sea"])["2"] == []


def test_a_new_shipment_comes_into_view(tab, page, goods, open_window, qtbot):
    open_window.menus.actions["add"].trigger()
    form = page.pane.new_form
    assert form.kind is BY_NAME["shipment"]
    form.body.cells["reference"].editor.show_text("AIR-9")
    form.add()
    at_rest(qtbot, open_window)
    assert tab.overview.shipment.reference == "AIR-9"
    assert tab.overview.shipment.direction == "outbound"
    assert tab.bar.shipments.currentText() == "AIR-9"


def test_a_hidden_tab_reads_when_it_comes_into_view(tab, page, goods, open_window, qtbot):
    page.tabs.setCurrentIndex(1)
    open_window.desk.session.write(
        lambda workspace: pack(workspace, {goods["tank"]: None}, Into(case_id=goods["1"])), lambda _: None, pytest.fail
    )
    at_rest(qtbot, open_window)
    assert goods["tank"] in [one.id for one in tab.overview.to_pack]
    page.tabs.setCurrentIndex(0)
    at_rest(qtbot, open_window)
    assert goods["tank"] not in [one.id for one in tab.overview.to_pack]


def test_the_shipment_itself_is_shown_until_something_in_it_is_chosen(tab, page, goods, open_window, qtbot):
    assert (page.pane.kind, page.pane.ids) == (BY_NAME["shipment"], (goods["sea"],))
    choose(tab.goods.list, goods["tank"])
    assert page.pane.kind is BY_NAME["exhibit"]
    tab.deeds["pack"]()
    at_rest(qtbot, open_window)
    assert page.pane.kind is BY_NAME["exhibit"]


def test_both_lists_are_sound_models(tab, packed):
    QAbstractItemModelTester(tab.goods.list.goods, QAbstractItemModelTester.FailureReportingMode.Fatal)
    QAbstractItemModelTester(tab.cases.cases, QAbstractItemModelTester.FailureReportingMode.Fatal)
    QAbstractItemModelTester(tab.hindrances.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    tab.filter("kf-21")
    tab.filter("")


def test_what_is_no_exhibit_is_taken_out_only_when_asked(tab, goods, open_window, qtbot):
    open_window.desk.session.write(
        lambda workspace: add(workspace, "packing_line", case=goods["1"], line_no="1", description="Brochures"),
        lambda made: goods.update(line=made),
        pytest.fail,
    )
    at_rest(qtbot, open_window)
    asked = []
    open_window.desk.message_given.connect(asked.append)
    choose(tab.cases, goods["line"])
    qtbot.keyClick(tab.cases, Qt.Key.Key_Delete)
    at_rest(qtbot, open_window)
    assert len(tab.overview.shipment.lines) == 1
    assert asked[-1].text == "1 line is no exhibit and would be gone: Brochures."
    asked[-1].answers[0].act()
    at_rest(qtbot, open_window)
    assert tab.overview.shipment.lines == []
