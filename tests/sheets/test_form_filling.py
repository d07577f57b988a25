"""A form filled: the right values in the right cells, and not a byte of anything else."""

from datetime import date, datetime
from decimal import Decimal
from zipfile import ZipFile

import pytest
from lxml import etree
from openpyxl import load_workbook
from openpyxl.styles import Border, Side
from openpyxl.worksheet.datavalidation import DataValidation

from exhibitplanner.domain.errors import InputError
from exhibitplanner.sheets.reading import read_spreadsheet
from exhibitplanner.sheets.templates.mapping import FormMapping
from exhibitplanner.sheets.templates.workbook import opened_book
from tests.sheets.form_samples import DATE, FORM, changed_parts, form_bytes, packed, plain_form, write_form
from tests.sheets.form_values import Values, filled, form_of
from tests.sheets.reading_builders import xlsx_parts

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
pytestmark = pytest.mark.filterwarnings("ignore:Data Validation extension")  # openpyxl reads no x14, which is the point
EXHIBITS = [
    {"system": "K-2", "form": "Full size", "quantity": 1, "mass_kg": Decimal(55), "length_m": Decimal("10.8")},
    {"system": "K9A1", "form": "Mock-up", "quantity": 2, "mass_kg": None, "length_m": Decimal(12)},
    {"system": "=1+1", "form": "Screen", "quantity": 4, "mass_kg": Decimal("0.5"), "length_m": None},
]
VALUES = Values(
    {
        "exhibition.name": "MSPO 2027 & co <Kielce>",
        "exhibition.opens_on": date(2027, 9, 7),
        "company.name": "한화에어로스페이스 (Hanwha Aerospace)",
        "participation.fascia_name": "HANWHA",
        "participation.booth_type": "Raw space",
        "hall.code": "E",
        "booth.number": "007",
        "assignment.area_m2": Decimal("37.50"),
        "contact.name": "KIM Dahyun",
        "contact.email": "kim@hanwha.example",
    },
    {"exhibits": EXHIBITS},
    {"Space only": "Raw space"},
)


def parts_of(path):
    with ZipFile(path) as archive:
        return {info.filename: (info, archive.read(info)) for info in archive.infolist()}, archive.comment


def without_cells(content: bytes, cells: set[str]) -> bytes:
    """The canonical XML of a sheet whose named cells are emptied."""
    root = etree.fromstring(content)
    for cell in root.iter(f"{MAIN}c"):
        if cell.get("r") in cells:
            cell.attrib.pop("t", None)
            for one in list(cell):
                cell.remove(one)
    return etree.tostring(root, method="c14n")


def test_nothing_but_the_cells_changes(tmp_path):
    path = write_form(tmp_path / "form.xlsx")
    out, report = filled(path, VALUES)
    before, comment = parts_of(path)
    after, comment_after = parts_of(out)
    assert list(before) == list(after)
    assert comment == comment_after == b"made by the organiser"
    for name, (info, content) in before.items():
        new, now = after[name]
        shared = [
            (one.date_time, one.compress_type, one.external_attr, one.extra, one.create_system) for one in (info, new)
        ]
        assert shared[0] == shared[1]
        assert new.date_time == DATE
        if name not in {FORM, "xl/workbook.xml"}:
            assert now == content, name
            assert (info.CRC, info.compress_size) == (new.CRC, new.compress_size)
    touched = {one.cell for one in (*report.written, *report.blank)}
    assert touched == {"A1", "C3", "C4", "C5", "C6", "C7", "C8", *(f"{c}{r}" for c in "BCDEF" for r in (11, 12, 13))}
    assert without_cells(before[FORM][1], touched) == without_cells(after[FORM][1], touched)
    workbook = after["xl/workbook.xml"][1]
    assert b'fullCalcOnLoad="1"' in workbook
    assert workbook.replace(b' fullCalcOnLoad="1"', b"").endswith(before["xl/workbook.xml"][1][-200:])


