"""An organiser's form as Excel makes them: openpyxl's workbook, and by hand what openpyxl cannot write."""

from __future__ import annotations

import io
import re
import struct
import zlib
from collections.abc import Mapping
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from openpyxl import Workbook
from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.properties import PageSetupProperties

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_REL = "http://schemas.openxmlformats.org/package/2006/relationships"
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
FORM = "xl/worksheets/sheet1.xml"
DATE = (2025, 3, 4, 5, 6, 8)
_THIN = Side(style="thin")
_BOX = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)
_OPEN = Protection(locked=False)
LABELS = {
    "A1": "Exhibitor form: {{exhibition.name}}",
    "A3": "Company name / 업체명",
    "A4": "Name on fascia",
    "A5": "Stand type",
    "A6": "Opening day",
    "A7": "Hall / Stand no.",
    "A8": "Contact person",
    "A16": "Total",
    "A18": "Signature: ______________",
}
PLACEHOLDERS = {
    "C3": "{{company.name}}",
    "C4": "{{participation.fascia_name}}",
    "C5": "{{ participation.booth_type }}",
    "C6": "{{exhibition.opens_on}}",
    "C7": "Hall {{hall.code}}, stand {{booth.number}} ({{assignment.area_m2}} m²)",
    "C8": "{{contact.name}} <{{contact.email}}>",
}
HEADS = ("No.", "Exhibit", "Form", "Quantity", "Mass (t)", "Length (m)")
LINE = (
    "{{exhibits.system}}",
    "{{exhibits.form}}",
    "{{exhibits.quantity}}",
    "{{exhibits.mass_kg|t}}",
    "{{exhibits.length_m}}",
)


def plain_form(*, placeholders: bool = True, heads: bool = True) -> Workbook:
    """The form without what openpyxl cannot write."""
    book = Workbook()
    form = book.active
    form.title = "Form"
    for reference, label in LABELS.items():
        form[reference] = label if placeholders or "{{" not in label else "Exhibitor form"
        form[reference].font = Font(bold=True)
    form.merge_cells("A1:F1")
    form["A1"].alignment = Alignment(horizontal="center")
    for row in range(3, 9):
        form.merge_cells(f"A{row}:B{row}")
        for column in "CDEF":
            form[f"{column}{row}"].border = _BOX
            form[f"{column}{row}"].fill = PatternFill("solid", fgColor="FFFFF2CC")
            form[f"{column}{row}"].protection = _OPEN
        form.merge_cells(f"C{row}:F{row}")
        if placeholders:
            form[f"C{row}"] = PLACEHOLDERS[f"C{row}"]
    form["C6"].number_format = "dd/mm/yyyy"
    for column, head in zip("ABCDEF", HEADS, strict=True):
        form[f"{column}10"] = head if heads else None
        form[f"{column}10"].font = Font(bold=True)
        for row in range(10, 17):
            form[f"{column}{row}"].border = _BOX
            form[f"{column}{row}"].protection = _OPEN
    for row in range(11, 16):
        form[f"A{row}"] = row - 10
        form[f"E{row}"].number_format = "0.0"
    if placeholders:
        for column, text in zip("BCDEF", LINE, strict=True):
            form[f"{column}11"] = text
    form["D16"] = "=SUM(D11:D15)"
    form.conditional_formatting.add("D11:D15", CellIsRule("greaterThan", ["3"], fill=PatternFill(bgColor="FFFF0000")))
    limit = DataValidation("textLength", operator="lessThanOrEqual", formula1="24", showErrorMessage=True)
    limit.add("C4")
    form.add_data_validation(limit)
    form.print_title_rows = "1:1"
    form.page_setup.orientation = "portrait"
    form.page_setup.fitToHeight = 0
    form.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    form.protection.sheet = True
    for column, width in zip("ABCDEF", (8, 22, 22, 12, 12, 12), strict=True):
        form.column_dimensions[column].width = width
    lists = book.create_sheet("Stand types")
    for row, word in enumerate(("Choose", "Space only", "Shell scheme", "Chalet line"), 1):
        lists[f"A{row}"] = word
    lists.sheet_state = "hidden"
    book.defined_names["Types"] = DefinedName("Types", attr_text="'Stand types'!$A$2:$A$4")
    return book


