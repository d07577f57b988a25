"""Whole workbooks: what a coordinator opens, prints and sends on."""

import json
import re
import subprocess
import sys
import tracemalloc
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook
from python_calamine import CalamineWorkbook

from exhibitplanner.sheets.writing import ColumnType, SheetColumn, SheetData
from tests.sheets.writing_samples import ID, OVERVIEW, sheet, write, written

BOOTHS = (
    SheetColumn("number", "Number"),
    SheetColumn("width_m", "Width (m)", ColumnType.DECIMAL),
    SheetColumn("open_sides", "Open sides", ColumnType.INTEGER),
    SheetColumn("status", "Status", ColumnType.CHOICE, ("available", "on_hold")),
    SheetColumn("held_until", "Held until", ColumnType.DATE),
    SheetColumn("due_at", "Due at", ColumnType.DATETIME),
    SheetColumn("opens", "Opens", ColumnType.TIME),
    SheetColumn("locked", "Locked", ColumnType.YES_NO),
    SheetColumn("note", "Note", wrap=True),
    ID,
)
ROW = (
    "007",
    Decimal("12.5"),
    3,
    "on_hold",
    date(2027, 9, 7),
    datetime(2027, 7, 9, 23, 59),
    time(9),
    True,
    "by the gate",
    "0190",
)


@pytest.fixture
def book(tmp_path):
    return written(tmp_path / "plan.xlsx", sheet("Booths", BOOTHS, [ROW, ROW]), sheet("Halls", BOOTHS[:2]))


def test_a_sheet_a_kind_in_order_after_the_overview(book):
    assert book.sheetnames[:3] == ["Overview", "Booths", "Halls"]
    assert book.active.title == "Overview"


def test_values_stand_below_their_heads(book):
    rows = list(book["Booths"].values)

    assert rows[0] == (
        "Number",
        "Width (m)",
        "Open sides",
        "Status",
        "Held until",
        "Due at",
        "Opens",
        "Locked",
        "Note",
        "id",
    )
    assert rows[1] == (*ROW[:4], datetime(2027, 9, 7), *ROW[5:])


def test_number_formats(book):
    formats = [cell.number_format for cell in book["Booths"][2]]

    assert formats[:7] == ["@", "0.00####", "0", "@", "yyyy-mm-dd", "yyyy-mm-dd hh:mm", "hh:mm"]
    assert formats[8:] == ["@", "@"]


def test_values_keep_their_own_format_in_a_column_of_another_type(tmp_path):
    cells = written(
        tmp_path / "a.xlsx", sheet("Any", rows=[(date(2027, 9, 7),), (1.5,), (timedelta(hours=30),), ("x",)])
    )["Any"]

    assert [cell.number_format for cell in cells["A"][1:]] == ["yyyy-mm-dd", "General", "[h]:mm", "@"]


def test_new_rows_have_the_formats_of_their_columns(book):
    columns = book["Booths"].column_dimensions

    assert [columns[letter].number_format for letter in "ABE"] == ["@", "0.00####", "yyyy-mm-dd"]


def test_each_sheet_is_a_table_with_filters(book):
    table = book["Booths"].tables["Table1_Booths"]

    assert table.ref == table.autoFilter.ref == "A1:J3"
    assert table.column_names == [column.heading for column in BOOTHS]
    assert table.tableStyleInfo is None
    assert book["Booths"].auto_filter.ref is None


def test_a_sheet_without_rows_is_a_table_with_one_blank_row(book):
    assert book["Halls"].tables["Table2_Halls"].ref == "A1:B2"
    assert list(book["Halls"].values) == [("Number", "Width (m)"), (None, None)]


def test_the_ids_are_hidden_and_the_head_and_the_name_stay_in_sight(book):
    cells = book["Booths"]

    assert cells.column_dimensions["J"].hidden
    assert not cells.column_dimensions["A"].hidden
    assert cells.freeze_panes == "B2"


def test_a_hidden_first_column_is_frozen_with_the_name(tmp_path):
    cells = written(tmp_path / "a.xlsx", sheet("Booths", (ID, *BOOTHS[:3])))["Booths"]

    assert cells.freeze_panes == "C2"
    assert cells.sheet_view.topLeftCell == "B1"
    assert cells.sheet_view.pane.xSplit == 1  # Excel counts what is in sight


def test_a_sheet_of_one_column_freezes_its_head_alone(tmp_path):
    assert written(tmp_path / "a.xlsx", sheet())["Booths"].freeze_panes == "A2"