def test_the_values(tmp_path):
    out, report = filled(write_form(tmp_path / "form.xlsx"), VALUES)
    form = load_workbook(out)["Form"]
    assert form["A1"].value == "Exhibitor form: MSPO 2027 & co <Kielce>"
    assert form["C3"].value == "한화에어로스페이스 (Hanwha Aerospace)"
    assert form["C5"].value == "Space only"  # as the list of the hidden sheet spells it
    assert form["C6"].value == datetime(2027, 9, 7)
    assert form["C6"].number_format == "dd/mm/yyyy"
    assert form["C7"].value == "Hall E, stand 007 (37.5 m²)"
    assert form["C8"].value == "KIM Dahyun <kim@hanwha.example>"
    lines = [[form.cell(row, column).value for column in range(1, 7)] for row in range(11, 16)]
    assert lines == [
        [1, "K-2", "Full size", 1, 55, 10.8],
        [2, "K9A1", "Mock-up", 2, None, 12],
        [3, "=1+1", "Screen", 4, 0.5, None],
        [4, None, None, None, None, None],
        [5, None, None, None, None, None],
    ]
    assert form["B13"].data_type == "s"
    assert form["D16"].value == "=SUM(D11:D15)"
    assert [(one.cell, one.field) for one in report.blank] == [
        ("E12", "exhibits.mass_kg|t"),
        ("F13", "exhibits.length_m"),
    ]
    assert (report.unknown, report.problems) == ([], [])


def test_runs_keep_their_fonts(tmp_path):
    out, _ = filled(write_form(tmp_path / "form.xlsx"), VALUES)
    root = etree.fromstring(parts_of(out)[0][FORM][1])
    cell = next(one for one in root.iter(f"{MAIN}c") if one.get("r") == "C8")
    runs = [("".join(run.itertext()), next(run.iter(f"{MAIN}b", f"{MAIN}i")).tag) for run in cell.iter(f"{MAIN}r")]
    assert runs == [("KIM Dahyun", f"{MAIN}b"), (" <kim@hanwha.example>", f"{MAIN}i")]


def test_a_shared_text_in_several_cells_changes_in_each(tmp_path):
    path = write_form(tmp_path / "form.xlsx")
    changed_parts(path, {FORM: ('<c r="C4"', '<c r="Z4" t="s"><v>1</v></c><c r="C4"')})
    with opened_book(path) as book:
        assert book.sheet("form").text((4, 25)) == book.sheet("Form").text((3, 0))
    out, _ = filled(path, VALUES)
    assert load_workbook(out)["Form"]["Z4"].value == "Company name / 업체명"


def test_the_filled_form_can_be_read_back(tmp_path):
    out, _ = filled(write_form(tmp_path / "form.xlsx"), VALUES)
    grid = read_spreadsheet(out).grids[0]
    assert grid.value(3, 2) == "한화에어로스페이스 (Hanwha Aerospace)"
    assert grid.value(6, 2) in {date(2027, 9, 7), datetime(2027, 9, 7)}


def test_macros_stay(tmp_path):
    path = write_form(tmp_path / "form.xlsm", macros=True)
    out, _ = filled(path, VALUES)
    assert parts_of(out)[0]["xl/vbaProject.bin"][1] == parts_of(path)[0]["xl/vbaProject.bin"][1]
    with opened_book(out) as book:
        assert book.suffix == ".xlsm"


def test_a_list_longer_than_its_room_is_told_and_moves_nothing(tmp_path):
    many = Values(VALUES.singles, {"exhibits": [{**EXHIBITS[0], "system": f"K-{n}"} for n in range(8)]}, VALUES.words)
    out, report = filled(write_form(tmp_path / "form.xlsx"), many)
    form = load_workbook(out)["Form"]
    assert [form.cell(row, 2).value for row in range(11, 17)] == ["K-0", "K-1", "K-2", "K-3", "K-4", None]
    assert (form["A16"].value, form["A18"].value[:9]) == ("Total", "Signature")
    [problem] = report.problems
    assert (problem.sheet, problem.cell, problem.code) == ("Form", "B11", "fill_no_room")
    assert problem.values == {"kind": "exhibits", "count": 8, "room": 5, "left": 3, "names": "K-5, K-6, K-7"}


def test_no_records_empty_the_line(tmp_path):
    out, report = filled(write_form(tmp_path / "form.xlsx"), Values(VALUES.singles, {"exhibits": []}, VALUES.words))
    form = load_workbook(out)["Form"]
    assert [form.cell(11, column).value for column in range(1, 7)] == [1, None, None, None, None, None]
    assert {one.cell for one in report.blank} == {"B11", "C11", "D11", "E11", "F11"}


