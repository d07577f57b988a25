from datetime import date

import pytest

from exhibitplanner.reports.document import Total, said
from exhibitplanner.reports.roster import RosterPerson, roster

KIM = RosterPerson("KIM Dahyun", "김다현", "Hanwha", "한화", "Director", "VIP", "Hall E", "E-10", date(2023, 9, 4))
LEE = RosterPerson("LEE Seojun", "이서준", "Hanwha", "한화", "Engineer", "Press", "Hall E", "E-10")
LUC = RosterPerson("ŁUCZAK Ewa", "", "Zakłady", "", "Interpreter", "", "Hall E", "E-2")
NEW = RosterPerson("MOON Jihu", "문지후", "Firstec", "퍼스텍", "Sales")
EVERYONE = [NEW, LEE, LUC, KIM]


def heads(report):
    return [(group.heading, group.aside, group.detail) for group in report.groups]


def column(report, heading):
    place = [column.heading for column in report.columns].index(heading)
    return [said(row[place]) for group in report.groups for row in group.rows]


@pytest.mark.parametrize("by", ["company", "hall", "booth"])
@pytest.mark.parametrize("language", ["en", "ko"])
def test_everyone_stands_in_it_once_and_is_numbered_through(by, language, frame, crowd):
    people = [*crowd(3, 4), *crowd(2, hall="Hall A", booth="A-1", name="Twin"), *EVERYONE]

    report = roster(people, frame(language), by=by)

    assert sorted(column(report, "Name" if language == "en" else "영문 성명")) == sorted(one.name for one in people)
    assert [said(row[0]) for group in report.groups for row in group.rows] == [str(number + 1) for number in range(13)]
    assert {len(row) for group in report.groups for row in group.rows} == {len(report.columns)}


def test_by_company_its_head_says_where_it_stands(frame):
    report = roster(EVERYONE, frame())

    assert heads(report) == [
        ("Firstec", "퍼스텍", "No booth yet · 1 person"),
        ("Hanwha", "한화", "Hall E · E-10 · 2 people"),
        ("Zakłady", "", "Hall E · E-2 · 1 person"),
    ]
    assert [one.heading for one in report.columns] == ["No.", "Name", "Korean name", "Position", "Badge", "Stay"]
    assert column(report, "Name") == ["MOON Jihu", "KIM Dahyun", "LEE Seojun", "ŁUCZAK Ewa"]
    assert column(report, "Stay") == ["", "from 4 Sep", "", ""]


def test_in_korean_the_korean_names_lead_and_order(frame):
    report = roster([*EVERYONE, RosterPerson("AN Bo", "안보", "Hanwha", "한화")], frame("ko"), signature=True)

    assert heads(report) == [
        ("Zakłady", "", "Hall E · E-2 · 1명"),
        ("퍼스텍", "Firstec", "부스 미정 · 1명"),
        ("한화", "Hanwha", "Hall E · E-10 · 3명"),
    ]
    assert column(report, "국문 성명") == ["", "문지후", "김다현", "안보", "이서준"]
    assert report.columns[-1].heading == "서명"


def test_a_booth_column_stands_beside_companies_only_where_their_people_differ(frame):
    elsewhere = RosterPerson("OH Bin", "", "Hanwha", "한화", hall="Hall E", booth="E-9")

    report = roster([*EVERYONE, elsewhere], frame())

    assert column(report, "Booth") == ["", "E-10", "E-10", "E-9", "E-2"]
    assert heads(report)[1] == ("Hanwha", "한화", "Hall E · E-9, E-10 · 3 people")


def test_by_hall_and_by_booth_those_without_a_booth_come_last(frame):
    by_hall, by_booth = (roster(EVERYONE, frame(), by=by) for by in ("hall", "booth"))

    assert heads(by_hall) == [
        ("Hall E", "", "2 companies · 3 people"),
        ("No booth yet", "", "1 company · 1 person"),
    ]
    assert column(by_hall, "Company") == ["Hanwha", "Hanwha", "Zakłady", "Firstec"]
    assert column(by_hall, "Booth") == ["E-10", "E-10", "E-2", ""]
    assert heads(by_booth) == [
        ("E-2", "Hall E", "1 company · 1 person"),
        ("E-10", "Hall E", "1 company · 2 people"),
        ("No booth yet", "", "1 company · 1 person"),
    ]


def test_a_booth_number_of_two_halls_is_two_groups(frame):
    people = [
        RosterPerson(name, company="Kia", hall=hall, booth="1") for name, hall in [("A", "North"), ("B", "South")]
    ]

    assert [group.aside for group in roster(people, frame(), by="booth").groups] == ["North", "South"]


def test_people_without_a_company_come_last_under_a_head_of_their_own(frame):
    report = roster([RosterPerson("Alone"), KIM], frame())

    assert heads(report)[-1] == ("No company", "", "No booth yet · 1 person")
    assert report.totals == (Total("2", "people"), Total("1", "company"))


def test_its_head_and_foot_say_what_it_is(frame):
    report = roster(EVERYONE, frame())

    assert (report.title, report.subtitle) == ("Roster", "MSPO 2023 · Targi Kielce")
    assert (report.exhibition, report.printed_at) == ("MSPO 2023", "Printed 2 Sep 2023, 14:05 CEST")
    assert report.totals == (Total("4", "people"), Total("3", "companies"))


@pytest.mark.parametrize(
    ("by", "signature", "wished", "landscape"),
    [
        ("company", True, None, False),
        ("hall", False, None, False),
        ("hall", True, None, True),
        ("booth", True, None, True),
        ("booth", True, False, False),
        ("company", False, True, True),
    ],
)
def test_the_paper_lies_as_the_columns_need_unless_told(by, signature, wished, landscape, frame):
    assert roster(EVERYONE, frame(landscape=wished), by=by, signature=signature).landscape is landscape


@pytest.mark.parametrize("count", [4, 12, 1200])
@pytest.mark.parametrize("by", ["company", "booth"])
@pytest.mark.parametrize("language", ["en", "ko"])
def test_the_numbers_have_room_for_the_largest_and_their_head_upright_with_signatures(
    by, language, count, frame, crowd
):
    report = roster(crowd(1, count), frame(language, landscape=False), by=by, signature=True)
    width_mm = 180 * report.columns[0].share / sum(column.share for column in report.columns)
    head_mm, gap_mm = 2 * 7.5 * 25.4 / 72, 4 * 25.4 / 72  # two Korean letters of the head's size
    assert width_mm - gap_mm > head_mm
    assert width_mm >= 4.5 + 1.7 * len(str(count)) - 1e-6


def test_nobody_is_a_roster_that_says_so(frame):
    report = roster([], frame("ko"))

    assert (report.groups, report.empty) == ((), "아직 등록된 참가자가 없습니다.")
