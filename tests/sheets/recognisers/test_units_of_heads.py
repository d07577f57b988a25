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