def test_what_the_form_refuses_is_not_written(tmp_path):
    values = Values(
        VALUES.singles | {"participation.fascia_name": "H" * 25, "participation.booth_type": "Outdoor"}, VALUES.lists_
    )
    out, report = filled(write_form(tmp_path / "form.xlsx"), values)
    form = load_workbook(out)["Form"]
    assert form["C4"].value == "{{participation.fascia_name}}"
    assert "booth_type" in form["C5"].value
    told = {one.cell: (one.code, one.values) for one in report.problems}
    assert told["C4"][0] == "fill_wrong_length"
    assert told["C4"][1]["bounds"] == "≤ 24"
    assert told["C5"] == (
        "fill_not_in_list",
        {
            "field": "participation.booth_type",
            "value": "Outdoor",
            "choices": "Choose, Space only, Shell scheme, Chalet line",
        },
    )


def test_unknown_placeholders_stay(tmp_path):
    path = form_of(tmp_path / "a.xlsx", {"A1": "{{company.nmae}}", "A2": "Is {{company.name}} {{company.x}}?"})
    out, report = filled(path, VALUES)
    sheet = load_workbook(out).active
    assert (sheet["A1"].value, sheet["A2"].value) == (
        "{{company.nmae}}",
        "Is 한화에어로스페이스 (Hanwha Aerospace) {{company.x}}?",
    )
    assert [(one.cell, one.placeholder) for one in report.unknown] == [("A1", "company.nmae"), ("A2", "company.x")]


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+82-2-1", "-", "@x", "#N/A", "a\nb", " a ", "_x000D_", "TRUE", "007", "1e5", "]]>&<\"'", "\r", "{{x}}"],
)
def test_text_stays_text(tmp_path, text):
    out, report = filled(form_of(tmp_path / "a.xlsx", {"A1": "{{a.b}}", "A2": "x{{a.b}}y"}), Values({"a.b": text}))
    sheet = load_workbook(out).active
    assert sheet["A1"].data_type == "s"
    assert read_spreadsheet(out).grids[0].cells[0][0] in {text, text.replace("\r", "\n")}
    assert read_spreadsheet(out).grids[0].cells[1][0] in {f"x{text}y", f"x{text.replace(chr(13), chr(10))}y"}
    assert report.problems == []


@pytest.mark.parametrize(
    ("text", "code", "kept"),
    [
        ("a\x01b", "characters_replaced", "a\ufffdb"),
        ("a\ud800b", "characters_replaced", "a\ufffdb"),
        ("a\ufffeb", "characters_replaced", "a\ufffdb"),
        ("x" * 32_768, "text_shortened", "x" * 32_763 + " […]"),
        ("😀" * 16_384, "text_shortened", "😀" * 16_381 + " […]"),
    ],
)
def test_what_no_cell_can_hold_is_told(tmp_path, text, code, kept):
    out, report = filled(form_of(tmp_path / "a.xlsx", {"A1": "{{a.b}}", "A2": "{{a.b}} "}), Values({"a.b": text}))
    sheet = load_workbook(out).active
    assert sheet["A1"].value == kept
    assert (report.problems[0].cell, report.problems[0].code) == ("A1", code)


def test_numbers_and_days_follow_the_format_of_the_cell(tmp_path):
    cells = {"A1": "{{a.day}}", "A2": "{{a.day}}", "A3": "{{a.day}}", "B1": "{{a.n}}", "B2": "{{a.n}}", "B3": "{{a.n}}"}
    cells |= {"C1": "{{a.at}}", "C2": "{{a.at}}"}

    def formats(sheet):
        sheet["A1"].number_format = "yyyy\\-mm\\-dd;@"
        sheet["A2"].number_format = "@"
        sheet["B1"].number_format = '#,##0.00 "days"'
        sheet["B2"].number_format = "@"
        sheet["B3"].number_format = "d.m.yy"
        sheet["C1"].number_format = "dd.mm.yyyy hh:mm"

    values = Values({"a.day": date(2027, 9, 7), "a.n": Decimal("12.50"), "a.at": datetime(2027, 9, 7, 10, 30)})
    out, _ = filled(form_of(tmp_path / "a.xlsx", cells, formats=formats), values)
    sheet = load_workbook(out).active
    assert [sheet[one].value for one in ("A1", "A2", "A3")] == [datetime(2027, 9, 7), "2027-09-07", "2027-09-07"]
    assert [sheet[one].value for one in ("B1", "B2", "B3")] == [12.5, "12.5", "12.5"]
    assert [sheet[one].value for one in ("C1", "C2")] == [datetime(2027, 9, 7, 10, 30), "2027-09-07 10:30"]


