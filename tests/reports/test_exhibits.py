"""The list of exhibits: what stands together, which columns it has, what its cells hold."""

from decimal import Decimal

import pytest

from exhibitplanner.reports.document import Shown, Total, said
from exhibitplanner.reports.exhibits import ExhibitRow, exhibits

K2 = ExhibitRow(
    "K-2", "Black Panther", "Rotem", "현대로템", "Full size", "", 1,
    (Decimal("10.8"), Decimal("3.6"), Decimal("2.40")), Decimal(55000), "E", "E-10", "Indoor", "Inert", "123",
)  # fmt: skip
K9 = ExhibitRow("K-9", "", "Hanwha", "한화", "Scale model", "1:10", 3, hall="F", booth="F-2")
K21 = ExhibitRow("K-10", company="Hanwha", company_ko="한화")


def heads(report):
    return [(group.heading, group.aside, group.detail) for group in report.groups]


def headings(report):
    return [column.heading for column in report.columns]


def test_by_company_a_head_says_the_hall_and_how_many(frame):
    report = exhibits([K2, K9, K21], frame())
    assert heads(report) == [("Hanwha", "한화", "F · 2 exhibits"), ("Rotem", "현대로템", "E · 1 exhibit")]
    assert [said(row[0]) for group in report.groups for row in group.rows] == ["K-9", "K-10", "K-2"]
    assert report.totals == (Total("3", "exhibits"), Total("5", "pieces"))


@pytest.mark.parametrize(
    ("by", "expected"), [("hall", ["E", "F", "No booth yet"]), ("booth", ["E-10", "F-2", "No booth yet"])]
)
def test_by_place_what_has_none_comes_last(by, expected, frame):
    report = exhibits([K21, K9, K2], frame(), by=by)
    assert [group.heading for group in report.groups] == expected
    assert "Company" in headings(report)
    assert ("Booth" in headings(report)) == (by == "hall")


def test_form_size_and_mass_are_values_in_a_workbook(frame):
    report = exhibits([K2, K9], frame())
    row = dict(zip(headings(report), report.groups[1].rows[0], strict=True))
    assert row["L × W × H (m)"] == Shown("10.8 × 3.6 × 2.4", K2.lengths_m)
    assert row["Mass (kg)"] == Shown("55,000", (Decimal(55000),))
    model = dict(zip(headings(report), report.groups[0].rows[0], strict=True))
    assert model["Form"] == Shown("Scale model 1:10", ("Scale model", "1:10"))


def test_columns_that_nobody_filled_in_are_left_out(frame):
    assert {"Name", "Weapon", "Article"} <= set(headings(exhibits([K2, K9], frame())))
    assert not {"Name", "Weapon", "Article"} & set(headings(exhibits([K9], frame())))


def test_nothing_is_said(frame):
    report = exhibits([], frame("ko"))
    assert (report.size, report.empty) == (0, "아직 전시품이 없습니다.")
