"""What is due, ticked off by keyboard and mouse, chased and begun from the library, in the real window."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QObject, QPoint, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from pytestqt.qtbot import QtBot

from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.messages import text
from exhibitplanner.services import history, records, workspaces
from exhibitplanner.services.deadlines.library import list_rules
from exhibitplanner.services.deadlines.overview import read_deadlines
from exhibitplanner.ui.frame.window import MainWindow
from exhibitplanner.ui.look.look import look
from exhibitplanner.ui.pages.deadlines import sending
from exhibitplanner.ui.pages.deadlines.deadlines_tab import DeadlinesTab
from exhibitplanner.ui.pages.deadlines.library_dialog import LibraryDialog
from exhibitplanner.ui.pages.records_page import RecordsPage
from tests.ui.conftest import add, at_rest

CODE = "MSPO-2027"
KAI = "Korea Aerospace Industries"


@pytest.fixture
def due(plan) -> dict[str, str]:
    """Stand plan in three days, Catalogue a month ago, Sea freight of an unknown day; all for everybody."""
    today = date.today()  # noqa: DTZ011  the window looks from today
    with workspaces.open_for_writing(plan) as workspace:
        ids = {
            "Stand plan": add(
                workspace, "deadline", exhibition=CODE, title="Stand plan", fixed_on=str(today + timedelta(days=3))
            ),
            "Catalogue": add(
                workspace, "deadline", exhibition=CODE, title="Catalogue", fixed_on=str(today - timedelta(days=30))
            ),
            "Sea freight": add(workspace, "deadline", exhibition=CODE, title="Sea freight", anchor="build_up"),
        }
        add(workspace, "contact", company="KAI", name="Kim", contact_role="liaison", email="kim@example.com")
    return ids


@pytest.fixture
def page(due, open_window: MainWindow, qtbot: QtBot) -> RecordsPage:
    open_window.desk.view_exhibition(CODE)
    made = open_window.shell.show_page("deadlines")
    at_rest(qtbot, open_window)
    assert isinstance(made, RecordsPage)
    return made


@pytest.fixture
def tab(page: RecordsPage) -> DeadlinesTab:
    assert isinstance(page.own_tab, DeadlinesTab)
    return page.own_tab


def groups(tab):
    return [row.title for row in tab.groups.groups.rows]


def entries(tab):
    return [tab.side.list.entries.index(row, 0).data() for row in range(tab.side.list.entries.rowCount())]


def states(window, title):
    found = read_deadlines(window.desk.session.reader, CODE)
    (line,) = [one for one in found.lines if one.title == title]
    return {one.company: one.state.value for one in line.companies}


def choose(tab, *names):
    """Choose at the right by name."""
    rows = [at for at, name in enumerate(entries(tab)) if name in names]
    tab.side.list.setCurrentIndex(tab.side.list.entries.index(rows[0], 0))
    for at in rows[1:]:
        flag = tab.side.list.selectionModel().SelectionFlag
        tab.side.list.selectionModel().select(tab.side.list.entries.index(at, 0), flag.Select | flag.Rows)


def test_in_the_order_in_which_they_fall_with_their_companies_by_name(tab):
    assert groups(tab) == ["Catalogue", "Stand plan", "Sea freight"]
    assert tab.groups.current().title == "Catalogue"
    assert entries(tab) == ["Hyundai Rotem", KAI, "Poongsan"]
    spoken = tab.groups.groups.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "30 days late" in spoken
    assert spoken.endswith("3 of 3 open")


def test_space_ticks_what_is_chosen_and_opens_it_again(tab, open_window, qtbot):
    choose(tab, KAI, "Poongsan")
    qtbot.keyClick(tab.side.list, Qt.Key.Key_Space)
    at_rest(qtbot, open_window)
    assert states(open_window, "Catalogue") == {KAI: "done", "Poongsan": "done", "Hyundai Rotem": "overdue"}
    assert [row.company for row in tab.side.list.chosen_rows()] == [KAI, "Poongsan"]
    assert entries(tab) == ["Hyundai Rotem", KAI, "Poongsan"]
    qtbot.keyClick(tab.side.list, Qt.Key.Key_Space)
    at_rest(qtbot, open_window)
    assert set(states(open_window, "Catalogue").values()) == {"overdue"}
    open_window.act("undo")
    open_window.act("undo")
    at_rest(qtbot, open_window)
    assert records_of(open_window, "task") == 0


def records_of(window, kind):
    from exhibitplanner.services.browsing import count_records

    return count_records(window.desk.session.reader, BY_NAME[kind])


def test_space_without_a_choice_ticks_the_row_with_the_keyboard(tab, open_window, qtbot):
    tab.side.list.setFocus()
    qtbot.keyClick(tab.side.list, Qt.Key.Key_Space)
    at_rest(qtbot, open_window)
    assert states(open_window, "Catalogue")["Hyundai Rotem"] == "done"


def test_the_box_is_ticked_by_the_mouse(tab, open_window, qtbot):
    row = tab.side.list.visualRect(tab.side.list.entries.index(1, 0))
    box = QPoint(row.left() + look().metrics.margin + 2, row.center().y())
    qtbot.mouseClick(tab.side.list.viewport(), Qt.MouseButton.LeftButton, pos=box)
    at_rest(qtbot, open_window)
    assert states(open_window, "Catalogue") == {KAI: "done", "Poongsan": "overdue", "Hyundai Rotem": "overdue"}


def test_evidence_goes_with_the_mark_and_a_menu_waives(tab, open_window, qtbot):
    choose(tab, KAI)
    tab.side.evidence.setText("Mail of 3 July")
    tab.side.done.click()
    at_rest(qtbot, open_window)
    assert tab.side.evidence.text() == ""
    (row,) = tab.side.list.chosen_rows()
    assert (row.state, row.evidence) == ("done", "Mail of 3 July")
    open_window.act("waive")
    at_rest(qtbot, open_window)
    (row,) = tab.side.list.chosen_rows()
    assert (row.state, row.evidence) == ("waived", "Mail of 3 July")
    line = history.list_transactions(open_window.desk.session.reader, 1)[0]
    assert line.text == f"Waived: Catalogue · {KAI}"


def test_the_pane_shows_the_deadline_then_the_task(tab, page, due, open_window, qtbot):
    assert tab.chosen_records() == (BY_NAME["deadline"], [due["Catalogue"]])
    choose(tab, KAI)
    qtbot.keyClick(tab.side.list, Qt.Key.Key_Space)
    at_rest(qtbot, open_window)
    kind, ids = tab.chosen_records()
    assert (kind.name, len(ids)) == ("task", 1)


def test_by_company(tab, open_window, qtbot):
    open_window.act("deadlines_by")
    assert groups(tab) == ["Hyundai Rotem", KAI, "Poongsan"]
    assert entries(tab) == ["Catalogue", "Stand plan", "Sea freight"]
    choose(tab, "Stand plan")
    qtbot.keyClick(tab.side.list, Qt.Key.Key_Space)
    at_rest(qtbot, open_window)
    assert states(open_window, "Stand plan")["Hyundai Rotem"] == "done"
    assert tab.groups.current().title == "Hyundai Rotem"


def test_the_filter_finds_deadlines_and_companies(tab, page):
    page.head.filter.setText("stand")
    tab.filter("stand")
    assert groups(tab) == ["Stand plan"]
    tab.filter("한국항공")
    assert groups(tab) == ["Catalogue", "Stand plan", "Sea freight"]
    tab.filter("nothing like it")
    assert groups(tab) == []
    assert entries(tab) == []


def test_moving_the_day_moves_the_row(tab, due, open_window, qtbot):
    later = str(date.today() + timedelta(days=90))  # noqa: DTZ011
    open_window.desk.session.write(
        lambda workspace: records.update(workspace, BY_NAME["deadline"], due["Catalogue"], {"fixed_on": later}),
        lambda _change: None, open_window.desk.tell_error,
    )  # fmt: skip
    at_rest(qtbot, open_window)
    assert groups(tab) == ["Stand plan", "Catalogue", "Sea freight"]
    assert tab.groups.current().title == "Catalogue"


class Mailer(QObject):
    """A mail program."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[QUrl] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(url)


