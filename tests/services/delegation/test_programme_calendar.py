"""Meetings and stays as a calendar file, read back as a calendar program does."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from icalendar import Calendar, Event

from exhibitplanner.domain.errors import UsageError
from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.services import records
from exhibitplanner.services.delegation.calendar import write_programme
from exhibitplanner.storage.workspace import Workspace
from tests.services.delegation.delegation import CODE, make_delegation


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "programme.ics"


def events(out: Path) -> dict[str, Event]:
    return {str(one["SUMMARY"]): one for one in Calendar.from_ical(out.read_bytes()).walk("VEVENT")}


def test_meetings_in_utc_with_whom_and_where(workspace: Workspace, out: Path) -> None:
    make_delegation(workspace)
    made = write_programme(workspace, out, CODE, "en")
    assert (len(made.meetings), len(made.stays)) == (5, 2)
    found = events(out)["K2 production – Ministry of Defence"]
    assert found["DTSTART"].dt == datetime(2027, 9, 7, 8, tzinfo=UTC)  # summer time in Poland
    assert found["DTEND"].dt == datetime(2027, 9, 7, 8, 45, tzinfo=UTC)
    assert (str(found["LOCATION"]), str(found["STATUS"])) == ("Room 1", "CONFIRMED")
    assert str(found["DESCRIPTION"]).splitlines() == [
        "With: Ministry of Defence (Poland)", "Host: Hyundai Rotem", "Attendees: JUNG Dohyun, KIM Junho",
        "Outcome: A second visit", "Promised: Send the offer, due 14 Sep 2027",
    ]  # fmt: skip
    assert str(events(out)["Dinner"]["STATUS"]) == "CANCELLED"
    assert str(events(out)["Press – Jane's"]["STATUS"]) == "TENTATIVE"


def test_stays_are_whole_days_to_the_day_after(workspace: Workspace, out: Path) -> None:
    make_delegation(workspace)
    write_programme(workspace, out, CODE, "ko")
    stay = events(out)["정도현 – Hotel Tęcza"]
    assert (stay["DTSTART"].dt, stay["DTEND"].dt) == (date(2027, 9, 3), date(2027, 9, 7))
    assert str(stay["DESCRIPTION"]).splitlines() == ["참가사: 현대로템", "항공편: LO 98, LO 97"]


def test_of_one_company(workspace: Workspace, out: Path) -> None:
    make_delegation(workspace)
    made = write_programme(workspace, out, CODE, "en", "풍산")
    assert [one.subject for one in made.meetings] == ["Powder"]
    assert made.name == "MSPO 2027: meetings and stays – Poongsan"
    assert not made.stays  # neither of its people has both ends


def test_a_second_import_changes_the_same_events(workspace: Workspace, out: Path) -> None:
    ids = make_delegation(workspace)
    write_programme(workspace, out, CODE, "en")
    before = events(out)["Simulator – PGZ"]
    records.update(workspace, BY_NAME["meeting"], ids["Simulator"], {"starts_at": "2027-09-07T12:00"})
    write_programme(workspace, out, CODE, "en")
    after = events(out)["Simulator – PGZ"]
    assert (after["UID"], after["DTSTART"].dt.hour) == (before["UID"], 10)
    assert after["SEQUENCE"] >= before["SEQUENCE"]


def test_the_file_has_to_be_a_calendar(workspace: Workspace, tmp_path: Path) -> None:
    make_delegation(workspace)
    with pytest.raises(UsageError) as raised:
        write_programme(workspace, tmp_path / "programme.pdf", CODE, "en")
    assert raised.value.code == "programme_suffix"
