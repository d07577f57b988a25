"""Spreadsheet files put together part by part, as programs write them and as no program should."""

import struct
import zipfile
from pathlib import Path

from exhibitplanner.sheets.grid import Grid
from exhibitplanner.sheets.readers.assembling import assembled
from exhibitplanner.sheets.readers.limits import DEFAULT_LIMITS, Limits
from exhibitplanner.sheets.readers.opening import open_sheets

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT_MAIN = "http://purl.oclc.org/ooxml/spreadsheetml/main"
STRICT_RELATIONS = "http://purl.oclc.org/ooxml/officeDocument/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
_OPEN_DOCUMENT = "urn:oasis:names:tc:opendocument:xmlns"
_ODS_NAMES = " ".join(
    f'xmlns:{prefix}="{_OPEN_DOCUMENT}:{name}:1.0"'
    for prefix, name in (
        ("office", "office"),
        ("table", "table"),
        ("text", "text"),
        ("style", "style"),
        ("draw", "drawing"),
    )
)
_CALC_EXTENSION = 'xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"'


def read_here(path: Path, limits: Limits = DEFAULT_LIMITS) -> list[Grid]:
    """The sheets of a file, read in this process: what the child does, without its start."""
    return [assembled(source.head, list(source.rows)) for source in open_sheets(path, limits)]


def package(path: Path, parts: dict[str, str | bytes]) -> Path:
    """A zip file of these parts."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


def xlsx_parts(
    *sheets: str,
    names: tuple[str, ...] = (),
    states: tuple[str, ...] = (),
    shared_strings: str = "",
    styles: str = "",
    workbook_head: str = "",
    strict: bool = False,
) -> dict[str, str | bytes]:
    """The parts of an .xlsx package; a sheet is the inside of its `sheetData`, or a whole document."""
    main, relations = (STRICT_MAIN, STRICT_RELATIONS) if strict else (MAIN, RELATIONS)
    names = names or tuple(f"Sheet{number}" for number in range(1, len(sheets) + 1))
    states = states or ("visible",) * len(sheets)
    listed = "".join(
        f'<sheet name="{name}" sheetId="{number}" state="{state}" r:id="rId{number}"/>'
        for number, (name, state) in enumerate(zip(names, states, strict=True), 1)
    )
    targets = [(f"worksheets/sheet{number}.xml", "worksheet") for number in range(1, len(sheets) + 1)]
    targets += [("sharedStrings.xml", "sharedStrings"), ("styles.xml", "styles")]
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="xml" ContentType='
        f'"application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{_SHEET_TYPE}"/></Types>',
        "_rels/.rels": _relations([("xl/workbook.xml", "officeDocument")], relations),
        "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{relations}">{workbook_head}'
        f"<sheets>{listed}</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": _relations(targets, relations),
        "xl/styles.xml": styles or f'<styleSheet xmlns="{main}"/>',
    }
    if shared_strings:
        parts["xl/sharedStrings.xml"] = shared_strings
    for number, sheet in enumerate(sheets, 1):
        whole = sheet if sheet.startswith("<?xml") else sheet_xml(sheet, main)
        parts[f"xl/worksheets/sheet{number}.xml"] = whole
    return parts


def sheet_xml(rows: str, main: str = MAIN, before: str = "", after: str = "") -> str:
    """A sheet's document around its rows."""
    head = f'<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="{main}">'
    return f"{head}{before}<sheetData>{rows}</sheetData>{after}</worksheet>"


