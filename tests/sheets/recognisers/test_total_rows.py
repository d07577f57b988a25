"""Rows that sum up others, whatever they hold beside the word."""

import pytest

from exhibitplanner.sheets.grid import Grid
from exhibitplanner.sheets.recognisers.headings import is_heading
from exhibitplanner.sheets.recognisers.tables import find_tables

N = None


@pytest.mark.parametrize(
    ("row", "total"),
    [
        (("TOTAL", "2 cases", 2, 150), True), (("총계", "2 C/T", 2, 150), True), (("TOTAL", "3 CTNS", N, 1895), True),
        (("Razem", "dwie skrzynie", 2, 150), True), (("Grand Total:", "all", 2, 150), True), (("합계 / Total", "2 C/T", 2, 150), True),
        (("소계", "상자", N, N), True), ((N, "TOTAL", 2, 150), True), (("Suma", "2 skrz.", N, "150 kg"), True), (("계", "전체 목록", 2, 150), True),
        (("Total Defence", "Radar", 2, 150), False), (("Sum", "sum.wing@a.example", 2, 150), False), (("계룡", "Radar", 2, 150), False),
        (("3", "Total station", 2, 150), False),
    ],
)  # fmt: skip
def test_total_rows(row: tuple[object, ...], total: bool) -> None:
    head = ("Case No.", "Description", "Qty", "Gross weight (kg)")
    sheet = Grid("Sheet1", (head, ("1", "Radar", 1, 80), ("2", "Camera", 1, 70), row))
    (table,) = find_tables(sheet, is_heading)
    assert (4 in table.rows, dict(table.left_out).get(4)) == ((False, "total") if total else (True, None))
