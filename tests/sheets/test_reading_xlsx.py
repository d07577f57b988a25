"""Workbooks of Excel: right addresses, right values, and what a sheet says beside them (HAZARDS 3, 4, 5, 8)."""

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook
from openpyxl.chart import BarChart
from openpyxl.styles import Font
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from exhibitplanner.domain.errors import InputError
from exhibitplanner.sheets.grid import CellRange, address
from exhibitplanner.sheets.readers.limits import Limits
from exhibitplanner.sheets.readers.marks import CellBudget, MarkCollector
from exhibitplanner.sheets.readers.xlsx_marks import _look, _measure, _Scan
from tests.sheets.reading_builders import MAIN, package, read_here, sheet_xml, xlsx_parts

ONE = '<row r="1"><c r="A1"><v>1</v></c></row>'


@pytest.fixture
def saved(tmp_path):
    """Save a workbook and read it back."""

    def save(workbook, **options):
        path = tmp_path / "book.xlsx"
        workbook.save(path)
        return read_here(path, **options)

    return save


@pytest.fixture
def packed(tmp_path):
    """Pack parts into an .xlsx and read it."""
    return lambda *sheets, **options: read_here(package(tmp_path / "book.xlsx", xlsx_parts(*sheets, **options)))


def refusal(read):
    with pytest.raises(InputError) as caught:
        read()
    return caught.value


def test_a_table_that_starts_at_h2_keeps_its_addresses(saved):
    workbook = Workbook()
    workbook.active["H2"], workbook.active["I4"] = "Company", "KAI"

    (grid,) = saved(workbook)

    assert grid.value(2, 7) == "Company"
    assert grid.value(4, 8) == "KAI"
    assert grid.cells[0] == (None,) * 9
    assert len(grid.cells) == 4


def test_values_come_as_what_they_are(saved):
    workbook = Workbook()
    given_values = [1.0, 2, 2.5, -0.0, True, " two  blanks ", "line\nbreak", "007", "", 82101234567.0, 1e20, None]
    workbook.active.append(given_values)

    row = saved(workbook)[0].cells[0]

    assert row == (1, 2, 2.5, 0, True, " two  blanks ", "line\nbreak", "007", None, 82101234567, 10**20)
    assert [type(value) for value in row[:4]] == [int, int, float, int]


def test_dates_times_durations_and_percentages(saved):
    workbook = Workbook()
    sheet = workbook.active
    sheet.append([date(2023, 9, 5), datetime(2023, 9, 5, 14, 20), time(9, 10), timedelta(hours=30, minutes=5), 0.15])
    sheet["E1"].number_format = "0%"
    sheet["F1"], sheet["F1"].number_format = 45174, 'yyyy"년" m"월" d"일"'
    sheet["G1"], sheet["G1"].number_format = 45174, '"D-"0'

    row = saved(workbook)[0].cells[0]

    assert row[:3] == (date(2023, 9, 5), datetime(2023, 9, 5, 14, 20), time(9, 10))
    assert row[3:] == (timedelta(hours=30, minutes=5), 0.15, date(2023, 9, 5), 45174)


def test_dates_of_a_1904_workbook(saved):
    workbook = Workbook()
    workbook.epoch = CALENDAR_MAC_1904
    workbook.active.append([date(2023, 9, 5), datetime(2023, 9, 5, 14, 20)])

    assert saved(workbook)[0].cells[0] == (date(2023, 9, 5), datetime(2023, 9, 5, 14, 20))


@pytest.mark.parametrize("text", ["#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!"])
def test_an_error_cell_is_named_and_not_blank(packed, text):
    cells = f'<c r="A1"><v>1</v></c><c r="C1" t="e"><f>X1</f><v>{text}</v></c>'

    (grid,) = packed(f'<row r="1">{cells}</row>')

    assert grid.errors == {(1, 2): text}
    assert grid.cells == ((1, None, None),)


@pytest.mark.parametrize("text", ["#SPILL!", "#CALC!", "#GETTING_DATA", "#FIELD!", "#BLOCKED!", "#CONNECT!"])
def test_an_error_that_calamine_refuses_leaves_the_rest_of_its_sheet_readable(packed, text):
    rows = (
        f'<row r="3"><c r="B3" t="e"><v>{text}</v></c><c r="C3" t="inlineStr"><is><t>a_x000D_b</t></is></c></row>'
        '<row r="1"><c r="A1"><v>7.0</v></c></row>'
    )

    grid, other = packed(rows, ONE)

    assert grid.errors == {(3, 1): text}
    assert grid.cells == ((7, None, None), (None, None, None), (None, None, "a\rb"))
    assert other.cells == ((1,),)


def test_the_second_reader_gives_dates_and_merges_as_the_first_does(tmp_path):
    workbook = Workbook()
    sheet = workbook.active
    sheet.append([date(2023, 9, 5), datetime(2023, 9, 5, 14, 20), time(9, 10), timedelta(hours=30), 3.0, "#N/A"])
    sheet.merge_cells("A3:B4")
    path = tmp_path / "book.xlsx"
    workbook.save(path)
    first = read_here(path)
    sheet["F1"] = "#SPILL!"
    sheet["F1"].data_type = "e"
    workbook.save(path)

    (second,) = read_here(path)

    assert second.errors == {(1, 5): "#SPILL!"}
    assert (second.cells, second.merged) == (first[0].cells, first[0].merged)


