"""The first sheet of a workbook: facts, and a way to the others."""

from datetime import datetime

from exhibitplanner.sheets.writing import Overview, SheetColumn, SheetData
from tests.sheets.writing_samples import sheet, written


def test_the_overview_tells_facts_and_links_the_sheets(tmp_path):
    book = written(tmp_path / "a.xlsx", sheet("Booths", rows=[("a",), ("b",)]), sheet("Halls"))
    rows = list(book["Overview"].values)

    assert rows[0][0] == "MSPO 2027 & Freunde <대한민국관>"
    assert rows[3:9] == [
        ("Venue", "Targi Kielce"),
        ("Opens on", datetime(2027, 9, 7)),
        ("Area (m²)", 1233.5),
        ("Blank", None),
        ("Exported", datetime(2026, 11, 24, 11, 40)),
        ("From", "mspo.exhibit"),
    ]
    assert rows[10:] == [("Sheet", "Rows"), ("Booths", 2), ("Halls", 0)]
    assert [book["Overview"][f"A{row}"].hyperlink.location for row in (12, 13)] == ["'Booths'!A1", "'Halls'!A1"]


def test_the_overview_counts_the_rows_that_came_not_those_announced(tmp_path):
    rows = SheetData("Booths", (SheetColumn("value", "Value"),), (("x",) for _ in range(1203)), 7)
    book = written(tmp_path / "a.xlsx", rows)

    assert list(book["Overview"].values)[-1] == ("Booths", 1203)
    assert book["Booths"].tables["Table1_Booths"].ref == "A1:A1204"


def test_an_overview_can_be_bare(tmp_path):
    book = written(tmp_path / "a.xlsx", overview=Overview("MSPO", sheet_title="MSPO/2027"))

    assert book.sheetnames == ["MSPO-2027"]
    assert book["MSPO-2027"]["A1"].value == "MSPO"


def test_the_words_of_ours_are_in_the_language(tmp_path):
    book = written(tmp_path / "a.xlsx", sheet("부스"), language="ko")

    assert book.sheetnames == ["개요", "부스"]
    assert list(book["개요"].values)[-2:] == [("시트", "행 수"), ("부스", 0)]
    assert book["부스"].oddFooter.right.text == "&P / &N쪽"


def test_a_long_title_and_long_facts_stay_on_the_page(tmp_path):
    overview = Overview("Międzynarodowy Salon Przemysłu Obronnego " * 3, (("Venue", "Targi Kielce " * 30),))
    cells = written(tmp_path / "a.xlsx", overview=overview)["Overview"]

    assert "A1:B1" in {str(merged) for merged in cells.merged_cells.ranges}
    assert cells["A1"].alignment.wrap_text
    assert cells.row_dimensions[1].height > 3 * 20
    assert cells.column_dimensions["B"].width == 58
    assert cells["B4"].alignment.wrap_text
    assert cells.row_dimensions[4].height > 5 * 13
