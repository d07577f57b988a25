"""A permit for several exhibits in the window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from exhibitplanner.services import workspaces
from exhibitplanner.services.permits import list_permits, save_permit
from exhibitplanner.ui.pages.permits.permit_dialog import PermitDialog
from tests.ui.conftest import add, at_rest


@pytest.fixture
def exhibits(plan) -> list[str]:
    with workspaces.open_for_writing(plan) as workspace:
        made = []
        for name, company in (("K-2", "Rotem"), ("FA-50", "KAI"), ("KF-21", "KAI")):
            add(workspace, "system", designation=name)
            made.append(add(workspace, "exhibit", participation=company, system=name))
    return made


@pytest.fixture
def page(exhibits, open_window, qtbot):
    made = open_window.shell.show_page("exhibits")
    at_rest(qtbot, open_window)
    return made


def tab_of(page, kind):
    page.tabs.setCurrentIndex([one.name for one in page.entry.kinds].index(kind) + len(page.entry.own_tabs))


def opened(page, window, qtbot) -> PermitDialog:
    """The dialog, as the page's action opens it."""
    page.deeds["permit_for_several"]()
    at_rest(qtbot, window)
    return next(one for one in QApplication.topLevelWidgets() if isinstance(one, PermitDialog) and one.isVisible())


def permits(window):
    return list_permits(window.desk.session.reader, "MSPO-2027")


def test_what_is_chosen_is_ticked_and_saved_as_one(page, exhibits, open_window, qtbot):
    tab_of(page, "exhibit")
    at_rest(qtbot, open_window)
    page.table.view.selectAll()
    dialog = opened(page, open_window, qtbot)
    assert dialog.exhibits.exhibits.ticked == set(exhibits)
    dialog.editors["permit_kind"].show_text("Export licence")
    dialog.editors["number"].show_text("EL-1")
    dialog.save.click()
    at_rest(qtbot, open_window)
    (found,) = permits(open_window)
    assert (found.number, set(found.rows)) == ("EL-1", set(exhibits))


def test_a_refusal_leaves_it_open_and_says_why(page, exhibits, open_window, qtbot):
    tab_of(page, "exhibit")
    at_rest(qtbot, open_window)
    page.table.view.selectAll()
    dialog = opened(page, open_window, qtbot)
    dialog.editors["number"].show_text("EL-1")
    dialog.save.click()
    at_rest(qtbot, open_window)
    assert dialog.isVisible()
    assert dialog.trouble.text()
    assert permits(open_window) == []
    dialog.reject()


def test_a_chosen_permit_is_changed_with_all_its_rows(page, exhibits, open_window, qtbot):
    words = {"permit_kind": "export_licence", "number": "EL-1", "status": "applied"}
    open_window.desk.session.write(
        lambda workspace: save_permit(workspace, exhibits[:2], words), lambda _done: None, pytest.fail
    )
    tab_of(page, "permit")
    at_rest(qtbot, open_window)
    page.table.view.selectRow(0)
    dialog = opened(page, open_window, qtbot)
    assert dialog.permit.currentText() == "Export licence · EL-1 (2)"
    assert dialog.editors["number"].text() == "EL-1"
    assert dialog.exhibits.exhibits.ticked == set(exhibits[:2])
    dialog.editors["status"].show_text("Issued")
    assert set(dialog.words()) == {"status"}
    dialog.accept()
    at_rest(qtbot, open_window)
    (found,) = permits(open_window)
    assert (found.values["status"], found.differing) == ("issued", frozenset())


def test_space_ticks_an_exhibit_or_a_company(page, exhibits, open_window, qtbot):
    tab_of(page, "permit")
    at_rest(qtbot, open_window)
    dialog = opened(page, open_window, qtbot)
    ticks = dialog.exhibits
    assert not dialog.save.isEnabled()
    names = [ticks.exhibits.index(row, 0).data() for row in range(ticks.exhibits.rowCount())]
    ticks.selectRow(names.index("Korea Aerospace Industries"))
    qtbot.keyClick(ticks, Qt.Key.Key_Space)
    assert ticks.exhibits.ticked == set(exhibits[1:])
    assert dialog.count.text() == "2 ticked"
    qtbot.keyClick(ticks, Qt.Key.Key_Space)
    assert ticks.exhibits.ticked == set()
    dialog.reject()


def test_the_permits_tab_shows_the_action(page, open_window, qtbot):
    tab_of(page, "permit")
    assert page._several.isVisible()
    tab_of(page, "system")
    assert not page._several.isVisible()
    assert "permit_for_several" not in page.deeds