def test_a_formula_without_a_stored_value_is_named(packed):
    cells = (
        '<c r="A1"><f>1+1</f></c><c r="B1"><f>1+1</f><v></v></c><c r="C1"><f>1+1</f><v>2</v></c>'
        '<c r="D1" t="str"><f>""</f><v></v></c><c r="E1"><f t="shared" si="0"/></c>'
    )

    (grid,) = packed(f'<row r="1">{cells}</row>')

    assert grid.uncalculated == {(1, 0), (1, 1), (1, 4)}
    assert grid.cells == ((None, None, 2, None, None),)


def test_a_formula_of_openpyxl_at_the_end_of_a_sheet_is_inside_the_grid(saved):
    workbook = Workbook()
    workbook.active["A1"], workbook.active["C3"] = 1, "=A1"

    (grid,) = saved(workbook)

    assert grid.uncalculated == {(3, 2)}
    assert (len(grid.cells), len(grid.cells[2])) == (3, 3)


def test_hidden_rows_and_sheets_are_read_and_said(saved):
    workbook = Workbook()
    for number in range(1, 5):
        workbook.active.append([number])
    workbook.active.row_dimensions[2].hidden = True
    workbook.active.row_dimensions[900].hidden = True
    workbook.create_sheet("lists").sheet_state = "veryHidden"

    plain, lists = saved(workbook)

    assert [row[0] for row in plain.cells] == [1, 2, 3, 4]
    assert plain.hidden_rows == {2}
    assert (plain.hidden, lists.hidden, lists.cells) == (False, True, ())


def test_rows_struck_through_in_every_filled_cell(saved):
    workbook = Workbook()
    sheet = workbook.active
    for _ in range(4):
        sheet.append(["KIM", None, "Manager"])
    for place in ("A2", "B2", "C2", "A3"):
        sheet[place].font = Font(strike=True)
    sheet["A4"].font = sheet["C4"].font = Font(strike=False)

    assert saved(workbook)[0].struck_rows == {2}


def test_a_workbook_with_many_struck_formats(saved):
    workbook = Workbook()
    for number in range(1, 15):
        workbook.active.cell(number, 1, "x").font = Font(strike=number % 2 == 0, size=number + 5)

    assert saved(workbook)[0].struck_rows == {2, 4, 6, 8, 10, 12, 14}


def test_merged_ranges(saved):
    workbook = Workbook()
    workbook.active["B2"] = "Dimensions"
    workbook.active.merge_cells("B2:D3")

    assert saved(workbook)[0].merged == (CellRange(2, 1, 3, 3),)


def test_escapes_rich_text_and_phonetic_marks(packed):
    shared = (
        f'<sst xmlns="{MAIN}" uniqueCount="3"><si><r><t>김</t></r><r><rPr><b/></rPr>'
        '<t xml:space="preserve"> 민수</t></r>'
        "<rPh sb='0' eb='1'><t>KIM</t></rPh></si><si><t>a_x000D_&#10;b</t></si><si><t>_x005F_x000D_</t></si></sst>"
    )
    cells = "".join(f'<c r="{letter}1" t="s"><v>{index}</v></c>' for index, letter in enumerate("ABC"))

    (grid,) = packed(f'<row r="1">{cells}</row>', shared_strings=shared)

    assert grid.cells == (("김 민수", "a\r\nb", "_x000D_"),)


def test_strict_workbooks(packed):
    cells = '<c r="A1"><v>1</v></c><c r="B1" t="d"><v>2023-09-05</v></c><c r="C1" t="e"><v>#N/A</v></c>'

    (grid,) = packed(f'<row r="1" hidden="true">{cells}</row>', strict=True)

    assert grid.cells == ((1, date(2023, 9, 5), None),)
    assert (grid.errors, grid.hidden_rows) == ({(1, 2): "#N/A"}, {1})


def test_rows_out_of_order_and_cells_without_places(packed):
    mixed, placeless = packed(
        '<row r="3" hidden="1"><c r="B3"><v>3</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>',
        '<row><c><v>1</v></c><c t="e"><v>#REF!</v></c></row><row/><row><c/><c><f>A1</f></c></row>',
    )

    assert mixed.cells == ((1, None), (None, None), (None, 3))
    assert mixed.hidden_rows == {3}
    assert (placeless.errors, placeless.uncalculated) == ({(1, 1): "#REF!"}, {(3, 1)})


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
@pytest.mark.parametrize(
    "row",
    [
        "<row r='1' hidden='1'><c r='A1' t='e'><v>#N/A</v></c></row>",
        '<x:row r="1" hidden="1"><x:c r="A1" t="e"><x:v>#N/A</x:v></x:c></x:row>',
    ],
)
def test_xml_that_other_programs_write(tmp_path, row, encoding):
    x = "x:" if "x:" in row else ""
    document = f"<{x}worksheet xmlns{x and ':x'}='{MAIN}'><{x}sheetData>{row}</{x}sheetData></{x}worksheet>"
    parts = xlsx_parts("")
    parts["xl/worksheets/sheet1.xml"] = f"<?xml version='1.0' encoding='{encoding}'?>{document}".encode(encoding)

    (grid,) = read_here(package(tmp_path / "book.xlsx", parts))

    assert grid.errors == {(1, 0): "#N/A"}
    assert grid.hidden_rows == {1}


