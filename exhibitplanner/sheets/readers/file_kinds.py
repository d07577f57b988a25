"""What a file is, by its content; its name is not asked."""

from __future__ import annotations

from pathlib import Path
from typing import Final, Literal

from exhibitplanner.domain.errors import InputError
from exhibitplanner.sheets.readers import ole_container, xls_records
from exhibitplanner.sheets.readers.archive import Archive, opened_archive
from exhibitplanner.sheets.readers.limits import Limits

FileKind = Literal["xlsx", "xlsb", "xls", "ods", "text"]
_HEAD_BYTES = 4096
_ZIP: Final = b"PK\x03\x04"

# what people call such a file, in every language
_SIGNATURES: Final = (
    (b"%PDF-", "PDF"),
    (b"\x89PNG\r\n", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"II*\x00", "TIFF"),
    (b"MM\x00*", "TIFF"),
    (b"BM", "BMP"),
    (b"{\\rtf", "RTF"),
    (b"Rar!\x1a\x07", "RAR"),
    (b"7z\xbc\xaf\x27\x1c", "7z"),
    (b"\x1f\x8b", "GZIP"),
    (b"SQLite format 3\x00", "SQLite"),
    (b"HWP Document File", "HWP"),
    (b"AC10", "DWG"),
    (b"MZ", "EXE"),
    (b"\x7fELF", "ELF"),
    (b"MIME-Version:", "MHTML"),
    (b"ID3", "MP3"),
)
_INSIDE_OLE: Final = (
    ("WordDocument", "Word (.doc)"),
    ("PowerPoint Document", "PowerPoint (.ppt)"),
    ("FileHeader", "HWP"),
    ("__properties_version1.0", "Outlook (.msg)"),
    ("VisioDocument", "Visio"),
)
_INSIDE_ZIP: Final = (
    ("word/document.xml", "Word (.docx)"),
    ("ppt/presentation.xml", "PowerPoint (.pptx)"),
    ("index/document.iwa", "Numbers"),
    ("contents/content.hpf", "HWPX"),
    ("meta-inf/manifest.mf", "JAR"),
)
_OPEN_DOCUMENT = "application/vnd.oasis.opendocument."


def recognise(path: Path, limits: Limits) -> FileKind:
    """The kind of spreadsheet that a file is; `text` is any text: delimited, HTML, or none of the two.

    Raises:
        InputError: `not_a_spreadsheet` with what it is instead (`what`), `unknown_file`, `encrypted`, `empty_file`,
            `truncated_file`, `damaged_file`, `spreadsheet_bomb`.
    """
    with path.open("rb") as file:
        head = file.read(_HEAD_BYTES)
    if not head:
        raise InputError("empty_file")
    if head.startswith(ole_container.MAGIC):
        return _inside_ole(path.read_bytes())
    if head.startswith(_ZIP[:2]) and head[2:4] in {b"\x03\x04", b"\x05\x06"}:
        with opened_archive(path, limits) as archive:
            return _inside_zip(archive)
    if _ZIP.startswith(head):
        raise InputError("truncated_file")
    _refuse_known(head)
    return "text"


def _refuse_known(head: bytes) -> None:
    for signature, what in _SIGNATURES:
        # a text may begin with the letters BM or MZ; a picture and a program have zeros soon after
        if head.startswith(signature) and (len(signature) > 2 or b"\x00" in head[:64]):
            raise InputError("not_a_spreadsheet", what=what)
    if b"%PDF-" in head[:1024]:
        raise InputError("not_a_spreadsheet", what="PDF")
    if head[4:8] == b"ftyp" or (head.startswith(b"RIFF") and b"\x00" in head[:64]):
        heif = head[8:12] in {b"heic", b"heix", b"mif1", b"avif"}
        raise InputError("not_a_spreadsheet", what="HEIC" if heif else "WEBP" if head[8:12] == b"WEBP" else "AV")


def _inside_ole(data: bytes) -> FileKind:
    container = ole_container.OleContainer(data)
    names = container.names()
    if "EncryptedPackage" in names:
        raise InputError("encrypted")
    if names & set(xls_records.STREAMS):
        if xls_records.is_encrypted(xls_records.workbook_stream(container)):
            raise InputError("encrypted")
        return "xls"
    _refuse_inside(_INSIDE_OLE, names)
    raise InputError("unknown_file")


def _inside_zip(archive: Archive) -> FileKind:
    names = set(archive.names())
    if "mimetype" in names:
        _refuse_other_documents(archive)
    if "content.xml" in names and "mimetype" in names:
        return "ods"
    if any(name.endswith("workbook.bin") for name in names):
        return "xlsb"
    if any(_is_workbook(name) for name in names):
        return "xlsx"
    _refuse_inside(_INSIDE_ZIP, names)
    raise InputError("not_a_spreadsheet", what="ZIP")


def _is_workbook(name: str) -> bool:
    """Microsoft's own writers name the part `workbook.xml`, some of them `workbook2.xml`."""
    return name.rpartition("/")[2].startswith("workbook") and name.endswith(".xml")


def _refuse_other_documents(archive: Archive) -> None:
    with archive.part("mimetype") as stream:
        mime = stream.read(200).decode("ascii", "replace").strip()
    if mime.startswith(_OPEN_DOCUMENT):
        rest = mime.removeprefix(_OPEN_DOCUMENT)
        if not rest.startswith("spreadsheet"):
            raise InputError("not_a_spreadsheet", what=f"OpenDocument ({rest.partition('-')[0]})")
        _refuse_encrypted(archive)
    elif mime == "application/epub+zip":
        raise InputError("not_a_spreadsheet", what="EPUB")
    elif "hwp" in mime:
        raise InputError("not_a_spreadsheet", what="HWPX")


def _refuse_encrypted(archive: Archive) -> None:
    """OpenDocument says it in its manifest; newer programs put the whole document into one encrypted part."""
    if "encrypted-package" in archive:
        raise InputError("encrypted")
    if "META-INF/manifest.xml" in archive:
        with archive.part("META-INF/manifest.xml") as stream:
            if b"encryption-data" in stream.read(1 << 20):
                raise InputError("encrypted")


def _refuse_inside(known: tuple[tuple[str, str], ...], names: set[str]) -> None:
    for name, what in known:
        if name in names:
            raise InputError("not_a_spreadsheet", what=what)