def form_bytes(book: Workbook, *, macros: bool = False) -> bytes:
    """The form with a logo, a shape, a check box, a drop-down from the hidden sheet, runs of fonts, stored oddly."""
    kept = io.BytesIO()
    book.save(kept)
    with ZipFile(kept) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    sheet = parts[FORM].decode()
    sheet = sheet.replace("</worksheet>", f"{_CONTROLS}{_DROP_DOWN}</worksheet>")
    parts[FORM] = sheet.replace("<worksheet ", f"<worksheet {_NAMESPACES} ", 1).encode()
    parts["xl/workbook.xml"] = parts["xl/workbook.xml"].replace(b' fullCalcOnLoad="1"', b"")
    share_texts(parts)
    texts = parts["xl/sharedStrings.xml"].decode()
    parts["xl/sharedStrings.xml"] = texts.replace(_WHOLE, _IN_RUNS).encode()
    parts |= _ADDED
    types = parts["[Content_Types].xml"].decode()
    if macros:
        types = types.replace(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
            "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
        )
        parts["xl/vbaProject.bin"] = bytes(range(256)) * 8
    parts["[Content_Types].xml"] = types.replace("</Types>", f"{_TYPES}</Types>").encode()
    return packed(parts)


def share_texts(parts: dict[str, bytes]) -> None:
    """Texts as Excel keeps them: once in a part of their own, cells name their numbers."""
    texts: dict[str, int] = {}

    def shared(found: re.Match[str]) -> str:
        return f't="s"{found[1]}><v>{texts.setdefault(found[2], len(texts))}</v></c>'

    for name in [name for name in parts if name.startswith("xl/worksheets/sheet")]:
        sheet = parts[name].decode()
        parts[name] = re.sub(r't="inlineStr"([^>]*)><is>(.*?)</is></c>', shared, sheet).encode()
    items = "".join(f"<si>{text}</si>" for text in texts)
    parts["xl/sharedStrings.xml"] = (
        f'<sst xmlns="{_MAIN}" count="{len(texts)}" uniqueCount="{len(texts)}">{items}</sst>'.encode()
    )
    relations, types = parts["xl/_rels/workbook.xml.rels"].decode(), parts["[Content_Types].xml"].decode()
    added = f'<Relationship Id="rIdTexts" Type="{_R}/sharedStrings" Target="sharedStrings.xml"/></Relationships>'
    parts["xl/_rels/workbook.xml.rels"] = relations.replace("</Relationships>", added).encode()
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
    override = f'<Override PartName="/xl/sharedStrings.xml" ContentType="{kind}"/></Types>'
    parts["[Content_Types].xml"] = types.replace("</Types>", override).encode()


def packed(parts: Mapping[str, bytes]) -> bytes:
    """A package whose parts are stored and packed in turn, with a date and a comment of their own."""
    kept = io.BytesIO()
    with ZipFile(kept, "w") as archive:
        for number, (name, content) in enumerate(parts.items()):
            info = ZipInfo(name, DATE)
            info.compress_type = ZIP_STORED if number % 4 == 3 else ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            info.extra = struct.pack("<HHB4s", 0x5455, 5, 1, b"\x00\x01\x02\x03")
            archive.writestr(info, content)
        archive.comment = b"made by the organiser"
    return kept.getvalue()


def write_form(path: Path, *, macros: bool = False, **how: bool) -> Path:
    """The form as a file."""
    path.write_bytes(form_bytes(plain_form(**how), macros=macros))
    return path


def changed_parts(path: Path, changes: Mapping[str, tuple[str, str]]) -> Path:
    """Replace a text in parts of a package, each once."""
    with ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    for name, (old, new) in changes.items():
        assert old in parts[name].decode(), (name, old)
        parts[name] = parts[name].decode().replace(old, new, 1).encode()
    path.write_bytes(packed(parts))
    return path