def test_printing(book):
    cells = book["Booths"]

    assert cells.print_area == "'Booths'!$A$1:$J$3"
    assert cells.print_title_rows == "$1:$1"
    assert cells.page_setup.orientation == "landscape"
    assert cells.sheet_properties.pageSetUpPr.fitToPage
    assert (cells.page_setup.fitToWidth, cells.page_setup.fitToHeight) == (1, 0)
    assert cells.oddFooter.left.text == "MSPO && 2027"
    assert cells.oddFooter.right.text == "Page &P of &N"
    assert book["Overview"].page_setup.orientation == "portrait"


def test_a_table_too_wide_to_read_on_one_page_takes_more_and_repeats_its_names(tmp_path):
    columns = (*(SheetColumn(f"f{number}", f"Field {number}") for number in range(9)), ID)
    cells = written(tmp_path / "a.xlsx", sheet("Wide", columns, [("x" * 50,) * 10]))["Wide"]

    assert cells.page_setup.fitToWidth == 3
    assert cells.print_title_cols == "$A:$A"


def test_widths_fit_hangul_and_end_at_sixty(tmp_path):
    columns = tuple(SheetColumn(name, name) for name in "abcd")
    rows = [("x" * 20, "현" * 20, "x" * 500, None)]
    widths = written(tmp_path / "a.xlsx", sheet("Widths", columns, rows))["Widths"].column_dimensions

    assert widths["B"].width > 40 > widths["A"].width > 20
    assert widths["C"].width == 60
    assert widths["D"].width == 7


def test_the_widest_value_counts_wherever_it_stands(tmp_path):
    rows = [("x",)] * 3000 + [("x" * 30,)]

    assert written(tmp_path / "a.xlsx", sheet("Late", rows=rows))["Late"].column_dimensions["A"].width > 30


def test_a_long_heading_over_narrow_values_goes_on_two_lines(tmp_path):
    columns = (SheetColumn("p", "Ground pressure (kPa)", ColumnType.DECIMAL),)
    cells = written(tmp_path / "a.xlsx", sheet("Exhibits", columns, [(Decimal(9),)]))["Exhibits"]

    assert cells.column_dimensions["A"].width < len("Ground pressure (kPa)")
    assert cells.row_dimensions[1].height > 2 * 13


def test_long_and_broken_text_is_wrapped_in_a_row_that_shows_it(tmp_path):
    columns = (SheetColumn("name", "Name"), SheetColumn("note", "Note", wrap=True))
    rows = [("short", "short"), ("a\nb\nc", None), (None, "word " * 40), ("x" * 2000, None)]
    cells = written(tmp_path / "a.xlsx", sheet("Notes", columns, rows))["Notes"]

    assert [cells.row_dimensions[row].height for row in (2, 5)] == [None, None]
    assert cells.row_dimensions[3].height == pytest.approx(3 * 13.5 + 1.5)
    assert 5 * 13.5 < cells.row_dimensions[4].height < 9 * 13.5
    assert [cells["A2"].alignment.wrap_text, cells["A3"].alignment.wrap_text, cells["B4"].alignment.wrap_text] == [
        None,
        True,
        True,
    ]
    assert not cells["A5"].alignment.wrap_text


def test_choices_drop_down(book):
    found = {str(one.sqref): one for one in book["Booths"].data_validations.dataValidation}

    assert found["D2:D1048576"].formula1 == '"available,on_hold"'
    assert found["D2:D1048576"].errorStyle == "warning"  # [clear] may be typed
    assert found["H2:H1048576"].formula1 == "'lists'!$A$1:$A$2"
    assert [cell.value for cell in book["lists"]["A"]] == [True, False]
    assert book["lists"].sheet_state == "veryHidden"
    assert book.sheetnames[-1] == "lists"


@pytest.mark.parametrize(
    "choices",
    [
        tuple(f"choice {number}" for number in range(40)),
        ("a,b", "c"),
        ('a"b', "c"),
        (" a", "b"),
        ("가" * 250, "나나나나나"),
    ],
)
def test_choices_that_do_not_fit_into_a_validation_are_kept_in_a_hidden_sheet(tmp_path, choices):
    columns = (SheetColumn("c", "C", ColumnType.CHOICE, choices), SheetColumn("d", "D", ColumnType.CHOICE, choices))
    book = written(tmp_path / "a.xlsx", sheet("Lists", columns))

    assert {one.formula1 for one in book["Lists"].data_validations.dataValidation} == {
        f"'lists (2)'!$A$1:$A${len(choices)}"
    }
    assert tuple(cell.value for cell in book["lists (2)"]["A"]) == choices


def test_two_lists_stand_side_by_side(tmp_path):
    long, odd = tuple(f"choice {number}" for number in range(40)), ("a,b", "c")
    columns = (SheetColumn("c", "C", ColumnType.CHOICE, long), SheetColumn("d", "D", ColumnType.CHOICE, odd))
    book = written(tmp_path / "a.xlsx", sheet("Booths", columns))

    assert [one.formula1 for one in book["Booths"].data_validations.dataValidation] == [
        "'lists'!$A$1:$A$40",
        "'lists'!$B$1:$B$2",
    ]
    assert [cell.value for cell in book["lists"]["B"]][:3] == ["a,b", "c", None]


