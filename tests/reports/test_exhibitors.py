"""The list of exhibitors: ours before the others, by name or by hall."""

from decimal import Decimal

from exhibitplanner.reports.document import Total, said
from exhibitplanner.reports.exhibitors import ExhibitorRow, exhibitors

KAI = ExhibitorRow(
    "KAI",
    "한국항공우주산업",
    hall="E",
    booth="E-2",
    area_m2=Decimal("150.5"),
    requested_m2=Decimal(120),
    status="Confirmed",
)
KIA = ExhibitorRow("Kia", host="KAI", role="Co-exhibitor", hall="E", booth="E-2")
GONE = ExhibitorRow("Aone", area_m2=Decimal(9), status="Cancelled", counted=False)
SAAB = ExhibitorRow("Saab", hall="A", area_m2=Decimal(500), ours=False)


def heads(report):
    return [(group.heading, group.aside, group.detail) for group in report.groups]


def names(report):
    return [[said(row[0]) for row in group.rows] for group in report.groups]


def test_ours_alone_are_one_list_by_name(frame):
    report = exhibitors([KIA, KAI, GONE], frame())
    assert heads(report) == [("", "", "3 companies · 150.5 m²")]
    assert names(report) == [["Aone", "KAI", "Kia"]]


def test_the_others_of_an_organisers_list_come_after_ours_and_are_not_counted(frame):
    report = exhibitors([SAAB, KAI, KIA], frame())
    assert heads(report) == [
        ("Our exhibitors", "", "2 companies · 150.5 m²"), ("Other exhibitors", "", "1 company · 500 m²"),
    ]  # fmt: skip
    assert report.totals == (Total("2", "exhibitors"), Total("150.5", "m²"))


def test_who_cancelled_is_listed_but_not_counted(frame):
    assert exhibitors([KAI, GONE], frame()).totals[0] == Total("1", "exhibitor")


def test_where_all_are_others_they_are_counted(frame):
    report = exhibitors([SAAB], frame())
    assert report.totals == (Total("1", "exhibitor"), Total("500", "m²"))
    assert heads(report)[0][0] == ""


def test_by_hall_who_has_none_comes_last(frame):
    report = exhibitors([GONE, SAAB, KAI], frame(), by="hall")
    assert heads(report) == [
        ("E", "Our exhibitors", "1 company · 150.5 m²"), ("No booth yet", "Our exhibitors", "1 company"),
        ("A", "Other exhibitors", "1 company · 500 m²"),
    ]  # fmt: skip
    assert "Hall" not in [column.heading for column in report.columns]


def test_columns_are_those_that_somebody_filled_in(frame):
    plain = [column.heading for column in exhibitors([GONE], frame()).columns]
    assert plain == ["Company", "Hall", "Booth", "m²", "Status"]
    assert {"Korean name", "Role", "Stands with", "Asked for (m²)"} <= {
        column.heading for column in exhibitors([KAI, KIA], frame()).columns
    }


def test_both_languages_stand_upright(frame):
    full = ExhibitorRow("KAI", "한국항공우주산업", booth_type="Raw space", requested_m2=Decimal(9))
    assert not exhibitors([full], frame()).landscape
    assert not exhibitors([full], frame("ko")).landscape