def _png() -> bytes:
    """A picture of 40 x 20 points, blue."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    rows = (b"\x00" + b"\x20\x40\xc0" * 40) * 20
    head = struct.pack(">IIBBBBB", 40, 20, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


_WHOLE = "<si><t>{{contact.name}} &lt;{{contact.email}}&gt;</t></si>"
_IN_RUNS = (
    '<si><r><rPr><b/><color rgb="FFFF0000"/></rPr><t>{{conta</t></r><r><t>ct.name</t></r>'
    '<r><rPr><i/></rPr><t xml:space="preserve">}} &lt;{{contact.email}}&gt;</t></r></si>'
)
_NAMESPACES = (
    f'xmlns:r="{_R}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac" '
    'xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac" '
    f'xmlns:xdr="{_DRAWING}/spreadsheetDrawing"'
)
_ANCHOR = (
    "<xdr:from><xdr:col>4</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>17</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>"
    "<xdr:to><xdr:col>6</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>19</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>"
)
_CONTROLS = (
    '<drawing r:id="rId1"/><legacyDrawing r:id="rId2"/><mc:AlternateContent><mc:Choice Requires="x14"><controls>'
    '<mc:AlternateContent><mc:Choice Requires="x14"><control shapeId="1025" r:id="rId3" name="Check Box 1">'
    f'<controlPr defaultSize="0" autoFill="0"><anchor moveWithCells="1">{_ANCHOR.replace("xdr:from", "from").replace("xdr:to", "to")}'
    "</anchor></controlPr></control></mc:Choice></mc:AlternateContent></controls></mc:Choice></mc:AlternateContent>"
)
_DROP_DOWN = (
    '<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" '
    'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main">'
    '<x14:dataValidations count="1" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main">'
    '<x14:dataValidation type="list" allowBlank="1" showErrorMessage="1"><x14:formula1>'
    "<xm:f>'Stand types'!$A$1:$A$4</xm:f></x14:formula1><xm:sqref>C5:F5</xm:sqref></x14:dataValidation>"
    "</x14:dataValidations></ext></extLst>"
)
_TYPES = (
    '<Default Extension="png" ContentType="image/png"/>'
    '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>'
    '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>'
    '<Override PartName="/xl/drawings/drawing1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawing+xml"/>'
    '<Override PartName="/xl/ctrlProps/ctrlProp1.xml" ContentType="application/vnd.ms-excel.controlproperties+xml"/>'
)
_SHAPE = (
    f'<xdr:twoCellAnchor>{_ANCHOR}<xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr id="3" name="Stamp"/><xdr:cNvSpPr/>'
    '</xdr:nvSpPr><xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="900000" cy="300000"/></a:xfrm>'
    '<a:prstGeom prst="roundRect"><a:avLst/></a:prstGeom></xdr:spPr><xdr:txBody><a:bodyPr/><a:p><a:r><a:t>STAMP</a:t></a:r></a:p>'
    "</xdr:txBody></xdr:sp><xdr:clientData/></xdr:twoCellAnchor>"
)
_PICTURE = (
    f'<xdr:oneCellAnchor>{_ANCHOR[: _ANCHOR.index("<xdr:to>")].replace("17", "0")}<xdr:ext cx="380000" cy="190000"/><xdr:pic>'
    '<xdr:nvPicPr><xdr:cNvPr id="2" name="Logo"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="rId1"/>'
    '<a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr>'
    "</xdr:pic><xdr:clientData/></xdr:oneCellAnchor>"
)
_VML = (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
    'xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t201" coordsize="21600,21600" o:spt="201" '
    'path="m,l,21600r21600,l21600,xe"/><v:shape id="_x0000_s1025" type="#_x0000_t201" style="position:absolute">'
    '<v:textbox><div>I agree</div></v:textbox><x:ClientData ObjectType="Checkbox"><x:Anchor>1, 0, 18, 0, 3, 0, 19, 0</x:Anchor>'
    "<x:Checked>1</x:Checked></x:ClientData></v:shape></xml>"
)
_ADDED = {
    "xl/worksheets/_rels/sheet1.xml.rels": (
        f'<Relationships xmlns="{_REL}"><Relationship Id="rId1" Type="{_R}/drawing" Target="../drawings/drawing1.xml"/>'
        f'<Relationship Id="rId2" Type="{_R}/vmlDrawing" Target="../drawings/vmlDrawing1.vml"/>'
        f'<Relationship Id="rId3" Type="{_R}/ctrlProp" Target="../ctrlProps/ctrlProp1.xml"/></Relationships>'
    ).encode(),
    "xl/drawings/drawing1.xml": (
        f'<xdr:wsDr xmlns:xdr="{_DRAWING}/spreadsheetDrawing" xmlns:a="{_DRAWING}/main" xmlns:r="{_R}">{_PICTURE}{_SHAPE}</xdr:wsDr>'
    ).encode(),
    "xl/drawings/_rels/drawing1.xml.rels": (
        f'<Relationships xmlns="{_REL}"><Relationship Id="rId1" Type="{_R}/image" Target="../media/image1.png"/></Relationships>'
    ).encode(),
    "xl/drawings/vmlDrawing1.vml": _VML.encode(),
    "xl/ctrlProps/ctrlProp1.xml": (
        b'<formControlPr xmlns="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" objectType="CheckBox" '
        b'checked="Checked" lockText="1" noThreeD="1"/>'
    ),
    "xl/media/image1.png": _png(),
}  # fmt: skip
