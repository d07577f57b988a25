"""What Excel demands of a file, else it offers to repair it: checked in the XML, since readers forgive too much."""

import re
from datetime import date
from zipfile import ZipFile

import pytest
from lxml import etree

from exhibitplanner.sheets.writing import ColumnType, Overview, SheetColumn
from tests.sheets.writing_samples import ID, OVERVIEW, sheet, write

MAIN = {"m": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
# the order of CT_Worksheet, ECMA-376 part 1, 18.3.1.99
ORDER = [
    "sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetCalcPr", "sheetProtection",
    "protectedRanges", "scenarios", "autoFilter", "sortState", "dataConsolidate", "customSheetViews", "mergeCells",
    "phoneticPr", "conditionalFormatting", "dataValidations", "hyperlinks", "printOptions", "pageMargins", "pageSetup",
    "headerFooter", "rowBreaks", "colBreaks", "customProperties", "cellWatches", "ignoredErrors", "smartTags",
    "drawing", "legacyDrawing", "legacyDrawingHF", "picture", "oleObjects", "controls", "webPublishItems",
    "tableParts", "extLst",
]  # fmt: skip
SHOWN = {None, "visible"}
NASTY = ("=1+1", "#N/A", "_x000D_", "\x01", "a\nb", " x ", "x" * 40_000, "]]>", "한국", None)

PLAIN = (sheet("Booths", (SheetColumn("number", "Number"), ID), [("007", "a"), ("008", "b")]),)
HARD = (
    sheet(
        "History",
        (
            SheetColumn("a", "Width\n(m)", ColumnType.DECIMAL, note="A note"),
            SheetColumn("b", "width\r\n(M)"),
            SheetColumn("c", "_x000D_ & <Ż> \"q\" 'a'", note="Another"),
            SheetColumn("d", "=1+1", ColumnType.CHOICE, tuple(f"choice, {number}" for number in range(40))),
            SheetColumn("e", "#N/A", ColumnType.CHOICE, ("raw", "shell & <more>")),
            SheetColumn("f", "2027", ColumnType.YES_NO),
            SheetColumn("g", "x" * 300, ColumnType.DATE),
            SheetColumn("h", "x" * 300),
            SheetColumn("i", ""),
            ID,
        ),
        [NASTY, NASTY[::-1], (1, 2.5, date(2027, 9, 7), True, None, "x", "y", "z", "", "id")],
    ),
    sheet("empty"),
    sheet("EMPTY"),
    sheet("a[b]:'c'", (SheetColumn("n", "N"),), [("x",)]),
    sheet("lists"),
    sheet("Sheet with a quote's end"),
)


@pytest.fixture(params=["plain", "hard", "bare", "korean"])
def parts(request, tmp_path):
    """The archive's parts, by name."""
    sheets = {"plain": PLAIN, "hard": HARD, "bare": (), "korean": HARD}[request.param]
    overview = Overview("=1+1 \x01") if request.param == "bare" else OVERVIEW
    write(tmp_path / "a.xlsx", *sheets, overview=overview, language="ko" if request.param == "korean" else "en")
    with ZipFile(tmp_path / "a.xlsx") as archive:
        assert archive.testzip() is None
        assert len(set(archive.namelist())) == len(archive.namelist())
        return {name: archive.read(name) for name in archive.namelist()}


def xml(parts, name):
    return etree.fromstring(parts[name])


def sheets_of(parts):
    """(title, sheet) in the workbook's order."""
    book, relations = xml(parts, "xl/workbook.xml"), xml(parts, "xl/_rels/workbook.xml.rels")
    targets = {one.get("Id"): one.get("Target") for one in relations}
    for one in book.iterfind("m:sheets/m:sheet", MAIN):
        yield one, xml(parts, targets[one.get(RELATION)].removeprefix("/"))


def tables_of(parts):
    """(table, its sheet)."""
    for number, (_, part) in enumerate(sheets_of(parts), 1):
        if (name := f"xl/worksheets/_rels/sheet{number}.xml.rels") in parts:
            for relation in xml(parts, name):
                if relation.get("Type").endswith("/table"):
                    yield xml(parts, relation.get("Target").removeprefix("/")), part


def text_of(part, reference):
    cell = part.find(f".//m:c[@r='{reference}']", MAIN)
    assert cell.get("t") == "inlineStr"
    return cell.findtext("m:is/m:t", namespaces=MAIN)


def test_every_part_has_a_content_type_and_the_first_is_theirs(parts):
    types = xml(parts, "[Content_Types].xml")
    named = {one.get("PartName").removeprefix("/") for one in types if one.get("PartName")}
    endings = {one.get("Extension") for one in types if one.get("Extension")}

    assert next(iter(parts)) == "[Content_Types].xml"
    assert named <= set(parts)
    assert all(name in named or name.rpartition(".")[2] in endings for name in parts)


def test_every_relation_leads_somewhere(parts):
    for name in parts:
        if name.endswith(".rels"):
            folder = name.replace("_rels/", "").rpartition("/")[0]
            for relation in xml(parts, name):
                target = relation.get("Target")
                assert (
                    target.removeprefix("/") if target.startswith("/") else f"{folder}/{target}".strip("/")
                ) in parts


def test_elements_of_a_sheet_stand_in_their_order(parts):
    for _, part in sheets_of(parts):
        places = [ORDER.index(etree.QName(element).localname) for element in part]
        assert places == sorted(set(places))


def test_cells_stand_in_order_inside_the_dimension_with_styles_that_exist(parts):
    styles = len(xml(parts, "xl/styles.xml").find("m:cellXfs", MAIN))
    for _, part in sheets_of(parts):
        rows = part.findall("m:sheetData/m:row", MAIN)
        assert [int(row.get("r")) for row in rows] == sorted({int(row.get("r")) for row in rows})
        end = re.fullmatch(r"A1:([A-Z]+)(\d+)", part.find("m:dimension", MAIN).get("ref"))
        assert int(rows[-1].get("r")) <= int(end[2])
        for row in rows:
            letters = [re.fullmatch(rf"([A-Z]+){row.get('r')}", cell.get("r"))[1] for cell in row]
            assert letters == sorted(set(letters), key=lambda letter: (len(letter), letter))
            assert all(int(cell.get("s")) < styles for cell in row)
            assert all((len(letter), letter) <= (len(end[1]), end[1]) for letter in letters)


def test_no_text_is_longer_than_a_cell_holds(parts):
    for _, part in sheets_of(parts):
        for text in part.iterfind(".//m:t", MAIN):
            assert len((text.text or "").replace("_x005F_", "_").encode("utf-16-le")) // 2 <= 32_767


def test_no_cell_is_a_formula_or_an_error(parts):
    for _, part in sheets_of(parts):
        assert part.find(".//m:f", MAIN) is None
        assert {cell.get("t") for cell in part.iterfind(".//m:c", MAIN)} <= {None, "inlineStr", "b"}


def test_a_tables_columns_are_named_as_its_head_cells(parts):
    for table, part in tables_of(parts):
        end = re.fullmatch(r"A1:([A-Z]+)(\d+)", table.get("ref"))
        head = [cell.get("r") for cell in part.find("m:sheetData/m:row", MAIN)]
        names = [column.get("name") for column in table.iterfind("m:tableColumns/m:tableColumn", MAIN)]

        assert int(end[2]) >= 2
        assert head[-1] == f"{end[1]}1"
        assert [text_of(part, reference).replace("\n", "_x000a_") for reference in head] == names
        assert (
            len({name.casefold() for name in names})
            == len(names)
            == int(table.find("m:tableColumns", MAIN).get("count"))
        )
        assert all(1 <= len(name.replace("_x000a_", "\n").replace("_x005F_", "_")) <= 255 for name in names)
        assert [column.get("id") for column in table.iterfind(".//m:tableColumn", MAIN)] == [
            str(number) for number in range(1, len(names) + 1)
        ]


def test_filters_are_the_tables_own(parts):
    for _, part in sheets_of(parts):
        assert part.find("m:autoFilter", MAIN) is None
    for table, _ in tables_of(parts):
        assert table.find("m:autoFilter", MAIN).get("ref") == table.get("ref")


def test_names_of_tables_and_of_the_workbook_are_legal_and_unique(parts):
    tables = [table for table, _ in tables_of(parts)]
    names = [
        (one.get("name"), one.get("localSheetId"))
        for one in xml(parts, "xl/workbook.xml").iterfind(".//m:definedName", MAIN)
    ]

    assert len({table.get("id") for table in tables}) == len(tables)
    assert len({table.get("displayName").casefold() for table in tables}) == len(tables)
    assert all(re.fullmatch(r"Table\d+(_[A-Za-z0-9_]+)?", table.get("displayName")) for table in tables)
    assert len(set(names)) == len(names)
    assert {name for name, _ in names} <= {"_xlnm.Print_Titles", "_xlnm.Print_Area"}


def test_every_data_sheet_has_a_table(parts):
    data_sheets = [one for one, _ in sheets_of(parts) if one.get("state") in SHOWN][1:]

    assert len(list(tables_of(parts))) == len(data_sheets)


def test_validations_are_short_enough(parts):
    for _, part in sheets_of(parts):
        found = part.find("m:dataValidations", MAIN)
        if found is not None:
            assert int(found.get("count")) == len(found)
            for one in found:
                assert len(one.findtext("m:formula1", namespaces=MAIN)) <= 255
                assert len(one.get("error")) <= 224
                assert len(one.get("errorTitle")) <= 31


def test_sheets_are_named_and_shown_as_excel_allows(parts):
    sheets = [one for one, _ in sheets_of(parts)]
    titles = [one.get("name") for one in sheets]

    assert len({title.casefold() for title in titles}) == len(titles)
    assert all(re.fullmatch(r"[^'\[\]:*?/\\]([^\[\]:*?/\\]{0,29}[^'\[\]:*?/\\])?", title) for title in titles)
    assert "history" not in {title.casefold() for title in titles}
    assert sheets[0].get("state") in SHOWN
    assert {one.get("state") for one in sheets[1:-1]} <= SHOWN
    selected = [
        view
        for _, part in sheets_of(parts)
        for view in part.iterfind(".//m:sheetView", MAIN)
        if view.get("tabSelected")
    ]
    assert len(selected) <= 1


def test_links_lead_to_sheets(parts):
    titles = {one.get("name").replace("'", "''") for one, _ in sheets_of(parts)}
    for _, part in sheets_of(parts):
        for link in part.iterfind(".//m:hyperlink", MAIN):
            assert link.get("location").removeprefix("'").removesuffix("'!A1") in titles
            assert part.find(f".//m:c[@r='{link.get('ref')}']", MAIN) is not None


def test_footers_are_short_enough(parts):
    for _, part in sheets_of(parts):
        for footer in part.iterfind(".//m:oddFooter", MAIN):
            assert len(footer.text) <= 255


def test_numbers_as_text_are_not_marked_as_mistakes(parts):
    for table, part in tables_of(parts):
        ignored = part.find("m:ignoredErrors/m:ignoredError", MAIN)
        assert (ignored.get("sqref"), ignored.get("numberStoredAsText")) == (table.get("ref"), "1")


def test_excel_is_not_asked_to_calculate(parts):
    assert xml(parts, "xl/workbook.xml").find("m:calcPr", MAIN).get("fullCalcOnLoad") in {None, "0"}
