"""A sender's workbook given back with problems: marks and comments are added, nothing else of it is touched."""

from datetime import date
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.comments import Comment
from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import PatternFill

from exhibitplanner.domain.errors import InputError
from exhibitplanner.sheets.problems.problem_data import CellProblem, ListWords
from exhibitplanner.sheets.problems.problem_writing import write_problems
from exhibitplanner.sheets.reading import read_spreadsheet
from exhibitplanner.sheets.recognisers.columns import recognise
from exhibitplanner.sheets.recognisers.headings import is_heading
from exhibitplanner.sheets.recognisers.tables import find_tables
from tests.sheets.form_samples import write_form

WORDS = ListWords("Problems 문제", "What we could not take in", "Correct them.", ("Cell", "Value", "Why"), "Mended.")
LIST = "xl/worksheets/sheet"


def sender(path: Path) -> Path:
    book = Workbook()
    people = book.active
    people.title = "참가자 '명단'"
    for row in (
        ["성명", "영문성명", "이메일", "휴대전화", "도착일", "출발일"],
        ["홍길동", "HONG Gildong", "a@b.example", "010-1234-5678", 'on "31/02"', date(2027, 9, 3)],
        ["김철수", "KIM Cheolsu", "nobody", 1012345678, None, "#N/A"],
    ):
        people.append(row)
    people["F3"].data_type = "e"
    people["C3"].comment = Comment("my own note", "Kim")
    people["A1"].comment = Comment("head note", "Kim")
    red = PatternFill("solid", bgColor="FF0000")
    people.conditional_formatting.add("A2:A9", CellIsRule(operator="equal", formula=['"x"'], fill=red))
    people.print_title_rows = "1:1"
    other = book.create_sheet("Other")
    other["A1"] = "text"
    other.print_area = "A1:B2"
    book.active = 1
    book.save(path)
    return path


def problem(
    cell: str, message: str = "no date\n날짜가 아님", sheet: str = "참가자 '명단'", value: str = "x"
) -> CellProblem:
    return CellProblem(sheet, cell, value, message)


def parts(path: Path) -> dict[str, bytes]:
    with ZipFile(path) as archive:
        assert archive.testzip() is None
        assert len(set(archive.namelist())) == len(archive.namelist())
        return {name: archive.read(name) for name in archive.namelist()}


def test_marks_comments_and_a_list(tmp_path: Path) -> None:
    source = sender(tmp_path / "people.xlsx")
    found = [problem(cell) for cell in ("E2", "F2", "C3", "D3", "E3", "F3")] + [problem("E2", "and more")]
    out = write_problems(source, tmp_path / "back.xlsx", found, WORDS)
    book = load_workbook(out)
    listed, people, other = book.worksheets
    assert book.sheetnames == ["Problems 문제", "참가자 '명단'", "Other"]
    assert people["E2"].comment.text == "no date\n날짜가 아님\nand more"
    assert people["C3"].comment.text == "my own note\n– no date\n날짜가 아님"
    assert people["A1"].comment.text == "head note"
    marks = {str(rules.sqref): rules.rules[0] for rules in people.conditional_formatting if str(rules.sqref) != "A2:A9"}
    assert {cell: rule.formula[0] for cell, rule in marks.items()} == {
        "E2": 'EXACT(E2,"on ""31/02""")', "F2": "TRUE", "C3": 'EXACT(C3,"nobody")', "D3": "D3=1012345678",
        "E3": "ISBLANK(E3)", "F3": "ISERROR(F3)",
    }  # fmt: skip
    assert marks["E2"].dxf.fill.bgColor.rgb == "FFFDECC8"
    assert marks["E2"].dxf.border.left.style == "thin"
    priorities = [rule.priority for rules in people.conditional_formatting for rule in rules.rules]
    assert len(set(priorities)) == len(priorities) == 7
    assert (people.print_title_rows, other.print_area) == ("$1:$1", "'Other'!$A$1:$B$2")
    assert [sheet.sheet_view.tabSelected for sheet in book.worksheets] == [True, False, False] or not any(
        sheet.sheet_view.tabSelected for sheet in (people, other)
    )
    rows = [[cell.value for cell in row][1:4] for row in listed.iter_rows(min_row=5)]
    assert rows[0] == ["'참가자 ''명단'''!E2", "x", "no date\n날짜가 아님"]
    assert len(rows) == len(found)
    assert listed["B5"].hyperlink.location == "'참가자 ''명단'''!E2"


def test_nothing_else_is_touched(tmp_path: Path) -> None:
    source = write_form(tmp_path / "form.xlsx")
    out = write_problems(
        source, tmp_path / "back.xlsx", [problem("C5", sheet="Form"), problem("D12", sheet="Form")], WORDS
    )
    before, after = parts(source), parts(out)
    assert before.keys() <= after.keys()
    changed = {name for name, content in before.items() if after[name] != content}
    assert changed <= {
        "[Content_Types].xml", "xl/workbook.xml", "xl/styles.xml", "xl/_rels/workbook.xml.rels",
        "xl/worksheets/sheet1.xml", "xl/worksheets/_rels/sheet1.xml.rels", "xl/drawings/vmlDrawing1.vml",
    }  # fmt: skip
    boxes = before["xl/drawings/vmlDrawing1.vml"]  # of the form's check box; ours are put in before its end
    assert after["xl/drawings/vmlDrawing1.vml"].startswith(boxes[: boxes.rindex(b"</")])
    sheet, old = after["xl/worksheets/sheet1.xml"], before["xl/worksheets/sheet1.xml"]
    end = old.index(b"</sheetData>")
    assert sheet[:end] == old[:end].replace(b' tabSelected="1"', b"")
    assert old.count(b"x14:dataValidation ") == sheet.count(b"x14:dataValidation ") > 0
    assert read_spreadsheet(out).grids[1:] == read_spreadsheet(source).grids