def test_days_of_1904(tmp_path):
    def formats(sheet):
        sheet["A1"].number_format = "yyyy-mm-dd"
        sheet.parent.epoch = datetime(1904, 1, 1)

    path = form_of(tmp_path / "a.xlsx", {"A1": "{{a.day}}", "A2": "{{a.day}}"}, formats=formats)
    out, _ = filled(path, Values({"a.day": date(2027, 9, 7)}))
    assert load_workbook(out).active["A1"].value == datetime(2027, 9, 7)


def test_cells_and_rows_that_are_not_there(tmp_path):
    path = tmp_path / "a.xlsx"
    parts = xlsx_parts(
        '<row r="2" spans="1:2"><c r="B2" t="inlineStr"><is><t>Name</t></is></c></row><row r="9"><c r="A9"><v>1</v></c></row>'
    )
    path.write_bytes(packed({name: part if isinstance(part, bytes) else part.encode() for name, part in parts.items()}))
    fields = {"Sheet1!A2": "a.b", "Sheet1!D2": "a.b", "Sheet1!C5": "a.b", "Sheet1!B12": "a.b", "Sheet1!A1": "a.b"}
    out, report = filled(path, Values({"a.b": "X"}), FormMapping(fields))
    grid = read_spreadsheet(out).grids[0]
    assert [grid.value(2, column) for column in range(4)] == ["X", "Name", None, "X"]
    assert (grid.value(5, 2), grid.value(12, 1), grid.value(1, 0), grid.value(9, 0)) == ("X", "X", "X", 1)
    rows = [
        row.get("r") for row in etree.fromstring(parts_of(out)[0]["xl/worksheets/sheet1.xml"][1]).iter(f"{MAIN}row")
    ]
    assert rows == ["1", "2", "5", "9", "12"]
    assert len(report.written) == 5


@pytest.mark.parametrize("prefix", ["", "x:"])
def test_strict_workbooks_and_prefixes(tmp_path, prefix):
    path = tmp_path / "a.xlsx"
    parts = xlsx_parts('<row><c t="inlineStr"><is><t>{{a.b}}</t></is></c><c><v>1</v></c></row>', strict=not prefix)
    if prefix:
        sheet = parts["xl/worksheets/sheet1.xml"]
        sheet = (
            str(sheet).replace("<", "<x:").replace("<x:/", "</x:").replace("<x:?", "<?").replace("xmlns=", "xmlns:x=")
        )
        parts["xl/worksheets/sheet1.xml"] = sheet
    path.write_bytes(packed({name: part if isinstance(part, bytes) else part.encode() for name, part in parts.items()}))
    out, _ = filled(path, Values({"a.b": "X"}))
    assert read_spreadsheet(out).grids[0].cells[0] == ("X", 1)
    if prefix:
        assert b"<x:is><x:t>X</x:t></x:is>" in parts_of(out)[0]["xl/worksheets/sheet1.xml"][1]


def test_a_formula_is_never_overwritten(tmp_path):
    path = form_of(tmp_path / "a.xlsx", {"A1": "=B1", "B1": "{{a.b}}", "C1": '="{{a.b}}"'})
    out, report = filled(path, Values({"a.b": "X"}), FormMapping({"Sheet!A1": "a.b"}))
    sheet = load_workbook(out).active
    assert [sheet[one].value for one in ("A1", "B1", "C1")] == ["=B1", "X", '="{{a.b}}"']
    assert [(one.cell, one.code) for one in report.problems] == [("A1", "fill_formula")]


@pytest.mark.parametrize(
    ("source", "value", "kept"),
    [
        ('"raw,Shell scheme"', "shell SCHEME", "Shell scheme"),
        ("$H$1:$H$3", "Two", "two"),
        ("Names", "Two", "two"),
        ('INDIRECT("H1:H3")', "Nine", "Nine"),
        ("$H$1:$H$3", 3, 3),
        ("$H$1:$H$3", "nine", None),
        ('"1,2"', 2, 2),
    ],
)
def test_drop_downs(tmp_path, source, value, kept):
    def lists(sheet):
        from openpyxl.workbook.defined_name import DefinedName

        sheet.parent.defined_names["Names"] = DefinedName("Names", attr_text="Sheet!$H$1:$H$3")
        rule = DataValidation("list", formula1=source)
        rule.add("A1")
        sheet.add_data_validation(rule)

    path = form_of(tmp_path / "a.xlsx", {"A1": "{{a.b}}", "H1": "one", "H2": "two", "H3": 3}, lists=lists)
    out, report = filled(path, Values({"a.b": value}))
    assert load_workbook(out).active["A1"].value == (kept if kept is not None else "{{a.b}}")
    assert [one.code for one in report.problems] == ([] if kept is not None else ["fill_not_in_list"])


