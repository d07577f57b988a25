"""The list of problems as a sheet in front: where, what stands there, why; each with a link to its cell."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final
from xml.sax.saxutils import quoteattr

from lxml import etree
from openpyxl.utils import quote_sheetname

from exhibitplanner.sheets.cell_writing import CellWriter, without_unwritable
from exhibitplanner.sheets.excel_names import legal_title, sheet_titles
from exhibitplanner.sheets.problems.mark_styles import MarkStyles
from exhibitplanner.sheets.problems.package_edit import PackageEdit
from exhibitplanner.sheets.problems.problem_data import CellProblem, ListWords
from exhibitplanner.sheets.row_writing import row_element
from exhibitplanner.sheets.stamp import PROBLEMS_MARK
from exhibitplanner.sheets.templates.xml_parts import attribute, child, children, descendants, in_namespace_of
from exhibitplanner.sheets.text_width import wrapped_lines

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_SHEET_TYPE: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"
_WIDTHS: Final = (30, 36, 70)
_FIRST_ROW: Final = 5
_LINE_PT: Final = 16.0


def add_list(
    package: PackageEdit, problems: Sequence[CellProblem], words: ListWords, styles: MarkStyles, earlier: str | None
) -> None:
    """Put the list before the sender's sheets; `earlier` is the name of ours from an earlier time, written anew."""
    book = package.tree(package.workbook)
    sheets = child(book, "sheets")
    if sheets is None:
        return
    content = _content(problems, words, styles, str(etree.QName(book).namespace))
    known = next((one for one in sheets if earlier is not None and one.get("name") == earlier), None)
    if known is not None:
        part = package.relations(package.workbook)[attribute(known, "id") or ""].part
        package.put(part, content)
        return
    part = package.free_part("xl/worksheets/sheet{}.xml")
    package.put(part, content)
    package.declare(part, _SHEET_TYPE)
    _name_first(package, book, sheets, part, words.sheet_title)


def _name_first(package: PackageEdit, book: Element, sheets: Element, part: str, wanted: str) -> None:
    names = sheet_titles()
    for one in sheets:
        names.take(one.get("name", ""))
    made = etree.Element(in_namespace_of(book, "sheet"))
    made.set("name", names.take(legal_title(wanted)))
    made.set("sheetId", str(max((int(one.get("sheetId", "0")) for one in sheets), default=0) + 1))
    key = next(key for key in sheets[0].attrib if str(key).endswith("}id"))
    made.set(key, package.relate(package.workbook, "worksheet", part))
    sheets.insert(0, made)
    for name in children(child(book, "definedNames"), "definedName"):  # they count the sheets
        place = name.get("localSheetId")
        if place is not None:
            name.set("localSheetId", str(int(place) + 1))
    for view in descendants(book, "workbookView"):
        view.set("activeTab", "0")
        view.set("firstSheet", "0")


def _content(problems: Sequence[CellProblem], words: ListWords, styles: MarkStyles, namespace: str) -> bytes:
    writer = CellWriter(words.sheet_title)
    mark = writer.text("A1", PROBLEMS_MARK, styles.hint)
    rows = [
        row_element(1, [mark, writer.text("B1", words.title, styles.title)], 26),
        row_element(2, [writer.text("B2", words.hint, styles.hint)], None),
        _row(writer, _FIRST_ROW - 1, words.heads, (styles.head,) * 3),
    ]
    links = []
    for number, one in enumerate(problems, _FIRST_ROW):
        place = f"{quote_sheetname(one.sheet)}!{one.cell}"
        rows.append(_row(writer, number, (place, one.value, one.message), (styles.link, styles.text, styles.text)))
        links.append(f'<hyperlink ref="B{number}" location={quoteattr(without_unwritable(place))}/>')
    columns = "".join(
        f'<col min="{number}" max="{number}" width="{width}" customWidth="1"/>'
        for number, width in enumerate(_WIDTHS, 2)
    )
    view = '<sheetView showGridLines="0" tabSelected="1" workbookViewId="0"/>'
    hyperlinks = f"<hyperlinks>{''.join(links)}</hyperlinks>" if links else ""
    return (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="{namespace}">'
        f'<sheetPr><tabColor rgb="FFB45309"/><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>{view}</sheetViews>'
        f'<cols><col min="1" max="1" width="8" hidden="1" customWidth="1"/>{columns}</cols>'
        f"<sheetData>{''.join(rows)}</sheetData>{hyperlinks}"
        '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>'
    ).encode()


def _row(writer: CellWriter, number: int, texts: Sequence[str], styles: Sequence[int]) -> str:
    cells = [
        writer.text(f"{letter}{number}", words, style)
        for letter, words, style in zip("BCD", texts, styles, strict=True)
    ]
    lines = max(wrapped_lines(words, width) for words, width in zip(texts, _WIDTHS, strict=True))
    return row_element(number, cells, lines * _LINE_PT + 3)
