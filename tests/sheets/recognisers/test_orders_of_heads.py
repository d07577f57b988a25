"""The order of sides in a heading goes before the layout's own."""

import pytest

from exhibitplanner.sheets.grid import Grid
from exhibitplanner.sheets.parsers.dimensions import parse_dimensions
from exhibitplanner.sheets.recognisers.columns import recognise
from exhibitplanner.sheets.recognisers.headings import is_heading
from exhibitplanner.sheets.recognisers.tables import find_tables


@pytest.mark.parametrize(
    ("heading", "cell", "order", "length_width_height"),
    [
        ("Size (WxHxD) cm", "60 x 180 x 45", "WHL", (0.45, 0.6, 1.8)),
        ("Dimensions (W × D × H) mm", "600 x 450 x 1800", "WLH", (0.45, 0.6, 1.8)),
        ("크기 (가로x세로x높이, cm)", "60 x 45 x 180", "WLH", (0.45, 0.6, 1.8)),
        ("Wymiary (szer. x gł. x wys.) [mm]", "600 x 450 x 1800", "WLH", (0.45, 0.6, 1.8)),
        ("Wymiary (mm, dł. × szer. × wys.)", "450 x 600 x 1800", "LWH", (0.45, 0.6, 1.8)),
        ("규격 (전장*전폭*전고, mm)", "450 x 600 x 1800", "LWH", (0.45, 0.6, 1.8)),
        ("Dimensions (Width x Depth x Height, m)", "0.6 x 0.45 x 1.8", "WLH", (0.45, 0.6, 1.8)),
        ("Dimensions (L/W/H, mm)", "450 x 600 x 1800", "LWH", (0.45, 0.6, 1.8)),
        ("Dimensions [mm]", "450 x 600 x 1800", "LWH", (0.45, 0.6, 1.8)),
    ],
)
def test_the_order_in_a_heading(heading: str, cell: str, order: str, length_width_height: tuple[float, ...]) -> None:
    sheet = Grid("Sheet1", (("Item", "Form", heading), ("K-2", "Real", cell), ("K-9", "Model", cell)))
    (table,) = find_tables(sheet, is_heading)
    found = recognise(table, sheet)
    assert found is not None
    column = found.columns[2]
    assert (column.target, column.order) == ("dimensions", order)
    sizes = parse_dimensions(cell, unit=column.unit, order=column.order)
    assert isinstance(sizes, dict)
    assert tuple(float(sizes[letter]) for letter in "LWH") == length_width_height