def test_no_lists_no_hidden_sheet(tmp_path):
    assert written(tmp_path / "a.xlsx", sheet()).sheetnames == ["Overview", "Booths"]


def test_a_columns_words_for_yes_and_no_are_written_and_offered(tmp_path):
    columns = (SheetColumn("ours", "우리 업체", ColumnType.YES_NO, ("예", "아니오")),)
    cells = written(tmp_path / "a.xlsx", sheet("참가", columns, [(True,), (False,), (None,)]), language="ko")["참가"]

    assert [cell.value for cell in cells["A"]] == ["우리 업체", "예", "아니오", None]
    assert cells.data_validations.dataValidation[0].formula1 == '"예,아니오"'


def test_notes_stand_on_heads_that_have_one(tmp_path):
    columns = (
        SheetColumn("a", "A"),
        SheetColumn("b", "B", note="Blank changes nothing,\n[clear] empties. _x000D_ \x01"),
    )
    cells = written(tmp_path / "a.xlsx", sheet("Booths", columns))["Booths"]

    assert cells["A1"].comment is None
    assert cells["B1"].comment.text == "Blank changes nothing,\n[clear] empties. _x005F_x000D_ \ufffd"


def test_document_properties(tmp_path):
    before = datetime.now(UTC).replace(tzinfo=None, microsecond=0)
    properties = written(tmp_path / "a.xlsx", sheet()).properties

    assert (properties.title, properties.creator, properties.language) == ("MSPO & 2027", "KOTRA", "en")
    assert before <= properties.created <= before + timedelta(minutes=1)


def test_titles_and_headings_that_excel_refuses_are_made_acceptable(tmp_path):
    columns = (SheetColumn("a", "Name"), SheetColumn("b", "NAME"), SheetColumn("c", ""))
    book = written(tmp_path / "a.xlsx", sheet("History", columns), sheet("overview"), sheet("a/b"), sheet("'A-B'"))

    assert book.sheetnames == ["Overview", "History (2)", "overview (2)", "a-b", "A-B (2)"]
    assert next(book["History (2)"].values) == ("Name", "NAME (2)", "c")


def test_progress_rises_from_none_to_all(tmp_path):
    shares = []
    rows = [("x",)] * 3000

    write(tmp_path / "a.xlsx", sheet("A", rows=rows), sheet("B", rows=rows), progress=shares.append)

    assert shares == sorted(shares)
    assert len(set(shares)) > 10
    assert 0 <= shares[0] < 0.2
    assert shares[-1] == 1


def test_rows_are_not_gathered_in_memory(tmp_path):
    rows = (tuple(f"{number} {column} what a cell of the plan holds" for column in range(10)) for number in range(8000))
    columns = tuple(SheetColumn(f"f{number}", f"F {number}") for number in range(10))
    write(tmp_path / "warm.xlsx", sheet())
    tracemalloc.start()
    try:
        write(tmp_path / "a.xlsx", SheetData("Big", columns, rows, 8000))
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()

    with ZipFile(tmp_path / "a.xlsx") as archive:
        assert archive.getinfo("xl/worksheets/sheet2.xml").file_size > 6_000_000
    assert peak < 4_500_000


def test_a_row_of_another_length_is_a_fault_of_ours(tmp_path):
    with pytest.raises(ValueError, match="zip"):
        write(tmp_path / "a.xlsx", sheet(rows=[("x", "y")]))


def test_the_door_opens_without_openpyxl():
    code = "import json, sys; import exhibitplanner.sheets.writing; print(json.dumps(sorted(sys.modules)))"
    loaded = json.loads(subprocess.run([sys.executable, "-c", code], capture_output=True, check=True).stdout)

    assert not {"openpyxl", "lxml"} & set(loaded)


def test_dimensions_are_true_so_that_fast_readers_read_all(tmp_path):
    write(tmp_path / "a.xlsx", sheet("Booths", BOOTHS, [ROW] * 7), overview=OVERVIEW)

    with ZipFile(tmp_path / "a.xlsx") as archive:
        sheets = [archive.read(f"xl/worksheets/sheet{number}.xml").decode() for number in (1, 2, 3)]
    assert [re.search(r'<dimension ref="([^"]+)"', xml)[1] for xml in sheets] == ["A1:B12", "A1:J8", "A1:A2"]
    fast = load_workbook(tmp_path / "a.xlsx", read_only=True)
    assert len(list(fast["Booths"].values)) == 8
    fast.close()
    assert len(CalamineWorkbook.from_path(str(tmp_path / "a.xlsx")).get_sheet_by_name("Booths").to_python()) == 8
