"""Deadlines as a calendar file, read back as a calendar program does."""

from datetime import UTC, date, datetime, timedelta

import pytest
from icalendar import Calendar, Event

from exhibitplanner.domain.deadlines import TaskStatus
from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.services import records
from exhibitplanner.services.deadlines.calendar import make_calendar
from exhibitplanner.services.deadlines.marking import Mark, mark_deadlines
from exhibitplanner.services.deadlines.overview import read_deadlines
from exhibitplanner.storage.workspace import Workspace
from tests.services.deadlines.fair import CODE, TODAY, add, make_fair


def content(workspace: Workspace, who: str | None = None, language: str = "en", today: date = TODAY) -> bytes:
    return make_calendar(read_deadlines(workspace, CODE, today), language, who)


def events(made: bytes) -> dict[str, Event]:
    """By title, without the exhibition and the state."""
    found = Calendar.from_ical(made).walk("VEVENT")
    return {str(one["SUMMARY"]).split(" · ")[0]: one for one in found}


def test_an_event_for_each_deadline_that_has_a_day(workspace: Workspace) -> None:
    make_fair(workspace)
    found = events(content(workspace))
    assert set(found) == {"Catalogue", "Stand plan", "Vehicles"}
    assert found["Stand plan"]["DTSTART"].dt == datetime(2027, 8, 10, 10, tzinfo=UTC)  # 12:00 in summer time
    assert str(found["Catalogue"]["SUMMARY"]) == "Catalogue · MSPO-2027 (3 of 3 open)"
    description = str(found["Catalogue"]["DESCRIPTION"])
    assert description.splitlines() == [
        "Due at the venue: 24 Jun 2027", "Form 7", "If late: No entry",
        "Open: Hyundai Rotem, Korea Aerospace Industries, Poongsan",
    ]  # fmt: skip


def test_moments_on_both_sides_of_the_clocks_change(workspace: Workspace) -> None:
    make_fair(workspace)
    for title, day in (("Winter", "2027-03-27"), ("Summer", "2027-03-28"), ("Back", "2027-10-31")):
        add(workspace, "deadline", exhibition=CODE, title=title, fixed_on=day, time_of_day="16:00")
    found = events(content(workspace))
    starts = {title: found[title]["DTSTART"].dt for title in ("Winter", "Summer", "Back")}
    assert starts == {
        "Winter": datetime(2027, 3, 27, 15, tzinfo=UTC), "Summer": datetime(2027, 3, 28, 14, tzinfo=UTC),
        "Back": datetime(2027, 10, 31, 15, tzinfo=UTC),
    }  # fmt: skip


def test_without_a_zone_the_wall_time_floats(workspace: Workspace) -> None:
    ids = make_fair(workspace)
    records.update(workspace, BY_NAME["exhibition"], ids["fair"], {"time_zone": ""})
    made = content(workspace)
    assert b"\r\nDTSTART:20270810T120000\r\n" in made


def test_as_the_format_wants_it(workspace: Workspace) -> None:
    """Lines of 75 octets at most, cut between letters, ended by CR LF; commas, semicolons and breaks escaped."""
    make_fair(workspace)
    title = "항공기, 차량; 대형 전시품 \\ 반입 시간 " * 5
    add(workspace, "deadline", exhibition=CODE, title=title.strip(), fixed_on="2027-08-30", note="첫 줄\n둘째 줄")
    made = content(workspace)
    lines = made.split(b"\r\n")
    assert b"\n" not in made.replace(b"\r\n", b"")
    assert all(len(line) <= 75 for line in lines)
    assert all(line.decode() is not None for line in lines)
    found = next(one for one in Calendar.from_ical(made).walk("VEVENT") if "항공기" in one["SUMMARY"])
    assert str(found["SUMMARY"]).startswith(title.strip())
    assert str(found["DESCRIPTION"]).endswith("첫 줄\n둘째 줄")
    assert b"\\, \xec\xb0\xa8" in made.replace(b"\r\n ", b"")


def test_a_second_import_changes_the_same_events(workspace: Workspace) -> None:
    ids = make_fair(workspace)
    before = events(content(workspace))
    records.update(workspace, BY_NAME["exhibition"], ids["fair"], {"opens_on": "2027-09-14", "closes_on": "2027-09-17"})
    after = events(content(workspace))
    for title, one in after.items():
        assert one["UID"] == before[title]["UID"]
        assert one["DTSTART"].dt - before[title]["DTSTART"].dt == timedelta(days=7)
        assert one["SEQUENCE"] >= before[title]["SEQUENCE"]
        assert one["LAST-MODIFIED"].dt >= before[title]["LAST-MODIFIED"].dt
    assert len({str(one["UID"]) for one in after.values()}) == 3


def test_the_sequence_grows_with_each_change(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    ids = make_fair(workspace)
    before = events(content(workspace))["Catalogue"]["SEQUENCE"]
    task = add(workspace, "task", deadline=ids["Catalogue"], participation=ids["KAI"])
    with workspace.write("set") as writing:
        later = datetime.now(UTC) + timedelta(hours=1)
        writing.update_many(BY_NAME["task"], {task: {"evidence": "Mail", "updated_at": later}})
    after = events(content(workspace))["Catalogue"]["SEQUENCE"]
    assert before + 3500 < after < 2**31


def test_a_companys_own_calendar(workspace: Workspace) -> None:
    ids = make_fair(workspace)
    own, whole = events(content(workspace, ids["KAI"])), events(content(workspace))
    assert set(own) == {"Catalogue", "Stand plan"}
    assert str(own["Catalogue"]["SUMMARY"]) == "Catalogue · MSPO-2027"
    assert own["Catalogue"]["UID"] != whole["Catalogue"]["UID"]


def test_reminders_that_are_still_to_come(workspace: Workspace) -> None:
    make_fair(workspace)
    for today, days in ((date(2027, 8, 3), [7, 1]), (date(2027, 8, 4), [1]), (date(2027, 8, 10), [])):
        alarms = events(content(workspace, today=today))["Stand plan"].walk("VALARM")
        assert [-one["TRIGGER"].dt.days for one in alarms] == days
    alarm = events(content(workspace))["Stand plan"].walk("VALARM")[0]
    assert (alarm["ACTION"], str(alarm["DESCRIPTION"])) == ("DISPLAY", "In 7 days: Stand plan")


def test_what_is_done_is_said_so_and_rings_no_more(workspace: Workspace) -> None:
    ids = make_fair(workspace)
    mark_deadlines(workspace, [(ids["Stand plan"], ids["KAI"])], Mark(TaskStatus.DONE))
    found = events(content(workspace))["Stand plan"]
    assert str(found["SUMMARY"]) == "Stand plan · MSPO-2027 (Done)"
    assert found.walk("VALARM") == []


def test_in_korean(workspace: Workspace) -> None:
    make_fair(workspace)
    made = content(workspace, language="ko")
    assert "MSPO 2027 마감".encode() in made
    assert str(events(made)["Catalogue"]["SUMMARY"]) == "Catalogue · MSPO-2027 (3곳 중 3곳 미완료)"