def test_macros_stay(tmp_path: Path) -> None:
    source = write_form(tmp_path / "form.xlsm", macros=True)
    out = write_problems(source, tmp_path / "back.xlsx", [problem("C5", sheet="Form")], WORDS)
    assert out == tmp_path / "back.xlsm"
    assert parts(out)["xl/vbaProject.bin"] == parts(source)["xl/vbaProject.bin"]


def test_a_second_time(tmp_path: Path) -> None:
    """What was mended says so, what is still wrong is told anew, and there is one list."""
    first = write_problems(sender(tmp_path / "people.xlsx"), tmp_path / "1.xlsx", [problem("E2"), problem("D3")], WORDS)
    again = write_problems(first, tmp_path / "2.xlsx", [problem("D3", "still wrong"), problem("B2")], WORDS)
    book = load_workbook(again)
    assert book.sheetnames == ["Problems 문제", "참가자 '명단'", "Other"]
    people = book.worksheets[1]
    assert {cell: people[cell].comment.text for cell in ("E2", "D3", "B2")} == {
        "E2": "Mended.", "D3": "still wrong", "B2": "no date\n날짜가 아님",
    }  # fmt: skip
    assert book.worksheets[0].max_row == 6
    last = load_workbook(write_problems(again, tmp_path / "3.xlsx", [problem("A1", sheet="Other")], WORDS))
    assert {last.worksheets[1][cell].comment.text for cell in ("E2", "D3", "B2")} == {"Mended."}
    assert last.worksheets[1]["A1"].comment.text == "head note"


def test_a_senders_own_sheet_of_that_name_stays(tmp_path: Path) -> None:
    source = tmp_path / "people.xlsx"
    book = Workbook()
    book.active.title = WORDS.sheet_title
    book.active["A1"] = "mine"
    book.save(source)
    out = write_problems(source, tmp_path / "back.xlsx", [problem("A1", sheet=WORDS.sheet_title)], WORDS)
    back = load_workbook(out)
    assert back.sheetnames == ["Problems 문제 (2)", "Problems 문제"]
    assert back.worksheets[1]["A1"].value == "mine"


@pytest.mark.parametrize(
    "values",
    [
        ["Name", "E-mail"],
        ["a@b.example", "c@d.example"],
        ["성명", "이메일"],
        ["K-2", "5"],
        ["id", "name"],
        ["Total", ""],
    ],
)
def test_the_list_is_no_table(tmp_path: Path, values: list[str]) -> None:
    found = [problem("C3", value=value, message=value) for value in values] * 4
    out = write_problems(sender(tmp_path / "people.xlsx"), tmp_path / "back.xlsx", found, WORDS)
    grid = read_spreadsheet(out).grids[0]
    assert grid.name == "Problems 문제"
    assert not [one for table in find_tables(grid, is_heading) if (one := recognise(table, grid)) is not None]


@pytest.mark.parametrize("encoding", ["utf-8", "cp949"])
def test_a_text_file_becomes_a_workbook(tmp_path: Path, encoding: str) -> None:
    source = tmp_path / "people: [1].csv"
    source.write_text("성명,도착일,전화\n홍길동,31/02,=1+1\n김,2027-09-03,010\n", encoding=encoding)
    sheet = read_spreadsheet(source).grids[0].name
    out = write_problems(source, tmp_path / "back.xlsx", [problem("B2", sheet=sheet)], WORDS)
    grid = read_spreadsheet(out).grids[1]
    assert grid.cells == read_spreadsheet(source).grids[0].cells
    assert load_workbook(out).worksheets[1]["B2"].comment.text == "no date\n날짜가 아님"


def test_what_cannot_be_changed_is_copied(tmp_path: Path) -> None:
    """A workbook without styles, as some programs write: its values come back all the same."""
    source = sender(tmp_path / "people.xlsx")
    kept = parts(source)
    del kept["xl/styles.xml"]
    relations = kept["xl/_rels/workbook.xml.rels"].decode()
    items = [one for one in relations.split("<Relationship ") if "styles.xml" not in one]
    text = "<Relationship ".join(items)
    kept["xl/_rels/workbook.xml.rels"] = (
        text if text.endswith("</Relationships>") else text + "</Relationships>"
    ).encode()
    with ZipFile(source, "w") as archive:
        for name, content in kept.items():
            archive.writestr(name, content)
    out = write_problems(source, tmp_path / "back.xlsx", [problem("E2")], WORDS)
    assert read_spreadsheet(out).grids[1].cells[1][:2] == ("홍길동", "HONG Gildong")
    assert load_workbook(out).worksheets[1]["E2"].comment


def test_refusals(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="file_missing"):
        write_problems(tmp_path / "no.xlsx", tmp_path / "back.xlsx", [], WORDS)
    with pytest.raises(InputError, match="target_folder_missing"):
        write_problems(sender(tmp_path / "a.xlsx"), tmp_path / "no" / "back.xlsx", [problem("E2")], WORDS)
    assert sorted(one.name for one in tmp_path.iterdir()) == ["a.xlsx"]