@pytest.mark.parametrize(
    ("kind", "bounds", "value", "fits"),
    [
        ("whole", ("between", "1", "10"), 11, False),
        ("whole", ("between", "1", "10"), 10, True),
        ("decimal", ("lessThan", "5.5", None), Decimal("5.5"), False),
        ("date", ("greaterThanOrEqual", "46631", None), date(2027, 9, 1), True),
        ("date", ("greaterThan", "46631", None), date(2027, 9, 1), False),
        ("date", ("greaterThan", "TODAY()", None), date(1999, 9, 1), True),
        ("whole", ("notBetween", "A1", "B1"), 5, True),
    ],
)
def test_bounds(tmp_path, kind, bounds, value, fits):
    def rules(sheet):
        rule = DataValidation(kind, operator=bounds[0], formula1=bounds[1], formula2=bounds[2])
        rule.add("A1")
        sheet.add_data_validation(rule)

    _, report = filled(form_of(tmp_path / "a.xlsx", {"A1": "{{a.b}}"}, rules=rules), Values({"a.b": value}))
    assert (len(report.written), [one.code for one in report.problems]) == (
        (1, []) if fits else (0, ["fill_out_of_bounds"])
    )


PEOPLE = {"people": [{"name": f"P{number}", "no": number} for number in range(4)]}


def names(path):
    sheet = load_workbook(path).active
    return [[cell.value for cell in row] for row in sheet.iter_rows()]


def test_lines_without_a_frame_stop_at_the_organisers_words(tmp_path):
    path = form_of(tmp_path / "a.xlsx", {"B1": "{{people.name}}", "A4": "Signature"})
    out, report = filled(path, Values(lists_=PEOPLE))
    assert names(out) == [[None, "P0"], [None, "P1"], [None, "P2"], ["Signature", None]]
    assert report.problems[0].values["names"] == "P3"


@pytest.mark.parametrize(
    ("below", "written"),
    [({"A1": 1, "A2": 2, "A3": 3}, 3), ({"A1": "1.", "A2": "2."}, 2), ({"A1": 1, "A4": "서명:"}, 3), ({"A1": 1}, 4)],
)
def test_lines_stop_where_their_numbers_or_the_blanks_do(tmp_path, below, written):
    path = form_of(tmp_path / "a.xlsx", {"B1": "{{people.name}}", **below, "A6": "참가자"})
    out, report = filled(path, Values(lists_=PEOPLE))
    assert [row[1] for row in names(out) if row[1]] == ["P0", "P1", "P2", "P3"][:written]
    assert [one.code for one in report.problems] == ["fill_no_room"] * (written < 4)


def test_placeholders_in_every_line(tmp_path):
    cells = {f"A{row}": "{{people.name}}" for row in range(1, 7)}
    out, _ = filled(form_of(tmp_path / "a.xlsx", cells), Values(lists_=PEOPLE))
    assert names(out) == [["P0"], ["P1"], ["P2"], ["P3"], [None], [None]]


def test_single_placeholders_beside_a_list_are_said_in_each_line(tmp_path):
    path = form_of(tmp_path / "a.xlsx", {"A1": "{{a.b}}", "B1": "{{people.name}}", "D1": "{{a.b}}"})
    out, _ = filled(path, Values({"a.b": "X"}, PEOPLE))
    assert names(out) == [
        ["X", "P0", None, "X"],
        ["X", "P1", None, None],
        ["X", "P2", None, None],
        ["X", "P3", None, None],
    ]


def test_lines_of_merged_cells(tmp_path):
    def merges(sheet):
        for row in (2, 4, 6):
            sheet.merge_cells(f"A{row}:B{row + 1}")
            sheet.merge_cells(f"C{row}:C{row + 1}")

    path = form_of(tmp_path / "a.xlsx", {"A2": "{{people.name}}", "C2": "no. {{people.no}}"}, merges=merges)
    out, report = filled(path, Values(lists_=PEOPLE))
    sheet = load_workbook(out).active
    assert [(sheet[f"A{row}"].value, sheet[f"C{row}"].value) for row in (2, 4, 6, 8)] == [
        ("P0", "no. 0"), ("P1", "no. 1"), ("P2", "no. 2"), (None, None),
    ]  # fmt: skip
    assert report.problems[0].values["room"] == 3