@pytest.fixture
def mailer(qapp):
    made = Mailer()
    QDesktopServices.setUrlHandler("mailto", made, "open")
    yield made
    QDesktopServices.unsetUrlHandler("mailto")


def test_a_company_is_mailed_or_its_text_copied(tab, open_window, qtbot, mailer):
    tab.toggle()
    tab.groups.go_to(next(row.id for row in tab.groups.groups.rows if row.title == KAI))
    open_window.act("mail_chase")
    at_rest(qtbot, open_window)
    (url,) = mailer.opened
    link = bytes(url.toEncoded()).decode()
    assert link.startswith("mailto:kim@example.com?subject=MSPO-2027%3A%203%20open%20deadlines")
    assert "%0D%0A" in link
    open_window.act("copy")
    at_rest(qtbot, open_window)
    assert QGuiApplication.clipboard().text().startswith("Dear Kim,")


def test_nothing_open_is_not_to_be_mailed(tab, open_window, qtbot):
    assert "mail_chase" not in tab.deeds  # by deadline there is nobody to write to
    tab.toggle()
    assert "mail_chase" in tab.deeds
    tab.side.list.selectAll()
    qtbot.keyClick(tab.side.list, Qt.Key.Key_Space)
    at_rest(qtbot, open_window)
    assert "mail_chase" not in tab.deeds
    assert not tab.side.mail.isEnabled()