def test_a_wrong_dimension_is_not_believed(packed):
    wide, narrow = packed(
        sheet_xml(ONE, before='<dimension ref="A1:XFD1048576"/>'),
        sheet_xml('<row r="1"><c r="A1"><v>1</v></c><c r="E1"><v>5</v></c></row>', before='<dimension ref="A1"/>'),
    )

    assert wide.cells == ((1,),)
    assert narrow.cells == ((1, None, None, None, 5),)


def test_a_missing_sheet_part_is_an_error_that_names_the_sheet(tmp_path):
    parts = xlsx_parts(ONE, ONE, names=("Kept", "Lost"))
    del parts["xl/worksheets/sheet2.xml"]

    error = refusal(lambda: read_here(package(tmp_path / "book.xlsx", parts)))

    assert (error.code, error.values["sheet"]) == ("sheet_unreadable", "Lost")


def test_a_workbook_without_sheets_is_an_error(packed):
    assert refusal(packed).code == "no_sheets"


def test_charts_are_left_out(saved):
    workbook = Workbook()
    workbook.active["A1"] = 1
    workbook.create_chartsheet("Chart").add_chart(BarChart())
    workbook.create_sheet("After")["A1"] = "=A1"

    grids = saved(workbook)

    assert [grid.name for grid in grids] == ["Sheet", "After"]
    assert grids[1].uncalculated == {(1, 0)}


def test_a_workbook_part_of_another_name(tmp_path):
    parts = {
        name.replace("workbook.xml", "workbook2.xml"): text.replace("workbook.xml", "workbook2.xml")
        for name, text in xlsx_parts('<row r="2"><c r="B2" t="e"><v>#N/A</v></c><c r="C2"><v>5</v></c></row>').items()
    }

    (grid,) = read_here(package(tmp_path / "book.xlsx", parts))

    assert grid.cells == ((None, None, None), (None, None, 5))
    assert grid.errors == {(2, 1): "#N/A"}


def test_a_string_that_is_not_there_makes_the_sheet_unreadable(packed):
    error = refusal(lambda: packed('<row r="1"><c r="A1" t="s"><v>9</v></c></row>'))

    assert error.code in {"sheet_unreadable", "unreadable"}


def test_blank_rows_and_columns_at_the_end_are_cut(packed):
    cells = '<c r="A1"><v>1</v></c><c r="D1" t="inlineStr"><is><t></t></is></c><c r="E1" s="0"/>'

    (grid,) = packed(f'<row r="1">{cells}</row><row r="9"><c r="A9" t="str"><v></v></c></row>')

    assert grid.cells == ((1,),)


@st.composite
def sheets(draw):
    """The rows of a sheet, with blank cells at the far right; some hold formulas, which tell something."""
    columns_of_row = st.sets(st.integers(0, 900), min_size=1, max_size=4)
    kinds = st.sampled_from(["<v>1</v>", "<v>1</v>", "<v>1</v>", "<f>A1</f>"])
    written = []
    for number, columns in sorted(draw(st.dictionaries(st.integers(1, 400_000), columns_of_row, max_size=6)).items()):
        cells = "".join(f'<c r="{address(number, column)}">{draw(kinds)}</c>' for column in sorted(columns))
        written.append(f'<row r="{number}">{cells}<c r="{address(number, 16_383)}" s="0"/></row>')
    return sheet_xml("".join(written))


@given(sheets())
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_quick_look_and_the_measure_agree_with_the_scan(tmp_path, document):
    part = tmp_path / "sheet.xml"
    part.write_text(document)
    scanned, measured = (MarkCollector("S", CellBudget(10**9)) for _ in range(2))
    with part.open("rb") as stream:
        telling, far = _look(stream, frozenset())
    with part.open("rb") as stream:
        _Scan(scanned, frozenset()).run(stream)
    with part.open("rb") as stream:
        _measure(stream, measured)

    marks = scanned.finish()
    measured.finish()

    assert telling or not (marks.errors or marks.uncalculated or marks.hidden_rows)
    assert telling or scanned.span() == measured.span()
    assert telling or far or scanned.span() <= 5_000_000


def test_cells_far_apart_are_within_the_limit_or_refused_by_name(packed, tmp_path):
    far = ONE + '<row r="2000"><c r="ZZ2000"><v>1</v></c></row>'

    assert packed(far)[0].value(2000, 701) == 1
    error = refusal(lambda: read_here(tmp_path / "book.xlsx", Limits(cells=1_000_000)))
    assert (error.code, error.values["cell"]) == ("too_many_cells", "ZZ2000")
