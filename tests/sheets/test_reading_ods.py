"""OpenDocument spreadsheets: values, and what calamine does not tell of them."""

from datetime import date, datetime, time, timedelta

import pytest

from exhibitplanner.sheets.grid import CellRange
from tests.sheets.reading_builders import ods_cell, ods_parts, ods_row, package, read_here

STRUCK = (
    '<style:style style:name="ce9" style:family="table-cell"><style:text-properties '
    'style:text-line-through-style="solid"/></style:style><style:style style:name="ce8" style:family="table-cell">'
    '<style:text-properties style:text-line-through-style="none"/></style:style>'
)


@pytest.fixture
def read(tmp_path):
    """The one sheet of these rows."""
    return lambda *rows, styles="": read_here(package(tmp_path / "s.ods", ods_parts("".join(rows), styles)))[0]


def value(kind, **attributes):
    written = "".join(f' office:{name.replace("_", "-")}="{text}"' for name, text in attributes.items())
    return ods_cell(attributes=f'office:value-type="{kind}"{written}')


def test_values_come_as_what_they_are(read):
    grid = read(
        ods_row(
            value("float", value="3"),
            value("percentage", value="0.15"),
            value("currency", value="5.5"),
            value("boolean", boolean_value="true"),
            value("date", date_value="2023-09-05"),
            value("date", date_value="2023-09-05T14:20:00"),
            value("time", time_value="PT09H10M00S"),
            value("time", time_value="PT30H05M00S"),
            ods_cell("007"),
        )
    )

    assert grid.cells[0][:6] == (3, 0.15, 5.5, True, date(2023, 9, 5), datetime(2023, 9, 5, 14, 20))
    assert grid.cells[0][6:] == (time(9, 10), timedelta(hours=30, minutes=5), "007")
    assert isinstance(grid.cells[0][0], int)


def test_a_table_that_starts_at_d3_keeps_its_addresses(read):
    grid = read(
        ods_row(number_rows_repeated="2"),
        ods_row(ods_cell(attributes='table:number-columns-repeated="3"'), ods_cell("KAI")),
        ods_row(ods_cell(attributes='table:number-columns-repeated="16384"'), number_rows_repeated="1048570"),
    )

    assert grid.value(3, 3) == "KAI"
    assert (len(grid.cells), len(grid.cells[0])) == (3, 4)


def test_line_breaks_tabs_and_blanks_of_a_cell_are_kept(read):
    grid = read(
        ods_row(
            ods_cell("<text:p>K-2<text:line-break/>K-9</text:p>"),
            ods_cell("<text:p>one</text:p><text:p/><text:p>three</text:p>"),
            ods_cell('<text:p>a<text:tab/>b<text:s text:c="3"/>c<text:span>d</text:span></text:p>'),
        )
    )

    assert grid.cells == (("K-2\nK-9", "one\n\nthree", "a\tb   cd"),)


def test_comments_and_drawings_are_not_the_cells_text(read):
    drawing = "<draw:frame><draw:text-box><text:p>logo</text:p></draw:text-box></draw:frame>"
    grid = read(
        ods_row(
            ods_cell("<office:annotation><text:p>ask him</text:p></office:annotation><text:p>KIM</text:p>"),
            ods_cell(f"{drawing}<text:p>LEE</text:p>"),
            ods_cell("<office:annotation><text:p>blank</text:p></office:annotation>", attributes=""),
        )
    )

    assert grid.cells == (("KIM", "LEE"),)


def test_errors_and_formulas_without_a_value(read):
    error = 'table:formula="of:=NA()" office:value-type="string" office:string-value="" calcext:value-type="error"'
    grid = read(
        ods_row(
            ods_cell("#N/A", error),
            ods_cell("#REF!", 'table:formula="of:=X1" office:value-type="string"'),
            ods_cell("Err:508", 'table:formula="of:=(" office:value-type="string"'),
            ods_cell(attributes='table:formula="of:=1+1"'),
            ods_cell("2", 'table:formula="of:=1+1" office:value-type="float" office:value="2"'),
            ods_cell("#N/A"),
        )
    )

    assert grid.errors == {(1, 0): "#N/A", (1, 1): "#REF!", (1, 2): "Err:508"}
    assert grid.uncalculated == {(1, 3)}
    assert grid.cells == ((None, None, None, None, 2, "#N/A"),)


def test_hidden_struck_and_repeated_rows(read):
    struck = ods_cell("KIM", 'table:style-name="ce9" office:value-type="string"')
    plain = ods_cell("LEE", 'table:style-name="ce8" office:value-type="string"')
    grid = read(
        ods_row(struck, plain),
        ods_row(struck, struck, number_rows_repeated="2"),
        ods_row(plain, visibility="collapse"),
        ods_row(plain, visibility="filter", number_rows_repeated="3"),
        ods_row(visibility="collapse", number_rows_repeated="1000000"),
        styles=STRUCK,
    )

    assert grid.struck_rows == {2, 3}
    assert grid.hidden_rows == {4, 5, 6, 7}
    assert len(grid.cells) == 7


def test_merged_cells(read):
    wide = 'office:value-type="string" table:number-columns-spanned="3" table:number-rows-spanned="2"'

    assert read(ods_row(), ods_row(ods_cell("Size", wide))).merged == (CellRange(2, 0, 3, 2),)


def test_errors_in_repeated_cells_are_each_named(read):
    error = 'table:formula="of:=NA()" office:value-type="string" table:number-columns-repeated="2"'

    assert set(read(ods_row(ods_cell("#N/A", error), number_rows_repeated="2")).errors) == {
        (1, 0),
        (1, 1),
        (2, 0),
        (2, 1),
    }


def test_header_rows_and_groups_count_as_rows(read):
    grid = read(
        f"<table:table-header-rows>{ods_row(ods_cell('head'))}</table:table-header-rows>",
        f"<table:table-row-group>{ods_row(ods_cell('x'))}</table:table-row-group>",
        ods_row(ods_cell("y"), visibility="collapse"),
    )

    assert grid.cells == (("head",), ("x",), ("y",))
    assert grid.hidden_rows == {3}


def test_hidden_sheets_and_copies_of_other_files(tmp_path):
    row = ods_row(ods_cell("x"))
    display = '<style:table-properties table:display="false"/>'
    hidden = f'<style:style style:name="ta2" style:family="table">{display}</style:style>'
    parts = ods_parts(row, hidden)
    more = (
        f'</table:table><table:table table:name="lists" table:style-name="ta2">{row}</table:table>'
        f"<table:table table:name=\"'file:///old.ods'#S\">{row}</table:table></office:spreadsheet>"
    )
    parts["content.xml"] = str(parts["content.xml"]).replace("</table:table></office:spreadsheet>", more)

    grids = read_here(package(tmp_path / "s.ods", parts))

    assert [(grid.name, grid.hidden) for grid in grids] == [("S", False), ("lists", True)]
