"""A report as a workbook: what stands in its cells, how it looks, and how it comes out of a printer."""

from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal

import pytest
from openpyxl import load_workbook

from exhibitplanner.domain.errors import InputError
from exhibitplanner.sheets.reports.report_data import ReportBook, ReportColumn, ReportGroup, ReportPage
from exhibitplanner.sheets.reports.report_writing import write_report_book

PAGE = ReportPage("a4", landscape=True, foot_left="A & B", foot_centre="now", page_of="page {page} of {pages}")
COLUMNS = (ReportColumn("System", strong=True), ReportColumn("Mass kg"), ReportColumn("Arrives"), ReportColumn("Note"))
K2 = ("K-2", Decimal(55000), datetime(2023, 9, 1, 8, 30), None)
K9 = ("=K-9", Decimal("47.25"), date(2023, 9, 2), "-")
BOOK = ReportBook(
    title="Exhibits",
    lines=("MSPO 2023", "2 exhibits"),
    columns=COLUMNS,
    groups=(ReportGroup("Rotem", (K2,), "E-10"), ReportGroup("Hanwha", (K9, K9), foot=("Total", Decimal("94.5"), None, None))),
    foot=("All", Decimal("55094.5"), None, None),
    empty="Nothing yet.",
    language="en",
    author="Exhibit Planner",
    page=PAGE,
)  # fmt: skip


@pytest.fixture
def sheet(tmp_path):
    def write(book=BOOK):
        assert write_report_book(tmp_path / "report.xlsx", book) == ()
        return load_workbook(tmp_path / "report.xlsx").active

    return write


def test_title_heads_groups_and_sums_stand_in_their_order(sheet):
    rows = [row for row in sheet().values if any(value is not None for value in row)]

    assert rows == [
        ("Exhibits", None, None, None),
        ("MSPO 2023", None, None, None),
        ("2 exhibits", None, None, None),
        ("System", "Mass kg", "Arrives", "Note"),
        ("Rotem", None, None, "E-10"),
        ("K-2", 55000, datetime(2023, 9, 1, 8, 30), None),
        ("Hanwha", None, None, None),
        ("=K-9", 47.25, datetime(2023, 9, 2), "-"),
        ("=K-9", 47.25, datetime(2023, 9, 2), "-"),
        ("Total", 94.5, None, None),
        ("All", 55094.5, None, None),
    ]


def test_a_text_is_never_a_formula(sheet):
    cell = sheet()["A9"]
    assert (cell.value, cell.data_type) == ("=K-9", "s")


def test_numbers_are_shown_as_numbers_and_stand_at_the_right_with_their_head(sheet):
    made = sheet()
    assert (made["B7"].number_format, made["B9"].number_format) == ("#,##0", "#,##0.0###")
    assert [made[f"{letter}5"].alignment.horizontal for letter in "ABCD"] == ["left", "right", "left", "left"]
    assert made["C9"].number_format == "yyyy-mm-dd"


def test_sums_and_what_is_searched_by_are_bold(sheet):
    made = sheet()
    bold = {cell.coordinate for row in made.iter_rows(min_row=6) for cell in row if cell.font.b and cell.value}
    assert bold == {"A6", "A7", "A8", "A9", "A10", "A11", "B11", "A12", "B12"}


def test_the_heads_stay_in_sight_can_be_filtered_by_and_are_on_every_page(sheet):
    made = sheet()
    assert made.freeze_panes == "A6"
    assert made.auto_filter.ref == "A5:D12"
    assert made.print_title_rows == "$5:$5"


@pytest.mark.parametrize(
    ("paper", "landscape", "setup"), [("a4", True, ("9", "landscape")), ("us-letter", False, ("1", "portrait"))]
)
def test_it_is_printed_as_wide_as_the_paper_with_a_foot(sheet, paper, landscape, setup):
    made = sheet(replace(BOOK, page=replace(PAGE, paper=paper, landscape=landscape)))
    page = made.page_setup
    assert (str(page.paperSize), page.orientation) == setup
    assert (made.sheet_properties.pageSetUpPr.fitToPage, page.fitToWidth, page.fitToHeight) == (True, 1, 0)
    foot = made.oddFooter
    assert (foot.left.text, foot.center.text, foot.right.text) == ("A && B", "now", "page &P of &N")


def test_a_column_to_write_in_is_wide_and_its_rows_are_tall(sheet):
    made = sheet(replace(BOOK, columns=(*COLUMNS[:3], ReportColumn("Signature", to_write=True))))
    assert made.column_dimensions["D"].width >= 28
    assert made.row_dimensions[7].height == 26


def test_a_report_without_rows_says_so_below_its_heads(sheet):
    made = sheet(replace(BOOK, groups=(), foot=()))
    assert made["A5"].value == "System"
    assert made["A6"].value == "Nothing yet."


def test_a_report_of_one_column_has_group_heads_too(sheet):
    made = sheet(replace(BOOK, columns=COLUMNS[:1], groups=(ReportGroup("Rotem", (("K-2",),), "E-10"),), foot=()))
    assert [cell.value for cell in made["A"][5:]] == ["Rotem", "K-2"]


def test_a_heading_that_is_wider_than_the_table_goes_on_several_lines(sheet):
    groups = (ReportGroup("Shipment " + "to Kielce " * 30, (K2,)), ReportGroup("Shipment " * 30, (K2,), "E-10"))
    made = sheet(replace(BOOK, groups=groups, foot=()))
    assert [str(one) for one in made.merged_cells.ranges] == ["A6:D6"]
    assert made["A6"].alignment.wrap_text
    assert made.row_dimensions[6].height > 60
    assert made["D8"].value == "E-10"


def test_what_stood_there_stays_where_the_file_cannot_be_written(tmp_path):
    with pytest.raises(InputError) as raised:
        write_report_book(tmp_path / "nowhere" / "report.xlsx", BOOK)
    assert raised.value.code == "target_folder_missing"