def _relations(targets: list[tuple[str, str]], kind: str) -> str:
    listed = "".join(
        f'<Relationship Id="rId{number}" Type="{kind}/{name}" Target="{target}"/>'
        for number, (target, name) in enumerate(targets, 1)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{listed}</Relationships>'


def ods_parts(rows: str, styles: str = "", manifest: str = "") -> dict[str, str | bytes]:
    """The parts of an .ods package whose one table `S` holds `rows`."""
    mime = "application/vnd.oasis.opendocument.spreadsheet"
    return {
        "mimetype": mime,
        "META-INF/manifest.xml": f'<manifest:manifest xmlns:manifest="{_OPEN_DOCUMENT}:manifest:1.0">'
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{mime}"/>{manifest}</manifest:manifest>',
        "content.xml": f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {_ODS_NAMES} {_CALC_EXTENSION}>'
        f"<office:automatic-styles>{styles}</office:automatic-styles><office:body><office:spreadsheet>"
        f'<table:table table:name="S">{rows}</table:table></office:spreadsheet></office:body>'
        "</office:document-content>",
    }


def ods_row(*cells: str, **attributes: str) -> str:
    """`attributes` are of the table's namespace, hyphens written as underscores."""
    written = "".join(f' table:{name.replace("_", "-")}="{value}"' for name, value in attributes.items())
    return f"<table:table-row{written}>{''.join(cells)}</table:table-row>"


def ods_cell(inside: str = "", attributes: str = 'office:value-type="string"') -> str:
    """A cell; a text without marks becomes its paragraph."""
    inside = inside if inside.startswith("<") or not inside else f"<text:p>{inside}</text:p>"
    return f"<table:table-cell {attributes}>{inside}</table:table-cell>"


def ole(streams: dict[str, bytes]) -> bytes:
    """An OLE container of streams, each in sectors of 512 bytes of its own."""
    sector, free, end = 512, 0xFFFFFFFF, 0xFFFFFFFE
    table: list[int] = []
    body = b""

    def add(content: bytes) -> int:
        nonlocal body
        first, count = len(table), max(1, -(-len(content) // sector))
        table.extend([*range(first + 1, first + count), end])
        body += content.ljust(count * sector, b"\0")
        return first

    placed = {name: (add(content), max(4096, len(content))) for name, content in streams.items()}
    entries = [_ole_entry("Root Entry", 5, (end, 0), child=1)]
    entries += [
        _ole_entry(name, 2, (start, size), right=index + 1 if index < len(placed) else free)
        for index, (name, (start, size)) in enumerate(placed.items(), 1)
    ]
    directory = add(b"".join(entries))
    table_at = len(table)
    table.append(0xFFFFFFFD)
    assert len(table) <= sector // 4, "one sector of the table holds a small file only"
    whole_table = struct.pack(f"<{sector // 4}I", *table, *[free] * (sector // 4 - len(table)))
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    header += struct.pack("<IIIIIIIII", 0, 1, directory, 0, 4096, end, 0, end, 0)
    header += struct.pack("<109I", table_at, *[free] * 108)
    return header + body + whole_table


def _ole_entry(name: str, kind: int, place: tuple[int, int], child: int = 0xFFFFFFFF, right: int = 0xFFFFFFFF) -> bytes:
    wide = name.encode("utf-16-le") + b"\0\0"
    head = wide.ljust(64, b"\0") + struct.pack("<HBBIII", len(wide), kind, 1, 0xFFFFFFFF, right, child)
    return head + bytes(36) + struct.pack("<IQ", *place)


def record(code: int, body: bytes = b"") -> bytes:
    """A record of an .xls stream."""
    return struct.pack("<HH", code, len(body)) + body


XLS_END = record(0x000A)


def xls(sheet: bytes, *, before_sheets: bytes = b"", struck_style: bool = True) -> bytes:
    """An .xls of one sheet `S`; `sheet` is its records. Format 15 is plain, 16 is struck through."""
    begin = struct.pack("<HHHHII", 0x0600, 0x0005, 0, 0, 0, 0)
    font = struct.pack("<HHHHHBBBB", 200, 0, 0x7FFF, 400, 0, 0, 0, 0, 0) + b"\x05\x00Arial"
    struck_font = font[:2] + struct.pack("<H", 0x0008) + font[4:]
    fonts = record(0x31, font) * 4 + record(0x31, struck_font)
    styles = b"".join(record(0xE0, struct.pack("<HHH", index, 0, 0) + bytes(14)) for index in [0] * 16 + [5])
    head = record(0x0809, begin) + before_sheets + fonts + (styles if struck_style else b"")
    place = len(head) + 4 + 8 + 1 + len(XLS_END)
    listed = record(0x85, struct.pack("<IBB", place, 0, 0) + b"\x01\x00S")
    body = record(0x0809, begin[:2] + struct.pack("<H", 0x0010) + begin[4:]) + sheet + XLS_END
    return ole({"Workbook": head + listed + XLS_END + body})


def xls_row(number: int, *, hidden: bool = False) -> bytes:
    """The record of a row, from 0."""
    return record(0x208, struct.pack("<HHHHHHI", number, 0, 256, 255, 0, 0, 0x100 | (0x20 if hidden else 0)))


def xls_number(row: int, column: int, value: float, style: int = 15) -> bytes:
    return record(0x203, struct.pack("<HHHd", row, column, style, value))


def xls_error(row: int, column: int, code: int) -> bytes:
    return record(0x205, struct.pack("<HHHBB", row, column, 15, code, 1))


def xls_error_formula(row: int, column: int, code: int) -> bytes:
    result = bytes([2, 0, code, 0, 0, 0, 0xFF, 0xFF])
    formula = struct.pack("<H", 2) + bytes([0x1C, code])
    return record(0x6, struct.pack("<HHH", row, column, 15) + result + bytes(6) + formula)


def xlsb_record(code: int, body: bytes = b"") -> bytes:
    """A record of an .xlsb part."""
    return _seven_bits(code) + _seven_bits(len(body)) + body


def _seven_bits(number: int) -> bytes:
    written = b""
    while number > 0x7F:
        written += bytes([number & 0x7F | 0x80])
        number >>= 7
    return written + bytes([number])


def wide_text(text: str) -> bytes:
    return struct.pack("<I", len(text)) + text.encode("utf-16-le")


def xlsb_parts(sheet: bytes, *, merged: bytes = b"", shared_strings: bytes = b"") -> dict[str, str | bytes]:
    """An .xlsb of one sheet `S`; `sheet` is its rows and cells. Format 1 is struck through."""
    bundle = struct.pack("<II", 0, 1) + wide_text("rId1") + wide_text("S")
    workbook = xlsb_record(131) + xlsb_record(143) + xlsb_record(156, bundle) + xlsb_record(144) + xlsb_record(132)
    font = struct.pack("<HHHHBBBB", 200, 0, 400, 0, 0, 0, 0, 0) + bytes(8) + b"\x00" + wide_text("Arial")
    struck_font = font[:2] + struct.pack("<H", 0x0008) + font[4:]
    styles = xlsb_record(278) + xlsb_record(611, struct.pack("<I", 2)) + xlsb_record(43, font)
    styles += xlsb_record(43, struck_font) + xlsb_record(612) + xlsb_record(617, struct.pack("<I", 2))
    styles += b"".join(xlsb_record(47, struct.pack("<HHHHH", 0, 0, index, 0, 0) + bytes(6)) for index in (0, 1))
    styles += xlsb_record(618) + xlsb_record(279)
    data = xlsb_record(129) + xlsb_record(148, struct.pack("<IIII", 0, 0, 0, 0)) + xlsb_record(145)
    data += sheet + xlsb_record(146) + merged + xlsb_record(130)
    targets = [("worksheets/sheet1.bin", "worksheet"), ("sharedStrings.bin", "sharedStrings"), ("styles.bin", "styles")]
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="bin" ContentType='
        '"application/vnd.ms-excel.sheet.binary.macroEnabled.main"/></Types>',
        "_rels/.rels": _relations([("xl/workbook.bin", "officeDocument")], RELATIONS),
        "xl/workbook.bin": workbook,
        "xl/_rels/workbook.bin.rels": _relations(targets, RELATIONS),
        "xl/styles.bin": styles,
        "xl/worksheets/sheet1.bin": data,
    }
    if shared_strings:
        parts["xl/sharedStrings.bin"] = shared_strings
    return parts


def xlsb_row(number: int, *, hidden: bool = False) -> bytes:
    """The head of a row, from 0; its cells follow."""
    flags = bytes([0, 0x10 if hidden else 0, 0])
    return xlsb_record(0, struct.pack("<IIH", number, 0, 300) + flags + struct.pack("<I", 0))


def xlsb_number(column: int, value: float, style: int = 0) -> bytes:
    return xlsb_record(5, struct.pack("<IId", column, style, value))


def xlsb_text(column: int, text: str) -> bytes:
    return xlsb_record(6, struct.pack("<II", column, 0) + wide_text(text))


def xlsb_error(column: int, code: int) -> bytes:
    return xlsb_record(3, struct.pack("<IIB", column, 0, code))
