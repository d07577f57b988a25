"""Units and orders in headings, wherever they stand there: what is read wrong is a thousand times wrong."""

import pytest

from exhibitplanner.sheets.grid import CellRange, Grid
from exhibitplanner.sheets.recognisers.columns import RecognisedColumn, recognise
from exhibitplanner.sheets.recognisers.headings import is_heading, unit_of
from exhibitplanner.sheets.recognisers.tables import FoundTable, find_tables

N = None


def grid(*rows: list[object], merged: tuple[CellRange, ...] = ()) -> Grid:
    width = max(map(len, rows))
    return Grid("Sheet1", tuple((*row, *[None] * (width - len(row))) for row in rows), merged=merged)


def only(sheet: Grid) -> tuple[FoundTable, tuple[RecognisedColumn, ...]]:
    (table,) = find_tables(sheet, is_heading)
    found = recognise(table, sheet)
    assert found is not None
    return table, found.columns


@pytest.mark.parametrize(
    ("heading", "unit"),
    [
        ("Dimensions (L x W x H, mm)", "mm"), ("Dimensions in mm (LxWxH)", "mm"), ("규격(L*W*H/mm)", "mm"), ("크기 [가로x세로x높이, cm]", "cm"),
        ("Wymiary (mm, dł. × szer. × wys.)", "mm"), ("제원 (전장x전폭x전고, mm)", "mm"), ("Dimensions (W × D × H, mm)", "mm"),
        ("규격 (L×W×H, mm)", "mm"), ("Size (L×W×H mm)", "mm"), ("Dimensions (L x W x H, m)", "m"), ("Dimensions in m (LxWxH)", "m"),
        ("Size [mm] L×W×H", "mm"), ("규격(mm)", "mm"), ("Dimensions L×W×H, mm", "mm"),
        ("Dimensions (L x W x H)", N), ("Size (L/W/H)", N), ("규격(L*W*H)", N), ("Dimensions (mm/inch)", N),
    ],
)  # fmt: skip
def test_units_of_sizes(heading: str, unit: str | None) -> None:
    assert unit_of(heading) == unit
    _, columns = only(grid(["Item", heading, "Qty"], ["K-2", "1200x300x200", 1], ["K-9", "1300x300x200", 1]))
    assert [column.target for column in columns] == ["system", "dimensions", "quantity"]
    assert columns[1].unit == unit


@pytest.mark.parametrize(
    ("heading", "unit"),
    [
        ("Weight in tonnes", "tonnes"), ("중량/톤", "톤"), ("Waga w tonach", "tonach"), ("Weight (metric tons)", "metric tons"),
        ("제원(중량, 톤)", "톤"), ("Weight, t", "t"), ("Mass [t]", "t"), ("중량(ton)", "ton"), ("Masa, t", "t"), ("Weight (lbs)", "lbs"),
        ("Weight", N), ("Weight (kg/lbs)", N),
    ],
)  # fmt: skip
def test_units_of_masses(heading: str, unit: str | None) -> None:
    assert unit_of(heading) == unit
    _, columns = only(grid(["Item", heading, "Qty"], ["K-2", 55, 1], ["K-9", 47, 1]))
    assert [(column.target, column.unit) for column in columns][1] == ("mass_kg", unit)


@pytest.mark.parametrize(
    "heading",
    ["Arrival (dd/mm/yyyy)", "Date (mm/dd)", "Gender (M/F)", "Company / Stand", "Hall, Booth", "Move / in", "Time (hh:mm)", "Load up to 5 tons", "Q'ty (C/T)", "T / M", "W x D x H"],
)  # fmt: skip
def test_what_is_no_unit(heading: str) -> None:
    assert unit_of(heading) is None


UNIT_ROWS = {
    "brackets under parts of a group": (
        grid(["품명", "형태", "제원", N, N], [N, N, "중량", "길이", "폭"], [N, N, "(톤)", "(mm)", "(mm)"], ["K-2", "실물", 55, 9000, 3600], merged=(CellRange(1, 2, 1, 4),)),
        ["품명", "형태", "제원 / 중량 (톤)", "제원 / 길이 (mm)", "제원 / 폭 (mm)"], ["톤", "mm", "mm"],
    ),
    "bare, with a word for them": (
        grid(["품명", "형태", "중량", "길이", "폭"], ["단위", "-", "톤", "mm", "mm"], ["K-2", "실물", 55, 9000, 3600]),
        ["품명", "형태", "중량 (톤)", "길이 (mm)", "폭 (mm)"], ["톤", "mm", "mm"],
    ),
    "one over several columns": (
        grid(["Item", "Form", "Weight", "Length", "Width"], [N, N, "[t]", "[mm]", N], ["K-2", "model", 55, 9000, 3600], merged=(CellRange(2, 3, 2, 4),)),
        ["Item", "Form", "Weight (t)", "Length (mm)", "Width (mm)"], ["t", "mm", "mm"],
    ),
    "beside further parts": (
        grid(["품명", "형태", "제원", N, N], [N, N, "중량", "크기", N], [N, N, "(톤)", "길이(mm)", "폭(mm)"], ["K-2", "실물", 55, 9000, 3600],
             merged=(CellRange(1, 2, 1, 4), CellRange(2, 3, 2, 4), CellRange(1, 0, 3, 0), CellRange(1, 1, 3, 1))),
        ["품명", "형태", "제원 / 중량 (톤)", "크기 / 길이(mm)", "크기 / 폭(mm)"], ["톤", "mm", "mm"],
    ),
    "Polish": (
        grid(["Eksponat", "Forma", "Masa", "Wymiary", N], [N, N, N, "dł.", "szer."], [N, N, "[t]", "[mm]", "[mm]"], ["K-2", "model", 55, 9000, 3600], merged=(CellRange(1, 3, 1, 4),)),
        ["Eksponat", "Forma", "Masa (t)", "Wymiary / dł. (mm)", "Wymiary / szer. (mm)"], ["t", "mm", "mm"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", UNIT_ROWS)
def test_a_row_of_units_belongs_to_the_head(case: str) -> None:
    sheet, headings, units = UNIT_ROWS[case]
    table, columns = only(sheet)
    assert table.rows == (len(sheet.cells),)
    assert [column.heading for column in columns] == headings
    assert [column.unit for column in columns[2:]] == units
    assert [column.target for column in columns[2:]] == ["mass_kg", "length_m", "width_m"]


def test_a_record_that_holds_a_unit_is_no_head() -> None:
    table, _ = only(grid(["Item", "Form", "Unit"], ["K-2", "model", "m"], ["K-9", "model", "EA"]))
    assert table.rows == (2, 3)
