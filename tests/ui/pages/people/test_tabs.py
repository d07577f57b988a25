"""The tabs of travel and of the visit programme, in the real window."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.services import records, workspaces
from exhibitplanner.services.reading import read_rows
from exhibitplanner.ui.frame.window import MainWindow
from exhibitplanner.ui.look.look import look
from exhibitplanner.ui.pages.people.lines import Line, LineGroup
from exhibitplanner.ui.pages.people.list_tab import ListTab
from exhibitplanner.ui.pages.people.programme_tab import ProgrammeTab
from exhibitplanner.ui.pages.people.travel_tab import TravelTab
from tests.ui.conftest import add, at_rest

MEETING, PERSON = BY_NAME["meeting"], BY_NAME["participant"]


@pytest.fixture
def ids(plan) -> dict[str, str]:
    """Three meetings of which two clash, one of them with a promise; a person with a hotel and a visa to get."""
    with workspaces.open_for_writing(plan) as workspace:
        kim = records.find(workspace, PERSON, "Hyundai Rotem / KIM Dahyun")
        words = {"departs_on": "2027-09-11", "hotel": "Hotel Tęcza", "flight_in": "LO98", "visa_status": "applied"}
        records.update(workspace, PERSON, kim, words)
        fair = {"exhibition": "MSPO-2027", "host": "Rotem"}
        return {
            "kim": kim,
            "talk": add(
                workspace, "meeting", starts_at="2027-09-07T10:00", ends_at="2027-09-07T11:00", subject="Talk",
                counterpart="Ministry", counterpart_country="PL", attendees=kim, follow_up="Send the offer", **fair,
            ),
            "tea": add(workspace, "meeting", starts_at="2027-09-07T10:30", subject="Tea", attendees=kim, **fair),
            "press": add(
                workspace, "meeting", starts_at="2027-09-08T09:00", subject="Press", counterpart_country="RO",
                follow_up="Pictures", status="held", **fair,
            ),
        }  # fmt: skip


def shown(window: MainWindow, qtbot: QtBot, page: str) -> ListTab:
    made = window.shell.show_page(page)
    names = list(made.entry.tabs)
    made.tabs.setCurrentIndex(names.index(made.entry.own_tabs[0]))
    at_rest(qtbot, window)
    assert isinstance(made.own_tab, ListTab)
    return made.own_tab


@pytest.fixture
def programme(ids, open_window: MainWindow, qtbot: QtBot) -> ProgrammeTab:
    return shown(open_window, qtbot, "meetings")


@pytest.fixture
def travel(ids, open_window: MainWindow, qtbot: QtBot) -> TravelTab:
    return shown(open_window, qtbot, "people")


def view(tab: ListTab, name: str) -> None:
    tab.by.choose(name)
    tab.by.chosen.emit(name)


def rows(tab: ListTab) -> list[tuple[str, list[str]]]:
    """Heads with the names of their lines."""
    found: list[tuple[str, list[str]]] = []
    for one in tab.list.lines.rows:
        if isinstance(one, LineGroup):
            found.append((one.title, []))
        else:
            found[-1][1].append(one.cells.get(tab.list.lines.listing.strong) or one.cells["subject"])
    return found


def line(tab: ListTab, record_id: str) -> Line:
    return tab.list.lines.rows[tab.list.lines.row_of(record_id)]


def choose(tab: ListTab, *record_ids: str) -> None:
    tab.list.clearSelection()
    for number, one in enumerate(record_ids):
        index = tab.list.lines.index(tab.list.lines.row_of(one), 0)
        if number:
            tab.list.selectionModel().select(index, tab.list.selectionModel().SelectionFlag.Select)
        else:
            tab.list.setCurrentIndex(index)


def done_on(window: MainWindow, record_id: str) -> object:
    return read_rows(window.desk.session.reader, MEETING, [record_id])[0]["follow_up_done_on"]


def test_people_open_with_their_table_and_meetings_with_the_programme(
    ids, open_window: MainWindow, qtbot: QtBot
) -> None:
    assert open_window.shell.show_page("people").own_tab is None
    assert open_window.shell.show_page("people").entry.tabs == ("participant", "travel")
    assert isinstance(open_window.shell.show_page("meetings").own_tab, ProgrammeTab)


def test_the_programme_by_day_marks_who_is_expected_twice(programme: ProgrammeTab, ids) -> None:
    assert rows(programme) == [("Tue 7 Sep 2027", ["Talk", "Tea"]), ("Wed 8 Sep 2027", ["Press"])]
    for one in ("talk", "tea"):
        assert [mark.words for mark in line(programme, ids[one]).marks] == ["Clash: KIM Dahyun"]
        assert "KIM Dahyun is in two meetings" in line(programme, ids[one]).tip
    assert [mark.words for mark in line(programme, ids["press"]).marks] == ["Held"]
    assert "3 meetings" in programme._foot.whole()


def test_by_country_and_company_with_what_is_open(programme: ProgrammeTab) -> None:
    view(programme, "country")
    heads = [one for one in programme.list.lines.rows if isinstance(one, LineGroup)]
    assert [(one.title, one.detail) for one in heads] == [
        ("Poland", "1 meeting · 1 follow-up open"),
        ("Romania", "1 meeting · 1 held · 1 follow-up open"),
        ("Country unknown", "1 meeting"),
    ]
    programme.regroup()
    assert [one.title for one in programme.list.lines.rows if isinstance(one, LineGroup)] == ["Hyundai Rotem"]
    assert programme.desk.settings.text("programme_by") == "company"


def test_space_ticks_off_what_was_promised_and_undo_takes_it_back(
    programme: ProgrammeTab, ids, open_window: MainWindow, qtbot: QtBot
) -> None:
    view(programme, "country")
    choose(programme, ids["talk"], ids["press"])
    qtbot.keyClick(programme.list, Qt.Key.Key_Space)
    at_rest(qtbot, open_window)
    assert done_on(open_window, ids["talk"]) and done_on(open_window, ids["press"])  # noqa: PT018
    assert line(programme, ids["talk"]).ticked
    assert [mark.words for mark in line(programme, ids["talk"]).marks] == ["Done"]
    assert programme.list.chosen_ids() == [ids["talk"], ids["press"]]
    open_window.act("undo")
    at_rest(qtbot, open_window)
    assert done_on(open_window, ids["talk"]) is None
    open_window.act("follow_up_done")
    at_rest(qtbot, open_window)
    qtbot.keyClick(programme.list, Qt.Key.Key_Space)
    at_rest(qtbot, open_window)
    assert done_on(open_window, ids["talk"]) is None


def test_the_mouse_ticks_a_box_and_nothing_where_nothing_was_promised(
    programme: ProgrammeTab, ids, open_window: MainWindow, qtbot: QtBot
) -> None:
    view(programme, "company")
    m = look().metrics
    for one in ("tea", "press"):
        rect = programme.list.visualRect(programme.list.lines.index(programme.list.lines.row_of(ids[one]), 0))
        at = QPoint(m.margin + m.icon // 2, rect.center().y())
        qtbot.mouseClick(programme.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
    at_rest(qtbot, open_window)
    assert done_on(open_window, ids["tea"]) is None
    assert done_on(open_window, ids["press"]) is not None


def test_deeds_follow_what_is_chosen(programme: ProgrammeTab, ids, open_window: MainWindow) -> None:
    view(programme, "country")
    choose(programme, ids["tea"])
    assert "follow_up_done" not in programme.deeds
    assert not open_window.menus.actions["follow_up_done"].isEnabled()
    choose(programme, ids["talk"])
    assert open_window.menus.actions["follow_up_done"].isEnabled()
    assert open_window.menus.actions["save_programme"].isEnabled()
    open_window.act("copy")
    assert QApplication.clipboard().text().split("\t")[1] == "Ministry"


def test_a_filter_the_keyboard_and_an_edit_elsewhere(
    programme: ProgrammeTab, ids, open_window: MainWindow, qtbot: QtBot
) -> None:
    programme.filter("romania")
    assert rows(programme) == [("Wed 8 Sep 2027", ["Press"])]
    programme.filter("")
    choose(programme, ids["tea"])
    qtbot.keyClick(programme.list, Qt.Key.Key_Down)  # over the head of the next day
    assert programme.list.chosen_ids() == [ids["press"]]
    programme.step(-1)
    assert programme.list.chosen_ids() == [ids["tea"]]
    open_window.desk.session.write(
        lambda workspace: records.update(workspace, MEETING, ids["tea"], {"starts_at": "2027-09-09T10:30"}),
        lambda _change: None, open_window.desk.tell_error,
    )  # fmt: skip
    at_rest(qtbot, open_window)
    assert rows(programme)[-1] == ("Thu 9 Sep 2027", ["Tea"])
    assert programme.list.chosen_ids() == [ids["tea"]]


def test_the_calendar_is_written(programme: ProgrammeTab, open_window: MainWindow, qtbot: QtBot, tmp_path) -> None:
    programme.save_calendar(tmp_path / "programme.ics", "MSPO-2027")
    at_rest(qtbot, open_window)
    assert b"SUMMARY:Talk" in (tmp_path / "programme.ics").read_bytes()


def test_travel_by_day_hotel_and_papers(travel: TravelTab, ids) -> None:
    days = rows(travel)
    assert ("Fri 3 Sep 2027", ["KIM Dahyun", "CHOI Hyunwoo"]) in days
    assert ("Sat 11 Sep 2027", ["KIM Dahyun"]) in days
    assert days[-1][0] == "Arrival or departure not known"
    assert [mark.words for mark in line(travel, ids["kim"]).marks] == ["Visa applied", "Badge missing"]
    assert line(travel, ids["kim"]).cells["flight"] == "LO 98"
    assert (line(travel, ids["kim"]).lead.words, travel.chosen_records()[0]) == ("Arrives", PERSON)
    view(travel, "hotel")
    heads = [(one.title, one.detail) for one in travel.list.lines.rows if isinstance(one, LineGroup)]
    assert heads == [("Hotel Tęcza", "1 person · 8 nights · most on 3 Sep: 1"), ("No hotel known", "4 people")]
    view(travel, "papers")
    assert [title for title, _ in rows(travel)] == ["Visa open", "Badge not approved"]
    assert "Badges: Missing 5" in travel._foot.whole()


def test_travel_opens_a_record_in_the_table(travel: TravelTab, ids, open_window: MainWindow, qtbot: QtBot) -> None:
    choose(travel, ids["kim"])
    qtbot.keyClick(travel.list, Qt.Key.Key_Return)
    at_rest(qtbot, open_window)
    page = open_window.shell.page
    assert page.own_tab is None
    assert page.table.view.chosen_ids() == [ids["kim"]]


def test_an_exhibition_without_people_says_what_belongs_here(
    travel: TravelTab, ids, open_window: MainWindow, qtbot: QtBot
) -> None:
    open_window.desk.session.write(
        lambda workspace: add(
            workspace, "exhibition", code="IDEX-2029", opens_on="2029-01-01", closes_on="2029-01-04"
        ),
        lambda _id: None, open_window.desk.tell_error,
    )  # fmt: skip
    at_rest(qtbot, open_window)
    open_window.desk.view_exhibition("IDEX-2029")
    at_rest(qtbot, open_window)
    assert travel.empty.isVisible()
    assert not travel.badges.isEnabled()


def test_buttons_give_up_their_words_before_the_views_do(
    programme: ProgrammeTab, open_window: MainWindow, qtbot: QtBot
) -> None:
    open_window.resize(1000, 700)
    at_rest(qtbot, open_window)
    assert programme.briefing.text() == ""
    assert programme.briefing.toolTip() == "Briefing"
    for one in programme.by.findChildren(type(programme.briefing)):
        assert one.width() >= one.fontMetrics().horizontalAdvance(one.text())
    open_window.resize(1700, 900)
    at_rest(qtbot, open_window)
    assert programme.briefing.text().strip() == "Briefing"
