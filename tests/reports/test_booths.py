"""The list of booths: halls, numbers in their order, areas."""

from decimal import Decimal

from exhibitplanner.reports.booths import BoothRow, booths
from exhibitplanner.reports.document import Shown, Total, said

E10 = BoothRow("E", "E-10", "Main", lengths_m=(Decimal(6), Decimal("3.50")), area_m2=Decimal(21), holders="KAI")
E2 = BoothRow("E", "E-2", "Main", area_m2=Decimal(9), floor_load_kn_m2=Decimal(50))
A1 = BoothRow("A", "007")


def test_a_hall_has_its_booths_by_number_with_count_and_area(frame):
    report = booths([E10, A1, E2], frame())
    assert [(group.heading, group.aside, group.detail) for group in report.groups] == [
        ("A", "", "1 booth"), ("E", "Main", "2 booths · 30 m²"),
    ]  # fmt: skip
    assert [said(row[0]) for group in report.groups for row in group.rows] == ["007", "E-2", "E-10"]
    assert report.totals == (Total("3", "booths"), Total("1", "given"), Total("30", "m²"))


def test_width_and_depth_are_a_part_each(frame):
    report = booths([E10], frame())
    place = [column.heading for column in report.columns].index("W × D (m)")
    assert report.groups[0].rows[0][place] == Shown("6 × 3.5", E10.lengths_m)
    assert report.columns[place].parts == ("Width (m)", "Depth (m)")


def test_columns_are_those_that_somebody_filled_in(frame):
    assert [column.heading for column in booths([A1, E10], frame()).columns] == ["Booth", "W × D (m)", "m²", "Company"]
    assert "Floor (kN/m²)" in [column.heading for column in booths([E2], frame()).columns]