def test_two_lists_side_by_side(tmp_path):
    lists = {**PEOPLE, "cars": [{"plate": "A"}, {"plate": "B"}]}
    path = form_of(tmp_path / "a.xlsx", {"A1": "{{people.name}}", "B1": "{{cars.plate}}"})
    out, _ = filled(path, Values(lists_=lists))
    assert names(out) == [["P0", "A"], ["P1", "B"], ["P2", None], ["P3", None]]


def test_a_mapping_fills_ranges_and_says_what_it_cannot(tmp_path):
    thin = Border(bottom=Side(style="thin"))

    def frame(sheet):
        for row in range(1, 4):
            sheet[f"A{row}"].border = thin

    path = form_of(tmp_path / "a.xlsx", {"C1": "Old"}, frame=frame)
    fields = {"Sheet!A1:A3": "people.name", "Sheet!C1": "a.b", "Other!A1": "a.b", "Sheet!C2": "a.c"}
    out, report = filled(path, Values({"a.b": "X"}, PEOPLE), FormMapping(fields))
    assert names(out) == [["P0", None, "X"], ["P1", None, None], ["P2", None, None]]
    assert [one.code for one in report.problems] == ["fill_no_such_sheet", "fill_no_room"]
    assert [one.placeholder for one in report.unknown] == ["a.c"]


def test_the_structure_is_the_forms_own(tmp_path):
    write_form(tmp_path / "a.xlsx")
    (tmp_path / "b.xlsx").write_bytes(form_bytes(plain_form()))
    other = form_of(tmp_path / "c.xlsx", {"A1": "x"})
    with opened_book(tmp_path / "a.xlsx") as one, opened_book(tmp_path / "b.xlsx") as same, opened_book(other) as third:
        assert one.structure == same.structure != third.structure


def broken(tmp_path, name, content):
    path = tmp_path / name
    path.write_bytes(content)
    return path


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "empty_file"),
        (b"a;b\n1;2\n", "template_kind"),
        (b"%PDF-1.4", "not_a_spreadsheet"),
        (b"PK\x03\x04" + b"\x00" * 50, "truncated_file"),
    ],
)
def test_what_is_no_form_is_refused(tmp_path, content, code):
    with pytest.raises(InputError) as error, opened_book(broken(tmp_path, "a.xlsx", content)):
        pass
    assert (error.value.code, error.value.values["file"]) == (code, "a.xlsx")


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({FORM: ("</sheetData>", "")}, "sheet_unreadable"),
        ({FORM: ('r="C3"', 'r="ZZZ3"')}, "cell_out_of_range"),
        ({FORM: ('<row r="3"', '<row r="4294967295"')}, "cell_out_of_range"),
        ({FORM: ("<worksheet ", "<!DOCTYPE x [<!ENTITY a 'b'>]><worksheet ")}, "forbidden_xml"),
        ({"xl/workbook.xml": ("</workbook>", "")}, "damaged_file"),
    ],
)
def test_a_damaged_form_names_its_sheet(tmp_path, changes, code):
    path = changed_parts(write_form(tmp_path / "a.xlsx"), changes)
    with pytest.raises(InputError) as error, opened_book(path):
        pass
    assert (error.value.code, error.value.values["file"]) == (code, "a.xlsx")
    assert (error.value.values.get("sheet") == "Form") == (FORM in changes)


def test_careless_numbers_of_formats_are_let_pass(tmp_path):
    path = changed_parts(write_form(tmp_path / "a.xlsx"), {FORM: (' s="1"', ' s="x"')})
    out, _ = filled(path, VALUES)
    assert read_spreadsheet(out).grids[0].value(4, 2) == "HANWHA"


def test_a_bomb_is_refused(tmp_path):
    path = write_form(tmp_path / "a.xlsx")
    with ZipFile(path, "a", 8) as archive:
        archive.writestr("xl/worksheets/sheet9.xml", b" " * (300 << 20))
    with pytest.raises(InputError) as error, opened_book(path):
        pass
    assert error.value.code == "spreadsheet_bomb"


def test_attribute_entities_are_not_expanded(tmp_path):
    laughs = "".join(f"<!ENTITY l{n} '{f'&l{n - 1};' * 10 if n else 'ha' * 10}'>" for n in range(9))
    path = changed_parts(
        write_form(tmp_path / "a.xlsx"), {FORM: ("<worksheet ", f"<!DOCTYPE x [{laughs}]><worksheet codeName='&l8;' ")}
    )
    with pytest.raises(InputError) as error, opened_book(path):
        pass
    assert error.value.code in {"forbidden_xml", "sheet_unreadable"}