def test_a_calendar_is_saved(tab, open_window, qtbot, tmp_path):
    out = tmp_path / "due.ics"
    sending.save_calendar(open_window.desk, out, CODE, None)
    at_rest(qtbot, open_window)
    assert out.read_bytes().count(b"BEGIN:VEVENT") == 2


def test_ticked_rules_of_the_library_are_added(tab, open_window, qtbot):
    open_window.act("deadline_library")
    at_rest(qtbot, open_window)
    (dialog,) = open_window.findChildren(LibraryDialog)
    rules = dialog.rules
    assert rules.rules.rowCount() == len(list_rules())
    assert not dialog.add.isEnabled()
    qtbot.keyClick(rules, Qt.Key.Key_Space)
    title = rules.ticked_titles()[0]
    assert dialog.add.text().strip() == text("library_add", "en", count=1)
    dialog.add.click()
    at_rest(qtbot, open_window)
    assert title in groups(tab)
    assert len(groups(tab)) == 4


def test_a_rule_that_is_there_is_not_ticked(tab, open_window, qtbot):
    title = list_rules()[0].title
    open_window.desk.session.write(
        lambda workspace: add(workspace, "deadline", exhibition=CODE, title=title),
        lambda _id: None, open_window.desk.tell_error,
    )  # fmt: skip
    at_rest(qtbot, open_window)
    open_window.act("deadline_library")
    at_rest(qtbot, open_window)
    (dialog,) = open_window.findChildren(LibraryDialog)
    dialog.rules.tick_all(ticked=True)
    assert len(dialog.rules.ticked_titles()) == len(list_rules()) - 1
    assert title not in dialog.rules.ticked_titles()
    dialog.reject()


def test_without_an_exhibition_in_view_one_is_asked_for(tab, open_window, qtbot):
    open_window.desk.view_exhibition(None)
    at_rest(qtbot, open_window)
    assert tab.nothing.isVisible()
    assert tab.nothing.title.text() == "Choose an exhibition"
    assert "add" not in tab.deeds


def test_without_deadlines_the_library_is_offered(open_window, qtbot):
    open_window.desk.view_exhibition(CODE)
    made = open_window.shell.show_page("deadlines")
    at_rest(qtbot, open_window)
    assert made.own_tab.nothing.isVisible()
    made.own_tab.nothing.library.click()
    at_rest(qtbot, open_window)
    assert len(open_window.findChildren(LibraryDialog)) == 1


def test_a_new_deadline_begins_with_the_exhibition(tab, page, open_window, qtbot):
    open_window.act("add")
    assert page.pane.new_form is not None
    assert page.pane.new_form.words()["exhibition"] == CODE


def test_from_side_to_side_by_keyboard(tab, open_window, qtbot):
    tab.groups.setFocus()
    qtbot.keyClick(tab.groups, Qt.Key.Key_Down)
    assert tab.groups.current().title == "Stand plan"
    qtbot.keyClick(tab.groups, Qt.Key.Key_Return)
    assert tab.side.list.hasFocus()
    qtbot.keyClick(tab.side.list, Qt.Key.Key_Down)
    qtbot.keyClick(tab.side.list, Qt.Key.Key_Space)
    at_rest(qtbot, open_window)
    assert states(open_window, "Stand plan")[KAI] == "done"
    qtbot.keyClick(tab.side.list, Qt.Key.Key_Left)
    assert tab.groups.hasFocus()


def test_what_is_in_view_is_printed_as_its_report(tab, open_window):
    wanted = []
    open_window.desk.report_wanted.connect(wanted.append)
    open_window.act("print")
    tab.toggle()
    tab.deeds["print"]()
    assert wanted == ["deadlines", "chase"]


def test_the_pane_is_left_alone_by_a_change_elsewhere(tab, due, open_window, qtbot):
    told = []
    tab.chosen.connect(lambda: told.append(tab.chosen_records()))
    open_window.desk.session.write(
        lambda workspace: records.update(workspace, BY_NAME["deadline"], due["Sea freight"], {"form_no": "9"}),
        lambda _change: None, open_window.desk.tell_error,
    )  # fmt: skip
    at_rest(qtbot, open_window)
    assert told == []
    tab.step(1)
    assert told == [(BY_NAME["deadline"], [due["Stand plan"]])]
