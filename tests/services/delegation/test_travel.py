"""Who comes and goes, sleeps where, and lacks what."""

from datetime import date

import pytest

from exhibitplanner.domain.errors import UsageError
from exhibitplanner.domain.participations import Approval
from exhibitplanner.services.delegation.papers import PaperKind
from exhibitplanner.services.delegation.travel import Travel, Traveller, read_travel
from exhibitplanner.storage.workspace import Workspace
from tests.services.delegation.delegation import CODE, add, make_delegation

EARLY, LATE = date(2027, 7, 1), date(2027, 8, 25)


def names(people: tuple[Traveller, ...]) -> list[str]:
    return [one.name for one in people]


def travel(workspace: Workspace, today: date = LATE) -> Travel:
    make_delegation(workspace)
    return read_travel(workspace, CODE, today=today)


def test_days_in_order_with_everybody_by_flight_and_nobody_who_does_not_come(workspace: Workspace) -> None:
    days = travel(workspace).days
    assert [(one.day.day, names(one.arrivals), names(one.departures)) for one in days] == [
        (3, ["KIM Junho", "JUNG Dohyun"], []),
        (4, ["RAHMAN Aisha"], []),
        (5, [], ["KIM Junho"]),
        (6, [], ["JUNG Dohyun"]),
    ]


def test_whose_stay_is_not_known_in_full(workspace: Workspace) -> None:
    assert names(travel(workspace).undated) == ["RAHMAN Aisha", "WIŚNIEWSKI Jan"]


def test_a_house_however_it_is_written_with_its_beds_by_night(workspace: Workspace) -> None:
    tecza, unknown = travel(workspace).hotels
    assert (tecza.name, names(tecza.guests)) == ("Hotel Tęcza", ["JUNG Dohyun", "KIM Junho", "RAHMAN Aisha"])
    assert {day.day: beds for day, beds in tecza.nights.items()} == {3: 2, 4: 2, 5: 1}
    assert tecza.total_nights == 5
    assert (unknown.name, names(unknown.guests)) == ("", ["WIŚNIEWSKI Jan"])


def test_badges_by_state(workspace: Workspace) -> None:
    assert travel(workspace).badges == {Approval.APPROVED: 2, Approval.SUBMITTED: 1, Approval.MISSING: 1}


@pytest.mark.parametrize(("today", "urgent"), [(EARLY, False), (LATE, True)])
def test_papers_are_pressing_once_a_rule_finds_them(workspace: Workspace, today: date, urgent: bool) -> None:
    people = {one.name: one.papers for one in travel(workspace, today).people}
    assert [(one.kind, one.said, one.urgent) for one in people["RAHMAN Aisha"]] == [
        (PaperKind.VISA, "Visa applied", urgent),
        (PaperKind.BADGE, "Badge missing", urgent),
    ]
    assert [(one.said, one.urgent) for one in people["KIM Junho"]] == [
        ("Passport until 12 Jan 2028", True),  # less than six months beyond 5 September
        ("Badge submitted", urgent),
    ]
    needs = ["has to reach 5 Mar 2028"] + (["13 days to opening"] if urgent else [""])
    assert [one.need for one in people["KIM Junho"]] == needs
    assert people["JUNG Dohyun"] == people["WIŚNIEWSKI Jan"] == ()  # a Pole needs no visa for Poland


def test_whose_paper_is_open(workspace: Workspace) -> None:
    found = travel(workspace)
    lacking = {kind: names(found.lacking(kind)) for kind in PaperKind}
    assert lacking == {
        PaperKind.VISA: ["RAHMAN Aisha"],
        PaperKind.PASSPORT: ["KIM Junho"],
        PaperKind.BADGE: ["KIM Junho", "RAHMAN Aisha"],
    }


def test_words_and_order_in_korean(workspace: Workspace) -> None:
    make_delegation(workspace)
    people = read_travel(workspace, CODE, "ko", LATE).people
    assert [one.company_in("ko") for one in people] == ["풍산", "풍산", "현대로템", "현대로템"]
    assert [one.said for one in people[0].papers] == ["비자 신청", "출입증 미제출"]


def test_all_exhibitions_and_one_that_there_is_not(workspace: Workspace) -> None:
    make_delegation(workspace)
    add(workspace, "exhibition", code="ADEX-2027", opens_on="2027-10-19", closes_on="2027-10-24")
    part = add(workspace, "participation", exhibition="ADEX-2027", company="Poongsan")
    add(workspace, "participant", participation=part, name="AHN Jiwoo")
    assert {one.exhibition for one in read_travel(workspace, None).people} == {CODE, "ADEX-2027"}
    assert names(read_travel(workspace, "ADEX-2027").people) == ["AHN Jiwoo"]
    with pytest.raises(UsageError):
        read_travel(workspace, "ADEX-1907")
